//! A reference in words.

use super::name::Name;
use crate::date::{Date, words};
use crate::model::{Article, Dossier};
use crate::text::clean;

/// A line by which the article can be cited: authors, headline, outlet and date, address, saved copy, as far as they are known.
pub fn text(dossier: &Dossier, article: &Article) -> String {
    let say = |date: &Date| words::phrase(date, &words::ENGLISH);
    let authors: Vec<String> = Name::all(dossier, &article.authors).iter().map(Name::in_order).collect();
    let outlet = article.publisher.as_deref().map(clean::line);
    let published: Vec<String> = outlet.into_iter().chain(article.date.as_ref().map(say)).collect();
    let mut parts =
        vec![authors.join(", "), format!("“{}”", clean::line(&article.title)), published.join(", ")];
    if let Some(source) = article.source.as_deref().and_then(clean::web_address) {
        let note = article.accessed.as_ref().map(|date| format!(" (read on {})", say(date)));
        parts.push(source + &note.unwrap_or_default());
    }
    if let Some(archived) = &article.archived
        && let Some(url) = clean::web_address(&archived.url)
    {
        let saved = archived.date.as_ref().map(|date| format!(" ({})", say(date)));
        parts.push(format!("Saved copy: {url}{}", saved.unwrap_or_default()));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(". ") + "."
}
