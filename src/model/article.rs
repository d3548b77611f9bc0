//! A source article: everything about it but its text.

use std::sync::Arc;

use super::{Entity, Key, Mention, Rights, SentenceStore, Undecided, Utterance};
use crate::arena::Id;
use crate::date::Date;
use crate::digest::Digest;
use crate::text::span::FileId;

/// One source text of the dossier.
#[derive(Debug)]
pub struct Article {
    /// The key, unique in the dossier.
    pub key: Key,
    /// The last part of its address.
    pub slug: Box<str>,
    /// The headline; the file name where the source gave none.
    pub title: Box<str>,
    /// When it was published; `None` where nobody stated it.
    pub date: Option<Date>,
    /// Who wrote it, in the order given.
    pub authors: Vec<Author>,
    /// The outlet, as written.
    pub publisher: Option<Box<str>>,
    /// The organisation of the dossier that the outlet is, if one bears that name.
    pub publisher_entity: Option<Id<Entity>>,
    /// The address of the original; `http` or `https` only.
    pub source: Option<Box<str>>,
    /// When the address was last read.
    pub accessed: Option<Date>,
    /// A saved copy.
    pub archived: Option<Archived>,
    /// The language of the text, a BCP 47 tag.
    pub language: Option<Box<str>>,
    /// How much of the text may be shown.
    pub rights: Rights,
    /// What it repeats: articles of the dossier or agencies.
    pub derived_from: Vec<Origin>,
    /// The kind in the author's own word: news, notes, interview.
    pub kind: Option<Box<str>>,
    /// Not finished: left out unless drafts are asked for.
    pub draft: bool,
    /// When its publisher last changed it.
    pub updated: Option<Date>,
    /// When the dossier took it in.
    pub added: Option<Date>,
    /// Corrections to our notes or to the article.
    pub corrections: Vec<Correction>,
    /// Free words.
    pub tags: Vec<Box<str>>,
    /// Free keys, passed to templates.
    pub extra: serde_json::Value,
    /// The file it comes from.
    pub file: FileId,
    /// Where the body begins in the file, in bytes.
    pub body_start: u32,
    /// Whether the body is plain text rather than Markdown.
    pub plain: bool,
    /// The hash of the whole file.
    pub digest: Digest,
    /// How many passages the body has.
    pub passages: u32,
    /// How many words the body has.
    pub words: u32,
    /// Who and what the text names for certain, in order of place.
    pub mentions: Arc<[Mention]>,
    /// Forms of words that could mean more than one thing, or nobody for certain.
    pub undecided: Vec<Undecided>,
    /// Direct speech in the text, in order of place.
    pub utterances: Arc<[Utterance]>,
    /// The sentences around its mentions; empty where the rights keep them back.
    pub sentences: Arc<SentenceStore>,
}

/// One author of an article.
#[derive(Clone, Debug)]
pub struct Author {
    /// The name as written.
    pub name: Box<str>,
    /// The person of the dossier who bears the name.
    pub entity: Option<Id<Entity>>,
}

/// A saved copy of an original.
#[derive(Clone, Debug)]
pub struct Archived {
    /// Where it is.
    pub url: Box<str>,
    /// When it was saved.
    pub date: Option<Date>,
}

/// What an article repeats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Another article of the dossier.
    Article(Id<Article>),
    /// An agency or outlet outside the dossier.
    Agency(Agency),
}

/// A source outside the dossier that articles repeat.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agency {
    /// Its name as written.
    pub name: Box<str>,
    /// The organisation of the dossier that bears the name or key.
    pub entity: Option<Id<Entity>>,
}

/// A correction, shown on the article and among the changes.
#[derive(Clone, Debug)]
pub struct Correction {
    /// When it was made.
    pub date: Option<Date>,
    /// What was wrong and what is right.
    pub text: Box<str>,
}
