//! Values as JSON that is safe wherever it is put.

use serde::Serialize;

use crate::text::escape::json_in_script;

/// One value on one line, without a line break at its end.
pub(super) fn line(value: &impl Serialize) -> String {
    json_in_script(&serde_json::to_string(value).expect("plain structs with text for keys are JSON"))
}

/// A value as the bytes of a file.
pub(super) fn file(value: &impl Serialize) -> Vec<u8> {
    let mut text = line(value);
    text.push('\n');
    text.into_bytes()
}

/// A small value as the bytes of a file that people open, one entry a line.
pub(super) fn readable_file(value: &impl Serialize) -> Vec<u8> {
    let text = serde_json::to_string_pretty(value).expect("plain structs with text for keys are JSON");
    let mut text = json_in_script(&text);
    text.push('\n');
    text.into_bytes()
}
