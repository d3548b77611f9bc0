//! Links to the things of the dossier, with what a reader wants to see beside them.

use super::{DateView, Shared};
use serde::Serialize;

/// A link with its words.
#[derive(Clone, Debug, Serialize)]
pub struct PlainLink {
    /// The words.
    pub label: String,
    /// Where it leads.
    pub url: String,
}

/// A link to a person, organisation or place.
#[derive(Clone, Debug, Serialize)]
pub struct EntityLink {
    /// `person`, `organisation` or `place`.
    pub kind: &'static str,
    /// The key.
    pub key: String,
    /// The full name.
    pub name: String,
    /// Up to two letters for a monogram.
    pub initials: String,
    /// Where it leads.
    pub url: String,
}

/// A link to an event.
#[derive(Clone, Debug, Serialize)]
pub struct EventLink {
    /// The key.
    pub key: String,
    /// What happened.
    pub title: String,
    /// When.
    pub date: Option<Shared<DateView>>,
    /// Where it leads.
    pub url: String,
}

/// A link to an article.
#[derive(Clone, Debug, Serialize)]
pub struct ArticleLink {
    /// The key.
    pub key: String,
    /// The headline.
    pub title: String,
    /// When it was published.
    pub date: Option<Shared<DateView>>,
    /// The outlet.
    pub publisher: Option<String>,
    /// The shortest form that still tells it apart: outlet and date where known, else the headline.
    pub label: String,
    /// Whether the label holds the date of publication.
    pub label_has_date: bool,
    /// The language of the label, where that is the headline and in another language than the pages; `none` otherwise.
    pub label_language: Option<String>,
    /// Where it leads.
    pub url: String,
    /// The language of its text, a BCP 47 tag, where it is not the dossier's own; `none` otherwise.
    pub language: Option<String>,
}

/// A citation: who says so, where, in which words.
#[derive(Clone, Debug, Serialize)]
pub struct CitationView {
    /// The article.
    pub article: Shared<ArticleLink>,
    /// The passage, counted from 1.
    pub passage: Option<u32>,
    /// The words proved to stand there, where the article's rights let them be shown.
    pub quote: Option<String>,
    /// The passage's address, or the article's.
    pub url: String,
    /// Its mark, where the page ends with a list of references; `none` elsewhere.
    pub mark: Option<MarkView>,
}

/// The mark of a citation, which shows the number of its article in the page's list of references.
#[derive(Clone, Debug, Serialize)]
pub struct MarkView {
    /// The number, counted from 1.
    pub number: u32,
    /// The mark's anchor on the page: `cite-1-2`.
    pub anchor: String,
    /// The place in the list: `#ref-1`.
    pub url: String,
}

/// Direct speech from an article.
#[derive(Clone, Debug, Serialize)]
pub struct QuoteView {
    /// The words.
    pub words: String,
    /// Who speaks, as the text has it.
    pub speaker: Option<String>,
    /// The speaker's page.
    pub entity: Option<Shared<EntityLink>>,
    /// The outlet it was said to.
    pub through: Option<String>,
    /// That outlet's page, if exactly one organisation bears the name.
    pub through_link: Option<Shared<EntityLink>>,
    /// The article.
    pub article: Shared<ArticleLink>,
    /// The passage, counted from 1.
    pub passage: u32,
    /// The passage's address.
    pub url: String,
}

/// An article cited on a page, numbered in the order of its first citation: the text first, then the sources beside it.
#[derive(Clone, Debug, Serialize)]
pub struct ReferenceView {
    /// The number, counted from 1, as the marks in the text show it.
    pub number: u32,
    /// Its anchor on the page: `ref-1`.
    pub anchor: String,
    /// The article.
    pub article: Shared<ArticleLink>,
    /// The reference in the dossier's style; its title leads to the article's page.
    pub reference_html: String,
    /// The passages cited, each a link to the passage: "¶3".
    pub passages: Vec<PlainLink>,
    /// The ways back to the marks on the page.
    pub marks: Vec<PlainLink>,
}

/// Texts of the dossier that lead here, of one kind.
#[derive(Clone, Debug, Serialize)]
pub struct BacklinkGroup {
    /// What they are: "Events", "People", "Pages".
    pub label: String,
    /// The texts.
    pub links: Vec<BacklinkView>,
}

/// A text of the dossier that leads here.
#[derive(Clone, Debug, Serialize)]
pub struct BacklinkView {
    /// What it is called.
    pub label: String,
    /// Where it is.
    pub url: String,
    /// The sentence in which the link stands.
    pub sentence: Option<String>,
    /// The language of both, a BCP 47 tag, where it is an article's and not that of the pages.
    pub language: Option<String>,
}
