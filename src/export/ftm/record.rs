//! One `FollowTheMoney` entity, and the ids that tie entities together.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::date::{Date, Precision, words};
use crate::digest::Digest;
use crate::text::clean;

/// One line.
#[derive(Serialize)]
pub(super) struct Record {
    id: String,
    schema: &'static str,
    properties: BTreeMap<&'static str, Vec<String>>,
}

impl Record {
    pub(super) fn new(schema: &'static str, id: String) -> Self {
        Record { id, schema, properties: BTreeMap::new() }
    }

    /// Adds a value, unless it is empty or there already.
    pub(super) fn add(&mut self, property: &'static str, value: &str) {
        let value = clean::line(value);
        if value.is_empty() {
            return;
        }
        let values = self.properties.entry(property).or_default();
        if !values.contains(&value) {
            values.push(value);
        }
    }

    /// Adds a web address, if it is one.
    pub(super) fn add_address(&mut self, property: &'static str, address: Option<&str>) {
        if let Some(address) = address.and_then(clean::web_address) {
            self.add(property, &address);
        }
    }

    /// Adds a date, or says it in words among the notes if it is not exact.
    pub(super) fn add_date(&mut self, property: &'static str, label: &str, date: Option<&Date>) {
        let Some(date) = date else { return };
        match prefix(date) {
            Some(prefix) => self.add(property, &prefix),
            None => self.add("notes", &format!("{label}: {}", words::phrase(date, &words::ENGLISH))),
        }
    }
}

/// The beginning of an ISO date as far as it is known; nothing where that would say too much.
pub(super) fn prefix(date: &Date) -> Option<String> {
    if date.is_approximate() || date.is_uncertain() {
        return None;
    }
    // The format knows the years that begin with 1 or 2 and have four digits; any other stands in words.
    let first = date.bounds().earliest.filter(|first| (1000..=2999).contains(&first.year()))?;
    match date.precision() {
        // A time of day would be read as UTC, which it is not.
        Precision::Minute | Precision::Day => {
            Some(format!("{:04}-{:02}-{:02}", first.year(), first.month(), first.day()))
        }
        Precision::Month => Some(format!("{:04}-{:02}", first.year(), first.month())),
        Precision::Year => Some(format!("{:04}", first.year())),
        _ => None,
    }
}

/// An id: the kind and the key, or its hash where the key has characters that an id may not have.
pub(super) fn id(kind: &str, key: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
    if key.chars().all(is_plain) && key.ends_with(|c: char| c.is_ascii_alphanumeric()) && key.len() < 200 {
        format!("{kind}-{key}")
    } else {
        format!("{kind}-{}", Digest::of(key.as_bytes()))
    }
}

/// An id of a tie, from the ids of what it ties together.
pub(super) fn tie(kind: &str, parts: &[&str]) -> String {
    let mut digest = Digest::builder();
    for part in parts {
        digest.part(part.as_bytes());
    }
    format!("{kind}-{}", digest.finish())
}
