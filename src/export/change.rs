//! What feeds tell: what the dossier took in, changed and corrected, newest first.

use std::cmp::Reverse;

use crate::date::{Date, words};
use crate::model::{Change, Changed, Dossier, Target};
use crate::text::clean;

/// How many changes a feed holds. Readers keep what they have seen; the page of changes holds all.
const IN_FEED: usize = 100;

/// One dated change.
#[derive(Clone, Debug)]
pub(super) struct DatedChange<'d> {
    pub(super) of: Target,
    pub(super) what: Changed<'d>,
    /// The time that feeds give: the first minute of the date that the editor wrote, as UTC.
    pub(super) moment: String,
    /// The day in ISO form.
    pub(super) day: String,
    /// Which correction of that day it is, counted from 1 in the order of the file.
    pub(super) number: usize,
}

impl DatedChange<'_> {
    /// The stable word of what happened.
    pub(super) fn word(&self) -> &'static str {
        match self.what {
            Changed::Corrected(_) => "corrected",
            Changed::Updated => "updated",
            Changed::Added => "added",
        }
    }

    /// The title of a feed's entry.
    pub(super) fn title(&self, dossier: &Dossier) -> String {
        let noun = match self.of {
            Target::Article(_) => "source",
            Target::Entity(id) => dossier.entity(id).kind.noun(),
            Target::Event(_) => "event",
            Target::Page(_) => "page",
        };
        let what = match self.what {
            Changed::Corrected(_) => "Correction".to_owned(),
            Changed::Updated => format!("Updated {noun}"),
            Changed::Added => format!("New {noun}"),
        };
        format!("{what}: {}", clean::line(super::texts::title(dossier, self.of)))
    }

    /// The text of a feed's entry: the correction, or what the thing is.
    pub(super) fn text(&self, dossier: &Dossier) -> String {
        match (self.what, self.of) {
            (Changed::Corrected(text), _) => clean::lines(text).into_owned(),
            (_, Target::Article(id)) => crate::cite::text(dossier, dossier.article(id)),
            (_, Target::Event(id)) => {
                let event = dossier.event(id);
                let when = event.date.as_ref().map(|date| words::phrase(date, &words::ENGLISH));
                format!(
                    "{}: {}.",
                    when.unwrap_or_else(|| "Date unknown".to_owned()),
                    clean::line(&event.title)
                )
            }
            (_, Target::Entity(id)) => {
                let entity = dossier.entity(id);
                let roles = entity.roles.iter().map(|role| clean::line(&role.text));
                let named = std::iter::once(clean::line(&entity.name)).chain(roles);
                format!("{}.", named.collect::<Vec<_>>().join(", "))
            }
            (_, Target::Page(_)) => self.title(dossier),
        }
    }
}

/// The newest dated changes, the order total: by day, then by kind of thing, then by key.
pub(super) fn newest(dossier: &Dossier) -> Vec<DatedChange<'_>> {
    let mut all: Vec<DatedChange<'_>> = Vec::new();
    for Change { of, date, what } in dossier.changes() {
        let Some(day) = date.and_then(day) else { continue };
        let is_before = |other: &&DatedChange<'_>| {
            other.of == of && other.day == day && matches!(other.what, Changed::Corrected(_))
        };
        let number = match what {
            Changed::Corrected(_) => {
                1 + all.iter().rev().take_while(|other| other.of == of).filter(is_before).count()
            }
            Changed::Updated | Changed::Added => 1,
        };
        all.push(DatedChange { of, what, moment: format!("{day}T00:00:00Z"), day, number });
    }
    // Stable, so that what is equal stays in the order of keys.
    all.sort_by_key(|change| Reverse(change.moment.clone()));
    all.truncate(IN_FEED);
    all
}

/// The first day that a date covers, in ISO form; nothing for an open beginning or a year that four digits do not hold.
pub(super) fn day(date: &Date) -> Option<String> {
    let first = date.bounds().earliest?;
    let in_range = (1..=9999).contains(&first.year());
    in_range.then(|| format!("{:04}-{:02}-{:02}", first.year(), first.month(), first.day()))
}
