//! The index of sources, gaps included.

use crate::arena::Id;
use crate::date::words as date_words;
use crate::model::Article;
use crate::view::words::Counted;
use crate::view::{PlainLink, SourceRow, SourcesContent, SourcesGroup, ViewContext};

use super::{article, lists};

/// The index, or one slice of it.
pub(super) fn sources(context: &ViewContext<'_>, slice: u32) -> SourcesContent {
    let slices = &context.plan().sources_slices;
    let range = slices.get(slice as usize).map(|slice| slice.range.clone()).unwrap_or_default();
    of(context, context.plan().sources.get(range).unwrap_or_default())
}

/// The index of these articles, which come in the order of sources.
pub(super) fn of(context: &ViewContext<'_>, articles: &[Id<Article>]) -> SourcesContent {
    let index = context.index();
    let total = context.plan().sources.len();
    let outlets = index.outlets.iter().map(|&(name, entity, count)| {
        let link = context.named_link(name, entity);
        PlainLink { label: format!("{} ({count})", link.label), url: link.url }
    });
    SourcesContent {
        groups: groups(context, articles),
        total,
        outlets: outlets.collect(),
        independence: independence(context, total),
    }
}

fn independence(context: &ViewContext<'_>, total: usize) -> String {
    let (words, origins) = (context.words(), context.index().origins);
    let is_own = context.index().repeats == 0;
    match total {
        0 | 1 => String::new(),
        _ if is_own => words.all_origins.clone(),
        _ => words.count(Counted::OriginsBehind, origins),
    }
}

fn groups(context: &ViewContext<'_>, articles: &[Id<Article>]) -> Vec<SourcesGroup> {
    let mut groups: Vec<SourcesGroup> = Vec::new();
    for &id in articles {
        let date = context.dossier().article(id).date.as_ref();
        let year = date.and_then(crate::date::Date::year_of_start);
        let anchor = year.map_or_else(|| "undated".to_owned(), |year| format!("y{year:04}"));
        if groups.last().is_none_or(|group| group.anchor != anchor) {
            let heading = date.and_then(|date| date_words::year_heading(date, &context.words().dates));
            let label = heading.unwrap_or_else(|| context.words().date_unknown.clone());
            groups.push(SourcesGroup { label, anchor, rows: Vec::new() });
        }
        if let Some(group) = groups.last_mut() {
            group.rows.push(row(context, id));
        }
    }
    groups
}

fn row(context: &ViewContext<'_>, id: Id<Article>) -> SourceRow {
    let dossier = context.dossier();
    let article = dossier.article(id);
    let publisher =
        article.publisher.as_deref().map(|name| context.named_link(name, article.publisher_entity));
    let events = dossier.events_citing(id).iter().take(lists::SUPPORTED);
    let claims = dossier.claims_citing(id).iter().take(lists::SUPPORTED);
    SourceRow {
        article: context.article_link(id),
        date: context.date(article.date.as_ref()),
        publisher,
        authors: article.authors.iter().map(|author| author.name.to_string()).collect(),
        source: article.source.as_deref().map(str::to_owned),
        archived: article.archived.as_ref().map(|archived| archived.url.to_string()),
        derived_from: article::derived_from(context, article),
        events: events.map(|&id| context.event_link(id)).collect(),
        claims: claims.map(|&id| context.claim_link(id)).collect(),
        rights: article.rights.name(),
        language: context.text_language(article),
    }
}
