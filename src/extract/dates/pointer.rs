//! Dates that are pointed at: "last week", "this month", "the following day", "that year", "next Friday".

use super::absolute::{next_weekday, past_weekday};
use super::calendar::{Point, add_days, weekday_number};
use super::lexicon::Class;
use super::mention::Unit;
use super::reader::{Found, Reader};
use super::tense::Tense;
use super::token::CAPITAL;
use jiff::civil;

/// Where a pointing word points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Before the reference: "last", "this past".
    Last,
    /// "Past": a stretch up to the reference, if units follow.
    Past,
    Next,
    Coming,
    This,
    /// At, after and before the last date of the text.
    That,
    Following,
    Previous,
}

impl Reader<'_> {
    /// The phrase that begins with a pointing word; `definite` after "the".
    pub(super) fn from_pointer(&self, at: usize, definite: bool) -> Option<Found> {
        let (way, mut next) = self.way(at)?;
        if !self.follows(next) {
            return None;
        }
        next = self.skip_hyphen(next);
        // "The last two months", "the next few days": lengths.
        if !matches!(self.class(next), Class::A | Class::Half)
            && let Some(count) = self.count(next)
        {
            let unit_at = self.skip_hyphen(count.end);
            let (unit, plural) = self.unit(unit_at)?;
            let start = if definite { at - 1 } else { at };
            return (plural || self.hyphen(count.end))
                .then(|| Found::length(start, unit_at + 1, count.halves, unit, "length pointed at"));
        }
        let fiscal = self.skip_class(next, Class::Fiscal);
        let part =
            if fiscal == next && way == Way::This { self.skip_class(next, Class::Part) } else { fiscal };
        let start = if definite { at - 1 } else { at };
        match self.class(part) {
            Class::Unit => self.unit_pointed(way, (start, part), definite),
            Class::Weekday => self.weekday_pointed(way, (start, part)),
            Class::Month if self.capital(part) => self.month_pointed(way, (start, part)),
            Class::Season => self.season_pointed(way, (start, part)),
            Class::DayPart => self.day_part_pointed(way, (start, part)),
            Class::Holiday | Class::HolidayStart => self.holiday_pointed(way, (start, part)),
            Class::Ordinal => self.quarter_pointed(way, (start, part)),
            _ => None,
        }
    }

    fn way(&self, at: usize) -> Option<(Way, usize)> {
        let way = match self.class(at) {
            Class::Last => Way::Last,
            Class::Past => Way::Past,
            Class::Next => Way::Next,
            Class::Coming => Way::Coming,
            Class::This | Class::Current => {
                return Some(match self.class(at + 1) {
                    Class::Past | Class::Last => (Way::Last, at + 2),
                    Class::Coming | Class::Next => (Way::Coming, at + 2),
                    Class::Same => (Way::This, at + 2),
                    _ => (Way::This, at + 1),
                });
            }
            Class::That | Class::Same => {
                return Some((Way::That, if self.class(at + 1) == Class::Same { at + 2 } else { at + 1 }));
            }
            Class::Following => Way::Following,
            Class::Previous => Way::Previous,
            _ => return None,
        };
        Some((way, at + 1))
    }

    fn unit_pointed(&self, way: Way, (start, at): (usize, usize), definite: bool) -> Option<Found> {
        let (unit, plural) = self.unit(at)?;
        let end = at + 1;
        if plural {
            let known = matches!(way, Way::Last | Way::Past | Way::Next | Way::Coming);
            return known.then(|| Found::length(start, end, None, unit, "length pointed at"));
        }
        if matches!(unit, Unit::Second | Unit::Minute | Unit::Hour) {
            return None;
        }
        let lasting =
            matches!(self.class_before(start), Class::In | Class::For | Class::During | Class::Bound)
                || self.is_word(start.wrapping_sub(1), "over");
        let point = match way {
            Way::Past => return Some(Found::length(start, end, Some(2), unit, "length pointed at")),
            Way::Last | Way::Next if unit == Unit::Day && !definite => return None,
            Way::Last if unit == Unit::Day => return None,
            Way::Next if definite && unit != Unit::Day && lasting => {
                return Some(Found::length(start, end, Some(2), unit, "length pointed at"));
            }
            Way::Last if definite && !matches!(unit, Unit::Quarter | Unit::Weekend) => {
                return Some(Found::length(start, end, Some(2), unit, "length pointed at"));
            }
            Way::Last => self.around_reference(-1, unit),
            Way::Next if definite => self.around_anchor(1, unit),
            Way::Next | Way::Coming => self.around_reference(1, unit),
            Way::This if unit == Unit::Day => return None,
            Way::This => self.around_reference(0, unit),
            Way::That => self.around_anchor(0, unit),
            Way::Following => self.around_anchor(1, unit),
            Way::Previous => self.around_anchor(-1, unit),
        };
        let mut found = Found::point(
            start,
            end,
            point,
            if self.from_anchor(way, definite) {
                "unit beside the last date"
            } else {
                "unit beside the reference"
            },
        );
        found.has_year = true;
        if let (Some(Point::Year(year)), true) = (point, unit == Unit::Year)
            && let Some((code, end)) = self.part_of_year_after_genitive(end)
        {
            return Some(
                Found::point(
                    start,
                    end,
                    Some(Point::PartOfYear(year, code)),
                    "part of a year that is pointed at",
                )
                .with_year(),
            );
        }
        if unit == Unit::Day
            && self.class(end) == Class::DayPart
            && self.follows(end)
            && let Some(Point::Day(day)) = point
        {
            return Some(Found::point(
                start,
                end + 1,
                Some(Point::Part(day, self.token(end).value)),
                "part of a day beside the last date",
            ));
        }
        Some(found)
    }

    fn from_anchor(&self, way: Way, definite: bool) -> bool {
        matches!(way, Way::That | Way::Following | Way::Previous) || way == Way::Next && definite
    }

    fn around_reference(&self, step: i32, unit: Unit) -> Option<Point> {
        let reference = self.reference?;
        match unit {
            Unit::Weekend => self.weekend(step),
            _ => wide(reference, unit)?.moved(step, unit)?.widened(unit),
        }
    }

    fn around_anchor(&self, step: i32, unit: Unit) -> Option<Point> {
        let anchor = match unit {
            Unit::Day | Unit::Night | Unit::Week | Unit::Weekend => Point::Day(self.anchor_day()?),
            _ => self.anchor()?,
        };
        match unit {
            Unit::Day => anchor.moved(step, unit),
            _ => wide(anchor, unit)?.moved(step, unit)?.widened(unit),
        }
    }

    /// The weekend of the reference's week, or the one before it while the week is young.
    pub(super) fn weekend(&self, step: i32) -> Option<Point> {
        let now = self.today()?;
        let this = Point::Day(now).widened(Unit::Weekend)?;
        let step = if step < 0 && weekday_number(now) > 5 { -1 } else { step };
        this.moved(step, Unit::Weekend)
    }

    fn weekday_pointed(&self, way: Way, (start, at): (usize, usize)) -> Option<Found> {
        let weekday = self.token(at).value;
        if weekday > 10 || !self.is_weekday_name(at) {
            return None;
        }
        let point = self.today().and_then(|now| match way {
            Way::Last | Way::Past => past_weekday(add_days(now, -1)?, weekday),
            Way::Next | Way::Coming => next_weekday(now, weekday),
            Way::This if self.tense(start, at + 1) == Tense::Past => past_weekday(now, weekday),
            Way::This => past_weekday(add_days(now, 6)?, weekday),
            Way::That => past_weekday(add_days(self.anchor_day()?, 6)?, weekday),
            Way::Following => next_weekday(self.anchor_day()?, weekday),
            Way::Previous => past_weekday(add_days(self.anchor_day()?, -1)?, weekday),
        });
        Some(Found::point(start, at + 1, point.map(Point::Day), "weekday that is pointed at"))
    }

    fn month_pointed(&self, way: Way, (start, at): (usize, usize)) -> Option<Found> {
        let month = self.token(at).value as i8;
        if let Some((year, end)) = self.year_after(at + 1) {
            return Some(
                Found::point(start, end, Some(Point::Month(year, month)), "month and year").with_year(),
            );
        }
        let first = |point: Option<Point>| point.and_then(Point::first);
        let point = match way {
            Way::Last | Way::Past | Way::Previous => first(self.reference)
                .map(|now| Point::Month(now.year() - i16::from(month >= now.month()), month)),
            Way::Next | Way::Coming | Way::Following => first(self.reference)
                .map(|now| Point::Month(now.year() + i16::from(month <= now.month()), month)),
            Way::This => first(self.reference).map(|now| Point::Month(now.year(), month)),
            Way::That => first(self.anchor()).map(|now| Point::Month(now.year(), month)),
        };
        if let (Some(Point::Month(year, _)), 1..=31) = (point, self.token(at + 1).number)
            && self.class(at + 1) == Class::Figure
            && self.token(at + 1).digits < 3
            && let Ok(day) = civil::Date::new(year, month, self.token(at + 1).number as i8)
        {
            return Some(
                Found::point(start, at + 2, Some(Point::Day(day)), "day of a month that is pointed at")
                    .with_year(),
            );
        }
        Some(Found::point(start, at + 1, point, "month that is pointed at").with_year())
    }

    fn season_pointed(&self, way: Way, (start, at): (usize, usize)) -> Option<Found> {
        let token = self.token(at);
        if token.value > 100 {
            return Some(Found::length(start, at + 1, None, Unit::Year, "length pointed at"));
        }
        let code = token.value as u8;
        let ahead = |now: civil::Date| {
            i8::try_from((i16::from(code) - 20) * 3).is_ok_and(|month| month > now.month())
        };
        let point = match way {
            // "Last winter" in February is the one that ended a year ago only by name; the months decide.
            Way::Last | Way::Past | Way::Previous => {
                self.now().map(|now| now.year() - i16::from(ahead(now) || season_of(now) == code))
            }
            Way::Next | Way::Coming | Way::Following => {
                self.now().map(|now| now.year() + i16::from(!ahead(now)))
            }
            Way::This => self.now().map(civil::Date::year),
            Way::That => self.anchor().and_then(Point::year),
        };
        Some(
            Found::point(
                start,
                at + 1,
                point.map(|year| Point::PartOfYear(year, code)),
                "season that is pointed at",
            )
            .with_year(),
        )
    }

    fn day_part_pointed(&self, way: Way, (start, at): (usize, usize)) -> Option<Found> {
        let part = self.token(at).value;
        let plural = self.word(at).ends_with('s');
        let day = match way {
            _ if plural || part == 4 => return None,
            Way::Last => self.today().and_then(|now| add_days(now, -1)),
            Way::This => self.today(),
            Way::That => self.anchor_day(),
            Way::Next | Way::Following => self.anchor_day().and_then(|day| add_days(day, 1)),
            Way::Previous => self.anchor_day().and_then(|day| add_days(day, -1)),
            Way::Past | Way::Coming => return None,
        };
        Some(
            Found::point(
                start,
                at + 1,
                day.map(|day| Point::Part(day, part)),
                "part of a day that is pointed at",
            )
            .of_kind(super::mention::DateKind::Time),
        )
    }

    fn holiday_pointed(&self, way: Way, (start, at): (usize, usize)) -> Option<Found> {
        let (holiday, end) = self.holiday(at)?;
        let now = self.now();
        let of = |year: i16| holiday.in_year(year);
        let point = now.and_then(|now| match way {
            Way::Last | Way::Past => {
                [0, -1].into_iter().find_map(|step| of(now.year() + step).filter(|day| *day < now))
            }
            Way::Next | Way::Coming => {
                [0, 1].into_iter().find_map(|step| of(now.year() + step).filter(|day| *day > now))
            }
            Way::This => of(now.year()),
            Way::That => of(self.anchor()?.year()?),
            Way::Following => of(self.anchor()?.year()? + 1),
            Way::Previous => of(self.anchor()?.year()? - 1),
        });
        Some(Found::point(start, end, point.map(Point::Day), "holiday that is pointed at").with_year())
    }

    fn quarter_pointed(&self, way: Way, (start, at): (usize, usize)) -> Option<Found> {
        let (code, end) = self.part_of_year(at)?;
        let year = self.now()?.year() - i16::from(way == Way::Last);
        matches!(way, Way::Last | Way::This).then(|| {
            Found::point(start, end, Some(Point::PartOfYear(year, code)), "part of a year that is pointed at")
        })
    }

    /// The first day of the reference.
    pub(super) fn now(&self) -> Option<civil::Date> {
        self.reference.and_then(Point::first)
    }

    /// "'s third quarter" after a year.
    fn part_of_year_after_genitive(&self, at: usize) -> Option<(u8, usize)> {
        if !self.is_mark(at, b'\'') || !self.is_word(at + 1, "s") {
            return None;
        }
        self.part_of_year(at + 2)
    }

    /// "Earlier this month", "later that day", "earlier in the year", "early last year", "mid-November".
    pub(super) fn from_part(&self, at: usize) -> Option<Found> {
        let joined = self.hyphen(at + 1);
        let mut next = self.skip_hyphen(at + 1);
        if !self.follows(next) {
            return None;
        }
        if self.class(at) == Class::Shift
            && self.class(next) == Class::In
            && self.class(next + 1) == Class::The
        {
            let (unit, plural) = self.unit(next + 2)?;
            let wide = matches!(
                unit,
                Unit::Day
                    | Unit::Week
                    | Unit::Month
                    | Unit::Year
                    | Unit::Quarter
                    | Unit::Decade
                    | Unit::Century
            );
            let point = if unit == Unit::Day {
                self.anchor_day().map(Point::Day)
            } else {
                self.reference.and_then(|point| wide_or(point, unit))
            };
            return (wide && !plural)
                .then(|| Found::point(at, next + 3, point, "earlier or later in a unit"));
        }
        if self.class(at) == Class::Part && matches!(self.class(next), Class::In | Class::On) {
            next = self.skip_class(next + 1, Class::The);
            if self.class(next) == Class::The || self.class(next - 1) == Class::The {
                let found = self.unit_or_decade(next)?;
                return Some(Found { start: at, ..found });
            }
        }
        if self.class(next) == Class::The {
            next += 1;
        }
        let found = match self.class(next) {
            Class::DayPart if self.token(next).value < 4 && self.class_before(at) == Class::The => {
                return None;
            }
            Class::Unit | Class::DayPart => return None,
            Class::Season => self.from_season(next, true)?,
            Class::Figure => {
                self.from_year(next).or_else(|| self.from_day(next)).or_else(|| self.clock_phrase(next))?
            }
            Class::Nineties => self.from_nineties(next)?,
            Class::Mark if self.is_mark(next, b'\'') => self.from_decade(next + 1)?,
            Class::Month => self.from_month(next)?,
            Class::Weekday => self.from_weekday(next)?,
            Class::Ordinal => self.from_ordinal(next)?,
            Class::Today | Class::Tonight => self.base(next)?,
            Class::Last | Class::This | Class::Next | Class::That | Class::Same => self
                .from_pointer(next, false)
                .filter(|found| found.kind != super::mention::DateKind::Duration)?,
            Class::Part => self.from_part(next)?,
            _ => return None,
        };
        let _ = joined;
        Some(Found { start: at, ..found })
    }

    /// After "early in the": a unit of the reference or a decade.
    fn unit_or_decade(&self, at: usize) -> Option<Found> {
        match self.class(at) {
            Class::Figure => self.from_decade(at),
            Class::Nineties => self.from_nineties(at),
            Class::Season => self.from_season(at, true),
            Class::Unit => {
                let (unit, plural) = self.unit(at)?;
                let long = matches!(unit, Unit::Week | Unit::Month | Unit::Year);
                (long && !plural).then(|| {
                    Found::point(
                        at,
                        at + 1,
                        self.reference.and_then(|point| wide_or(point, unit)),
                        "early or late in a unit",
                    )
                })
            }
            _ => None,
        }
    }

    /// "The nineties", "nineteen nineties".
    pub(super) fn from_nineties(&self, at: usize) -> Option<Found> {
        let tens = self.token(at).value;
        let century = self.token(at.wrapping_sub(1));
        if century.class == Class::Cardinal && (16..=20).contains(&century.value) {
            return Some(
                Found::point(
                    at - 1,
                    at + 1,
                    Some(Point::Decade(century.value * 100 + tens)),
                    "decade in words",
                )
                .with_year(),
            );
        }
        let named =
            matches!(self.class_before(at), Class::The | Class::Part) || self.hyphen(at.wrapping_sub(1));
        let year = self.decade_for(tens).filter(|_| named)?;
        Some(Found::point(at, at + 1, Some(Point::Decade(year)), "decade in words").with_year())
    }

    /// A season, with its year if that follows: "summer 2025", "the winter of 1994". Bare ones need `pointed` words before them.
    pub(super) fn from_season(&self, at: usize, pointed: bool) -> Option<Found> {
        let token = self.token(at);
        if token.value > 100 {
            return None;
        }
        let code = token.value as u8;
        if let Some((year, end)) = self.year_after(at + 1).or_else(|| self.year_by_pointer(at + 1)) {
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
        let other = fall && (of || self.class(at + 1) == Class::In)
            || of && !fall && code == 21
            || self.capital(at + 1) && self.capital(at);
        let named = (pointed || preposition && !fall) && !other;
        let year = self.now().map(|now| {
            let ahead = i8::try_from((i16::from(code) - 20) * 3).is_ok_and(|month| month > now.month() + 2);
            let future = self.tense(at, at + 1) == Tense::Future;
            now.year() - i16::from(ahead && !future)
        });
        named.then(|| Found::point(at, at + 1, year.map(|year| Point::PartOfYear(year, code)), "season"))
    }

    /// Whether the token is written with a capital in a place where common words are not.
    pub(super) fn is_name(&self, at: usize) -> bool {
        self.token(at).has(CAPITAL)
    }
}

/// A point wide enough to be moved by the unit.
fn wide(point: Point, unit: Unit) -> Option<Point> {
    match unit {
        Unit::Week | Unit::Fortnight => Point::Day(point.day()?).widened(Unit::Week),
        _ => Some(point),
    }
}

fn wide_or(point: Point, unit: Unit) -> Option<Point> {
    point.widened(unit)
}

/// EDTF's code of the season in which a day lies.
fn season_of(day: civil::Date) -> u8 {
    match day.month() {
        3..=5 => 21,
        6..=8 => 22,
        9..=11 => 23,
        _ => 24,
    }
}
