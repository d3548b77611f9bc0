//! "Early March", "mid-2024", "the late 1990s": parts of a longer time whose borders nobody has drawn.

use super::read;
use crate::date::{Date, Precision};

/// Which part is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Early,
    Mid,
    Late,
}

/// Where each part begins and ends at the most, so that whoever would say so of a day finds it within; neighbours overlap.
const DAYS: [(u8, u8); 3] = [(1, 13), (8, 23), (18, 31)];
const MONTHS: [(u8, u8); 3] = [(1, 5), (4, 9), (8, 12)];
const YEARS: [(i32, i32); 3] = [(0, 4), (3, 7), (5, 9)];

/// The date of "early March 2024", "in mid-2024", "late in the 1990s".
pub(super) fn part(lower: &str) -> Option<Date> {
    let (part, whole) = split(lower).filter(|(_, whole)| split(whole).is_none())?;
    let whole = read::day(whole)?.date?;
    let at = part as usize;
    let first = whole.bounds().earliest?;
    let year = i32::try_from(first.year()).ok()?;
    let (from, to) = match whole.precision() {
        Precision::Month => {
            let day = |day| Date::day(year, first.month(), day);
            let (from, to) = DAYS[at];
            (day(from)?, (28..=to).rev().find_map(day).or_else(|| day(to))?)
        }
        Precision::Year => {
            let (from, to) = MONTHS[at];
            (Date::month(year, from)?, Date::month(year, to)?)
        }
        Precision::Decade => {
            let (from, to) = YEARS[at];
            (Date::year(year + from)?, Date::year(year + to)?)
        }
        _ => return None,
    };
    Date::between(Some(&from), Some(&to))
}

/// The part, and what it is a part of.
fn split(lower: &str) -> Option<(Part, &str)> {
    let words = ["in ", "the "].iter().fold(lower, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    let (part, rest) =
        [("early", Part::Early), ("mid", Part::Mid), ("middle", Part::Mid), ("late", Part::Late)]
            .into_iter()
            .find_map(|(word, part)| {
                let rest = words.strip_prefix(word)?;
                rest.starts_with([' ', '-']).then(|| (part, rest[1..].trim_start()))
            })?;
    let whole =
        ["in ", "of ", "the "].iter().fold(rest, |rest, word| rest.strip_prefix(word).unwrap_or(rest));
    Some((part, whole))
}
