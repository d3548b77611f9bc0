//! Amounts about one event that differ between articles: what an editor may want to make a claim of.
//!
//! In: the sentences that tell of one event, each with its amounts. Out: [`Suggestion`]s, each a question, the answers that
//! the articles give, and the difference in words. Two amounts answer one question only if they measure the same aspect
//! (`aspect.rs`): how long it lasted, how many were hurt. Who is right is not asked here.

mod aspect;
mod passages;

#[cfg(test)]
mod tests;

use super::amounts::Amount;
use crate::quantity::{self, Kind, Quantity, Relation};
use aspect::Aspect;
pub use passages::{Told, tell};
use std::cmp::Reverse;
use std::collections::BTreeSet;
use std::ops::Range;

/// A sentence with more amounts is a list or a table: what each of them measures does not stand beside it, and to ask that of every
/// one would take time that grows with the square of its length.
const MOST_AMOUNTS: usize = 50;

/// A sentence about the event.
#[derive(Debug, Clone, Copy)]
pub struct Statement<'a> {
    /// The number that the caller gave to the article.
    pub article: u32,
    /// The number of the passage in the article.
    pub passage: u32,
    /// The sentence.
    pub text: &'a str,
    /// The amounts in it, their ranges counted in `text`.
    pub amounts: &'a [Amount],
}

/// Where an answer stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Which of the statements, an index.
    pub statement: usize,
    /// The bytes of the answer in its text.
    pub range: Range<usize>,
}

/// One answer with all places that agree with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The answer in the words of the first place.
    pub value: Quantity,
    /// The places, in the order of the statements.
    pub places: Vec<Place>,
}

/// A question to which articles give different answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The question: "How long did the meeting last?"
    pub question: String,
    /// The answers, two or more, in the order in which they first appear.
    pub accounts: Vec<Account>,
    /// How the first two answers that cannot both be true differ: "differ by 1 minute".
    pub difference: String,
}

