//! English dates of one phrase, read into their parts.

use super::Day;
use crate::date::Date;

const MONTHS: &[(&str, u8)] = &[
    ("january", 1),
    ("february", 2),
    ("march", 3),
    ("april", 4),
    ("may", 5),
    ("june", 6),
    ("july", 7),
    ("august", 8),
    ("september", 9),
    ("october", 10),
    ("november", 11),
    ("december", 12),
];

const WEEKDAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// The English name of a weekday, 1 for Monday; Sunday for numbers that are none.
pub(super) fn weekday_name(number: u8) -> &'static str {
    WEEKDAYS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or("Sunday")
}

/// Reads the whole of `text` as a date.
pub(super) fn day(text: &str) -> Option<Day> {
    let empty = Day { as_written: text.into(), date: None, month: None, day: None, weekday: None };
    if looks_like_edtf(text)
        && let Ok(date) = Date::parse(text)
    {
        return Some(Day { date: Some(date), ..empty });
    }
    let parts = parts(text)?;
    let date = match (parts.year, parts.month, parts.day) {
        (Some(year), Some(month), Some(day)) => Some(Date::day(year, month, day)?),
        (Some(year), Some(month), None) => Some(Date::month(year, month)?),
        (Some(year), None, None) => Some(Date::year(year)?),
        _ => None,
    };
    let date = date.map(|date| if parts.approximate { date.approximately() } else { date });
    let without_year = |part: Option<u8>| if date.is_some() { None } else { part };
    Some(Day {
        month: without_year(parts.month),
        day: without_year(parts.day),
        weekday: parts.weekday,
        date,
        ..empty
    })
}

/// EDTF begins with four digits, a mark of its own or an open end; a bare number of other length is an amount.
fn looks_like_edtf(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits >= 4 && (digits == 4 || text.contains(['-', '/', '~', '?'])) && !text.contains(' ')
        || text.starts_with(['[', '{', 'Y'])
        || text.starts_with("../")
        || text.len() >= 4
            && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'X')
            && text.ends_with('X')
}

#[derive(Default)]
struct Parts {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
    weekday: Option<u8>,
    approximate: bool,
}

fn parts(text: &str) -> Option<Parts> {
    let mut parts = Parts::default();
    let mut any = false;
    let lower = text.to_lowercase();
    for word in lower.split(|c: char| c.is_whitespace() || c == ',').map(|word| word.trim_end_matches('.')) {
        match word {
            "" | "the" | "of" | "on" | "in" | "early" | "late" | "mid" | "last" | "next" | "this" => continue,
            "about" | "around" | "circa" | "roughly" if !any => {
                parts.approximate = true;
                continue;
            }
            _ => {}
        }
        let new = read_word(word, &mut parts)?;
        if !new {
            return None;
        }
        any = true;
    }
    let complete = parts.month.is_some()
        || parts.weekday.is_some() && parts.day.is_none()
        || parts.year.is_some() && parts.day.is_none();
    // A bare number is no year unless it has four digits and nothing else could be meant.
    (any && complete).then_some(parts)
}

/// Puts a word into its part; false if that part is filled already, nothing if the word belongs to no date.
fn read_word(word: &str, parts: &mut Parts) -> Option<bool> {
    if let Some(number) = WEEKDAYS.iter().position(|name| is_name(word, &name.to_lowercase())) {
        return Some(parts.weekday.replace(u8::try_from(number).ok()? + 1).is_none());
    }
    if let Some(&(_, number)) = MONTHS.iter().find(|(name, _)| is_name(word, name)) {
        return Some(parts.month.replace(number).is_none());
    }
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ordinal = matches!(&word[digits.len()..], "" | "st" | "nd" | "rd" | "th");
    if !ordinal || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    match digits.len() {
        1 | 2 => {
            let day: u8 = digits.parse().ok().filter(|day| (1..=31).contains(day))?;
            Some(parts.day.replace(day).is_none())
        }
        4 if word.len() == 4 => Some(parts.year.replace(digits.parse().ok()?).is_none()),
        _ => None,
    }
}

/// Whether `word` is `name` or one of its usual short forms ("Sept", "Tues", "Wed").
fn is_name(word: &str, name: &str) -> bool {
    word == name || (3..=5).contains(&word.len()) && name.starts_with(word)
}
