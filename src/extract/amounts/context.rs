//! What only looks like an amount: years, scores, verses, rates, "one" the pronoun.

use super::start::{Start, StartKind};
use crate::extract::lang::en;
use crate::quantity::{Kind, Number, Quantity};
use std::ops::Range;

/// The name of the rule for an amount at `range`; nothing if it is none in this place.
pub(super) fn rule(
    text: &str,
    range: &Range<usize>,
    quantity: &Quantity,
    start: Start,
) -> Option<&'static str> {
    let bytes = text.as_bytes();
    if text[range.end..].chars().next().is_some_and(char::is_alphanumeric) || joined_before(bytes, start) {
        return None;
    }
    match &quantity.kind {
        Kind::Count { noun } if noun.is_empty() => None,
        Kind::Count { .. }
            if bytes[start.at] == b'0' || is_year(bytes, start, quantity) || is_one(start, quantity) =>
        {
            None
        }
        Kind::Count { .. } => Some("figure and noun"),
        Kind::Duration if may_be_vague(text, range, start) && !is_length(text, range, start) => None,
        Kind::Duration => Some("figure and unit of time"),
        Kind::Money { .. } => Some("figure and currency"),
        Kind::Percentage if start.kind == StartKind::Digits || says_percent(&quantity.as_written) => {
            Some("percentage")
        }
        Kind::Percentage => is_share(text, range).then_some("part of a whole"),
        Kind::Age => Some("age in words"),
        Kind::Clock { half_known: false } if is_verse(text, start) => None,
        Kind::Clock { .. } if quantity.is_range() => Some("from one time of day to another"),
        Kind::Clock { .. } => Some("time of day"),
    }
}

/// Whether the figure is the rest of something longer: "F-16", "3.14", "No-10", "+44 20".
fn joined_before(bytes: &[u8], start: Start) -> bool {
    let Some(before) = start.at.checked_sub(1).map(|at| bytes[at]) else { return false };
    let letter_or_digit = |at: Option<usize>| at.is_some_and(|at| bytes[at].is_ascii_alphanumeric());
    match before {
        b'.' | b',' | b':' | b'/' | b'-' if start.kind == StartKind::Digits => {
            letter_or_digit(start.at.checked_sub(2))
        }
        b'#' | b'_' | b'@' | b'+' | b'&' => true,
        byte => byte.is_ascii_alphanumeric(),
    }
}

/// A bare four-digit number that is a year: "the 2012 Olympics".
fn is_year(bytes: &[u8], start: Start, quantity: &Quantity) -> bool {
    let digits = bytes[start.at..].iter().take(5).take_while(|byte| byte.is_ascii_digit()).count();
    let in_years = |value: Number| (Number::from_int(1500)..=Number::from_int(2100)).contains(&value);
    start.kind == StartKind::Digits && digits == 4 && in_years(quantity.low)
}

/// "One" counts nothing in most texts: "one of them", "one day".
fn is_one(start: Start, quantity: &Quantity) -> bool {
    start.kind != StartKind::Digits && !quantity.is_range() && quantity.low == Number::ONE
}

/// "An hour" and "one day" may be no length of time.
fn may_be_vague(text: &str, range: &Range<usize>, start: Start) -> bool {
    start.kind == StartKind::Article || text[range.clone()].eq_ignore_ascii_case("one day")
}

/// Whether "an hour" is a length of time here; after "twice" or "£5" it is a rate.
fn is_length(text: &str, range: &Range<usize>, start: Start) -> bool {
    if range.start < start.at || !matches!(text[start.at..range.end].split_ascii_whitespace().count(), 0..=2)
    {
        return true;
    }
    let before = text[..range.start].trim_end();
    let word = before.rsplit(|c: char| !c.is_ascii_alphabetic()).next().unwrap_or("").to_ascii_lowercase();
    let after = text[range.end..].trim_start();
    let next: String = after.chars().take_while(char::is_ascii_alphabetic).take(10).collect();
    let opens = before.is_empty() || before.ends_with(['.', '"', '“', '‘', '!', '?', '(', '–', '—']);
    en::amounts::before_length(word.as_bytes())
        || en::amounts::after_length(next.to_ascii_lowercase().as_bytes()) && (opens || !word.is_empty())
}

fn says_percent(written: &str) -> bool {
    let lower = written.to_ascii_lowercase();
    lower.ends_with('%') || lower.contains("per cent") || lower.contains("percent")
}

/// "A third of the seats" and "one in five" are amounts, "the third man", "a quarter ended" and "half asleep" are not.
fn is_share(text: &str, range: &Range<usize>) -> bool {
    if text[range.clone()].eq_ignore_ascii_case("quarter") {
        return false;
    }
    let after = text[range.end..].trim_start();
    let word = |wanted: &str| {
        after.get(..wanted.len()).is_some_and(|found| found.eq_ignore_ascii_case(wanted))
            && !after[wanted.len()..].starts_with(char::is_alphabetic)
    };
    let of_so_many = |joint: &str| text[range.clone()].contains(joint);
    of_so_many(" in ")
        || of_so_many(" out of ")
        || word("of")
        || (word("the") && text[range.clone()].to_ascii_lowercase().ends_with("half"))
}

/// "John 3:16".
fn is_verse(text: &str, start: Start) -> bool {
    let before = text[..start.at].trim_end();
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    let opens_sentence = before[..before.len() - word.len()].trim_end().is_empty();
    let ordinary =
        ["The", "At", "By", "From", "Until", "Around", "About", "Before", "After", "Since"].contains(&word);
    word.chars().next().is_some_and(char::is_uppercase) && !(ordinary || opens_sentence && word.len() < 3)
}
