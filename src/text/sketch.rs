//! A small sample of a text's runs of words, to find texts that share paragraphs without comparing all with all.
//!
//! Every run of five words has a hash; the sample keeps those that a fixed number divides (known as `FracMinHash`). Two texts
//! that share a part keep the same runs of it, whatever stands around, so the share of the sample is an estimate of the
//! share of the text: good to a few per cent from some hundred words on.

use std::sync::Arc;

/// How many words make a run: shared names and set phrases are shorter, lifted sentences longer.
const RUN: usize = 5;

/// One run in so many is kept.
const ONE_IN: u64 = 8;

/// The sample of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sketch {
    /// Hashes, sorted, each once; shared by the copies.
    runs: Arc<[u32]>,
}

impl Sketch {
    /// Samples a text given in words. Letter case and punctuation do not count.
    ///
    /// ```
    /// use cuttings::text::sketch::Sketch;
    /// let text = "the ferry ran aground off the quay with forty people on board and nobody was hurt".repeat(9);
    /// let (one, other) = (Sketch::of(text.split(' ')), Sketch::of(text.to_uppercase().leak().split(' ')));
    /// assert_eq!(one, other);
    /// ```
    pub fn of<'w>(words: impl Iterator<Item = &'w str>) -> Self {
        let mut sampler = Sampler::default();
        words.for_each(|word| sampler.add(word));
        sampler.finish()
    }

    /// The hashes, ascending.
    pub fn runs(&self) -> &[u32] {
        &self.runs
    }
}

/// A sample that is being taken, word by word.
#[derive(Debug, Default)]
pub struct Sampler {
    /// The hashes of the words of the run, in a ring.
    last: [u64; RUN],
    /// Words so far.
    count: usize,
    /// The sum over the run, each hash times a power of [`FACTOR`] that tells its place.
    sum: u64,
    kept: Vec<u32>,
}

impl Sampler {
    /// Adds the next word of the text.
    pub fn add(&mut self, word: &str) {
        let word = hash(word);
        if word == NOTHING {
            return;
        }
        let gone = std::mem::replace(&mut self.last[self.count % RUN], word);
        self.sum = self.sum.wrapping_mul(FACTOR).wrapping_add(word).wrapping_sub(gone.wrapping_mul(GONE));
        self.count += 1;
        if self.count >= RUN {
            let run = mix(self.sum);
            if run.is_multiple_of(ONE_IN) {
                self.kept.push((run >> 32) as u32);
            }
        }
    }

    /// The sample of the words added.
    pub fn finish(mut self) -> Sketch {
        self.kept.sort_unstable();
        self.kept.dedup();
        Sketch { runs: self.kept.into() }
    }
}

/// An odd number without a pattern: what words a sum is of, and in which order, shows in all its bits.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// What the hash of a word has been multiplied with when it leaves the run.
const GONE: u64 = FACTOR.wrapping_pow(RUN as u32);

const NOTHING: u64 = 0xcbf2_9ce4_8422_2325;

/// FNV-1a over the letters and figures of a word in lower case; [`NOTHING`] if it has none.
fn hash(word: &str) -> u64 {
    let add = |hash: u64, letter: u32| (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3);
    if word.is_ascii() {
        let letters = word.bytes().filter(u8::is_ascii_alphanumeric);
        return letters.fold(NOTHING, |hash, letter| add(hash, u32::from(letter.to_ascii_lowercase())));
    }
    let letters = word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase);
    letters.fold(NOTHING, |hash, letter| add(hash, u32::from(letter)))
}

/// The finisher of splitmix64: every bit of the input reaches every bit of the output.
fn mix(mut hash: u64) -> u64 {
    hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}
