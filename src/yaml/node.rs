//! A value of a header.

use std::borrow::Cow;

/// A value of a header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    /// Nothing after the colon, or `null`, or `~`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number, as it was written: `1.10`, `007` and `1e3` keep their look.
    Number(String),
    /// Text.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// Fields, in the order of the text; a name may occur more than once.
    Map(Vec<(String, Node)>),
}

impl Node {
    /// The value as text, if it is text, a number or a flag. A link in double brackets that stands without quotes, as in
    /// `- [[Jane Doe]]`, is for YAML a list in a list; it is text here, brackets included.
    pub fn as_text(&self) -> Option<Cow<'_, str>> {
        match self {
            Self::Text(text) | Self::Number(text) => Some(Cow::Borrowed(text)),
            Self::Bool(flag) => Some(Cow::Borrowed(if *flag { "true" } else { "false" })),
            Self::List(outer) => match outer.as_slice() {
                [Self::List(inner)] => match inner.as_slice() {
                    [Self::Text(text) | Self::Number(text)] => Some(Cow::Owned(format!("[[{text}]]"))),
                    _ => None,
                },
                _ => None,
            },
            Self::Null | Self::Map(_) => None,
        }
    }

    /// What it is, for messages: `a list`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Null => "empty",
            Self::Bool(_) => "a flag (`true` or `false`)",
            Self::Number(_) => "a number",
            Self::Text(_) => "text",
            Self::List(_) => "a list",
            Self::Map(_) => "a group of fields",
        }
    }

    /// The value as JSON, for free fields that are handed on as they are. A number that JSON cannot write exactly as it
    /// stands, such as `1.10` or `007`, becomes text; of fields with the same name the first one counts.
    pub fn to_json(&self) -> serde_json::Value {
        use serde_json::Value;
        match self {
            Self::Null => Value::Null,
            Self::Bool(flag) => Value::Bool(*flag),
            Self::Number(written) => match written.parse::<i64>() {
                Ok(number) if number.to_string() == *written => Value::from(number),
                _ => exact_decimal(written).unwrap_or_else(|| Value::String(written.clone())),
            },
            Self::Text(text) => Value::String(text.clone()),
            Self::List(items) => Value::Array(items.iter().map(Self::to_json).collect()),
            Self::Map(entries) => {
                let mut map = serde_json::Map::new();
                for (name, node) in entries {
                    map.entry(name.as_str()).or_insert_with(|| node.to_json());
                }
                Value::Object(map)
            }
        }
    }
}

/// The number if writing it again gives the same digits.
fn exact_decimal(written: &str) -> Option<serde_json::Value> {
    let number: f64 = written.parse().ok()?;
    let value = serde_json::Number::from_f64(number)?;
    (value.to_string() == written).then_some(serde_json::Value::Number(value))
}
