//! The pictures beside shared links, and the icons of a site.

use std::collections::{BTreeMap, BTreeSet};

use cuttings::load::MemoryFiles;
use cuttings::picture::Header;
use cuttings::pipeline::{BuildOutcome, Options, build, gather};
use cuttings::write::{Destination, Report, Staged};
use scraper::{Html, Selector};

use crate::harness::{Project, project};

const BASE: &str = "https://tea.example/dossier/";

/// The files that are pictures of a site's cards.
fn cards(site: &BTreeMap<String, Vec<u8>>) -> BTreeSet<&str> {
    site.keys().map(String::as_str).filter(|route| route.starts_with("assets/cards/")).collect()
}

/// What the head of a page says by a property or a name.
fn said(site: &BTreeMap<String, Vec<u8>>, route: &str, property: &str) -> Option<String> {
    let html = Html::parse_document(std::str::from_utf8(&site[route]).unwrap());
    let selector = format!("head meta[property='{property}'], head meta[name='{property}']");
    let found = html.select(&Selector::parse(&selector).unwrap()).next()?;
    found.attr("content").map(str::to_owned)
}

#[test]
fn every_page_has_a_card_that_is_there_and_says_what_is_on_it() {
    let site = Project::demo().base_url(BASE).site();
    let mut named = BTreeSet::new();
    for (route, _) in site.iter().filter(|(_, bytes)| bytes.starts_with(b"<!doctype html>")) {
        let picture = said(&site, route, "og:image").unwrap_or_else(|| panic!("{route} has no card"));
        let card = picture.strip_prefix(BASE).unwrap();
        assert_eq!(Header::read(&site[card]).unwrap().size, Some((1200, 630)), "{card}");
        let extent = ["og:image:width", "og:image:height"].map(|name| said(&site, route, name).unwrap());
        assert_eq!(extent, ["1200", "630"]);
        assert!(said(&site, route, "og:image:alt").unwrap().starts_with("Tea at Clarence House"), "{route}");
        assert_eq!(said(&site, route, "twitter:card").as_deref(), Some("summary_large_image"));
        named.insert(card.to_owned());
    }
    assert_eq!(named.iter().map(String::as_str).collect::<BTreeSet<_>>(), cards(&site));
    let alt = |route| said(&site, route, "og:image:alt").unwrap();
    assert_eq!(
        alt("people/prince-harry.html"),
        "Tea at Clarence House – People – Prince Harry – Duke of Sussex, younger son of the King"
    );
    assert_eq!(
        alt("claims.html"),
        "Tea at Clarence House – Where accounts differ – How long did the meeting last? – 54 minutes ≠ 55 minutes"
    );
    assert_eq!(alt("people.html"), "Tea at Clarence House – People");
    assert_eq!(said(&site, "search.html", "og:image"), said(&site, "index.html", "og:image"));
}

#[test]
fn a_site_without_an_address_has_no_cards() {
    let site = Project::demo().site();
    assert!(cards(&site).is_empty());
    assert_eq!(said(&site, "index.html", "og:image"), None);
    assert_eq!(said(&site, "index.html", "twitter:card"), None);
}

/// A base address in the settings and so many articles, the last one the newest.
fn with_articles(number: usize) -> Project {
    (0..number).fold(project().base_url(BASE), |made, at| {
        let date = format!("{}-{:02}-01", 2000 + at / 12, at % 12 + 1);
        made.file(
            &format!("content/articles/a{at}.md"),
            format!("---\ntitle: A {at}\ndate: {date}\n---\nText.\n"),
        )
    })
}

#[test]
fn a_long_list_of_articles_does_not_have_a_card_for_each() {
    let site = with_articles(70).site();
    let own = cards(&site).into_iter().filter(|card| card.starts_with("assets/cards/articles/")).count();
    assert_eq!(own, 24);
    let card = |route| said(&site, route, "og:image").unwrap();
    assert_eq!(card("articles/a69.html"), format!("{BASE}assets/cards/articles/a69.png"));
    assert_eq!(card("articles/a3.html"), format!("{BASE}assets/cards/sources.png"));
}

