//! Which rule reads the phrase that begins at a token.

use super::calendar::{Point, add_days};
<<<<<<< HEAD
use super::lexicon::{Class, UNITS};
use super::mention::DateKind;
=======
use super::lexicon::Class;
use super::mention::{DateKind, Unit};
>>>>>>> mentions
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
<<<<<<< HEAD
            Class::Month => self.month_phrase(at),
            Class::Weekday => self.weekday_phrase(at),
            Class::The => self.the_phrase(at),
=======
            Class::Month => self.from_month(at),
            Class::Weekday => self.from_weekday(at),
            Class::The => self.from_the(at),
            Class::A => self.from_a(at),
>>>>>>> mentions
            Class::Cardinal | Class::Few | Class::Half | Class::CountNoun | Class::Multiplier => {
                self.spelt_phrase(at)
            }
            Class::Ordinal => {
<<<<<<< HEAD
                self.rank_phrase(at).or_else(|| self.day_phrase(at)).or_else(|| self.ranked_units(at))
            }
            Class::Season => self.season_phrase(at, false),
            Class::Noon => self.noon_phrase(at),
            Class::Holiday | Class::HolidayStart => self.holiday_phrase(at),
            Class::Nineties => self.nineties_phrase(at),
            Class::Fiscal if self.token(at + 1).digits == 4 => {
                self.year_phrase(at + 1).map(|found| Found { start: at, ..found })
            }
=======
                self.from_ordinal(at).or_else(|| self.from_day(at)).or_else(|| self.from_ordinal_unit(at))
            }
            Class::Last
            | Class::Past
            | Class::Next
            | Class::Coming
            | Class::This
            | Class::Current
            | Class::That
            | Class::Same
            | Class::Following
            | Class::Previous => self.from_pointer(at, false),
            Class::Part | Class::Shift => self.from_part(at),
            Class::Season => self.from_season(at, false),
            Class::Unit => self.from_unit(at),
            Class::DayPart if token.value == 3 => self.from_unit(at),
            Class::Today
                if self.capital(at)
                    && self.capital(at.wrapping_sub(1))
                    && self.class_before(at) == Class::Other =>
            {
                None
            }
            Class::Today => {
                let day = self.today().and_then(|now| add_days(now, token.value.into()));
                Some(Found::point(at, at + 1, day.map(Point::Day), "day beside the reference"))
            }
            Class::Tonight => Some(
                Found::point(at, at + 1, self.today().map(|now| Point::Part(now, 3)), "tonight")
                    .of_kind(DateKind::Time),
            ),
            Class::Noon => self.clock_phrase(at).filter(|found| {
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
                led || found.end > at + 1
            }),
            Class::Holiday | Class::HolidayStart => self.from_holiday(at),
            Class::Each => self.from_each(at),
            Class::Frequency => Some(
                Found::length(
                    at,
                    at + 1,
                    Some(2),
                    *super::lexicon::UNITS.get(token.value as usize)?,
                    "frequency",
                )
                .of_kind(DateKind::Set),
            ),
            Class::Open => Some(Found::new(at, at + 1, Meaning::Open(token.value), "unnamed time")),
            Class::Nineties => self.from_nineties(at),
            Class::Fiscal if self.token(at + 1).digits == 4 => {
                self.from_year(at + 1).map(|found| Found { start: at, ..found })
            }
>>>>>>> mentions
            _ => None,
        }
    }

<<<<<<< HEAD
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
            Class::Unit => self.unit_phrase(at),
            Class::DayPart if token.value == 3 => self.unit_phrase(at),
            Class::Today => self.today_phrase(at),
            Class::Tonight => {
                let night = self.today().map(|now| Point::Part(now, 3));
                Some(Found::point(at, at + 1, night, "tonight").of_kind(DateKind::Time))
            }
            Class::Each => self.each_phrase(at),
            Class::Frequency => {
                let unit = *UNITS.get(usize::try_from(token.value).ok()?)?;
                Some(Found::length(at, at + 1, Some(2), unit, "frequency").of_kind(DateKind::Set))
            }
            // "Soon after the crash" lies beside the crash.
            Class::Open if self.class(at + 1) == Class::Relative => None,
            Class::Open => Some(Found::new(at, at + 1, Meaning::Open(token.value), "unnamed time")),
            _ => None,
        }
