//! The lists: entities of a kind, and the index of sources.

use super::{ArticleLink, DateView, EntityCard, EventLink, PlainLink, Shared};
use serde::Serialize;

/// People, organisations or places, or one slice of them.
#[derive(Clone, Debug, Serialize)]
pub struct EntitiesContent {
    /// `person`, `organisation` or `place`.
    pub kind: &'static str,
    /// By first letter of the name as sorted.
    pub letters: Vec<LetterGroup>,
    /// How many there are in all.
    pub total: usize,
}

/// Entities whose names begin with one letter.
#[derive(Clone, Debug, Serialize)]
pub struct LetterGroup {
    /// The letter.
    pub letter: String,
    /// The anchor.
    pub anchor: String,
    /// The entities.
    pub entities: Vec<EntityCard>,
}

/// The index of sources, or one slice of it.
#[derive(Clone, Debug, Serialize)]
pub struct SourcesContent {
    /// By year of publication, newest first, then the undated.
    pub groups: Vec<SourcesGroup>,
    /// How many articles there are in all.
    pub total: usize,
    /// Outlets with their number of articles; `url` leads to the outlet's page, or is empty.
    pub outlets: Vec<PlainLink>,
    /// How many independent origins stand behind the articles, in words.
    pub independence: String,
}

/// The articles of one year.
#[derive(Clone, Debug, Serialize)]
pub struct SourcesGroup {
    /// "2025", or "Date unknown".
    pub label: String,
    /// The anchor.
    pub anchor: String,
    /// The articles.
    pub rows: Vec<SourceRow>,
}

/// One article in the index of sources. Unknown fields are `none`: show the gap.
#[derive(Clone, Debug, Serialize)]
pub struct SourceRow {
    /// The article.
    pub article: Shared<ArticleLink>,
    /// When it was published.
    pub date: Option<Shared<DateView>>,
    /// The outlet; `url` may be empty.
    pub publisher: Option<PlainLink>,
    /// The authors' names.
    pub authors: Vec<String>,
    /// The address of the original.
    pub source: Option<String>,
    /// The address of a saved copy.
    pub archived: Option<String>,
    /// What it repeats (`url` may be empty).
    pub derived_from: Vec<PlainLink>,
    /// Events that cite it.
    pub events: Vec<EventLink>,
    /// Claims that cite it.
    pub claims: Vec<PlainLink>,
    /// `full`, `excerpt` or `metadata`.
    pub rights: &'static str,
    /// The language of the text.
    pub language: Option<String>,
}
