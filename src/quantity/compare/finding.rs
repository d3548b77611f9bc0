//! What a comparison found, without words of any language, and how a language puts it into words.

use super::super::{Kind, Number, Quantity, noun, words};
use super::Point;
use crate::date::{Date, words as date_words};

/// Something that a finding names.
#[derive(Debug, Clone, PartialEq)]
pub enum Said {
    /// Words of an answer, as they stand there.
    Written(Box<str>),
    /// An amount that was calculated.
    Amount(Amount),
    /// From one calculated amount to another.
    Amounts(Amount, Amount),
    /// A time of day or a stretch of it, calculated or put together.
    Clock(Clock),
    /// A date given in EDTF, which nobody reads.
    Date(Box<Date>),
    /// A day of the week, 1 for Monday to 7 for Sunday.
    Weekday(u8),
    /// What is counted, in the singular and in the language of the answers.
    Thing(Box<str>),
    /// A currency by its three letters.
    Currency(&'static str),
}

/// A calculated amount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// What is measured, and so the unit of `value`.
    pub kind: Kind,
    /// How much.
    pub value: Number,
    /// The largest unit to say it in, for lengths of time: 86,400 keeps seven days from being a week.
    pub unit: Number,
}

/// Times of day in seconds from midnight.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clock {
    /// The time, or the beginning.
    pub from: Number,
    /// The end; equal to `from` for a single time.
    pub to: Number,
    /// Whether morning and afternoon are told apart.
    pub half_known: bool,
}

impl Said {
    /// A quantity as its phrase says it; one that was calculated, by its value.
    pub(crate) fn quantity(quantity: &Quantity) -> Self {
        if !quantity.as_written.is_empty() {
            return Said::Written(quantity.as_written.as_str().into());
        }
        match quantity.kind {
            Kind::Clock { half_known } => {
                Said::Clock(Clock { from: quantity.low, to: quantity.high, half_known })
            }
            _ => {
                Said::Amount(Amount { kind: quantity.kind.clone(), value: quantity.low, unit: quantity.unit })
            }
        }
    }
}

/// What a comparison found.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What it is.
    pub point: Point,
    /// What it names, in the order of the places of its phrase.
    pub said: Vec<Said>,
    /// What else there is to say: the reason of a difference, or what a sum comes to.
    pub more: Option<Box<Finding>>,
}

impl Finding {
    /// A finding that names these.
    pub fn new(point: Point, said: impl IntoIterator<Item = Said>) -> Self {
        Finding { point, said: said.into_iter().collect(), more: None }
    }

    /// The same, with more to say.
    #[must_use]
    pub fn with(self, more: Finding) -> Self {
        Finding { more: Some(Box::new(more)), ..self }
    }

    /// In the words of a language.
    pub fn say(&self, speaker: &dyn Speaker) -> String {
        let said: Vec<String> = self.said.iter().map(|said| speaker.said(said)).collect();
        let own = speaker.phrase(self.point, &said);
        let Some(more) = &self.more else { return own };
        let joint = if self.point == Point::Gives { Point::Besides } else { Point::Because };
        speaker.phrase(joint, &[own, more.say(speaker)])
    }

    /// In English: "differ by 1 minute".
    pub fn words(&self) -> String {
        self.say(&English)
    }
}

/// A language that can put findings into words.
pub trait Speaker {
    /// The phrase of a point with its places filled in their order.
    fn phrase(&self, point: Point, said: &[String]) -> String;
    /// What a finding names.
    fn said(&self, said: &Said) -> String;
}

/// The places of a phrase, in their order, with what stands there.
pub fn places(said: &[String]) -> Vec<(&'static str, &str)> {
    ["one", "other", "third"].into_iter().zip(said.iter().map(String::as_str)).collect()
}

/// The words of terminals and data.
struct English;

impl Speaker for English {
    fn phrase(&self, point: Point, said: &[String]) -> String {
        crate::text::places::fill(point.english(), &places(said))
    }

    fn said(&self, said: &Said) -> String {
        let amount = |amount: &Amount| words::amount(&amount.kind, amount.value, amount.unit);
        match said {
            Said::Written(text) => text.to_string(),
            Said::Amount(one) => amount(one),
            Said::Amounts(from, to) if from.kind == Kind::Percentage => {
                format!("{}% to {}%", from.value, to.value)
            }
            Said::Amounts(from, to) => format!("{} to {}", amount(from), amount(to)),
            Said::Clock(Clock { from, to, half_known }) if from == to => words::clock(*from, *half_known),
            Said::Clock(Clock { from, to, half_known }) => {
                format!("{} to {}", words::clock(*from, *half_known), words::clock(*to, *half_known))
            }
            Said::Date(date) => date_words::phrase(date, &date_words::ENGLISH),
            Said::Weekday(day) => date_words::WEEKDAYS
                .get(usize::from(*day).wrapping_sub(1))
                .copied()
                .unwrap_or_default()
                .to_owned(),
            Said::Thing(noun) => noun::plural(noun),
            Said::Currency(code) => (*code).to_owned(),
        }
    }
}
