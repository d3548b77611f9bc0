//! The words that an article writes with a small letter: a capital on one of them says little.

use std::cell::OnceCell;
use std::hash::Hasher;

use crate::text::fold::Folded;

/// The small words of an article, gathered when first asked for.
#[derive(Debug)]
pub(super) struct SmallWords<'a> {
    article: &'a [Folded<'a>],
    hashes: OnceCell<Vec<u64>>,
}

impl<'a> SmallWords<'a> {
    pub(super) fn new(article: &'a [Folded<'a>]) -> Self {
        Self { article, hashes: OnceCell::new() }
    }

    /// Whether the article has `word` in small letters somewhere.
    pub(super) fn contains(&self, word: &str) -> bool {
        let small = word.to_lowercase();
        let hashes = self.hashes.get_or_init(|| self.gather());
        small != word && hashes.binary_search(&hash(&small)).is_ok()
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
