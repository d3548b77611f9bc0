//! Who appears with whom: ties, and the drawing that says the same.

use crate::render::fixture::project;

const PEOPLE: &str = "=== people/ann.md
---
name: Ann Bell
relations: [{to: bob, kind: husband}]
---
=== people/bob.md
---
name: Bob Bell
---
=== people/cleo.md
---
name: Cleo Dane
---
=== people/dan.md
---
name: Dan Elm
---
=== organisations/board.md
---
name: The Harbour Board
---
";

const TEXTS: &str = "=== articles/a.md
---
date: 2025-01-01
---
Ann Bell spoke to Cleo Dane of The Harbour Board.

Dan Elm was away.
=== articles/b.md
---
date: 2025-01-02
---
Ann Bell and Cleo Dane met again.
=== events/vote.md
---
title: The vote
date: 2025-01-03
people: [cleo, dan]
sources: [{article: b, passage: 1}]
---
";

#[test]
fn passages_events_and_statements_tie_people_and_nothing_else_does() {
    let page = project(&format!("{PEOPLE}{TEXTS}")).page("network.html");
    let rows = page.json["content"]["ties"].as_array().unwrap().iter().map(|tie| {
        let name = |side: &str| tie[side]["name"].as_str().unwrap().to_owned();
        let count = |what: &str| tie[what].as_u64().unwrap();
        let counts = [count("events"), count("passages"), count("articles")];
        format!("{} with {}: {counts:?} {}", name("one"), name("other"), tie["stated"])
    });
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            "Cleo Dane with Dan Elm: [1, 0, 1] []",
            "Ann Bell with Bob Bell: [0, 0, 0] [\"husband\"]",
            "Ann Bell with Cleo Dane: [0, 2, 2] []",
        ]
    );
    let drawing = &page.json["content"]["drawing"];
    assert_eq!(drawing["people"].as_array().unwrap().len(), 4);
    assert_eq!(drawing["lines"].as_array().unwrap().len(), 3);
    assert!(page.html.contains(" is-stated\""), "{}", page.html);
}

#[test]
fn everything_drawn_lies_within_the_drawing() {
    let drawing = project(&format!("{PEOPLE}{TEXTS}")).content("network.html")["drawing"].take();
    let (width, height) = (drawing["width"].as_i64().unwrap(), drawing["height"].as_i64().unwrap());
    for person in drawing["people"].as_array().unwrap() {
        let (x, y) = (person["x"].as_i64().unwrap(), person["y"].as_i64().unwrap());
        assert!((0..width).contains(&x) && (0..height).contains(&y), "{person}");
        assert!(person["label_y"].as_i64().unwrap() < height, "{person}");
    }
}

#[test]
fn no_page_where_nobody_is_tied() {
    let text = PEOPLE.replace("relations: [{to: bob, kind: husband}]\n", "");
    let pages = project(&text).pages();
    assert!(!pages.iter().any(|page| page.address == "network.html"));
    assert!(!pages.iter().any(|page| page.html.contains("network.html")));
}
