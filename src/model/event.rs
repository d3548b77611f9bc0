//! Something that happened.

use super::{Citation, Claim, Entity, Key};
use crate::arena::Id;
use crate::date::Date;
use crate::digest::Digest;
use crate::text::span::FileId;

/// Something that happened, or is said to have happened.
#[derive(Clone, Debug)]
pub struct Event {
    /// The key, unique in the dossier.
    pub key: Key,
    /// The last part of its address.
    pub slug: Box<str>,
    /// What happened, in a line.
    pub title: Box<str>,
    /// When; `None` stands in the undated block.
    pub date: Option<Date>,
    /// Where.
    pub place: Option<Id<Entity>>,
    /// Who took part.
    pub people: Vec<Id<Entity>>,
    /// Which organisations took part.
    pub organisations: Vec<Id<Entity>>,
    /// Who reports it.
    pub sources: Vec<Citation>,
    /// Questions about it.
    pub claims: Vec<Id<Claim>>,
    /// The kind in the author's own word: meeting, statement.
    pub kind: Option<Box<str>>,
    /// Order among events of one date; smaller comes first.
    pub weight: i64,
    /// Free words.
    pub tags: Vec<Box<str>>,
    /// Not finished.
    pub draft: bool,
    /// When the dossier took it in.
    pub added: Option<Date>,
    /// When our account of it was last changed.
    pub updated: Option<Date>,
    /// Corrections to our account.
    pub corrections: Vec<super::Correction>,
    /// How many of its sources do not repeat each other.
    pub independent_sources: u32,
    /// Free keys, passed to templates.
    pub extra: serde_json::Value,
    /// The file it comes from.
    pub file: FileId,
    /// Where the body begins in the file, in bytes.
    pub body_start: u32,
    /// The hash of the whole file.
    pub digest: Digest,
}
