//! An article as written: its fields, without what its text holds.

use super::address::{is_web_address, read_address};
use super::date::take_date;
use super::event::take_keys;
use super::heading::{stub_heading, take_corrections, take_heading};
use super::read::Document;
use super::record::{AgencyOrArticle, ArticleRecord, MentionOverride, Written};
use super::settings::{take_language, take_rights};
use super::tables::{ARTICLE, MENTION, SAVED_COPY};
use super::title::{Lead, date_of_file_name, first_heading, from_file_name, lead};
use crate::date::Date;
use crate::diagnostic::{Code, Diagnostic, FieldPath, Place};
use crate::model::Archived;
use crate::yaml::{FieldText, Fields};

/// Reads the header of one file of `articles/`. What the header leaves out comes from the file name and the text's first lines.
pub(super) fn parse_article(document: &mut Document<'_>, problems: &mut Vec<Diagnostic>) -> ArticleRecord {
    let lead = take_lead(document);
    let Some(node) = document.node.take() else { return stub(document) };
    let mut fields = Fields::root(&ARTICLE, document.file, node, problems);
    let heading = take_heading(&mut fields, document, Vec::new());
    let title = fields.text("title").or(lead.title);
    let title = title.or_else(|| if document.plain { None } else { first_heading(document.body) });
    let record = ArticleRecord {
        title: title.unwrap_or_else(|| from_file_name(document.stem)).into(),
        date: take_published(&mut fields)
            .or_else(|| date_of_file_name(document.stem).map(|(date, _)| date))
            .or(lead.date),
        authors: take_authors(&mut fields),
        publisher: take_publisher(&mut fields),
        source: take_source(&mut fields),
        accessed: fields.alias("accessed").and_then(|name| take_date(&mut fields, name)),
        archived: take_archived(&mut fields),
        language: take_language(&mut fields),
        rights: take_rights(&mut fields),
        derived_from: take_keys(&mut fields, "derived_from").into_iter().map(AgencyOrArticle).collect(),
        kind: fields.text("kind").map(Into::into),
        corrections: take_corrections(&mut fields),
        overrides: take_overrides(&mut fields),
        plain: document.plain,
        heading,
    };
    // Clippers write a summary; it is the source's words and not shown.
    fields.take("description");
    fields.finish();
    record
}

/// What the first lines of a bare text say. The body begins behind them.
fn take_lead(document: &mut Document<'_>) -> Lead {
    if !document.plain {
        return Lead { title: None, date: None, start: 0 };
    }
    let lead = lead(document.body);
    document.body = &document.body[lead.start..];
    document.body_start += lead.start as u32;
    lead
}

fn stub(document: &Document<'_>) -> ArticleRecord {
    ArticleRecord {
        heading: stub_heading(document),
        title: from_file_name(document.stem).into(),
        date: None,
        authors: Vec::new(),
        publisher: None,
        source: None,
        accessed: None,
        archived: None,
        language: None,
        rights: None,
        derived_from: Vec::new(),
        kind: None,
        corrections: Vec::new(),
        overrides: Vec::new(),
        plain: document.plain,
    }
}

fn take_published(fields: &mut Fields<'_>) -> Option<Date> {
    let name = fields.alias("date")?;
    take_date(fields, name)
}

fn take_authors(fields: &mut Fields<'_>) -> Vec<Box<str>> {
    let Some(name) = fields.alias("authors") else { return Vec::new() };
    let mut names = fields.texts(name);
    for name in &mut names {
        *name = without_brackets(name).into();
    }
    names.retain(|name| !name.is_empty());
    names
}

/// Clippers write authors as `[[Jane Doe]]`.
fn without_brackets(name: &str) -> &str {
    let inner = name.trim().strip_prefix("[[").and_then(|rest| rest.strip_suffix("]]"));
    inner.map_or(name.trim(), |inner| inner.rsplit('|').next().unwrap_or(inner).trim())
}

fn take_publisher(fields: &mut Fields<'_>) -> Option<Box<str>> {
    let name = fields.alias("publisher")?;
    let text = fields.text(name)?;
    Some(without_brackets(&text).into())
}

fn take_source(fields: &mut Fields<'_>) -> Option<Box<str>> {
    let found = source_field(fields)?;
    read_address(fields, &found)
}

/// The field that holds the address of the original. Site generators use `url` for a page's own address, so it counts only if it is a whole
/// address.
pub(super) fn source_field(fields: &mut Fields<'_>) -> Option<FieldText> {
    let url = fields.field_text("url");
    let name = fields.alias("source");
    if let Some(name) = name {
        return fields.field_text(name);
    }
    let url = url?;
    let place = Place::key(fields.file(), url.path.clone());
    if !is_web_address(&url.text) {
        let problem =
            Diagnostic::new(Code::ClipperKey, place, "`url` is not read, because it is no whole address");
        fields.report(problem.help("write the address of the original as `source`"));
        return None;
    }
    let problem = Diagnostic::new(Code::ClipperKey, place, "`url` is read as the address of the original");
    fields.report(problem.help("call it `source`"));
    Some(url)
}

fn take_archived(fields: &mut Fields<'_>) -> Option<Archived> {
    let (found, date) = copy_field(fields)?;
    Some(Archived { url: read_address(fields, &found)?, date })
}

/// The field that holds the address of the saved copy, and when it was saved.
pub(super) fn copy_field(fields: &mut Fields<'_>) -> Option<(FieldText, Option<Date>)> {
    let node = fields.take("archived")?;
    let path = FieldPath::root().key("archived");
    if let Some(text) = node.as_text() {
        return Some((FieldText { text: text.trim().to_owned(), path }, None));
    }
    let mut item = Fields::group(&SAVED_COPY, (fields.file(), path), node, fields.problems());
    let has_address = item.has("url");
    let found = item.field_text("url");
    if !has_address {
        item.missing("url");
    }
    let date = take_date(&mut item, "date");
    item.finish();
    Some((found?, date))
}

/// `mentions: [{text: the King, is: king-charles}]`, or the shorter `the King: king-charles`; `none` means nobody.
fn take_overrides(fields: &mut Fields<'_>) -> Vec<MentionOverride> {
    let file = fields.file();
    let Some(node) = fields.take("mentions") else { return Vec::new() };
    let path = FieldPath::root().key("mentions");
    let decided = |text: &str, is: Written| MentionOverride {
        text: text.trim().into(),
        is: (!matches!(&*is.text, "none" | "nobody" | "")).then_some(is),
    };
    let items = match node {
        crate::yaml::Node::Map(entries) => {
            let read = entries.into_iter().map(|(text, value)| {
                let place = Place::value(file, path.key(&text));
                let is = value.as_text().map(|is| is.trim().to_owned()).unwrap_or_default();
                decided(&text, Written { text: is.into(), place })
            });
            return read.collect();
        }
        crate::yaml::Node::List(items) => items,
        other => {
            fields.wrong_type(&other, &path, "a list of `{text, is}`");
            return Vec::new();
        }
    };
    let read = items.into_iter().enumerate().filter_map(|(index, node)| {
        let mut item = Fields::group(&MENTION, (file, path.index(index)), node, fields.problems());
        let text = item.required_text("text");
        let place = item.place("is");
        let is = item.required_text("is");
        item.finish();
        Some(decided(&text?, Written { text: is?.into(), place }))
    });
    read.collect()
}
