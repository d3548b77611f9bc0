//! The shortest label that still tells an article apart.

use std::collections::HashMap;

use rayon::prelude::*;

use crate::arena::IdMap;
use crate::date::words as date_words;
use crate::model::{Article, Dossier};
use crate::view::words::Words;

/// A headline longer than this many characters is cut at a word, if what is left still tells it apart.
const LONGEST: usize = 42;

/// What an article is called in short.
#[derive(Debug)]
pub(crate) struct Label {
    /// The words.
    pub(crate) text: Box<str>,
    /// Whether they hold its date of publication.
    pub(crate) has_date: bool,
}

/// Outlet and date where both are known and no other article has the same; else the headline, cut if it is long; else
/// all of it; else that with its key.
pub(super) fn labels(dossier: &Dossier, words: &Words) -> IdMap<Article, Label> {
    let articles: Vec<&Article> = dossier.articles().map(|(_, article)| article).collect();
    let (short, cuts): (Vec<Option<String>>, Vec<String>) =
        articles.par_iter().map(|article| (short(article, words), cut(&article.title))).unzip();
    let mut uses: HashMap<&str, u32> = HashMap::with_capacity(2 * short.len());
    let titles = dossier.articles().map(|(_, article)| &*article.title);
    for label in short.iter().flatten().map(String::as_str).chain(titles) {
        *uses.entry(label).or_default() += 1;
    }
    for (cut, (_, article)) in cuts.iter().zip(dossier.articles()) {
        if **cut != *article.title {
            *uses.entry(cut).or_default() += 1;
        }
    }
    let is_unique = |label: &str| uses.get(label) == Some(&1);
    let labels = dossier.articles().zip(short.iter().zip(&cuts)).map(|((_, article), (short, cut))| {
        let text = match short {
            Some(short) if is_unique(short) => return Label { text: short.as_str().into(), has_date: true },
            _ if is_unique(cut) => cut.as_str().into(),
            _ if is_unique(&article.title) => article.title.clone(),
            _ => format!("{} ({})", article.title, article.key).into(),
        };
        Label { text, has_date: false }
    });
    labels.collect()
}

fn short(article: &Article, words: &Words) -> Option<String> {
    let date = date_words::short(article.date.as_ref()?, &words.dates);
    Some(format!("{}{}{date}", article.publisher.as_ref()?, words.comma))
}

/// A headline up to the last word that ends in time, without the marks behind it.
fn cut(title: &str) -> String {
    let Some((end, _)) = title.char_indices().nth(LONGEST) else { return title.to_owned() };
    let head = &title[..end];
    let whole = head.rfind(char::is_whitespace).map_or(head, |at| &head[..at]);
    let words = whole.trim_end_matches(|c: char| !c.is_alphanumeric() && !matches!(c, ')' | '”' | '’' | '»'));
    if words.is_empty() { title.to_owned() } else { format!("{words}…") }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_long_headline_is_cut_at_a_word() {
        for (title, label) in [
            ("Ferry aground", "Ferry aground"),
            (
                "Passengers tell of a long night, and of fog, on the ferry Marie",
                "Passengers tell of a long night, and of…",
            ),
            ("The bridge, the flood and the mayor – what we know", "The bridge, the flood and the mayor…"),
            ("", ""),
        ] {
            assert_eq!(super::cut(title), label);
        }
    }
}
