//! What feeds tell: what the dossier took in, changed and corrected, newest first.

use std::cmp::Reverse;

use crate::date::{Date, words};
use crate::model::{Correction, Dossier, Target};
use crate::text::clean;

/// How many changes a feed holds. Readers keep what they have seen; the page of changes holds all.
const IN_FEED: usize = 100;

/// What happened to a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Happening<'d> {
    Corrected(&'d str),
    Updated,
    Added,
}

/// One dated change.
#[derive(Clone, Debug)]
pub(super) struct Change<'d> {
    pub(super) of: Target,
    pub(super) happening: Happening<'d>,
    /// The time that feeds give: the first minute of the date that the editor wrote, as UTC.
    pub(super) moment: String,
    /// The day in ISO form.
    pub(super) day: String,
    /// Which correction of that day it is, counted from 1 in the order of the file.
    pub(super) number: usize,
}

impl Change<'_> {
    /// The stable word of what happened.
    pub(super) fn word(&self) -> &'static str {
        match self.happening {
            Happening::Corrected(_) => "corrected",
            Happening::Updated => "updated",
            Happening::Added => "added",
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
        let what = match self.happening {
            Happening::Corrected(_) => "Correction".to_owned(),
            Happening::Updated => format!("Updated {noun}"),
            Happening::Added => format!("New {noun}"),
        };
        format!("{what}: {}", clean::line(super::texts::title(dossier, self.of)))
    }

    /// The text of a feed's entry: the correction, or what the thing is.
    pub(super) fn text(&self, dossier: &Dossier) -> String {
        match (self.happening, self.of) {
            (Happening::Corrected(text), _) => clean::lines(text),
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

/// The newest dated changes, the order total: by day, then corrections before updates before additions, then by key.
pub(super) fn newest(dossier: &Dossier) -> Vec<Change<'_>> {
    let mut all = Vec::new();
    for (id, article) in dossier.articles() {
        let of = Target::Article(id);
        corrections(of, &article.corrections, &mut all);
        all.extend(change(of, Happening::Updated, article.updated.as_ref()));
        all.extend(change(of, Happening::Added, article.added.as_ref()));
    }
    for (id, event) in dossier.events() {
        let of = Target::Event(id);
        corrections(of, &event.corrections, &mut all);
        all.extend(change(of, Happening::Updated, event.updated.as_ref()));
        all.extend(change(of, Happening::Added, event.added.as_ref()));
    }
    for (id, entity) in dossier.entities() {
        all.extend(change(Target::Entity(id), Happening::Added, entity.added.as_ref()));
    }
    // Stable, so that what is equal stays in the order of keys.
    all.sort_by_key(|change| Reverse(change.moment.clone()));
    all.truncate(IN_FEED);
    all
}

fn corrections<'d>(of: Target, corrections: &'d [Correction], all: &mut Vec<Change<'d>>) {
    let first = all.len();
    for correction in corrections {
        let Some(mut change) = change(of, Happening::Corrected(&correction.text), correction.date.as_ref())
        else {
            continue;
        };
        change.number += all[first..].iter().filter(|other| other.day == change.day).count();
        all.push(change);
    }
}

fn change<'d>(of: Target, happening: Happening<'d>, date: Option<&Date>) -> Option<Change<'d>> {
    let day = day(date?)?;
    Some(Change { of, happening, moment: format!("{day}T00:00:00Z"), day, number: 1 })
}

/// The first day that a date covers, in ISO form; nothing for an open beginning or a year that four digits do not hold.
pub(super) fn day(date: &Date) -> Option<String> {
    let first = date.bounds().earliest?;
    let in_range = (1..=9999).contains(&first.year());
    in_range.then(|| format!("{:04}-{:02}-{:02}", first.year(), first.month(), first.day()))
}
