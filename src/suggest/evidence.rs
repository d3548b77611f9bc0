//! A sentence that carries a suggestion, and where it stands.

use serde::Serialize;

use super::article_text::ArticleText;
use crate::arena::Id;
use crate::failure::Failure;
use crate::load::Files;
use crate::model::Dossier;

/// A sentence of an article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// The article's key.
    pub article: String,
    /// The article's file.
    pub file: String,
    /// The passage, counted from 1.
    pub passage: u32,
    /// The sentence, word for word.
    pub text: String,
}

/// A sentence by its place alone, so that a tally of many stays small.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Spot {
    /// The article, by its place among all.
    pub(super) article: u32,
    /// The passage, an index.
    pub(super) passage: u32,
    /// First byte in the passage.
    pub(super) start: u32,
    /// Byte after the last.
    pub(super) end: u32,
}

impl Evidence {
    /// The sentence `text` of passage `passage` (an index) of an article.
    pub(super) fn new(dossier: &Dossier, article: u32, passage: u32, text: &str) -> Self {
        let article = dossier.article(Id::from_index(article));
        Evidence {
            article: article.key.to_string(),
            file: dossier.path(article.file).to_owned(),
            passage: passage + 1,
            text: text.split_whitespace().collect::<Vec<_>>().join(" "),
        }
    }

    /// Reads the sentence at a spot.
    pub(super) fn read(files: &dyn Files, dossier: &Dossier, spot: Spot) -> Result<Self, Failure> {
        let text = ArticleText::read(files, dossier, Id::from_index(spot.article))?;
        let sentence = text.passage(spot.passage).get(spot.start as usize..spot.end as usize);
        Ok(Evidence::new(dossier, spot.article, spot.passage, sentence.unwrap_or_default()))
    }
}
