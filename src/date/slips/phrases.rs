//! Dates in English words, as authors write them out of habit.

use super::{valid, write_instead};
use crate::date::{Date, DateError, words};

pub(super) fn explain(input: &str) -> Option<DateError> {
    let text = input.to_ascii_lowercase();
    let value = phrase(&text)?;
    write_instead("dates are written in figures", 0, value)
}

fn phrase(text: &str) -> Option<String> {
    let text = text.trim();
    // The first one that fits, not each: "c. c. c. …" fits three of them at every step, and would be read three to the power of its
    // words times.
    let about = ["circa ", "ca. ", "ca ", "c. ", "about ", "around ", "approximately ", "c.", "ca.", "c"];
    if let Some(value) = about.iter().find_map(|about| text.strip_prefix(about)).and_then(phrase) {
        return Some(format!("{value}~"));
    }
    for doubtful in ["possibly ", "perhaps ", "probably ", "maybe "] {
        if let Some(value) = text.strip_prefix(doubtful).and_then(phrase) {
            return Some(format!("{value}?"));
        }
    }
    if let Some(value) = text.strip_prefix("since ").and_then(phrase) {
        return Some(format!("{value}/.."));
    }
    if let Some(value) = text.strip_prefix("before ").and_then(phrase) {
        return before(&value);
    }
    if let Some(value) = text.strip_prefix("after ").and_then(phrase) {
        return after(&value);
    }
    single(text)
}

/// The last date of the same precision before `value`, or earlier.
fn before(value: &str) -> Option<String> {
    Some(format!("[..{}]", neighbour(value, -1)?))
}

/// The first date of the same precision after `value`, or later.
fn after(value: &str) -> Option<String> {
    Some(format!("[{}..]", neighbour(value, 1)?))
}

fn neighbour(value: &str, step: i32) -> Option<String> {
    let date = Date::parse(value).ok()?;
    if let Some(day) = date.to_civil() {
        let day = if step > 0 { day.tomorrow() } else { day.yesterday() };
        return day.ok().map(|day| Date::from(day).to_string());
    }
    let first = date.bounds().earliest?;
    let (year, month) = (i32::try_from(first.year()).ok()?, i32::from(first.month()));
    match value.len() {
        4 if !value.contains('X') => Date::year(year + step).map(|date| date.to_string()),
        7 => {
            let months = year * 12 + month - 1 + step;
            Date::month(months.div_euclid(12), u8::try_from(months.rem_euclid(12) + 1).ok()?)
                .map(|date| date.to_string())
        }
        _ => None,
    }
}

/// "10 september 2025", "sept. 10, 2025", "september 2025", "spring 2025", "the 1950s", "19th century", or EDTF itself.
fn single(text: &str) -> Option<String> {
    if let Some(value) = valid(text.to_ascii_uppercase()) {
        return Some(value);
    }
    let text = text.strip_prefix("the ").unwrap_or(text);
    if let Some(decade) = text.strip_suffix("s").filter(|year| year.len() == 4 && year.ends_with('0')) {
        return valid(format!("{}X", decade.get(..3)?));
    }
    if let Some(number) = text.strip_suffix(" century") {
        let number: i32 = number.trim_end_matches(|c: char| c.is_ascii_alphabetic()).parse().ok()?;
        return Date::century(number.checked_sub(1)?.checked_mul(100)?).map(|date| date.to_string());
    }
    let (mut day, mut month, mut year) = (None, None, None);
    for word in
        text.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty() && *word != "of")
    {
        let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        if let Ok(number) = digits.parse::<u32>() {
            let slot = if digits.len() == 4 { &mut year } else { &mut day };
            if slot.replace(number).is_some() {
                return None;
            }
        } else if month.replace(month_or_season(word.trim_end_matches('.'))?).is_some() {
            return None;
        }
    }
    match (year?, month?, day) {
        (year, month, Some(day)) => valid(format!("{year:04}-{month:02}-{day:02}")),
        (year, month, None) => valid(format!("{year:04}-{month:02}")),
    }
}

fn month_or_season(word: &str) -> Option<usize> {
    let months = words::ENGLISH.long.months.iter();
    let month = months.clone().position(|name| {
        let name = name.to_ascii_lowercase();
        word.len() >= 3 && name.starts_with(word)
    });
    let seasons = words::ENGLISH.long.seasons.iter();
    month
        .map(|at| at + 1)
        .or_else(|| seasons.clone().position(|name| word == *name).map(|at| at + 21))
        .or((word == "fall").then_some(23))
}
