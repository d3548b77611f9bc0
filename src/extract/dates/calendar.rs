//! Dates as the grammar computes with them: a point and how wide it is.

use super::mention::Unit;
use crate::date::Date;
use jiff::Span;
use jiff::civil::{self, Weekday};

/// A resolved date, small and cheap; [`Point::to_date`] makes the public value of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Point {
    Day(civil::Date),
    /// A part of a day, or an hour of it that is in doubt.
    Part(civil::Date),
    /// An hour and minute of a day.
    Minute(civil::Date, u8, u8),
    /// From Monday on.
    Week(civil::Date),
    /// From Saturday on.
    Weekend(civil::Date),
    Month(i16, i8),
    /// A year and EDTF's code of a part of it: seasons 21 to 24, quarters 33 to 36, halves 40 and 41.
    PartOfYear(i16, u8),
    Year(i16),
    /// The first of ten years.
    Decade(i16),
    /// The first of a hundred.
    Century(i16),
}

impl Point {
    /// The public value.
    pub(super) fn to_date(self) -> Option<Date> {
        let run = |first: civil::Date, days: i32| {
            let last = add_days(first, days)?;
            Date::between(Some(&first.into()), Some(&last.into()))
        };
        match self {
            Self::Day(day) | Self::Part(day) => Some(day.into()),
            Self::Minute(day, hour, minute) => {
                let day = Date::from(day);
                Some(day.at(hour, minute).unwrap_or(day))
            }
            Self::Week(monday) => run(monday, 6),
            Self::Weekend(saturday) => run(saturday, 1),
            Self::Month(year, month) => Date::month(year.into(), month.unsigned_abs()),
            Self::PartOfYear(year, code) => Date::part_of_year(year.into(), code),
            Self::Year(year) => Date::year(year.into()),
            Self::Decade(year) => Date::decade(year.into()),
            Self::Century(year) => Date::century(year.into()),
        }
    }

    /// The value as the first end of a span: weeks have no form of their own there.
    pub(super) fn begins(self) -> Option<Date> {
        match self {
            Self::Week(day) | Self::Weekend(day) => Some(day.into()),
            _ => self.to_date(),
        }
    }

    /// The value as the last end of a span.
    pub(super) fn ends(self) -> Option<Date> {
        match self {
            Self::Week(monday) => add_days(monday, 6).map(Date::from),
            Self::Weekend(saturday) => add_days(saturday, 1).map(Date::from),
            _ => self.to_date(),
        }
    }

    /// The first day.
    pub(super) fn first(self) -> Option<civil::Date> {
        match self {
            Self::Day(day)
            | Self::Part(day)
            | Self::Minute(day, ..)
            | Self::Week(day)
            | Self::Weekend(day) => Some(day),
            Self::Month(year, month) => civil::Date::new(year, month, 1).ok(),
            Self::PartOfYear(year, code) => civil::Date::new(year, first_month(code), 1).ok(),
            Self::Year(year) | Self::Decade(year) | Self::Century(year) => civil::Date::new(year, 1, 1).ok(),
        }
    }

    /// The day, if it is one or lies within one.
    pub(super) fn day(self) -> Option<civil::Date> {
        match self {
            Self::Day(day) | Self::Part(day) | Self::Minute(day, ..) => Some(day),
            _ => None,
        }
    }

    pub(super) fn year(self) -> Option<i16> {
        self.first().map(civil::Date::year)
    }

    /// Whether the point lies within one such unit; a year lies in no one month.
    fn lies_in(self, unit: Unit) -> bool {
        let narrow = matches!(
            self,
            Self::Day(_)
                | Self::Part(_)
                | Self::Minute(..)
                | Self::Week(_)
                | Self::Weekend(_)
                | Self::Month(..)
        );
        match unit {
            Unit::Month => narrow,
            Unit::Quarter => narrow || matches!(self, Self::PartOfYear(_, 33..=36)),
            Unit::Year => !matches!(self, Self::Decade(_) | Self::Century(_)),
            Unit::Decade => !matches!(self, Self::Century(_)),
            _ => true,
        }
    }

