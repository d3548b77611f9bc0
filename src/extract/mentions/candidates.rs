//! Who a form may mean at the article's date.

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

/// Those who have the forms of a pattern, each once, sorted; never those whose time the article's date rules out.
pub(super) fn candidates(
    roster: &Roster,
    pattern: u32,
    article: bool,
    date: Option<&Date>,
) -> Vec<Candidate> {
    let mut out: Vec<Candidate> = Vec::new();
    for spelt in roster.pattern_forms(pattern) {
        let form = roster.form(spelt.form);
        let validity = form.window.at(date);
        if form.article != article || validity == Validity::Never {
            continue;
        }
        let candidate =
            Candidate { entity: form.entity, weak: form.weak, bounded: !form.window.is_open(), validity };
        match out.iter_mut().find(|present| present.entity == form.entity) {
            Some(present) if better(candidate, *present) => *present = candidate,
            Some(_) => {}
            None => out.push(candidate),
        }
    }
    out.sort_unstable();
    out
}

fn better(one: Candidate, other: Candidate) -> bool {
    (!one.weak, one.validity) > (!other.weak, other.validity)
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
