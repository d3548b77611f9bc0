//! The year that is meant where the words leave it open: the nearest to the reference, in the tense of the clause.

use super::calendar::{Point, weekday_number};
use super::lexicon::Class;
use super::mention::Unit;
use super::month::date;
use super::reader::Reader;
use super::tense::Tense;
use jiff::civil;

/// So many days from the reference a date without a year is one of the reference's own time.
const NEAR: i32 = 31;

impl Reader<'_> {
    /// The first day of the reference.
    pub(super) fn now(&self) -> Option<civil::Date> {
        self.reference.and_then(Point::first)
    }

    /// The day of that name nearest to the reference, with the tense of its clause to decide far cases.
    pub(super) fn day_nearby(&self, month: i8, day: i8, start: usize, end: usize) -> Option<Point> {
        if let Some(year) = self.told_year() {
            return date(year, month, day);
        }
        let now = self.reference?.first()?;
        let weekday = self.weekday_before(start);
        let mut candidates =
            [-1, 0, 1].into_iter().filter_map(|step| civil::Date::new(now.year() + step, month, day).ok());
        if let Some(weekday) = weekday {
            let fitting = [-2, -1, 0, 1]
                .into_iter()
                .filter_map(|step| civil::Date::new(now.year() + step, month, day).ok());
            let fitting = fitting.filter(|day| weekday_number(*day) == weekday);
            // So near to the reference a weekday that does not fit is a slip, and no other year.
            let is_slip = candidates
                .clone()
                .any(|day| distance(day, now).abs() <= NEAR && weekday_number(day) != weekday);
            if !is_slip && let Some(day) = fitting.min_by_key(|day| distance(*day, now).abs()) {
                return Some(Point::Day(day));
            }
        }
        let ahead = candidates.clone().find(|day| *day > now);
        let behind = candidates.rfind(|day| *day <= now);
        let (Some(ahead), Some(behind)) = (ahead, behind) else { return ahead.or(behind).map(Point::Day) };
        let far = distance(ahead, now);
        let future = match self.tense(start, end) {
            Tense::Future => far <= 270,
            Tense::Unknown => far <= 100,
            Tense::Past => far <= 70 && self.class_before(start) != Class::Since,
        };
        Some(Point::Day(if future { ahead } else { behind }))
    }

    /// The month of that name nearest to the reference in the tense of its clause.
    pub(super) fn month_nearby(&self, month: i8, start: usize, end: usize) -> Option<Point> {
        if let Some(year) = self.told_year() {
            return Some(Point::Month(year, month));
        }
        let now = self.reference?.first()?;
        let ahead = (i16::from(month) - i16::from(now.month())).rem_euclid(12);
        if ahead == 0 {
            return Some(Point::Month(now.year(), month));
        }
        let before = self.class_before(start);
        let until = matches!(before, Class::By | Class::Until)
            || before == Class::To && !self.is_word(start - 1, "to");
        let limit = match self.tense(start, end) {
            Tense::Future => 9,
            _ if until => 6,
            Tense::Unknown => 2,
            Tense::Past if before == Class::Since => 0,
            Tense::Past => 1,
        };
        let this_year = month > now.month();
        let year = match (ahead <= limit, this_year) {
            (true, true) | (false, false) => now.year(),
            (true, false) => now.year() + 1,
            (false, true) => now.year() - 1,
        };
        Some(Point::Month(year, month))
    }

    /// The year of which a text tells where only its year is known, or nothing at all: then that of its last date.
    fn told_year(&self) -> Option<i16> {
        match self.reference {
            Some(Point::Year(year)) => Some(year),
            Some(_) => None,
            None => self.last?.year(),
        }
    }

    /// The weekday written right before a date: "Friday, Oct. 23".
    fn weekday_before(&self, start: usize) -> Option<i16> {
        let mut at = start;
        while at > 0 && (self.is_mark(at - 1, b',') || matches!(self.class(at - 1), Class::The | Class::On)) {
            at -= 1;
        }
        let token = self.token(at.wrapping_sub(1));
        (token.class == Class::Weekday && token.value <= 7).then_some(token.value)
    }

    /// "Last year", "of this year", "next year" after a month or day.
    pub(super) fn year_by_pointer(&self, at: usize) -> Option<(i16, usize)> {
        let at = self.skip_class(self.skip_class(at, Class::Of), Class::In);
        let at = self.skip_class(at, Class::The);
        let step = match self.class(at) {
            Class::Last | Class::Previous => -1,
            Class::This | Class::Current => 0,
            Class::Next => 1,
            Class::That | Class::Same | Class::Following => {
                let ahead = i16::from(self.class(at) == Class::Following);
                return self
                    .is_unit(at + 1, Unit::Year)
                    .then(|| self.anchor()?.year())
                    .flatten()
                    .map(|year| (year + ahead, at + 2));
            }
            _ => return None,
        };
        let year = self.reference?.year()?;
        (self.is_unit(at + 1, Unit::Year) && self.follows(at + 1)).then_some((year + step, at + 2))
    }

    /// The year that two digits mean: the latest that is not more than ten years ahead.
    pub(super) fn century_for(&self, two: u32) -> Option<i16> {
        let now = self.reference.and_then(Point::year).map_or(2020, i32::from);
        let two = i32::try_from(two).ok()?;
        let year = (now + 10) - (now + 10 - two).rem_euclid(100);
        i16::try_from(year).ok()
    }

    /// The decade that "the eighties" means: the last one that has begun.
    pub(super) fn decade_for(&self, tens: i16) -> i16 {
        let now = self.reference.and_then(Point::year).unwrap_or(2020);
        now - (now - tens).rem_euclid(100)
    }
}

/// Days from `now` to `day`.
pub(super) fn distance(day: civil::Date, now: civil::Date) -> i32 {
    let months = (i32::from(day.year()) - i32::from(now.year())) * 12 + i32::from(day.month())
        - i32::from(now.month());
    months * 30 + i32::from(day.day()) - i32::from(now.day())
}
