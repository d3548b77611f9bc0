//! What stands in a cell.

use std::borrow::Cow;

use crate::arena::Id;
use crate::date::{Date, Moment, words};
use crate::model::{Citation, Dossier, Entity};
use crate::text::clean;

/// Text that no spreadsheet takes for a formula, without characters that nobody sees.
pub(super) fn guarded(text: String) -> String {
    let shown = clean::lines(&text);
    let cell = shown.trim_start();
    // The wide forms are turned into the plain ones by some programs on import.
    if cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']) {
        format!("'{cell}")
    } else if matches!(shown, Cow::Borrowed(_)) && cell.len() == text.len() {
        text
    } else {
        cell.to_owned()
    }
}

/// A list in one cell.
pub(super) fn list<'t>(items: impl IntoIterator<Item = &'t str>) -> String {
    items.into_iter().map(clean::line).filter(|item| !item.is_empty()).collect::<Vec<_>>().join("; ")
}

/// The exact value of a date in EDTF.
pub(super) fn edtf(date: Option<&Date>) -> String {
    date.map(Date::strict).unwrap_or_default()
}

/// A date in words.
pub(super) fn in_words(date: Option<&Date>) -> String {
    date.map(|date| words::phrase(date, &words::ENGLISH)).unwrap_or_default()
}

/// The first day of a date.
pub(super) fn earliest(date: Option<&Date>) -> String {
    date.and_then(|date| date.bounds().earliest).and_then(iso).unwrap_or_default()
}

/// The last day of a date.
pub(super) fn latest(date: Option<&Date>) -> String {
    date.and_then(|date| date.bounds().latest).and_then(iso).unwrap_or_default()
}

/// A day in ISO form; nothing for years that four digits do not hold.
fn iso(moment: Moment) -> Option<String> {
    let in_range = (1..=9999).contains(&moment.year());
    in_range.then(|| format!("{:04}-{:02}-{:02}", moment.year(), moment.month(), moment.day()))
}

/// Keys of entities.
pub(super) fn keys(dossier: &Dossier, ids: &[Id<Entity>]) -> String {
    list(ids.iter().map(|id| dossier.entity(*id).key.as_str()))
}

/// Keys of the articles cited with their passages, each once: `private-tea ¶1`.
pub(super) fn sources(dossier: &Dossier, citations: &[Citation]) -> String {
    let mut cited: Vec<String> = Vec::new();
    for citation in citations {
        let key = dossier.article(citation.article).key.as_str();
        let place = citation.passage.map_or_else(|| key.to_owned(), |passage| format!("{key} ¶{passage}"));
        if !cited.contains(&place) {
            cited.push(place);
        }
    }
    list(cited.iter().map(String::as_str))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for (text, cell) in [
            ("=1+1", "'=1+1"),
            ("+1", "'+1"),
            ("-0044", "'-0044"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\t=1", "'=1"),
            ("\r=1", "'=1"),
            (" \u{0}=1", "'=1"),
            ("\u{202e}=1", "'=1"),
            ("＝1", "'＝1"),
            ("plain = text", "plain = text"),
            ("", ""),
        ] {
            assert_eq!(guarded(text.to_owned()), cell, "{text:?}");
        }
    }
}
