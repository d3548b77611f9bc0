//! The coverage grid: which source reports which event, and what each source calls each person.

use super::{ArticleLink, EntityLink, EventLink, Shared};
use serde::Serialize;

/// The coverage grid, or one slice of it.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageContent {
    /// The columns.
    pub articles: Vec<Shared<ArticleLink>>,
    /// How many sources report something here and have no column, because there is no room for more.
    pub left_out: usize,
    /// A row for each event.
    pub rows: Vec<CoverageRow>,
    /// A row for each person: what each source calls them.
    pub names: Vec<NameRow>,
}

/// One event across the sources.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageRow {
    /// The event.
    pub event: EventLink,
    /// A cell for each column, in the same order.
    pub cells: Vec<CoverageCell>,
}

/// What one source has on one event.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageCell {
    /// `reports`, `differs` (it reports, and its account differs from another's) or `silent` (nothing cites it for the event, whatever its text says).
    pub state: &'static str,
    /// The state in words for a reader: "reports", "says otherwise", "not cited".
    pub label: String,
    /// What it says where accounts differ: "54 minutes".
    pub answers: Vec<String>,
    /// The passage, if the citation names one.
    pub url: Option<String>,
}

/// One person across the sources.
#[derive(Clone, Debug, Serialize)]
pub struct NameRow {
    /// The person.
    pub entity: Shared<EntityLink>,
    /// A cell for each column, in the same order.
    pub cells: Vec<NameCell>,
}

/// What one source calls one person.
#[derive(Clone, Debug, Serialize)]
pub struct NameCell {
    /// The forms of words, most often first; empty if the person is not named.
    pub forms: Vec<String>,
}
