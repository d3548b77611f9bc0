//! From the dossier to what templates see: one function a page kind.
//!
//! In: a [`ViewContext`], which names the page. Out: its [`Content`]. Nothing here reads more of the dossier than the page is about;
//! what needs all of it is worked out once in [`ViewIndex`](super::ViewIndex).

mod article;
mod backlinks;
mod card;
mod changes;
mod charts;
mod cite;
mod claims;
mod clocks;
mod coverage;
mod entities;
mod entity;
mod event;
mod excerpt;
mod filters;
mod forms;
mod free;
mod home;
mod json_ld;
mod links;
mod lists;
mod mentions;
mod network;
mod numbering;
mod origins;
mod page;
mod passages;
mod pictures;
mod previews;
mod print;
mod quotes;
mod relations;
mod resolver;
mod small;
mod social_card;
mod sources;
mod supports;
mod text;
mod timeline;

pub use page::page_view;
pub use previews::QuotedWords;
pub use social_card::social_card;

use serde::Serialize;

use super::{
    ArticleContent, ChangesContent, ClaimsContent, CoverageContent, DataContent, EntitiesContent,
    EntityContent, EventContent, FreeContent, HomeContent, NetworkContent, NotFoundContent, PrintContent,
    SearchContent, SourcesContent, TimelineContent, ViewContext,
};
use crate::failure::Failure;
use crate::plan::Page;

/// The content of a page of any kind. Templates see the struct inside.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Content {
    /// The overview.
    Home(HomeContent),
    /// The timeline.
    Timeline(TimelineContent),
    /// People, organisations or places.
    Entities(EntitiesContent),
    /// A person, organisation or place.
    Entity(Box<EntityContent>),
    /// The network of people.
    Network(NetworkContent),
    /// An event.
    Event(Box<EventContent>),
    /// The source index.
    Sources(SourcesContent),
    /// An article.
    Article(Box<ArticleContent>),
    /// The register of claims.
    Claims(ClaimsContent),
    /// The coverage grid.
    Coverage(CoverageContent),
    /// Corrections and additions.
    Changes(ChangesContent),
    /// The search page.
    Search(SearchContent),
    /// The print page.
    Print(Box<PrintContent>),
    /// The list of open data.
    Data(DataContent),
    /// The page for unknown addresses.
    NotFound(NotFoundContent),
    /// A free page.
    Free(FreeContent),
}

/// The content of the page of a context. Fails only if a text cannot be read again.
pub fn content(context: &ViewContext<'_>) -> Result<Content, Failure> {
    let place = &text::TextPlace::page();
    Ok(match *context.page {
        Page::Home => Content::Home(home::home(context)),
        Page::Timeline(order, slice) => Content::Timeline(timeline::timeline(context, order, slice)),
        Page::Entities(kind, slice) => Content::Entities(entities::entities(context, kind, slice)),
        Page::Entity(id, part) => Content::Entity(Box::new(entity::entity(context, id, part, place)?)),
        Page::Network => Content::Network(network::network(context)),
        Page::Event(id) => Content::Event(Box::new(event::event(context, id, place)?)),
        Page::Sources(slice) => Content::Sources(sources::sources(context, slice)),
        Page::Article(id) => {
            Content::Article(Box::new(article::article(context, id, &text::TextPlace::article())?))
        }
        Page::Claims(slice) => Content::Claims(claims::register(context, slice)),
        Page::Coverage(slice) => Content::Coverage(coverage::coverage(context, slice)),
        Page::Changes(slice) => Content::Changes(changes::changes(context, slice)),
        Page::Search => Content::Search(small::search(context)),
        Page::Print(part) => Content::Print(Box::new(print::print(context, part)?)),
        Page::Data => Content::Data(small::data(context)),
        Page::NotFound => Content::NotFound(NotFoundContent {}),
        Page::Free(id) => Content::Free(free::free(context, id, place)?),
    })
}
