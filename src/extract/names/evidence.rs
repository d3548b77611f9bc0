//! What the whole text shows about a word or a phrase: one sense a text, unless the place of a mention speaks against it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Hashes of words are spread already.
#[derive(Default)]
pub(super) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        self.0 = bytes.iter().fold(self.0, |all, &byte| (all << 8) ^ u64::from(byte));
    }

    fn write_u64(&mut self, value: u64) {
        self.0 = value;
    }
}

/// What was seen of one word or phrase.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    /// The sum of the signs around its mentions.
    pub(super) context: i32,
    /// How often it ends the full name of a person.
    pub(super) last: u32,
    /// How often it begins one.
    pub(super) first: u32,
    /// How often it stands within one.
    pub(super) inner: u32,
    /// How often a title stands before it.
    pub(super) titled: u32,
    /// How often it belongs to the name of an organisation or place.
    pub(super) other: u32,
    /// Whether single mentions of it were taken for a person.
    pub(super) person: bool,
}

/// Everything seen in one text, by hash.
pub(super) struct Evidence(HashMap<u64, Seen, BuildHasherDefault<AsIs>>);

impl Evidence {
    /// Room for about this many words and phrases.
    pub(super) fn with_capacity(words: usize) -> Self {
        Self(HashMap::with_capacity_and_hasher(words, BuildHasherDefault::default()))
    }

    pub(super) fn of(&mut self, hash: u64) -> &mut Seen {
        self.0.entry(hash).or_default()
    }

    pub(super) fn get(&self, hash: u64) -> Seen {
        self.0.get(&hash).copied().unwrap_or_default()
    }
}
