//! Imprecise dates: one value of the Extended Date/Time Format (EDTF), what it covers, and how it is said.
//!
//! A [`Date`] is what an author wrote and nothing more certain: a day, a month, a year, a decade, a span, one of several days, a
//! minute of a day. Two such dates may have no order in time, so `Date` has no `Ord`. [`Date::sort_key`] gives a total order for
//! lists, and [`Date::relation`] says what is known of two dates.
//!
//! Levels 0 and 1 of EDTF are read in full, and of level 2 whatever the underlying parser reads, above all the sets `[a,b]` (one of)
//! and `{a,b}` (all of).
//!
//! ```
//! use cuttings::date::{words, Date, Precision};
//!
//! let day = Date::parse("2025-09-10").expect("a day");
//! assert_eq!(day.precision(), Precision::Day);
//! assert_eq!(words::phrase(&day, &words::ENGLISH), "10 September 2025");
//! assert!(Date::parse("10/09/2025").is_err());
//! ```

mod bounds;
mod build;
mod error;
mod precision;
mod relation;
mod slips;
mod sort;
pub mod words;

pub use bounds::{Bounds, Moment};
pub use error::DateError;
pub use precision::Precision;
pub use relation::{Gap, Relation};
pub use sort::SortKey;

use crate::text::lines::floor_char_boundary;
use edtf_core::{Edtf, IntervalEndpoint, SetElement};
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

/// One EDTF value. Equal when the values are equal, however they were spelt.
///
/// Held behind a pointer: the parser's value takes 112 bytes, and everything that may have a date has room for several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Date(Arc<Edtf>);

impl Date {
    /// Reads an EDTF value; white space around it is ignored, and a time of day may leave out its seconds.
    ///
    /// The error says in an author's words what is wrong and what to write instead.
    ///
    /// ```
    /// use cuttings::date::Date;
    ///
    /// assert_eq!(Date::parse("2025-09-10T17:20:00").expect("a minute").to_string(), "2025-09-10T17:20");
    /// let slip = Date::parse("10 September 2025").expect_err("words are not EDTF");
    /// assert_eq!(slip.suggestion.as_deref(), Some("2025-09-10"));
    /// ```
    pub fn parse(input: &str) -> Result<Self, DateError> {
        let trimmed = input.trim();
        let (completed, clock_end) = complete_seconds(trimmed).unzip();
        Edtf::parse(completed.as_deref().unwrap_or(trimmed)).map(Self::from).map_err(|error| {
            let start = input.len() - input.trim_start().len();
            let offset = match clock_end {
                Some(end) if error.offset > end => end.max(error.offset.saturating_sub(SECONDS.len())),
                _ => error.offset,
            };
            let offset = floor_char_boundary(trimmed, offset.min(trimmed.len()));
            slips::explain(trimmed, offset, error.message).moved_by(start)
        })
    }

    /// The value in strict EDTF, in which a time of day always carries seconds. `Display` leaves seconds of zero out.
    pub fn strict(&self) -> String {
        self.0.to_string()
    }

    /// Whether any part is marked approximate (`~` or `%`).
    pub fn is_approximate(&self) -> bool {
        self.0.is_approximate()
    }

    /// Whether any part is marked uncertain (`?` or `%`).
    pub fn is_uncertain(&self) -> bool {
        self.0.is_uncertain()
    }

    /// Whether the value has no known end: an open or unknown end of an interval, or "or later" in a set.
    pub fn has_open_end(&self) -> bool {
        match self.value() {
            Edtf::Date(_) | Edtf::DateTime(_) => false,
            Edtf::Interval(interval) => !matches!(interval.end, IntervalEndpoint::Date(_)),
            Edtf::Set(set) => set.elements.iter().any(|element| matches!(element, SetElement::OnOrAfter(_))),
        }
    }

    /// The calendar day, if the value is exactly one day or a time within one; marks of doubt do not matter.
    pub fn to_civil(&self) -> Option<jiff::civil::Date> {
        let date = match self.value() {
            Edtf::Date(date) => date,
            Edtf::DateTime(time) => &time.date,
            Edtf::Interval(_) | Edtf::Set(_) => return None,
        };
        let year = i16::try_from(date.year.value()?).ok()?;
        let (month, day) = (date.month?.value()?, date.day?.value()?);
        jiff::civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    }

    /// The hour and minute, for a value with a time of day, as written: no zone is applied.
    pub fn time_of_day(&self) -> Option<(u8, u8)> {
        match self.value() {
            Edtf::DateTime(time) => Some((time.time.hour, time.time.minute)),
            _ => None,
        }
    }

    /// Whether it is a time of day with its offset from UTC.
    pub fn states_offset(&self) -> bool {
        matches!(self.value(), Edtf::DateTime(time) if time.time.shift.is_some())
    }

    /// The year in which the value begins; `None` for an open or unknown beginning. Year 0 is 1 BC.
    pub fn year_of_start(&self) -> Option<i64> {
        self.bounds().earliest.map(Moment::year)
    }

    pub(crate) fn value(&self) -> &Edtf {
        &self.0
    }
}

impl From<Edtf> for Date {
    fn from(value: Edtf) -> Self {
        Self(Arc::new(value))
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.value() {
            Edtf::DateTime(moment) if moment.time.second == 0 => {
                let full = moment.time.to_string();
                let (clock, seconds_and_shift) = full.split_at(5);
                write!(f, "{}T{clock}{}", moment.date, &seconds_and_shift[3..])
            }
            value => value.fmt(f),
        }
    }
}

impl Hash for Date {
    fn hash<H: Hasher>(&self, state: &mut H) {
        let bounds = self.bounds();
        (bounds.earliest, bounds.latest, self.precision(), self.is_approximate(), self.is_uncertain())
            .hash(state);
    }
}

/// What a time of day without seconds lacks.
const SECONDS: &str = ":00";

/// The input with [`SECONDS`] behind a time of day that was written without, and the byte at which they stand.
fn complete_seconds(input: &str) -> Option<(String, usize)> {
    let clock = input.split_once('T')?.1.as_bytes();
    let colon = input.find('T')? + 3;
    let short = clock.len() >= 5
        && clock[2] == b':'
        && clock[..5].iter().enumerate().all(|(at, byte)| at == 2 || byte.is_ascii_digit())
        && matches!(clock.get(5), None | Some(b'Z' | b'+' | b'-'));
    let (clock, zone) = input.split_at_checked(colon + 3)?;
    short.then(|| (format!("{clock}{SECONDS}{zone}"), clock.len()))
}

#[cfg(test)]
mod tests;
