//! What became of a thing in the course of the work: taken in, changed, corrected.

use super::{Correction, Dossier, Target};
use crate::date::Date;

/// What a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed<'d> {
    /// Something was wrong: the text of the correction.
    Corrected(&'d str),
    /// It was changed.
    Updated,
    /// The dossier took it in.
    Added,
}

/// One change.
#[derive(Clone, Copy, Debug)]
pub struct Change<'d> {
    /// What was changed.
    pub of: Target,
    /// When, if somebody wrote it down.
    pub date: Option<&'d Date>,
    /// What happened.
    pub what: Changed<'d>,
}

impl Dossier {
    /// Every correction, and every date on which something was updated or added, by kind and key of the things.
    pub fn changes(&self) -> impl Iterator<Item = Change<'_>> {
        let articles = self.articles().map(|(id, _)| Target::Article(id));
        let events = self.events().map(|(id, _)| Target::Event(id));
        let entities = self.entities().map(|(id, _)| Target::Entity(id));
        let pages = self.pages().map(|(id, _)| Target::Page(id));
        let things = articles.chain(events).chain(entities).chain(pages);
        things.flat_map(|of| self.changes_of(of))
    }

    /// What became of one thing: corrections in their order, then the dates of its file.
    pub fn changes_of(&self, of: Target) -> impl Iterator<Item = Change<'_>> {
        let (corrections, updated, added): (&[Correction], _, _) = match of {
            Target::Article(id) => {
                let article = self.article(id);
                (&article.corrections, &article.updated, &article.added)
            }
            Target::Event(id) => {
                let event = self.event(id);
                (&event.corrections, &event.updated, &event.added)
            }
            Target::Entity(id) => (&[], &self.entity(id).updated, &self.entity(id).added),
            Target::Page(id) => (&[], &self.page(id).updated, &self.page(id).added),
        };
        let corrected = corrections.iter().map(move |correction| Change {
            of,
            date: correction.date.as_ref(),
            what: Changed::Corrected(&correction.text),
        });
        let dated = [(updated, Changed::Updated), (added, Changed::Added)];
        corrected.chain(
            dated.into_iter().filter_map(move |(date, what)| {
                date.as_ref().map(|date| Change { of, date: Some(date), what })
            }),
        )
    }
}
