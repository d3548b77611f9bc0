//! Mentions of an entity by article, each in its sentence, cut into pages.

use std::ops::Range;

use crate::arena::Id;
use crate::model::{Article, Entity, Mention, SentenceId};
use crate::text::escape;
use crate::view::{MentionView, MentionsOfArticle, PlainLink, ViewContext};

use super::lists;
use super::text::TextPlace;

/// The mentions on one page of an entity, by article.
pub(super) fn mentions(
    context: &ViewContext<'_>,
    id: Id<Entity>,
    part: u32,
    place: &TextPlace,
) -> Vec<MentionsOfArticle> {
    let all = context.dossier().mentioned_in(id);
    let starts = &context.index().mention_starts[id];
    let limit = context.plan().limits.mentions;
    let first = (part as usize).saturating_mul(limit);
    let limit = place.at_most(limit);
    let groups = (first..starts.len().min(first.saturating_add(limit))).map(|at| {
        let end = starts.get(at + 1).map_or(all.len(), |&end| end as usize);
        starts[at] as usize..end
    });
    groups.filter_map(|group| of_article(context, all.get(group)?, place)).collect()
}

fn of_article(
    context: &ViewContext<'_>,
    group: &[(Id<Article>, u32)],
    place: &TextPlace,
) -> Option<MentionsOfArticle> {
    let &(id, _) = group.first()?;
    let article = context.dossier().article(id);
    let mentions: Vec<&Mention> =
        group.iter().filter_map(|&(_, index)| article.mentions.get(index as usize)).collect();
    let link = context.article_link(id);
    let sentences = mentions.chunk_by(|a, b| a.sentence.is_some() && a.sentence == b.sentence);
    let shown = sentences.filter(|_| article.rights.allows_sentences()).filter_map(|chunk| {
        let sentence_html = sentence_html(article, chunk[0].sentence?, chunk);
        let passage = chunk[0].passage;
        Some(MentionView { sentence_html, passage, url: context.passage_url_by(&link, id, Some(passage)) })
    });
    Some(MentionsOfArticle {
        count: group.len(),
        mentions: shown.take(place.at_most(lists::SENTENCES)).collect(),
        article: link,
    })
}

/// The sentence as markup, with the forms of words marked.
fn sentence_html(article: &Article, id: SentenceId, mentions: &[&Mention]) -> String {
    let sentence = article.sentences.get(id);
    let marks = mentions.iter().filter_map(|mention| {
        let start = mention.start.checked_sub(sentence.start)? as usize;
        Some(start..mention.end.checked_sub(sentence.start)? as usize)
    });
    marked(&sentence.text, marks)
}

fn marked(text: &str, marks: impl Iterator<Item = Range<usize>>) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    let mut written = 0;
    for mark in marks.filter(|mark| text.get(mark.clone()).is_some()) {
        // Marks come in order of place; one that overlaps the last is left out.
        if let (Some(before), Some(words)) = (text.get(written..mark.start), text.get(mark.clone())) {
            out.push_str(&escape::html(before));
            out.push_str("<mark>");
            out.push_str(&escape::html(words));
            out.push_str("</mark>");
            written = mark.end;
        }
    }
    out.push_str(&escape::html(text.get(written..).unwrap_or_default()));
    out
}

/// Links to the other pages of an entity's mentions.
pub(super) fn other_pages(context: &ViewContext<'_>, id: Id<Entity>, part: u32) -> Vec<PlainLink> {
    let (plan, dossier) = (context.plan(), context.dossier());
    let parts = context.index().mention_starts[id].len().div_ceil(plan.limits.mentions).max(1) as u32;
    // All of them up to a point; else the first, the last and those near this one, since each page would list every other.
    let is_listed = |other: u32| {
        parts <= lists::PARTS || other == 0 || other == parts - 1 || other.abs_diff(part) <= lists::PARTS_NEAR
    };
    let others = (0..parts).filter(|&other| other != part && is_listed(other));
    let link = |other: u32| PlainLink {
        label: crate::view::words::fill(
            &context.words().mentions_page,
            &[("number", &(other + 1).to_string())],
        ),
        url: context.url(&plan.mentions_route(dossier, id, other)),
    };
    others.map(link).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_forms_and_escapes_the_rest() {
        let text = "<b> Harry & the “Duke”";
        let marks = [4..9, 5..9, 15..18, 19..23, 40..50];
        let expected = "&lt;b&gt; <mark>Harry</mark> &amp; the “<mark>Duke</mark>”";
        assert_eq!(marked(text, marks.into_iter()), expected);
    }
}