#[test]
fn hostile_titles_are_only_words() {
    let title = |text: &str| {
        let made = project().base_url(BASE);
        let title = serde_json::to_string(text).unwrap();
        let site = made.file("content/events/e.md", format!("---\ntitle: {title}\n---\n")).site();
        site["assets/cards/events/e.png"].clone()
    };
    let drawn = title("&lt;image/&gt;");
    assert_ne!(drawn, title("<image/>"));
    for text in [
        "</text><image href=\"file:///etc/passwd\" width=\"900\" height=\"900\"/>",
        "<script>alert(1)</script> &#x0; &unknown; ]]> <!-- {{ site }} {% if %}",
        "\u{202e}a\u{2028}b",
        "x",
    ] {
        assert_eq!(Header::read(&title(text)).unwrap().size, Some((1200, 630)), "{text}");
    }
    // A title that no font can draw leaves its place empty.
    assert_eq!(title("東京"), title("大阪"));
    assert_ne!(title("東京"), title("القاهرة"));
}

#[test]
fn a_card_is_drawn_again_only_when_something_on_it_is_new() {
    let root = tempfile::tempdir().unwrap();
    let build_it = |title: &str, theme: &str| -> Report {
        let mut content = MemoryFiles::new();
        content.set("content/dossier.yaml", format!("title: A case\nbase_url: {BASE}\ntheme: ours\n"));
        content.set("content/events/e.md", format!("---\ntitle: {title}\n---\n"));
        let mut themes = MemoryFiles::new();
        themes.set("themes/ours/templates/social-card.svg", theme);
        let options = Options { hashed_assets: true, ..Options::default() };
        let mut gathered = gather(&content, &themes, &options).unwrap();
        let output = root.path().join("public");
        let destination = Destination { output: &output, project: root.path(), home: None, force: false };
        match build(&content, &mut gathered, Staged::begin(&destination).unwrap()).unwrap() {
            BuildOutcome::Written { report, .. } => report,
            BuildOutcome::Refused(problems) => panic!("{problems:?}"),
        }
    };
    let card = |route: &str| std::fs::read(root.path().join("public/assets/cards").join(route)).unwrap();
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1200 630'><text y='90' font-size='80'>{{ card.title }}</text></svg>";
    build_it("A meeting", svg);
    let (event, home) = (card("events/e.png"), card("index.png"));
    assert_eq!(build_it("A meeting", svg).written, 0);
    build_it("Another meeting", svg);
    assert_ne!(card("events/e.png"), event);
    assert_eq!(card("index.png"), home);
    build_it("Another meeting", &svg.replace("80", "81"));
    assert_ne!(card("index.png"), home);
}

#[test]
fn icons_are_made_of_the_drawing_unless_there_are_better_ones() {
    let site = project().site();
    assert!(site["favicon.ico"].starts_with(&[0, 0, 1, 0]));
    assert_eq!(Header::read(&site["assets/apple-touch-icon.png"]).unwrap().size, Some((180, 180)));
    let html = std::str::from_utf8(&site["people.html"]).unwrap();
    assert!(html.contains("href=\"favicon.ico\"") && html.contains("href=\"assets/apple-touch-icon.png\""));

    let own = project().file("content/favicon.ico", "mine").site();
    assert_eq!(own["favicon.ico"], b"mine");
    let site = project()
        .file("content/assets/cards/index.png", "my card")
        .file("content/assets/previews/0.js", "my script")
        .base_url(BASE)
        .site();
    assert_eq!(site["assets/cards/index.png"], b"my card");
    assert_eq!(site["assets/previews/0.js"], b"my script");
    let theme = project()
        .file("content/dossier.yaml", "title: A\ntheme: ours\n")
        .file("themes/ours/static/favicon.ico", "the theme's")
        .file("themes/ours/static/apple-touch-icon.png", "its other one");
    let site = theme.site();
    assert_eq!(site["favicon.ico"], b"the theme's");
    assert_eq!(site["assets/apple-touch-icon.png"], b"its other one");

    let plain = project().file("content/dossier.yaml", "title: A\ntheme: plain\n").base_url(BASE).site();
    assert!(plain.contains_key("favicon.ico") && plain.contains_key("assets/cards/index.png"));
}

#[test]
fn the_card_of_a_person_has_a_monogram() {
    let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1200\" height=\"630\">{% if card.initials == \"AL\" %}<path d=\"M0 0h9v9z\"/>{% endif %}</svg>";
    let site = project()
        .base_url(BASE)
        .file("content/dossier.yaml", "title: The ferry\ntheme: drawn\n")
        .file("themes/drawn/templates/social-card.svg", svg)
        .file("content/people/ada.md", "---\nname: Ada Lindqvist\n---\n")
        .file("content/organisations/line.md", "---\nname: Atlantic Line\n---\n")
        .site();
    let card = |address: &str| &site[&format!("assets/cards/{address}.png")];
    assert_eq!(card("organisations/line"), card("people"));
    assert_ne!(card("people/ada"), card("people"));
}
