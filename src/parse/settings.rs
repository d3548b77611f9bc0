//! The settings file.

use icu_time::TimeZone;
use icu_time::zone::IanaParser;

use super::address::{BaseUrlFault, base_url};
use super::date::take_date;
use super::record::Written;
use super::tables::SETTINGS;
use crate::diagnostic::{Code, Diagnostic, FieldPath, Place, Severity};
use crate::model::{CitationStyle, Rights, Settings};
use crate::text::language_tag::language_tag;
use crate::text::nearest::nearest;
use crate::text::span::FileId;
use crate::yaml::{Fields, Header, Node, lost_text, read};

/// The settings of a project without a settings file.
pub(super) fn defaults() -> Settings {
    Settings {
        title: "Dossier".into(),
        language: "en".into(),
        theme: "default".into(),
        ..Settings::default()
    }
}

/// Reads `content/dossier.yaml`.
pub(super) fn parse_settings(file: FileId, text: &str, problems: &mut Vec<Diagnostic>) -> Settings {
    let offset = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let header = Header { file, text: &text[offset as usize..], offset };
    let node = match read(&header) {
        Ok(node) => {
            problems.extend(lost_text(&header));
            if node == Node::Null { Node::Map(Vec::new()) } else { node }
        }
        Err(problem) => {
            problems.push(problem);
            return defaults();
        }
    };
    let mut fields = Fields::root(&SETTINGS, file, node, problems);
    let title = fields.required_text("title");
    let settings = Settings {
        title: title.unwrap_or_else(|| "Dossier".to_owned()).into(),
        subtitle: fields.text("subtitle").map(Into::into),
        description: fields.text("description").map(Into::into),
        language: take_language(&mut fields).unwrap_or_else(|| "en".into()),
        time_zone: take_time_zone(&mut fields),
        editors: fields.texts("editors"),
        licence: fields.alias("licence").and_then(|name| fields.text(name)).map(Into::into),
        base_url: take_base_url(&mut fields),
        theme: fields.text("theme").unwrap_or_else(|| "default".to_owned()).into(),
        rights: take_rights(&mut fields).unwrap_or_default(),
        citation_style: take_citation_style(&mut fields).unwrap_or_default(),
        not_covered: fields.text("not_covered").map(Into::into),
        as_of: take_date(&mut fields, "as_of"),
        checks: take_checks(&mut fields),
        extra: fields.take("extra").map_or(serde_json::Value::Null, |node| node.to_json()),
    };
    fields.finish();
    settings
}

/// A language code from the field `language` or `lang`.
pub(super) fn take_language(fields: &mut Fields<'_>) -> Option<Box<str>> {
    let name = fields.alias("language")?;
    let found = fields.field_text(name)?;
    if let Some(tag) = language_tag(&found.text) {
        return Some(tag.into());
    }
    let place = Place::value(fields.file(), found.path);
    let problem = Diagnostic::new(Code::BadLanguage, place, format!("`{}` is no language code", found.text));
    fields.report(problem.help("write a code such as en, en-GB, de or ar"));
    None
}

/// A time zone by its name, from the field `time_zone`.
fn take_time_zone(fields: &mut Fields<'_>) -> Option<Box<str>> {
    let found = fields.field_text("time_zone")?;
    if IanaParser::new().parse(&found.text) != TimeZone::UNKNOWN {
        return Some(found.text.into());
    }
    let place = Place::value(fields.file(), found.path);
    let problem = Diagnostic::new(Code::BadTimeZone, place, format!("`{}` is no time zone", found.text));
    fields.report(problem.help("write the name of one, such as Europe/London or UTC"));
    None
}

