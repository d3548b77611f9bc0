//! Lengths of time taken apart into the units that people say them in.

use super::{Number, english};

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
const WEEK: i64 = 604_800;

/// A unit of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month, a twelfth of a year.
    Month,
    /// A year.
    Year,
}

impl Unit {
    /// Its English name in the singular.
    pub fn name(self) -> &'static str {
        match self {
            Unit::Second => "second",
            Unit::Minute => "minute",
            Unit::Hour => "hour",
            Unit::Day => "day",
            Unit::Week => "week",
            Unit::Month => "month",
            Unit::Year => "year",
        }
    }

    fn of(size: i64) -> Self {
        match size {
            english::YEAR => Unit::Year,
            english::MONTH => Unit::Month,
            WEEK => Unit::Week,
            DAY => Unit::Day,
            HOUR => Unit::Hour,
            MINUTE => Unit::Minute,
            _ => Unit::Second,
        }
    }
}

/// A length of time as it is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Length {
    /// No time at all.
    Nothing,
    /// Some part of a second.
    LessThanSecond,
    /// So many of one unit, and if need be so many of the next smaller one.
    Exactly(Vec<(Number, Unit)>),
    /// So many of a unit, rounded.
    About(Number, Unit),
}

/// A length of time, given in seconds, in no larger unit than `unit` (in seconds).
///
/// ```
/// use cuttings::quantity::{Length, Number, Unit, length};
/// let (hours, minutes) = (Number::from_int(2), Number::from_int(5));
/// let said = length(Number::from_int(7_500), Number::from_int(3_600));
/// assert_eq!(said, Length::Exactly(vec![(hours, Unit::Hour), (minutes, Unit::Minute)]));
/// ```
pub fn length(seconds: Number, unit: Number) -> Length {
    let units = [english::YEAR, english::MONTH, WEEK, DAY, HOUR, MINUTE, 1];
    let fits = |size: i64| seconds.is_multiple_of(Number::from_int(size));
    if seconds == Number::ZERO {
        return Length::Nothing;
    }
    let fitting = units.into_iter().find(|&size| Number::from_int(size) <= unit && fits(size));
    match fitting {
        // Months are no whole number of days, so a month less four weeks has to be rounded.
        Some(size)
            if size >= DAY
                || Number::from_int(DAY) > unit
                || seconds < Number::from_int(2 * DAY)
                || fits(HOUR) =>
        {
            whole(seconds.over(Number::from_int(size)).unwrap_or_default().rounded(), size)
        }
        _ if seconds < Number::ONE => Length::LessThanSecond,
        _ => rounded(seconds),
    }
}

/// An age in years; part of a year in months where it is a whole number of them.
pub fn age(years: Number) -> Length {
    let months = years.times(Number::from_int(12)).unwrap_or_default();
    if years.is_whole() || !months.is_whole() {
        return Length::Exactly(vec![(years, Unit::Year)]);
    }
    whole(months.rounded(), english::MONTH)
}

/// `count` units of `size` seconds, carried over where that reads better: 125 minutes are 2 hours 5 minutes.
fn whole(count: i64, size: i64) -> Length {
    let part = |count: i64, size: i64| (Number::from_int(count), Unit::of(size));
    let carried = match size {
        1 => Some((120, MINUTE)),
        MINUTE => Some((120, HOUR)),
        HOUR => Some((48, DAY)),
        english::MONTH => Some((24, english::YEAR)),
        _ => None,
    };
    match carried.filter(|(limit, _)| count >= *limit) {
        None => Length::Exactly(vec![part(count, size)]),
        Some((_, larger)) => {
            let per = larger / size;
            let rest = (count % per != 0).then(|| part(count % per, size));
            Length::Exactly(std::iter::once(part(count / per, larger)).chain(rest).collect())
        }
    }
}

fn rounded(seconds: Number) -> Length {
    let size = [english::YEAR, english::MONTH, DAY, HOUR, MINUTE, 1]
        .into_iter()
        .find(|&size| seconds >= Number::from_int(2 * size))
        .unwrap_or(1);
    let count = seconds.over(Number::from_int(size)).unwrap_or_default().rounded();
    Length::About(Number::from_int(count), Unit::of(size))
}
