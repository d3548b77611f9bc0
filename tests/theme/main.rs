//! The built-in templates, rendered with rich, awkward and empty values, and held against rules that every page obeys.

mod markup;
mod sample;

use cuttings::theme::Theme;
use markup::{attributes, headings};
use std::collections::BTreeSet;

const KINDS: [&str; 16] = [
    "article",
    "changes",
    "claims",
    "coverage",
    "data",
    "entities",
    "entity",
    "event",
    "free",
    "home",
    "network",
    "not-found",
    "print",
    "search",
    "sources",
    "timeline",
];

/// Every sample page with a name for messages.
fn pages() -> Vec<(String, String)> {
    let theme = Theme::built_in();
    let sets = [
        ("full", sample::full_pages()),
        ("awkward", sample::awkward_pages()),
        ("empty", sample::empty_pages()),
    ];
    let mut pages = Vec::new();
    for (set, samples) in sets {
        for page in samples {
            let html = theme.render(&format!("{}.html", page.kind), &page.context);
            pages.push((
                format!("{set} {}", page.address),
                html.unwrap_or_else(|problem| panic!("{problem:#?}")),
            ));
        }
    }
    pages
}

#[test]
fn the_plain_theme_renders_every_kind_of_page_and_has_no_script() {
    let files = cuttings::theme::built_in_files("plain").expect("it is built in");
    let files = files.iter().map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec())).collect();
    let (theme, problems) = Theme::load(&files, cuttings::theme::AssetNames::Plain, "en");
    assert!(problems.is_empty(), "{problems:?}");
    for page in sample::full_pages().into_iter().chain(sample::empty_pages()).chain(sample::awkward_pages()) {
        let html = theme.render(&format!("{}.html", page.kind), &page.context);
        let html = html.unwrap_or_else(|problem| panic!("{}: {problem:#?}", page.address));
        assert!(!html.contains("<script"), "{}", page.address);
        markup::check_nesting(&html).unwrap_or_else(|problem| panic!("{}: {problem}", page.address));
    }
}

#[test]
fn every_kind_of_page_renders_full_and_empty() {
    for samples in [sample::full_pages(), sample::empty_pages()] {
        let kinds: BTreeSet<&str> = samples.iter().map(|page| page.kind).collect();
        assert_eq!(kinds.into_iter().collect::<Vec<_>>(), KINDS);
    }
    assert!(pages().len() > 30);
}

#[test]
fn ids_are_unique_and_every_reference_within_a_page_resolves() {
    for (name, html) in pages() {
        let ids = attributes(&html, "id");
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(known.len(), ids.len(), "{name}: an id is used twice: {ids:?}");
        for target in attributes(&html, "href").into_iter().filter_map(|href| href.strip_prefix('#')) {
            assert!(target.is_empty() || known.contains(target), "{name}: no `{target}`");
        }
        for attribute in ["aria-labelledby", "aria-describedby", "for"] {
            for target in attributes(&html, attribute) {
                assert!(known.contains(target), "{name}: {attribute} of `{target}`");
            }
        }
    }
}

#[test]
fn every_page_has_one_main_heading_and_no_level_is_skipped() {
    for (name, html) in pages() {
        let levels = headings(&html);
        assert_eq!(levels.first(), Some(&1), "{name}: {levels:?}");
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}: {levels:?}");
        for pair in levels.windows(2) {
            assert!(pair[1] <= pair[0] + 1, "{name}: {levels:?}");
        }
        assert_eq!(html.matches("<main ").count(), 1, "{name}");
    }
}

#[test]
fn nothing_needs_more_than_the_strictest_policy() {
    for (name, html) in pages() {
        assert!(!html.contains(" style="), "{name}: a style attribute");
        for script in html.split("<script").skip(1) {
            assert!(
                script.starts_with(" src=") || script.starts_with(" type=\"application/ld+json\""),
                "{name}: {script}"
            );
        }
        for address in attributes(&html, "src") {
            assert!(!address.contains("//"), "{name}: loads {address}");
        }
    }
}

#[test]
fn elements_are_closed_in_order() {
    for (name, html) in pages() {
        markup::check_nesting(&html).unwrap_or_else(|problem| panic!("{name}: {problem}"));
    }
}

#[test]
fn hostile_words_stay_words() {
    let theme = Theme::built_in();
    let hostile = "</title><script>alert(1)</script>\" onload='x' {{ 7*7 }}";
    for page in sample::hostile_pages(hostile) {
        let html = theme.render(&format!("{}.html", page.kind), &page.context).unwrap();
        assert!(!html.contains("<script>alert"), "{}", page.address);
        assert!(html.contains("&lt;script&gt;alert(1)"), "{}", page.address);
        assert!(html.contains("{{ 7*7 }}"), "{}", page.address);
    }
}

#[test]
fn gaps_are_said_in_words() {
    let all = pages();
    let empty = |address: &str| {
        let name = format!("empty {address}");
        all.iter().find(|(page, _)| *page == name).map(|(_, html)| html.as_str()).unwrap()
    };
    for (address, words) in [
        ("event.html", "date not stated"),
        ("event.html", "place not stated"),
        ("event.html", "no source stated"),
        ("article.html", "outlet not stated"),
        ("article.html", "author not stated"),
        ("article.html", "address not stated"),
        ("index.html", "not stated by its editors"),
        ("index.html", "No licence is stated"),
        ("timeline.html", "No events are written down yet"),
    ] {
        assert!(empty(address).contains(words), "{address} does not say `{words}`");
    }
}
