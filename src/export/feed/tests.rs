use roxmltree::{Document, Node};
use serde_json::Value;

use super::identifier::host;
use crate::export::sample;

const ATOM: &str = "http://www.w3.org/2005/Atom";

fn children<'a>(node: Node<'a, 'a>, name: &'static str) -> Vec<Node<'a, 'a>> {
    node.children().filter(|child| child.has_tag_name((ATOM, name))).collect()
}

fn text(node: Node<'_, '_>, name: &'static str) -> String {
    let found = children(node, name);
    assert_eq!(found.len(), 1, "one {name}");
    found[0].text().unwrap_or_default().to_owned()
}

/// What RFC 4287 asks of every feed.
fn check_atom(feed: &str) {
    let document = Document::parse(feed).unwrap();
    let root = document.root_element();
    assert!(root.has_tag_name((ATOM, "feed")));
    let mut ids = vec![text(root, "id")];
    let updated = text(root, "updated");
    assert!(!text(root, "title").is_empty());
    let relations: Vec<_> =
        children(root, "link").iter().map(|link| link.attribute("rel").unwrap()).collect();
    assert_eq!(relations, ["self", "alternate"]);
    assert!(!children(root, "author").is_empty());
    for entry in children(root, "entry") {
        ids.push(text(entry, "id"));
        assert!(text(entry, "updated") <= updated);
        assert!(!text(entry, "title").is_empty());
        let link = children(entry, "link")[0];
        assert!(link.attribute("href").unwrap().starts_with("https://tea.example/"));
    }
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count, "every entry has an id of its own: {ids:?}");
    for id in ids {
        assert!(id.starts_with("tag:tea.example,") && !id.contains(char::is_whitespace), "{id}");
    }
}

#[test]
fn the_atom_feed_tells_changes_newest_first() {
    let feed = sample::rich().file("feed.xml");
    check_atom(&feed);
    let document = Document::parse(&feed).unwrap();
    let root = document.root_element();
    assert_eq!(text(root, "updated"), "2025-09-16T00:00:00Z");
    let entries = children(root, "entry");
    let told: Vec<_> =
        entries.iter().take(4).map(|entry| (text(*entry, "title"), text(*entry, "content"))).collect();
    assert_eq!(told[0].0, "New person: Ada Hall");
    assert_eq!(
        told[1],
        ("Correction: Tea for 2 & more: “a start”".to_owned(), "It was a Tuesday.".to_owned())
    );
    assert_eq!(told[2].0, "New source: Tea for 2 & more: “a start”");
    assert_eq!(text(entries[0], "id"), "tag:tea.example,2025-09-16:dossier/people/ada/added");
    assert_eq!(
        children(entries[0], "link")[0].attribute("href"),
        Some("https://tea.example/dossier/people/ada.html")
    );
}

#[test]
fn feeds_of_odd_dossiers_are_well_formed() {
    check_atom(&sample::hostile().file("feed.xml"));
    let feed: Value = serde_json::from_str(&sample::hostile().file("feed.json")).unwrap();
    assert_eq!(feed["items"].as_array().unwrap().len(), 3);
}

#[test]
fn the_json_feed_tells_the_same() {
    let feed: Value = serde_json::from_str(&sample::rich().file("feed.json")).unwrap();
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    assert_eq!(feed["feed_url"], "https://tea.example/dossier/feed.json");
    let xml = sample::rich().file("feed.xml");
    let document = Document::parse(&xml).unwrap();
    let entries = children(document.root_element(), "entry");
    let items = feed["items"].as_array().unwrap();
    assert_eq!(items.len(), entries.len());
    for (item, entry) in items.iter().zip(entries) {
        assert_eq!(item["id"], text(entry, "id"));
        assert_eq!(item["content_text"], text(entry, "content"));
        assert!(item["url"].is_string() && item["date_published"].is_string());
    }
}

#[test]
fn the_sitemap_lists_pages_with_their_last_change() {
    let sitemap = sample::rich().file("sitemap.xml");
    let document = Document::parse(&sitemap).unwrap();
    let address = |url: Node<'_, '_>| url.first_element_child().unwrap().text().unwrap().to_owned();
    let urls: Vec<_> = document.root_element().children().filter(Node::is_element).collect();
    assert_eq!(address(urls[0]), "https://tea.example/dossier/");
    let article = urls.iter().find(|url| address(**url).ends_with("/articles/a-whole.html")).unwrap();
    assert_eq!(article.last_element_child().unwrap().text(), Some("2025-09-15"));
    assert!(urls.iter().all(|url| !address(*url).contains("404") && !address(*url).contains("search")));
    Document::parse(&sample::hostile().file("sitemap.xml")).unwrap();
}

#[test]
fn hosts_are_cut_out_of_addresses() {
    for (base, expected) in [
        ("https://Tea.Example:8080/a/", "tea.example"),
        ("http://user@a.b?c", "a.b"),
        ("https://[::1]/", "localhost"),
        ("", "localhost"),
    ] {
        assert_eq!(host(base), expected);
    }
}
