//! Ages without a word that says so: "Harry, 39, was there", "Ann Lee (39)".

use crate::extract::lang::en;
use crate::quantity::{Approximation, Kind, Number, Quantity};

/// The oldest age that a number after a name is taken for.
const OLDEST: i64 = 110;

/// The age that the digits at `at` give if they stand between a name and a comma, or in brackets after a name; with
/// the byte where the digits end.
pub(super) fn after_name(text: &str, at: usize) -> Option<(usize, Quantity)> {
    let bytes = text.as_bytes();
    let length = bytes[at..].iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    if !(1..=3).contains(&length) {
        return None;
    }
    let end = at + length;
    let age: i64 = text[at..end].parse().ok().filter(|age| (1..=OLDEST).contains(age))?;
    let name_end = at.checked_sub(2)?;
    let closes = match &bytes[name_end..at] {
        b", " => closes_after_comma(bytes, end),
        b" (" => bytes.get(end) == Some(&b')') && length == 2,
        _ => false,
    };
    if !closes || !name_ends(text, name_end) {
        return None;
    }
    let value = Number::from_int(age);
    let quantity = Quantity {
        kind: Kind::Age,
        low: value,
        high: value,
        approximation: Approximation::Exact,
        step: Number::ONE,
        unit: Number::ONE,
        as_written: text[at..end].to_owned(),
    };
    Some((end, quantity))
}

/// Whether a comma or the end of the sentence follows; "39, 40 and 41" is a list.
fn closes_after_comma(bytes: &[u8], end: usize) -> bool {
    match bytes.get(end) {
        Some(b',') => match bytes.get(end + 1) {
            None => true,
            Some(b' ' | b'\n') => !bytes.get(end + 2).is_some_and(u8::is_ascii_digit),
            _ => false,
        },
        Some(b'.') => bytes.get(end + 1).is_none_or(|byte| matches!(byte, b' ' | b'\n' | b'"')),
        Some(b';') => true,
        _ => false,
    }
}

/// Whether a word with a capital letter that is no month ends at byte `end`.
fn name_ends(text: &str, end: usize) -> bool {
    let Some(before) = text.get(..end) else { return false };
    let from = before
        .rfind(|c: char| !(c.is_alphabetic() || c == '-' || c == '\'' || c == '’'))
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8));
    let word = &before[from..];
    word.chars().count() > 1
        && word.chars().next().is_some_and(char::is_uppercase)
        && !en::amounts::is_month(word.to_ascii_lowercase().as_bytes())
}
