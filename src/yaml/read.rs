//! From the text of a header to a [`Node`] tree.

use super::brackets::{Excess, excess, trailing_comments};
use super::parser::{Failure, parse};
use super::{Header, Node, advice};
use crate::diagnostic::{Code, Diagnostic};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use std::cell::{Cell, RefCell};
use std::fmt;

/// The longest header that is read, in bytes.
pub const MAX_BYTES: usize = 64 * 1024;

/// How deeply lists and groups may be nested.
pub const MAX_DEPTH: usize = 64;

/// How many aliases a header may have.
const MAX_ALIASES: usize = 500;

/// How much a header may grow when its aliases are written out: one for each value and each byte of text.
const BUDGET: usize = 4 * MAX_BYTES;

/// Reads a header. An empty one is [`Node::Null`].
///
/// Fails with one problem if it is no YAML, too large, too deep, or uses merge keys or tags. Fields given twice are kept;
/// [`Fields::root`](super::Fields::root) reports them.
pub fn read(header: &Header<'_>) -> Result<Node, Diagnostic> {
    if header.text.len() > MAX_BYTES {
        let first_line = header.text.find(['\n', '\r']).unwrap_or(header.text.len());
        return Err(advice::too_large(header.span(0, first_line), header.text.len()));
    }
    match excess(header.text, MAX_DEPTH, MAX_ALIASES) {
        Some(Excess::Depth(at)) => return Err(advice::too_deep(header.span(at, at + 1))),
        Some(Excess::Aliases) => return Err(advice::grows(header)),
        None => {}
    }
    let reading = Reading { plain_integers: has_plain_integers(header.text), ..Reading::default() };
    let seed = Value { reading: &reading, depth: 0 };
    let mut node = match parse(header.text, seed) {
        Ok(node) => node,
        Err(failure) => return Err(explain(header, &reading, &failure)),
    };
    if reading.has_unsure_numbers.get() {
        parse(header.text, Written { node: &mut node, reading: &reading })
            .map_err(|failure| explain(header, &reading, &failure))?;
    }
    match advice::blank_after_colon(header, &node) {
        Some(problem) => Err(problem),
        None => Ok(node),
    }
}

/// Warnings for text that YAML passes over without a word: in `title: The #tea affair` the title is `The`, and the rest a
/// comment. A comment is taken for lost text if nothing stands between its `#` and the first letter. For a header that
/// could be read.
pub fn lost_text(header: &Header<'_>) -> Vec<Diagnostic> {
    let is_tag = |start: usize| header.text[start + 1..].starts_with(char::is_alphanumeric);
    let comments = trailing_comments(header.text).into_iter().filter(|(start, _)| is_tag(*start));
    comments.map(|(start, end)| advice::lost(header, start, end)).collect()
}

/// Why reading stopped, where it was this module that stopped it.
#[derive(Debug)]
enum Trouble {
    TooLarge,
    TooDeep,
    MergeKey,
    Tag(String),
}

/// What is known while a header is read.
#[derive(Default)]
struct Reading {
    /// What the header has used of its [`BUDGET`].
    spent: Cell<usize>,
    /// Whether whole numbers can only have been written in one way.
    plain_integers: bool,
    /// Whether there are numbers that do not say how they were written.
    has_unsure_numbers: Cell<bool>,
    trouble: RefCell<Option<Trouble>>,
}

impl Reading {
    fn stop<E: Error>(&self, trouble: Trouble) -> E {
        *self.trouble.borrow_mut() = Some(trouble);
        E::custom("stopped")
    }

    fn spend<E: Error>(&self, amount: usize) -> Result<(), E> {
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

fn explain(header: &Header<'_>, reading: &Reading, failure: &Failure) -> Diagnostic {
    let at = failure.offset.unwrap_or(0);
    let here = header.span(at, super::extent::end_of_line(header.text, at));
    match reading.trouble.borrow().as_ref() {
        Some(Trouble::TooLarge) => advice::grows(header),
        Some(Trouble::TooDeep) => advice::too_deep(here),
        Some(Trouble::MergeKey) => Diagnostic::new(Code::YamlFeature, here, "merge keys (`<<`) are not read")
            .help("write the fields out where they belong"),
        Some(Trouble::Tag(tag)) => Diagnostic::new(
            Code::YamlFeature,
            here,
            format!("the tag `!{}` is not read", tag.trim_start_matches('!')),
        )
        .help("leave the tag out; if the text begins with `!`, put it in quotation marks"),
        None => advice::syntax(header, failure),
    }
}

/// Reads a value.
#[derive(Clone, Copy)]
struct Value<'r> {
    reading: &'r Reading,
    depth: usize,
}

impl Value<'_> {
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

/// Walks the tree a second time and asks for each number as text, because the package has no other way to tell how it was
/// written.
struct Written<'n> {
    node: &'n mut Node,
    reading: &'n Reading,
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

#[cfg(test)]
mod tests;
