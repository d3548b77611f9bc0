//! Pairs of people with what ties them, strongest first.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::arena::Id;
use crate::model::{Dossier, Entity, EntityKind};

/// Two people with what ties them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Tie {
    /// The one with the smaller id.
    pub(super) one: Id<Entity>,
    /// The other.
    pub(super) other: Id<Entity>,
    /// In how many events both take part.
    pub(super) events: u32,
    /// In how many passages both are named.
    pub(super) passages: u32,
    /// In how many articles both are named.
    pub(super) articles: u32,
    /// Whether the file of one names a tie to the other.
    pub(super) stated: bool,
}

impl Tie {
    /// How strong it is. An event that two people share is the editor's own statement and counts for more than a passage that
    /// happens to name both; a tie that a file states counts as much as one event.
    pub(super) fn weight(&self) -> u32 {
        3 * (self.events + u32::from(self.stated)) + self.passages
    }
}

/// All ties between people, strongest first. To be named somewhere in one article is no tie yet: a long report names many.
pub(super) fn ties(dossier: &Dossier) -> Vec<Tie> {
    let mut pairs: BTreeMap<(Id<Entity>, Id<Entity>), Tie> = BTreeMap::new();
    for (id, entity) in dossier.entities_of(EntityKind::Person) {
        for together in dossier.together(id) {
            let tie = pair(&mut pairs, id, together.with);
            (tie.events, tie.passages, tie.articles) =
                (together.events, together.passages, together.articles);
        }
        let people = |to: &Id<Entity>| *to != id && dossier.entity(*to).kind == EntityKind::Person;
        for to in entity.relations.iter().map(|relation| relation.to).filter(people) {
            pair(&mut pairs, id, to).stated = true;
        }
    }
    let mut ties: Vec<Tie> = pairs.into_values().filter(|tie| tie.weight() > 0).collect();
    ties.sort_by_key(|tie| (Reverse((tie.weight(), tie.articles)), tie.one, tie.other));
    ties
}

fn pair(pairs: &mut BTreeMap<(Id<Entity>, Id<Entity>), Tie>, a: Id<Entity>, b: Id<Entity>) -> &mut Tie {
    let (one, other) = (a.min(b), a.max(b));
    pairs.entry((one, other)).or_insert(Tie {
        one,
        other,
        events: 0,
        passages: 0,
        articles: 0,
        stated: false,
    })
}
