//! The words among which the one that was meant is looked for when the one that was typed stands nowhere.

use super::digits;
use super::term::Term;

/// Shorter words are near too many others.
const SHORTEST: usize = 4;

/// A word and how common it is: a digit that grows by one when the pages double.
pub(super) fn row(Term { word, count, stands_out, .. }: &Term) -> Option<(&str, String)> {
    // What stands on one page only is often a slip itself, unless it is a name.
    let is_known = *count > 1 || *stands_out;
    let is_word = word.chars().all(char::is_alphabetic) && word.chars().nth(SHORTEST - 1).is_some();
    (is_known && is_word).then(|| (&**word, digits::digit(count.ilog2() as usize).to_string()))
}
