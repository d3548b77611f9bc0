//! What each part of the print page holds.

use std::ops::Range;

use super::SitePlan;
use crate::model::Dossier;

/// A part of the print page: stretches of four lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrintPart {
    /// Of [`SitePlan::claims`].
    pub claims: Range<usize>,
    /// Of [`Dossier::chronology`] and then [`Dossier::undated`].
    pub events: Range<usize>,
    /// Of [`SitePlan::entities`], kind after kind.
    pub entities: Range<usize>,
    /// Of [`SitePlan::sources`].
    pub sources: Range<usize>,
}

impl SitePlan {
    /// The part with this number, counted from 0; an empty one if there is none.
    pub fn print_part(&self, dossier: &Dossier, part: u32) -> PrintPart {
        let slice = self.print_slices.get(part as usize);
        let mut rest = slice.map(|slice| slice.range.clone()).unwrap_or_default();
        let mut take = |length: usize| {
            let range = rest.start.min(length)..rest.end.min(length);
            rest = rest.start.saturating_sub(length)..rest.end.saturating_sub(length);
            range
        };
        PrintPart {
            claims: take(self.claims.len()),
            events: take(dossier.events().len()),
            entities: take(dossier.entities().len()),
            sources: take(self.sources.len()),
        }
    }
}
