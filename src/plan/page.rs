//! The closed list of page kinds.

use super::TimelineOrder;
use crate::arena::Id;
use crate::model::{Article, Entity, EntityKind, Event, FreePage};

/// Every kind of page. A number counts the slices of a list from 0. Adding one makes the compiler list every place that must know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// The overview.
    Home,
    /// The timeline in one of its orders, or a slice of it.
    Timeline(TimelineOrder, u32),
    /// People, organisations or places, or a slice of them.
    Entities(EntityKind, u32),
    /// A person, organisation or place; the number counts the pages of its mentions from 0.
    Entity(Id<Entity>, u32),
    /// The network of people.
    Network,
    /// An event.
    Event(Id<Event>),
    /// The source index, or a slice of it.
    Sources(u32),
    /// An article.
    Article(Id<Article>),
    /// The register of claims, or a slice of it.
    Claims(u32),
    /// The coverage grid, or a slice of it.
    Coverage(u32),
    /// Corrections and additions, or a slice of them.
    Changes(u32),
    /// The search page.
    Search,
    /// The whole dossier as one document.
    Print(u32),
    /// The list of open data.
    Data,
    /// The page for unknown addresses.
    NotFound,
    /// A free page.
    Free(Id<FreePage>),
}

impl Page {
    /// The stable word of the kind, which is also the name of its template.
    pub fn kind(&self) -> &'static str {
        match self {
            Page::Home => "home",
            Page::Timeline(..) => "timeline",
            Page::Entities(..) => "entities",
            Page::Entity(..) => "entity",
            Page::Network => "network",
            Page::Event(_) => "event",
            Page::Sources(_) => "sources",
            Page::Article(_) => "article",
            Page::Claims(_) => "claims",
            Page::Coverage(_) => "coverage",
            Page::Changes(_) => "changes",
            Page::Search => "search",
            Page::Print(_) => "print",
            Page::Data => "data",
            Page::NotFound => "not-found",
            Page::Free(_) => "free",
        }
    }
}
