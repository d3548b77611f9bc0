//! Days and months by name: "10 September 2025", "Sept. 10, 2025", "September 2025", "in September".

use super::calendar::Point;
use super::lexicon::Class;
use super::reader::{Found, Meaning, Reader};
use super::token::{CAPITAL, GROUPED, ORDINAL, PLURAL, STOPPED};
use jiff::civil;

impl Reader<'_> {
    /// The phrase that begins with a month's name.
    pub(super) fn month_phrase(&self, at: usize) -> Option<Found> {
        let month = self.token(at).value as i8;
        let mut next = at + 1;
        if self.class(next) == Class::The && self.token(next + 1).has(ORDINAL) {
            next += 1;
        }
        if let Some(day) = self.day_number(next).filter(|_| self.month_spelling(at) && self.follows(next)) {
            return Some(self.month_and_day(at, month, day, next + 1));
        }
        if let Some((year, end)) = self.year_after(self.skip_hyphen(at + 1)) {
            if !self.month_spelling(at) {
                return None;
            }
            return Some(
                Found::point(at, end, Some(Point::Month(year, month)), "month and year").with_year(),
            );
        }
        if let Some((year, end)) = self.year_by_pointer(at + 1) {
            return Some(
                Found::point(at, end, Some(Point::Month(year, month)), "month of a year that is pointed at")
                    .with_year(),
            );
        }
        self.is_month_name(at)
            .then(|| Found::point(at, at + 1, self.month_nearby(month, at, at + 1), "month alone"))
    }

    fn month_and_day(&self, at: usize, month: i8, day: i8, end: usize) -> Found {
        let last = self.day_range_end(end);
        if let Some((last, after)) = last
            && last > day
        {
            let (year, end) = self.year_after(after).map_or((None, after), |(year, end)| (Some(year), end));
            if let Some(found) = self.day_span((at, end), (month, day, last), year) {
                return found;
            }
        }
        if let Some((year, end)) = self.year_after(end) {
            return Found::point(at, end, date(year, month, day), "day, month and year").with_year();
        }
        if let Some((year, end)) = self.year_by_pointer(end) {
            return Found::point(at, end, date(year, month, day), "day of a year that is pointed at")
                .with_year();
        }
        Found::point(at, end, self.day_nearby(month, day, at, end), "day and month")
    }

    /// The phrase that begins with a day's number: "10 September", "8-10 September 2025", "10th of September".
    pub(super) fn day_phrase(&self, at: usize) -> Option<Found> {
        let day = self.day_number(at)?;
        let mut end = at + 1;
        let mut last = None;
        if let Some((second, after)) = self.day_range_end(end) {
            (last, end) = (Some(second), after);
        }
        end = self.skip_class(end, Class::Of);
        if self.hyphen(end) {
            end += 1;
        }
        let month = self.token(end);
        let abbreviated = month.end - month.start < 4 && !month.has(CAPITAL);
        if month.class != Class::Month || !self.follows(end) || abbreviated {
            return None;
        }
        let number = month.value as i8;
        let after = self.skip_hyphen(end + 1);
        let (year, stop) = self
            .year_after(after)
            .or_else(|| self.year_by_pointer(end + 1))
            .map_or((None, end + 1), |(year, stop)| (Some(year), stop));
        if let Some(last) = last {
            let joint = self.day_span((at, stop), (number, day, last), year)?;
            return Some(joint);
        }
        // "The 5 may have": only a capital makes the helper a month.
        if year.is_none() && number == 5 && !month.has(CAPITAL) {
            return None;
        }
        let found = match year {
            Some(year) => Found::point(at, stop, date(year, number, day), "day, month and year").with_year(),
            None => Found::point(at, stop, self.day_nearby(number, day, at, stop), "day and month"),
        };
        Some(found)
    }

    /// "The 10th of September".
    pub(super) fn the_day_phrase(&self, at: usize) -> Option<Found> {
        self.day_phrase(at + 1).map(|found| Found { start: at, ..found })
    }

    fn day_span(
        &self,
        (start, end): (usize, usize),
        (month, first, last): (i8, i8, i8),
        year: Option<i16>,
    ) -> Option<Found> {
        let year_of = |day| match year {
            Some(year) => date(year, month, day),
            None => self.day_nearby(month, day, start, end),
        };
        let (Some(from), Some(to)) = (year_of(first), year_of(last)) else { return None };
        let joint = (start..end).find(|&at| {
            matches!(self.class(at), Class::And | Class::To | Class::Or) || self.is_mark(at, b'-')
        })?;
        let (meaning, rule) = match self.class(joint) {
            Class::And => (Meaning::Both(from, to), "two days of a month"),
            Class::Or => (Meaning::Either(from, to), "one of two days"),
            _ => (Meaning::Span(from, to), "days of a month"),
        };
        let mut found = Found::new(start, end, meaning, rule);
        found.joint = Some((joint, joint + 1));
        Some(found)
    }

    /// After the first day of a run: "-10", "to 10", "and 10"; the last day and where it ends.
    fn day_range_end(&self, at: usize) -> Option<(i8, usize)> {
        let dash = self.is_mark(at, b'-');
        if !dash && !matches!(self.class(at), Class::To | Class::And | Class::Or) {
            return None;
        }
        let day = self.day_number(at + 1).filter(|_| self.follows(at) && self.follows(at + 1))?;
        let after = self.token(at + 2);
        // "April 24 and 25 people": the second figure must not count anything, unless the month follows.
        let counts = matches!(
            after.class,
            Class::Other | Class::Counted | Class::Unit | Class::Multiplier | Class::AmPm | Class::Bound
        );
        (dash || !counts || !self.follows(at + 2)).then_some((day, at + 2))
    }

    /// A figure that can be a day of a month.
    pub(super) fn day_number(&self, at: usize) -> Option<i8> {
        let token = self.token(at);
        if token.class == Class::Ordinal
            && self.class(at + 1) == Class::Of
            && self.class(at + 2) == Class::Month
        {
            return i8::try_from(token.value).ok();
        }
        let fits = (1..=31).contains(&token.number) && token.digits <= 2 && !token.has(PLURAL);
        let counts = matches!(self.class(at + 1), Class::AmPm | Class::Multiplier);
        (fits && !counts && (self.plain_figure(at) || self.hyphen(at.wrapping_sub(1))))
            .then_some(token.number as i8)
    }

    /// A year of four digits, or two after an apostrophe, with or without a comma before it.
    pub(super) fn year_after(&self, at: usize) -> Option<(i16, usize)> {
        let figure = self.skip_class(self.skip_mark(at, b','), Class::Of);
        let token = self.token(figure);
        if !self.follows(figure) {
            return None;
        }
        if self.is_mark(figure, b'\'')
            && self.joined(figure + 1)
            && self.token(figure + 1).digits == 2
            && !self.token(figure + 1).has(PLURAL)
        {
            return Some((self.century_for(self.token(figure + 1).number)?, figure + 2));
        }
        let plain = token.digits == 4
            && (1000..2200).contains(&token.number)
            && !token.has(PLURAL | GROUPED | ORDINAL);
        if plain
            && (self.plain_figure(figure) || self.hyphen(figure.wrapping_sub(1)))
            && !self.counts_something(figure)
        {
            return Some((token.number as i16, figure + 1));
        }
        self.spelt_year(figure)
    }

    /// Whether the token can be a month when a figure follows: any case for full names, a capital for the others.
    fn month_spelling(&self, at: usize) -> bool {
        let token = self.token(at);
        let length = token.end - token.start;
        token.has(CAPITAL) || length > 5 || token.has(STOPPED)
    }

    /// Whether a month's name without figures is the month and not a person, a verb or a helper.
    pub(super) fn is_month_name(&self, at: usize) -> bool {
        let token = self.token(at);
        let before = self.class_before(at);
        if !token.has(CAPITAL) || before == Class::NameHead {
            return false;
        }
        let pointed = matches!(
            before,
            Class::In
                | Class::Last
                | Class::Next
                | Class::This
                | Class::Since
                | Class::By
                | Class::Until
                | Class::Of
                | Class::Part
                | Class::From
                | Class::Between
                | Class::During
                | Class::Each
                | Class::Shift
                | Class::Past
                | Class::Coming
                | Class::Same
                | Class::That
                | Class::Following
                | Class::Previous
                | Class::Relative
                | Class::About
                | Class::To
                | Class::As
        ) || self.hyphen(at.wrapping_sub(1)) && self.class(at.wrapping_sub(2)) == Class::Part;
        let name_follows = self.capital(at + 1) && self.class(at + 1) == Class::Other && self.follows(at + 1);
        let other_case =
            matches!(before, Class::The | Class::A | Class::For | Class::And | Class::Or | Class::On);
        match token.value {
            // Short forms stand alone only with their full stop: "in Sept."
            _ if token.end - token.start <= 4 && !matches!(token.value, 5..=7) => {
                pointed && (token.has(STOPPED) || token.value == 9)
            }
            5 | 3 => {
                pointed && !name_follows
                    || matches!(before, Class::The | Class::For | Class::And | Class::Or)
                        && !name_follows
                        && !self.verb_follows(at + 1)
            }
            4 | 6 | 8 => {
                pointed && !name_follows
                    || !name_follows && (other_case || !self.verb_follows(at + 1) && before != Class::Other)
            }
            _ => pointed || !name_follows || other_case,
        }
    }

    fn verb_follows(&self, at: usize) -> bool {
        matches!(
            self.class(at),
            Class::PastVerb
                | Class::Will
                | Class::Modal
                | Class::BePast
                | Class::BePresent
                | Class::BeBare
                | Class::Have
                | Class::Not
        ) || self.class(at) == Class::Other && self.token(at).has(ORDINAL)
    }

    /// A second day that shares the month of the first: ", 12 and 14" after "June 10".
    pub(super) fn further_day(&self, at: usize, before: civil::Date) -> Option<Found> {
        if !matches!(self.class(at), Class::And | Class::Or) && !self.is_mark(at, b',') {
            return None;
        }
        let day = self.day_number(at + 1).filter(|_| self.follows(at) && self.follows(at + 1))?;
        let after = self.token(at + 2);
        let stops = after.class == Class::Mark && !after.is_mark(b'-') && !after.is_mark(b'%')
            || matches!(
                after.class,
                Class::In
                    | Class::At
                    | Class::And
                    | Class::By
                    | Class::To
                    | Class::For
                    | Class::On
                    | Class::End
                    | Class::Pronoun
                    | Class::From
                    | Class::Or
                    | Class::BePast
                    | Class::Will
                    | Class::PastVerb
                    | Class::As
            )
            || !self.follows(at + 2);
        let point = date(before.year(), before.month(), day).filter(|_| stops && day > before.day())?;
        Some(Found::point(at + 1, at + 2, Some(point), "another day of the same month"))
    }
}

pub(super) fn date(year: i16, month: i8, day: i8) -> Option<Point> {
    civil::Date::new(year, month, day).ok().map(Point::Day)
}
