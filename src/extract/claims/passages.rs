//! The sentences of an article that tell of an event, by the passages that an editor or a suggestion cites.

use crate::extract::amounts::{Amount, find_amounts};
use crate::extract::lang::en::claims as en;
use crate::text::segment::sentences;

/// A sentence with its amounts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told<'a> {
    /// Which passage, an index.
    pub passage: u32,
    /// The sentence.
    pub text: &'a str,
    /// The amounts in it, their ranges counted in `text`; at least one.
    pub amounts: Vec<Amount>,
}

/// The sentences with amounts in the passages `cited` (indices, in any order), and in the passage after a cited one where that
/// goes on about the same: "It lasted 55 minutes."
///
/// ```
/// let passages = ["The two met in London.", "It lasted 55 minutes.", "Tickets cost £20."];
/// let told = cuttings::extract::claims::tell(&passages, &[0]);
/// assert_eq!(told.len(), 1);
/// assert_eq!(told[0].text, "It lasted 55 minutes.");
/// ```
pub fn tell<'a>(passages: &[&'a str], cited: &[u32]) -> Vec<Told<'a>> {
    let mut out = Vec::new();
    let mut is_told = false;
    for (number, passage) in (0_u32..).zip(passages) {
        is_told = cited.contains(&number) || is_told && goes_on(passage);
        if !is_told {
            continue;
        }
        for sentence in sentences(passage) {
            let text = &passage[sentence];
            let amounts = find_amounts(text);
            if !amounts.is_empty() {
                out.push(Told { passage: number, text, amounts });
            }
        }
    }
    out
}

/// Whether a passage begins with a word that points back, or with the happening itself: "The meeting".
fn goes_on(passage: &str) -> bool {
    let mut words =
        passage.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).map(str::to_lowercase);
    match words.next().as_deref() {
        Some("the") => words.next().is_some_and(|noun| en::is_happening(&noun)),
        Some(first) => en::goes_on(first),
        None => false,
    }
}
