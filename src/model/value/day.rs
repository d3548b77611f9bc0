//! Answers that are dates: EDTF, or as people write them, down to a bare weekday.

use super::{Comparison, Why, different_kinds};
use crate::date::{Date, Gap, Relation};
use crate::quantity::{self, Approximation, Finding, Kind, Number, Point, Quantity, Said, english};

mod read;

const DAY: i64 = 86_400;

/// A date as an answer gives it; any part may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The answer as written.
    pub as_written: Box<str>,
    /// The date, where at least the year is known.
    pub date: Option<Date>,
    /// The month, 1 to 12, where there is no year.
    pub month: Option<u8>,
    /// The day of the month, where there is no year.
    pub day: Option<u8>,
    /// The day of the week, 1 for Monday to 7 for Sunday, where it is stated.
    pub weekday: Option<u8>,
}

impl Day {
    /// Reads EDTF, or English such as "Tuesday 9 September 2025", "September 2025", "the 10th of September", "Tuesday".
    ///
    /// ```
    /// use cuttings::model::value::Day;
    /// assert_eq!(Day::parse("10 September 2025").unwrap().date.unwrap().to_string(), "2025-09-10");
    /// assert!(Day::parse("54 minutes").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        read::day(text.trim())
    }

    /// How a date is put in the register: EDTF in words, anything else as written.
    fn said(&self) -> Said {
        match &self.date {
            Some(date) if self.as_written.starts_with(|c: char| !c.is_alphabetic()) => {
                Said::Date(Box::new(date.clone()))
            }
            _ => Said::Written(self.as_written.clone()),
        }
    }

    /// Month and day, from the date where there is one.
    fn month_and_day(&self) -> (Option<u8>, Option<u8>) {
        match self.date.as_ref().and_then(Date::to_civil) {
            Some(civil) => (u8::try_from(civil.month()).ok(), u8::try_from(civil.day()).ok()),
            None => match &self.date {
                Some(date) if date.precision() == crate::date::Precision::Month => {
                    (date.bounds().earliest.map(crate::date::Moment::month), None)
                }
                _ => (self.month, self.day),
            },
        }
    }

    /// The weekday stated, or that of the date.
    fn any_weekday(&self) -> Option<u8> {
        self.weekday.or_else(|| self.date.as_ref().and_then(weekday_of))
    }
}

fn weekday_of(date: &Date) -> Option<u8> {
    u8::try_from(date.to_civil()?.weekday().to_monday_one_offset()).ok()
}

/// Compares two dates as far as both are known, and the weekdays that they state: "Wednesday 9 September" is not 9 September 2025.
pub(super) fn compare(one: &Day, other: &Day) -> Comparison {
    let found = compare_dates(one, other);
    let states_one = one.weekday.is_some() || other.weekday.is_some();
    match (one.any_weekday(), other.any_weekday()) {
        (Some(a), Some(b))
            if a != b && states_one && !matches!(found.relation, super::Relation::Differs(_)) =>
        {
            weekdays(one, other, (a, b))
        }
        _ => found,
    }
}

fn compare_dates(one: &Day, other: &Day) -> Comparison {
    if let (Some(a), Some(b)) = (&one.date, &other.date) {
        return dates(one, other, a.relation(b));
    }
    let ((month_a, day_a), (month_b, day_b)) = (one.month_and_day(), other.month_and_day());
    if let (Some(month_a), Some(month_b)) = (month_a, month_b) {
        let year = [one, other].iter().find_map(|day| day.date.as_ref()?.year_of_start()).unwrap_or(2023);
        return match (day_a, day_b) {
            (Some(day_a), Some(day_b)) => {
                days_of_year(one, other, year, ((month_a, day_a), (month_b, day_b)))
            }
            _ if month_a != month_b => {
                let apart = (i64::from(month_a) - i64::from(month_b)).rem_euclid(12);
                Comparison::differs_by(Point::DifferBy, length(apart.min(12 - apart), english::MONTH))
            }
            (None, None) => less_precise(one, other),
            _ => {
                let (wide, narrow) = if day_a.is_none() { (one, other) } else { (other, one) };
                Comparison::compatible(Why::LessPrecise, Point::Contains, [wide.said(), narrow.said()])
            }
        };
    }
    match (one.any_weekday(), other.any_weekday()) {
        (Some(a), Some(b)) => weekdays(one, other, (a, b)),
        // One gives a year or month, the other only a weekday: nothing speaks against either.
        _ => Comparison::compatible(Why::LessPrecise, Point::BothLeaveRoom, []),
    }
}

fn less_precise(one: &Day, other: &Day) -> Comparison {
    if one.date.is_some() == other.date.is_some() {
        return Comparison::same();
    }
    let fuller = if one.date.is_some() { one } else { other };
    Comparison::compatible(Why::LessPrecise, Point::SaysMore, [fuller.said()])
}

