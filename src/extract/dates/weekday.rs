//! Weekdays, alone, with their date, or with the week they belong to.

use super::calendar::{Point, add_days, monday, weekday_number};
use super::lexicon::Class;
use super::mention::{DateKind, Unit};
use super::nearby::distance;
use super::reader::{Found, Meaning, Reader};
use super::tense::Tense;
use super::token::{CAPITAL, ORDINAL, STOPPED};
use jiff::civil;

impl Reader<'_> {
    /// The phrase that begins with a weekday.
    pub(super) fn weekday_phrase(&self, at: usize) -> Option<Found> {
        let token = self.token(at);
        if !self.is_weekday_name(at) {
            return None;
        }
        if token.value > 10 {
            return Some(
                Found::new(at, at + 1, Meaning::Unknown, "weekday in the plural").of_kind(DateKind::Set),
            );
        }
        if self.class(at + 1) == Class::DayPart && self.follows(at + 1) && self.word(at + 1).ends_with('s') {
            return Some(
                Found::new(at, at + 2, Meaning::Unknown, "weekday in the plural").of_kind(DateKind::Set),
            );
        }
        if self.is_one_of_many(at) {
            return None;
        }
        let next = self.skip_mark(at + 1, b',');
        let dated = match self.class(next) {
            Class::Month => self.month_phrase(next).filter(|found| found.day().is_some()),
            Class::Figure => {
                self.day_phrase(next).or_else(|| self.numeric_day(next)).filter(|found| found.day().is_some())
            }
            Class::The => self.the_day_phrase(next).or_else(|| self.day_of_this_month(next, token.value)),
            _ => None,
        };
        if let Some(found) = dated.filter(|_| self.follows(next)) {
            return Some(Found { start: at, rule: "weekday and date", ..found });
        }
        if let Some((week, end)) = self.week_by_pointer(at + 1) {
            let day = week.and_then(|monday| add_days(monday, i32::from(token.value) - 1)).map(Point::Day);
            return Some(Found::point(at, end, day, "weekday of a week that is pointed at"));
        }
        if self.is_unit(at + 1, Unit::Week) && self.follows(at + 1) {
            let day =
                self.today().and_then(|now| add_days(next_weekday(now, token.value)?, 7)).map(Point::Day);
            return Some(Found::point(at, at + 2, day, "weekday a week on"));
        }
        Some(Found::point(at, at + 1, self.weekday_nearby(token.value, at, at + 1), "weekday"))
    }

    /// The last such weekday up to the reference, or the next where the clause looks ahead.
    pub(super) fn weekday_nearby(&self, weekday: i16, start: usize, end: usize) -> Option<Point> {
        let now = self.today()?;
        let future = self.tense(start, end) == Tense::Future;
        let day = if future && weekday_number(now) != weekday {
            next_weekday(now, weekday)
        } else {
            past_weekday(now, weekday)
        };
        day.map(Point::Day)
    }

    /// "The 13th" after a weekday: the nearest such day that is this weekday.
    fn day_of_this_month(&self, at: usize, weekday: i16) -> Option<Found> {
        let day =
            self.day_number(at + 1).filter(|_| self.token(at + 1).has(ORDINAL) && self.follows(at + 1))?;
        let now = self.today()?;
        let months = (-12..=12).filter_map(|step: i32| Point::Day(now).moved(step, Unit::Month)?.first());
        let days = months.filter_map(|first| civil::Date::new(first.year(), first.month(), day).ok());
        let nearest =
            days.filter(|day| weekday_number(*day) == weekday).min_by_key(|day| distance(*day, now).abs())?;
        Some(Found::point(at, at + 2, Some(Point::Day(nearest)), "weekday and day"))
    }

    /// "Last week", "of this week", "of the week before last", "of the following week" after a weekday: the Monday of it.
    fn week_by_pointer(&self, at: usize) -> Option<(Option<civil::Date>, usize)> {
        let at = self.skip_class(self.skip_class(at, Class::Of), Class::The);
        let definite = self.class(at - 1) == Class::The;
        let week = |day: Option<civil::Date>, step| day.and_then(|day| add_days(monday(day)?, step));
        if definite && self.is_unit(at, Unit::Week) && self.follows(at) {
            let step = match (self.class(at + 1), self.class(at + 2)) {
                (Class::Relative, Class::Last) => -14,
                (Class::Relative, Class::Next) => 14,
                _ => return None,
            };
            return self.stands_alone(at + 3).then(|| (week(self.today(), step), at + 3));
        }
        let (from, step) = match self.class(at) {
            Class::Last if !definite => (self.today(), -7),
            Class::This => (self.today(), 0),
            Class::Next if definite => (self.anchor_day(), 7),
            Class::Next => (self.today(), 7),
            Class::That | Class::Same => (self.anchor_day(), 0),
            Class::Following => (self.anchor_day(), 7),
            Class::Previous => (self.anchor_day(), -7),
            _ => return None,
        };
        (self.is_unit(at + 1, Unit::Week) && self.follows(at + 1)).then(|| (week(from, step), at + 2))
    }

    /// "A Friday in May", "the final Friday of the month", "the Sunday of the festival": which one, the words do not say, so that
    /// the nearest would be a guess. "Was accused on Friday of fraud" has no article.
    fn is_one_of_many(&self, at: usize) -> bool {
        let of = self.class(at + 1) == Class::Of;
        if !(of || self.class(at + 1) == Class::In) || !self.follows(at + 1) || !self.follows(at + 2) {
            return false;
        }
        if self.class(at + 2) == Class::Month && self.capital(at + 2) {
            return true;
        }
        let week = self.week_by_pointer(at + 1).is_some();
        let the_unit = self.class(at + 2) == Class::The && self.class(at + 3) == Class::Unit;
        of && !week && (the_unit || self.class_before(at) == Class::The)
    }

    /// Whether the token is a weekday and not a newspaper, a team or a verb.
    pub(super) fn is_weekday_name(&self, at: usize) -> bool {
        let token = self.token(at);
        let next = self.class(at + 1);
        let letters = token.end - token.start - u32::from(token.has(STOPPED));
        if letters <= 4 {
            let dated = matches!(next, Class::Figure | Class::Month)
                || self.is_mark(at + 1, b',') && matches!(self.class(at + 2), Class::Month | Class::Figure);
            // "Sat." and "Sun." may end a sentence; "weds" is a verb, and "Weds" is none.
            let clear = letters == 4 || token.has(STOPPED) && !matches!(token.value, 6 | 7);
            return token.has(CAPITAL) && (dated || clear);
        }
        let on_sunday = self.token(at.wrapping_sub(2));
        let paper = next == Class::NameTail && self.capital(at + 1) && self.follows(at + 1)
            || token.value == 7
                && self.class_before(at) == Class::On
                && on_sunday.class == Class::NameTail
                && on_sunday.value == 1;
        // "It was a Monday": any; "a Monday meeting" is one.
        let any = self.class_before(at) == Class::A
            && matches!(next, Class::Mark | Class::End | Class::In | Class::And | Class::Or);
        !paper && !any && self.class_before(at) != Class::NameHead
    }
}

/// The last such weekday on or before the day.
pub(super) fn past_weekday(now: civil::Date, weekday: i16) -> Option<civil::Date> {
    add_days(now, -i32::from((weekday_number(now) - weekday).rem_euclid(7)))
}

/// The first such weekday after the day.
pub(super) fn next_weekday(now: civil::Date, weekday: i16) -> Option<civil::Date> {
    let ahead = (weekday - weekday_number(now)).rem_euclid(7);
    add_days(now, i32::from(if ahead == 0 { 7 } else { ahead }))
}
