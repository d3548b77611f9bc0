//! What each file says, unresolved.

use std::sync::Arc;

use crate::body::CitedPassage;
use crate::date::Date;
use crate::diagnostic::{Code, Place};
use crate::digest::Digest;
use crate::model::{Alias, Archived, EntityKind, Link, Portrait, Rights, Role, Settings};
use crate::text::span::{FileId, Span};

/// What one file holds, if it is no article.
#[derive(Clone, Debug)]
pub(super) enum Record {
    Entity(Arc<EntityRecord>),
    Event(Arc<EventRecord>),
    Page(Arc<PageRecord>),
}

/// Everything but the articles. Whoever keeps what was read shares the records with those who look at them.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// The settings.
    pub settings: Settings,
    /// People, organisations and places, by path.
    pub entities: Vec<Arc<EntityRecord>>,
    /// Events, by path.
    pub events: Vec<Arc<EventRecord>>,
    /// Free pages, by path.
    pub pages: Vec<Arc<PageRecord>>,
}

/// Text with the place where it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: Box<str>,
    /// Where.
    pub place: Place,
}

/// What every kind of file has.
#[derive(Clone, Debug)]
pub struct Heading {
    /// The file.
    pub file: FileId,
    /// The hash of the whole file.
    pub digest: Digest,
    /// The key, and where it was written if it was.
    pub key: Written,
    /// Not finished.
    pub draft: bool,
    /// Turned down by the editor: left out even where drafts are asked for.
    pub refused: bool,
    /// The passages that a draft was made from; shown nowhere.
    pub suggested_from: Vec<CitationRecord>,
    /// When the dossier took it in.
    pub added: Option<Date>,
    /// When it was last changed.
    pub updated: Option<Date>,
    /// Free words.
    pub tags: Vec<Box<str>>,
    /// Problems of this file that its author has judged, each with a reason.
    pub allowed: Vec<Code>,
    /// Free keys.
    pub extra: serde_json::Value,
    /// Where the body begins, in bytes.
    pub body_start: u32,
    /// Links, citations and pictures in the body, in order.
    pub references: Vec<BodyReference>,
}

impl Heading {
    /// Whether it stays out of a build with or without drafts.
    pub fn is_left_out(&self, drafts: bool) -> bool {
        self.refused || self.draft && !drafts
    }
}

/// Anything that a file describes.
pub trait Draftable {
    /// What every kind of file has.
    fn heading(&self) -> &Heading;
}

/// A link, citation or picture in a body.
#[derive(Clone, Debug)]
pub struct BodyReference {
    /// What it is.
    pub kind: ReferenceKind,
    /// Where it stands.
    pub span: Span,
    /// The sentence around it, for the page it leads to.
    pub sentence: Box<str>,
}

/// What a body refers to.
#[derive(Clone, Debug)]
pub enum ReferenceKind {
    /// `[[key]]`.
    Thing(Box<str>),
    /// `[@article, ¶3]`, with the words quoted right before it and where they stand.
    Citation(Vec<CitedPassage>, Option<(Box<str>, Span)>),
    /// A link to an address.
    Link(Box<str>),
    /// A picture, and whether it says what it shows.
    Picture(Box<str>, bool),
}

/// A person, organisation or place as written.
#[derive(Clone, Debug)]
pub struct EntityRecord {
    /// What every file has.
    pub heading: Heading,
    /// Which folder it is in.
    pub kind: EntityKind,
    /// The name.
    pub name: Box<str>,
    /// The name as lists file it.
    pub sort_name: Option<Box<str>>,
    /// Other names.
    pub aliases: Vec<(Alias, Place)>,
    /// What they are.
    pub roles: Vec<Role>,
    /// When born, or founded.
    pub born: Option<Date>,
    /// When died, or closed.
    pub died: Option<Date>,
    /// A picture, and where its file is named.
    pub image: Option<(Portrait, Place)>,
    /// Pages elsewhere.
    pub links: Vec<Link>,
    /// Ties to others.
    pub relations: Vec<RelationRecord>,
    /// Sources.
    pub sources: Vec<CitationRecord>,
    /// Questions.
    pub claims: Vec<ClaimRecord>,
}

/// A tie as written.
#[derive(Clone, Debug)]
pub struct RelationRecord {
    /// The other one's key.
    pub to: Written,
    /// What the other one is to this one.
    pub kind: Box<str>,
    /// Since when.
    pub from: Option<Date>,
    /// Until when.
    pub until: Option<Date>,
}

