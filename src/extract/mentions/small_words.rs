//! The words that an article writes with a small letter: a capital on one of them says little.

use std::cell::{OnceCell, RefCell};
use std::hash::Hasher;

use crate::text::fold::Folded;

/// After so many searches through an article it is cheaper to know all its words.
const MOST_SEARCHES: usize = 12;

/// The small words of an article: looked for when asked, and gathered once many are asked for.
#[derive(Debug)]
pub(super) struct SmallWords<'a> {
    article: &'a [Folded<'a>],
    answers: RefCell<Vec<(String, bool)>>,
    hashes: OnceCell<Vec<u64>>,
}

impl<'a> SmallWords<'a> {
    pub(super) fn new(article: &'a [Folded<'a>]) -> Self {
        Self { article, answers: RefCell::new(Vec::new()), hashes: OnceCell::new() }
    }

    /// Whether the article has `word` in small letters somewhere.
    pub(super) fn contains(&self, word: &str) -> bool {
        if let Some((_, answer)) = self.answers.borrow().iter().find(|(known, _)| known == word) {
            return *answer;
        }
        let small = word.to_lowercase();
        if self.answers.borrow().len() >= MOST_SEARCHES {
            let hashes = self.hashes.get_or_init(|| self.gather());
            return small != word && hashes.binary_search(&hash(&small)).is_ok();
        }
        let answer = small != word && self.article.iter().any(|passage| has_word(passage.text(), &small));
        self.answers.borrow_mut().push((word.to_owned(), answer));
        answer
    }

    fn gather(&self) -> Vec<u64> {
        let mut hashes = Vec::new();
        for passage in self.article {
            let words = passage.text().split(|c: char| !c.is_alphanumeric());
            hashes.extend(words.filter(|word| word.starts_with(char::is_lowercase)).map(hash));
        }
        hashes.sort_unstable();
        hashes.dedup();
        hashes
    }
}

fn hash(word: &str) -> u64 {
    let mut hasher = WordHasher::default();
    hasher.write(word.as_bytes());
    hasher.finish()
}

fn has_word(text: &str, word: &str) -> bool {
    let border = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    let whole =
        |at: usize| border(text[..at].chars().next_back()) && border(text[at + word.len()..].chars().next());
    text.contains(word) && text.match_indices(word).any(|(at, _)| whole(at))
}

/// The FNV-1a hash: short words need a short hash, and nobody attacks a list of words.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordHasher(u64);

impl Default for WordHasher {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for WordHasher {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
