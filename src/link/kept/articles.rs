//! The articles, as they were made the last time.

use std::iter::Peekable;
use std::sync::Arc;
use std::vec::IntoIter;

use crate::model::Article;
use crate::parse::ArticleReading;

/// What was read of an article, and what was made of it.
pub(in crate::link) type MadeArticle = (Arc<ArticleReading>, Arc<Article>);

/// The articles of the last time, in the order of their keys.
#[derive(Debug, Default)]
pub(in crate::link) struct KeptArticles(pub(in crate::link) Vec<MadeArticle>);

impl KeptArticles {
    /// Takes them out, to be asked for in the order of their keys.
    pub(in crate::link) fn take(&mut self) -> LastArticles {
        LastArticles(std::mem::take(&mut self.0).into_iter().peekable())
    }
}

/// The articles of the last time, asked for in the order of their keys.
pub(in crate::link) struct LastArticles(Peekable<IntoIter<MadeArticle>>);

impl LastArticles {
    /// What was made of a reading, if it is one of the last time: then it was read for the same names and with the same rights. What it
    /// repeats may be another article now.
    pub(in crate::link) fn article(&mut self, reading: &Arc<ArticleReading>) -> Option<Arc<Article>> {
        let key = &reading.record.heading.key.text;
        while self.0.next_if(|(last, _)| last.record.heading.key.text < *key).is_some() {}
        self.0.next_if(|(last, _)| Arc::ptr_eq(last, reading)).map(|(_, article)| article)
    }
}