/// How much of a text may be published, from the field `rights`.
pub(super) fn take_rights(fields: &mut Fields<'_>) -> Option<Rights> {
    let found = fields.field_text("rights")?;
    let rights = Rights::parse(&found.text);
    if rights.is_none() {
        let place = Place::value(fields.file(), found.path);
        let problem =
            Diagnostic::new(Code::BadRights, place, format!("`{}` is no kind of rights", found.text));
        let near = nearest(&found.text, Rights::NAMES.iter().map(|(name, _)| *name));
        fields.report(match near {
            Some(_) => problem.did_you_mean(near),
            None => problem.help("write `full`, `excerpt` or `metadata`"),
        });
    }
    rights
}

/// The style of references, from the field `citation_style`, or `csl` as other programs call it.
fn take_citation_style(fields: &mut Fields<'_>) -> Option<CitationStyle> {
    let name = fields.alias("citation_style")?;
    let found = fields.field_text(name)?;
    let style = CitationStyle::parse(&found.text);
    if style.is_none() {
        let place = Place::value(fields.file(), found.path);
        let headline = format!("`{}` is no style of references", found.text);
        let problem = Diagnostic::new(Code::UnknownStyle, place, headline);
        let names: Vec<String> = CitationStyle::ALL.iter().map(|(_, name, _)| format!("`{name}`")).collect();
        fields.report(match CitationStyle::nearest(&found.text) {
            near @ Some(_) => problem.did_you_mean(near),
            None => problem.help(format!("the styles are {}", names.join(", "))),
        });
    }
    style
}

fn take_base_url(fields: &mut Fields<'_>) -> Option<Box<str>> {
    let found = fields.field_text("base_url")?;
    let (headline, help) = match base_url(&found.text) {
        Ok(address) => return Some(address),
        Err(BaseUrlFault::NoAddress(help)) => (format!("`{}` is no web address", found.text), help),
        Err(BaseUrlFault::Query) => {
            (format!("no page can stand below `{}`", found.text), "leave out `?` or `#` and what follows")
        }
        Err(BaseUrlFault::User) => (
            "the address of the site holds a user name, which every page would publish".to_owned(),
            "leave out all between `//` and `@`",
        ),
    };
    let place = Place::value(fields.file(), found.path);
    fields.report(Diagnostic::new(Code::BadAddress, place, headline).help(help));
    None
}

/// Severities of single problems: `checks: {one-source: off}`.
fn take_checks(fields: &mut Fields<'_>) -> std::collections::BTreeMap<Box<str>, Box<str>> {
    let file = fields.file();
    let Some(node) = fields.take("checks") else { return std::collections::BTreeMap::new() };
    let path = FieldPath::root().key("checks");
    let Node::Map(entries) = &node else {
        fields.wrong_type(&node, &path, "a group of codes, each with its severity");
        return std::collections::BTreeMap::new();
    };
    let mut out = std::collections::BTreeMap::new();
    for (name, value) in entries {
        let at = Written { text: name.as_str().into(), place: Place::key(file, path.key(name)) };
        if Code::parse(name).is_none() {
            let near = nearest(name, Code::all().iter().map(|code| code.name()));
            fields.report(
                Diagnostic::new(Code::UnknownKey, at.place, format!("`{name}` is no problem's code"))
                    .did_you_mean(near),
            );
            continue;
        }
        match value.as_text().as_deref().map(str::trim) {
            Some(word @ ("off" | "false" | "note" | "warning" | "error")) => {
                out.insert(at.text, word.replace("false", "off").into());
            }
            _ => fields.wrong_type(value, &path.key(name), "`error`, `warning`, `note` or `off`"),
        }
    }
    out
}

/// Sets the severity of each problem as the settings say, and drops those that are off. An error of the content stays one.
pub fn apply_checks(settings: &Settings, problems: &mut Vec<Diagnostic>) {
    if settings.checks.is_empty() {
        return;
    }
    problems.retain_mut(|problem| {
        let Some(word) = settings.checks.get(problem.code.name()) else { return true };
        if problem.code.severity() == Severity::Error {
            return true;
        }
        match &**word {
            "error" => problem.severity = Severity::Error,
            "warning" => problem.severity = Severity::Warning,
            "note" => problem.severity = Severity::Note,
            _ => return false,
        }
        true
    });
}
