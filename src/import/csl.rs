//! Lists in CSL-JSON, as Zotero and others export them.

use serde_json::Value;

use super::day::day_as_written;

use super::inputs::{Outcome, Taken};
use super::listed::{Entry, date_of_parts};

/// The entries of a list.
pub(super) fn entries(origin: &str, text: &str) -> Taken {
    let value: Value = match serde_json::from_str(text) {
        Ok(value) => value,
        Err(error) => return vec![Outcome::Failed(origin.to_owned(), format!("it is no JSON: {error}"))],
    };
    let items = match value {
        Value::Array(items) => items,
        Value::Object(mut object) => match object.remove("items") {
            Some(Value::Array(items)) => items,
            _ => vec![Value::Object(object)],
        },
        _ => Vec::new(),
    };
    if !items.iter().any(|item| item.get("title").is_some() || item.get("URL").is_some()) {
        return vec![Outcome::Failed(origin.to_owned(), "it is no list in CSL-JSON".to_owned())];
    }
    let one = |(at, item): (usize, Value)| {
        let text = |name: &str| item.get(name).and_then(Value::as_str).map(str::to_owned);
        let id = text("id").unwrap_or_else(|| (at + 1).to_string());
        let entry = Entry {
            title: text("title"),
            date: date(item.get("issued")),
            authors: names(item.get("author")),
            publisher: text("container-title").or_else(|| text("publisher")),
            source: text("URL"),
            language: text("language"),
            description: text("abstract"),
            accessed: date(item.get("accessed")),
            tags: Vec::new(),
        };
        entry.outcome(&format!("{origin}#{id}"), "CSL-JSON")
    };
    items.into_iter().enumerate().map(one).collect()
}

fn date(value: Option<&Value>) -> Option<crate::date::Date> {
    let value = value?;
    if let Some(parts) = value.get("date-parts").and_then(|parts| parts.get(0)).and_then(Value::as_array) {
        let number = |at: usize| {
            let part: &Value = parts.get(at)?;
            part.as_i64().or_else(|| part.as_str()?.trim().parse().ok())
        };
        return date_of_parts(number(0)?, number(1), number(2));
    }
    let text = value.get("raw").or_else(|| value.get("literal")).unwrap_or(value).as_str()?;
    day_as_written(text)
}

fn names(value: Option<&Value>) -> Vec<String> {
    let people = value.and_then(Value::as_array).into_iter().flatten();
    let one = |person: &Value| {
        let part = |name: &str| {
            person.get(name).and_then(Value::as_str).map(str::trim).filter(|part| !part.is_empty())
        };
        part("literal").map(str::to_owned).or_else(|| {
            let parts: Vec<&str> =
                ["given", "non-dropping-particle", "dropping-particle", "family", "suffix"]
                    .iter()
                    .filter_map(|name| part(name))
                    .collect();
            (!parts.is_empty()).then(|| parts.join(" "))
        })
    };
    people.filter_map(one).collect()
}
