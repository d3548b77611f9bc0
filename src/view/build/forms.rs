//! The forms of words by which sources call people, as far as rights let them be shown.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::arena::Id;
use crate::model::{Article, Entity, Mention};
use crate::view::{FormView, ViewContext};

use super::lists;

/// The form of words of a mention. It is part of the body, so it is known only where its sentence may be shown.
pub(super) fn form<'d>(
    context: &ViewContext<'d>,
    article: Id<Article>,
    mention: &Mention,
) -> Option<Cow<'d, str>> {
    let article = context.dossier().article(article);
    if !article.rights.allows_sentences() {
        return None;
    }
    let sentence = article.sentences.get(mention.sentence?);
    let range = mention.start.checked_sub(sentence.start)? as usize
        ..mention.end.checked_sub(sentence.start)? as usize;
    Some(match sentence.text {
        Cow::Borrowed(text) => Cow::Borrowed(text.get(range)?),
        Cow::Owned(text) => Cow::Owned(text.get(range)?.to_owned()),
    })
}

/// What sources call an entity, most often first, with the first articles that do.
pub(super) fn of_entity(context: &ViewContext<'_>, id: Id<Entity>) -> Vec<FormView> {
    let dossier = context.dossier();
    let mut forms: BTreeMap<Cow<'_, str>, (usize, Vec<Id<Article>>)> = BTreeMap::new();
    for &(article, index) in dossier.mentioned_in(id) {
        let mention = dossier.article(article).mentions.get(index as usize);
        let Some(form) = mention.and_then(|mention| form(context, article, mention)) else { continue };
        let (count, articles) = forms.entry(form).or_default();
        *count += 1;
        if articles.last() != Some(&article) {
            articles.push(article);
        }
    }
    let mut forms: Vec<_> = forms.into_iter().collect();
    // The sort is stable, so equal counts stay in the order of the words.
    forms.sort_by_key(|(_, (count, _))| Reverse(*count));
    let view = |(form, (count, articles)): (Cow<'_, str>, (usize, Vec<Id<Article>>))| FormView {
        form: form.into_owned(),
        count,
        articles: articles
            .into_iter()
            .take(lists::FORM_ARTICLES)
            .map(|id| context.article_link(id))
            .collect(),
    };
    forms.into_iter().take(lists::FORMS).map(view).collect()
}

/// What one article calls everybody it names, most often first. Entities whose forms may not be shown have none.
pub(super) fn of_article(context: &ViewContext<'_>, id: Id<Article>) -> BTreeMap<Id<Entity>, Vec<String>> {
    let article = context.dossier().article(id);
    let mut counts: BTreeMap<Id<Entity>, BTreeMap<Cow<'_, str>, usize>> = BTreeMap::new();
    for mention in article.mentions.iter() {
        let forms = counts.entry(mention.entity).or_default();
        if let Some(form) = form(context, id, mention) {
            *forms.entry(form).or_default() += 1;
        }
    }
    let sorted = |forms: BTreeMap<Cow<'_, str>, usize>| {
        let mut forms: Vec<_> = forms.into_iter().collect();
        forms.sort_by_key(|(_, count)| Reverse(*count));
        forms.into_iter().map(|(form, _)| form.into_owned()).collect()
    };
    counts.into_iter().map(|(entity, forms)| (entity, sorted(forms))).collect()
}
