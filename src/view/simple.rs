//! Pages with little of their own: changes, search, print, data, free pages, unknown addresses.

use super::{
    ArticleContent, CiteView, ClaimsContent, DateView, EntityContent, EventContent, NavigationItem, Shared,
    SourcesContent, TimelineContent,
};
use serde::Serialize;

/// Corrections and additions, newest first.
#[derive(Clone, Debug, Serialize)]
pub struct ChangesContent {
    /// The changes.
    pub changes: Vec<ChangeView>,
}

/// One change.
#[derive(Clone, Debug, Serialize)]
pub struct ChangeView {
    /// When; `none` where nobody wrote it down.
    pub date: Option<Shared<DateView>>,
    /// `correction`, `added` or `updated`.
    pub kind: &'static str,
    /// What was changed.
    pub label: String,
    /// Where it is.
    pub url: String,
    /// The text of a correction.
    pub text: Option<String>,
}

/// The search page.
#[derive(Clone, Debug, Serialize)]
pub struct SearchContent {
    /// The script that holds the index, or its first part.
    pub index_url: String,
    /// How many pages it covers.
    pub pages: usize,
}

/// The whole dossier as one document.
#[derive(Clone, Debug, Serialize)]
pub struct PrintContent {
    /// The timeline.
    pub timeline: TimelineContent,
    /// The events.
    pub events: Vec<EventContent>,
    /// The people, organisations and places.
    pub entities: Vec<EntityContent>,
    /// The register of claims.
    pub claims: ClaimsContent,
    /// The index of sources.
    pub sources: SourcesContent,
    /// The articles. What leads on from one is left out, since the document has it elsewhere or is read on paper: the events and claims
    /// that cite it, who is quoted, names left open, backlinks, neighbours, and the names beside each passage.
    pub articles: Vec<ArticleContent>,
    /// The free pages.
    pub pages: Vec<FreeContent>,
}

/// The list of open data.
#[derive(Clone, Debug, Serialize)]
pub struct DataContent {
    /// The files.
    pub files: Vec<DataFile>,
    /// How to cite the dossier itself.
    pub cite: CiteView,
}

/// One file of open data.
#[derive(Clone, Debug, Serialize)]
pub struct DataFile {
    /// The file's name.
    pub name: String,
    /// Where it is.
    pub url: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub description: String,
}

/// A free page.
#[derive(Clone, Debug, Serialize)]
pub struct FreeContent {
    /// The heading.
    pub title: String,
    /// The anchor in the print page.
    pub anchor: String,
    /// The text.
    pub body_html: String,
    /// The articles that the text cites, numbered as its marks are.
    pub references: Vec<super::ReferenceView>,
    /// The pages that belong together with it, if any do.
    pub section: Option<PageSection>,
    /// Free keys.
    pub extra: Shared<serde_json::Value>,
}

/// Pages that belong to one page.
#[derive(Clone, Debug, Serialize)]
pub struct PageSection {
    /// The page that they belong to.
    pub head: NavigationItem,
    /// They, in their order.
    pub pages: Vec<SectionPage>,
}

/// A page among those that belong together.
#[derive(Clone, Debug, Serialize)]
pub struct SectionPage {
    /// Its title, and where it is.
    pub link: NavigationItem,
    /// A sentence about it.
    pub description: Option<String>,
}

/// The page for unknown addresses.
#[derive(Clone, Debug, Serialize)]
pub struct NotFoundContent {}
