//! The header of an article's file: the fields that were found, as lines of YAML.

use super::found::{Fact, Facts, Found};
use super::notes::fields;
use crate::body::split;
use crate::text::clean;
use crate::yaml::{self, scalar};

/// Whether the user has stated a field.
pub(super) fn is_stated(found: &Found) -> bool {
    fn by_user<T: PartialEq>(facts: &Facts<T>) -> bool {
        facts.winner().is_some_and(|fact| fact.place.starts_with("--"))
    }
    by_user(&found.title)
        || by_user(&found.date)
        || by_user(&found.authors)
        || by_user(&found.publisher)
        || by_user(&found.source)
        || by_user(&found.language)
        || !found.tags.is_empty()
}

/// The fields of an article as lines of YAML; `stated` leaves out what the user has not stated.
pub(super) fn header_of(found: &Found, stated: bool) -> String {
    let mut out = String::new();
    let mut line = |name: &str, fact: Option<Fact<String>>| {
        let fact = fact.filter(|fact| !stated || fact.place.starts_with("--"));
        if let Some(value) = fact.map(|fact| clean::line(&fact.value)).filter(|value| !value.is_empty()) {
            out.push_str(&format!("{name}: {value}\n"));
        }
    };
    let text = |facts: &Facts<String>| {
        facts.winner().map(|fact| Fact { value: scalar(&clean::line(fact.value)), place: fact.place })
    };
    let date = |facts: &Facts<crate::date::Date>| {
        facts.winner().map(|fact| Fact { value: fact.value.to_string(), place: fact.place })
    };
    let address = |facts: &Facts<String>| {
        facts.winner().and_then(|fact| {
            let value = clean::web_address(fact.value)?;
            Some(Fact { value: yaml::address(&value), place: fact.place })
        })
    };
    line("title", text(&found.title));
    line("date", date(&found.date).map(|fact| Fact { value: quoted_date(&fact.value), ..fact }));
    let authors = found.authors.winner().map(|fact| Fact { value: list(fact.value), place: fact.place });
    line("authors", authors.filter(|fact| fact.value != "[]"));
    line("publisher", text(&found.publisher));
    line("source", address(&found.source));
    line("accessed", date(&found.accessed));
    line("archived", address(&found.archived));
    line("updated", date(&found.updated));
    line("language", text(&found.language));
    line("kind", text(&found.kind));
    line("description", text(&found.description));
    if !found.tags.is_empty() {
        line("tags", Some(Fact { value: list(&found.tags), place: "--tag".into() }));
    }
    out
}

/// A date as YAML: bare, or quoted where a mark of doubt could be taken for something else.
fn quoted_date(date: &str) -> String {
    let is_plain =
        date.chars().all(|c| c.is_ascii_digit() || matches!(c, '-' | 'T' | ':')) && date.len() >= 7;
    if is_plain || date.len() == 4 { date.to_owned() } else { format!("\"{date}\"") }
}

fn list(values: &[String]) -> String {
    let values: Vec<String> = values
        .iter()
        .map(|value| clean::line(value))
        .filter(|value| !value.is_empty())
        .map(|value| scalar(&value))
        .collect();
    format!("[{}]", values.join(", "))
}

/// The lines of a file's header but for the fields that are `stated`.
pub(super) fn unstated(file: &str, stated: &str) -> String {
    let inner: Vec<&str> = split(file).header.map(|(inner, _)| inner.lines().collect()).unwrap_or_default();
    let names: Vec<&str> = stated.lines().filter_map(|line| line.split(':').next()).collect();
    let fields = fields(&inner).into_iter().filter(|field| {
        let name = field.split(':').next().unwrap_or_default().trim();
        !names.iter().any(|stated| also_called(stated).contains(&name))
    });
    fields.collect()
}

/// The names under which clippers write a field.
fn also_called(name: &str) -> &[&str] {
    match name {
        "title" => &["title"],
        "date" => &["date", "published", "publishedAt", "datePublished"],
        "authors" => &["authors", "author"],
        "publisher" => &["publisher", "outlet", "site", "container-title"],
        "source" => &["source", "original_url", "source_url", "url"],
        "language" => &["language", "lang"],
        "tags" => &["tags"],
        _ => &[],
    }
}
