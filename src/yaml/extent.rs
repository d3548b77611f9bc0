//! Where a value ends, given where it begins.

use super::brackets::{end_of_block, end_of_flow, end_of_quoted};

/// What is known of a value before its end is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Text, with its value.
    Text(String),
    /// A number or a flag.
    Word,
    /// Nothing.
    Null,
    /// A list or a group of fields.
    Collection,
}

/// The range of the value that begins at `start`, without its anchor or tag. Of a list or a group of fields that is written
/// in lines, the first line.
pub(super) fn extent(text: &str, start: usize, found: &Found) -> (usize, usize) {
    let bytes = text.as_bytes();
    let start = skip_properties(bytes, start.min(text.len()));
    let end = match (bytes.get(start), found) {
        (Some(b'[' | b'{'), Found::Collection) => end_of_flow(text, start),
        (_, Found::Collection) => end_of_line(text, start),
        (Some(b'"' | b'\''), _) => end_of_quoted(bytes, start),
        (Some(b'|' | b'>'), _) => end_of_block(bytes, start),
        (_, Found::Text(value)) => end_of_plain(text, start, value),
        (_, Found::Word) => end_of_word(bytes, start),
        (_, Found::Null) => end_of_null(text, start),
    };
    let end = crate::text::lines::floor_char_boundary(text, end.max(start));
    (start.min(end), end)
}

/// The end of the line that `at` is on, without blanks before the line break.
pub(super) fn end_of_line(text: &str, at: usize) -> usize {
    let at = crate::text::lines::floor_char_boundary(text, at);
    let rest = &text[at..];
    let line = &rest[..rest.find(['\n', '\r']).unwrap_or(rest.len())];
    at + line.trim_end().len()
}

fn skip_properties(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while matches!(bytes.get(at), Some(b'&' | b'!')) {
        while bytes.get(at).is_some_and(|byte| !byte.is_ascii_whitespace()) {
            at += 1;
        }
        while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
    }
    at
}

/// Follows `value` through the text; where lines were joined, any white space will do.
fn end_of_plain(text: &str, start: usize, value: &str) -> usize {
    let mut rest = text.get(start..).unwrap_or_default();
    let mut characters = value.chars().peekable();
    while let Some(character) = characters.next() {
        if character == ' ' && !rest.starts_with(' ') || character == '\n' || joins_lines(character, rest) {
            rest = rest.trim_start_matches([' ', '\t', '\n', '\r']);
            while characters.next_if_eq(&'\n').is_some() {}
        } else {
            match rest.strip_prefix(character) {
                Some(after) => rest = after,
                None => break,
            }
        }
    }
    text.len() - rest.len()
}

/// Whether the blank in the value stands for blanks and a line break in the text.
fn joins_lines(character: char, rest: &str) -> bool {
    character == ' ' && rest.trim_start_matches([' ', '\t']).starts_with(['\n', '\r'])
}

fn end_of_word(bytes: &[u8], start: usize) -> usize {
    let ends = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b',' | b']' | b'}');
    bytes[start..].iter().position(ends).map_or(bytes.len(), |length| start + length)
}

fn end_of_null(text: &str, start: usize) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    ["null", "Null", "NULL", "~"]
        .iter()
        .find(|word| rest.starts_with(**word))
        .map_or(start, |word| start + word.len())
}
