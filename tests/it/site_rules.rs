//! Rules for every page of a site that no golden file knows, held against the demo and against awkward dossiers.

use std::collections::{BTreeMap, BTreeSet};

use cuttings::language::Language;
use scraper::{ElementRef, Html, Selector};

use crate::harness::{Project, project};

/// Whether a route has this ending.
fn ends(route: &str, ending: &str) -> bool {
    route.rsplit_once('.').is_some_and(|(_, found)| found == ending)
}

type Site = BTreeMap<String, Vec<u8>>;

fn pages(site: &Site) -> impl Iterator<Item = (&str, Html)> {
    site.iter().filter(|(route, _)| ends(route, "html")).map(|(route, bytes)| {
        let text = std::str::from_utf8(bytes).expect("pages are UTF-8");
        (route.as_str(), Html::parse_document(text))
    })
}

fn all<'h>(page: &'h Html, selector: &str) -> Vec<ElementRef<'h>> {
    page.select(&Selector::parse(selector).expect("the selector is right")).collect()
}

fn decoded(address: &str) -> String {
    cuttings::text::percent::decode(address)
}

/// The route that a relative address leads to.
fn resolve(from: &str, address: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in address.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            other => parts.push(other),
        }
    }
    Some(decoded(&parts.join("/")))
}

fn ids(page: &Html) -> Vec<String> {
    all(page, "[id]").iter().filter_map(|element| element.value().id().map(str::to_owned)).collect()
}

pub(crate) fn check_site(site: &Site) {
    let anchors: BTreeMap<String, BTreeSet<String>> =
        pages(site).map(|(route, page)| (route.to_owned(), ids(&page).into_iter().collect())).collect();
    for (route, page) in pages(site) {
        check_links(route, &page, site, &anchors);
        check_structure(route, &page);
        check_harmless(route, &page);
    }
    for (route, bytes) in site {
        if ends(route, "json") {
            serde_json::from_slice::<serde_json::Value>(bytes)
                .unwrap_or_else(|error| panic!("{route}: {error}"));
        }
    }
}

/// Every link and anchor of the site resolves; nothing but links of the text leads outside.
fn check_links(route: &str, page: &Html, site: &Site, anchors: &BTreeMap<String, BTreeSet<String>>) {
    for element in all(page, "[href], [src], [srcset], [action], [poster]") {
        for name in ["href", "src", "srcset", "action", "poster"] {
            let Some(address) = element.attr(name) else { continue };
            let is_outside = address.contains("://") || address.starts_with("//");
            if is_outside || address.starts_with("mailto:") {
                let rel = element.attr("rel").unwrap_or_default();
                let is_link =
                    element.value().name() == "a" || rel.contains("canonical") || rel.contains("alternate");
                assert!(is_link, "{route} would fetch {address}");
                continue;
            }
            let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
            let path = path.split('?').next().unwrap_or_default();
            // The page for unknown addresses is shown at any depth: only whole paths work there.
            let target = match path.strip_prefix('/') {
                Some(rest) => Some(decoded(rest.strip_prefix("dossier/").unwrap_or(rest))),
                None if path.is_empty() => Some(route.to_owned()),
                None => resolve(route, path),
            };
            let target = target.unwrap_or_else(|| panic!("{route}: {address} leads out of the site"));
            assert!(site.contains_key(&target), "{route}: {address} leads to {target}, which is not there");
            if !anchor.is_empty() {
                let known = anchors.get(&target).is_some_and(|ids| ids.contains(&decoded(anchor)));
                assert!(known, "{route}: {address} has no anchor there");
            }
        }
    }
}

/// One main heading, no level left out on the way down, ids unique, language and title set, pictures and tables described.
fn check_structure(route: &str, page: &Html) {
    let mut seen = BTreeSet::new();
    for id in ids(page) {
        assert!(seen.insert(id.clone()), "{route}: the id `{id}` stands twice");
    }
    let levels: Vec<u32> = all(page, "h1, h2, h3, h4, h5, h6")
        .iter()
        .filter_map(|heading| heading.value().name()[1..].parse().ok())
        .collect();
    assert_eq!(levels.iter().filter(|&&level| level == 1).count(), 1, "{route}: {levels:?}");
    assert_eq!(levels.first(), Some(&1), "{route}: {levels:?}");
    for pair in levels.windows(2) {
        assert!(
            pair[1] <= pair[0] + 1,
            "{route}: a heading of level {} follows one of level {}",
            pair[1],
            pair[0]
        );
    }
    let html = page.root_element();
    assert!(html.attr("lang").is_some_and(|lang| !lang.is_empty()), "{route} has no language");
    assert!(!all(page, "title")[0].inner_html().trim().is_empty(), "{route} has no title");
    assert_eq!(all(page, "main").len(), 1, "{route}");
    for picture in all(page, "img") {
        assert!(picture.attr("alt").is_some(), "{route}: a picture has no text");
    }
    for table in all(page, "table") {
        let headers = table.select(&Selector::parse("th").expect("right")).count();
        assert!(headers > 0, "{route}: a table has no headers");
    }
    for label in all(page, "[aria-labelledby], [aria-describedby], label[for]") {
        for name in ["aria-labelledby", "aria-describedby", "for"] {
            for id in label.attr(name).unwrap_or_default().split_whitespace() {
                assert!(seen.contains(id), "{route}: {name} names `{id}`, which is not there");
            }
        }
    }
}

