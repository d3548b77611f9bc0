//! Dates in figures: "2025-09-10", "10/09/2025", "2025-09-10T17:20Z", and bare years, decades and centuries.

use super::calendar::Point;
use super::lexicon::Class;
use super::reader::{Found, Meaning, Reader};
use super::token::{GROUPED, ORDINAL, PLURAL};
use jiff::civil;

impl Reader<'_> {
    /// A day in figures alone.
    pub(super) fn numeric_day(&self, at: usize) -> Option<Found> {
        let separator = self.token(at + 1);
        if separator.class != Class::Mark || !self.joined(at + 1) || !self.joined(at + 2) {
            return None;
        }
        let glued = self.joined(at)
            && !self.is_mark(at.wrapping_sub(1), b'(')
            && !self.is_mark(at.wrapping_sub(1), b'"')
            && !self.is_mark(at.wrapping_sub(1), b'\'')
            && !self.is_mark(at.wrapping_sub(1), b'[');
        let (first, second, third) = (self.token(at), self.token(at + 2), self.token(at + 4));
        if glued || second.class != Class::Figure {
            return None;
        }
        let mark = u8::try_from(separator.value).ok()?;
        let three = self.is_mark(at + 3, mark)
            && self.joined(at + 3)
            && self.joined(at + 4)
            && third.class == Class::Figure;
        if !three {
            return self.short_figures(at, mark);
        }
        // A fourth figure makes it an address or a version.
        if matches!(self.class(at + 5), Class::Mark)
            && self.joined(at + 5)
            && self.joined(at + 6)
            && self.class(at + 6) == Class::Figure
        {
            return None;
        }
        if first.digits == 4
            && (1..=2).contains(&second.digits)
            && third.digits <= 2
            && matches!(mark, b'-' | b'/' | b'.')
        {
            return self.year_first(at);
        }
        if first.digits > 2 || second.digits > 2 || !matches!(mark, b'/' | b'.' | b'-') {
            return None;
        }
        let year = match third.digits {
            4 => i16::try_from(third.number).ok().filter(|year| (1000..2200).contains(year))?,
            // Two digits for the year only with slashes: "3.5.12" is a version.
            2 if mark == b'/' => self.century_for(third.number)?,
            _ => return None,
        };
        let day = |day: u32, month: u32| {
            civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
        };
        let (british, american) = (day(first.number, second.number), day(second.number, first.number));
        let value = match (british, american) {
            (Some(british), Some(american)) => {
                Some(if self.month_first && mark != b'.' { american } else { british })
            }
            (one, other) => one.or(other),
        };
        value.map(|day| Found::point(at, at + 5, Some(Point::Day(day)), "day in figures").with_year())
    }

    /// Two figures: "9/11", "1990-91", "2024/25", "2025-09".
    fn short_figures(&self, at: usize, mark: u8) -> Option<Found> {
        let (first, second) = (self.token(at), self.token(at + 2));
        let more = self.class(at + 3) == Class::Mark
            && self.joined(at + 3)
            && self.joined(at + 4)
            && self.class(at + 4) == Class::Figure;
        if more || self.joined(at + 3) && self.class(at + 3) != Class::Mark {
            return None;
        }
        if (first.number, second.number, mark, first.digits, second.digits) == (9, 11, b'/', 1, 2) {
            let day = civil::Date::new(2001, 9, 11).ok().map(Point::Day);
            return Some(Found::point(at, at + 3, day, "a day known by its figures").with_year());
        }
        let from = i16::try_from(first.number)
            .ok()
            .filter(|year| first.digits == 4 && (1400..2200).contains(year))?;
        if !matches!(mark, b'-' | b'/')
            || first.has(GROUPED | PLURAL)
            || second.has(GROUPED | PLURAL | ORDINAL)
        {
            return None;
        }
        let to = match second.digits {
            1 if mark == b'-' => from / 10 * 10 + second.number as i16,
            2 => i16::try_from(second.number).ok()? + from / 100 * 100,
            4 => i16::try_from(second.number).ok()?,
            _ => return None,
        };
        let to = if second.digits == 2 && to < from && from % 100 == 99 { to + 100 } else { to };
        if to > from && to - from < 200 && !self.counts_something(at + 2) {
            let mut found = Found::new(
                at,
                at + 3,
                Meaning::Span(Point::Year(from), Point::Year(to)),
                "years with a dash",
            )
            .with_year();
            found.joint = Some((at + 1, at + 2));
            return Some(found);
        }
        let month = second.digits == 2 && mark == b'-' && (1..=12).contains(&second.number);
        month.then(|| {
            Found::point(at, at + 3, Some(Point::Month(from, second.number as i8)), "month in figures")
                .with_year()
        })
    }

    fn year_first(&self, at: usize) -> Option<Found> {
        let (year, month, day) = (self.token(at), self.token(at + 2), self.token(at + 4));
        let number = |number: u32| i8::try_from(number).ok();
        let date =
            civil::Date::new(i16::try_from(year.number).ok()?, number(month.number)?, number(day.number)?)
                .ok()?;
        let mut found = Found::point(at, at + 5, Some(Point::Day(date)), "day in figures").with_year();
        let (hour, minute) = (self.token(at + 6), self.token(at + 8));
        let clock = self.is_word(at + 5, "t")
            && self.joined(at + 5)
            && self.joined(at + 6)
            && self.joined_figure(at + 7, b':');
        if clock && hour.digits == 2 && minute.digits == 2 && hour.number < 24 && minute.number < 60 {
            let mut end = at + 9;
            if self.joined_figure(end, b':') {
                end += 2;
                if self.joined_figure(end, b'.') {
                    end += 2;
                }
            }
            if self.is_word(end, "z") && self.joined(end) {
                end += 1;
            } else if self.joined_figure(end, b'+') || self.joined_figure(end, b'-') {
                end += if self.joined_figure(end + 2, b':') { 4 } else { 2 };
            }
            let point = Point::Minute(date, hour.number as u8, minute.number as u8);
            found = Found::point(at, end, Some(point), "time stamp").with_year();
        }
        Some(found)
    }

    /// Whether a mark stands here with a figure behind it and no blank around it.
    fn joined_figure(&self, at: usize, mark: u8) -> bool {
        self.is_mark(at, mark)
            && self.joined(at)
            && self.joined(at + 1)
            && self.class(at + 1) == Class::Figure
    }
}
