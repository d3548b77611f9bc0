//! Expressions that begin with "the": "the 1990s", "the end of June", "the week of March 6", "the day before yesterday".

use super::calendar::{Point, add_days, weekday_number};
use super::lexicon::Class;
use super::mention::{DateKind, Unit};
use super::reader::{Found, Reader};
use super::tense::Tense;
use super::token::ORDINAL;

impl Reader<'_> {
    /// The phrase that begins with "the".
    pub(super) fn the_phrase(&self, at: usize) -> Option<Found> {
        let next = at + 1;
        if !self.follows(next) {
            return None;
        }
        let led = |found: Found| Found { start: at, ..found };
        match self.class(next) {
            Class::Figure if self.token(next).has(ORDINAL) => self
                .the_day_phrase(at)
                .or_else(|| self.rank_phrase(next).map(led))
                .or_else(|| self.ranked_units(next)),
            Class::Figure => self.decade_phrase(next).map(led).or_else(|| self.base(next)),
            Class::Nineties => self.nineties_phrase(next).map(led),
            Class::Mark if self.is_mark(next, b'\'') => self.decade_phrase(next + 1).map(led),
            Class::Ordinal | Class::Cardinal => self
                .day_phrase(next)
                .or_else(|| self.rank_phrase(next))
                .or_else(|| self.decade_in_words(next))
                .map(led),
            Class::Last
            | Class::Past
            | Class::Next
            | Class::Coming
            | Class::Same
            | Class::Following
            | Class::Previous
            | Class::Current => self.pointer_phrase(next, true),
            Class::Part => self.part_phrase(next).map(led),
            Class::Edge => self.edge(next).map(led),
            Class::Season => self.season_phrase(next, true).map(led),
            Class::Unit | Class::DayPart => self.the_unit(at),
            Class::Fiscal => self.base(next).map(led).or_else(|| self.the_whole_year(at)),
            Class::Other => self.the_whole_year(at),
            _ => None,
        }
    }

    /// "The fiscal year", "the full year".
    fn the_whole_year(&self, at: usize) -> Option<Found> {
        let whole = self.class(at + 1) == Class::Fiscal
            || self.is_word(at + 1, "full")
            || self.is_word(at + 1, "whole");
        let year = self.reference.and_then(|now| now.widened(Unit::Year));
        let described =
            matches!(self.class(at + 3), Class::That | Class::Of | Class::Relative | Class::Figure);
        if !whole || !self.is_unit(at + 2, Unit::Year) || described {
            return None;
        }
        if self.ends_on_a_date(at + 3) {
            return Some(Found::length(at, at + 3, Some(2), Unit::Year, "year up to a date"));
        }
        Some(Found::point(at, at + 3, year, "the whole year"))
    }

    /// "The year ended March 31" is any twelve months.
    fn ends_on_a_date(&self, at: usize) -> bool {
        self.is_word(at, "ended") || self.is_word(at, "ending") || self.class(at) == Class::To
    }

    /// "The first six months": a length. "The second day" stays what it is: of an event.
    pub(super) fn ranked_units(&self, at: usize) -> Option<Found> {
        let count = self
            .count(at + 1)
            .filter(|_| matches!(self.class(at + 1), Class::Cardinal | Class::Figure | Class::Few))?;
        let (unit, plural) = self.unit(count.end)?;
        plural.then(|| Found::length(at, count.end + 1, count.halves, unit, "first so many units"))
    }

    /// "The end of 1990", "the beginning of October", "the middle of last year".
    fn edge(&self, at: usize) -> Option<Found> {
        if self.class(at + 1) != Class::Of || !self.follows(at + 1) {
            return None;
        }
        let next = at + 2;
        let found = match self.class(next) {
            Class::The if self.class(next + 1) == Class::Unit => {
                let (unit, plural) = self.unit(next + 1)?;
                if plural
                    || !matches!(
                        unit,
                        Unit::Week | Unit::Month | Unit::Quarter | Unit::Year | Unit::Decade | Unit::Century
                    )
                {
                    return None;
                }
                let point = self.reference.and_then(|now| now.widened(unit));
                Found::point(next, next + 2, point, "end of the unit")
            }
            _ => self.base(next)?,
        };
        (found.kind == DateKind::Date).then_some(found)
    }

    /// "The year 2000", "the week of March 6", "the night of 10 September", "the weekend".
    fn the_unit(&self, at: usize) -> Option<Found> {
        let unit_at = at + 1;
        let (unit, plural) = match self.unit(unit_at) {
            Some(unit) => unit,
            None => (Unit::Night, false),
        };
        let next = unit_at + 1;
        if plural {
            return None;
        }
        if unit == Unit::Year
            && let Some(found) = self.year_phrase(next).or_else(|| {
                self.spelt_year(next)
                    .map(|(year, end)| Found::point(next, end, Some(Point::Year(year)), "year in words"))
            })
        {
            return Some(Found { start: at, ..found }.with_year());
        }
        if self.class(next) == Class::Of || self.class(next) == Class::On {
            let found =
                self.base(self.skip_class(next + 1, Class::The)).filter(|found| found.day().is_some());
            if let Some(found) = found
                && let Some(day) = found.day()
            {
                let point = match (self.class(unit_at), unit) {
                    (Class::DayPart, _) => Some(Point::Part(day)),
                    (_, Unit::Day) => Some(Point::Day(day)),
                    (_, Unit::Week | Unit::Weekend) => Point::Day(day).widened(unit),
                    _ => None,
                }?;
                return Some(Found {
                    has_year: found.has_year,
                    ..Found::point(at, found.end, Some(point), "unit of a day")
                });
            }
        }
        match self.class(self.skip_hyphen(next)) {
            Class::Relative if self.class(next + 1) == Class::Last && self.stands_alone(next + 2) => {
                let point = match unit {
                    Unit::Night => self.today().and_then(|now| add_days(now, -2)).map(Point::Part),
                    Unit::Week | Unit::Weekend | Unit::Month | Unit::Quarter | Unit::Year => {
                        self.around_reference(-2, unit)
                    }
                    _ => return None,
                };
                Some(Found::point(at, next + 2, point, "the unit before the last"))
            }
            Class::Relative if unit == Unit::Day => self.day_beside(at, next),
            Class::Relative if self.class(unit_at) == Class::DayPart => self.day_part_beside(at, next),
            Class::Relative if self.ends_sentence(next + 1) && unit >= Unit::Weekend => {
                let point = self.around_anchor(self.token(next).value.into(), unit);
                Some(Found::point(at, next + 1, point, "unit before or after the last date"))
            }
            Class::Ago | Class::Shift => self.unit_phrase(unit_at).map(|found| Found { start: at, ..found }),
            _ => self.the_bare_unit(at, unit),
        }
    }

    /// Whether nothing follows that "last" or "next" could point at.
    pub(super) fn stands_alone(&self, at: usize) -> bool {
        !matches!(
            self.class(at),
            Class::Unit
                | Class::DayPart
                | Class::Weekday
                | Class::Month
                | Class::Season
                | Class::Holiday
                | Class::HolidayStart
        )
    }

    /// "The weekend", "the quarter"; "for the year", "nine months of the year".
    fn the_bare_unit(&self, at: usize, unit: Unit) -> Option<Found> {
        let end = at + 2;
        if self.ends_on_a_date(end) && unit == Unit::Year {
            return Some(Found::length(at, end, Some(2), unit, "year up to a date"));
        }
        let (point, rule) = match unit {
            Unit::Weekend => (self.weekend_nearby(at, end), "the weekend"),
            Unit::Quarter if self.class(end) != Class::Of => {
                (self.anchor().and_then(|last| last.widened(Unit::Quarter)), "the quarter")
            }
            Unit::Year | Unit::Week | Unit::Month if self.class_before(at) == Class::For => {
                (self.reference.and_then(|now| now.widened(unit)), "for the unit")
            }
            Unit::Year
                if self.class_before(at) == Class::Of
                    && self.unit(at.wrapping_sub(2)).is_some_and(|unit| unit.1) =>
            {
                (self.reference.and_then(|now| now.widened(unit)), "units of the year")
            }
            _ => return None,
        };
        // "For the week that", "for the year of": not of the reference.
        let described = matches!(
            self.class(end),
            Class::That | Class::Of | Class::Relative | Class::Following | Class::To
        );
        (!described || matches!(unit, Unit::Weekend | Unit::Quarter))
            .then(|| Found::point(at, end, point, rule))
    }

    /// The weekend that a text of a weekday means: the next if the clause looks ahead, else the last.
    pub(super) fn weekend_nearby(&self, start: usize, end: usize) -> Option<Point> {
        let weekday = self.today().map_or(1, weekday_number);
        let ahead = weekday > 5
            || self.tense(start, end) != Tense::Past && self.class(start) == Class::This
            || self.tense(start, end) == Tense::Future;
        self.weekend(if ahead { 0 } else { -1 })
    }

    /// "The night before", "the morning after", if nothing follows that they are beside.
    fn day_part_beside(&self, at: usize, relative: usize) -> Option<Found> {
        let day = self.anchor_day().and_then(|day| add_days(day, self.token(relative).value.into()));
        self.ends_sentence(relative + 1).then(|| {
            Found::point(at, relative + 1, day.map(Point::Part), "part of a day beside the last date")
        })
    }

    /// "The day before yesterday", "the day after Thanksgiving", "the day before".
    fn day_beside(&self, at: usize, relative: usize) -> Option<Found> {
        let way = i32::from(self.token(relative).value);
        if let Some(found) = self.base(relative + 1).filter(|_| self.follows(relative + 1))
            && let Some(day) = found.day()
        {
            return Some(Found::point(
                at,
                found.end,
                add_days(day, way).map(Point::Day),
                "day beside a date",
            ));
        }
        let day = self.anchor_day().and_then(|day| add_days(day, way));
        self.ends_sentence(relative + 1)
            .then(|| Found::point(at, relative + 1, day.map(Point::Day), "day beside the last date"))
    }
}
