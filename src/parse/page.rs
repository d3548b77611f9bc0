//! A free page as written.

use super::heading::{stub_heading, take_heading};
use super::read::Document;
use super::record::{PageRecord, Written};
use super::references::references;
use super::tables::PAGE;
use super::title::{first_heading, from_file_name};
use crate::diagnostic::{Diagnostic, Place};
use crate::text::address::composed;
use crate::yaml::Fields;

/// Reads one file of `pages/`.
pub(super) fn parse_page(mut document: Document<'_>, problems: &mut Vec<Diagnostic>) -> PageRecord {
    let references = references(&document, problems);
    let fallback = first_heading(document.body).unwrap_or_else(|| from_file_name(document.stem));
    let Some(node) = document.node.take() else {
        return PageRecord {
            heading: stub_heading(&document),
            title: fallback.into(),
            weight: 0,
            description: None,
            parent: None,
        };
    };
    let mut fields = Fields::root(&PAGE, document.file, node, problems);
    let heading = take_heading(&mut fields, &document, references);
    let record = PageRecord {
        title: fields.text("title").unwrap_or(fallback).into(),
        weight: fields.integer("weight").unwrap_or_default(),
        description: fields.text("description").map(Into::into),
        parent: take_parent(&mut fields),
        heading,
    };
    fields.finish();
    record
}

fn take_parent(fields: &mut Fields<'_>) -> Option<Written> {
    let found = fields.field_text("parent")?;
    Some(Written { text: composed(&found.text).into(), place: Place::value(fields.file(), found.path) })
}
