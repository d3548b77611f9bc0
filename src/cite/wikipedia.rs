//! Wikipedia's citation templates.

use std::fmt::Write as _;

use super::issued::{Issued, Parts};
use super::kind::SourceKind;
use super::name::Name;
use crate::date::words::{ENGLISH, month_name};
use crate::model::{Article, Dossier, Origin};
use crate::text::clean;

/// A `{{cite news}}` or `{{cite web}}` to be put into an article of Wikipedia.
pub fn wikipedia(dossier: &Dossier, article: &Article) -> String {
    let template = match SourceKind::of(article) {
        SourceKind::News => "cite news",
        SourceKind::Magazine => "cite magazine",
        SourceKind::Interview | SourceKind::Broadcast | SourceKind::Post | SourceKind::Web => "cite web",
        SourceKind::Report => "cite report",
        SourceKind::Document => "citation",
    };
    let mut out = Template(format!("{{{{{template}"));
    for (name, number) in Name::all(dossier, &article.authors).iter().zip(1..) {
        match name {
            Name::Whole(whole) => out.add(&format!("author{number}"), whole),
            Name::Person { given, .. } => {
                out.add(&format!("last{number}"), &name.last());
                out.add(&format!("first{number}"), given);
            }
        }
    }
    out.add("date", &article.date.as_ref().and_then(Issued::read).map(said).unwrap_or_default());
    out.add("title", &article.title);
    out.add("work", article.publisher.as_deref().unwrap_or_default());
    for origin in &article.derived_from {
        if let Origin::Agency(agency) = origin {
            out.add("agency", &agency.name);
            break;
        }
    }
    out.add("language", article.language.as_deref().unwrap_or_default());
    add_addresses(&mut out, article);
    out.0 + "}}"
}

/// The address, when it was read, and the saved copy, whose address and date stand together or not at all.
fn add_addresses(out: &mut Template, article: &Article) {
    let Some(url) = article.source.as_deref().and_then(clean::web_address) else { return };
    out.add_address("url", &url);
    out.add("access-date", &article.accessed.as_ref().and_then(Issued::read).map(said).unwrap_or_default());
    let Some(copy) = &article.archived else { return };
    let saved =
        copy.date.as_ref().and_then(Issued::read).filter(|issued| issued.start.day.is_some()).map(said);
    if let (Some(address), Some(saved)) = (clean::web_address(&copy.url), saved) {
        out.add_address("archive-url", &address);
        out.add("archive-date", &saved);
        out.add("url-status", "live");
    }
}

struct Template(String);

impl Template {
    /// Adds a parameter, unless it says nothing.
    fn add(&mut self, name: &str, value: &str) {
        let value = escaped(&clean::line(value));
        if !value.is_empty() {
            let _ = write!(self.0, " |{name}={value}");
        }
    }

    /// Adds an address, in which an escape by character reference would be part of the address.
    fn add_address(&mut self, name: &str, address: &str) {
        let address =
            address.replace('\'', "%27").replace('[', "%5B").replace(']', "%5D").replace('~', "%7E");
        let _ = write!(self.0, " |{name}={address}");
    }
}

/// Text that is only text in wiki markup: no link, template, tag, signature, emphasis or comment begins in it.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(character) = rest.next() {
        let before = out.chars().next_back();
        let begins_reference = rest.clone().next().is_some_and(|c| c == '#' || c.is_ascii_alphanumeric());
        match character {
            '|' | '[' | ']' | '{' | '}' | '<' | '>' => refer(&mut out, character),
            // One of these is a plain character; only several in a row are markup.
            '~' | '\'' | '_' if before == Some(character) => refer(&mut out, character),
            '&' if begins_reference => out.push_str("&amp;"),
            other => out.push(other),
        }
    }
    out
}

/// The character by its number.
fn refer(out: &mut String, character: char) {
    let _ = write!(out, "&#{};", character as u32);
}

/// The date as the templates take it; they know no "about" but before a year.
fn said(issued: Issued) -> String {
    let about = if issued.circa && issued.start.month.is_none() && issued.end.is_none() { "c. " } else { "" };
    let (start, Some(end)) = (issued.start, issued.end) else {
        return format!("{about}{}", one(issued.start));
    };
    match (start.day, end.day) {
        (Some(first), Some(_)) if (start.year, start.month) == (end.year, end.month) => {
            format!("{first}–{}", one(end))
        }
        _ => format!("{} – {}", one(start), one(end)),
    }
}

fn one(parts: Parts) -> String {
    let season = parts.season.map(|season| ["", "Spring", "Summer", "Autumn", "Winter"][usize::from(season)]);
    let month = parts.month.map(|month| month_name(month, &ENGLISH));
    match (season.or(month), parts.day) {
        (Some(month), Some(day)) => format!("{day} {month} {}", parts.year),
        (Some(month), None) => format!("{month} {}", parts.year),
        (None, _) => parts.year.to_string(),
    }
}
