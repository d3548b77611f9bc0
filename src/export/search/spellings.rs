//! The words among which the one that was meant is looked for when the one that was typed stands nowhere.

use super::digits;
use super::postings::{Postings, Weight};

/// Shorter words are near too many others.
const SHORTEST: usize = 4;

/// A word and how common it is: a digit that grows by one when the pages double.
pub(super) fn row((term, postings): &(Box<str>, Postings)) -> Option<(&str, String)> {
    // What stands on one page only is often a slip itself, unless it is a name.
    let is_known = postings.count() > 1 || postings.strongest() >= Weight::Fact;
    let is_word = term.chars().all(char::is_alphabetic) && term.chars().nth(SHORTEST - 1).is_some();
    (is_known && is_word).then(|| (&**term, digits::digit(postings.count().ilog2() as usize).to_string()))
}
