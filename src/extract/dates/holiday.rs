//! Days with names.

use super::calendar::{Point, add_days, easter, nth_weekday};
use super::lexicon::Class;
use super::reader::{Found, Reader};
use crate::extract::lang::en::dates::NAMED_HOLIDAYS;
use jiff::civil::{self, Weekday};

/// How a holiday's day follows from its year.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Holiday {
    Fixed(i8, i8),
    /// Month, rank (counted from the end if negative), weekday.
    Nth(i8, i8, Weekday),
    /// Days after Easter Sunday.
    Easter(i32),
    /// The Tuesday after the first Monday of November.
    Election,
}

impl Holiday {
    pub(crate) fn in_year(self, year: i16) -> Option<civil::Date> {
        match self {
            Self::Fixed(month, day) => civil::Date::new(year, month, day).ok(),
            Self::Nth(month, rank, weekday) => nth_weekday(year, month, rank, weekday),
            Self::Easter(days) => add_days(easter(year)?, days),
            Self::Election => add_days(nth_weekday(year, 11, 1, Weekday::Monday)?, 1),
        }
    }
}

impl Reader<'_> {
    /// The holiday at a token, and where its name ends.
    pub(super) fn holiday(&self, at: usize) -> Option<(Holiday, usize)> {
        let token = self.token(at);
        if !self.is_name(at) {
            return None;
        }
        if token.class == Class::HolidayStart {
            let (words, holiday) = NAMED_HOLIDAYS.iter().find(|(words, _)| {
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
    pub(super) fn holiday_phrase(&self, at: usize) -> Option<Found> {
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
        // "The Boxing Day tsunami" may be of any year.
        let names_another = self.class_before(at) == Class::The
            && self.follows(end)
            && self.class(end) == Class::Other
            && !self.capital(end);
        let point = self.now().filter(|_| !names_another).and_then(|now| {
            let day = holiday.in_year(now.year())?;
            match self.day_nearby(day.month(), day.day(), at, end)? {
                Point::Day(near) => holiday.in_year(near.year()).map(Point::Day),
                _ => None,
            }
        });
        Some(Found::point(at, end, point, "holiday"))
    }
}
