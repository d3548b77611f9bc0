//! What belongs to an amount before its figure: "more than", "between", "aged", "USD".

use crate::extract::lang::en;
use crate::quantity;

/// The most words that a phrase before a figure has ("a little more than", after "from").
const MOST_WORDS: usize = 5;

/// Where the amount begins whose figure begins at `at`: at `at` itself, or at the phrase before it, but not before
/// `free_from`.
pub(super) fn extend(text: &str, at: usize, free_from: usize) -> usize {
    let mut best = at;
    let mut end = at;
    for count in 0..MOST_WORDS {
        let Some(start) = word_before(text, end, free_from) else { break };
        if count == 0 && !may_end_phrase(text[start..end].trim_end()) {
            break;
        }
        if reads_through(text, start, at) {
            best = start;
        }
        end = start;
    }
    best
}

fn may_end_phrase(word: &str) -> bool {
    en::amounts::ends_approximation(word.to_ascii_lowercase().as_bytes())
        || word.starts_with(|c: char| c.is_ascii_uppercase())
            && quantity::english::SIGNS.iter().any(|(sign, _)| sign.eq_ignore_ascii_case(word))
        || word == "~"
}

/// The start of the word that ends before byte `end`, with one run of blanks or a hyphen between.
fn word_before(text: &str, end: usize, free_from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = end;
    while at > free_from && matches!(bytes[at - 1], b' ' | b'\n' | b'\r' | b'-') {
        at -= 1;
    }
    let word_end = at;
    if end - word_end > 3 || bytes[word_end..end].split(|byte| *byte == b'\n').count() > 2 {
        return None;
    }
    if word_end == end && !(at > free_from && bytes[at - 1] == b'~') {
        return None;
    }
    while at > free_from && (bytes[at - 1].is_ascii_alphabetic() || bytes[at - 1] == b'~') {
        at -= 1;
    }
    (at < word_end && !text[..at].ends_with(char::is_alphanumeric)).then_some(at)
}

/// Whether the words from `start` on are read as a phrase that ends where the figure begins.
fn reads_through(text: &str, start: usize, at: usize) -> bool {
    quantity::phrase_before(text, start) == at
}
