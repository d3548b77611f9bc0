//! An event.

use schemars::JsonSchema;
use serde::Serialize;

use super::RecordContext;
use super::article::{CorrectionRecord, corrections};
use super::claim::{CitationRecord, citations};
use super::date::{self, DateRecord};
use crate::arena::Id;
use crate::model::{Entity, Event, Target};

/// Something that happened, or is said to have happened.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Event")]
pub(super) struct EventRecord<'a> {
    /// The key, unique in the dossier.
    key: &'a str,
    /// Its page.
    page: String,
    /// What happened, in a line.
    title: &'a str,
    /// When; null where nobody says so.
    date: Option<DateRecord>,
    /// The key of the place.
    place: Option<&'a str>,
    /// Keys of the people who took part.
    people: Vec<&'a str>,
    /// Keys of the organisations that took part.
    organisations: Vec<&'a str>,
    /// Who reports it.
    sources: Vec<CitationRecord<'a>>,
    /// How many of its sources do not repeat each other.
    independent_sources: u32,
    /// The kind in the editor's own word.
    kind: Option<&'a str>,
    /// Free words.
    tags: Vec<&'a str>,
    /// When the dossier took it in.
    added: Option<DateRecord>,
    /// When our account of it was last changed.
    updated: Option<DateRecord>,
    /// Corrections to our account.
    corrections: Vec<CorrectionRecord<'a>>,
    /// Free keys.
    extra: &'a serde_json::Value,
}

pub(super) fn record(context: RecordContext<'_>, id: Id<Event>) -> EventRecord<'_> {
    let event = context.dossier.event(id);
    let key = |id: &Id<Entity>| context.dossier.entity(*id).key.as_str();
    EventRecord {
        key: event.key.as_str(),
        page: context.plan.route(context.dossier, Target::Event(id)).encoded(),
        title: &event.title,
        date: date::optional(event.date.as_ref()),
        place: event.place.as_ref().map(key),
        people: event.people.iter().map(key).collect(),
        organisations: event.organisations.iter().map(key).collect(),
        sources: citations(context, &event.sources),
        independent_sources: event.independent_sources,
        kind: event.kind.as_deref(),
        tags: event.tags.iter().map(|tag| &**tag).collect(),
        added: date::optional(event.added.as_ref()),
        updated: date::optional(event.updated.as_ref()),
        corrections: corrections(&event.corrections),
        extra: &event.extra,
    }
}
