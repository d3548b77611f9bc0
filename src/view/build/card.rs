//! Events and entities as lists show them.

use std::collections::BTreeSet;

use crate::arena::Id;
use crate::model::{Citation, ClaimStatus, Entity, Event, Role, Target};
use crate::plan::kind_slug;
use crate::view::{CitationView, EntityCard, EventCard, Shared, ViewContext};

impl ViewContext<'_> {
    /// An event in a list.
    pub(super) fn event_card(&self, id: Id<Event>) -> EventCard {
        let event = self.dossier().event(id);
        let is_disputed = |id: &&Id<_>| self.dossier().claim(**id).status == ClaimStatus::Disputed;
        let disputed: Vec<_> =
            event.claims.iter().filter(is_disputed).map(|&id| self.claim_link(id)).collect();
        let articles: BTreeSet<_> = event.sources.iter().map(|citation| citation.article).collect();
        EventCard {
            key: event.key.to_string(),
            anchor: event_anchor(event),
            title: event.title.to_string(),
            url: self.target_url(Target::Event(id)),
            date: self.date(event.date.as_ref()),
            place: event.place.map(|place| self.entity_link(place)),
            people: self.entity_links(&event.people),
            organisations: self.entity_links(&event.organisations),
            citations: self.citations_once(&event.sources),
            kind: event.kind.as_deref().map(str::to_owned),
            kind_slug: kind_slug(event),
            clocks: self.clocks(id),
            differs: !disputed.is_empty(),
            disputed,
            draft: event.draft,
            independence: self.words().independence(articles.len(), event.independent_sources as usize),
        }
    }

    /// Events in a list.
    pub(super) fn event_cards(&self, ids: &[Id<Event>]) -> Vec<EventCard> {
        ids.iter().map(|&id| self.event_card(id)).collect()
    }

    /// Events in a list whose citations get no marks, as other pages show them too.
    pub(super) fn shared_event_cards(&self, ids: &[Id<Event>]) -> Vec<Shared<EventCard>> {
        let card = |&id: &Id<Event>| {
            self.shared_in_folder(|shared| &shared.events, id, |context| context.event_card(id))
        };
        ids.iter().map(card).collect()
    }

    /// Citations of which no two lead to one passage.
    fn citations_once(&self, citations: &[Citation]) -> Vec<CitationView> {
        let mut seen = BTreeSet::new();
        let views = citations.iter().map(|citation| (citation.article, self.citation(citation)));
        views.filter(|(article, view)| seen.insert((*article, view.passage))).map(|(_, view)| view).collect()
    }

    /// An entity in a list.
    pub(super) fn entity_card(&self, id: Id<Entity>) -> EntityCard {
        let entity = self.dossier().entity(id);
        EntityCard {
            link: self.entity_link(id),
            filed: entity.sort_name.as_deref().map(str::to_owned),
            role: present_role(&entity.roles).map(|role| role.text.to_string()),
            image: self.portrait(entity),
            articles: self.index().mention_starts[id].len(),
            events: self.dossier().events_of(id).len(),
            draft: entity.draft,
            aliases: entity.aliases.iter().map(|alias| alias.name.to_string()).collect(),
        }
    }
}

/// The anchor of an event's card. It begins with a word of its own, so that no name of an event meets another anchor of a page.
pub(super) fn event_anchor(event: &Event) -> String {
    format!("event-{}", event.slug)
}

/// The role that somebody has now or had last: one without an end before others, then the one that begins or ends last,
/// then the first written.
fn present_role(roles: &[Role]) -> Option<&Role> {
    let key = |role: &Role| {
        let (from, until) = (&role.from, &role.until);
        let key = |date: &Option<crate::date::Date>| date.as_ref().map(crate::date::Date::sort_key);
        (until.is_none(), key(until), key(from))
    };
    roles.iter().rev().max_by_key(|role| key(role))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::Date;

    #[test]
    fn the_present_role() {
        let role = |text: &str, from: &str, until: &str| Role {
            text: text.into(),
            from: Date::parse(from).ok(),
            until: Date::parse(until).ok(),
        };
        for (roles, expected) in [
            (vec![], None),
            (vec![role("first", "", ""), role("second", "", "")], Some("first")),
            (vec![role("heir", "1948", "2022"), role("King", "2022-09-08", "")], Some("King")),
            (vec![role("King", "2022-09-08", ""), role("heir", "1948", "2022")], Some("King")),
            (vec![role("a", "1990", "1995"), role("b", "1980", "1999")], Some("b")),
        ] {
            assert_eq!(present_role(&roles).map(|role| &*role.text), expected);
        }
    }
}