/// Finds the questions to which the statements about one event give answers that cannot all be true: those first that most
/// articles answer, then in the order in which they arise. Answers of one article alone make no suggestion.
///
/// ```
/// use cuttings::extract::amounts::find_amounts;
/// use cuttings::extract::claims::{Statement, suggest_claims};
///
/// let texts = ["The tea was 54 minutes long.", "The meeting lasted 55 minutes."];
/// let amounts: Vec<_> = texts.iter().map(|text| find_amounts(text)).collect();
/// let statements: Vec<Statement> = (0..2)
///     .map(|at| Statement { article: at as u32, passage: 1, text: texts[at], amounts: &amounts[at] })
///     .collect();
/// let found = suggest_claims(&statements);
/// assert_eq!(found[0].question, "How long did the tea last?");
/// assert_eq!(found[0].difference, "differ by 1 minute");
/// ```
pub fn suggest_claims(statements: &[Statement<'_>]) -> Vec<Suggestion> {
    let answers = answers(statements);
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for at in 0..answers.len() {
        let fits = |group: &Vec<usize>| group.iter().any(|&other| answers[other].asks_as(&answers[at]));
        match groups.iter_mut().find(|group| fits(group)) {
            Some(group) => group.push(at),
            None => groups.push(vec![at]),
        }
    }
    let mut found: Vec<Suggestion> =
        groups.iter().filter_map(|group| suggestion(statements, &answers, group)).collect();
    found.sort_by_key(|suggestion| Reverse(suggestion.articles(statements)));
    found
}

impl Suggestion {
    /// How many articles answer.
    fn articles(&self, statements: &[Statement<'_>]) -> usize {
        let places = self.accounts.iter().flat_map(|account| &account.places);
        places.map(|place| statements[place.statement].article).collect::<BTreeSet<u32>>().len()
    }
}

/// An amount with the aspect that it measures.
struct Answer {
    statement: usize,
    range: Range<usize>,
    quantity: Quantity,
    aspect: Aspect,
}

impl<'a> Statement<'a> {
    /// A sentence of [`tell`] as a statement of article number `article`.
    pub fn new(article: u32, told: &'a Told<'a>) -> Self {
        Self { article, passage: told.passage, text: told.text, amounts: &told.amounts }
    }
}

impl Answer {
    fn asks_as(&self, other: &Self) -> bool {
        self.aspect.is_same(&other.aspect) && are_near(&self.quantity, &other.quantity)
    }
}

/// The amounts of all statements, with the stretch between two times of day where a sentence gives both.
fn answers(statements: &[Statement<'_>]) -> Vec<Answer> {
    let mut out = Vec::new();
    for (statement, told) in statements.iter().enumerate() {
        if told.amounts.len() > MOST_AMOUNTS {
            continue;
        }
        for amount in told.amounts {
            if let Some(aspect) = aspect::of(told.text, &amount.range, &amount.quantity) {
                out.push(Answer {
                    statement,
                    range: amount.range.clone(),
                    quantity: amount.quantity.clone(),
                    aspect,
                });
            }
        }
        out.extend(stay(told).map(|(range, quantity)| Answer {
            statement,
            range,
            quantity,
            aspect: Aspect::Length,
        }));
    }
    out
}

/// "Was driven in at 5.20 pm and left at 6.14 pm": a stretch of the clock, which gives a length.
fn stay(told: &Statement<'_>) -> Option<(Range<usize>, Quantity)> {
    let mut times =
        told.amounts.iter().filter(|amount| matches!(amount.quantity.kind, Kind::Clock { half_known: true }));
    let (from, to) = (times.next()?, times.next()?);
    let singles = !from.quantity.is_range() && !to.quantity.is_range() && times.next().is_none();
    if !singles || from.quantity.low >= to.quantity.low {
        return None;
    }
    let as_written = format!("{} to {}", from.quantity.as_written, to.quantity.as_written);
    Some((
        from.range.start..to.range.end,
        Quantity { high: to.quantity.low, as_written, ..from.quantity.clone() },
    ))
}

/// Amounts far apart are about different things: 19 months are no rival of 54 minutes.
fn are_near(one: &Quantity, other: &Quantity) -> bool {
    if matches!((&one.kind, &other.kind), (Kind::Clock { .. }, Kind::Clock { .. })) {
        return one.low.distance(other.low) <= quantity::Number::from_int(3 * 3_600);
    }
    let (Some(a), Some(b)) = (size(one), size(other)) else { return false };
    let (small, large) = (a.min(b), a.max(b));
    large <= small.percent(300)
}

fn size(quantity: &Quantity) -> Option<quantity::Number> {
    match quantity.kind {
        Kind::Clock { .. } => quantity.length(),
        _ => Some(quantity.high),
    }
}

fn suggestion(statements: &[Statement<'_>], answers: &[Answer], group: &[usize]) -> Option<Suggestion> {
    let mut accounts: Vec<Account> = Vec::new();
    for &at in group {
        let answer = &answers[at];
        let place = Place { statement: answer.statement, range: answer.range.clone() };
        match accounts.iter_mut().find(|account| quantity::compare(&account.value, &answer.quantity).agrees())
        {
            Some(account) => account.places.push(place),
            None => accounts.push(Account { value: answer.quantity.clone(), places: vec![place] }),
        }
    }
    let difference = first_difference(statements, &accounts)?;
    let first = &answers[*group.first()?];
    let happening = aspect::happening(group.iter().map(|&at| statements[answers[at].statement].text));
    Some(Suggestion { question: first.aspect.question(happening.as_deref()), accounts, difference })
}

/// The words for the first two accounts that differ and have an article each to themselves.
fn first_difference(statements: &[Statement<'_>], accounts: &[Account]) -> Option<String> {
    let articles = |account: &Account| -> Vec<u32> {
        account.places.iter().map(|place| statements[place.statement].article).collect()
    };
    for (at, one) in accounts.iter().enumerate() {
        for other in &accounts[at + 1..] {
            let (ours, theirs) = (articles(one), articles(other));
            // Who gives both figures contradicts nobody who gives one of them.
            let rivals = theirs.iter().any(|article| !ours.contains(article))
                && ours.iter().any(|article| !theirs.contains(article));
            let found = quantity::compare(&one.value, &other.value);
            if rivals && matches!(found.relation, Relation::Differs(_)) {
                return Some(found.words());
            }
        }
    }
    None
}
