//! No word that its rights keep back reaches any file of a site, whatever in the dossier touches it.

use std::collections::BTreeMap;

use crate::harness::{Project, project};
use crate::search_reader;
use crate::site_rules::check_site;

type Site = BTreeMap<String, Vec<u8>>;

/// Stands in every sentence of a body that may not be shown, and nowhere else.
const SECRET: &str = "zanzibar";

/// A body in which every kind of block, name, speech, date and amount stands beside the secret.
const BODY: &str = "# The zanzibar heading

Ada Hall met Bo Lund on 10 September 2025 at the zanzibar quay for 54 minutes. “I am zanzibar,” said Ada Hall. Hall left the zanzibar house.

> “Zanzibar it was,” Bo Lund said of Ada Hall.

- Ada Hall paid £300 in zanzibar coins
- [a zanzibar page](https://zanzibar.example/zanzibar) and ![a zanzibar picture](zanzibar.svg) and [[ada-hall|the zanzibar one]]

| Zanzibar | Ada Hall |
|---|---|
| zanzibar | Bo Lund |

    zanzibar code of Ada Hall

`zanzibar` and *zanzibar* and **zanzibar** and <b>zanzibar</b> and the zanzibar note.[^1] Zanzibar Jones of Zanzibar told Ms Hall. Chris came to zanzibar.

[^1]: Noted in zanzibar by Ada Hall.

Ada Hall kept the open words apart. The zanzibar ending was Bo Lund’s.
";

const PEOPLE: [(&str, &str); 4] = [
    (
        "content/people/ada-hall.md",
        "---\nname: Ada Hall\naliases: [Hall]\nsources: [{article: closed, passage: 2}]\nclaims:\n  - question: Where was she?\n    accounts:\n      - {value: at the quay, sources: [{article: closed, passage: 2}, {article: part, passage: 2}]}\n---\nShe keeps a boat [@closed, ¶2].\n",
    ),
    (
        "content/people/bo-lund.md",
        "---\nname: Bo Lund\n---\nHe met [[ada-hall]] [@part, ¶2] and said what he said [@closed].\n",
    ),
    ("content/people/chris-one.md", "---\nname: Chris One\naliases: [Chris]\n---\n"),
    ("content/people/chris-two.md", "---\nname: Chris Two\naliases: [Chris]\n---\n"),
];

/// A dossier with one article of each kind of rights, and everything that can refer to them.
fn dossier(settings: &str, header_of: &dyn Fn(&str) -> String) -> Project {
    let mut made = project()
        .base_url("https://tea.example/dossier/")
        .file("content/dossier.yaml", format!("title: A case\n{settings}"))
        .file("content/zanzibar.svg", "<svg/>")
        .file("content/articles/zanzibar.svg", "<svg/>");
    for (key, title) in [("closed", "A closed piece"), ("part", "A quoted piece")] {
        let header = header_of(key);
        let text = format!(
            "---\ntitle: {title}\nauthors: [Jane Doe of {key}]\npublisher: The {key} Post\ndate: 2025-09-11\nadded: 2025-09-12\n\
             description: All about zanzibar.\nmentions: [{{text: Zanzibar Jones, is: bo-lund}}]\n{header}---\n{BODY}"
        );
        made = made.file(&format!("content/articles/{key}.md"), text);
    }
    for (path, text) in PEOPLE {
        made = made.file(path, text);
    }
    made.file(
        "content/events/meeting.md",
        "---\ntitle: A meeting\ndate: 2025-09-10\npeople: [ada-hall, bo-lund]\nadded: 2025-09-12\nsources:\n  - closed\n  - {article: closed, passage: 3}\n  \
         - {article: part, quote: Ada Hall kept the open words apart}\n  - {article: part, passage: 4}\nclaims:\n  - question: How long was it?\n    accounts:\n      \
         - {value: 54 minutes, sources: [{article: closed, passage: 2}], note: by one count}\n      - {value: 55 minutes, sources: [{article: part, quote: kept the open words}]}\n---\n\
         It was long, and “kept the open words apart” [@part] tells why. More in [[closed]] [@closed, ¶4].\n",
    )
    .file("content/articles/other.md", "---\ntitle: Another\nderived_from: [closed, part]\n---\nIt repeats [[closed]] and [@part, ¶2].\n")
    .file("content/pages/about.md", "# About\n\nThey wrote of her: “Ada Hall kept the open words apart” [@part]. See [[closed]] and [@closed, ¶5].\n")
}

/// Where the secret stands, letter case aside, in names of files as in what they hold.
fn leaks(site: &Site) -> Vec<String> {
    let mut out = Vec::new();
    for (route, bytes) in site {
        // The pictures are files of the dossier, not words of an article.
        if std::path::Path::new(route).extension().is_some_and(|ending| ending == "png") {
            continue;
        }
        let text = String::from_utf8_lossy(bytes).to_lowercase();
        if let Some(at) = text.find(SECRET) {
            let start = text[..at].char_indices().rev().nth(40).map_or(0, |(start, _)| start);
            out.push(format!("{route}: {}", text[start..].chars().take(80).collect::<String>()));
        }
    }
    // Terms of the search share their beginnings, so that none need stand there whole.
    let index = search_reader::read(site);
    let terms = index.terms.keys().filter(|term| term.contains(SECRET));
    out.extend(terms.map(|term| format!("assets/search-terms: {term}")));
    out
}

fn has(site: &Site, route: &str, words: &str) -> bool {
    String::from_utf8_lossy(&site[route]).contains(words)
}

fn by_article(key: &str) -> String {
    format!("rights: {}\n", if key == "closed" { "metadata" } else { "excerpt" })
}

#[test]
fn the_search_finds_what_is_published() {
    let site = dossier("", &|_| "rights: full\n".to_owned()).site();
    let leaks = leaks(&site);
    for route in [
        "articles/closed.html",
        "people/ada-hall.html",
        "print.html",
        "data/dossier.json",
        "data/mentions.csv",
    ] {
        assert!(leaks.iter().any(|leak| leak.starts_with(route)), "{route}: {leaks:#?}");
    }
    for list in ["assets/search-texts", "assets/search-terms"] {
        assert!(leaks.iter().any(|leak| leak.starts_with(list)), "{list}: {leaks:#?}");
    }
}

#[test]
fn no_file_holds_a_word_that_is_kept_back() {
    let site = dossier("", &by_article).site();
    for export in [
        "data/dossier.json",
        "data/articles.csv",
        "data/events.csv",
        "data/claims.csv",
        "data/mentions.csv",
        "data/datapackage.json",
        "data/timeline.json",
        "data/events.ics",
        "data/sources.csl.json",
        "data/sources.bib",
        "data/sources.ris",
        "data/entities.ftm",
        "feed.xml",
        "feed.json",
        "sitemap.xml",
    ] {
        assert!(site.contains_key(export), "{export} is looked through");
    }
    for page in ["index.html", "data.html", "claims.html", "articles/closed.html", "events/meeting.html"] {
        assert!(has(&site, page, "application/ld+json"), "{page} has structured data to look through");
    }
    assert_eq!(leaks(&site), Vec::<String>::new());
    check_site(&site);
}

#[test]
fn rights_of_the_whole_dossier_hold_for_every_article() {
    for rights in ["metadata", "excerpt"] {
        let quotes = dossier(&format!("rights: {rights}\n"), &|key| {
            if key == "part" { "rights: excerpt\n".to_owned() } else { String::new() }
        });
        let site = quotes.site();
        assert_eq!(leaks(&site), Vec::<String>::new(), "{rights}");
    }
}

#[test]
fn drafts_that_are_shown_keep_their_rights() {
    let site = dossier("", &|key| format!("draft: true\n{}", by_article(key))).drafts().site();
    assert_eq!(leaks(&site), Vec::<String>::new());
    assert!(site.contains_key("articles/closed.html"));
}

#[test]
fn what_may_be_shown_is_shown() {
    let site = dossier("", &by_article).site();
    for (key, title) in [("closed", "A closed piece"), ("part", "A quoted piece")] {
        for route in [
            &format!("articles/{key}.html"),
            "sources.html",
            "print.html",
            "data/dossier.json",
            "data/articles.csv",
        ] {
            assert!(has(&site, route, title), "{route}");
            assert!(has(&site, route, &format!("Jane Doe of {key}")), "{route}");
            assert!(has(&site, route, &format!("The {key} Post")), "{route}");
        }
    }
    for route in ["articles/part.html", "events/meeting.html", "about.html", "data/dossier.json"] {
        assert!(has(&site, route, "kept the open words apart"), "{route}");
    }
}

#[test]
fn words_of_an_article_that_shows_none_cannot_be_quoted() {
    let event =
        "---\ntitle: E\nsources: [{article: closed, quote: Ada Hall kept the open words apart}]\n---\n";
    let found = dossier("", &by_article).file("content/events/quoting.md", event).problems();
    assert!(found.contains("error[quote-not-published] content/events/quoting.md:3:36"), "{found}");
}
