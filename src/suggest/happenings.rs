//! Happenings that no event describes, and where to look for figures about all of them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::evidence::Evidence;
use super::told::{About, Wanted};
use super::written::Written;
use crate::extract::events::Event;
use crate::model::Dossier;

/// A happening of which articles speak and that no event describes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Happening {
    /// When, in EDTF.
    pub date: String,
    /// What happened, from the best sentence.
    pub title: String,
    /// Who stands in the sentences: keys of people who have a page, names of others.
    pub people: Vec<String>,
    /// How many articles speak of it.
    pub articles: u32,
    /// How many sentences.
    pub sentences: u32,
    /// The best sentences.
    pub evidence: Vec<Evidence>,
}

impl Happening {
    /// A suggested event with its evidence in the words of the dossier.
    pub(super) fn new(dossier: &Dossier, event: &Event) -> Self {
        let evidence = event
            .sentences
            .iter()
            .map(|one| Evidence::new(dossier, one.article, one.passage, &one.text))
            .collect();
        Happening {
            date: event.date.to_string(),
            title: event.title.clone(),
            people: event.people.clone(),
            articles: event.n_sources,
            sentences: event.n_sentences,
            evidence,
        }
    }
}

/// So many of the suggested events are looked through for figures: those further down are of one sentence mostly.
const MOST_LOOKED_THROUGH: usize = 500;

/// Suggested events without those that are written, and the passages that tell of either.
#[derive(Debug)]
pub(super) struct Sorted {
    pub(super) events: Vec<Event>,
    pub(super) wanted: Wanted,
}

/// Tells new events from written ones.
pub(super) fn sort(found: Vec<Event>, dossier: &Dossier, written: &Written) -> Sorted {
    let mut wanted: Wanted = BTreeMap::new();
    for (&article, events) in written.cited() {
        let of_article = wanted.entry(article).or_default();
        of_article.extend(events.iter().map(|(&id, cited)| (About::Written(id), cited.clone())));
    }
    let mut events = Vec::new();
    for event in found {
        let about = match written.same_as(dossier, &event) {
            Some(id) => About::Written(id),
            None => About::Suggested(events.len()),
        };
        if !matches!(about, About::Suggested(rank) if rank >= MOST_LOOKED_THROUGH) {
            for sentence in &event.sentences {
                let of_article = wanted.entry(sentence.article).or_default();
                of_article.entry(about).or_default().passages.insert(sentence.passage);
            }
        }
        if matches!(about, About::Suggested(_)) {
            events.push(event);
        }
    }
    Sorted { events, wanted }
}
