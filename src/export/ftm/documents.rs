//! Articles without their text, whom they name, and what they are the source of.

use std::collections::BTreeSet;

use super::entities;
use super::record::{Record, id, tie};
use crate::arena::Id;
use crate::model::{Article, Citation, Dossier, EntityKind};

/// The id of an article.
pub(super) fn id_of(dossier: &Dossier, article: Id<Article>) -> String {
    id("article", dossier.article(article).key.as_str())
}

/// An article, and a tie to everybody whom it names for certain.
pub(super) fn article(dossier: &Dossier, id: Id<Article>, take: &mut dyn FnMut(&Record)) {
    let article = dossier.article(id);
    let own = id_of(dossier, id);
    let mut record = Record::new("Article", own.clone());
    record.add("fileName", article.key.as_str());
    record.add("title", &article.title);
    article.authors.iter().for_each(|author| record.add("author", &author.name));
    record.add("publisher", article.publisher.as_deref().unwrap_or_default());
    record.add_date("publishedAt", "Published", article.date.as_ref());
    record.add_date("modifiedAt", "Changed", article.updated.as_ref());
    record.add_date("retrievedAt", "Read", article.accessed.as_ref());
    record.add_address("sourceUrl", article.source.as_deref());
    if let Some(copy) = article.archived.as_ref().and_then(|copy| crate::text::clean::web_address(&copy.url))
    {
        record.add("notes", &format!("Saved copy: {copy}"));
    }
    article.tags.iter().for_each(|tag| record.add("keywords", tag));
    take(&record);
    let named: BTreeSet<_> = article.mentions.iter().map(|mention| mention.entity).collect();
    for entity in named {
        // The format resolves a mention to a person or a body, never to a place.
        if dossier.entity(entity).kind == EntityKind::Place {
            continue;
        }
        let other = entities::id_of(dossier, entity);
        let mut record = Record::new("Mention", tie("mention", &[&own, &other]));
        record.add("document", &own);
        record.add("name", &dossier.entity(entity).name);
        record.add("resolved", &other);
        take(&record);
    }
}

/// Ties from articles to what they are the source of, with the words quoted where rights let them be shown.
pub(super) fn sources(dossier: &Dossier, of: &str, citations: &[Citation], take: &mut dyn FnMut(&Record)) {
    let mut articles: Vec<Id<Article>> = citations.iter().map(|citation| citation.article).collect();
    articles.sort_unstable();
    articles.dedup();
    for article in articles {
        let document = id_of(dossier, article);
        let mut record = Record::new("Documentation", tie("source", &[&document, of]));
        record.add("document", &document);
        record.add("entity", of);
        record.add("role", "source");
        for citation in citations.iter().filter(|citation| citation.article == article) {
            record.add("summary", &words(dossier, citation).unwrap_or_default());
        }
        take(&record);
    }
}

/// The words quoted, with the passage that they stand in.
pub(super) fn words(dossier: &Dossier, citation: &Citation) -> Option<String> {
    let quote = citation.quote.as_ref();
    let quote = quote.filter(|_| dossier.article(citation.article).rights.allows_quotes())?;
    let passage = citation.passage.map(|passage| format!(" (¶{passage})")).unwrap_or_default();
    Some(format!("“{}”{passage}", quote.text))
}
