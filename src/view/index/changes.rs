//! Corrections and additions, newest first.

use std::cmp::Reverse;

use crate::date::Date;
use crate::model::{Correction, Dossier, Target};

/// What a change is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Changed<'d> {
    /// Something was wrong: the text of the correction.
    Correction(&'d str),
    /// The dossier took it in.
    Added,
    /// It was changed.
    Updated,
}

/// One change.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Change<'d> {
    /// What was changed.
    pub(crate) of: Target,
    /// When, if somebody wrote it down.
    pub(crate) date: Option<&'d Date>,
    /// What happened.
    pub(crate) what: Changed<'d>,
}

/// Every change, newest first, those without a date last. As many as [`crate::plan::count_changes`] counts.
pub(super) fn changes(dossier: &Dossier) -> Vec<Change<'_>> {
    let mut all = Vec::new();
    for (id, article) in dossier.articles() {
        let of = Target::Article(id);
        corrections(of, &article.corrections, &mut all);
        dated(of, article.updated.as_ref(), Changed::Updated, &mut all);
        dated(of, article.added.as_ref(), Changed::Added, &mut all);
    }
    for (id, event) in dossier.events() {
        let of = Target::Event(id);
        corrections(of, &event.corrections, &mut all);
        dated(of, event.updated.as_ref(), Changed::Updated, &mut all);
        dated(of, event.added.as_ref(), Changed::Added, &mut all);
    }
    for (id, entity) in dossier.entities() {
        dated(Target::Entity(id), entity.added.as_ref(), Changed::Added, &mut all);
    }
    all.sort_by_cached_key(|change| {
        let date = change.date.map(Date::sort_key);
        (date.is_none(), Reverse(date))
    });
    all
}

fn corrections<'d>(of: Target, corrections: &'d [Correction], all: &mut Vec<Change<'d>>) {
    let made = corrections.iter();
    all.extend(made.map(|made| Change {
        of,
        date: made.date.as_ref(),
        what: Changed::Correction(&made.text),
    }));
}

fn dated<'d>(of: Target, date: Option<&'d Date>, what: Changed<'d>, all: &mut Vec<Change<'d>>) {
    all.extend(date.map(|date| Change { of, date: Some(date), what }));
}