    /// The whole of `unit` in which this point lies.
    pub(super) fn widened(self, unit: Unit) -> Option<Self> {
        let day = self.first().filter(|_| self.lies_in(unit))?;
        Some(match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Self::Day(self.day()?),
            Unit::Night => Self::Part(self.day()?),
            Unit::Week | Unit::Fortnight => Self::Week(monday(day)?),
            Unit::Weekend => Self::Weekend(add_days(monday(day)?, 5)?),
            Unit::Month => Self::Month(day.year(), day.month()),
            Unit::Quarter => Self::PartOfYear(day.year(), 33 + (day.month().unsigned_abs() - 1) / 3),
            Unit::Year => Self::Year(day.year()),
            Unit::Decade => Self::Decade(day.year() - day.year().rem_euclid(10)),
            Unit::Century => Self::Century(day.year() - day.year().rem_euclid(100)),
        })
    }

    /// This point moved by so many units, and widened to the unit where the unit is long: "two years ago" is a year.
    pub(super) fn moved(self, count: i32, unit: Unit) -> Option<Self> {
        let day = self.first().filter(|_| self.lies_in(unit))?;
        let years = |years: i32| {
            i16::try_from(i32::from(day.year()).checked_add(years)?)
                .ok()
                .filter(|year| (-9998..9998).contains(year))
        };
        Some(match unit {
            Unit::Second | Unit::Minute | Unit::Hour => return None,
            Unit::Day | Unit::Night => Self::Day(add_days(self.day()?, count)?),
            Unit::Week => match self {
                Self::Week(monday) => Self::Week(add_days(monday, count.checked_mul(7)?)?),
                _ => Self::Day(add_days(self.day()?, count.checked_mul(7)?)?),
            },
            Unit::Fortnight => Self::Day(add_days(self.day()?, count.checked_mul(14)?)?),
            Unit::Weekend => Self::Day(add_days(day, count.checked_mul(7)?)?).widened(Unit::Weekend)?,
            Unit::Month => add_months(day, count)?,
            Unit::Quarter => add_months(day, count.checked_mul(3)?)?.widened(Unit::Quarter)?,
            Unit::Year => match self {
                Self::PartOfYear(_, code @ 33..) => Self::PartOfYear(years(count)?, code),
                _ => Self::Year(years(count)?),
            },
            Unit::Decade => Self::Year(years(count.checked_mul(10)?)?),
            Unit::Century => Self::Year(years(count.checked_mul(100)?)?),
        })
    }
}

/// The first month of a part of a year, by EDTF's code.
fn first_month(code: u8) -> i8 {
    match code {
        21 => 3,
        22 => 6,
        23 => 9,
        24 => 12,
        34 => 4,
        35 | 41 => 7,
        36 => 10,
        _ => 1,
    }
}

pub(super) fn add_days(day: civil::Date, count: i32) -> Option<civil::Date> {
    day.checked_add(Span::new().try_days(count).ok()?).ok()
}

fn add_months(day: civil::Date, count: i32) -> Option<Point> {
    let months = i32::from(day.year()) * 12 + i32::from(day.month()) - 1;
    let months = months.checked_add(count)?;
    let year = i16::try_from(months.div_euclid(12)).ok().filter(|year| (-9998..9998).contains(year))?;
    Some(Point::Month(year, months.rem_euclid(12) as i8 + 1))
}

/// The Monday of the day's week.
pub(super) fn monday(day: civil::Date) -> Option<civil::Date> {
    add_days(day, -i32::from(day.weekday().to_monday_zero_offset()))
}

/// The number of a weekday, Monday 1 to Sunday 7.
pub(super) fn weekday_number(day: civil::Date) -> i16 {
    i16::from(day.weekday().to_monday_one_offset())
}

/// The n-th such weekday of a month; counted from the end if negative.
pub(super) fn nth_weekday(year: i16, month: i8, nth: i8, weekday: Weekday) -> Option<civil::Date> {
    civil::Date::new(year, month, 1).ok()?.nth_weekday_of_month(nth, weekday).ok()
}

/// Easter Sunday of the Western churches, by the anonymous Gregorian rule.
pub(super) fn easter(year: i16) -> Option<civil::Date> {
    let y = i32::from(year);
    let (golden, century, rest) = (y.rem_euclid(19), y.div_euclid(100), y.rem_euclid(100));
    let skipped = century - century / 4 - (8 * century + 13) / 25;
    let epact = (19 * golden + skipped + 15).rem_euclid(30);
    let moon = epact - (golden + 11 * epact) / 319;
    let weekday = (2 * (century % 4) + 2 * (rest / 4) - rest % 4 - moon + 32).rem_euclid(7);
    let month = (moon + weekday + 90) / 25;
    let day = (moon + weekday + month + 19) % 32;
    civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn easter_moves_as_it_should() {
        for (year, month, day) in [
            (1924, 4, 20),
            (1954, 4, 18),
            (1998, 4, 12),
            (2000, 4, 23),
            (2004, 4, 11),
            (2010, 4, 4),
            (2024, 3, 31),
            (2025, 4, 20),
            (2038, 4, 25),
            (2049, 4, 18),
        ] {
            assert_eq!(easter(year), civil::Date::new(year, month, day).ok(), "{year}");
        }
    }

    #[test]
    fn long_units_widen() {
        let day = Point::Day(civil::Date::constant(2025, 9, 10));
        assert_eq!(day.moved(-2, Unit::Year), Some(Point::Year(2023)));
        assert_eq!(day.moved(-9, Unit::Month), Some(Point::Month(2024, 12)));
        assert_eq!(day.moved(-1, Unit::Quarter), Some(Point::PartOfYear(2025, 34)));
        assert_eq!(day.widened(Unit::Week), Some(Point::Week(civil::Date::constant(2025, 9, 8))));
        assert_eq!(day.moved(i32::MAX, Unit::Century), None);
    }
}
