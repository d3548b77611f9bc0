//! The words of an article that come nearest to a quotation that is not in it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Nearest;
use crate::text::script::without_blanks;

/// Quotations are compared by their first words up to this many, so that a long one stays cheap.
const MOST_WORDS: usize = 300;

/// Less alike than this is not worth showing.
const LEAST_SIMILARITY: f32 = 0.5;

/// The passage and range whose words are most like those of `quote`; the first of equals.
pub(super) fn nearest(passages: &[&str], quote: &str) -> Option<Nearest> {
    let mut wanted = words(quote);
    wanted.truncate(MOST_WORDS);
    let (passage, window) = best_window(passages, &wanted)?;
    let found = words(passages[passage]);
    let (found_at, window) = (window.clone(), &found[window]);
    let kept = common_words(&wanted, window);
    let (first, last) = (kept.first()?, kept.last()?);
    // Where the quotation begins or ends with other words, the words in their place are shown too.
    let words_after = wanted.len() - 1 - last.0;
    let shown_from = found_at.start + first.1 - first.0.min(first.1);
    let shown_to = (found_at.start + last.1 + words_after).min(found.len() - 1);
    let span = &window[first.1..=last.1];
    let similarity = 2.0 * kept.len() as f32 / (wanted.len() + span.len()) as f32;
    if similarity < LEAST_SIMILARITY {
        return None;
    }
    let range = found[shown_from].range.start..found[shown_to].range.end;
    let difference = first_difference((quote, &wanted), (passages[passage], &found[found_at.start..]), &kept);
    Some(Nearest { passage, range, similarity, difference })
}

struct Word {
    folded: String,
    range: Range<usize>,
}

/// Words as runs of letters, figures and apostrophes, in small letters; a character of a script without blanks is one.
fn words(text: &str) -> Vec<Word> {
    let mut out = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        let single = without_blanks(c);
        let inside = c.is_alphanumeric() && !single || matches!(c, '\'' | '’') && start.is_some();
        if !inside && let Some(from) = start.take() {
            push_word(text, from..at, &mut out);
        }
        if single {
            push_word(text, at..at + c.len_utf8(), &mut out);
        } else if inside && start.is_none() {
            start = Some(at);
        }
    }
    if let Some(from) = start {
        push_word(text, from..text.len(), &mut out);
    }
    out
}

fn push_word(text: &str, range: Range<usize>, out: &mut Vec<Word>) {
    let word = text[range.clone()].trim_end_matches(['\'', '’']);
    let folded = word.to_lowercase().replace('’', "'");
    out.push(Word { folded, range: range.start..range.start + word.len() });
}

/// The passage and the run of its words, a little longer than the quotation, that shares most words with it.
fn best_window(passages: &[&str], wanted: &[Word]) -> Option<(usize, Range<usize>)> {
    let mut supply: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for word in wanted {
        let next = supply.len();
        supply.entry(&word.folded).or_insert((next, 0)).1 += 1;
    }
    let mut available = vec![0i32; supply.len()];
    for &(id, count) in supply.values() {
        available[id] = count as i32;
    }
    let width = wanted.len() + wanted.len() / 4 + 2;
    let mut best = (0, 0, 0..0);
    for (passage, text) in passages.iter().enumerate() {
        let ids: Vec<Option<usize>> =
            words(text).iter().map(|word| supply.get(word.folded.as_str()).map(|e| e.0)).collect();
        let mut left = available.clone();
        let mut shared = 0;
        for end in 0..ids.len() {
            if let Some(id) = ids[end] {
                left[id] -= 1;
                shared += i32::from(left[id] >= 0);
            }
            if end >= width
                && let Some(id) = ids[end - width]
            {
                shared -= i32::from(left[id] >= 0);
                left[id] += 1;
            }
            if shared > best.0 {
                best = (shared, passage, (end + 1).saturating_sub(width)..end + 1);
            }
        }
    }
    (best.0 > 0).then_some((best.1, best.2))
}

/// The longest run of words that both have in the same order, as pairs of indices.
fn common_words(wanted: &[Word], window: &[Word]) -> Vec<(usize, usize)> {
    let columns = window.len() + 1;
    let mut length = vec![0u16; (wanted.len() + 1) * columns];
    for (row, left) in wanted.iter().enumerate().rev() {
        for (column, right) in window.iter().enumerate().rev() {
            length[row * columns + column] = if left.folded == right.folded {
                length[(row + 1) * columns + column + 1] + 1
            } else {
                length[(row + 1) * columns + column].max(length[row * columns + column + 1])
            };
        }
    }
    let (mut row, mut column) = (0, 0);
    let mut pairs = Vec::new();
    while row < wanted.len() && column < window.len() {
        if wanted[row].folded == window[column].folded {
            pairs.push((row, column));
            row += 1;
            column += 1;
        } else if length[(row + 1) * columns + column] >= length[row * columns + column + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    pairs
}

/// The words between the first two neighbours in `kept` that are not neighbours on both sides, or if all words agree,
/// the first pair of words that are written differently.
fn first_difference(
    quote: (&str, &[Word]),
    text: (&str, &[Word]),
    kept: &[(usize, usize)],
) -> (String, String) {
    let cut = |side: (&str, &[Word]), range: Range<usize>| match side.1.get(range) {
        Some([first, .., last]) => side.0[first.range.start..last.range.end].to_owned(),
        Some([only]) => side.0[only.range.clone()].to_owned(),
        _ => String::new(),
    };
    let start = kept.first().map_or(0, |pair| pair.1);
    let mut before = (0, start);
    for &(row, column) in kept {
        if row != before.0 || column != before.1 {
            return (cut(quote, before.0..row), cut(text, before.1..column));
        }
        before = (row + 1, column + 1);
    }
    if before.0 < quote.1.len() {
        let missing = quote.1.len() - before.0;
        return (
            cut(quote, before.0..quote.1.len()),
            cut(text, before.1..(before.1 + missing).min(text.1.len())),
        );
    }
    for &(row, column) in kept {
        let words = (cut(quote, row..row + 1), cut(text, column..column + 1));
        if words.0.replace('’', "'") != words.1.replace('’', "'") {
            return words;
        }
    }
    (String::new(), String::new())
}
