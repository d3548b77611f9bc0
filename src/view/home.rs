//! The overview.

use super::{ArticleLink, ClaimView, EntityCard, EventCard, PlainLink, Shared};
use serde::Serialize;

/// The overview.
#[derive(Clone, Debug, Serialize)]
pub struct HomeContent {
    /// The newest developments, newest first.
    pub latest: Vec<EventCard>,
    /// The people who are named most.
    pub people: Vec<EntityCard>,
    /// Claims on which accounts differ.
    pub disputed: Vec<ClaimView>,
    /// The articles published last.
    pub articles: Vec<Shared<ArticleLink>>,
    /// Articles a year or month, oldest first.
    pub coverage: Vec<CoverageBar>,
    /// The newest article's date in words, to tell how current the dossier is.
    pub newest: Option<Shared<super::DateView>>,
    /// The span of the events in words: "September 2022 to 17 September 2025".
    pub span: Option<String>,
    /// Free pages.
    pub pages: Vec<PlainLink>,
}

/// One bar of a small chart.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageBar {
    /// What it stands for: "September 2025", "undated".
    pub label: String,
    /// A short form for an axis: "Sep".
    pub short: String,
    /// How many.
    pub count: usize,
    /// The share of the highest bar, 0 to 100.
    pub percent: usize,
    /// Where it leads.
    pub url: Option<String>,
}
