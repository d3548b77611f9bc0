//! What is suggested: a happening with its evidence.

use crate::date::Date;
use std::ops::Range;

/// A dated happening of which articles speak.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// When, as exactly as the sentences say it: a day, a month or a year.
    pub date: Date,
    /// What happened, from the best sentence, shortened; not empty.
    pub title: String,
    /// The best sentences, the best first; at least one.
    pub sentences: Vec<Evidence>,
    /// Who stands in these sentences, those named most often first; as the caller named them, else as the texts do.
    pub people: Vec<String>,
    /// How many articles speak of it.
    pub n_sources: u32,
    /// How many sentences speak of it, in all articles.
    pub n_sentences: u32,
    /// How much it matters, by its sources and by how long they come back to it; only good for comparing.
    pub score: f64,
}

/// A sentence that tells of a happening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The number that the caller gave to the article.
    pub article: u32,
    /// Which passage of it, counted from 0.
    pub passage: u32,
    /// The bytes of the sentence in its passage.
    pub range: Range<u32>,
    /// The bytes of the date in the sentence.
    pub mention: Range<u32>,
    /// The sentence as it stands in the article.
    pub text: String,
}
