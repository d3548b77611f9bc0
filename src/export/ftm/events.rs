//! Events.

use super::record::{Record, id, prefix};
use super::{documents, entities};
use crate::arena::Id;
use crate::date::{Date, Precision, words};
use crate::model::{Dossier, Event};

/// The id of an event.
pub(super) fn id_of(dossier: &Dossier, event: Id<Event>) -> String {
    id("event", dossier.event(event).key.as_str())
}

/// An event and its sources.
pub(super) fn event(dossier: &Dossier, id: Id<Event>, take: &mut dyn FnMut(&Record)) {
    let event = dossier.event(id);
    let own = id_of(dossier, id);
    let mut record = Record::new("Event", own.clone());
    record.add("name", &event.title);
    if let Some(date) = &event.date {
        add_date(&mut record, date);
    }
    if let Some(place) = event.place {
        record.add("location", &dossier.entity(place).name);
        record.add("addressEntity", &entities::id_of(dossier, place));
    }
    for entity in event.people.iter().chain(&event.organisations) {
        record.add("involved", &entities::id_of(dossier, *entity));
    }
    event.kind.iter().chain(&event.tags).for_each(|word| record.add("keywords", word));
    take(&record);
    documents::sources(dossier, &own, &event.sources, take);
}

/// A day, month or year; both ends of a span; anything else in words.
fn add_date(record: &mut Record, date: &Date) {
    if date.precision() == Precision::Range {
        let strict = date.strict();
        let exact = |text: &str| Date::parse(text).ok().as_ref().and_then(prefix);
        if let Some((first, last)) = strict.split_once('/')
            && let (Some(first), Some(last)) = (exact(first), exact(last))
        {
            record.add("startDate", &first);
            record.add("endDate", &last);
            return;
        }
    }
    record.add_date("date", "Date", Some(date));
    if prefix(date).is_some() && date.precision() == Precision::Minute {
        // The time of day has no other place in the format.
        record.add("notes", &format!("Date: {}", words::phrase(date, &words::ENGLISH)));
    }
}
