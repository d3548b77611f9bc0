//! Which pages have a social card of their own: the picture that stands beside a link to the page where somebody shares it.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::{Page, Planned, Route, SitePlan, TimelineOrder};
use crate::arena::Id;
use crate::model::{Article, Dossier, Entity, EntityKind, Target};

/// So many things of each kind have a card of their own: those that links most likely lead to. A card takes longer to draw than a page, so a
/// dossier of ten thousand articles must not have ten thousand.
const MOST: usize = 24;

/// The width and height of every card in pixels, as networks ask for.
pub const CARD_SIZE: (u32, u32) = (1200, 630);

/// Which things have a card of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SocialCards {
    own: BTreeSet<Target>,
}

impl SocialCards {
    /// People, organisations and places that most articles name, the latest events, the newest articles, and free pages. `sources` are the
    /// articles from the newest on.
    pub(super) fn of(dossier: &Dossier, sources: &[Id<Article>]) -> Self {
        let mut own = BTreeSet::new();
        for kind in EntityKind::ALL {
            let mut entities: Vec<Id<Entity>> = dossier.entities_of(kind).map(|(id, _)| id).collect();
            entities.sort_by_key(|&id| (Reverse(dossier.mentioned_in(id).len()), id));
            own.extend(entities.into_iter().take(MOST).map(Target::Entity));
        }
        let events = dossier.chronology().iter().rev().chain(dossier.undated());
        own.extend(events.take(MOST).map(|&id| Target::Event(id)));
        own.extend(sources.iter().take(MOST).map(|&id| Target::Article(id)));
        own.extend(dossier.pages().take(MOST).map(|(id, _)| Target::Page(id)));
        SocialCards { own }
    }

    /// The page that is drawn on the card of a page: itself, or the list that it belongs to, or the overview.
    pub fn shown(&self, dossier: &Dossier, page: &Page) -> Page {
        let has_own = |target: Target| self.own.contains(&target);
        match *page {
            Page::Timeline(..) => Page::Timeline(TimelineOrder::Happened, 0),
            Page::Event(id) if !has_own(Target::Event(id)) => Page::Timeline(TimelineOrder::Happened, 0),
            Page::Entities(kind, _) => Page::Entities(kind, 0),
            Page::Entity(id, _) if has_own(Target::Entity(id)) => Page::Entity(id, 0),
            Page::Entity(id, _) => Page::Entities(dossier.entity(id).kind, 0),
            Page::Sources(_) => Page::Sources(0),
            Page::Article(id) if !has_own(Target::Article(id)) => Page::Sources(0),
            Page::Claims(_) => Page::Claims(0),
            Page::Coverage(_) => Page::Coverage(0),
            Page::Free(id) if !has_own(Target::Page(id)) => Page::Home,
            Page::Changes(_) | Page::Search | Page::Print(_) | Page::Data | Page::NotFound => Page::Home,
            ref own => own.clone(),
        }
    }
}

impl SitePlan {
    /// The page that is drawn on the card of a page, with the card's own address; nothing if the site has no cards.
    pub fn social_card(&self, dossier: &Dossier, page: &Page) -> Option<(Planned, Route)> {
        let page = self.social_cards.as_ref()?.shown(dossier, page);
        let first = |slices: &[super::ListSlice]| slices.first().map(|slice| slice.route.clone());
        let route = match page {
            Page::Home => Some(Route::new("index.html")),
            Page::Timeline(order, _) => first(&self.timeline(order).slices),
            Page::Entities(kind, _) => first(&self.entities_slices[kind as usize]),
            Page::Entity(id, _) => Some(self.route(dossier, Target::Entity(id))),
            Page::Network => self.network.clone(),
            Page::Event(id) => Some(self.route(dossier, Target::Event(id))),
            Page::Sources(_) => first(&self.sources_slices),
            Page::Article(id) => Some(self.route(dossier, Target::Article(id))),
            Page::Claims(_) => first(&self.claims_slices),
            Page::Coverage(_) => first(&self.coverage_slices),
            Page::Free(id) => Some(self.route(dossier, Target::Page(id))),
            Page::Changes(_) | Page::Search | Page::Print(_) | Page::Data | Page::NotFound => None,
        }?;
        let stem = route.as_str().trim_end_matches(".html");
        let card = Route::new(format!("assets/cards/{stem}.png"));
        Some((Planned { page, route }, card))
    }
}
