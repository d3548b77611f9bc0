//! What sort of source an article is, in the terms of reference formats.

use crate::model::Article;

/// The sorts that reference formats tell apart and dossiers hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SourceKind {
    News,
    Magazine,
    Broadcast,
    Interview,
    Post,
    Report,
    Web,
    Document,
}

/// The author's own words for a kind, and what they mean here. Any other word decides nothing.
const WORDS: [(&str, SourceKind); 17] = [
    ("news", SourceKind::News),
    ("newspaper", SourceKind::News),
    ("article", SourceKind::News),
    ("magazine", SourceKind::Magazine),
    ("feature", SourceKind::Magazine),
    ("broadcast", SourceKind::Broadcast),
    ("podcast", SourceKind::Broadcast),
    ("radio", SourceKind::Broadcast),
    ("television", SourceKind::Broadcast),
    ("tv", SourceKind::Broadcast),
    ("video", SourceKind::Broadcast),
    ("interview", SourceKind::Interview),
    ("blog", SourceKind::Post),
    ("post", SourceKind::Post),
    ("report", SourceKind::Report),
    ("web", SourceKind::Web),
    ("document", SourceKind::Document),
];

impl SourceKind {
    /// By the author's word; else a piece with an outlet is news, one with an address a web page, any other a document.
    pub(super) fn of(article: &Article) -> Self {
        let word = article.kind.as_deref().unwrap_or_default().trim().to_lowercase();
        if let Some((_, kind)) = WORDS.iter().find(|(known, _)| *known == word) {
            return *kind;
        }
        match (&article.publisher, &article.source) {
            (Some(_), _) => SourceKind::News,
            (None, Some(_)) => SourceKind::Web,
            (None, None) => SourceKind::Document,
        }
    }
}
