//! Reads the values of a header into [`Node`]s, within limits.

use super::{MAX_BYTES, MAX_DEPTH, Node, advice};
use serde::de::{DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, Visitor};
use std::cell::{Cell, RefCell};
use std::fmt;

/// How much a header may grow when its aliases are written out: one for each value and each byte of text.
const BUDGET: usize = 4 * MAX_BYTES;

/// Why reading stopped, where it was this module that stopped it.
#[derive(Debug)]
pub(super) enum Trouble {
    TooLarge,
    TooDeep,
    MergeKey,
    Tag(String),
}

/// What is known while a header is read.
#[derive(Default)]
pub(super) struct Reading {
    /// What the header has used of its [`BUDGET`].
    spent: Cell<usize>,
    /// Whether whole numbers can only have been written in one way.
    plain_integers: bool,
    /// Whether there are numbers that do not say how they were written.
    pub(super) has_unsure_numbers: Cell<bool>,
    /// Why it was stopped.
    pub(super) trouble: RefCell<Option<Trouble>>,
}

impl Reading {
    /// For this text, of which nothing is read yet.
    pub(super) fn new(text: &str) -> Self {
        Self { plain_integers: has_plain_integers(text), ..Self::default() }
    }

    fn stop<E: Error>(&self, trouble: Trouble) -> E {
        *self.trouble.borrow_mut() = Some(trouble);
        E::custom("stopped")
    }

    pub(super) fn spend<E: Error>(&self, amount: usize) -> Result<(), E> {
        let spent = self.spent.get() + amount + 1;
        self.spent.set(spent);
        if spent > BUDGET { Err(self.stop(Trouble::TooLarge)) } else { Ok(()) }
    }

    /// A number whose look is not known yet.
    fn number<E: Error>(&self) -> Result<Node, E> {
        self.has_unsure_numbers.set(true);
        self.spend(0)?;
        Ok(Node::Number(String::new()))
    }
}

/// Whether no whole number in the text can have a sign or a base that its value does not show.
fn has_plain_integers(text: &str) -> bool {
    !["+", "0x", "0o", "0b"].iter().any(|sign| text.contains(sign))
}

/// Reads a value.
#[derive(Clone, Copy)]
pub(super) struct Value<'r> {
    reading: &'r Reading,
    depth: usize,
}

impl<'r> Value<'r> {
    /// The value that everything else is in.
    pub(super) fn top(reading: &'r Reading) -> Self {
        Self { reading, depth: 0 }
    }

    fn inside<E: Error>(self) -> Result<Self, E> {
        if self.depth >= MAX_DEPTH {
            return Err(self.reading.stop(Trouble::TooDeep));
        }
        Ok(Self { depth: self.depth + 1, ..self })
    }

    /// A whole number that was written as it is printed.
    fn visit_integer<E: Error>(self, number: impl fmt::Display) -> Result<Node, E> {
        let written = number.to_string();
        self.reading.spend(written.len())?;
        Ok(Node::Number(written))
    }
}

impl<'de> DeserializeSeed<'de> for Value<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Value<'_> {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Node, E> {
        self.reading.spend(0)?;
        Ok(Node::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Node, E> {
        self.visit_unit()
    }

    fn visit_bool<E: Error>(self, flag: bool) -> Result<Node, E> {
        self.reading.spend(0)?;
        Ok(Node::Bool(flag))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Node, E> {
        if self.reading.plain_integers { self.visit_integer(number) } else { self.reading.number() }
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Node, E> {
        // The sign of `-0` is lost.
        if self.reading.plain_integers && number != 0 {
            self.visit_integer(number)
        } else {
            self.reading.number()
        }
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<Node, E> {
        self.reading.number()
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<Node, E> {
        self.reading.number()
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<Node, E> {
        self.reading.number()
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Node, E> {
        self.reading.spend(text.len())?;
        Ok(Node::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        self.reading.spend(0)?;
        let inside = self.inside()?;
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(inside)? {
            list.push(item);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Node, A::Error> {
        self.reading.spend(0)?;
        let inside = self.inside()?;
        let mut map = Vec::new();
        while let Some(name) = entries.next_key_seed(Name(self.reading))? {
            map.push((name, entries.next_value_seed(inside)?));
        }
        Ok(Node::Map(map))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Node, A::Error> {
        let (tag, _) = tagged.variant::<String>()?;
        Err(self.reading.stop(Trouble::Tag(tag)))
    }
}

/// Reads the name of a field.
struct Name<'r>(&'r Reading);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = String;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<String, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = String;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(advice::NAME_EXPECTED)
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<String, E> {
        if name == "<<" {
            return Err(self.0.stop(Trouble::MergeKey));
        }
        self.0.spend(name.len())?;
        Ok(name.to_owned())
    }
}
