//! Keys, and the things that a key can name.

use std::fmt;
use std::sync::Arc;

use super::{Article, Entity, Event, FreePage};
use crate::arena::Id;
use crate::text::address::composed;

/// The key of a thing: its file name without the ending, as the author writes it in references.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(Arc<str>);

impl Key {
    /// A key from its written form, in whichever form of Unicode that is.
    pub fn new(text: &str) -> Self {
        Key(Arc::from(composed(text)))
    }

    /// The written form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}`", self.0)
    }
}

/// Anything that a `[[link]]` can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// A source article.
    Article(Id<Article>),
    /// A person, an organisation or a place.
    Entity(Id<Entity>),
    /// An event.
    Event(Id<Event>),
    /// A free page.
    Page(Id<FreePage>),
}
