//! Typed values of answers, and how two answers to one question compare.
//!
//! In: what an account says, as written ("54 minutes", "nearly an hour", "Tuesday", "yes"). Out: a [`Value`], and from two
//! of them a [`Comparison`] with the words that the register prints. Nothing here says who is right.

mod carried;
mod day;
mod details;
mod english;
mod mixed;
mod phrase;
mod summed;
mod time_bound;
mod turned;

#[cfg(test)]
mod tests;

pub use crate::quantity::{Comparison, Finding, Relation, Why};
pub use carried::{Carried, carried};
pub use day::Day;
pub use phrase::Phrase;

use crate::quantity::{self, Number, Point, Quantity, Said};
use summed::summed;
use turned::turned;

/// An answer as a typed value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// An amount: a length of time, a count, money, a share, an age, a time of day.
    Quantity(Quantity),
    /// A date, or what is said of one: "Tuesday", "10 September".
    Date(Day),
    /// Several of these in one answer: "54 minutes (5.20 to 6.14 pm)".
    Mixed {
        /// The answer as written.
        as_written: Box<str>,
        /// What is stated in it, amounts first.
        parts: Vec<Value>,
    },
    /// Anything else.
    Words(Phrase),
}

impl Value {
    /// Reads an answer. Every text has a value; what is no amount and no date is words.
    ///
    /// ```
    /// use cuttings::model::value::{Value, compare};
    /// let (one, other) = (Value::parse("Tuesday"), Value::parse("2025-09-09"));
    /// assert_eq!(compare(&one, &other).words(), "agree: 9 September 2025 was a Tuesday");
    /// ```
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        if let Some(day) = Day::parse(text) {
            return Self::Date(day);
        }
        if let Some(quantity) = quantity::parse(text) {
            return Self::Quantity(quantity);
        }
        mixed::timed(text).or_else(|| mixed::parse(text)).unwrap_or_else(|| Self::Words(Phrase::new(text)))
    }

    /// The answer as written, without the blanks around it.
    pub fn as_written(&self) -> &str {
        match self {
            Self::Quantity(quantity) => &quantity.as_written,
            Self::Date(day) => &day.as_written,
            Self::Mixed { as_written, .. } => as_written,
            Self::Words(phrase) => phrase.as_written(),
        }
    }
}

/// Compares two answers to one question of one scope. The order does not matter to the relation.
pub fn compare(one: &Value, other: &Value) -> Comparison {
    use Value::{Date, Mixed, Quantity, Words};
    if let Some(found) = summed(one, other).or_else(|| summed(other, one)) {
        return found;
    }
    match (one, other) {
        (Words(one), Words(other)) => phrase::compare(one, other),
        (Mixed { .. }, _) | (_, Mixed { .. }) => mixed::compare(one, other),
        (Words(words), Quantity(quantity)) | (Quantity(quantity), Words(words)) if words.says_none() => {
            if quantity.low <= Number::ZERO {
                return Comparison::same();
            }
            Comparison::differs(Point::OneSaysNone, [Said::quantity(quantity)])
        }
        (Words(words), value) | (value, Words(words)) => {
            let no_answer = phrase::no_answer(words, &Phrase::new(value.as_written()));
            no_answer.unwrap_or_else(different_kinds)
        }
        (Quantity(a), Quantity(b)) if turned(&a.as_written, &b.as_written) => {
            Comparison::differs(Point::DifferentAnswers, [])
        }
        (Quantity(one), Quantity(other)) => quantity::compare(one, other),
        (Date(one), Date(other)) => day::compare(one, other),
        (Date(day), Quantity(quantity)) | (Quantity(quantity), Date(day)) => {
            day::with_quantity(day, quantity)
        }
    }
}

fn different_kinds() -> Comparison {
    Comparison::incomparable(Point::DifferentKinds, [])
}
