//! The day of publication, from the many ways in which pages and lists write it.

use crate::date::Date;
use crate::extract::dates::find_dates;

/// The date that a text states, or nothing if it states none for certain. A time of day is dropped: the day is the one written, in the
/// place of the clock that it is written with, since that is the day which the outlet printed.
///
/// Days in figures such as `3/4/2026` are read only where one order alone is possible.
///
/// ```
/// use cuttings::import::day_as_written;
/// let day = |text| day_as_written(text).map(|date| date.to_string());
/// assert_eq!(day("2026-03-02T23:30:00-05:00").as_deref(), Some("2026-03-02"));
/// assert_eq!(day("Mon, 02 Mar 2026 08:00:00 GMT").as_deref(), Some("2026-03-02"));
/// assert_eq!(day("Updated March 2, 2026 at 9:15 pm").as_deref(), Some("2026-03-02"));
/// assert_eq!(day("03/04/2026"), None);
/// assert_eq!(day("25/04/2026").as_deref(), Some("2026-04-25"));
/// ```
pub fn day_as_written(text: &str) -> Option<Date> {
    let text = text.trim();
    if text.is_empty() || text.len() > LONGEST {
        return None;
    }
    in_figures(text).or_else(|| compact(text)).or_else(|| in_words(text)).filter(is_plausible)
}

/// A longer text is no date.
const LONGEST: usize = 120;

/// Newspapers began in 1605; a clock that was never set says 1970 and programs that know no date say 0001.
fn is_plausible(date: &Date) -> bool {
    let is_unset = date.to_string().starts_with("1970-01-01");
    date.year_of_start().is_some_and(|year| (1605..=2100).contains(&year)) && !is_unset
}

/// `2026-03-02…`, `2026-03`, `2026`, `2026/03/02`, `2.3.2026`, `25/04/2026`.
fn in_figures(text: &str) -> Option<Date> {
    if let Ok(date) = Date::parse(text) {
        return Some(date.to_civil().and_then(day_of).unwrap_or(date));
    }
    let end = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '/' | '.')).unwrap_or(text.len());
    let rest = &text[end..];
    if !(rest.is_empty() || rest.starts_with(['T', 't', ' ', ','])) {
        return None;
    }
    let written = &text[..end];
    let mark = written.chars().find(|c| !c.is_ascii_digit())?;
    let parts: Vec<&str> = written.trim_end_matches('.').split(mark).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let number = |text: &str| text.parse::<u8>().ok();
    if first.len() == 4 {
        return Date::day(first.parse().ok()?, number(second)?, number(third)?);
    }
    let year = Some(third).filter(|year| year.len() == 4)?.parse().ok()?;
    let (first, second) = (number(first)?, number(second)?);
    match mark {
        '.' => Date::day(year, second, first),
        _ if first > 12 => Date::day(year, second, first),
        _ if second > 12 || first == second => Date::day(year, first, second),
        _ => None,
    }
}

fn day_of(civil: jiff::civil::Date) -> Option<Date> {
    Date::day(i32::from(civil.year()), civil.month() as u8, civil.day() as u8)
}

/// `20260302`, `20260302T2330`.
fn compact(text: &str) -> Option<Date> {
    let digits = text.get(..8).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let rest = &text[8..];
    let ends = rest.is_empty()
        || rest.starts_with('T')
        || (rest.len() == 6 && rest.bytes().all(|byte| byte.is_ascii_digit()));
    if !ends {
        return None;
    }
    Date::day(digits[..4].parse().ok()?, digits[4..6].parse().ok()?, digits[6..].parse().ok()?)
}

/// The first day that the words name in full.
fn in_words(text: &str) -> Option<Date> {
    if text.chars().filter(|&c| c == '/').count() >= 2 {
        return None;
    }
    let found = find_dates(text, None);
    found.iter().filter_map(|found| found.date()).find_map(|date| date.to_civil().and_then(day_of))
}

#[cfg(test)]
mod tests {
    use super::day_as_written;

    #[test]
    fn reads_what_is_certain() {
        for (text, day) in [
            ("2026-03-02", "2026-03-02"),
            ("2026-03-02T23:30:00Z", "2026-03-02"),
            ("2026-03-02T23:30:00.123+0000", "2026-03-02"),
            ("2026-03-02 10:00:00 +0100", "2026-03-02"),
            ("2026/03/02", "2026-03-02"),
            ("2.3.2026", "2026-03-02"),
            ("20260302", "2026-03-02"),
            ("20260302113000", "2026-03-02"),
            ("2 March 2026", "2026-03-02"),
            ("March 2, 2026, 9:15 p.m. EST", "2026-03-02"),
            ("Monday 2 March 2026 08.15 GMT", "2026-03-02"),
            ("Mar 2, 2026", "2026-03-02"),
            ("2026-03", "2026-03"),
            ("2026", "2026"),
        ] {
            assert_eq!(day_as_written(text).map(|date| date.to_string()).as_deref(), Some(day), "{text}");
        }
        for text in [
            "",
            "yesterday",
            "2 hours ago",
            "03/04/2026",
            "0001-01-01T00:00:00",
            "1970-01-01T00:00:00Z",
            "2026-13-40",
            "99999999",
        ] {
            assert_eq!(day_as_written(text), None, "{text}");
        }
    }
}
