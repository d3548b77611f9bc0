//! Pictures and what pages do with them.

use crate::diagnostic::Place;

/// A portrait as its file describes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Portrait {
    /// The address of the picture, as written.
    pub file: Box<str>,
    /// What it shows, in words.
    pub text: Option<Box<str>>,
    /// Who made it and under which licence, in words.
    pub credit: Option<Box<str>>,
}

/// What a page does with a file of `content/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PictureRole {
    /// Shows it as somebody's portrait.
    Portrait,
    /// Shows it in a text.
    InText,
    /// Links to it, to be looked at in full.
    Linked,
    /// Would show it in the text of an article, if that text might be published.
    Withheld,
}

/// A file of `content/` and what one place of the dossier does with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureUse {
    /// The path below `content/`.
    pub file: Box<str>,
    /// What is done with it.
    pub role: PictureRole,
    /// Where that is written.
    pub place: Place,
}
