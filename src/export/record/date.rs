//! A date in data: the exact value, words for people, bounds for programs.

use schemars::JsonSchema;
use serde::Serialize;

use crate::date::{Date, Moment, words};

/// A date, never more certain than what is known.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Date")]
pub(super) struct DateRecord {
    /// The value in the Extended Date/Time Format (EDTF).
    edtf: String,
    /// The value in English words.
    words: String,
    /// The first day that it may cover (ISO 8601); null if the beginning is open.
    earliest: Option<String>,
    /// The last day that it may cover (ISO 8601); null if the end is open.
    latest: Option<String>,
}

pub(super) fn record(date: &Date) -> DateRecord {
    let bounds = date.bounds();
    DateRecord {
        edtf: date.strict(),
        words: words::phrase(date, &words::ENGLISH),
        earliest: bounds.earliest.map(iso),
        latest: bounds.latest.map(iso),
    }
}

/// The day in ISO 8601; years beyond four digits carry a sign.
fn iso(moment: Moment) -> String {
    let (year, month, day) = (moment.year(), moment.month(), moment.day());
    match year {
        0..=9999 => format!("{year:04}-{month:02}-{day:02}"),
        _ => format!("{}{:06}-{month:02}-{day:02}", if year < 0 { '-' } else { '+' }, year.unsigned_abs()),
    }
}

pub(super) fn optional(date: Option<&Date>) -> Option<DateRecord> {
    date.map(record)
}