/// No handler, no style attribute, no script but our own files and data blocks, no address that runs.
fn check_harmless(route: &str, page: &Html) {
    for element in all(page, "*") {
        for (name, value) in element.value().attrs() {
            assert!(!name.starts_with("on"), "{route}: a handler {name}={value}");
            assert!(name != "style", "{route}: a style attribute {value}");
            let value: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
            let value = value.to_lowercase();
            for scheme in ["javascript:", "data:", "vbscript:", "file:"] {
                let runs = matches!(name, "href" | "src" | "action" | "formaction" | "srcset");
                assert!(!(runs && value.starts_with(scheme)), "{route}: {name}={value}");
            }
        }
    }
    for script in all(page, "script") {
        let is_data = script.attr("type") == Some("application/ld+json");
        assert!(is_data || script.attr("src").is_some(), "{route}: a script in the page");
        if is_data {
            let text: String = script.text().collect();
            serde_json::from_str::<serde_json::Value>(&text)
                .unwrap_or_else(|error| panic!("{route}: {error}\n{text}"));
        }
    }
    for name in
        ["iframe", "object", "embed", "base", "form[action^='http']", "meta[http-equiv='refresh']", "style"]
    {
        assert!(all(page, name).is_empty(), "{route}: <{name}>");
    }
}

#[test]
fn the_demo_obeys() {
    check_site(&Project::demo().site());
}

#[test]
fn the_demo_obeys_with_an_address() {
    check_site(&Project::demo().base_url("https://example.org/dossier").site());
}

#[test]
fn an_empty_dossier_obeys() {
    check_site(&project().site());
}

#[test]
fn a_dossier_with_nothing_but_gaps_obeys() {
    let site = project()
        .file("content/articles/a.txt", "One line")
        .file("content/articles/b.md", "")
        .file("content/people/p.md", "---\nname: P\n---\n")
        .file("content/events/e.md", "---\ntitle: E\n---\n")
        .file("content/places/q.yaml", "name: Q\n")
        .site();
    check_site(&site);
}

#[test]
fn every_page_kind_is_there() {
    let site = Project::demo().base_url("https://example.org/").site();
    for route in [
        "index.html",
        "timeline.html",
        "people.html",
        "people/prince-harry.html",
        "organisations.html",
        "places.html",
        "events/2025-09-10-tea-at-clarence-house.html",
        "sources.html",
        "articles/private-tea.html",
        "claims.html",
        "coverage.html",
        "changes.html",
        "search.html",
        "print.html",
        "404.html",
        "about.html",
        "data.html",
        "data/dossier.json",
        "feed.xml",
        "sitemap.xml",
        "robots.txt",
        ".nojekyll",
    ] {
        assert!(site.contains_key(route), "{route} is not there");
    }
}

#[test]
fn the_claims_of_the_demo_stand_as_they_should() {
    let gathered = Project::demo().gather();
    let words = Language::english().words();
    let status = |subject: &str, question: &str| {
        gathered
            .dossier
            .claims()
            .find(|(_, claim)| claim.anchor.starts_with(subject) && &*claim.question == question)
            .map_or_else(
                || panic!("no claim “{question}” about {subject}"),
                |(_, claim)| {
                    let lines: Vec<String> =
                        claim.differences.iter().map(|found| found.say(claim, words)).collect();
                    (claim.status.name(), lines.join("; "))
                },
            )
    };
    let length = "How long did the meeting last?";
    let (disputed, words) = status("2025-09-10-tea", length);
    assert_eq!(disputed, "disputed");
    assert!(words.contains("differ by 1 minute"), "{words}");
    assert_eq!(status("2024-02-meeting", length).0, "single-source");
    assert_eq!(status("2024-02-meeting", "Was the Queen there?").0, "agreed");
}
