//! What a page says of its article in JSON-LD, by the vocabulary of schema.org.

use dom_query::Document;
use serde_json::{Map, Value};

/// The articles that a page describes, the page's own first.
pub(super) struct Described(Vec<Map<String, Value>>);

impl Described {
    /// Reads every script of linked data. One that is no JSON says nothing.
    pub(super) fn read(page: &Document) -> Self {
        let mut objects = Vec::new();
        for script in page.select("script[type='application/ld+json']").nodes() {
            let text = script.text();
            let text = text.trim().trim_start_matches("<!--").trim_end_matches("-->");
            let text =
                text.trim().trim_start_matches("//<![CDATA[").trim_end_matches("//]]>").trim_end_matches(';');
            // Line breaks inside of strings are wrong and common.
            let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            if let Ok(value) = serde_json::from_str::<Value>(&text) {
                collect(value, &mut objects);
            }
        }
        Described(objects)
    }

    fn articles(&self) -> impl Iterator<Item = &Map<String, Value>> {
        self.0.iter().filter(|object| types(object).any(is_article))
    }

    /// The first text of a field in any article.
    pub(super) fn text(&self, field: &str) -> Option<String> {
        self.articles().find_map(|article| article.get(field).and_then(|value| self.name(value)))
    }

    /// All names of a field in the first article that has it.
    pub(super) fn names(&self, field: &str) -> Vec<String> {
        let value = self.articles().find_map(|article| article.get(field));
        match value {
            Some(Value::Array(values)) => values.iter().filter_map(|value| self.name(value)).collect(),
            Some(value) => self.name(value).into_iter().collect(),
            None => Vec::new(),
        }
    }

    /// The address of the article.
    pub(super) fn address(&self) -> Option<String> {
        let fields = ["url", "mainEntityOfPage", "@id"];
        fields.iter().find_map(|field| {
            self.articles().find_map(|article| {
                let value = article.get(*field)?;
                let text = value.as_str().or_else(|| value.get("@id").and_then(Value::as_str));
                text.filter(|text| text.starts_with("http")).map(str::to_owned)
            })
        })
    }

    /// Whether the page says that not all may read it.
    pub(super) fn is_locked(&self) -> bool {
        self.articles().any(|article| match article.get("isAccessibleForFree") {
            Some(Value::Bool(free)) => !free,
            Some(Value::String(text)) => text.eq_ignore_ascii_case("false"),
            _ => false,
        })
    }

    /// A text, or the name of the thing that stands in its place.
    fn name(&self, value: &Value) -> Option<String> {
        let text = match value {
            Value::String(text) => Some(text.clone()),
            Value::Array(values) => values.iter().find_map(|value| self.name(value)),
            Value::Object(object) => object
                .get("name")
                .and_then(|name| match name {
                    Value::String(name) => Some(name.clone()),
                    Value::Array(names) => names.first().and_then(Value::as_str).map(str::to_owned),
                    _ => None,
                })
                .or_else(|| self.referred(object)),
            _ => None,
        };
        text.map(|text| unescaped(text.trim())).filter(|text| !text.is_empty())
    }

    /// The name of a thing that is described elsewhere on the page.
    fn referred(&self, object: &Map<String, Value>) -> Option<String> {
        let id = object.get("@id")?.as_str()?;
        let other = self.0.iter().find(|other| {
            other.get("@id").and_then(Value::as_str) == Some(id) && other.contains_key("name")
        })?;
        other.get("name")?.as_str().map(str::to_owned)
    }
}

/// Entities do not belong in JSON and stand there often.
fn unescaped(text: &str) -> String {
    if text.contains('&') {
        Document::fragment(text.replace('<', "&lt;")).text().to_string()
    } else {
        text.to_owned()
    }
}

/// Objects in lists and graphs. `serde_json` limits the depth.
fn collect(value: Value, out: &mut Vec<Map<String, Value>>) {
    match value {
        Value::Array(values) => values.into_iter().for_each(|value| collect(value, out)),
        Value::Object(mut object) => {
            let graph = object.remove("@graph");
            let main = object.get("mainEntity").filter(|main| main.is_object()).cloned();
            out.push(object);
            for inner in [graph, main].into_iter().flatten() {
                collect(inner, out);
            }
        }
        _ => {}
    }
}

fn types(object: &Map<String, Value>) -> impl Iterator<Item = &str> {
    let value = object.get("@type");
    let many = value.and_then(Value::as_array).into_iter().flatten();
    value.into_iter().chain(many).filter_map(Value::as_str)
}

fn is_article(name: &str) -> bool {
    let name = name.rsplit('/').next().unwrap_or(name);
    name.ends_with("Article")
        || name.ends_with("BlogPosting")
        || matches!(name, "Report" | "Review" | "ClaimReview" | "Reportage")
}
