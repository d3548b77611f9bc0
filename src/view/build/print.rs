//! The whole dossier as one document, in parts if it is long.

use std::ops::Range;

use crate::arena::Id;
use crate::failure::Failure;
use crate::model::{Article, Entity, EntityKind, Event};
use crate::plan::PrintPart;
use crate::text::address;
use crate::view::index::events_in_order;
use crate::view::{ArticleContent, EntityContent, EventContent, FreeContent, PrintContent, ViewContext};

use super::text::TextPlace;
use super::{article, entity, event, free, timeline};

/// One part: its stretch of all claims, events, entities and articles, in this order; the first with the free pages.
pub(super) fn print(context: &ViewContext<'_>, part: u32) -> Result<PrintContent, Failure> {
    let (dossier, plan) = (context.dossier(), context.plan());
    let PrintPart { claims, events, entities, sources } = plan.print_part(dossier, part);
    let ids = plan.sources.get(sources).unwrap_or_default();
    Ok(PrintContent {
        timeline: timeline::of(context, events.clone()),
        events: events_of(context, events)?,
        entities: entities_of(context, entities)?,
        claims: super::claims::of(context, plan.claims.get(claims).unwrap_or_default(), "claims-"),
        sources: super::sources::of(context, ids),
        articles: ids.iter().map(|&id| article_of(context, id)).collect::<Result<_, _>>()?,
        pages: if part == 0 { free_pages(context)? } else { Vec::new() },
    })
}

/// A place below a heading of the third level, where everything has a part of its own.
fn place(context: &ViewContext<'_>, top: u8, prefix: String) -> TextPlace {
    TextPlace::among_others(top, prefix, context.plan().print_slices.len() > 1)
}

fn events_of(context: &ViewContext<'_>, range: Range<usize>) -> Result<Vec<EventContent>, Failure> {
    let dossier = context.dossier();
    let view = |id: Id<Event>| {
        event::event(
            context,
            id,
            &place(context, 4, format!("event-{}-", address::part(dossier.event(id).key.as_str()))),
        )
    };
    events_in_order(dossier).skip(range.start).take(range.len()).map(view).collect()
}

fn entities_of(context: &ViewContext<'_>, range: Range<usize>) -> Result<Vec<EntityContent>, Failure> {
    let ids = EntityKind::ALL.iter().flat_map(|&kind| &context.plan().entities[kind as usize]);
    let view = |&id: &Id<Entity>| {
        let of = context.dossier().entity(id);
        entity::entity(
            context,
            id,
            0,
            &place(context, 4, format!("{}-{}-", of.kind.noun(), address::part(of.key.as_str()))),
        )
    };
    ids.skip(range.start).take(range.len()).map(view).collect()
}

fn article_of(context: &ViewContext<'_>, id: Id<Article>) -> Result<ArticleContent, Failure> {
    let prefix = format!("article-{}-", address::part(context.dossier().article(id).key.as_str()));
    article::article(context, id, &place(context, 4, prefix))
}

fn free_pages(context: &ViewContext<'_>) -> Result<Vec<FreeContent>, Failure> {
    let pages = context.index().free_pages.iter().map(|&id| {
        let prefix = format!("page-{}-", context.dossier().page(id).slug);
        free::free(context, id, &place(context, 3, prefix))
    });
    pages.collect()
}
