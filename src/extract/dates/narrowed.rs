//! Parts of longer times: "earlier this month", "later in the year", "mid-November", "the late eighties", seasons.

use super::calendar::Point;
use super::lexicon::Class;
use super::mention::{DateKind, Unit};
use super::reader::{Found, Reader};
use super::tense::Tense;
use super::token::CAPITAL;

impl Reader<'_> {
    /// "Earlier this month", "later that day", "earlier in the year", "early last year", "mid-November".
    pub(super) fn part_phrase(&self, at: usize) -> Option<Found> {
        let mut next = self.skip_hyphen(at + 1);
        if !self.follows(next) {
            return None;
        }
        let led = |found: Found| Found { start: at, ..found };
        if self.class(next) == Class::In && self.class(next + 1) == Class::The {
            let shift = self.class(at) == Class::Shift;
            return if shift {
                self.shifted_in_unit(at, next + 2)
            } else {
                self.unit_or_decade(next + 2).map(led)
            };
        }
        // "Late on Friday".
        if self.class(at) == Class::Part && matches!(self.class(next), Class::In | Class::On) {
            next += 1;
        }
        next = self.skip_class(next, Class::The);
        self.narrowed(next).map(led)
    }

    /// What "early" and "late" narrow.
    fn narrowed(&self, at: usize) -> Option<Found> {
        match self.class(at) {
            Class::Season => self.season_phrase(at, true),
            Class::Figure => {
                self.year_phrase(at).or_else(|| self.day_phrase(at)).or_else(|| self.clock_phrase(at))
            }
            Class::Nineties => self.nineties_phrase(at),
            Class::Mark if self.is_mark(at, b'\'') => self.decade_phrase(at + 1),
            Class::Month => self.month_phrase(at),
            Class::Weekday => self.weekday_phrase(at),
            Class::Ordinal => self.rank_phrase(at),
            Class::Today | Class::Tonight => self.base(at),
            Class::Last | Class::This | Class::Next | Class::That | Class::Same => {
                self.pointer_phrase(at, false).filter(|found| found.kind != DateKind::Duration)
            }
            _ => None,
        }
    }

    /// "Earlier in the week", "later in the day".
    fn shifted_in_unit(&self, at: usize, unit_at: usize) -> Option<Found> {
        let (unit, plural) = self.unit(unit_at)?;
        if plural || unit < Unit::Day || matches!(unit, Unit::Night | Unit::Weekend | Unit::Fortnight) {
            return None;
        }
        let point = match unit {
            Unit::Day => self.anchor_day().map(Point::Day),
            _ => self.reference.and_then(|point| point.widened(unit)),
        };
        Some(Found::point(at, unit_at + 1, point, "earlier or later in a unit"))
    }

    /// After "early in the": a unit of the reference or a decade.
    fn unit_or_decade(&self, at: usize) -> Option<Found> {
        match self.class(at) {
            Class::Figure => self.decade_phrase(at),
            Class::Nineties => self.nineties_phrase(at),
            Class::Season => self.season_phrase(at, true),
            Class::Unit => {
                let (unit, plural) = self.unit(at)?;
                let long = matches!(unit, Unit::Week | Unit::Month | Unit::Year);
                (long && !plural).then(|| {
                    Found::point(
                        at,
                        at + 1,
                        self.reference.and_then(|point| point.widened(unit)),
                        "early or late in a unit",
                    )
                })
            }
            _ => None,
        }
    }

    /// "The nineties", "nineteen nineties".
    pub(super) fn nineties_phrase(&self, at: usize) -> Option<Found> {
        let tens = self.token(at).value;
        let start = if self.hyphen(at.wrapping_sub(1)) { at - 2 } else { at.wrapping_sub(1) };
        let century = self.token(start);
        if century.class == Class::Cardinal && (16..=20).contains(&century.value) {
            return Some(
                Found::point(
                    start,
                    at + 1,
                    Some(Point::Decade(century.value * 100 + tens)),
                    "decade in words",
                )
                .with_year(),
            );
        }
        let named =
            matches!(self.class_before(at), Class::The | Class::Part) || self.hyphen(at.wrapping_sub(1));
        let year = self.decade_for(tens);
        if !named {
            return None;
        }
        Some(Found::point(at, at + 1, Some(Point::Decade(year)), "decade in words").with_year())
    }

    /// A season, with its year if that follows: "summer 2025", "the winter of 1994". Bare ones need `pointed` words before them.
    pub(super) fn season_phrase(&self, at: usize, pointed: bool) -> Option<Found> {
        let token = self.token(at);
        if token.value > 100 {
            return None;
        }
        let code = token.value as u8;
        if let Some((year, end)) =
            self.year_after(self.skip_hyphen(at + 1)).or_else(|| self.year_by_pointer(at + 1))
        {
            return Some(
                Found::point(at, end, Some(Point::PartOfYear(year, code)), "season and year").with_year(),
            );
        }
        let before = self.class_before(at);
        let preposition = matches!(
            before,
            Class::In | Class::Since | Class::Until | Class::By | Class::During | Class::Part
        );
        let fall = self.is_word(at, "fall");
        let of = self.class(at + 1) == Class::Of;
        // "The fall of the house", "a spring in her step", "Summer Street".
        let verbal = if fall { of || self.class(at + 1) == Class::In } else { of && code == 21 };
        let other = verbal || self.capital(at + 1) && self.capital(at);
        let named = (pointed || preposition && !fall) && !other;
        let year = self.now().map(|now| {
            let first_month = i8::try_from((i16::from(code) - 20) * 3).unwrap_or(12);
            match self.tense(at, at + 1) {
                Tense::Future => now.year() + i16::from(first_month + 2 < now.month()),
                Tense::Past => now.year() - i16::from(first_month > now.month()),
                Tense::Unknown => now.year() - i16::from(first_month > now.month() + 2),
            }
        });
        named.then(|| Found::point(at, at + 1, year.map(|year| Point::PartOfYear(year, code)), "season"))
    }

    /// Whether the token is written with a capital in a place where common words are not.
    pub(super) fn is_name(&self, at: usize) -> bool {
        self.token(at).has(CAPITAL)
    }
}
