//! What the editor has written down: events by day and by the passages that they cite.

use std::collections::{BTreeMap, BTreeSet};

use crate::arena::Id;
use crate::date::Date;
use crate::extract::events;
use crate::model::{Citation, Dossier, Event};

/// The written events, to be found by what tells of them.
#[derive(Debug)]
pub(super) struct Written {
    by_day: BTreeMap<i64, Vec<Id<Event>>>,
    /// Events with the passages that they cite, by article.
    by_article: BTreeMap<u32, BTreeMap<Id<Event>, Cited>>,
}

/// What an event cites of an article.
#[derive(Clone, Debug, Default)]
pub(super) struct Cited {
    /// Indices of passages.
    pub(super) passages: BTreeSet<u32>,
    /// Whether the article is cited as a whole.
    pub(super) whole: bool,
}

impl Written {
    /// The events of a dossier with what they, and the claims about them, cite.
    pub(super) fn new(dossier: &Dossier) -> Self {
        let mut out = Written { by_day: BTreeMap::new(), by_article: BTreeMap::new() };
        for (id, event) in dossier.events() {
            if let Some(day) = event.date.as_ref().and_then(day) {
                out.by_day.entry(day).or_default().push(id);
            }
            let accounts = event.claims.iter().flat_map(|&claim| &dossier.claim(claim).accounts);
            let citations = event.sources.iter().chain(accounts.flat_map(|account| &account.sources));
            for citation in citations {
                out.note(id, citation);
            }
        }
        out
    }

    fn note(&mut self, event: Id<Event>, citation: &Citation) {
        let of_article = self.by_article.entry(citation.article.index() as u32).or_default();
        let cited = of_article.entry(event).or_default();
        match (&citation.quote, citation.passage) {
            (Some(quote), _) => {
                cited.passages.extend(quote.places.iter().map(|place| place.0.saturating_sub(1)));
            }
            (None, Some(passage)) => {
                cited.passages.insert(passage.saturating_sub(1));
            }
            (None, None) => cited.whole = true,
        }
    }

    /// What each event cites, by article.
    pub(super) fn cited(&self) -> &BTreeMap<u32, BTreeMap<Id<Event>, Cited>> {
        &self.by_article
    }

    /// The written event that a suggested one is: of the same day and with an article or a person in common, or one that cites the
    /// very passage and whose date does not speak against it.
    pub(super) fn same_as(&self, dossier: &Dossier, suggested: &events::Event) -> Option<Id<Event>> {
        let on_day = day(&suggested.date).and_then(|day| self.by_day.get(&day));
        let mut on_day = on_day.into_iter().flatten().copied();
        on_day.find(|&id| self.shares(dossier, id, suggested)).or_else(|| self.citing(dossier, suggested))
    }

    fn shares(&self, dossier: &Dossier, id: Id<Event>, suggested: &events::Event) -> bool {
        let cites =
            |article: u32| self.by_article.get(&article).is_some_and(|events| events.contains_key(&id));
        let people = &dossier.event(id).people;
        suggested.sentences.iter().any(|sentence| cites(sentence.article))
            || people.iter().any(|&person| {
                suggested.people.iter().any(|known| known == dossier.entity(person).key.as_str())
            })
    }

    fn citing(&self, dossier: &Dossier, suggested: &events::Event) -> Option<Id<Event>> {
        let may_be = |id: Id<Event>| match &dossier.event(id).date {
            Some(date) => date.relation(&suggested.date).may_agree(),
            None => true,
        };
        suggested.sentences.iter().find_map(|sentence| {
            let events = self.by_article.get(&sentence.article)?;
            let mut citing = events.iter().filter(|(_, cited)| cited.passages.contains(&sentence.passage));
            citing.find(|(id, _)| may_be(**id)).map(|(id, _)| *id)
        })
    }
}

/// The number of the day that a date is, if it is one.
pub(super) fn day(date: &Date) -> Option<i64> {
    date.to_civil()?;
    date.bounds().earliest.map(crate::date::Moment::day_number)
}
