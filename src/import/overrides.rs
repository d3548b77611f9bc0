//! What the user says of an article counts more than what was found.

use super::found::Found;
use crate::date::Date;

/// The fields that the user states.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overrides {
    /// The headline.
    pub title: Option<String>,
    /// When it was published.
    pub date: Option<Date>,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The outlet.
    pub publisher: Option<String>,
    /// The address of the original.
    pub source: Option<String>,
    /// The language, as a code.
    pub language: Option<String>,
    /// Free words, added to those found.
    pub tags: Vec<String>,
}

impl Overrides {
    /// Puts them before what was found.
    pub fn apply(&self, found: &mut Found) {
        if let Some(title) = &self.title {
            found.title.put_first("--title", title.clone());
        }
        if let Some(date) = &self.date {
            found.date.put_first("--date", date.clone());
        }
        if !self.authors.is_empty() {
            found.authors.put_first("--author", self.authors.clone());
        }
        if let Some(publisher) = &self.publisher {
            found.publisher.put_first("--publisher", publisher.clone());
        }
        if let Some(source) = &self.source {
            found.source.put_first("--source", source.clone());
        }
        if let Some(language) = &self.language {
            found.language.put_first("--language", language.clone());
        }
        for tag in &self.tags {
            if !found.tags.contains(tag) {
                found.tags.push(tag.clone());
            }
        }
    }
}
