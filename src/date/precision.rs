//! How fine a date is.

use super::Date;
use edtf_core::{Bound, Date as Part, DateField, Edtf, YearKind};

/// How fine a date is, from the finest to the coarsest. Unspecified digits count for what they leave known: `2025-09-XX` is a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// A minute of a day.
    Minute,
    /// A day.
    Day,
    /// A month.
    Month,
    /// Three months that are named after a season.
    Season,
    /// A quarter of a calendar year.
    Quarter,
    /// Four months of a calendar year.
    Third,
    /// Half a calendar year.
    Half,
    /// A calendar year.
    Year,
    /// Ten years that share three digits.
    Decade,
    /// A hundred years that share two digits.
    Century,
    /// More than a century.
    Longer,
    /// From one date to another, either of which may be open.
    Range,
    /// One of, or all of, several dates.
    Set,
}

impl Date {
    /// How fine the value is.
    pub fn precision(&self) -> Precision {
        match self.value() {
            Edtf::Date(date) => of_part(date),
            Edtf::DateTime(_) => Precision::Minute,
            Edtf::Interval(_) => Precision::Range,
            Edtf::Set(_) => Precision::Set,
        }
    }
}

pub(super) fn of_part(date: &Part) -> Precision {
    if date.has_unspecified()
        || date.year.significant_digits.is_some()
        || !matches!(date.year.kind, YearKind::Standard { .. })
    {
        return of_span(date);
    }
    if date.day.is_some() {
        return Precision::Day;
    }
    match date.month.and_then(DateField::value) {
        None => Precision::Year,
        Some(0..=12) => Precision::Month,
        Some(13..=32) => Precision::Season,
        Some(33..=36) => Precision::Quarter,
        Some(37..=39) => Precision::Third,
        Some(_) => Precision::Half,
    }
}

/// The precision that a value's bounds leave: the smallest unit of the calendar that holds both.
fn of_span(date: &Part) -> Precision {
    let bounds = Edtf::Date(*date).bounds();
    let (Bound::Date(first), Bound::Date(last)) = (bounds.earliest, bounds.latest) else {
        return Precision::Longer;
    };
    if first == last {
        Precision::Day
    } else if (first.year, first.month) == (last.year, last.month) {
        Precision::Month
    } else if first.year == last.year {
        Precision::Year
    } else if first.year.div_euclid(10) == last.year.div_euclid(10) {
        Precision::Decade
    } else if first.year.div_euclid(100) == last.year.div_euclid(100) {
        Precision::Century
    } else {
        Precision::Longer
    }
}
