//! A term as the index has it.

use super::postings::{Postings, Weight};

/// A term and what is published of its pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    /// The term.
    pub(super) word: Box<str>,
    /// Its pages, as [`Postings::finish`] writes them.
    pub(super) pages: String,
    /// How many pages there are.
    pub(super) count: u32,
    /// Whether it stands in a name, or among the facts about a page.
    pub(super) stands_out: bool,
}

impl Term {
    /// A term with its pages.
    pub(super) fn new((word, postings): (Box<str>, Postings)) -> Self {
        let (count, stands_out) = (postings.count(), postings.strongest() >= Weight::Fact);
        Term { word, pages: postings.finish(), count, stands_out }
    }
}
