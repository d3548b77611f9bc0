//! What an amount measures in its sentence: how long something lasted, how many were hurt.

use crate::extract::lang::en::claims as en;
use crate::quantity::{Kind, Quantity, plural};
use std::ops::Range;

/// The question that an amount answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Aspect {
    /// How long it lasted.
    Length,
    /// How many of a noun, and what became of them.
    Count { noun: String, fate: Option<&'static str>, context: Vec<String> },
    /// How much money, in which currency, for what.
    Money { currency: &'static str, context: Vec<String> },
    /// What share of what.
    Share { context: Vec<String> },
    /// How old who is.
    Age { name: String },
    /// When on the day something was done.
    Time { context: Vec<String> },
}

/// The aspect of the amount at `range` of a sentence; nothing where its words do not tell.
pub(super) fn of(text: &str, range: &Range<usize>, quantity: &Quantity) -> Option<Aspect> {
    let context = || context(text, range);
    match &quantity.kind {
        Kind::Duration => is_length(text, range).then_some(Aspect::Length),
        Kind::Count { noun } => {
            let context = context();
            // "12 dead" says itself what became of them, whatever became of others in the sentence.
            let own: Vec<String> = words(&quantity.as_written).map(|word| stem(&word)).collect();
            let fate = en::fate(&own).or_else(|| en::fate(&context));
            let telling = fate.is_some() || !en::is_general(noun) || !context.is_empty();
            telling.then(|| Aspect::Count { noun: noun.clone(), fate, context })
        }
        Kind::Money { currency } => Some(Aspect::Money { currency, context: context() }),
        Kind::Percentage => Some(Aspect::Share { context: context() }),
        Kind::Age => name_near(text, range).map(|name| Aspect::Age { name }),
        Kind::Clock { .. } if quantity.is_range() => Some(Aspect::Length),
        // When the page was changed is no part of the news.
        Kind::Clock { .. } if words(&text[..range.start]).rev().take(5).any(|word| en::is_stamp(&word)) => {
            None
        }
        Kind::Clock { .. } => Some(Aspect::Time { context: context() }),
    }
}

impl Aspect {
    /// Whether both answer one question.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Length, Self::Length) => true,
            (
                Self::Count { noun, fate, context },
                Self::Count { noun: other_noun, fate: other_fate, context: other_context },
            ) => {
                let telling = fate.is_some() || !en::is_general(noun) || shared(context, other_context) > 0;
                noun == other_noun && fate == other_fate && telling
            }
            (Self::Money { currency: a, context: x }, Self::Money { currency: b, context: y }) => {
                a == b && shared(x, y) > 0
            }
            (Self::Share { context: x }, Self::Share { context: y }) => shared(x, y) > 1,
            (Self::Time { context: x }, Self::Time { context: y }) => shared(x, y) > 0,
            (Self::Age { name: a }, Self::Age { name: b }) => a == b,
            _ => false,
        }
    }

    /// The question, as the title of a claim; `happening` is the noun for what lasted, if the sentences give one.
    pub(super) fn question(&self, happening: Option<&str>) -> String {
        match self {
            Self::Length => match happening {
                Some(noun) => format!("How long did the {noun} last?"),
                None => "How long did it last?".to_owned(),
            },
            Self::Count { noun, fate: Some(fate), .. } => format!("How many {} were {fate}?", plural(noun)),
            Self::Count { noun, .. } => format!("How many {} were there?", plural(noun)),
            Self::Money { .. } => "How much money was it?".to_owned(),
            Self::Share { .. } => "What share was it?".to_owned(),
            Self::Age { name } => format!("How old was {name}?"),
            Self::Time { .. } => "At what time was it?".to_owned(),
        }
    }
}

fn shared(one: &[String], other: &[String]) -> usize {
    one.iter().filter(|word| other.contains(word)).count()
}

/// The noun for a happening that stands most often in the texts; the earliest of equals.
pub(super) fn happening<'a>(texts: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut counts: Vec<(String, u32)> = Vec::new();
    for noun in texts.flat_map(words).filter(|word| en::is_happening(word)) {
        match counts.iter_mut().find(|(known, _)| *known == noun) {
            Some((_, count)) => *count += 1,
            None => counts.push((noun, 1)),
        }
    }
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().next().map(|(noun, _)| noun)
}

/// Whether the length of time at `range` is how long something lasted, not how long ago or how old.
fn is_length(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let next: Vec<String> = words(after).take(3).collect();
    if next.first().is_some_and(|word| en::moves_in_time(word))
        || next.get(..3).is_some_and(|next| next.join(" ") == "in the making")
    {
        return false;
    }
    let near = words(before).rev().take(5);
    near.chain(next.into_iter().take(2)).any(|word| en::is_lasting(&word))
}

/// The words of content around an amount, cut to their beginnings; names are left out, for they stand in every sentence.
fn context(text: &str, range: &Range<usize>) -> Vec<String> {
    let around = |part: &str, rev: bool| -> Vec<String> {
        let all = part.split(|c: char| !(c.is_alphabetic() || c == '-')).filter(|word| !word.is_empty());
        let near: Vec<&str> = if rev { all.rev().take(9).collect() } else { all.take(9).collect() };
        near.into_iter()
            .filter(|word| word.starts_with(char::is_lowercase))
            .map(str::to_lowercase)
            .filter(|word| en::is_content(word))
            .map(|word| stem(&word))
            .collect()
    };
    let mut out = around(&text[..range.start], true);
    out.extend(around(&text[range.end..], false));
    out.sort();
    out.dedup();
    out
}

/// "Arrived", "arrives" and "arriving" begin alike.
fn stem(word: &str) -> String {
    word.chars().take(5).collect()
}

fn words(text: &str) -> impl DoubleEndedIterator<Item = String> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

/// The name right before an age ("Ann Lee, 39"), or right after one ("39-year-old Ann Lee").
fn name_near(text: &str, range: &Range<usize>) -> Option<String> {
    let capital = |word: &&str| word.starts_with(char::is_uppercase);
    let before: Vec<&str> = text[..range.start]
        .trim_end_matches([' ', ',', '('])
        .split_whitespace()
        .rev()
        .take_while(capital)
        .take(3)
        .collect();
    if let Some(last) = before.first() {
        return Some(last.trim_matches(|c: char| !c.is_alphanumeric()).to_owned());
    }
    let after: Vec<&str> = text[range.end..].split_whitespace().take_while(capital).take(3).collect();
    after
        .last()
        .map(|last| last.trim_matches(|c: char| !c.is_alphanumeric()).to_owned())
        .filter(|name| !name.is_empty())
}
