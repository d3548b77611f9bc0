//! A citation: a statement's way to the passage that carries it.

use super::Article;
use crate::arena::Id;

/// Where a statement comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The article.
    pub article: Id<Article>,
    /// The passage, counted from 1; `None` cites the article as a whole.
    pub passage: Option<u32>,
    /// The words, proved to stand in that passage.
    pub quote: Option<ProvedQuote>,
}

/// Words that stand in the cited article, word for word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvedQuote {
    /// The words as the article has them, with an ellipsis where the author skipped.
    pub text: Box<str>,
    /// Where they stand: passage (from 1) and byte range in its plain text, one for each piece.
    pub places: Vec<(u32, u32, u32)>,
}
