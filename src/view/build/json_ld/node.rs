//! One node of the graph.

use serde_json::{Map, Value, json};

/// A node under construction; what says nothing is left out.
pub(super) struct Node(Map<String, Value>);

impl Node {
    pub(super) fn new(kind: &str) -> Self {
        Node(Map::from_iter([("@type".to_owned(), Value::from(kind))]))
    }

    /// Adds a property, unless it is absent, empty text or an empty list.
    pub(super) fn put(&mut self, name: &str, value: impl Into<Option<Value>>) {
        let Some(value) = value.into() else { return };
        if !value.is_null() && value != json!([]) && value != json!("") {
            self.0.insert(name.to_owned(), value);
        }
    }

    /// Adds a text, if there is one.
    pub(super) fn text(&mut self, name: &str, text: Option<&str>) {
        self.put(name, text.map(Value::from));
    }

    /// Adds a list, unless it is empty.
    pub(super) fn list(&mut self, name: &str, values: impl Iterator<Item = Value>) {
        self.put(name, values.collect::<Value>());
    }

    /// The node.
    pub(super) fn value(self) -> Value {
        Value::Object(self.0)
    }
}

/// Something of which only the name is said.
pub(super) fn named(kind: &str, name: &str) -> Value {
    json!({"@type": kind, "name": name})
}
