//! Quotations proved: whether words stand in a text as quoted, and if not, where the nearest ones are.
//!
//! What is forgiven: everything that [`Folding::Quotation`] folds; marks around the whole quotation; one full stop or comma
//! at its end, which many houses set inside the marks; `[sic]`. An ellipsis ("…", "...", "[…]") may leave out words within
//! a passage or across the next [`REACH`] passages; a blank line in the quotation stands for the border between two
//! passages. What is not forgiven: any other word or mark, editorial brackets such as "\[he\]", and a capital for a small
//! letter. Whoever needs those quotes in two parts.

mod nearest;
mod pieces;
mod prove;

use std::ops::Range;

pub use crate::text::fold::Folding;
pub use prove::prove;

/// How many passages behind its first one a quotation with an ellipsis may reach.
pub const REACH: usize = 4;

/// The outcome of looking for a quotation in one text; ranges are bytes of the text as it was written.
#[derive(Clone, Debug, PartialEq)]
pub enum Found {
    /// Every word is there in order.
    Exact {
        /// From the first quoted word to the last.
        range: Range<usize>,
    },
    /// Words like these are there.
    Nearest(Nearest),
    /// Nothing like it.
    None,
}

/// The words of a text that are most like a quotation.
#[derive(Clone, Debug, PartialEq)]
pub struct Nearest {
    /// Which passage, from 0.
    pub passage: usize,
    /// Where in the passage, in bytes of the passage as it was written.
    pub range: Range<usize>,
    /// From 0.0 to 1.0: the share of words in common, case and marks aside. A quotation that differs in case or marks alone
    /// has 1.0.
    pub similarity: f32,
    /// The first words that differ: those of the quotation, then those of the passage; either may be empty.
    pub difference: (String, String),
}

/// The outcome of looking for a quotation in the passages of an article.
#[derive(Clone, Debug, PartialEq)]
pub enum Proof {
    /// Every word is there in order.
    Proved {
        /// The passage in which the quotation begins, from 0.
        passage: usize,
        /// The quoted part of that passage, in bytes of the passage as it was written.
        range: Range<usize>,
        /// Each unbroken part with its passage, in order; one unless the quotation has an ellipsis or a blank line.
        spans: Vec<(usize, Range<usize>)>,
    },
    /// It is not there as quoted; what comes nearest, if anything is alike.
    Misquote {
        /// The nearest words.
        nearest: Option<Nearest>,
    },
}

/// Looks for `quote` in one text.
///
/// ```
/// use cuttings::text::quotation::{Found, find};
///
/// let found = find("He said: “We’ll meet\nagain.” Then he left.", "We'll meet again");
/// assert_eq!(found, Found::Exact { range: 12..30 });
/// ```
pub fn find(text: &str, quote: &str) -> Found {
    match prove(&[text], quote) {
        Proof::Proved { range, .. } => Found::Exact { range },
        Proof::Misquote { nearest: Some(nearest) } => Found::Nearest(nearest),
        Proof::Misquote { nearest: None } => Found::None,
    }
}

#[cfg(test)]
mod tests;
