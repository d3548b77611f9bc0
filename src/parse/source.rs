//! Sources as written: `article-key`, `{article, quote}` or `{article, passage}`.

use super::record::{CitationRecord, Written};
use super::tables::SOURCE;
use crate::diagnostic::{Code, Diagnostic, FieldPath, Place};
use crate::yaml::{Fields, Node};

/// The sources of a field.
pub(super) fn take_sources(fields: &mut Fields<'_>, name: &'static str) -> Vec<CitationRecord> {
    let items = fields.list(name);
    items.into_iter().filter_map(|(_, node, path)| read_source(fields, node, path)).collect()
}

fn read_source(fields: &mut Fields<'_>, node: Node, path: FieldPath) -> Option<CitationRecord> {
    let file = fields.file();
    if let Some(text) = node.as_text() {
        let article = Written { text: text.trim().into(), place: Place::value(file, path) };
        return Some(CitationRecord { article, passage: None, quote: None });
    }
    let mut item = Fields::group(&SOURCE, (file, path), node, fields.problems());
    let article = item.required_text("article");
    let article_place = item.place("article");
    let passage = item.integer("passage");
    let passage_place = item.place("passage");
    let passage = passage.and_then(|number| match u32::try_from(number) {
        Ok(number) if number > 0 => Some((number, passage_place)),
        _ => {
            let headline = format!("`{number}` is no passage: they are counted from 1");
            item.report(Diagnostic::new(Code::UnknownPassage, passage_place, headline));
            None
        }
    });
    let quote = item.field_text("quote");
    let quote = quote.map(|found| Written { place: Place::value(file, found.path), text: found.text.into() });
    item.finish();
    let article = Written { text: article?.into(), place: article_place };
    Some(CitationRecord { article, passage, quote })
}
