//! English dates of one phrase, read into their parts.

use super::Day;
use super::part::part;
use crate::date::Date;
use crate::date::words::{MONTHS, WEEKDAYS};

/// Reads the whole of `text` as a date.
pub(super) fn day(text: &str) -> Option<Day> {
    // No date is that long, and a text that piles up words such as "before" would be gone through once for each.
    if text.len() > LONGEST {
        return None;
    }
    let empty =
        Day { as_written: text.into(), date: None, lacks_year: false, is_vague: false, weekday: None };
    if looks_like_edtf(text)
        && let Ok(date) = Date::parse(text)
    {
        return Some(Day { date: Some(date), ..empty });
    }
    let lower = text.to_lowercase();
    if names_month(&lower) {
        // What is a date of some year is one of any year: "3 to 5 May", "late March".
        let found = in_words(&format!("{lower} {SOME_YEAR}"))?;
        return Some(Day { date: None, lacks_year: true, as_written: text.into(), ..found });
    }
    Some(Day { as_written: text.into(), ..in_words(&lower)? })
}

/// The longest text that is read as a date, in bytes.
const LONGEST: usize = 200;

/// A year that has all days.
const SOME_YEAR: &str = "2024";

/// A date in words, in lower case, with its year or without one.
fn in_words(lower: &str) -> Option<Day> {
    let empty =
        Day { as_written: lower.into(), date: None, lacks_year: false, is_vague: false, weekday: None };
    if let Some(date) = part(lower) {
        return Some(Day { date: Some(date), is_vague: true, ..empty });
    }
    if let Some(date) = span(lower) {
        return Some(Day { date: Some(date), ..empty });
    }
    let parts = parts(lower)?;
    let date = match (parts.year, parts.month, parts.day) {
        (Some(year), Some(month), Some(day)) => Some(Date::day(year, month, day)?),
        (Some(year), Some(month), None) => Some(Date::month(year, month)?),
        (Some(year), None, None) => Some(Date::year(year)?),
        _ => None,
    };
    let date = date.map(|date| if parts.approximate { date.approximately() } else { date });
    Some(Day { weekday: parts.weekday, date, ..empty })
}

/// Whether a month is named but no year.
fn names_month(lower: &str) -> bool {
    let mut words = lower.split(|c: char| !c.is_alphanumeric());
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    !words.clone().any(is_year) && words.any(|word| number_of(word, &MONTHS).is_some())
}

/// Dates with two ends or one: "9 to 11 September 2025", "9 or 10 September 2025", "before 2020", "since May 2024", "the 1990s".
fn span(lower: &str) -> Option<Date> {
    for (word, before, whole) in [
        ("before ", true, false),
        ("until ", true, true),
        ("by ", true, true),
        ("after ", false, false),
        ("since ", false, true),
    ] {
        if let Some(rest) = lower.strip_prefix(word) {
            let date = day(rest)?.date?;
            // "Before 2020" ends with the last day of 2019.
            let end = if whole { date } else { neighbour(&date, before)? };
            return if before { Date::between(None, Some(&end)) } else { Date::between(Some(&end), None) };
        }
    }
    let lower = lower.strip_prefix("in ").map_or(lower, str::trim);
    let bare = lower.strip_prefix("the ").unwrap_or(lower);
    if let Some(decade) = bare.strip_suffix('s').filter(|year| year.len() == 4 && year.ends_with('0')) {
        return Date::decade(decade.parse().ok()?);
    }
    if let Some((season, year)) = bare.rsplit_once(' ').filter(|(_, year)| year.len() == 4) {
        let code = match season.trim_end_matches(" of") {
            "spring" => 21,
            "summer" => 22,
            "autumn" | "fall" => 23,
            "winter" => 24,
            _ => 0,
        };
        if code > 0 {
            return Date::part_of_year(year.parse().ok()?, code);
        }
    }
    let (from, to, either) = two_ends(lower)?;
    let last = day(to)?.date?;
    let first = day(from).and_then(|day| day.date).or_else(|| with_rest_of(from, to))?;
    if either { Date::one_of(&[first, last]) } else { Date::between(Some(&first), Some(&last)) }
}

/// The day right before or right after a date.
fn neighbour(date: &Date, before: bool) -> Option<Date> {
    let bounds = date.bounds();
    let edge = if before { bounds.earliest? } else { bounds.latest? };
    let civil = Date::day(i32::try_from(edge.year()).ok()?, edge.month(), edge.day())?.to_civil()?;
    let next = if before { civil.yesterday() } else { civil.tomorrow() }.ok()?;
    Date::day(i32::from(next.year()), u8::try_from(next.month()).ok()?, u8::try_from(next.day()).ok()?)
}

/// The two ends of a span, and whether one of them is meant rather than all between.
fn two_ends(text: &str) -> Option<(&str, &str, bool)> {
    let text = text.strip_prefix("from ").unwrap_or(text);
    if let Some((from, to)) = text.strip_prefix("between ").and_then(|rest| rest.split_once(" and ")) {
        return Some((from, to, false));
    }
    let joined =
        |mark: &str| text.split_once(mark).filter(|(from, _)| from.bytes().any(|byte| byte.is_ascii_digit()));
    if let Some((from, to)) = joined(" or ") {
        return Some((from, to, true));
    }
    [" to ", " until ", "–", "-"]
        .into_iter()
        .find_map(joined)
        .map(|(from, to)| (from.trim(), to.trim(), false))
}

/// The first end with what it shares with the second: "9" with "11 September 2025".
fn with_rest_of(from: &str, to: &str) -> Option<Date> {
    (1..=2).find_map(|kept| {
        let rest = to.splitn(kept + 1, ' ').nth(kept)?;
        day(&format!("{from} {rest}"))?.date
    })
}

/// EDTF has four digits and a mark, begins with a sign of its own or an open end, or ends with digits left open. A bare number of
/// other length is an amount, and so is "1500%".
fn looks_like_edtf(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits >= 4 && text.contains(['-', '/', '~', '?']) && !text.contains(' ')
        || text.starts_with(['[', '{', 'Y'])
        || text.starts_with("../")
        || text.ends_with('X')
}

#[derive(Default)]
struct Parts {
    year: Option<i32>,
    month: Option<u8>,
    day: Option<u8>,
    weekday: Option<u8>,
    approximate: bool,
}

fn parts(lower: &str) -> Option<Parts> {
    let mut parts = Parts::default();
    let mut any = false;
    for word in lower.split(|c: char| c.is_whitespace() || c == ',').map(|word| word.trim_end_matches('.')) {
        match word {
            "" | "the" | "of" | "on" | "in" | "early" | "late" | "mid" | "last" | "next" | "this" => continue,
            "about" | "around" | "circa" | "roughly" => {
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
    // A day of the month says nothing without its month.
    (any && (parts.month.is_some() || parts.day.is_none())).then_some(parts)
}

/// Puts a word into its part; false if that part is filled already, nothing if the word belongs to no date.
fn read_word(word: &str, parts: &mut Parts) -> Option<bool> {
    if let Some(number) = number_of(word, &WEEKDAYS) {
        return Some(parts.weekday.replace(number).is_none());
    }
    if let Some(number) = number_of(word, &MONTHS) {
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

/// Which of these names a word in small letters is, counted from 1, in full or in a usual short form ("Sept", "Tues", "Wed").
fn number_of(word: &str, names: &[&str]) -> Option<u8> {
    let is_name = |name: &&str| {
        word.eq_ignore_ascii_case(name)
            || (3..=5).contains(&word.len())
                && name.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word))
    };
    u8::try_from(names.iter().position(is_name)? + 1).ok()
}
