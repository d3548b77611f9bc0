//! Every page kind, and the links between pages.

use std::collections::{BTreeMap, BTreeSet};

use super::fields;
use crate::render::fixture::{Made, project};

const RICH: &str = "=== articles/2025-09-17-notes.md
---
title: Notes on the tea
date: 2025-09-17
publisher: The Times
authors: [Ann Bell]
---
# How it went

Prince Harry met his father. “It was fine,” said Harry.

- One thing
- Another thing

> A quotation.

A note.[^1]

[^1]: Told later.
=== articles/wire.md
---
title: The wire
derived_from: [2025-09-17-notes]
---
They met for tea for 54 minutes.
=== people/harry.md
---
name: Prince Harry
aliases: [Harry, {name: Duke of Sussex, from: 2018-05-19}]
role: Duke of Sussex
relations: [{to: charles, kind: father}]
sources: [{article: 2025-09-17-notes, quote: \"Prince Harry met his father.\"}]
claims:
  - question: How old?
    accounts: [{value: \"40\", sources: [wire]}]
---
He met [[charles]] [@2025-09-17-notes, ¶1] and [[charles|his father]] again [@2025-09-17-notes, ¶2; @wire]. See [the wire](../articles/wire.md),
![The two](tea.png) and [elsewhere](https://example.org/?a=1&b=2).[^n]

[^n]: A footnote.
=== people/tea.png
not really
=== people/charles.md
---
name: King Charles
aliases: [{name: the King, from: 2022-09-08}]
relations: [{to: trust, kind: patron}]
---
=== organisations/the-times.md
---
name: The Times
---
=== organisations/trust.md
---
name: A Trust
---
=== places/london.md
---
name: London
---
Where [[tea]] was.
=== events/tea.md
---
title: Tea
date: 2025-09-10
place: london
people: [harry, charles]
sources: [{article: 2025-09-17-notes, passage: 1}, wire]
claims:
  - question: How long?
    accounts:
      - {value: 54 minutes, sources: [{article: wire, quote: 54 minutes}]}
      - {value: 55 minutes, sources: [{article: 2025-09-17-notes, passage: 2}]}
---
They met for tea.
=== events/before.md
---
title: Before
date: 2025-09-08
updated: 2025-09-20
corrections: [{date: 2025-09-19, text: The day was wrong.}]
---
=== pages/about.md
---
title: About
---
## How

Read [the timeline](../timeline.html).
";

/// Ids and links of a page, as a browser sees them.
fn anchors(page: &Made) -> (Vec<String>, Vec<String>) {
    let values = |name: &str| {
        let before = format!(" {name}=\"");
        let marks = page.html.split(&before).skip(1);
        marks.filter_map(|rest| Some(rest.split_once('"')?.0.replace("&amp;", "&"))).collect::<Vec<String>>()
    };
    let mut links = values("href");
    links.extend(values("src"));
    (values("id"), links)
}

#[test]
fn every_kind_of_page_has_a_template() {
    let pages = project(RICH).pages();
    let kinds: BTreeSet<&str> = pages.iter().filter_map(|page| page.json["page"]["kind"].as_str()).collect();
    let kinds: Vec<&str> = kinds.into_iter().collect();
    assert_eq!(
        kinds.join(" "),
        "article changes claims coverage data entities entity event free home network not-found print search sources timeline"
    );
    for page in &pages {
        assert!(
            page.html.starts_with("<!doctype html>") && page.html.ends_with("</html>\n"),
            "{}",
            page.address
        );
    }
}

#[test]
fn every_link_and_anchor_leads_somewhere() {
    let pages = project(RICH).pages();
    let ids: BTreeMap<&str, BTreeSet<String>> =
        pages.iter().map(|page| (&*page.address, anchors(page).0.into_iter().collect())).collect();
    let mut checked = 0;
    for page in &pages {
        let (own, links) = anchors(page);
        assert_eq!(own.len(), ids[&*page.address].len(), "{}: an id stands twice: {own:?}", page.address);
        for link in links.iter().filter(|link| !link.contains("://") && !link.is_empty()) {
            let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
            let mut folders: Vec<&str> = page.address.split('/').collect();
            folders.pop();
            for part in path.split('/').filter(|part| !part.is_empty()) {
                if part == ".." {
                    folders.pop();
                } else {
                    folders.push(part);
                }
            }
            let target = if path.is_empty() { page.address.clone() } else { folders.join("/") };
            if target.starts_with("assets/") || ["people/tea.png", "favicon.ico"].contains(&&*target) {
                continue;
            }
            let known = ids.get(&*target).unwrap_or_else(|| panic!("{}: {link} leads nowhere", page.address));
            assert!(
                anchor.is_empty() || known.contains(anchor),
                "{}: {link} has no such anchor",
                page.address
            );
            checked += 1;
        }
    }
    assert!(checked > 300, "{checked}");
}

#[test]
fn a_citation_leads_to_its_passage() {
    let page = project(RICH).page("people/harry.html");
    let mark = "<sup class=\"citation\" id=\"cite-1-1\"><a href=\"../articles/2025-09-17-notes.html#p1\" \
                title=\"Notes on the tea, ¶1\">[1]</a></sup>";
    assert!(page.html.contains(mark), "{}", page.json["content"]["body_html"]);
    for part in [
        "id=\"cite-1-2\"",
        "href=\"../articles/wire.html\" title=\"The wire\">[2]",
        "<a href=\"charles.html\">King Charles</a>",
        "<a href=\"charles.html\">his father</a>",
        "<a href=\"../articles/wire.html\">the wire</a>",
        "<img src=\"tea.png\" alt=\"The two\"",
        "href=\"https://example.org/?a=1&amp;b=2\"",
    ] {
        assert!(page.html.contains(part), "{part}: {}", page.json["content"]["body_html"]);
    }
    let references = &page.json["content"]["references"];
    assert_eq!(fields(references, "number"), "1 | 2");
    assert_eq!(fields(&references[0]["passages"], "label"), "¶1 | ¶2");
    // The sources beside the text go on with its numbers.
    assert_eq!(fields(&references[0]["marks"], "url"), "#cite-1-1 | #cite-1-2 | #cite-1-3");
    assert_eq!(page.json["content"]["citations"][0]["mark"]["anchor"], "cite-1-3");
    let reference = "<a href=\"../articles/2025-09-17-notes.html\">Notes on the tea</a>”. <i>The Times</i>, 17 September 2025.";
    assert!(page.html.contains(reference), "{references}");
}

#[test]
fn a_person_has_all_that_is_known() {
    let content = project(RICH).content("people/harry.html");
    assert_eq!(content["card"]["role"], "Duke of Sussex");
    assert_eq!(fields(&content["aliases"], "text"), "Harry | Duke of Sussex");
    assert_eq!(fields(&content["aliases"], "time"), "null | since 19 May 2018");
    assert_eq!(fields(&content["relations"], "kind"), "father");
    assert_eq!(fields(&content["events"], "title"), "Tea");
    assert_eq!(fields(&content["quotes"], "words"), "It was fine,");
    assert_eq!(fields(&content["claims"], "question"), "How old?");
    assert_eq!(fields(&content["companions"], "words"), "1 source, 1 passage, 1 event");
    assert_eq!(fields(&content["appearances"], "label"), "2025");
    assert_eq!(
        fields(&content["mentions"][0]["mentions"], "sentence_html"),
        "<mark>Prince Harry</mark> met his father. | “It was fine,” said <mark>Harry</mark>."
    );
    let charles = project(RICH).content("people/charles.html");
    assert_eq!(fields(&charles["relations"], "kind"), "patron | child");
    let trust = project(RICH).content("organisations/trust.html");
    assert_eq!(fields(&trust["relations"], "kind"), "calls them patron");
}

#[test]
fn a_passage_says_what_rests_on_it() {
    let content = project(RICH).content("articles/2025-09-17-notes.html");
    assert_eq!(fields(&content["passages"], "anchor"), " | p1 | p2 | p4 | p5 | p6");
    assert_eq!(fields(&content["passages"][1]["supports"], "label"), "Tea");
    assert_eq!(fields(&content["passages"][2]["supports"], "label"), "How long? | Prince Harry");
    assert_eq!(fields(&content["passages"][1]["named"], "name"), "Prince Harry | King Charles");
    assert_eq!(content["publisher_link"]["url"], "../organisations/the-times.html");
    assert_eq!(content["cite_as"], "Ann Bell. “Notes on the tea”. The Times, 17 September 2025.");
}

#[test]
fn the_overview_and_the_lists() {
    let project = project(RICH);
    let home = project.content("index.html");
    assert_eq!(fields(&home["latest"], "title"), "Tea | Before");
    assert_eq!(fields(&home["disputed"], "question"), "How long?");
    assert_eq!(home["span"], "8 September 2025 to 10 September 2025");
    assert_eq!(home["newest"]["words"], "17 September 2025");
    let sources = project.content("sources.html");
    assert_eq!(fields(&sources["groups"], "label"), "2025 | Date unknown");
    assert_eq!(sources["independence"], "1 independent origin behind them");
    assert_eq!(fields(&sources["outlets"], "label"), "The Times (1)");
    let gaps = &sources["groups"][1]["rows"][0];
    for gap in ["date", "publisher", "source", "archived", "language"] {
        assert!(gaps[gap].is_null(), "{gap}: {gaps}");
    }
    assert_eq!(gaps["authors"], serde_json::json!([]));
    let changes = project.content("changes.html");
    assert_eq!(fields(&changes["changes"], "kind"), "updated | correction");
    assert_eq!(fields(&changes["changes"], "url"), "events/before.html | events/before.html");
    let print = project.content("print.html");
    assert_eq!(print["articles"].as_array().map(Vec::len), Some(2));
    assert_eq!(print["entities"].as_array().map(Vec::len), Some(5));
}

#[test]
fn an_empty_dossier_has_its_pages_too() {
    for page in project("").pages() {
        assert!(page.html.contains("The dossier"), "{}", page.address);
        assert_eq!(fields(&page.json["page"]["navigation"], "label"), "Overview");
        assert_eq!(fields(&page.json["page"]["tools"], "label"), "Search | Data | Print");
    }
}

#[test]
fn full_addresses_need_a_base_address() {
    let without = project(RICH).page("people/harry.html").json["page"].take();
    assert!(without["canonical"].is_null());
    let project = project(&format!("{RICH}=== dossier.yaml\ntitle: T\nbase_url: https://example.org/d/\n"));
    let with = project.page("people/harry.html").json["page"].take();
    assert_eq!(with["canonical"], "https://example.org/d/people/harry.html");
    assert!(
        with["json_ld_html"].to_string().contains("https://example.org/d/people.html"),
        "{}",
        with["json_ld_html"]
    );
    let lost = project.page("404.html").json["page"].take();
    assert_eq!(lost["root"], "/d/");
    assert_eq!(lost["navigation"][0]["url"], "/d/index.html");
    assert!(lost["stylesheet"].as_str().unwrap().starts_with("/d/assets/"));
}

#[test]
fn sentences_that_lead_to_a_page_have_the_names_and_not_the_citations() {
    let content = project(RICH).content("people/charles.html");
    let sentences: Vec<_> = content["backlinks"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|group| group["links"].as_array().unwrap())
        .filter_map(|link| link["sentence"].as_str())
        .collect();
    assert_eq!(sentences, ["He met King Charles and his father again."]);
}

#[test]
fn what_was_changed_or_added_is_told_of_every_kind_of_thing() {
    let project = project(
        "=== articles/a.md
---
title: A
added: 2025-09-10
---
Tea.
=== people/ada.md
---
name: Ada Lee
added: 2025-09-11
updated: 2025-09-13
---
=== pages/method.md
---
title: Method
updated: 2025-09-12
---
How.
",
    );
    let changes = project.content("changes.html");
    assert_eq!(fields(&changes["changes"], "kind"), "updated | updated | added | added");
    assert_eq!(fields(&changes["changes"], "label"), "Ada Lee | Method | Ada Lee | A");
}
