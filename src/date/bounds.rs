//! The first and the last minute that a date may cover.

use super::Date;
use edtf_core::{Bound, BoundDate, Edtf};

/// A minute of the proleptic Gregorian calendar, in no particular time zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    year: i64,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
}

impl Moment {
    /// The year; 0 is 1 BC.
    pub fn year(self) -> i64 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The hour and the minute.
    pub fn clock(self) -> (u8, u8) {
        (self.hour, self.minute)
    }

    /// The number of the day, counted from 1 January 1970; days before that are negative.
    pub fn day_number(self) -> i64 {
        // Counts from 1 March of year 0, so that the leap day ends a year and the months' lengths follow one line.
        let (year, month) = if self.month > 2 {
            (self.year, self.month - 3)
        } else {
            (self.year.saturating_sub(1), self.month + 9)
        };
        let day_of_year = (153 * i64::from(month) + 2) / 5 + i64::from(self.day) - 1;
        let leaps = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
        year.saturating_mul(365).saturating_add(leaps).saturating_add(day_of_year - 719_468)
    }

    /// The number of the minute, counted from the start of 1970.
    pub fn minute_number(self) -> i64 {
        self.day_number()
            .saturating_mul(24 * 60)
            .saturating_add(i64::from(self.hour) * 60 + i64::from(self.minute))
    }

    pub(super) fn new(day: BoundDate, hour: u8, minute: u8) -> Self {
        Self { year: day.year, month: day.month, day: day.day, hour, minute }
    }
}

/// What a date may cover, both ends included. `None` is an open or unknown end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bounds {
    /// The first minute.
    pub earliest: Option<Moment>,
    /// The last minute.
    pub latest: Option<Moment>,
}

impl Date {
    /// The first and the last minute of the value. Marks of doubt do not move them; an offset from UTC is not applied.
    pub fn bounds(&self) -> Bounds {
        let bounds = self.value().bounds();
        let (first, last) = match self.value() {
            Edtf::DateTime(moment) => {
                let clock = (moment.time.hour, moment.time.minute);
                (clock, clock)
            }
            _ => ((0, 0), (23, 59)),
        };
        Bounds { earliest: moment(bounds.earliest, first), latest: moment(bounds.latest, last) }
    }
}

fn moment(bound: Bound, (hour, minute): (u8, u8)) -> Option<Moment> {
    match bound {
        Bound::Date(day) => Some(Moment::new(day, hour, minute)),
        Bound::NegativeInfinity | Bound::PositiveInfinity | Bound::Unknown => None,
    }
}
