//! A claim: a question to which sources may answer differently.

use std::borrow::Cow;

use super::value::{Comparison, Finding, Value};
use super::{Citation, Entity, Event};
use crate::arena::Id;
use crate::date::{Date, words as date_words};
use crate::diagnostic::Place;
use crate::language::{Words, fill};

/// A question about an event or entity, with the answers that sources give.
#[derive(Clone, Debug)]
pub struct Claim {
    /// What it is about.
    pub subject: Subject,
    /// The last part of its anchor in the register, unique there.
    pub anchor: Box<str>,
    /// The question, as written.
    pub question: Box<str>,
    /// Where it is written.
    pub place: Place,
    /// What the question is limited to ("the second meeting only").
    pub scope: Option<Box<str>>,
    /// The answers, in the order written.
    pub accounts: Vec<Account>,
    /// The editor's decision.
    pub resolution: Option<Resolution>,
    /// Computed from the accounts and from who repeats whom.
    pub status: ClaimStatus,
    /// How the accounts part, one for each pair that matters; empty where they agree.
    pub differences: Vec<Difference>,
    /// How many sources stand behind it that do not repeat each other.
    pub independent_sources: u32,
}

/// What a claim is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// An event.
    Event(Id<Event>),
    /// A person, organisation or place.
    Entity(Id<Entity>),
}

/// One answer with its sources.
#[derive(Clone, Debug)]
pub struct Account {
    /// The answer as written.
    pub answer: Box<str>,
    /// The answer as a typed value.
    pub value: Value,
    /// What the answer is limited to; answers of different scopes are not held against each other.
    pub scope: Option<Box<str>>,
    /// Who says so.
    pub sources: Vec<Citation>,
    /// What follows from the cited words by arithmetic: "5.20 pm to 6.14 pm gives 54 minutes".
    pub workings: Vec<Finding>,
    /// The editor's remark.
    pub note: Option<Box<str>>,
    /// Whether its source has taken it back. It is shown and counts no more.
    pub withdrawn: bool,
    /// Accounts with the same number agree with each other; numbers count from 0 in order of appearance.
    pub camp: u32,
}

/// How two accounts of one claim part.
#[derive(Clone, Debug)]
pub struct Difference {
    /// The first account, an index into the accounts of the claim.
    pub one: usize,
    /// The other.
    pub other: usize,
    /// What parts them.
    pub comparison: Comparison,
}

impl Account {
    /// The answer as readers see it: as written, but a date in EDTF in words.
    pub fn said(&self, words: &Words) -> Cow<'_, str> {
        match &self.value {
            Value::Date(day) => match day.in_edtf() {
                Some(date) => date_words::phrase(date, &words.dates).into(),
                None => Cow::Borrowed(&self.answer),
            },
            _ => Cow::Borrowed(&self.answer),
        }
    }
}

impl Difference {
    /// In the words of a language, with both answers as readers see them: "“54 minutes” and “55 minutes”: differ by 1 minute".
    pub fn say(&self, claim: &Claim, words: &Words) -> String {
        let answer = |at: usize| {
            words.in_line(&claim.accounts.get(at).map_or(Cow::Borrowed(""), |account| account.said(words)))
        };
        let found = self.comparison.finding.say(words);
        let (one, other) = (answer(self.one), answer(self.other));
        let values = [("one", &*one), ("other", &*other), ("difference", &*found)];
        fill(&words.difference, &values)
    }
}

/// The editor's decision about a claim.
#[derive(Clone, Debug)]
pub struct Resolution {
    /// The account chosen, an index into the accounts.
    pub account: Option<usize>,
    /// Why.
    pub why: Box<str>,
    /// When.
    pub date: Option<Date>,
}

/// Where a claim stands. Computed, never written by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ClaimStatus {
    /// Accounts differ and nobody has settled it.
    Disputed,
    /// The editor has settled it, with a reason.
    Resolved,
    /// One independent source only.
    SingleSource,
    /// Two or more independent sources, none differs.
    Agreed,
    /// Every account has been withdrawn or has no source left.
    Withdrawn,
}

impl ClaimStatus {
    /// A stable word for addresses, classes and data.
    pub fn name(self) -> &'static str {
        match self {
            ClaimStatus::Disputed => "disputed",
            ClaimStatus::Resolved => "resolved",
            ClaimStatus::SingleSource => "single-source",
            ClaimStatus::Agreed => "agreed",
            ClaimStatus::Withdrawn => "withdrawn",
        }
    }
}
