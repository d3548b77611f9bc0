//! An event as written.

use super::claim::take_claims;
use super::date::read_date;
use super::heading::{stub_heading, take_corrections, take_heading, take_suggestion};
use super::read::Document;
use super::record::{EventRecord, Written};
use super::references::references;
use super::source::take_sources;
use super::tables::EVENT;
use super::title::from_file_name;
use crate::diagnostic::{Diagnostic, Place};
use crate::yaml::Fields;

/// Reads one file of `events/`.
pub(super) fn parse_event(mut document: Document<'_>, problems: &mut Vec<Diagnostic>) -> EventRecord {
    let references = references(&document, problems);
    let Some(node) = document.node.take() else {
        return EventRecord {
            heading: stub_heading(&document),
            title: from_file_name(document.stem).into(),
            date: None,
            place: None,
            people: Vec::new(),
            organisations: Vec::new(),
            sources: Vec::new(),
            claims: Vec::new(),
            kind: None,
            weight: 0,
            corrections: Vec::new(),
        };
    };
    let mut fields = Fields::root(&EVENT, document.file, node, problems);
    let mut heading = take_heading(&mut fields, &document, references);
    take_suggestion(&mut fields, &mut heading);
    let title = fields.required_text("title");
    let date = fields.date("date").and_then(|found| {
        let date = read_date(&mut fields, &found)?;
        Some((date, Place::value(document.file, found.path)))
    });
    let place = fields.field_text("place");
    let record = EventRecord {
        title: title.map_or_else(|| from_file_name(document.stem).into(), Into::into),
        date,
        place: place
            .map(|found| Written { text: found.text.into(), place: Place::value(document.file, found.path) }),
        people: take_keys(&mut fields, "people"),
        organisations: take_keys(&mut fields, "organisations"),
        sources: take_sources(&mut fields, "sources"),
        claims: take_claims(&mut fields),
        kind: fields.text("kind").map(Into::into),
        weight: fields.integer("weight").unwrap_or_default(),
        corrections: take_corrections(&mut fields),
        heading,
    };
    fields.finish();
    record
}

/// Keys of a list, with their places.
pub(super) fn take_keys(fields: &mut Fields<'_>, name: &'static str) -> Vec<Written> {
    let file = fields.file();
    let items = fields.list_of_text(name).into_iter();
    items.map(|found| Written { text: found.text.into(), place: Place::value(file, found.path) }).collect()
}
