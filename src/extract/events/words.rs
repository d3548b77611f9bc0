//! The words of a sentence that say what it is about, as small numbers.

use std::ops::Range;

/// Words that stand in any sentence and say nothing of its subject; none shorter than [`SHORTEST`].
const SMALL: &[&str] = &[
    "about", "after", "again", "against", "all", "also", "among", "and", "any", "are", "around", "because",
    "been", "before", "being", "between", "both", "but", "can", "could", "did", "does", "down", "during",
    "each", "even", "for", "from", "had", "has", "have", "her", "here", "him", "his", "how", "into", "its",
    "just", "like", "made", "make", "many", "may", "more", "most", "much", "must", "not", "now", "off",
    "one", "only", "other", "our", "out", "over", "own", "per", "said", "same", "say", "says", "she",
    "should", "since", "some", "still", "such", "than", "that", "the", "their", "them", "then", "there",
    "these", "they", "this", "those", "through", "told", "too", "two", "under", "until", "upon", "very",
    "was", "were", "what", "when", "where", "which", "while", "who", "whom", "whose", "why", "will", "with",
    "would", "you", "your",
];

/// Shorter words are passed over, in characters.
const SHORTEST: usize = 3;

/// How many different numbers there are; two rare words may share one, which no count here is fine enough to feel.
pub(super) const NUMBERS: usize = 1 << 16;

/// Gives `found` the number of each word of `text` that says something, in order, repeats included.
pub(super) fn each(text: &str, mut found: impl FnMut(u16)) {
    let mut word = Word::default();
    for byte_or_char in text.chars() {
        if byte_or_char.is_alphabetic() {
            word.push(byte_or_char);
        } else {
            word.finish(&mut found);
        }
    }
    word.finish(&mut found);
}

/// The numbers of the words of `text`, sorted, each once.
pub(super) fn set(text: &str) -> Vec<u16> {
    let mut out = Vec::new();
    each(text, |word| out.push(word));
    out.sort_unstable();
    out.dedup();
    out
}

/// The same for a text without the bytes of `left_out`, which must lie on borders of characters.
pub(super) fn set_without(text: &str, left_out: &Range<usize>) -> Vec<u16> {
    let mut out = Vec::new();
    for part in [text.get(..left_out.start), text.get(left_out.end..)] {
        each(part.unwrap_or(""), |word| out.push(word));
    }
    out.sort_unstable();
    out.dedup();
    out
}

/// The numbers that two sorted sets share.
pub(super) fn shared<'a>(one: &'a [u16], other: &'a [u16]) -> impl Iterator<Item = u16> + 'a {
    one.iter().copied().filter(|word| other.binary_search(word).is_ok())
}

/// A word as it is read: its first bytes in small letters, and the hash of all of it.
struct Word {
    hash: u32,
    length: usize,
    start: [u8; 8],
}

impl Default for Word {
    fn default() -> Self {
        Self { hash: 0x811c_9dc5, length: 0, start: [0; 8] }
    }
}

impl Word {
    fn push(&mut self, letter: char) {
        let small = if letter.is_ascii() {
            letter.to_ascii_lowercase()
        } else {
            letter.to_lowercase().next().unwrap_or(letter)
        };
        if let Some(place) = self.start.get_mut(self.length) {
            *place = if small.is_ascii() { small as u8 } else { 0xff };
        }
        self.hash = (self.hash ^ small as u32).wrapping_mul(0x0100_0193);
        self.length += 1;
    }

    fn finish(&mut self, found: &mut impl FnMut(u16)) {
        let word = std::mem::take(self);
        if word.length >= SHORTEST && !word.is_small() {
            found((word.hash ^ (word.hash >> 16)) as u16);
        }
    }

    fn is_small(&self) -> bool {
        self.length <= self.start.len()
            && SMALL.binary_search_by(|small| small.as_bytes().cmp(&self.start[..self.length])).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::{SHORTEST, SMALL, set, shared};

    #[test]
    fn small_words_are_sorted_and_short() {
        assert!(SMALL.is_sorted());
        assert!(SMALL.iter().all(|word| (SHORTEST..=8).contains(&word.len())));
    }

    #[test]
    fn forms_of_one_word_share_a_number() {
        assert_eq!(set("The Ferry, the FERRY and a ferry"), set("ferry"));
        assert_eq!(shared(&set("Élan on the quay"), &set("the quay and élan")).count(), 2);
        assert!(set("He was in it, and so was she").is_empty());
    }
}
