//! Answers that are dates: EDTF, or as people write them, down to a bare weekday.

use super::english::{AHEAD, BEHIND};
use super::{Comparison, Why, different_kinds};
use crate::date::{Date, Gap, Precision, Relation};
use crate::quantity::{self, Approximation, Finding, Kind, Number, Point, Quantity, Said, english};

mod part;
mod read;
mod shared_year;

const DAY: i64 = 86_400;

/// A date as an answer gives it; any part may be missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Day {
    /// The answer as written.
    pub as_written: Box<str>,
    /// The date, where at least the year is known.
    pub date: Option<Date>,
    /// Whether it is a date but for the year: "10 September", "3 to 5 May", "late March".
    pub lacks_year: bool,
    /// Whether nobody can say where it begins and ends: "early March", "the late 1990s".
    pub is_vague: bool,
    /// The day of the week, 1 for Monday to 7 for Sunday, where it is stated.
    pub weekday: Option<u8>,
}

impl Day {
    /// Reads EDTF, or English such as "Tuesday 9 September 2025", "September 2025", "the 10th of September", "3 to 5 May",
    /// "late March", "Tuesday".
    ///
    /// ```
    /// use cuttings::model::value::Day;
    /// assert_eq!(Day::parse("10 September 2025").unwrap().date.unwrap().to_string(), "2025-09-10");
    /// assert!(Day::parse("3 to 5 May").unwrap().lacks_year);
    /// assert!(Day::parse("54 minutes").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        read::day(text.trim())
    }

    /// The date, if the answer gives it in EDTF, which nobody reads.
    pub fn in_edtf(&self) -> Option<&Date> {
        // Everybody reads a year.
        let is_year = self.as_written.bytes().all(|byte| byte.is_ascii_digit());
        self.date.as_ref().filter(|_| !is_year && Date::parse(&self.as_written).is_ok())
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

    /// The date, in a year if its own is not stated.
    fn in_year(&self, year: i64) -> Option<Date> {
        match &self.date {
            Some(date) => Some(date.clone()),
            None => read::day(&format!("{} {year}", self.as_written))?.date,
        }
    }

    /// Whether a month is stated, so that there is something to hold against "10 September".
    fn has_month(&self) -> bool {
        self.lacks_year
            || self.date.as_ref().is_some_and(|date| {
                !matches!(
                    date.precision(),
                    Precision::Year | Precision::Decade | Precision::Century | Precision::Longer
                )
            })
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
    // Whenever both were written, "last Tuesday" lay behind and "next Tuesday" ahead.
    if let (Some(a), Some(b)) = (is_ahead(one), is_ahead(other))
        && a != b
    {
        return Comparison::differs(Point::DifferentDays, []);
    }
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

/// Whether a date without its year is told as one to come or as one gone by, if it is.
fn is_ahead(day: &Day) -> Option<bool> {
    let words = day.as_written.to_lowercase();
    let any = |of: &[&str]| words.split(' ').any(|word| of.contains(&word));
    (day.date.is_none() && any(AHEAD) != any(BEHIND)).then(|| any(AHEAD))
}

fn compare_dates(one: &Day, other: &Day) -> Comparison {
    if let (Some(a), Some(b)) = (&one.date, &other.date) {
        return dates((one, a), (other, b), a.relation(b));
    }
    if one.has_month() && other.has_month() {
        return match shared_year::dates(one, other) {
            Some((a, b, Relation::Same)) if a == b => less_precise(one, other),
            Some((a, b, relation)) => dates((one, &a), (other, &b), relation),
            // There is no 29 February in most years.
            None => Comparison::differs(Point::DifferentDays, []),
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

/// Two answers with the dates that they state.
type Stated<'d> = (&'d Day, &'d Date);

fn dates(one: Stated<'_>, other: Stated<'_>, relation: Relation) -> Comparison {
    let ((day_one, date_one), (day_other, date_other)) = (one, other);
    match relation {
        // One minute in two zones.
        Relation::Same
            if date_one != date_other && date_one.states_offset() && date_other.states_offset() =>
        {
            Comparison::compatible(Why::Arithmetic, Point::Is, [day_one.said(), day_other.said()])
        }
        Relation::Same if date_one != date_other => {
            Comparison::compatible(Why::Approximation, Point::BothLeaveRoom, [])
        }
        Relation::Same => Comparison::same(),
        Relation::Contains => contains(one, day_other),
        Relation::Within => contains(other, day_one),
        Relation::Overlaps => Comparison::compatible(Why::Overlap, Point::BothLeaveRoom, []),
        // How far it is from the end of "early March" nobody can say.
        Relation::Before(_) | Relation::After(_) if day_one.is_vague || day_other.is_vague => {
            Comparison::differs(Point::IsNot, [day_one.said(), day_other.said()])
        }
        Relation::Before(gap) | Relation::After(gap) => {
            Comparison::differs_by(Point::DifferBy, gap_as_quantity(gap))
        }
        Relation::Unknown => {
            let doubtful = |date: &Date| date.is_approximate() || date.is_uncertain();
            if doubtful(date_one) || doubtful(date_other) {
                Comparison::compatible(Why::Approximation, Point::BothLeaveRoom, [])
            } else {
                Comparison::incomparable(Point::EndUnknown, [])
            }
        }
    }
}

fn contains((wide, date): Stated<'_>, narrow: &Day) -> Comparison {
    let is_loose = wide.is_vague
        || date.is_approximate()
        || date.bounds().earliest.is_none()
        || date.bounds().latest.is_none();
    let (point, said) = if is_loose {
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

fn weekdays(one: &Day, other: &Day, (a, b): (u8, u8)) -> Comparison {
    let dated = [one, other].into_iter().find(|day| day.weekday.is_none());
    let was = dated.and_then(|day| Some([day.said(), Said::Weekday(day.any_weekday()?)]));
    if a == b {
        let fuller = [one, other].into_iter().find(|day| day.lacks_year || day.date.is_some());
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
