//! Days with names.

use super::calendar::{Point, add_days, easter, nth_weekday};
use super::lexicon::Class;
use super::reader::{Found, Reader};
use jiff::civil::{self, Weekday};

/// How a holiday's day follows from its year.
#[derive(Clone, Copy, Debug)]
pub(super) enum Holiday {
    Fixed(i8, i8),
    /// Month, rank (counted from the end if negative), weekday.
    Nth(i8, i8, Weekday),
    /// Days after Easter Sunday.
    Easter(i32),
    /// The Tuesday after the first Monday of November.
    Election,
}

impl Holiday {
    pub(super) fn in_year(self, year: i16) -> Option<civil::Date> {
        match self {
            Self::Fixed(month, day) => civil::Date::new(year, month, day).ok(),
            Self::Nth(month, rank, weekday) => nth_weekday(year, month, rank, weekday),
            Self::Easter(days) => add_days(easter(year)?, days),
            Self::Election => add_days(nth_weekday(year, 11, 1, Weekday::Monday)?, 1),
        }
    }
}

/// Holidays of two or three words, and the words.
const NAMED: &[(&[&str], Holiday)] = &[
    (&["new", "year", "'", "s", "day"], Holiday::Fixed(1, 1)),
    (&["new", "year", "'", "s", "eve"], Holiday::Fixed(12, 31)),
    (&["new", "years", "day"], Holiday::Fixed(1, 1)),
    (&["new", "years", "eve"], Holiday::Fixed(12, 31)),
    (&["boxing", "day"], Holiday::Fixed(12, 26)),
    (&["independence", "day"], Holiday::Fixed(7, 4)),
    (&["labor", "day"], Holiday::Nth(9, 1, Weekday::Monday)),
    (&["memorial", "day"], Holiday::Nth(5, -1, Weekday::Monday)),
    (&["columbus", "day"], Holiday::Nth(10, 2, Weekday::Monday)),
    (&["indigenous", "peoples", "'", "day"], Holiday::Nth(10, 2, Weekday::Monday)),
    (&["presidents", "'", "day"], Holiday::Nth(2, 3, Weekday::Monday)),
    (&["presidents", "day"], Holiday::Nth(2, 3, Weekday::Monday)),
    (&["martin", "luther", "king", "day"], Holiday::Nth(1, 3, Weekday::Monday)),
    (&["martin", "luther", "king", "jr", ".", "day"], Holiday::Nth(1, 3, Weekday::Monday)),
    (&["veterans", "day"], Holiday::Fixed(11, 11)),
    (&["veterans", "'", "day"], Holiday::Fixed(11, 11)),
    (&["armistice", "day"], Holiday::Fixed(11, 11)),
    (&["remembrance", "day"], Holiday::Fixed(11, 11)),
    (&["remembrance", "sunday"], Holiday::Nth(11, 2, Weekday::Sunday)),
    (&["election", "day"], Holiday::Election),
    (&["valentine", "'", "s", "day"], Holiday::Fixed(2, 14)),
    (&["good", "friday"], Holiday::Easter(-2)),
    (&["ash", "wednesday"], Holiday::Easter(-46)),
    (&["palm", "sunday"], Holiday::Easter(-7)),
    (&["pentecost", "sunday"], Holiday::Easter(49)),
    (&["whit", "monday"], Holiday::Easter(50)),
    (&["bastille", "day"], Holiday::Fixed(7, 14)),
    (&["st", ".", "patrick", "'", "s", "day"], Holiday::Fixed(3, 17)),
    (&["st", "patrick", "'", "s", "day"], Holiday::Fixed(3, 17)),
    (&["st", "george", "'", "s", "day"], Holiday::Fixed(4, 23)),
    (&["st", "andrew", "'", "s", "day"], Holiday::Fixed(11, 30)),
    (&["st", "david", "'", "s", "day"], Holiday::Fixed(3, 1)),
    (&["guy", "fawkes", "night"], Holiday::Fixed(11, 5)),
    (&["canada", "day"], Holiday::Fixed(7, 1)),
    (&["australia", "day"], Holiday::Fixed(1, 26)),
    (&["anzac", "day"], Holiday::Fixed(4, 25)),
];

impl Reader<'_> {
    /// The holiday at a token, and where its name ends.
    pub(super) fn holiday(&self, at: usize) -> Option<(Holiday, usize)> {
        let token = self.token(at);
        if !self.is_name(at) {
            return None;
        }
        if token.class == Class::HolidayStart {
            let (words, holiday) = NAMED.iter().find(|(words, _)| {
                words.iter().enumerate().all(|(step, word)| {
                    if *word == "'" { self.is_mark(at + step, b'\'') } else { self.is_word(at + step, word) }
                })
            })?;
            return Some((*holiday, at + words.len()));
        }
        let next = at + 1;
        let after = |word: &str| self.is_word(next, word) && self.follows(next);
        match token.value {
            1 if after("eve") => Some((Holiday::Fixed(12, 24), next + 1)),
            1 => Some((Holiday::Fixed(12, 25), if after("day") { next + 1 } else { next })),
            2 => Some((Holiday::Fixed(10, 31), next)),
            3 => Some((Holiday::Nth(11, 4, Weekday::Thursday), if after("day") { next + 1 } else { next })),
            4 if after("monday") => Some((Holiday::Easter(1), next + 1)),
            4 if after("saturday") => Some((Holiday::Easter(-1), next + 1)),
            4 => Some((Holiday::Easter(0), if after("sunday") || after("day") { next + 1 } else { next })),
            5 => Some((Holiday::Fixed(6, 19), next)),
            6 => Some((Holiday::Fixed(12, 31), next)),
            _ => None,
        }
    }

    /// The phrase that begins with a holiday.
    pub(super) fn from_holiday(&self, at: usize) -> Option<Found> {
        let (holiday, end) = self.holiday(at)?;
        // "Easter week", "Christmas Island", "Thanksgiving dinner": only the bare name is a day; "Christmas shopping" is none.
        let single = end == at + 1;
        if single
            && self.follows(end)
            && (self.capital(end) && self.class(end) == Class::Other || self.class(end) == Class::Unit)
        {
            return None;
        }
        if let Some((year, stop)) = self.year_after(end).or_else(|| self.year_by_pointer(end)) {
            return Some(
                Found::point(at, stop, holiday.in_year(year).map(Point::Day), "holiday and year").with_year(),
            );
        }
        let point = self.now().and_then(|now| {
            let day = holiday.in_year(now.year())?;
            match self.day_nearby(day.month(), day.day(), at, end)? {
                Point::Day(near) => holiday.in_year(near.year()).map(Point::Day),
                _ => None,
            }
        });
        Some(Found::point(at, end, point, "holiday"))
    }
}
