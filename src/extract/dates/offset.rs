//! Lengths of time and the dates counted by them: "19 months", "two weeks ago", "three days later", "a year earlier".

use super::calendar::Point;
use super::lexicon::Class;
use super::mention::{DateKind, Unit};
use super::reader::{Found, Meaning, Reader};
use super::tense::Tense;

impl Reader<'_> {
    /// The phrase that begins with a count.
    pub(super) fn count_phrase(&self, at: usize) -> Option<Found> {
        let count = self.count(at)?;
        let mut unit_at = self.skip_hyphen(count.end);
        if !self.follows(unit_at) {
            return None;
        }
        if self.class(unit_at) == Class::Bound
            || self.is_word(unit_at, "full")
            || self.is_word(unit_at, "long")
            || self.is_word(unit_at, "straight")
        {
            unit_at += 1;
        }
        let (unit, plural) = self.unit(unit_at).or_else(|| {
            (self.is_word(unit_at, "second") && self.hyphen(unit_at - 1)).then_some((Unit::Second, false))
        })?;
        let end = unit_at + 1;
        let hyphened = self.hyphen(unit_at - 1);
        let one = count.halves.is_some_and(|halves| halves <= 2);
        let a = self.class(at) == Class::A;
        // "Three quarters of them", "a quarter", "14 day" as figures of something else.
        if unit == Unit::Quarter
            && (a || self.class(end) == Class::Of)
            && !matches!(self.class(self.skip_hyphen(end)), Class::Ago | Class::Shift)
        {
            return None;
        }
        if !plural && !one && !hyphened && self.class(end) != Class::Ago {
            return None;
        }
        let (halves, mut end) = self.with_a_half(count.halves, end);
        if !count.vague
            && let Some(found) = self.compound_date(at, end, (halves, unit))
        {
            return Some(found);
        }
        let or_so =
            self.class(end) == Class::Or && (self.is_word(end + 1, "so") || self.is_word(end + 1, "more"));
        let tail = if or_so { end + 2 } else { end };
        if let Some(found) = self.counted_date(at, tail, (halves, unit), count.vague || or_so) {
            return Some(found);
        }
        if hyphened && self.hyphen(end) && self.is_word(end + 1, "old") {
            end += 2;
        }
        Some(Found::length(at, end, halves, unit, "length").roughly(count.vague))
    }

    /// A count of units with "and a half" after the unit, which ends at `end`, and where all of it ends.
    pub(super) fn with_a_half(&self, halves: Option<u32>, end: usize) -> (Option<u32>, usize) {
        let step = 1 + usize::from(self.hyphen(end));
        let and = self.skip_hyphen(end);
        if self.class(and) == Class::And
            && self.class(and + step) == Class::A
            && self.class(and + 2 * step) == Class::Half
        {
            return (halves.map(|halves| halves.saturating_add(1)), and + 2 * step + 1);
        }
        (halves, end)
    }

    /// What follows a length and makes a date of it.
    fn counted_date(
        &self,
        at: usize,
        end: usize,
        (halves, unit): (Option<u32>, Unit),
        vague: bool,
    ) -> Option<Found> {
        let tail = self.skip_hyphen(end);
        if !self.follows(tail) {
            return None;
        }
        let steps = halves.and_then(|halves| i32::try_from(halves / 2).ok());
        let split = halves.is_some_and(|halves| halves % 2 == 1);
        // Weeks counted in round numbers, and anything with a half, are not meant to the day.
        let rough = vague || split || matches!(unit, Unit::Week | Unit::Fortnight);
        let moved = |from: Option<Point>, way: i32| match (halves, steps) {
            (Some(halves), _) if split && unit == Unit::Year => {
                from?.moved(way * i32::try_from(halves).ok()?.checked_mul(6)?, Unit::Month)
            }
            (_, Some(steps)) => from?.moved(steps.checked_mul(way)?, unit),
            _ => None,
        };
        let direction = self.token(tail).value;
        match self.class(tail) {
            Class::Ago => {
                if let Some(found) = self.weeks_before_a_day(at, tail, steps.filter(|_| unit == Unit::Week)) {
                    return Some(found);
                }
                Some(Found::point(at, tail + 1, moved(self.reference, -1), "so long ago").roughly(rough))
            }
            Class::Shift => {
                let rule = if direction < 0 { "so much earlier" } else { "so much later" };
                let point = moved(self.shift_anchor(unit), direction.into());
                // "Ten years later" of an event that is not dated here must not fall after the text.
                let known =
                    point.filter(|point| self.is_over(*point) || self.tense(at, tail + 1) == Tense::Future);
                Some(Found::point(at, tail + 1, known, rule).roughly(rough))
            }
            Class::From if matches!(self.class(tail + 1), Class::Open | Class::Today) => {
                Some(Found::point(at, tail + 2, moved(self.reference, 1), "so long from now").roughly(rough))
            }
            // "A week on Tuesday"; but "the most in a week on Tuesday" is a length.
            Class::From | Class::On
                if unit == Unit::Week
                    && self.class(tail + 1) == Class::Weekday
                    && self.class_before(at) != Class::In =>
            {
                let day = self
                    .today()
                    .and_then(|now| super::weekday::next_weekday(now, self.token(tail + 1).value));
                Some(Found::point(at, tail + 2, moved(day.map(Point::Day), 1), "weeks from a weekday"))
            }
            Class::Relative => self.beside_date(at, tail, moved),
            _ => None,
        }
    }

    /// "Two days after Thanksgiving", "a week before the vote": from a date, or from an event that is not known here.
    pub(super) fn beside_date(
        &self,
        at: usize,
        tail: usize,
        moved: impl Fn(Option<Point>, i32) -> Option<Point>,
    ) -> Option<Found> {
        let way = i32::from(self.token(tail).value);
        if let Some(found) =
            self.base(tail + 1).filter(|found| found.kind == DateKind::Date && self.follows(tail + 1))
            && let Meaning::Point(point) = found.meaning
        {
            let counted = moved(Some(point), way)?;
            return Some(
                Found::point(at, found.end, Some(counted), "so long before or after a date")
                    .roughly(found.approximate),
            );
        }
        if self.ends_sentence(tail + 1) {
            return Some(Found::point(at, tail + 1, moved(self.anchor(), way), "so much earlier or later"));
        }
        Some(Found::new(at, tail, Meaning::Unknown, "so long before or after an event"))
    }

    /// "A week ago Monday".
    fn weeks_before_a_day(&self, at: usize, tail: usize, weeks: Option<i32>) -> Option<Found> {
        let next = self.skip_class(self.skip_class(tail + 1, Class::On), Class::Last);
        let token = self.token(next);
        if token.class != Class::Weekday || token.value > 7 || !self.follows(next) {
            return None;
        }
        let day = super::weekday::past_weekday(self.today()?, token.value)?;
        let point = Point::Day(super::calendar::add_days(day, weeks?.checked_mul(-7)?)?);
        Some(Found::point(at, next + 1, Some(point), "weeks before a weekday"))
    }

    /// Whether a point does not begin after the text was written.
    pub(super) fn is_over(&self, point: Point) -> bool {
        match (point.first(), self.reference.and_then(Point::first)) {
            (Some(first), Some(now)) => first <= now,
            _ => true,
        }
    }

    /// What "earlier" and "later" count from: a day for days, else the last date.
    pub(super) fn shift_anchor(&self, unit: Unit) -> Option<Point> {
        match unit {
            Unit::Day | Unit::Night | Unit::Week | Unit::Fortnight => self.anchor_day().map(Point::Day),
            _ => self.anchor(),
        }
    }

    /// "Days later", "weeks ago", "for decades": a bare plural.
    pub(super) fn unit_phrase(&self, at: usize) -> Option<Found> {
        let (unit, plural) = self.unit(at)?;
        let next = self.skip_hyphen(at + 1);
        if !plural {
            return self.single_unit_phrase(at, unit, next);
        }
        match self.class(next) {
            // "Three quarters of them", "the early hours of Sunday".
            Class::Of if matches!(unit, Unit::Quarter | Unit::Hour) => None,
            Class::Ago => Some(Found::new(at, next + 1, Meaning::Open(-1), "an unnamed time ago")),
            Class::Shift | Class::Relative if self.follows(next) => {
                let end = if self.class(next) == Class::Shift { next + 1 } else { at + 1 };
                Some(Found::new(at, end, Meaning::Unknown, "an unnamed time beside an event"))
            }
            _ => {
                let lasting = matches!(
                    self.class_before(at),
                    Class::For | Class::In | Class::Of | Class::Bound | Class::During
                ) || self.class(next) == Class::Of;
                lasting.then(|| Found::length(at, at + 1, None, unit, "bare plural of a unit"))
            }
        }
    }

    /// "Year-ago", "year-end", "year's end".
    fn single_unit_phrase(&self, at: usize, unit: Unit, next: usize) -> Option<Found> {
        let hyphened = self.hyphen(at + 1);
        if hyphened && self.class(next) == Class::Ago {
            return Some(Found::point(
                at,
                next + 1,
                self.reference.and_then(|now| now.moved(-1, unit)),
                "a unit ago",
            ));
        }
        if hyphened && self.class(next) == Class::Shift {
            let way = i32::from(self.token(next).value);
            let rule = if way < 0 { "a unit earlier" } else { "a unit later" };
            return Some(Found::point(
                at,
                next + 1,
                self.shift_anchor(unit).and_then(|last| last.moved(way, unit)),
                rule,
            ));
        }
        let genitive =
            self.is_mark(at + 1, b'\'') && self.is_word(at + 2, "s") && self.is_word(at + 3, "end");
        let end = if genitive { at + 4 } else { next + 1 };
        let year_end = unit == Unit::Year && (genitive || self.is_word(next, "end"));
        year_end
            .then(|| Found::point(at, end, self.now().map(|now| Point::Year(now.year())), "end of the year"))
    }
}
