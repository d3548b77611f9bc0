//! Who reports what, who says otherwise, who is silent.

use super::fields;
use crate::render::fixture::project;

const TEXT: &str = "=== articles/a.md
---
date: 2025-01-01
---
Harry was there for 54 minutes. Prince Harry left.
=== articles/b.md
---
date: 2025-01-02
---
It took 55 minutes.
=== articles/c.md
---
date: 2025-01-03
rights: metadata
---
Prince Harry came.
=== articles/d.md
---
date: 2025-01-04
---
Nothing of it.
=== people/harry.md
---
name: Prince Harry
aliases: [Harry]
---
=== events/tea.md
---
title: Tea
sources: [{article: c, passage: 1}]
claims:
  - question: How long?
    accounts:
      - {value: 54 minutes, sources: [{article: a, quote: 54 minutes}]}
      - {value: 55 minutes, sources: [{article: b, passage: 1}]}
---
";

#[test]
fn states_of_the_grid() {
    let grid = project(TEXT).content("coverage.html");
    assert_eq!(fields(&grid["articles"], "key"), "a | b | c | d");
    assert_eq!(fields(&grid["rows"][0]["cells"], "state"), "differs | differs | reports | silent");
    assert_eq!(
        fields(&grid["rows"][0]["cells"], "label"),
        "says otherwise | says otherwise | reports | not cited"
    );
    assert_eq!(fields(&grid["rows"][0]["cells"], "answers"), "[\"54 minutes\"] | [\"55 minutes\"] | [] | []");
    assert_eq!(
        fields(&grid["rows"][0]["cells"], "url"),
        "articles/a.html#p1 | articles/b.html#p1 | articles/c.html | null"
    );
}

#[test]
fn names_by_source_obey_rights() {
    let grid = project(TEXT).content("coverage.html");
    assert_eq!(fields(&grid["names"][0]["cells"], "forms"), "[\"Harry\",\"Prince Harry\"] | [] | [] | []");
    let forms = project(TEXT).content("people/harry.html")["forms"].take();
    assert_eq!(fields(&forms, "form"), "Harry | Prince Harry");
    assert_eq!(fields(&forms, "count"), "1 | 1");
}

#[test]
fn an_answer_of_another_scope_says_nothing_else() {
    let text = TEXT.replace(
        "passage: 1}]}\n---\n",
        "passage: 1}]}\n      - {value: 6 minutes, scope: crew, sources: [{article: d, passage: 1}]}\n---\n",
    );
    let grid = project(&text).content("coverage.html");
    assert_eq!(fields(&grid["rows"][0]["cells"], "state"), "differs | differs | reports | reports");
}
