//! The open data of whole sites, read back by readers that share nothing with what wrote it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::harness::{Project, project};
use crate::search_reader;

type Site = BTreeMap<String, Vec<u8>>;

fn text<'s>(site: &'s Site, route: &str) -> &'s str {
    let bytes = site.get(route).unwrap_or_else(|| panic!("no {route}"));
    std::str::from_utf8(bytes).expect("data is UTF-8")
}

fn json(site: &Site, route: &str) -> Value {
    serde_json::from_str(text(site, route)).unwrap_or_else(|error| panic!("{route}: {error}"))
}

fn table(site: &Site, name: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text(site, &format!("data/{name}.csv")).as_bytes());
    reader.deserialize().map(|row| row.expect("a row fits the header")).collect()
}

fn keys(records: &Value) -> BTreeSet<&str> {
    records.as_array().expect("a list").iter().map(|record| record["key"].as_str().expect("a key")).collect()
}

const TABLES: [&str; 7] = ["articles", "people", "organisations", "places", "events", "claims", "mentions"];

#[test]
fn every_data_file_of_the_demo_is_read_back() {
    let site = Project::demo().base_url("https://tea.example/dossier").site();
    let dossier = json(&site, "data/dossier.json");
    let articles = keys(&dossier["articles"]);
    let people = keys(&dossier["people"]);
    assert!(articles.contains("private-tea") && people.contains("king-charles"));
    for name in ["articles", "people", "organisations", "places", "events"] {
        let in_table: BTreeSet<String> =
            table(&site, name).into_iter().map(|mut row| row.remove("key").unwrap()).collect();
        assert_eq!(
            in_table.iter().map(String::as_str).collect::<BTreeSet<_>>(),
            keys(&dossier[name]),
            "{name}"
        );
    }
    for row in table(&site, "mentions") {
        assert!(articles.contains(row["article"].as_str()) && !row["form"].is_empty(), "{row:?}");
        assert!(row["sentence"].contains(&row["form"]), "{row:?}");
    }
    let answers: Vec<String> = table(&site, "claims").into_iter().map(|row| row["answer"].clone()).collect();
    assert!(answers.contains(&"54 minutes".to_owned()) && answers.contains(&"55 minutes".to_owned()));
    let package = json(&site, "data/datapackage.json");
    let listed: Vec<&str> =
        package["resources"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(listed, TABLES);
    let slides = json(&site, "data/timeline.json");
    let slides: BTreeSet<&str> = slides["events"]
        .as_array()
        .unwrap()
        .iter()
        .map(|slide| slide["unique_id"].as_str().unwrap())
        .collect();
    assert!(
        slides.is_subset(&keys(&dossier["events"])) && slides.contains("2025-09-10-tea-at-clarence-house")
    );
    let calendar = text(&site, "data/events.ics");
    assert_eq!(calendar.matches("BEGIN:VEVENT\r\n").count(), calendar.matches("END:VEVENT\r\n").count());
    assert!(calendar.contains("DTSTART:20250910T172000\r\n"));
}

#[test]
fn the_references_of_the_demo_are_read_back() {
    let site = Project::demo().site();
    let entries = biblatex::Bibliography::parse(text(&site, "data/sources.bib")).unwrap();
    let in_bibtex: BTreeSet<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
    let csl = json(&site, "data/sources.csl.json");
    let in_csl: BTreeSet<&str> =
        csl.as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect();
    let ris = text(&site, "data/sources.ris");
    let in_ris: BTreeSet<&str> = ris.split("\r\n").filter_map(|line| line.strip_prefix("ID  - ")).collect();
    let dossier = json(&site, "data/dossier.json");
    for found in [in_bibtex, in_csl, in_ris] {
        assert_eq!(found, keys(&dossier["articles"]));
    }
    // The article of the day states no date, so no format may have one.
    let undated = entries.get("private-tea").unwrap();
    assert!(undated.get("date").is_none() && undated.get("year").is_none());
}

#[test]
fn investigators_entities_of_the_demo_are_tied_to_each_other() {
    let site = Project::demo().site();
    let lines = text(&site, "data/entities.ftm").lines();
    let lines: Vec<Value> = lines.map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: BTreeSet<&str> = lines.iter().map(|line| line["id"].as_str().unwrap()).collect();
    assert_eq!(ids.len(), lines.len());
    let ties = [
        "document",
        "resolved",
        "entity",
        "proof",
        "involved",
        "addressEntity",
        "person",
        "relative",
        "subject",
        "object",
    ];
    for line in &lines {
        for (name, values) in line["properties"].as_object().unwrap() {
            for value in values.as_array().unwrap().iter().filter(|_| ties.contains(&name.as_str())) {
                assert!(ids.contains(value.as_str().unwrap()), "{name} of {line}");
            }
        }
        assert!(line["properties"].get("bodyText").is_none());
    }
}

#[test]
fn feeds_and_sitemap_of_the_demo_lead_to_its_pages() {
    let base = "https://tea.example/dossier/";
    let site = Project::demo().base_url(base).site();
    let mut addresses: Vec<String> = Vec::new();
    for (route, element) in [("sitemap.xml", "loc"), ("feed.xml", "link")] {
        let document = roxmltree::Document::parse(text(&site, route)).unwrap();
        let found = document.descendants().filter(|node| node.tag_name().name() == element);
        addresses.extend(found.filter_map(|node| node.attribute("href").or(node.text()).map(str::to_owned)));
    }
    let feed = json(&site, "feed.json");
    addresses.extend(
        feed["items"].as_array().unwrap().iter().map(|item| item["url"].as_str().unwrap().to_owned()),
    );
    assert!(addresses.len() > 70);
    for address in addresses {
        let route = address.strip_prefix(base).unwrap_or_else(|| panic!("{address}"));
        let route = if route.is_empty() { "index.html" } else { route };
        assert!(site.contains_key(&cuttings::text::percent::decode(route)), "{address}");
    }
    assert!(text(&site, "robots.txt").ends_with("Sitemap: https://tea.example/dossier/sitemap.xml\n"));
}

#[test]
fn corrections_are_searched() {
    let event = "---\ntitle: Tea\ntags: tea, the court\ncorrections: [{date: 2025-09-11, text: It was coffee.}]\n---\n";
    let site = project().file("content/events/tea.md", event).site();
    let index = search_reader::read(&site);
    let found =
        index.pages.iter().find(|page| page.address == "events/tea.html").expect("the event is searched");
    let lines = ["tea, the court", "It was coffee."].map(|line| (None, line.to_owned()));
    assert_eq!(found.lines, lines);
    assert_eq!(table(&site, "events")[0]["tags"], "tea; the court");
}

#[test]
fn what_the_search_finds_is_there() {
    let site = Project::demo().site();
    let index = search_reader::read(&site);
    let kinds: BTreeSet<&str> = index.pages.iter().map(|page| page.kind).collect();
    assert_eq!(kinds, ["article", "claim", "event", "organisation", "page", "person", "place"].into());
    assert!(index.words.contains("clarence") && !index.words.contains("2025"));
    assert!(index.pages.iter().any(|page| page.kind == "article" && page.note.ends_with(" 2025")));
    for page in &index.pages {
        assert!(!page.title.is_empty(), "{page:?}");
        let (route, anchor) = page.address.split_once('#').unwrap_or((&page.address, ""));
        let found = text(&site, &cuttings::text::percent::decode(route));
        let passages = page.lines.iter().filter_map(|(passage, _)| Some(format!("p{}", (*passage)?)));
        for anchor in passages.chain((!anchor.is_empty()).then(|| anchor.to_owned())) {
            assert!(found.contains(&format!("id=\"{anchor}\"")), "{anchor} of {page:?}");
        }
    }
}

/// Every word of every text that is published leads to its page.
#[test]
fn the_search_finds_every_published_word() {
    let demo = Project::demo().gather().dossier;
    let site = Project::demo().site();
    let index = search_reader::read(&site);
    for (_, article) in demo.articles() {
        let route = format!("articles/{}.html", article.slug);
        let number = index.pages.iter().position(|page| page.address == route).expect("it is found") as u32;
        let page = scraper::Html::parse_document(text(&site, &route));
        let passages = scraper::Selector::parse(".passage-text").expect("right");
        for passage in page.select(&passages) {
            // The marks of citations are no words of the text.
            let words: String = passage.text().filter(|piece| !piece.starts_with('[')).collect();
            // Words of plain letters; what becomes of others is held against a table.
            let words = words.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
            for word in
                words.filter(|word| !word.is_empty() && word.bytes().all(|b| b.is_ascii_alphanumeric()))
            {
                let pages = index.terms.get(&word.to_lowercase());
                assert!(pages.is_some_and(|pages| pages.contains_key(&number)), "{word} on {route}");
            }
        }
    }
}

/// Words of bodies that their rights keep back.
const SECRETS: [&str; 5] = ["zanzibarine", "quokkaesque", "marzipanly", "borogove", "snickersnee"];

/// Articles that are published in part or not at all, with names, speech and quotations in them.
fn guarded() -> Project {
    let [one, two, three, four, five] = SECRETS;
    project()
        .base_url("https://tea.example/")
        .file(
            "content/articles/closed.md",
            format!("---\ntitle: A closed piece\nrights: metadata\ndate: 2025-09-10\n---\nAda Hall wore a {one} hat.\n\n“It was {two},” said Ada Hall, the Warden of {three}.\n"),
        )
        .file(
            "content/articles/part.md",
            format!("---\ntitle: A quoted piece\nrights: excerpt\ndate: 2025-09-11\n---\nAda Hall said that the tea was cold, and {four}.\n\nHall was {five} all day. “I am {one},” said Ada Hall.\n"),
        )
        .file("content/people/ada-hall.md", "---\nname: Ada Hall\naliases: [the Warden]\n---\nShe keeps the kettle.\n")
        .file(
            "content/events/tea.md",
            "---\ntitle: Tea\ndate: 2025-09-10\npeople: [ada-hall]\nsources:\n  - closed\n  - {article: closed, passage: 1}\n  - {article: part, quote: the tea was cold}\nclaims:\n  - question: How was the tea?\n    accounts:\n      - value: cold\n        sources: [{article: part, quote: the tea was cold}, {article: closed, passage: 2}]\n---\nThe tea was cold [@part, ¶1].\n",
        )
}

#[test]
fn no_file_has_a_word_that_rights_keep_back() {
    let site = guarded().site();
    assert!(text(&site, "data/dossier.json").contains("the tea was cold"));
    assert!(table(&site, "mentions").iter().all(|row| row["form"].is_empty() && row["sentence"].is_empty()));
    assert!(!table(&site, "mentions").is_empty());
    let index = search_reader::read(&site);
    assert!(SECRETS.iter().all(|secret| !index.terms.contains_key(*secret)));
    for (route, bytes) in &site {
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        for secret in SECRETS {
            assert!(!text.contains(secret), "{secret} in {route}");
        }
    }
}

#[test]
fn hostile_words_stay_words_in_every_format() {
    let evil =
        r#"=HYPERLINK("x") </script><script>alert(1)</script> {{7*7}} \"q\", a;b | [[p]] ]]> {% raw %}"#;
    let quoted = serde_json::to_string(evil).unwrap();
    let site = project()
        .base_url("https://tea.example/")
        .file("content/dossier.yaml", format!("title: {quoted}\ndescription: {quoted}\neditors: [{quoted}]\nlicence: {quoted}\n"))
        .file(
            "content/articles/a.md",
            format!("---\ntitle: {quoted}\nauthors: [{quoted}]\npublisher: {quoted}\ndate: 2025-09-10\nadded: 2025-09-11\ntags: [{quoted}]\ncorrections: [{{date: 2025-09-12, text: {quoted}}}]\n---\n{evil}\n"),
        )
        .file("content/people/p.md", format!("---\nname: {quoted}\naliases: [{quoted}]\nrole: {quoted}\n---\n{evil}\n"))
        .file(
            "content/events/e.md",
            format!("---\ntitle: {quoted}\ndate: 2025-09-10\npeople: [p]\nkind: {quoted}\nsources: [a]\nclaims:\n  - question: {quoted}\n    accounts: [{{value: {quoted}, sources: [a]}}]\n---\n{evil}\n"),
        )
        .site();
    for (route, bytes) in &site {
        let is_data = [".json", ".js", ".xml", ".ftm"].iter().any(|ending| route.ends_with(ending));
        if is_data && !route.contains("search.") {
            assert!(!String::from_utf8_lossy(bytes).contains("<script"), "{route}");
        }
    }
    for name in TABLES {
        for row in table(&site, name) {
            assert!(row.values().all(|cell| !cell.starts_with('=')), "{name}: {row:?}");
        }
    }
    assert_eq!(json(&site, "data/dossier.json")["articles"][0]["title"], evil);
    assert_eq!(biblatex::Bibliography::parse(text(&site, "data/sources.bib")).unwrap().len(), 1);
    assert_eq!(text(&site, "data/sources.ris").matches("\r\nER  - \r\n").count(), 1);
    let feed = roxmltree::Document::parse(text(&site, "feed.xml")).unwrap();
    let titles = feed.descendants().filter(|node| node.tag_name().name() == "title");
    assert!(titles.filter_map(|node| node.text()).any(|title| title.ends_with(evil)));
    assert_eq!(text(&site, "data/events.ics").matches("BEGIN:VEVENT").count(), 1);
}

#[test]
fn a_dossier_of_one_bare_text_has_all_its_data() {
    let site = project().file("content/articles/note.txt", "A note\n\nNothing more is known.\n").site();
    for name in TABLES {
        assert_eq!(table(&site, name).len(), usize::from(name == "articles"), "{name}");
    }
    assert_eq!(json(&site, "data/sources.csl.json").as_array().unwrap().len(), 1);
    assert!(
        !site.contains_key("feed.xml") && !site.contains_key("sitemap.xml") && site.contains_key(".nojekyll")
    );
}

#[test]
fn a_file_that_is_all_yaml_has_no_text() {
    let site = project()
        .file("content/people/ada.yaml", "name: Ada Hall\nborn: 1960\n")
        .file("content/events/tea.yml", "\u{feff}title: Tea\npeople: [ada]\n")
        .site();
    for route in ["assets/search-texts/1.js", "people/ada.html", "events/tea.html"] {
        let page = text(&site, route);
        assert!(!page.contains("born: 1960") && !page.contains("people: ["), "{route}");
    }
}

#[test]
fn data_are_the_same_for_any_number_of_threads() {
    let built = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| Project::demo().base_url("https://tea.example/").site())
    };
    assert!(built(1) == built(7));
}

#[test]
fn results_of_the_search_say_dates_in_the_language_of_the_pages() {
    let site = project()
        .file("content/dossier.yaml", "title: Tee\nlanguage: de\n")
        .file("content/events/e.md", "---\ntitle: Das Treffen\ndate: 2026-03-02\n---\n")
        .site();
    let texts = String::from_utf8(site["assets/search-texts/1.js"].clone()).unwrap();
    assert!(texts.contains("2. März 2026"), "{texts}");
}
