//! Whole pages of small projects: texts in, views and markup out.

mod claims;
mod coverage;
mod hostile;
mod language;
mod lists;
mod network;
mod pages;
mod previews;
mod rights;
mod sections;
mod speech;
mod timeline;

use serde_json::Value;

/// The values of a list, one field of each, joined.
fn fields(list: &Value, field: &str) -> String {
    let values = list.as_array().into_iter().flatten().map(|value| match &value[field] {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    });
    values.collect::<Vec<_>>().join(" | ")
}
