//! A free page: about, method.

use super::Key;
use crate::arena::Id;
use crate::date::Date;
use crate::digest::Digest;
use crate::text::span::FileId;

/// A page of the author's own words that belongs to no other kind.
#[derive(Debug)]
pub struct FreePage {
    /// The key, unique in the dossier.
    pub key: Key,
    /// The last part of its address.
    pub slug: Box<str>,
    /// The heading.
    pub title: Box<str>,
    /// The page that it belongs to, which belongs to none itself.
    pub parent: Option<Id<FreePage>>,
    /// Order among the pages next to it; smaller comes first.
    pub weight: i64,
    /// A sentence for search engines and lists.
    pub description: Option<Box<str>>,
    /// Not finished.
    pub draft: bool,
    /// When it was first published.
    pub added: Option<Date>,
    /// When it was last changed.
    pub updated: Option<Date>,
    /// Free keys, passed to templates.
    pub extra: serde_json::Value,
    /// The file it comes from.
    pub file: FileId,
    /// Where the body begins in the file, in bytes.
    pub body_start: u32,
    /// The hash of the whole file.
    pub digest: Digest,
}