fn dates(one: &Day, other: &Day, relation: Relation) -> Comparison {
    match relation {
        Relation::Same if one.date != other.date => {
            Comparison::compatible(Why::Approximation, Point::BothLeaveRoom, [])
        }
        Relation::Same => Comparison::same(),
        Relation::Contains => contains(one, other),
        Relation::Within => contains(other, one),
        Relation::Overlaps => Comparison::compatible(Why::Overlap, Point::BothLeaveRoom, []),
        Relation::Before(gap) | Relation::After(gap) => {
            Comparison::differs_by(Point::DifferBy, gap_as_quantity(gap))
        }
        Relation::Unknown => {
            let doubtful = |day: &Day| {
                day.date.as_ref().is_some_and(|date| date.is_approximate() || date.is_uncertain())
            };
            if doubtful(one) || doubtful(other) {
                Comparison::compatible(Why::Approximation, Point::BothLeaveRoom, [])
            } else {
                Comparison::incomparable(Point::EndUnknown, [])
            }
        }
    }
}

fn contains(wide: &Day, narrow: &Day) -> Comparison {
    let loose = |date: &Date| {
        date.is_approximate() || date.bounds().earliest.is_none() || date.bounds().latest.is_none()
    };
    let (point, said) = if wide.date.as_ref().is_some_and(loose) {
        (Point::Fits, [narrow.said(), wide.said()])
    } else {
        (Point::Contains, [wide.said(), narrow.said()])
    };
    Comparison::compatible(Why::LessPrecise, point, said)
}

fn gap_as_quantity(gap: Gap) -> Quantity {
    let (count, unit) = match gap {
        Gap::Minutes(count) => (count, 60),
        Gap::Days(count) => (count, DAY),
        Gap::Months(count) => (count, english::MONTH),
        Gap::Years(count) => (count, english::YEAR),
    };
    length(i64::try_from(count).unwrap_or(i64::MAX), unit)
}

fn length(count: i64, seconds: i64) -> Quantity {
    let unit = Number::from_int(seconds);
    let value = unit.times(Number::from_int(count)).unwrap_or(unit);
    Quantity {
        kind: Kind::Duration,
        low: value,
        high: value,
        approximation: Approximation::Exact,
        step: unit,
        unit,
        as_written: String::new(),
    }
}

/// Two days of the year, at least one of them without its year.
fn days_of_year(one: &Day, other: &Day, year: i64, days: ((u8, u8), (u8, u8))) -> Comparison {
    let (a, b) = days;
    if a == b {
        return match (one.weekday, other.weekday) {
            (Some(x), Some(y)) if x != y => weekdays(one, other, (x, y)),
            _ => less_precise(one, other),
        };
    }
    let number = |(month, day): (u8, u8)| {
        let year = i32::try_from(year).ok()?;
        Date::day(year, month, day)
            .and_then(|date| date.bounds().earliest)
            .map(crate::date::Moment::day_number)
    };
    let (Some(a), Some(b)) = (number(a), number(b)) else {
        return Comparison::differs(Point::DifferentDays, []);
    };
    let apart = (a - b).abs();
    let round_the_year = one.date.is_none() && other.date.is_none();
    let apart = if round_the_year { apart.min(365 - apart) } else { apart };
    Comparison::differs_by(Point::DifferBy, length(apart.max(1), DAY))
}

fn weekdays(one: &Day, other: &Day, (a, b): (u8, u8)) -> Comparison {
    let dated = [one, other].into_iter().find(|day| day.weekday.is_none());
    let was = dated.and_then(|day| Some([day.said(), Said::Weekday(day.any_weekday()?)]));
    if a == b {
        let fuller = [one, other].into_iter().find(|day| day.month.is_some() || day.date.is_some());
        return match (was, fuller) {
            (Some(was), _) => Comparison::compatible(Why::LessPrecise, Point::WasA, was),
            (None, Some(fuller)) => Comparison::compatible(
                Why::LessPrecise,
                Point::SaysMore,
                [Said::Written(fuller.as_written.clone())],
            ),
            (None, None) => Comparison::same(),
        };
    }
    let apart = (i64::from(a) - i64::from(b)).rem_euclid(7);
    let size = length(apart.min(7 - apart), DAY);
    let found = Comparison::differs_by(Point::DifferBy, size);
    match was {
        Some(was) => Comparison { finding: found.finding.with(Finding::new(Point::WasA, was)), ..found },
        None => found,
    }
}

/// A date against an amount: only its time of day, its length, or its digits may be meant.
pub(super) fn with_quantity(day: &Day, quantity: &Quantity) -> Comparison {
    if day.as_written.bytes().all(|byte| byte.is_ascii_digit())
        && let Some(number) = quantity::parse(&day.as_written)
    {
        return quantity::compare(&number, quantity);
    }
    match day.clock() {
        Some(clock) => quantity::compare(&clock, quantity),
        _ => different_kinds(),
    }
}

impl Day {
    /// The time of day of a value that has one.
    fn clock(&self) -> Option<Quantity> {
        let (hour, minute) = self.date.as_ref()?.time_of_day()?;
        Some(stretch_of_clock(i64::from(hour) * 60 + i64::from(minute), 0))
    }
}

/// So many minutes from a minute of the day on; no minutes for a single time.
pub(super) fn stretch_of_clock(from: i64, minutes: i64) -> Quantity {
    let minute = Number::from_int(60);
    let (low, high) = (Number::from_int(from * 60), Number::from_int((from + minutes) * 60));
    Quantity {
        kind: Kind::Clock { half_known: true },
        low,
        high,
        approximation: Approximation::Exact,
        step: minute,
        unit: minute,
        as_written: String::new(),
    }
}
