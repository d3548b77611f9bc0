//! One date in words, with its marks of doubt and its unknown digits.

use super::Forms;
use crate::date::Precision;
use crate::date::precision::of_part;
use crate::text::places::fill;
use edtf_core::{Bound, Date as Part, DateField, Edtf};

/// The date with "about" and "possibly" where they belong. Marks on a part of the date count for the whole.
pub(super) fn marked(part: &Part, forms: &Forms) -> String {
    let mut out = plain(part, forms);
    if part.is_approximate() {
        out = fill(forms.approximate.at(of_part(part)), &[("date", &out)]);
    }
    if part.is_uncertain() {
        out = fill(forms.uncertain.at(of_part(part)), &[("date", &out)]);
    }
    out
}

/// A year with its era.
pub(super) fn year(value: i64, forms: &Forms) -> String {
    if value > 0 {
        return value.to_string();
    }
    fill(&forms.before_christ, &[("year", &value.unsigned_abs().saturating_add(1).to_string())])
}

/// The name of a month, 1 to 12.
pub(super) fn month(number: u8, forms: &Forms) -> &str {
    usize::from(number).checked_sub(1).and_then(|at| forms.months.get(at)).map_or("", |name| name)
}

/// A day of a month in figures, or as the language says the first.
pub(super) fn day_number(day: u8, forms: &Forms) -> String {
    if day == 1 { forms.first_day.to_string() } else { day.to_string() }
}

fn plain(part: &Part, forms: &Forms) -> String {
    if part.has_unspecified() || part.year.significant_digits.is_some() {
        return unspecified(part, forms);
    }
    let Some(value) = part.year.value() else {
        // A power of ten beyond any calendar: its own figures say it best.
        return Edtf::Date(*part).to_string();
    };
    let year = year(value, forms);
    match (part.month.and_then(DateField::value), part.day.and_then(DateField::value)) {
        (Some(number), Some(day)) => fill(
            &forms.day,
            &[("day", &day_number(day, forms)), ("month", month(number, forms)), ("year", &year)],
        ),
        (Some(number @ 1..=12), None) => {
            fill(&forms.month, &[("month", month(number, forms)), ("year", &year)])
        }
        (Some(code), None) => part_of_year(code, &year, forms),
        (None, _) => year,
    }
}

fn part_of_year(code: u8, year: &str, forms: &Forms) -> String {
    let season = |first: u8| forms.seasons.get(usize::from(code - first)).map_or("", |name| name);
    let phrase = match code {
        21..=24 => return fill(&forms.season, &[("season", season(21)), ("year", year)]),
        25..=28 => return fill(&forms.hemispheres[0], &[("season", season(25)), ("year", year)]),
        29..=32 => return fill(&forms.hemispheres[1], &[("season", season(29)), ("year", year)]),
        33..=36 => &forms.quarters[usize::from(code - 33)],
        37..=39 => &forms.thirds[usize::from(code - 37)],
        40 => &forms.halves[0],
        _ => &forms.halves[1],
    };
    fill(phrase, &[("year", year)])
}

/// A date with unknown digits: "some day in September 2025", "the 2010s", "some time from 1900 to 1999".
fn unspecified(part: &Part, forms: &Forms) -> String {
    let bounds = Edtf::Date(*part).bounds();
    let (Bound::Date(first), Bound::Date(last)) = (bounds.earliest, bounds.latest) else {
        return Edtf::Date(*part).to_string();
    };
    let start = year(first.year, forms);
    let wholly =
        |from: (u8, u8), to: (u8, u8)| (first.month, first.day) == from && (last.month, last.day) == to;
    match of_part(part) {
        Precision::Month if part.day.is_some_and(|day| day.digits == [None, None]) => {
            let whole = fill(&forms.month, &[("month", month(first.month, forms)), ("year", &start)]);
            fill(&forms.some_day, &[("whole", &whole)])
        }
        Precision::Year if wholly((1, 1), (12, 31)) => {
            let phrase = if part.day.is_some() { &forms.some_day } else { &forms.some_month };
            fill(phrase, &[("whole", &start)])
        }
        Precision::Decade
            if first.year >= 0 && part.month.is_none() && first.year % 10 == 0 && last.year % 10 == 9 =>
        {
            fill(&forms.decade, &[("year", &first.year.to_string())])
        }
        _ if part.month.is_none() => {
            fill(forms.some_time.at(Precision::Year), &[("from", &start), ("to", &year(last.year, forms))])
        }
        _ => {
            let day = |year_text: &str, month_number: u8, day: u8| {
                fill(
                    &forms.day,
                    &[
                        ("day", &day_number(day, forms)),
                        ("month", month(month_number, forms)),
                        ("year", year_text),
                    ],
                )
            };
            let (from, to) =
                (day(&start, first.month, first.day), day(&year(last.year, forms), last.month, last.day));
            fill(forms.some_time.at(Precision::Day), &[("from", &from), ("to", &to)])
        }
    }
}
