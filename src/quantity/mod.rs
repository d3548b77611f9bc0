//! Durations, counts, money, percentages, ages and times of day as people write them: with "about", "nearly",
//! "more than", ranges and rounding; and how two of them compare.
//!
//! In: a phrase ([`parse`]) or a place in a text ([`read_at`]). Out: a [`Quantity`], with exact numbers and never a
//! float. [`compare()`] says whether two of them agree and what parts them, as values that each language puts into words
//! of its own; [`words`] prints one in English.
//! Nothing here looks at more than the phrase itself. Start with `read.rs`, the grammar.

mod approximation;
mod clock;
mod compare;
mod cursor;
pub mod english;
mod figure;
mod length;
mod measure;
mod noun;
mod number;
mod read;
pub mod words;

#[cfg(test)]
mod tests;

pub use approximation::Approximation;
pub use compare::{Amount, Clock, Comparison, Finding, Point, Relation, Said, Speaker, Why, compare, places};
pub use length::{Length, Unit, age, length};
pub use measure::canonical as measure;
pub use noun::{plural, singular};
pub use number::Number;
pub(crate) use read::phrase_before;
pub use read::{parse, read_at};

/// What kind of thing an amount measures.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A length of time, in seconds; a month is a twelfth of a year, a year 365.2425 days.
    Duration,
    /// So many of something; `noun` in the singular and in small letters, empty for a bare number.
    Count {
        /// What is counted: "person", "police officer"; empty where the text does not say.
        noun: String,
    },
    /// An amount of money, in the currency's main unit.
    Money {
        /// The three letters of ISO 4217.
        currency: &'static str,
    },
    /// Hundredths of a whole, in hundredths: 12 for "12%".
    Percentage,
    /// The age of a person or thing, in years.
    Age,
    /// A time of day, or a stretch between two, in seconds from midnight; the end of a stretch over midnight lies
    /// past 86,400.
    Clock {
        /// Whether morning and afternoon are told apart ("5 o'clock" alone leaves it open).
        half_known: bool,
    },
}

/// An amount as one phrase states it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Quantity {
    /// What is measured, and so the unit of the numbers below.
    pub kind: Kind,
    /// The lower end of a range, or the figure itself.
    pub low: Number,
    /// The upper end of a range; equal to `low` for a single figure.
    pub high: Number,
    /// "about", "nearly", "more than" and their kin.
    pub approximation: Approximation,
    /// How finely the figure is stated, in the unit of the numbers: a minute for "54 minutes", an hour for "an hour".
    pub step: Number,
    /// The size of the unit that the phrase names, in the unit of the numbers: 60 for minutes; one where none is named.
    pub unit: Number,
    /// The phrase as it stands in the text, without blanks around it; empty for an amount that was calculated.
    pub as_written: String,
}

impl Quantity {
    /// Whether two ends are stated rather than one figure.
    pub fn is_range(&self) -> bool {
        self.low != self.high
    }

    /// The length of time a clock interval spans, or the duration itself; nothing for other kinds and for one time.
    ///
    /// ```
    /// let stay = cuttings::quantity::parse("5.20 pm to 6.14 pm").unwrap();
    /// assert_eq!(stay.length().unwrap().to_string(), "3,240");
    /// ```
    pub fn length(&self) -> Option<Number> {
        match self.kind {
            Kind::Duration if !self.is_range() => Some(self.low),
            Kind::Clock { .. } if self.is_range() => Some(self.high.distance(self.low)),
            _ => None,
        }
    }
}
