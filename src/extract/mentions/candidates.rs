//! Who a form may mean at the article's date.

use std::ops::Range;

use crate::date::Date;
use crate::extract::roster::{Gender, Kind, Roster, Validity};

/// One who may be meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Candidate {
    /// Index in the roster.
    pub(super) entity: u32,
    pub(super) weak: bool,
    /// The form is theirs for a time only.
    pub(super) bounded: bool,
    pub(super) validity: Validity,
}

/// The candidates of all forms of an article, side by side.
#[derive(Debug, Default)]
pub(super) struct Pool(Vec<Candidate>);

impl Pool {
    /// Adds those who have the forms of a pattern, each once, sorted; never those whose time the article's date rules out.
    pub(super) fn add(
        &mut self,
        roster: &Roster,
        pattern: u32,
        article: bool,
        date: Option<&Date>,
    ) -> Range<usize> {
        let start = self.0.len();
        for spelt in roster.pattern_forms(pattern).iter().filter(|spelt| spelt.article == article) {
            let form = roster.form(spelt.form);
            let validity = form.window.at(date);
            if validity == Validity::Never {
                continue;
            }
            let candidate =
                Candidate { entity: form.entity, weak: form.weak, bounded: !form.window.is_open(), validity };
            match self.0[start..].iter_mut().find(|present| present.entity == form.entity) {
                Some(present) if better(candidate, *present) => *present = candidate,
                Some(_) => {}
                None => self.0.push(candidate),
            }
        }
        self.0[start..].sort_unstable();
        start..self.0.len()
    }

    pub(super) fn get(&self, range: &Range<usize>) -> &[Candidate] {
        &self.0[range.clone()]
    }

    /// Drops candidates from a range, keeping the order of the others.
    pub(super) fn retain(&mut self, range: &mut Range<usize>, keep: impl Fn(&Candidate) -> bool) {
        let mut end = range.start;
        for at in range.clone() {
            if keep(&self.0[at]) {
                self.0.swap(at, end);
                end += 1;
            }
        }
        range.end = end;
    }

    pub(super) fn set_weak(&mut self, range: &Range<usize>, weak: bool) {
        for candidate in &mut self.0[range.clone()] {
            candidate.weak = weak;
        }
    }
}

/// Of two forms in the same words that one entity has, one for good says more than one for some years.
fn better(one: Candidate, other: Candidate) -> bool {
    (!one.weak, one.validity, !one.bounded) > (!other.weak, other.validity, !other.bounded)
}

/// Whether somebody of `gender`, as a word in the text says, may be this entity: no if the roster knows better, and nobody
/// knows if it does not know.
pub(super) fn fits_gender(roster: &Roster, entity: u32, gender: Gender) -> Option<bool> {
    let entity = roster.entity(entity);
    if entity.kind != Kind::Person {
        return Some(false);
    }
    entity.gender.map(|known| known == gender)
}
