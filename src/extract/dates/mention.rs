//! What is found: a date expression with its place and its value.

use crate::date::Date;
use std::ops::Range;

/// A date expression in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// Where it stands, in bytes; on character borders.
    pub range: Range<usize>,
    /// What it means.
    pub value: DateValue,
    /// What kind of expression it is.
    pub kind: DateKind,
    /// The name of the rule that decided, for people who ask why.
    pub rule: &'static str,
    /// For a span whose two ends are written apart ("from 1991 to 1997"), where each end stands.
    pub ends: Option<Box<[Range<usize>; 2]>>,
}

impl DateMention {
    /// The date, if the expression has one.
    pub fn date(&self) -> Option<&Date> {
        match &self.value {
            DateValue::Date(date) => Some(date),
            _ => None,
        }
    }
}

/// The meaning of a date expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateValue {
    /// A date that is known as far as the words say it.
    Date(Date),
    /// A length of time, or how often something happens.
    Length(Length),
    /// An unnamed time in the past ("recently").
    Past,
    /// The time of writing ("now").
    Present,
    /// An unnamed time in the future ("soon").
    Future,
    /// A date that depends on a reference or an event which is not known here.
    Unknown,
}

/// The kinds of date expression.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateKind {
    /// A day or something longer.
    Date,
    /// A time within a day: "5.20pm", "Tuesday night".
    Time,
    /// A length of time: "19 months".
    Duration,
    /// A repetition: "every Friday".
    Set,
}

/// So many units of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Length {
    /// How many halves of the unit; `None` for "a few", "several", or a bare plural.
    pub halves: Option<u32>,
    /// Of what.
    pub unit: Unit,
}

/// The units in which news counts time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}