/// An event as written.
#[derive(Clone, Debug)]
pub struct EventRecord {
    /// What every file has.
    pub heading: Heading,
    /// What happened.
    pub title: Box<str>,
    /// When, and where that was written.
    pub date: Option<(Date, Place)>,
    /// The place's key.
    pub place: Option<Written>,
    /// Keys of people.
    pub people: Vec<Written>,
    /// Keys of organisations.
    pub organisations: Vec<Written>,
    /// Sources.
    pub sources: Vec<CitationRecord>,
    /// Questions.
    pub claims: Vec<ClaimRecord>,
    /// The kind.
    pub kind: Option<Box<str>>,
    /// Order among events of one date.
    pub weight: i64,
    /// Corrections to our account.
    pub corrections: Vec<CorrectionRecord>,
}

/// A correction as written.
#[derive(Clone, Debug)]
pub struct CorrectionRecord {
    /// When.
    pub date: Option<Date>,
    /// What.
    pub text: Box<str>,
}

/// A source as written: an article, perhaps with a passage or words.
#[derive(Clone, Debug)]
pub struct CitationRecord {
    /// The article's key.
    pub article: Written,
    /// The passage, counted from 1.
    pub passage: Option<(u32, Place)>,
    /// The words.
    pub quote: Option<Written>,
}

/// A claim as written.
#[derive(Clone, Debug)]
pub struct ClaimRecord {
    /// The question.
    pub question: Box<str>,
    /// Where the claim stands.
    pub place: Place,
    /// What it is limited to.
    pub scope: Option<Box<str>>,
    /// The answers.
    pub accounts: Vec<AccountRecord>,
    /// The editor's decision.
    pub resolution: Option<ResolutionRecord>,
}

/// An answer as written.
#[derive(Clone, Debug)]
pub struct AccountRecord {
    /// The answer.
    pub value: Box<str>,
    /// Sources.
    pub sources: Vec<CitationRecord>,
    /// The editor's remark.
    pub note: Option<Box<str>>,
    /// Where the answer stands.
    pub place: Place,
    /// What the answer is limited to.
    pub scope: Option<Box<str>>,
    /// Whether the account has been withdrawn.
    pub withdrawn: bool,
}

/// The editor's decision as written.
#[derive(Clone, Debug)]
pub struct ResolutionRecord {
    /// The account, counted from 1, or its value.
    pub account: Option<Written>,
    /// Why.
    pub why: Option<Box<str>>,
    /// When.
    pub date: Option<Date>,
    /// Where it stands.
    pub place: Place,
}

/// A free page as written.
#[derive(Clone, Debug)]
pub struct PageRecord {
    /// What every file has.
    pub heading: Heading,
    /// The heading.
    pub title: Box<str>,
    /// Order in the navigation.
    pub weight: i64,
    /// A sentence about it.
    pub description: Option<Box<str>>,
    /// The key of the page that it belongs to.
    pub parent: Option<Written>,
}

/// An article as written.
#[derive(Clone, Debug)]
pub struct ArticleRecord {
    /// What every file has.
    pub heading: Heading,
    /// The headline.
    pub title: Box<str>,
    /// When published.
    pub date: Option<Date>,
    /// Who wrote it.
    pub authors: Vec<Box<str>>,
    /// The outlet.
    pub publisher: Option<Box<str>>,
    /// The original's address.
    pub source: Option<Box<str>>,
    /// When the address was last read.
    pub accessed: Option<Date>,
    /// A saved copy.
    pub archived: Option<Archived>,
    /// The language of the text.
    pub language: Option<Box<str>>,
    /// How much of the text may be shown; `None` leaves it to the settings.
    pub rights: Option<Rights>,
    /// What it repeats.
    pub derived_from: Vec<AgencyOrArticle>,
    /// The kind.
    pub kind: Option<Box<str>>,
    /// Corrections.
    pub corrections: Vec<CorrectionRecord>,
    /// Whom forms of words mean in this article.
    pub overrides: Vec<MentionOverride>,
    /// Whether the body is plain text.
    pub plain: bool,
}

/// What an article repeats, as written: the key of an article or organisation, or any name.
#[derive(Clone, Debug)]
pub struct AgencyOrArticle(pub Written);

/// Whom a form of words means in an article, as written.
#[derive(Clone, Debug)]
pub struct MentionOverride {
    /// The form of words.
    pub text: Box<str>,
    /// The key of whom it means; `None` means nobody.
    pub is: Option<Written>,
}

impl Draftable for EntityRecord {
    fn heading(&self) -> &Heading {
        &self.heading
    }
}

impl Draftable for EventRecord {
    fn heading(&self) -> &Heading {
        &self.heading
    }
}

impl Draftable for PageRecord {
    fn heading(&self) -> &Heading {
        &self.heading
    }
}

impl Draftable for ArticleRecord {
    fn heading(&self) -> &Heading {
        &self.heading
    }
}
