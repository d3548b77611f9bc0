//! Dates that are pointed at: "last week", "this month", "the following day", "that year", "next Friday".

use super::calendar::Point;
use super::lexicon::Class;
use super::mention::Unit;
use super::reader::{Found, Meaning, Reader};

/// Where a pointing word points.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
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
    pub(super) fn pointer_phrase(&self, at: usize, definite: bool) -> Option<Found> {
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
            let (halves, end) = self.with_a_half(count.halves, unit_at + 1);
            return (plural || self.hyphen(count.end))
                .then(|| Found::length(start, end, halves, unit, "length pointed at"));
        }
        let fiscal = self.skip_class(next, Class::Fiscal);
        let part =
            if fiscal == next && way == Way::This { self.skip_class(next, Class::Part) } else { fiscal };
        let start = if definite { at - 1 } else { at };
        match self.class(part) {
            Class::Unit => self.unit_pointed(way, (start, part), definite),
            Class::Weekday => self
                .last_weekday((start, at, part), definite)
                .or_else(|| self.weekday_pointed(way, (start, part))),
            Class::Month if self.capital(part) => Some(self.month_pointed(way, (start, part))),
            Class::Season => Some(self.season_pointed(way, (start, part))),
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
                    Class::Same => (Way::That, at + 2),
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
        let length = |halves| Some(Found::length(start, end, halves, unit, "length pointed at"));
        let ahead_or_behind = matches!(way, Way::Last | Way::Past | Way::Next | Way::Coming);
        if plural {
            return if ahead_or_behind { length(None) } else { None };
        }
        let possessed = self.class_before(start) == Class::Possessive
            && matches!(way, Way::Last | Way::Next | Way::Previous);
        // "The last day", "this day", "next day": of something else.
        let day =
            unit == Unit::Day && (matches!(way, Way::Last | Way::This) || way == Way::Next && !definite);
        if possessed || day || unit < Unit::Day {
            return None;
        }
        // "The past year and a half" is a length, and no year.
        if let (halves, after) = self.with_a_half(Some(2), end)
            && after > end
            && ahead_or_behind
            && (definite || way == Way::Past || self.class(start) == Class::This)
        {
            return Some(Found::length(start, after, halves, unit, "length pointed at"));
        }
        let lasting =
            matches!(self.class_before(start), Class::In | Class::For | Class::During | Class::Bound);
        let stretch = match way {
            Way::Past => true,
            Way::Next => definite && unit != Unit::Day && lasting,
            Way::Last => definite && !matches!(unit, Unit::Quarter | Unit::Weekend),
            _ => false,
        };
        if stretch {
            return length(Some(2));
        }
        let beside_anchor =
            matches!(way, Way::That | Way::Following | Way::Previous) || way == Way::Next && definite;
        let step = match way {
            Way::Last | Way::Past | Way::Previous => -1,
            Way::This | Way::That => 0,
            Way::Next | Way::Coming | Way::Following => 1,
        };
        let (point, rule) = if beside_anchor {
            (self.around_anchor(step, unit), "unit beside the last date")
        } else {
            let point = match (unit, way) {
                (Unit::Weekend, Way::This) => self.weekend_nearby(start, end),
                _ => self.around_reference(step, unit),
            };
            (point, "unit beside the reference")
        };
        Some(self.with_part(Found::point(start, end, point, rule).with_year()))
    }

    /// A year with "'s third quarter".
    fn with_part(&self, found: Found) -> Found {
        let end = found.end;
        match found.meaning {
            Meaning::Point(Point::Year(year)) => match self.part_of_year_after_genitive(end) {
                Some((code, end)) => {
                    let part = Some(Point::PartOfYear(year, code));
                    Found::point(found.start, end, part, "part of a year that is pointed at").with_year()
                }
                None => found,
            },
            _ => found,
        }
    }

    pub(super) fn around_reference(&self, step: i32, unit: Unit) -> Option<Point> {
        let reference = self.reference?;
        match unit {
            Unit::Weekend => self.weekend(step),
            _ => reference.moved(step, unit)?.widened(unit),
        }
    }

    pub(super) fn around_anchor(&self, step: i32, unit: Unit) -> Option<Point> {
        let anchor = match unit {
            Unit::Day | Unit::Night => Point::Day(self.anchor_day()?),
            Unit::Week | Unit::Weekend => Point::Day(self.anchor_in_week()?),
            _ => self.anchor()?,
        };
        anchor.moved(step, unit)?.widened(unit)
    }

    /// The weekend of the reference's week, or so many weekends from it.
    pub(super) fn weekend(&self, step: i32) -> Option<Point> {
        Point::Day(self.today()?).widened(Unit::Weekend)?.moved(step, Unit::Weekend)
    }

    /// "'s third quarter" after a year.
    fn part_of_year_after_genitive(&self, at: usize) -> Option<(u8, usize)> {
        if !self.is_mark(at, b'\'') || !self.is_word(at + 1, "s") {
            return None;
        }
        self.part_of_year(at + 2)
    }
}
