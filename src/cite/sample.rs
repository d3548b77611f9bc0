//! Articles for tests: one of which nothing is known, one with every field filled, and hostile text.

use std::sync::Arc;

use crate::date::Date;
use crate::digest::Digest;
use crate::model::{Archived, Article, Author, Correction, Key, Rights};
use crate::text::span::FileId;

/// A date that the test is sure of.
pub(crate) fn date(text: &str) -> Option<Date> {
    let read = Date::parse(text);
    assert!(read.is_ok(), "{text} is no date");
    read.ok()
}

/// An article of which nothing is known but its key.
pub(crate) fn article(key: &str) -> Article {
    Article {
        key: Key::new(key),
        slug: slug::slugify(key).into(),
        title: key.into(),
        date: None,
        authors: Vec::new(),
        publisher: None,
        publisher_entity: None,
        source: None,
        accessed: None,
        archived: None,
        language: None,
        rights: Rights::Full,
        derived_from: Vec::new(),
        kind: None,
        draft: false,
        updated: None,
        added: None,
        corrections: Vec::new(),
        tags: Vec::new(),
        extra: serde_json::Value::Null,
        file: FileId(99),
        body_start: 0,
        plain: false,
        digest: Digest::of(b""),
        passages: 0,
        words: 0,
        mentions: Arc::default(),
        undecided: Vec::new(),
        utterances: Arc::default(),
        sentences: Arc::default(),
    }
}

/// An article with every field filled.
pub(crate) fn full_article(key: &str) -> Article {
    Article {
        title: "Tea for 2 & more: “a start”".into(),
        date: date("2025-09-10"),
        authors: vec![author("Ada Quill"), author("van der Berg, Jan"), author("Staff reporters")],
        publisher: Some("The Daily Kettle".into()),
        source: Some("https://kettle.example/tea?a=1&b=2".into()),
        accessed: date("2025-09-12"),
        archived: Some(Archived { url: "https://keep.example/1".into(), date: date("2025-09-13") }),
        language: Some("en-GB".into()),
        kind: Some("news".into()),
        updated: date("2025-09-11"),
        added: date("2025-09-14"),
        corrections: vec![Correction { date: date("2025-09-15"), text: "It was a Tuesday.".into() }],
        tags: vec!["tea".into(), "meetings".into()],
        ..article(key)
    }
}

pub(crate) fn author(name: &str) -> Author {
    Author { name: name.into(), entity: None }
}

/// What a hostile author writes into every field.
pub(crate) const HOSTILE: &str = "=cmd|'/c calc'!A1\r\nEND:VEVENT\rER  - \n@evil{\"a\"},;\\ </script><script>alert(1)</script> \
    {{7*7}} {% raw %} [[x|y]] ~~~~ ]]> &amp; javascript:alert(1) \u{0}\u{1b}[31m\u{7f}\u{85}\u{202e}\u{2066}\u{2028}\u{fffe} %$#_{}^ --> 'q' \"q\" é😀";
