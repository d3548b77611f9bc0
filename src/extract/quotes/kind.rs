//! Speech, a fragment of it, or a mere term in marks.

use super::QuoteKind;
use super::clause::words;
use super::pair::Span;
use crate::extract::lang::en::quotes as en;

/// What the span is; `said` tells whether a verb of saying belongs to it.
pub(super) fn kind(text: &str, span: &Span, said: bool) -> QuoteKind {
    let content = text[span.words[0].start..span.words[span.words.len() - 1].end].trim();
    let count = content.split_whitespace().take(12).count();
    let capital = content.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase);
    let bare = content.trim_end_matches(['’', '\'', '”', '"']);
    let ends = bare.ends_with([',', '.', '?', '!', '…', '—', '–', '-']);
    let inner_sentence = content.contains(". ") || span.words.len() > 1;
    if introduced_as_term(text, span.range.start) && (count <= 6 && !content.ends_with(['.', ','])) {
        return QuoteKind::Term;
    }
    match (said, capital && ends || inner_sentence) {
        (_, true) => QuoteKind::Speech,
        (true, false) if count >= 8 && capital => QuoteKind::Speech,
        (false, false) if count <= 4 && !is_first_person(content) => QuoteKind::Term,
        (_, false) => QuoteKind::Fragment,
    }
}

/// Whether somebody speaks of themselves: no term has an "I" in it.
fn is_first_person(content: &str) -> bool {
    let person = |word: &str| matches!(word, "I" | "we" | "We" | "my" | "My" | "me" | "our" | "Our");
    content.split(|c: char| !c.is_alphanumeric()).any(person)
}

/// Whether the word right before byte `at` makes a name of what follows: "so-called", "the word".
fn introduced_as_term(text: &str, at: usize) -> bool {
    let from = text[..at].char_indices().rev().nth(40).map_or(0, |(at, _)| at);
    words(text, from..at, 20).last().is_some_and(|word| {
        en::introduces_term(&word.lower) && !word.comma && !text[word.range.end..at].contains([':', ',', '.'])
    })
}

/// Whether the words are the title of something: two to seven, all but the small ones with a capital.
pub(super) fn is_title(text: &str, span: &Span) -> bool {
    let content = text[span.words[0].start..span.words[span.words.len() - 1].end].trim();
    if content.len() > 80 || content.ends_with(['!', '?', '…']) {
        return false;
    }
    let (mut capitals, mut count) = (0, 0);
    for word in content.split_whitespace() {
        count += 1;
        let small = matches!(
            word,
            "of" | "the"
                | "a"
                | "an"
                | "and"
                | "in"
                | "on"
                | "for"
                | "to"
                | "with"
                | "at"
                | "from"
                | "by"
                | "or"
        );
        let capital = word
            .chars()
            .find(|c| c.is_alphanumeric())
            .is_some_and(|c| c.is_uppercase() || c.is_ascii_digit());
        capitals += usize::from(capital);
        if !(capital || small && count > 1) {
            return false;
        }
    }
    capitals >= 2 && count <= 7
}
