//! The page of an event.

use crate::arena::Id;
use crate::failure::Failure;
use crate::model::{Event, Target};
use crate::view::{EventCard, EventContent, EventLink, ViewContext};

use super::card::event_anchor;
use super::text::{TextPlace, own_text};
use super::{article, backlinks, lists};

/// The content of an event's page.
pub(super) fn event(
    context: &ViewContext<'_>,
    id: Id<Event>,
    place: &TextPlace,
) -> Result<EventContent, Failure> {
    let event = context.dossier().event(id);
    let mut text = own_text(context, event.file, event.body_start, place)?;
    let citations = text.cited.citations(context, &event.sources);
    let claims = context.claim_views(&event.claims[..event.claims.len().min(place.at_most(lists::CLAIMS))]);
    let claims = text.cited.claims(context, claims);
    let (before, after) = neighbours(context, id);
    Ok(EventContent {
        card: EventCard { citations, ..context.event_card(id) },
        body_html: text.html,
        references: text.cited.references(context),
        origins: context.origins(event.sources.iter().map(|source| source.article)),
        claims,
        before,
        after,
        timeline_url: context.anchor_url(context.plan().timeline_route(id), &event_anchor(event)),
        backlinks: backlinks::backlinks(context, Target::Event(id)),
        corrections: article::corrections(context, Target::Event(id), &event.corrections),
        extra: event.extra.clone().into(),
    })
}

fn neighbours(context: &ViewContext<'_>, id: Id<Event>) -> (Option<EventLink>, Option<EventLink>) {
    let Some(place) = context.index().event_places[id] else { return (None, None) };
    let chronology = context.dossier().chronology();
    let link = |at: Option<usize>| chronology.get(at?).map(|&id| context.event_link(id));
    (link((place as usize).checked_sub(1)), link(Some(place as usize + 1)))
}
