//! The shortest label that still tells an article apart.

use std::collections::BTreeMap;

use crate::arena::IdMap;
use crate::date::words as date_words;
use crate::model::{Article, Dossier};
use crate::view::words::Words;

/// Outlet and date where both are known and no other article has the same; else the headline; else that with its key.
pub(super) fn labels(dossier: &Dossier, words: &Words) -> IdMap<Article, Box<str>> {
    let short: Vec<Option<String>> = dossier.articles().map(|(_, article)| short(article, words)).collect();
    let mut uses: BTreeMap<&str, u32> = BTreeMap::new();
    let titles = dossier.articles().map(|(_, article)| &*article.title);
    for label in short.iter().flatten().map(String::as_str).chain(titles) {
        *uses.entry(label).or_default() += 1;
    }
    let is_unique = |label: &str| uses.get(label) == Some(&1);
    let labels = dossier.articles().zip(&short).map(|((_, article), short)| match short {
        Some(short) if is_unique(short) => short.as_str().into(),
        _ if is_unique(&article.title) => article.title.clone(),
        _ => format!("{} ({})", article.title, article.key).into(),
    });
    labels.collect()
}

fn short(article: &Article, words: &Words) -> Option<String> {
    let date = date_words::short(article.date.as_ref()?, words.dates);
    Some(format!("{}{}{date}", article.publisher.as_ref()?, words.comma))
}
