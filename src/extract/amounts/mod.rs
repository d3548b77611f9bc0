//! Amounts in running text: durations, counts with their noun, money, percentages, ages, times of day.
//!
//! In: a text. Out: [`Amount`]s, sorted, without overlaps, on character borders. What an amount means is read by
//! [`crate::quantity`]; here it is decided where one begins, what stands before it, and what only looks like one
//! (years, versions, scores, telephone numbers). Start with [`find_amounts`].

mod age;
mod before;
mod context;
mod start;

#[cfg(test)]
mod tests;

use crate::quantity::{self, Quantity};
use std::ops::Range;

/// An amount and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amount {
    /// Byte range in the text, words such as "about" included.
    pub range: Range<usize>,
    /// What it says.
    pub quantity: Quantity,
    /// The name of the rule that found it.
    pub rule: &'static str,
}

/// Finds the amounts of `text` in order.
///
/// ```
/// let text = "The talks lasted nearly an hour, from 5.20 pm until 6.14 pm.";
/// let amounts = cuttings::extract::amounts::find_amounts(text);
/// let found: Vec<&str> = amounts.iter().map(|amount| &text[amount.range.clone()]).collect();
/// assert_eq!(found, ["nearly an hour", "from 5.20 pm until 6.14 pm"]);
/// ```
pub fn find_amounts(text: &str) -> Vec<Amount> {
    let mut out: Vec<Amount> = Vec::new();
    let mut at = 0;
    while let Some(start) = start::next(text, at) {
        let free_from = out.last().map_or(0, |last| last.range.end);
        match amount_at(text, start, free_from) {
            Some(amount) => {
                at = amount.range.end.max(start.at + 1);
                out.push(amount);
            }
            None => at = start.past,
        }
    }
    out
}

/// The amount whose figure begins at `start`, if it is one; nothing before `free_from` belongs to it.
fn amount_at(text: &str, start: start::Start, free_from: usize) -> Option<Amount> {
    if let Some((end, quantity)) = age::after_name(text, start.at) {
        return Some(Amount { range: start.at..end, quantity, rule: "age after a name" });
    }
    let from = before::extend(text, start.at, free_from);
    let widened = if from < start.at { read(text, from, start) } else { None };
    let (range, quantity) = widened.or_else(|| read(text, start.at, start))?;
    let rule = context::rule(text, &range, &quantity, start)?;
    Some(Amount { range, quantity, rule })
}

fn read(text: &str, from: usize, start: start::Start) -> Option<(Range<usize>, Quantity)> {
    let (quantity, end) = quantity::read_at(text, from)?;
    (end > start.at).then_some((from..end, quantity))
}
