//! Corrections and additions, newest first.

use std::cmp::Reverse;

use crate::date::Date;
use crate::model::{Change, Dossier};

/// Every change, newest first, those without a date last.
pub(super) fn changes(dossier: &Dossier) -> Vec<Change<'_>> {
    let mut all: Vec<Change<'_>> = dossier.changes().collect();
    all.sort_by_cached_key(|change| {
        let date = change.date.map(Date::sort_key);
        (date.is_none(), Reverse(date))
    });
    all
}
