//! A body to HTML: marks, links on names, citations; nothing of the author's or a source's markup passes through.
//!
//! In: a [`Body`](crate::body::Body) and a [`Resolve`] that knows the page. Out: one string for each block. Every character of the
//! text is escaped here, and every address is judged by [`judge`](crate::text::address::judge), so hostile text comes out inert.

mod blocks;
mod inline;
mod picture;

pub use blocks::{PassageMarkup, blocks, passages};
pub use inline::NameLink;
pub use picture::Picture;

use crate::body::CitedPassage;

/// What may be wider than a page and then moves sideways by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wide {
    /// A table.
    Table,
    /// What a terminal shows.
    Terminal,
}

/// What the text cannot know by itself. Addresses come back relative to the page.
pub trait Resolve {
    /// A link's address; `None` shows its words without a link.
    fn link(&mut self, address: &str) -> Option<String>;
    /// A picture's files; `None` shows its words instead.
    fn image(&mut self, address: &str) -> Option<Picture>;
    /// The page of a key and what it is called.
    fn key(&mut self, key: &str) -> Option<(String, String)>;
    /// The markup of a citation.
    fn citation(&mut self, cited: &[CitedPassage]) -> String;
    /// The markup of a reference to a footnote.
    fn note(&mut self, label: &str) -> String;
    /// The markup that leads back from a footnote, and its anchor.
    fn note_anchor(&mut self, label: &str) -> (String, String);
    /// The names linked in a numbered passage.
    fn names(&mut self, passage: u32) -> Vec<NameLink>;
    /// What something wide is called to those who do not see it.
    fn label(&self, of: Wide) -> String;
    /// The anchor of a numbered passage, if passages of this body have one.
    fn anchor(&self, passage: u32) -> Option<String>;
}
