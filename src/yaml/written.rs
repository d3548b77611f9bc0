//! Gives numbers the look that they were written with.

use super::Node;
use super::value::Reading;
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::fmt;

/// Walks the tree a second time and asks for each number as text, because the package has no other way to tell how it was
/// written.
pub(super) struct Written<'n> {
    /// The value.
    pub(super) node: &'n mut Node,
    /// What the header has cost so far.
    pub(super) reading: &'n Reading,
}

impl<'de> DeserializeSeed<'de> for Written<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        match self.node {
            Node::Number(_) => deserializer.deserialize_str(self),
            Node::List(_) => deserializer.deserialize_seq(self),
            Node::Map(_) => deserializer.deserialize_map(self),
            _ => deserializer.deserialize_ignored_any(IgnoredAny).map(|_| ()),
        }
    }
}

impl<'de> Visitor<'de> for Written<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the same value as before")
    }

    fn visit_str<E: Error>(self, written: &str) -> Result<(), E> {
        self.reading.spend(written.len())?;
        *self.node = Node::Number(written.to_owned());
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        if let Node::List(list) = self.node {
            for item in list {
                items.next_element_seed(Written { node: item, reading: self.reading })?;
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        if let Node::Map(map) = self.node {
            for (_, value) in map {
                entries.next_key::<IgnoredAny>()?;
                entries.next_value_seed(Written { node: value, reading: self.reading })?;
            }
        }
        Ok(())
    }
}
