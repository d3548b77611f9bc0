//! Dates in figures, in other orders and with other marks than EDTF's.

use super::{valid, write_instead};
use crate::date::{DateError, words};

/// A run of digits: its value, how many digits, and where it begins.
#[derive(Clone, Copy)]
struct Figure {
    value: u32,
    length: usize,
    start: usize,
}

pub(super) fn explain(input: &str) -> Option<DateError> {
    if let Some(slip) = time(input) {
        return Some(slip);
    }
    let (figures, separator) = figures(input)?;
    match figures[..] {
        [year] if year.length == 8 => {
            let (y, m, d) = (year.value / 10_000, year.value / 100 % 100, year.value % 100);
            write_instead("a day is written with hyphens", 0, iso(y, m, d))
        }
        [year] if year.length > 4 => {
            write_instead("a year of more than four digits begins with Y", 0, format!("Y{}", year.value))
        }
        [year] if year.length < 4 => {
            let reason = format!("`{input}` is no year: write all four digits, such as 2025");
            Some(DateError::new(0, reason, None))
        }
        [year, month] if year.length == 4 => year_first(&[year, month], separator),
        [month, year] if year.length == 4 => {
            write_instead("the year comes first", 0, format!("{:04}-{:02}", year.value, month.value))
        }
        [year, _, _] if year.length == 4 => year_first(&figures, separator),
        [first, second, year] if year.length == 4 => year_last(first, second, year, separator),
        [_, _, _] => Some(DateError::new(0, "the year needs four digits: write a day as 2025-09-10", None)),
        _ => None,
    }
}

fn year_first(figures: &[Figure], separator: char) -> Option<DateError> {
    let year = figures[0].value;
    let month = figures[1];
    if separator != '-' || figures[1..].iter().any(|figure| figure.length == 1) {
        let written = match figures.get(2) {
            Some(day) => iso(year, month.value, day.value),
            None => format!("{year:04}-{:02}", month.value),
        };
        let what = if separator == '-' {
            "month and day need two digits"
        } else {
            "year, month and day are joined by hyphens"
        };
        if let Some(slip) = write_instead(what, month.start, written) {
            return Some(slip);
        }
    }
    if !(1..=12).contains(&month.value) {
        let swapped = figures.get(2).and_then(|day| valid(iso(year, day.value, month.value)));
        let reason = match &swapped {
            Some(swapped) => {
                format!("there is no month {}: if month and day changed places, write {swapped}", month.value)
            }
            None => format!("there is no month {}: months are 01 to 12, seasons 21 to 24", month.value),
        };
        return Some(DateError::new(month.start, reason, swapped));
    }
    let day = figures.get(2)?;
    Some(DateError::new(day.start, no_such_day(year, month.value, day.value), None))
}

fn year_last(first: Figure, second: Figure, year: Figure, separator: char) -> Option<DateError> {
    let day_first = valid(iso(year.value, second.value, first.value));
    let month_first = valid(iso(year.value, first.value, second.value)).filter(|_| separator != '.');
    let what = "a day is written as year, month, day";
    match (day_first, month_first) {
        (Some(british), Some(american)) if british != american => {
            let reason = format!("this can be read as two days: write {british} or {american}");
            Some(DateError::new(0, reason, None))
        }
        (Some(day), _) | (None, Some(day)) => write_instead(what, 0, day),
        (None, None) => Some(DateError::new(0, no_such_day(year.value, second.value, first.value), None)),
    }
}

fn no_such_day(year: u32, month: u32, day: u32) -> String {
    let name = (month as usize).checked_sub(1).and_then(|at| words::ENGLISH.long.months.get(at));
    let length = i16::try_from(year)
        .ok()
        .and_then(|year| jiff::civil::Date::new(year, i8::try_from(month).ok()?, 1).ok());
    match (name, length) {
        (Some(name), Some(first)) if day > 0 => {
            format!("{day} {name} {year} does not exist: that month has {} days", first.days_in_month())
        }
        (Some(name), Some(_)) => format!("there is no day 0: for all of {name}, write {year:04}-{month:02}"),
        _ => format!("there is no month {month}: write a day as 2025-09-10"),
    }
}

fn iso(year: u32, month: u32, day: u32) -> String {
    format!("{year:04}-{month:02}-{day:02}")
}

/// The figures of a text that holds nothing but figures and one kind of mark between them.
fn figures(input: &str) -> Option<(Vec<Figure>, char)> {
    let mut out: Vec<Figure> = Vec::new();
    let mut separator = None;
    let mut fresh = true;
    for (at, char) in input.char_indices() {
        if let Some(digit) = char.to_digit(10) {
            if fresh {
                out.push(Figure { value: 0, length: 0, start: at });
            }
            let last = out.last_mut()?;
            last.value = last.value.checked_mul(10)?.checked_add(digit)?;
            last.length += 1;
            fresh = false;
        } else {
            if fresh || !matches!(char, '/' | '.' | '-' | ' ') || separator.is_some_and(|seen| seen != char) {
                return None;
            }
            separator = Some(char);
            fresh = true;
        }
    }
    (!fresh && out.len() <= 3).then_some((out, separator.unwrap_or('-')))
}

/// A day with a time that is not joined by `T`, or is out of range.
fn time(input: &str) -> Option<DateError> {
    let day = input.get(..10).filter(|day| {
        valid((*day).to_owned()).is_some_and(|day| day.len() == 10 && !day.contains(['/', 'X']))
    })?;
    let rest = input.get(10..)?;
    let clock = rest.strip_prefix(['T', 't', ' ', ','])?.trim();
    if clock.is_empty() {
        return Some(DateError::new(
            10,
            format!("no time follows the T: write {day} or {day}T17:20"),
            Some(day.to_owned()),
        ));
    }
    let lower = clock.to_ascii_lowercase().replace("a.m.", "am").replace("p.m.", "pm");
    let (figures, half) = match lower.strip_suffix("am").or_else(|| lower.strip_suffix("pm")) {
        Some(figures) => (figures.trim().to_owned(), Some(lower.ends_with("pm"))),
        None => (lower, None),
    };
    let (hour, minute) = figures.split_once([':', '.']).unwrap_or((&figures, "00"));
    let (hour, minute): (u32, u32) = (hour.parse().ok()?, minute.get(..2)?.parse().ok()?);
    let hour = match half {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
        None => hour,
    };
    if hour > 23 || minute > 59 {
        let next = "the hours are 00 to 23 and the minutes 00 to 59; midnight at the end of a day is 00:00 of the next";
        return Some(DateError::new(11, format!("there is no time {clock}: {next}"), None));
    }
    write_instead("a time follows its day after a T", 10, format!("{day}T{hour:02}:{minute:02}"))
}
