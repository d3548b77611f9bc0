//! The articles, as they were made the last time.

use std::sync::Arc;

use crate::model::Article;
use crate::parse::ArticleReading;

/// What was read of an article, and what was made of it.
pub(in crate::link) type MadeArticle = (Arc<ArticleReading>, Arc<Article>);

/// The articles of the last time, in the order of their keys.
#[derive(Debug, Default)]
pub(in crate::link) struct KeptArticles(pub(in crate::link) Vec<MadeArticle>);

impl KeptArticles {
    /// What was made of a reading, if it is one of the last time: then it was read for the same names and with the same rights. What it
    /// repeats may be another article now.
    pub(in crate::link) fn article(&self, reading: &Arc<ArticleReading>) -> Option<&Arc<Article>> {
        let key = &reading.record.heading.key.text;
        let at = self.0.binary_search_by(|(last, _)| last.record.heading.key.text.cmp(key)).ok()?;
        self.0.get(at).filter(|(last, _)| Arc::ptr_eq(last, reading)).map(|(_, article)| article)
    }
}
