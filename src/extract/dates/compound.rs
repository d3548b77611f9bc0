//! Dates counted by lengths of more than one unit: "two years and three months ago", "a year and a day later".

use super::calendar::{Point, add_days};
use super::lexicon::Class;
use super::mention::Unit;
use super::reader::{Found, Reader};
use super::tense::Tense;

/// A length as the calendar counts it.
#[derive(Clone, Copy)]
struct Span {
    months: i32,
    days: i32,
    /// The smallest unit that the words name.
    unit: Unit,
    /// Whether a count was vague, or a unit is too short for a calendar.
    open: bool,
}

impl Reader<'_> {
    /// What a length, whose first count and unit end at `end`, and the lengths joined to it make with "ago", "later" or "after".
    pub(super) fn compound_date(&self, at: usize, end: usize, first: (Option<u32>, Unit)) -> Option<Found> {
        // "He sat for two years and three months ago walked free."
        if matches!(self.class_before(at), Class::For | Class::During) {
            return None;
        }
        let mut span = Span { months: 0, days: 0, unit: first.1, open: false };
        span.add(first.0, first.1);
        let mut tail = end;
        while let Some((halves, unit, after)) = self.joined_length(tail).filter(|next| next.1 < span.unit) {
            span.add(halves, unit);
            tail = after;
        }
        if tail == end || !self.follows(tail) {
            return None;
        }
        let way = i32::from(self.token(tail).value);
        match self.class(tail) {
            Class::Ago => {
                let point = self.reference.and_then(|now| span.from(now, -1));
                Some(Found::point(at, tail + 1, point, "so long ago").roughly(span.is_rough()))
            }
            Class::Shift => {
                let rule = if way < 0 { "so much earlier" } else { "so much later" };
                let point = self.shift_anchor(span.unit).and_then(|last| span.from(last, way));
                let known =
                    point.filter(|point| self.is_over(*point) || self.tense(at, tail + 1) == Tense::Future);
                Some(Found::point(at, tail + 1, known, rule).roughly(span.is_rough()))
            }
            Class::Relative => self.beside_date(at, tail, |from, way| span.from(from?, way)),
            _ => None,
        }
    }

    /// "And three months", ", three months": the count, the unit and where they end.
    fn joined_length(&self, at: usize) -> Option<(Option<u32>, Unit, usize)> {
        let next = self.skip_class(self.skip_mark(at, b','), Class::And);
        if next == at || !self.follows(next) {
            return None;
        }
        let count = self.count(next)?;
        let (unit, _) = self.unit(count.end).filter(|_| self.follows(count.end))?;
        Some((count.halves.filter(|_| !count.vague), unit, count.end + 1))
    }
}

impl Span {
    fn add(&mut self, halves: Option<u32>, unit: Unit) {
        let whole = halves.filter(|halves| halves % 2 == 0).and_then(|halves| i32::try_from(halves / 2).ok());
        let (months, days) = match unit {
            Unit::Day | Unit::Night => (0, 1),
            Unit::Week => (0, 7),
            Unit::Fortnight => (0, 14),
            Unit::Month => (1, 0),
            Unit::Quarter => (3, 0),
            Unit::Year => (12, 0),
            Unit::Decade => (120, 0),
            Unit::Century => (1200, 0),
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Weekend => (0, 0),
        };
        let sum = |so_far: i32, each: i32| so_far.checked_add(whole?.checked_mul(each)?);
        self.unit = unit;
        match (sum(self.months, months), sum(self.days, days)) {
            (Some(in_months), Some(in_days)) if months + days > 0 => {
                (self.months, self.days) = (in_months, in_days);
            }
            _ => self.open = true,
        }
    }

    /// The point so far from another, as wide as the smallest unit.
    fn from(self, point: Point, way: i32) -> Option<Point> {
        let months = self.months.checked_mul(way).filter(|_| !self.open)?;
        match self.unit {
            Unit::Decade | Unit::Year => point.moved(months / 12, Unit::Year),
            Unit::Quarter | Unit::Month => point.moved(months, Unit::Month),
            _ => {
                let day = point.day()?.checked_add(jiff::Span::new().try_months(months).ok()?).ok()?;
                add_days(day, self.days.checked_mul(way)?).map(Point::Day)
            }
        }
    }

    /// Weeks are counted in round numbers.
    fn is_rough(self) -> bool {
        matches!(self.unit, Unit::Week | Unit::Fortnight)
    }
}
