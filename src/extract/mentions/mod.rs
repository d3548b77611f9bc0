//! Who an article names: mentions of a roster's people, organisations and places.
//!
//! A form is linked only where the text decides who it is. Everything else that might be somebody is listed as undecided
//! with those it may be, and each decision names its [`Rule`].
//!
//! - The longest form wins. A form inside a longer capitalised name that the roster does not have is no mention ("Harry Potter",
//!   "King Street"). Names need their capitals; text in capitals matches too.
//! - The range covers the form as the roster has it, so "the King" with its article, and leaves out "'s".
//! - Titles mean whoever holds them at the article's date. In an undated article they mean somebody only if nobody else
//!   in the roster ever holds them.
//! - Weak forms count only where the article has a strong form of the same entity, and nobody else whom it names, known or
//!   unknown, bears the word.
//! - "His father", "Harry's wife" count where the roster's ties and the nearest subject leave one answer.
//! - What the editor settled for the article comes before all rules.

mod candidates;
mod decide;
mod neighbour;
mod relative;
mod rule;
mod sighting;
mod small_words;
mod subject;
mod vocabulary;

use std::ops::Range;

use super::roster::Roster;
use crate::date::Date;
use crate::text::fold::{Folded, Folding, fold};

pub use rule::Rule;

/// What is known of an article besides its text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Context<'a> {
    /// When it was published.
    pub date: Option<&'a Date>,
    /// What its editor settled.
    pub settled: &'a [Settled<'a>],
}

/// Who a form is in one article, by its editor.
#[derive(Clone, Copy, Debug)]
pub struct Settled<'a> {
    /// The form, as the text has it.
    pub form: &'a str,
    /// The key of who it is; nothing for nobody.
    pub key: Option<u32>,
}

/// A form that means an entity for certain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The passage, from 0.
    pub passage: u32,
    /// Bytes of the passage as it was given.
    pub range: Range<usize>,
    /// The entity's key.
    pub key: u32,
    /// Why.
    pub rule: Rule,
}

/// A form that may mean an entity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undecided {
    /// The passage, from 0.
    pub passage: u32,
    /// Bytes of the passage as it was given.
    pub range: Range<usize>,
    /// The keys of those it may mean, sorted.
    pub candidates: Vec<u32>,
    /// Why it stays open.
    pub why: Rule,
}

/// What an article says of a roster's entities, in the order of the text. No two ranges overlap.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mentions {
    /// Decided.
    pub certain: Vec<Mention>,
    /// Left open.
    pub undecided: Vec<Undecided>,
}

/// Finds who the passages of one article mention.
///
/// ```
/// use cuttings::extract::mentions::{Context, Rule, find_mentions};
/// use cuttings::extract::roster::{Facts, Form, RosterBuilder};
///
/// let mut builder = RosterBuilder::new();
/// builder.add(7, &[Form::new("Jane Roe"), Form::new("Roe")], &Facts::default());
/// let roster = builder.build();
///
/// let passages = ["Jane Roe met Richard Poe.", "It was Roe’s idea, the Roe Hotel said."];
/// let found = find_mentions(&passages, &Context::default(), &roster);
/// let texts: Vec<&str> = found.certain.iter().map(|m| &passages[m.passage as usize][m.range.clone()]).collect();
/// assert_eq!(texts, ["Jane Roe", "Roe"]);
/// assert_eq!(found.certain[1].rule, Rule::ShortForm);
/// ```
pub fn find_mentions(passages: &[&str], context: &Context<'_>, roster: &Roster) -> Mentions {
    let folded: Vec<Folded<'_>> = passages.iter().map(|passage| fold(passage, Folding::Plain)).collect();
    let sightings = sighting::sightings(roster, &folded, context.settled);
    let mut decided = decide::decide(roster, &folded, context, &sightings);
    relative::add_relatives(roster, &folded, context, &mut decided);
    let mut out = Mentions::default();
    for one in decided {
        let range = folded[one.passage as usize].range(one.range);
        match one.verdict {
            decide::Verdict::Means(key, rule) => {
                out.certain.push(Mention { passage: one.passage, range, key, rule });
            }
            decide::Verdict::Open(candidates, why) => {
                out.undecided.push(Undecided { passage: one.passage, range, candidates, why });
            }
            decide::Verdict::Nobody => {}
        }
    }
    out
}

#[cfg(test)]
mod tests;
