//! Values as JSON that is safe wherever it is put.

use std::borrow::Cow;
use std::io::{self, Write as _};

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};
use serde_json::ser::Formatter;

use crate::text::escape::{json_in_script, write_json_in_script};

/// One value on one line, without a line break at its end.
pub(super) fn line(value: &impl Serialize) -> String {
    let mut out = Vec::new();
    write_line(value, &mut out)
        .expect("plain structs with text for keys are JSON, and a text takes everything");
    String::from_utf8(out).expect("JSON is text")
}

/// Writes what [`line`] gives, piece by piece, so that a long document is never held. Fails as `out` does.
pub(super) fn write_line(value: &impl Serialize, out: &mut dyn io::Write) -> io::Result<()> {
    let mut out = io::BufWriter::with_capacity(16 << 10, out);
    value.serialize(&mut serde_json::Serializer::with_formatter(&mut out, InScript))?;
    out.flush()
}

/// JSON in which texts are made safe. Nothing else of it could hold what is not.
struct InScript;

impl Formatter for InScript {
    fn write_string_fragment<W: io::Write + ?Sized>(&mut self, out: &mut W, text: &str) -> io::Result<()> {
        write_json_in_script(out, text)
    }
}

/// A list whose items are made one by one while it is written, since all of them at once would fill the memory.
pub(super) struct Each<'a, T>(Box<dyn Fn() -> Box<dyn Iterator<Item = T> + 'a> + 'a>);

impl<'a, T> Each<'a, T> {
    /// A list of what `items` gives each time it is asked.
    pub(super) fn new<I: Iterator<Item = T> + 'a>(items: impl Fn() -> I + 'a) -> Self {
        Each(Box::new(move || Box::new(items())))
    }
}

impl<T: Serialize> Serialize for Each<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq((self.0)())
    }
}

impl<T: JsonSchema> JsonSchema for Each<'_, T> {
    fn inline_schema() -> bool {
        Vec::<T>::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        Vec::<T>::schema_name()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Vec::<T>::json_schema(generator)
    }
}

/// A small value as the bytes of a file that people open, one entry a line.
pub(super) fn readable_file(value: &impl Serialize) -> Vec<u8> {
    let text = serde_json::to_string_pretty(value).expect("plain structs with text for keys are JSON");
    let mut text = json_in_script(&text);
    text.push('\n');
    text.into_bytes()
}
