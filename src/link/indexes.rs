//! The tables by which pages find what belongs to them.

use crate::arena::{Arena, Id, IdMap};
use crate::model::{Article, Claim, Entity, Event};

/// Every mention of each entity, articles in order of publication, those without a date last.
pub(super) fn mentioned_in(
    entities: &Arena<Entity>,
    articles: &Arena<Article>,
) -> IdMap<Entity, Vec<(Id<Article>, u32)>> {
    let mut order: Vec<Id<Article>> = articles.ids().collect();
    order.sort_by_cached_key(|&id| {
        let date = articles[id].date.as_ref().map(crate::date::Date::sort_key);
        (date.is_none(), date, id)
    });
    let mut out: IdMap<Entity, Vec<(Id<Article>, u32)>> = IdMap::new(entities);
    for id in order {
        for (mention, index) in articles[id].mentions.iter().zip(0..) {
            out[mention.entity].push((id, index));
        }
    }
    entities.ids().for_each(|id| out[id].shrink_to_fit());
    out
}

/// Events of each entity, in the order given.
pub(super) fn events_of(
    entities: &Arena<Entity>,
    events: &Arena<Event>,
    order: &[Id<Event>],
) -> IdMap<Entity, Vec<Id<Event>>> {
    let mut out: IdMap<Entity, Vec<Id<Event>>> = IdMap::new(entities);
    for &id in order {
        let event = &events[id];
        for &entity in event.people.iter().chain(&event.organisations).chain(event.place.as_ref()) {
            if out[entity].last() != Some(&id) {
                out[entity].push(id);
            }
        }
    }
    out
}

/// Events that cite each article, in the order given.
pub(super) fn citing_events(
    articles: &Arena<Article>,
    events: &Arena<Event>,
    claims: &Arena<Claim>,
    order: &[Id<Event>],
) -> IdMap<Article, Vec<Id<Event>>> {
    let mut out: IdMap<Article, Vec<Id<Event>>> = IdMap::new(articles);
    for &id in order {
        let event = &events[id];
        let of_claims =
            event.claims.iter().flat_map(|&claim| &claims[claim].accounts).flat_map(|one| &one.sources);
        for source in event.sources.iter().chain(of_claims) {
            if out[source.article].last() != Some(&id) {
                out[source.article].push(id);
            }
        }
    }
    out
}

/// Claims that cite each article.
pub(super) fn citing_claims(
    articles: &Arena<Article>,
    claims: &Arena<Claim>,
) -> IdMap<Article, Vec<Id<Claim>>> {
    let mut out: IdMap<Article, Vec<Id<Claim>>> = IdMap::new(articles);
    for (id, claim) in claims.iter() {
        for source in claim.accounts.iter().flat_map(|account| &account.sources) {
            if out[source.article].last() != Some(&id) {
                out[source.article].push(id);
            }
        }
    }
    out
}
