//! The page of an article.

use super::{
    ArticleLink, BacklinkGroup, ClaimView, DateView, EntityLink, EventCard, OriginView, PlainLink, QuoteView,
    ReferenceView, Shared,
};
use serde::Serialize;

/// The page of an article.
#[derive(Clone, Debug, Serialize)]
pub struct ArticleContent {
    /// The link to itself.
    pub link: Shared<ArticleLink>,
    /// When it was published.
    pub date: Option<Shared<DateView>>,
    /// Who wrote it: name, and the page of a person who bears it (`url` empty if none).
    pub authors: Vec<PlainLink>,
    /// The outlet's name.
    pub publisher: Option<String>,
    /// The outlet's page.
    pub publisher_link: Option<Shared<EntityLink>>,
    /// The address of the original.
    pub source: Option<String>,
    /// When the original was last read.
    pub accessed: Option<Shared<DateView>>,
    /// The address of a saved copy.
    pub archived: Option<String>,
    /// When the copy was saved.
    pub archived_date: Option<Shared<DateView>>,
    /// The language of the text, a BCP 47 tag; set it on the text's element.
    pub language: Option<String>,
    /// `full`, `excerpt` or `metadata`.
    pub rights: &'static str,
    /// Why text is missing, in words; `none` when all of it is shown.
    pub rights_note: Option<String>,
    /// What it repeats (`url` empty for an agency without a page).
    pub derived_from: Vec<PlainLink>,
    /// Where it comes from in the end, if it repeats something.
    pub origins: Vec<OriginView>,
    /// Articles that repeat it, in the order of sources; bounded.
    pub repeated_by: Vec<Shared<ArticleLink>>,
    /// The kind in the author's word.
    pub kind: Option<String>,
    /// When its publisher last changed it.
    pub updated: Option<Shared<DateView>>,
    /// When the dossier took it in.
    pub added: Option<Shared<DateView>>,
    /// Corrections.
    pub corrections: Vec<super::ChangeView>,
    /// Free words.
    pub tags: Vec<String>,
    /// How many words the text has.
    pub words: u32,
    /// The text, passage by passage; with rights `excerpt` only the quoted words, with `metadata` nothing.
    pub passages: Vec<PassageView>,
    /// Everybody and everything named in it, by kind, most often first.
    pub named: Vec<Shared<EntityLink>>,
    /// Events that cite it.
    pub events: Vec<Shared<EventCard>>,
    /// Claims that cite it.
    pub claims: Vec<Shared<ClaimView>>,
    /// Direct speech in it.
    pub quotes: Vec<QuoteView>,
    /// Forms of words that stay open.
    pub undecided: Vec<UndecidedView>,
    /// Texts that lead here.
    pub backlinks: Vec<BacklinkGroup>,
    /// The articles that its text cites, numbered as its marks are.
    pub references: Vec<ReferenceView>,
    /// What it takes to cite it: a line of text in the dossier's style.
    pub cite_as: String,
    /// The same with emphasis and links, and in the forms that other programs read; `none` on the print page.
    pub cite: Option<CiteView>,
    /// The article published before it.
    pub before: Option<Shared<ArticleLink>>,
    /// The article published after it.
    pub after: Option<Shared<ArticleLink>>,
    /// Free keys.
    pub extra: Shared<serde_json::Value>,
}

/// One passage of the text.
#[derive(Clone, Debug, Serialize)]
pub struct PassageView {
    /// The number, counted from 1; 0 for a heading, a rule or a table, which cannot be cited.
    pub number: u32,
    /// The anchor: `p3`.
    pub anchor: String,
    /// The passage as markup: a paragraph, list, heading or block quote, names linked.
    pub html: String,
    /// Whether it is only part of the passage, because of the rights.
    pub partial: bool,
    /// Who and what is named in it.
    pub named: Vec<Shared<EntityLink>>,
    /// What it supports.
    pub supports: Vec<SupportView>,
}

/// A statement of the dossier that a passage supports.
#[derive(Clone, Debug, Serialize)]
pub struct SupportView {
    /// `event`, `claim`, `person`, `organisation`, `place` or `page`.
    pub kind: &'static str,
    /// What it is called.
    pub label: String,
    /// Where it is.
    pub url: String,
}

/// A form of words that stays open.
#[derive(Clone, Debug, Serialize)]
pub struct UndecidedView {
    /// The words.
    pub form: String,
    /// Who it could be.
    pub candidates: Vec<Shared<EntityLink>>,
    /// The passages in which it stands.
    pub passages: Vec<PlainLink>,
}

/// How to cite something.
#[derive(Clone, Debug, Serialize)]
pub struct CiteView {
    /// The style of the reference, as readers know it: "APA"; `none` for the program's own.
    pub style: Option<&'static str>,
    /// The reference as markup.
    pub reference_html: String,
    /// The same for other programs, in a fixed order; empty for the dossier itself.
    pub forms: Vec<CiteForm>,
    /// The files that hold all sources in these forms.
    pub files: Vec<PlainLink>,
}

/// A reference in a form that other programs read.
#[derive(Clone, Debug, Serialize)]
pub struct CiteForm {
    /// `bibtex`, `ris`, `csl-json` or `wikipedia`.
    pub key: &'static str,
    /// What it is called.
    pub label: &'static str,
    /// The text to be copied.
    pub text: String,
}
