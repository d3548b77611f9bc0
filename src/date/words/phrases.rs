//! The table of phrases that a language fills in.

use std::borrow::Cow;

use crate::date::{Date, Precision};

/// A phrase: compiled in, or read from a file.
pub type Phrase = Cow<'static, str>;

/// A phrase that is compiled in.
pub(super) const fn phrase(text: &'static str) -> Phrase {
    Cow::Borrowed(text)
}

/// Everything that is needed to say a date in one language. A phrase has places in braces, such as `{day} {month} {year}`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "site", derive(serde::Deserialize))]
#[cfg_attr(feature = "site", serde(deny_unknown_fields))]
pub struct Phrases {
    /// For running text.
    pub long: Forms,
    /// For tables.
    pub short: Forms,
    /// A time on the hour: `{hour}`, `{hour24}`, `{half}`.
    pub hour: Phrase,
    /// Any other time: `{hour}`, `{hour24}`, `{minute}`, `{half}`.
    pub clock: Phrase,
    /// The `{half}` before noon.
    pub morning: Phrase,
    /// The `{half}` from noon on.
    pub afternoon: Phrase,
    /// Noon.
    pub noon: Phrase,
}

/// A phrase round a date, which in many languages differs for a day: "seit dem 8. September", but "seit 2020".
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "site", derive(serde::Deserialize))]
#[cfg_attr(feature = "site", serde(deny_unknown_fields))]
pub struct Dated {
    /// Round a day, or a minute of it.
    pub day: Phrase,
    /// Round a month, a year and whatever else.
    pub other: Phrase,
}

impl Dated {
    /// One phrase for both.
    pub(super) const fn same(text: &'static str) -> Dated {
        Dated { day: phrase(text), other: phrase(text) }
    }

    /// The phrase for a date.
    pub fn of(&self, date: &Date) -> &str {
        self.at(date.precision())
    }

    pub(super) fn at(&self, precision: Precision) -> &str {
        if matches!(precision, Precision::Day | Precision::Minute) { &self.day } else { &self.other }
    }
}

/// The forms of one length, long or short.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "site", derive(serde::Deserialize))]
#[cfg_attr(feature = "site", serde(deny_unknown_fields))]
pub struct Forms {
    /// January to December.
    pub months: [Phrase; 12],
    /// Spring to winter.
    pub seasons: [Phrase; 4],
    /// The first of a month, as `{day}`: "1", "1er".
    pub first_day: Phrase,
    /// A day whose month is said right after it: `{day}`.
    pub day_alone: Phrase,
    /// `{day}`, `{month}`, `{year}`.
    pub day: Phrase,
    /// A day whose year is said elsewhere: `{day}`, `{month}`.
    pub day_of_month: Phrase,
    /// `{month}`, `{year}`.
    pub month: Phrase,
    /// `{day}`, `{time}`.
    pub moment: Phrase,
    /// A year before the first: `{year}`.
    pub before_christ: Phrase,
    /// `{season}`, `{year}`.
    pub season: Phrase,
    /// A season of the northern, and of the southern hemisphere: `{season}`, `{year}`.
    pub hemispheres: [Phrase; 2],
    /// Four quarters: `{year}`.
    pub quarters: [Phrase; 4],
    /// Three thirds: `{year}`.
    pub thirds: [Phrase; 3],
    /// Two halves: `{year}`.
    pub halves: [Phrase; 2],
    /// `{year}`, the first of ten.
    pub decade: Phrase,
    /// An unknown day within something longer: `{whole}`.
    pub some_day: Phrase,
    /// An unknown month within a year: `{whole}`.
    pub some_month: Phrase,
    /// Any other unknown date: `{from}`, `{to}`.
    pub some_time: Dated,
    /// `{date}`.
    pub approximate: Dated,
    /// `{date}`.
    pub uncertain: Dated,
    /// `{from}`, `{to}`.
    pub span: Dated,
    /// An open end: `{from}`.
    pub since: Dated,
    /// An unknown end: `{from}`.
    pub since_unknown: Dated,
    /// An open beginning: `{to}`.
    pub until: Dated,
    /// An unknown beginning: `{to}`.
    pub until_unknown: Dated,
    /// A date or any earlier one: `{date}`.
    pub or_before: Dated,
    /// A date or any later one: `{date}`.
    pub or_after: Dated,
    /// Several dates of a set in a row: `{from}`, `{to}`.
    pub run: Dated,
    /// One of the days of a run in a set: `{from}`, `{to}`. Never to be mistaken for all of them.
    pub one_of_run: Dated,
    /// Between the members of a set but the last two.
    pub comma: Phrase,
    /// Between the last two of a set of which one is meant.
    pub or: Phrase,
    /// Between the last two of a set of which all are meant.
    pub and: Phrase,
}
