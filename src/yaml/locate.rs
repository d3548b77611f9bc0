//! From the path of a field to its place in the text.
//!
//! The header is read a second time by a visitor that walks along the path and, on arriving, raises an error. The package
//! adds the place of the value that was being read: the place that was looked for. So a header costs nothing for the
//! positions that nobody asks for.

use super::Header;
use super::extent::{Found, extent};
use super::parser::parse;
use crate::diagnostic::path::Step;
use crate::diagnostic::{Diagnostic, FieldPath, Part, Place};
use crate::text::span::{FileId, Span};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use std::borrow::Cow;
use std::cell::RefCell;
use std::fmt;

/// The place of a field's name or value. A value that is not there is shown by its name; a list or group written in
/// lines by its first line. If the field is not there at all, the nearest one around it.
pub fn locate(header: &Header<'_>, path: &FieldPath, part: Part) -> Span {
    let steps: Vec<Step<'_>> = path.steps().collect();
    for length in (0..=steps.len()).rev() {
        let part = if length == steps.len() { part } else { Part::Key };
        if let Some((start, end)) = find(header.text, &steps[..length], part) {
            return header.span(start, end);
        }
    }
    header.span(0, 0)
}

fn find(text: &str, steps: &[Step<'_>], part: Part) -> Option<(usize, usize)> {
    let is_field = matches!(steps.last(), Some(Step::Key { .. }));
    let part = if is_field { part } else { Part::Value };
    let found = RefCell::new(None);
    let failure = parse(text, Walk { steps, part, found: &found }).err()?;
    let (start, end) = extent(text, failure.offset?, &found.into_inner()?);
    if start == end && is_field && part == Part::Value {
        return find(text, steps, Part::Key);
    }
    Some((start, end))
}

/// How many bytes of headers one file may cost before the rest of its problems are shown without their place. A header of
/// many kilobytes in which every line is wrong would otherwise take time that grows with the square of its length.
const WORK_PER_FILE: usize = 32 * 1024 * 1024;

/// The header of a file, and the byte at which it begins.
type HeaderText<'h> = (Cow<'h, str>, u32);

/// Turns the fields among the places of `problems` into spans. `header_of` gives the header of a file and the byte at which
/// it begins; a field of a file without one becomes the file as a whole.
pub fn resolve<'h>(problems: &mut [Diagnostic], mut header_of: impl FnMut(FileId) -> Option<HeaderText<'h>>) {
    let places = problems.iter_mut().flat_map(Diagnostic::labels_mut).map(|label| &mut label.place);
    let mut fields: Vec<&mut Place> = places.filter(|place| matches!(place, Place::Field { .. })).collect();
    fields.sort();
    for fields in fields.chunk_by_mut(|a, b| a.file() == b.file()) {
        let Some(file) = fields.first().and_then(|place| place.file()) else { continue };
        let header = header_of(file);
        let mut work = 0;
        for place in fields {
            let span = match (&header, &**place) {
                (Some((text, offset)), Place::Field { path, part, .. }) if work <= WORK_PER_FILE => {
                    work += text.len();
                    Some(locate(&Header { file, text, offset: *offset }, path, *part))
                }
                _ => None,
            };
            **place = span.map_or(Place::Whole(file), Place::Span);
        }
    }
}

/// Walks along the path and stops with an error where it ends.
#[derive(Clone, Copy)]
struct Walk<'s> {
    steps: &'s [Step<'s>],
    part: Part,
    found: &'s RefCell<Option<Found>>,
}

impl Walk<'_> {
    fn arrived<E: Error>(&self, found: Found) -> E {
        *self.found.borrow_mut() = Some(found);
        E::custom("here")
    }

    /// A value on the way that has nothing inside, or the value at the end.
    fn scalar<E: Error>(&self, found: Found) -> Result<(), E> {
        if self.steps.is_empty() { Err(self.arrived(found)) } else { Ok(()) }
    }
}

impl<'de> DeserializeSeed<'de> for Walk<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Walk<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        self.scalar(Found::Null)
    }

    fn visit_none<E: Error>(self) -> Result<(), E> {
        self.scalar(Found::Null)
    }

    fn visit_bool<E: Error>(self, _: bool) -> Result<(), E> {
        self.scalar(Found::Word)
    }

    fn visit_u64<E: Error>(self, _: u64) -> Result<(), E> {
        self.scalar(Found::Word)
    }

    fn visit_i64<E: Error>(self, _: i64) -> Result<(), E> {
        self.scalar(Found::Word)
    }

    fn visit_u128<E: Error>(self, _: u128) -> Result<(), E> {
        self.scalar(Found::Word)
    }

    fn visit_i128<E: Error>(self, _: i128) -> Result<(), E> {
        self.scalar(Found::Word)
    }

    fn visit_f64<E: Error>(self, _: f64) -> Result<(), E> {
        self.scalar(Found::Word)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.scalar(Found::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Some((step, rest)) = self.steps.split_first() else {
            return Err(self.arrived(Found::Collection));
        };
        let wanted = if let Step::Index(index) = step { *index } else { u32::MAX };
        let mut index = 0;
        loop {
            let more = if index == wanted {
                items.next_element_seed(Walk { steps: rest, ..self })?.is_some()
            } else {
                items.next_element::<IgnoredAny>()?.is_some()
            };
            if !more {
                return Ok(());
            }
            index += 1;
        }
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<(), A::Error> {
        let Some((step, rest)) = self.steps.split_first() else {
            return Err(self.arrived(Found::Collection));
        };
        let wanted =
            if let Step::Key { name, occurrence } = step { Some((*name, *occurrence)) } else { None };
        let stop_here = rest.is_empty() && self.part == Part::Key;
        let mut seen = 0;
        while let Some(found) = entries.next_key_seed(Name { walk: &self, wanted, seen, stop_here })? {
            if found && wanted.is_some_and(|(_, occurrence)| occurrence == seen) {
                entries.next_value_seed(Walk { steps: rest, ..self })?;
            } else {
                entries.next_value::<IgnoredAny>()?;
            }
            seen += u32::from(found);
        }
        Ok(())
    }

    fn visit_enum<A: EnumAccess<'de>>(self, _: A) -> Result<(), A::Error> {
        Err(self.arrived(Found::Collection))
    }
}

/// Reads a name and says whether it is the wanted one.
struct Name<'n> {
    walk: &'n Walk<'n>,
    wanted: Option<(&'n str, u32)>,
    seen: u32,
    stop_here: bool,
}

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = bool;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<bool, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Name<'_> {
    type Value = bool;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<bool, E> {
        let found = self.wanted.is_some_and(|(wanted, _)| wanted == name);
        if found && self.stop_here && self.wanted.is_some_and(|(_, occurrence)| occurrence == self.seen) {
            return Err(self.walk.arrived(Found::Text(name.to_owned())));
        }
        Ok(found)
    }
}

#[cfg(test)]
mod tests;
