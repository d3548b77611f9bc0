//! Sentences and words of running text, as byte ranges.

use std::ops::Range;

/// The sentences of `text` as byte ranges, in order, without the white space around them.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(". ") {
        out.push(start..at + 1);
        start = at + 2;
    }
    if start < text.len() {
        out.push(start..text.len());
    }
    out
}
