//! The whole dossier as one document, in parts if there are many articles.

use crate::failure::Failure;
use crate::model::{Dossier, EntityKind};
use crate::view::{
    ClaimsContent, EntityContent, EventContent, PrintContent, SourcesContent, TimelineContent, ViewContext,
};

use super::text::TextPlace;
use super::{article, claims, entity, event, free, sources, timeline};

/// One part. The first holds all that is no article, with the whole index of sources; every part holds its articles.
pub(super) fn print(context: &ViewContext<'_>, part: u32) -> Result<PrintContent, Failure> {
    let (dossier, plan) = (context.dossier(), context.plan());
    let range = plan.print_slices.get(part as usize).map(|slice| slice.range.clone()).unwrap_or_default();
    let ids = plan.sources.get(range).unwrap_or_default();
    let articles = ids.iter().map(|&id| {
        let prefix = format!("article-{}-", dossier.article(id).key);
        article::article(context, id, &TextPlace::among_others(4, prefix))
    });
    let mut all = PrintContent {
        timeline: TimelineContent { years: Vec::new(), undated: Vec::new(), total: 0, density: Vec::new() },
        events: Vec::new(),
        entities: Vec::new(),
        claims: ClaimsContent { groups: Vec::new() },
        sources: SourcesContent {
            groups: Vec::new(),
            total: 0,
            outlets: Vec::new(),
            independence: String::new(),
        },
        articles: articles.collect::<Result<_, _>>()?,
        pages: Vec::new(),
    };
    if part == 0 {
        all.timeline = timeline::whole(context);
        all.events = events(context)?;
        all.entities = entities(context)?;
        all.claims = ClaimsContent { groups: claims::groups(context, &plan.claims) };
        all.sources = sources::of(context, &plan.sources);
        let pages = context.index().free_pages.iter().map(|&id| {
            let prefix = format!("page-{}-", dossier.page(id).slug);
            free::free(context, id, &TextPlace::among_others(3, prefix))
        });
        all.pages = pages.collect::<Result<_, _>>()?;
    }
    Ok(all)
}

fn events(context: &ViewContext<'_>) -> Result<Vec<EventContent>, Failure> {
    let dossier: &Dossier = context.dossier();
    let events = crate::view::index::events_in_order(dossier).map(|id| {
        let prefix = format!("event-{}-", dossier.event(id).key);
        event::event(context, id, &TextPlace::among_others(4, prefix))
    });
    events.collect()
}

fn entities(context: &ViewContext<'_>) -> Result<Vec<EntityContent>, Failure> {
    let ids = EntityKind::ALL.iter().flat_map(|&kind| &context.plan().entities[kind as usize]);
    let entities = ids.map(|&id| {
        let of = context.dossier().entity(id);
        let prefix = format!("{}-{}-", of.kind.noun(), of.key);
        entity::entity(context, id, 0, &TextPlace::among_others(4, prefix))
    });
    entities.collect()
}
