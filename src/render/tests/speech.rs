//! Who said what, and through which outlet, on the pages of people, outlets and articles.

use super::fields;
use crate::render::fixture::project;

const TEXT: &str = "=== articles/a.md
---
title: What was said
date: 2026-03-02
---
“It went very well,” a harbour source told the Courier. Ada Lindqvist said: “We had warned of the shallows for
years.” “I am relieved,” she told the Courier.
=== articles/b.md
---
title: Kept back
rights: metadata
---
“Nobody must know of this,” Ada Lindqvist told the Courier.
=== people/ada.md
---
name: Ada Lindqvist
---
=== organisations/courier.md
---
name: The Courier
aliases: [the Courier]
---
";

#[test]
fn a_speaker_without_a_name_stays_so_and_stands_at_the_outlet() {
    let project = project(TEXT);
    let courier = project.content("organisations/courier.html");
    assert_eq!(fields(&courier["said_to"], "words"), "It went very well,");
    assert_eq!(fields(&courier["said_to"], "speaker"), "a harbour source");
    assert!(courier["said_to"][0]["entity"].is_null());
    assert_eq!(courier["said_to"][0]["through_link"]["key"], "courier");
    assert_eq!(courier["said_to"][0]["url"], "../articles/a.html#p1");
}

#[test]
fn a_person_has_their_own_words_and_none_that_only_a_pronoun_gives_them() {
    let project = project(TEXT);
    let ada = project.content("people/ada.html");
    assert_eq!(fields(&ada["quotes"], "words"), "We had warned of the shallows for years.");
    let article = project.content("articles/a.html");
    assert_eq!(fields(&article["quotes"], "speaker"), "a harbour source | Ada Lindqvist");
}

#[test]
fn what_rights_keep_back_is_nowhere() {
    for made in project(TEXT).pages() {
        assert!(!made.html.contains("Nobody must know"), "{}", made.address);
    }
}
