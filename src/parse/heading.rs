//! What every kind of file has: key, draft, dates of the dossier's own work, tags and free keys.

use super::allowed::take_allowed;
use super::date::take_date;
use super::read::Document;
use super::record::{BodyReference, CorrectionRecord, Heading, Written};
use super::source::take_sources;
use super::tables::CORRECTION;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::text::address::{composed, part};
use crate::yaml::{Fields, Node};

/// Takes the fields that every kind of file has.
pub(super) fn take_heading(
    fields: &mut Fields<'_>,
    document: &Document<'_>,
    references: Vec<BodyReference>,
) -> Heading {
    let publish = fields.flag("publish").unwrap_or(true);
    let updated = fields.alias("updated");
    Heading {
        file: document.file,
        digest: document.digest,
        key: take_key(fields, document.stem),
        draft: fields.flag("draft").unwrap_or(false) || !publish,
        refused: false,
        suggested_from: Vec::new(),
        added: take_date(fields, "added"),
        updated: updated.and_then(|name| take_date(fields, name)),
        tags: fields.words("tags"),
        allowed: take_allowed(fields),
        extra: fields.take("extra").map_or(serde_json::Value::Null, |node: Node| node.to_json()),
        body_start: document.body_start,
        references,
    }
}

/// Takes the fields of what `suggest --write` wrote: where the suggestion comes from, which only the editor needs, and whether the
/// editor has refused it. What is refused stays out of every build.
pub(super) fn take_suggestion(fields: &mut Fields<'_>, heading: &mut Heading) {
    heading.suggested_from = take_sources(fields, "suggested_from");
    heading.refused = fields.flag("refused").unwrap_or(false);
}

/// A heading for a file whose header could not be read: it owns its key, so that references to it are no second mistake.
pub(super) fn stub_heading(document: &Document<'_>) -> Heading {
    let place = Place::Whole(document.file);
    Heading {
        file: document.file,
        digest: document.digest,
        key: Written { text: composed(document.stem).into(), place },
        draft: false,
        refused: false,
        suggested_from: Vec::new(),
        added: None,
        updated: None,
        tags: Vec::new(),
        allowed: Vec::new(),
        extra: serde_json::Value::Null,
        body_start: document.body_start,
        references: Vec::new(),
    }
}

/// The key: `slug` if given, else the file name without its ending.
fn take_key(fields: &mut Fields<'_>, stem: &str) -> Written {
    let file = fields.file();
    let Some(found) = fields.field_text("slug") else {
        let reason = if stem.len() > LONGEST_SLUG {
            Some(format!("it is {} bytes long, and at most {LONGEST_SLUG} fit", stem.len()))
        } else {
            (part(stem) == "-").then(|| "it holds no letter and no figure".to_owned())
        };
        if let Some(reason) = reason {
            let headline = format!("the file name cannot become an address: {reason}");
            let problem = Diagnostic::new(Code::FileName, Place::Whole(file), headline);
            fields.report(problem.help("rename the file, or give it a `slug`"));
        }
        return Written { text: composed(stem).into(), place: Place::Whole(file) };
    };
    let place = Place::value(file, found.path);
    if let Some(reason) = unusable(&found.text) {
        let problem =
            Diagnostic::new(Code::BadSlug, place, format!("`{}` cannot be an address: {reason}", found.text));
        fields.report(problem.help("use letters, figures and hyphens, or leave `slug` out"));
        return Written { text: composed(stem).into(), place: Place::Whole(file) };
    }
    Written { text: composed(&found.text).into(), place }
}

/// The page's file name has an ending and perhaps a number behind the key, and no disk holds more than 255 bytes.
const LONGEST_SLUG: usize = 200;

/// Why a slug cannot be the last part of an address.
fn unusable(slug: &str) -> Option<&'static str> {
    let is_bad = |c: char| c.is_control() || c.is_whitespace() || "\\:*?\"<>|#%&[]{}".contains(c);
    if slug.contains('/') {
        Some("it holds a slash")
    } else if slug.starts_with('.') || slug.ends_with('.') {
        Some("it begins or ends with a full stop")
    } else if slug.chars().any(is_bad) {
        Some("it holds a blank or a mark that addresses do not allow")
    } else if slug.len() > LONGEST_SLUG {
        Some("it is longer than 200 bytes")
    } else {
        None
    }
}

/// The corrections of a field: `{date, text}` each, or just text.
pub(super) fn take_corrections(fields: &mut Fields<'_>) -> Vec<CorrectionRecord> {
    let file = fields.file();
    let items = fields.list("corrections");
    let read = items.into_iter().filter_map(|(_, node, path)| {
        if let Some(text) = node.as_text() {
            return Some(CorrectionRecord { date: None, text: text.trim().into() });
        }
        let mut item = Fields::group(&CORRECTION, (file, path), node, fields.problems());
        let date = take_date(&mut item, "date");
        let text = item.required_text("text");
        item.finish();
        Some(CorrectionRecord { date, text: text?.into() })
    });
    read.collect()
}
