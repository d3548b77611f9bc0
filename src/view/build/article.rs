//! The page of an article.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::arena::Id;
use crate::failure::Failure;
use crate::model::{Article, Entity, EntityKind, Origin, Rights, Target};
use crate::view::{
    ArticleContent, ArticleLink, ChangeView, EntityLink, PlainLink, Shared, UndecidedView, ViewContext,
};

use super::text::TextPlace;
use super::{lists, passages};

/// The content of an article's page.
pub(super) fn article(
    context: &ViewContext<'_>,
    id: Id<Article>,
    place: &TextPlace,
) -> Result<ArticleContent, Failure> {
    let dossier = context.dossier();
    let article = dossier.article(id);
    let text = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
    // Among other texts an article leads nowhere: what cites it stands in the same document.
    let is_alone = place.is_alone();
    let limit = if is_alone { lists::CITING } else { 0 };
    let events = dossier.events_citing(id);
    let claims = dossier.claims_citing(id);
    let (before, after) = if is_alone { neighbours(context, id) } else { (None, None) };
    let (passages, cited) = passages::passages(context, id, place)?;
    Ok(ArticleContent {
        link: context.article_link(id),
        date: context.date(article.date.as_ref()),
        authors: article
            .authors
            .iter()
            .map(|author| context.named_link(&author.name, author.entity))
            .collect(),
        publisher: text(&article.publisher),
        publisher_link: article.publisher_entity.map(|id| context.entity_link(id)),
        source: text(&article.source),
        accessed: context.date(article.accessed.as_ref()),
        archived: article.archived.as_ref().map(|archived| archived.url.to_string()),
        archived_date: article.archived.as_ref().and_then(|archived| context.date(archived.date.as_ref())),
        language: context.text_language(article),
        rights: article.rights.name(),
        rights_note: rights_note(context, article.rights),
        derived_from: derived_from(context, article),
        origins: if article.derived_from.is_empty() { Vec::new() } else { context.origins([id]) },
        repeated_by: repeated_by(context, id),
        kind: text(&article.kind),
        updated: context.date(article.updated.as_ref()),
        added: context.date(article.added.as_ref()),
        corrections: corrections(context, Target::Article(id), &article.corrections),
        tags: article.tags.iter().map(ToString::to_string).collect(),
        words: article.words,
        passages,
        references: cited.references(context),
        named: named(context, article),
        events: context.shared_event_cards(&events[..events.len().min(limit)]),
        claims: context.shared_claim_views(&claims[..claims.len().min(limit)]),
        quotes: if is_alone { super::quotes::of_article(context, id) } else { Vec::new() },
        undecided: if is_alone { undecided(context, id) } else { Vec::new() },
        backlinks: if is_alone {
            super::backlinks::backlinks(context, Target::Article(id))
        } else {
            Vec::new()
        },
        cite_as: context.reference(id).text().to_owned(),
        cite: is_alone.then(|| super::cite::article(context, id)),
        before,
        after,
        extra: article.extra.clone().into(),
    })
}

fn rights_note(context: &ViewContext<'_>, rights: Rights) -> Option<String> {
    match rights {
        Rights::Full => None,
        Rights::Excerpt => Some(context.words().excerpt_note.clone()),
        Rights::Metadata => Some(context.words().metadata_note.clone()),
    }
}

/// What an article repeats.
pub(super) fn derived_from(context: &ViewContext<'_>, article: &Article) -> Vec<PlainLink> {
    let origins = article.derived_from.iter().map(|origin| match origin {
        Origin::Article(id) => PlainLink {
            label: context.article_link(*id).label.clone(),
            url: context.target_url(Target::Article(*id)),
        },
        Origin::Agency(agency) => context.named_link(&agency.name, agency.entity),
    });
    origins.collect()
}

/// The articles that say of themselves that they repeat this one.
fn repeated_by(context: &ViewContext<'_>, id: Id<Article>) -> Vec<Shared<ArticleLink>> {
    let repeating = context.index().repeated_by.get(&id).into_iter().flatten().take(lists::SUPPORTED);
    repeating.map(|&id| context.article_link(id)).collect()
}

/// Corrections to a thing, in the order written.
pub(super) fn corrections(
    context: &ViewContext<'_>,
    of: Target,
    corrections: &[crate::model::Correction],
) -> Vec<ChangeView> {
    let views = corrections.iter().map(|correction| ChangeView {
        date: context.date(correction.date.as_ref()),
        kind: "correction",
        label: context.title(of),
        url: context.target_url(of),
        text: Some(correction.text.to_string()),
    });
    views.collect()
}

/// Who is named, by kind, most often first.
fn named(context: &ViewContext<'_>, article: &Article) -> Vec<Shared<EntityLink>> {
    let mut counts: BTreeMap<Id<Entity>, u32> = BTreeMap::new();
    for mention in article.mentions.iter() {
        *counts.entry(mention.entity).or_default() += 1;
    }
    let mut named: Vec<(EntityKind, Reverse<u32>, Id<Entity>)> = counts
        .into_iter()
        .map(|(id, count)| (context.dossier().entity(id).kind, Reverse(count), id))
        .collect();
    named.sort_unstable();
    named.iter().take(lists::NAMED).map(|&(_, _, id)| context.entity_link(id)).collect()
}

/// Forms that stay open, with the passages in which they stand. They are words of the body.
fn undecided(context: &ViewContext<'_>, id: Id<Article>) -> Vec<UndecidedView> {
    let article = context.dossier().article(id);
    if !article.rights.allows_sentences() {
        return Vec::new();
    }
    let mut places: BTreeMap<(&str, &[Id<Entity>]), Vec<u32>> = BTreeMap::new();
    for open in &article.undecided {
        let passages = places.entry((&open.form, &open.candidates)).or_default();
        if passages.last() != Some(&open.passage) {
            passages.push(open.passage);
        }
    }
    let mut forms: Vec<_> = places.into_iter().collect();
    forms.sort_by_key(|(_, passages)| passages.first().copied());
    let view = |((form, candidates), passages): ((&str, &[Id<Entity>]), Vec<u32>)| UndecidedView {
        form: form.to_owned(),
        candidates: context.entity_links(candidates),
        passages: passages.into_iter().map(|passage| passage_link(context, id, passage)).collect(),
    };
    forms.into_iter().take(lists::FORMS).map(view).collect()
}

fn passage_link(context: &ViewContext<'_>, id: Id<Article>, passage: u32) -> PlainLink {
    PlainLink { label: format!("¶{passage}"), url: context.passage_url(id, Some(passage)) }
}

/// The dated articles published before and after a dated one.
fn neighbours(
    context: &ViewContext<'_>,
    id: Id<Article>,
) -> (Option<Shared<ArticleLink>>, Option<Shared<ArticleLink>>) {
    let dossier = context.dossier();
    if dossier.article(id).date.is_none() {
        return (None, None);
    }
    // The order of sources is newest first, the undated last.
    let place = context.index().source_places[id] as usize;
    let link = |at: Option<usize>| {
        let other = *context.plan().sources.get(at?)?;
        dossier.article(other).date.as_ref()?;
        Some(context.article_link(other))
    };
    (link(place.checked_add(1)), link(place.checked_sub(1)))
}
