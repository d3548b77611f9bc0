//! Which rule reads the phrase that begins at a token.

use super::calendar::{Point, add_days};
use super::lexicon::{Class, UNITS};
use super::mention::DateKind;
use super::reader::{Found, Meaning, Reader};
use super::token::{ORDINAL, PLURAL};

/// How deep expressions may lie in each other.
const DEEPEST: u8 = 4;

impl Reader<'_> {
    /// The longest expression that begins at this token.
    pub(super) fn phrase(&self, at: usize) -> Option<Found> {
        match self.class(at) {
            Class::About => {
                let single =
                    !matches!(self.class(at + 1), Class::About | Class::Bound) && self.follows(at + 1);
                let found = if single { self.phrase(at + 1)? } else { return None };
                let fits = !matches!(found.meaning, Meaning::Open(_)) && found.start == at + 1;
                fits.then(|| Found { start: at, ..found.roughly(true) })
            }
            Class::Bound => self.bound(at),
            Class::From | Class::Between => self.range(at),
            _ => self.base(at).map(|found| self.with_dash(self.with_time(found))),
        }
    }

    /// "More than two years", "at least 14 days ago": lengths only.
    fn bound(&self, at: usize) -> Option<Found> {
        let next = if self.is_word(at + 1, "than") || self.is_word(at + 1, "to") { at + 2 } else { at + 1 };
        let found = self.count_phrase(next).filter(|_| self.follows(next))?;
        Some(Found { start: at, ..found.roughly(true) })
    }

    /// One expression without what may follow it. An expression may hold others ("the day before the end of May"), a few deep.
    pub(super) fn base(&self, at: usize) -> Option<Found> {
        if self.depth.get() > DEEPEST {
            return None;
        }
        self.depth.set(self.depth.get() + 1);
        let found = self.named(at).or_else(|| self.reckoned(at));
        self.depth.set(self.depth.get() - 1);
        found
    }

    /// Expressions that name their time.
    fn named(&self, at: usize) -> Option<Found> {
        match self.class(at) {
            Class::Figure => self.figure_phrase(at),
            Class::Month => self.month_phrase(at),
            Class::Weekday => self.weekday_phrase(at),
            Class::The => self.the_phrase(at),
            Class::Cardinal | Class::Few | Class::Half | Class::CountNoun | Class::Multiplier => {
                self.spelt_phrase(at)
            }
            Class::Ordinal => {
                self.rank_phrase(at).or_else(|| self.day_phrase(at)).or_else(|| self.ranked_units(at))
            }
            Class::Season => self.season_phrase(at, false),
            Class::Noon => self.noon_phrase(at),
            Class::Holiday | Class::HolidayStart => self.holiday_phrase(at),
            Class::Nineties => self.nineties_phrase(at),
            Class::Fiscal => self.year_phrase(at + 1).map(|found| Found { start: at, ..found }),
            _ => None,
        }
    }

    /// Expressions that count from another time, or repeat.
    fn reckoned(&self, at: usize) -> Option<Found> {
        let token = self.token(at);
        match token.class {
            Class::A => self.a_phrase(at),
            Class::Last
            | Class::Past
            | Class::Next
            | Class::Coming
            | Class::This
            | Class::Current
            | Class::That
            | Class::Same
            | Class::Following
            | Class::Previous => self.pointer_phrase(at, false),
            Class::Part | Class::Shift => self.part_phrase(at),
            Class::Unit | Class::DayPart => self.unit_phrase(at),
            Class::Today => self.today_phrase(at),
            Class::Tonight => {
                let night = self.today().map(Point::Part);
                Some(Found::point(at, at + 1, night, "tonight").of_kind(DateKind::Time))
            }
            Class::Each => self.each_phrase(at),
            Class::Frequency => {
                let unit = *UNITS.get(usize::try_from(token.value).ok()?)?;
                Some(Found::length(at, at + 1, Some(2), unit, "frequency").of_kind(DateKind::Set))
            }
            // "Soon after the crash" lies beside the crash, "as soon as Tuesday" is Tuesday.
            Class::Open if matches!(self.class(at + 1), Class::Relative | Class::As) => None,
            Class::Open => Some(Found::new(at, at + 1, Meaning::Open(token.value), "unnamed time")),
            _ => None,
        }
    }

    /// "Yesterday"; but "Today" after another capital is a newspaper.
    fn today_phrase(&self, at: usize) -> Option<Found> {
        let token = self.token(at);
        let name =
            self.capital(at) && self.capital(at.wrapping_sub(1)) && self.class_before(at) == Class::Other;
        if token.value == 0 && name {
            return None;
        }
        let day = self.today().and_then(|now| add_days(now, token.value.into()));
        Some(Found::point(at, at + 1, day.map(Point::Day), "day beside the reference"))
    }

    /// "At noon", "noon on Tuesday"; a bare one may be a film.
    fn noon_phrase(&self, at: usize) -> Option<Found> {
        let led = matches!(
            self.class_before(at),
            Class::At
                | Class::By
                | Class::Until
                | Class::About
                | Class::Since
                | Class::Relative
                | Class::From
        );
        self.clock_phrase(at).filter(|found| led || found.end > at + 1)
    }

    fn figure_phrase(&self, at: usize) -> Option<Found> {
        self.year_before_christ(at)
            .or_else(|| self.numeric_day(at))
            .or_else(|| self.q_phrase(at))
            .or_else(|| self.clock_phrase(at))
            .or_else(|| self.day_phrase(at))
            .or_else(|| {
                if self.token(at).has(ORDINAL) {
                    self.rank_phrase(at).or_else(|| self.ranked_units(at))
                } else {
                    None
                }
            })
            .or_else(|| self.count_phrase(at))
            .or_else(|| self.year_phrase(at))
            .or_else(|| if self.token(at).has(PLURAL) { self.decade_phrase(at) } else { None })
    }

    pub(super) fn spelt_phrase(&self, at: usize) -> Option<Found> {
        if let Some((year, end)) = self.spelt_year(at) {
            return Some(Found::point(at, end, Some(Point::Year(year)), "year in words").with_year());
        }
        self.decade_in_words(at)
            .or_else(|| self.clock_phrase(at))
            .or_else(|| self.rank_phrase(at))
            .or_else(|| self.count_phrase(at))
    }

    /// "Nineteen nineties", found at its first word.
    pub(super) fn decade_in_words(&self, at: usize) -> Option<Found> {
        let tens = self.skip_hyphen(at + 1);
        if self.class(tens) == Class::Nineties {
            self.nineties_phrase(tens).filter(|found| found.start == at)
        } else {
            None
        }
    }

    /// "A year ago", "a few days"; but not "a day-long talk".
    fn a_phrase(&self, at: usize) -> Option<Found> {
        let half = self.is_word(at + 3, "and") && self.is_word(at + 7, "half");
        if self.class(at + 1) == Class::Unit && self.hyphen(at + 2) && !half {
            return None;
        }
        self.count_phrase(at).filter(|found| self.follows(found.end - 1))
    }

    /// "Every day", "each July", "every two weeks", "each of the past three years".
    fn each_phrase(&self, at: usize) -> Option<Found> {
        let next = at + 1;
        if !self.follows(next) {
            return None;
        }
        if let Some((unit, false)) = self.unit(next) {
            return Some(Found::length(at, next + 1, Some(2), unit, "every unit").of_kind(DateKind::Set));
        }
        match self.class(next) {
            Class::Weekday | Class::Month | Class::Season | Class::DayPart => {
                let end = if self.class(next + 1) == Class::DayPart { next + 2 } else { next + 1 };
                Some(Found::new(at, end, Meaning::Unknown, "every named date").of_kind(DateKind::Set))
            }
            Class::Holiday | Class::HolidayStart => {
                let (_, end) = self.holiday(next)?;
                Some(Found::new(at, end, Meaning::Unknown, "every named date").of_kind(DateKind::Set))
            }
            Class::Ordinal if matches!(self.class(next + 1), Class::Weekday | Class::Unit) => {
                Some(Found::new(at, next + 2, Meaning::Unknown, "every named date").of_kind(DateKind::Set))
            }
            Class::Cardinal | Class::Figure | Class::Few => {
                let found = self.count_phrase(next).filter(|found| found.kind == DateKind::Duration)?;
                Some(Found { start: at, rule: "every so many units", ..found }.of_kind(DateKind::Set))
            }
            _ => None,
        }
    }
}
