//! The words of a mention and the sentence around it, where the article's rights let them leave the article.

use std::borrow::Cow;

use crate::model::{Article, Mention};

/// The sentence around a mention, if the article's whole text is published.
pub(super) fn sentence_of<'d>(article: &'d Article, mention: &Mention) -> Option<Cow<'d, str>> {
    let id = mention.sentence.filter(|_| article.rights.allows_sentences())?;
    Some(article.sentences.get(id).text)
}

/// The form of words of a mention, if the article's whole text is published.
pub(super) fn of_mention(article: &Article, mention: &Mention) -> Option<String> {
    let id = mention.sentence.filter(|_| article.rights.allows_sentences())?;
    let sentence = article.sentences.get(id);
    let start = mention.start.checked_sub(sentence.start)? as usize;
    let end = mention.end.checked_sub(sentence.start)? as usize;
    sentence.text.get(start..end).map(str::to_owned)
}
