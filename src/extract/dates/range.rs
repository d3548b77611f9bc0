//! Spans whose ends are written apart: "from 1991 to 1997", "between X and Y", "Monday through Friday", "June–August 2024".

use super::calendar::{Point, add_days};
use super::lexicon::Class;
use super::mention::DateKind;
use super::reader::{Found, Meaning, Reader};
use super::tense::Tense;
use super::weekday::{next_weekday, past_weekday};

impl Reader<'_> {
    /// "From X to Y" and "between X and Y"; begins at the first end.
    pub(super) fn range(&self, at: usize) -> Option<Found> {
        let between = self.class(at) == Class::Between;
        let next = self.skip_class(at + 1, Class::Part);
        if !self.follows(next) {
            return None;
        }
        let first = self.with_time(self.base(next)?);
        let joint = first.end;
        let joined = self.follows(joint)
            && match self.class(joint) {
                Class::And => between,
                Class::To | Class::Until => !between,
                _ => self.is_mark(joint, b'-'),
            };
        if let Meaning::Both(from, to) = first.meaning
            && between
        {
            return Some(Found { meaning: Meaning::Span(from, to), ..first });
        }
        if !joined || first.joint.is_some() {
            return Some(first);
        }
        Some(self.joined_with(first, joint + 1).unwrap_or(first))
    }

    /// A date followed by a dash or "through" and another date.
    pub(super) fn with_dash(&self, first: Found) -> Found {
        let joint = first.end;
        // "To" joins only what names its years, since dates move "from Monday to Tuesday".
        let named = first.has_year && self.class(joint + 1) == self.class(first.start);
        let through = self.class(joint) == Class::To && (named || !self.is_word(joint, "to"));
        if first.joint.is_some() || !(self.is_mark(joint, b'-') || through) || !self.follows(joint) {
            return first;
        }
        // A spaced dash joins only two names of one kind: "Sept. 8 - Sept. 10"; else it is a pause.
        if self.is_mark(joint, b'-')
            && !self.joined(joint)
            && self.class(joint + 1) != self.class(first.start)
        {
            return first;
        }
        self.joined_with(first, joint + 1).unwrap_or(first)
    }

    fn joined_with(&self, first: Found, at: usize) -> Option<Found> {
        let second = self
            .base(self.skip_class(at, Class::Part))
            .filter(|second| self.follows(at) && second.joint.is_none())?;
        let (Meaning::Point(from), Meaning::Point(to)) = (first.meaning, second.meaning) else { return None };
        if first.kind != DateKind::Date
            || second.kind != DateKind::Date
            || first.approximate
            || second.approximate
        {
            return None;
        }
        let (from, to) = match (first.has_year, second.has_year) {
            (false, true) => (with_year_of(from, to, Side::Before)?, to),
            (true, false) => (from, with_year_of(to, from, Side::After)?),
            _ => (from, to),
        };
        let weekdays = [first, second]
            .map(|found| self.class(found.start) == Class::Weekday && found.end == found.start + 1);
        let (from, to) = if weekdays == [true, true] { self.week_days(first, second)? } else { (from, to) };
        if from.first()? >= to.first()? {
            return None;
        }
        let mut found =
            Found::new(first.start, second.end, Meaning::Span(from, to), "from one date to another");
        found.joint = Some((first.end, second.start));
        Some(found)
    }
}

impl Reader<'_> {
    /// "Monday to Friday": the second follows the first, around the day of writing if that fits.
    fn week_days(&self, first: Found, second: Found) -> Option<(Point, Point)> {
        let now = self.today()?;
        let (a, b) = (self.token(first.start).value, self.token(second.start).value);
        let mut from = past_weekday(now, a)?;
        if from < now && self.tense(first.start, second.end) == Tense::Future {
            from = add_days(from, 7)?;
        }
        Some((Point::Day(from), Point::Day(next_weekday(from, b)?)))
    }
}

/// On which side of another a point lies.
#[derive(Clone, Copy)]
enum Side {
    Before,
    After,
}

/// The point in the year of another, moved by a year if that puts it on the wrong side.
fn with_year_of(point: Point, other: Point, side: Side) -> Option<Point> {
    let year = other.year()?;
    let place = |year: i16| match point {
        Point::Day(day) => jiff::civil::Date::new(year, day.month(), day.day()).ok().map(Point::Day),
        Point::Month(_, month) => Some(Point::Month(year, month)),
        Point::PartOfYear(_, code) => Some(Point::PartOfYear(year, code)),
        _ => Some(point),
    };
    let same = place(year)?;
    match side {
        Side::Before if same.first()? >= other.first()? => place(year - 1),
        Side::After if same.first()? <= other.first()? => place(year + 1),
        _ => Some(same),
    }
}
