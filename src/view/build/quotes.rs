//! Direct speech, by article and by speaker.

use crate::arena::Id;
use crate::model::{Article, Entity, Utterance};
use crate::view::index::outlet;
use crate::view::{QuoteView, ViewContext};

use super::lists;

/// Direct speech in an article, in order; nothing where its rights keep it back.
pub(super) fn of_article(context: &ViewContext<'_>, id: Id<Article>) -> Vec<QuoteView> {
    let article = context.dossier().article(id);
    if !article.rights.allows_sentences() {
        return Vec::new();
    }
    article.utterances.iter().take(lists::QUOTES).map(|utterance| quote(context, id, utterance)).collect()
}

/// What somebody said, newest article first, at most so many times.
pub(super) fn of_entity(context: &ViewContext<'_>, id: Id<Entity>, limit: usize) -> Vec<QuoteView> {
    quotes(context, context.index().utterances.said_by(id), limit)
}

/// What was said to an outlet, newest article first, at most so many times.
pub(super) fn said_to(context: &ViewContext<'_>, id: Id<Entity>, limit: usize) -> Vec<QuoteView> {
    quotes(context, context.index().utterances.said_to(id), limit)
}

fn quotes(context: &ViewContext<'_>, said: &[(Id<Article>, u32)], limit: usize) -> Vec<QuoteView> {
    let quotes = said.iter().take(limit).filter_map(|&(article, index)| {
        let utterance = context.dossier().article(article).utterances.get(index as usize)?;
        Some(quote(context, article, utterance))
    });
    quotes.collect()
}

fn quote(context: &ViewContext<'_>, article: Id<Article>, utterance: &Utterance) -> QuoteView {
    QuoteView {
        words: utterance.words.to_string(),
        speaker: utterance.speaker.as_deref().map(str::to_owned),
        entity: utterance.entity.map(|id| context.entity_link(id)),
        through: utterance.through.as_deref().map(str::to_owned),
        through_link: outlet(context.dossier(), utterance).map(|id| context.entity_link(id)),
        article: context.article_link(article),
        passage: utterance.passage,
        url: context.passage_url(article, Some(utterance.passage)),
    }
}