=======
    fn figure_phrase(&self, at: usize) -> Option<Found> {
        self.from_figures(at)
            .or_else(|| self.from_q(at))
            .or_else(|| self.clock_phrase(at))
            .or_else(|| self.from_day(at))
            .or_else(|| {
                if self.token(at).has(ORDINAL) {
                    self.from_ordinal(at).or_else(|| self.from_ordinal_unit(at))
                } else {
                    None
                }
            })
            .or_else(|| self.from_count(at))
            .or_else(|| self.from_year(at))
            .or_else(|| if self.token(at).has(PLURAL) { self.from_decade(at) } else { None })
>>>>>>> mentions
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
        self.numeric_day(at)
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
        if self.class(self.skip_hyphen(at + 1)) == Class::Nineties {
            return self.nineties_phrase(self.skip_hyphen(at + 1)).filter(|found| found.start == at);
        }
        self.clock_phrase(at).or_else(|| self.rank_phrase(at)).or_else(|| self.count_phrase(at))
    }

    /// "A year ago", "a second quarter".
<<<<<<< HEAD
    fn a_phrase(&self, at: usize) -> Option<Found> {
=======
    fn from_a(&self, at: usize) -> Option<Found> {
>>>>>>> mentions
        if matches!(self.class(at + 1), Class::Ordinal | Class::Season | Class::Part)
            || self.token(at + 1).has(ORDINAL) && self.class(at + 1) == Class::Figure
        {
            return None;
        }
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
            Class::Cardinal | Class::Figure | Class::Few => {
                let found = self.count_phrase(next).filter(|found| found.kind == DateKind::Duration)?;
                Some(Found { start: at, rule: "every so many units", ..found }.of_kind(DateKind::Set))
            }
            _ => None,
        }
    }
<<<<<<< HEAD
=======

    /// The phrase that begins with "the".
    fn from_the(&self, at: usize) -> Option<Found> {
        let next = at + 1;
        if !self.follows(next) {
            return None;
        }
        let led = |found: Found| Found { start: at, ..found };
        match self.class(next) {
            Class::Figure if self.token(next).has(ORDINAL) => self
                .from_the_day(at)
                .or_else(|| self.from_ordinal(next).map(led))
                .or_else(|| self.from_ordinal_unit(next)),
            Class::Figure => self.from_decade(next).map(led).or_else(|| self.base(next)),
            Class::Nineties => self.from_nineties(next).map(led),
            Class::Mark if self.is_mark(next, b'\'') => self.from_decade(next + 1).map(led),
            Class::Ordinal | Class::Cardinal => self
                .from_day(next)
                .or_else(|| self.from_ordinal(next))
                .map(led)
                .or_else(|| self.spelt_or_rank(next)),
            Class::Last
            | Class::Past
            | Class::Next
            | Class::Coming
            | Class::Same
            | Class::Following
            | Class::Previous
            | Class::Current => self.from_pointer(next, true),
            Class::Part => self.from_part(next).map(led),
            Class::Edge => self.edge(next).map(led),
            Class::Season => self.from_season(next, true).map(led),
            Class::Unit | Class::DayPart => self.the_unit(at),
            Class::Fiscal => self.base(next).map(led),
            _ => None,
        }
    }

    fn spelt_or_rank(&self, at: usize) -> Option<Found> {
        if self.class(at) == Class::Cardinal { self.spelt_phrase(at) } else { self.from_ordinal_unit(at) }
    }

    /// "The first six months": a length. "The second day" stays what it is: of an event.
    fn from_ordinal_unit(&self, at: usize) -> Option<Found> {
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
            Class::A => return None,
            _ => self.base(next)?,
        };
        (found.kind == DateKind::Date).then_some(Found { start: at, ..found })
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
            && let Some(found) = self.from_year(next).or_else(|| {
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
                    (Class::DayPart, _) => Some(Point::Part(day, self.token(unit_at).value)),
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
            Class::Relative if unit == Unit::Day => self.day_beside(at, next),
            _ if self.class(unit_at) == Class::DayPart => None,
            Class::Ago | Class::Shift if self.hyphen(next) => {
                self.from_unit(unit_at).map(|found| Found { start: at, ..found })
            }
            _ if unit == Unit::Weekend => {
                Some(Found::point(at, next, self.weekend_nearby(at), "the weekend"))
            }
            _ if unit == Unit::Quarter && self.class(next) != Class::Of => Some(Found::point(
                at,
                next,
                self.anchor().and_then(|anchor| anchor.widened(Unit::Quarter)),
                "the quarter",
            )),
            _ => None,
        }
    }

    fn weekend_nearby(&self, at: usize) -> Option<Point> {
        let future = self.tense(at, at + 2) == super::tense::Tense::Future;
        self.weekend(if future { 0 } else { -1 })
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
>>>>>>> mentions
}
