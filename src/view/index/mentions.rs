//! Where the mentions of each entity change from one article to the next, and who is named most.

use std::cmp::Reverse;

use crate::arena::{Id, IdMap};
use crate::model::{Dossier, Entity, EntityKind};

/// How many people are kept by how often they are named.
const MOST_NAMED: usize = 60;

/// For each entity the indexes among its mentions at which another article begins. Their number is the number of articles.
pub(super) fn starts(dossier: &Dossier) -> IdMap<Entity, Box<[u32]>> {
    let starts = dossier.entities().map(|(id, _)| {
        let mentions = dossier.mentioned_in(id);
        let begins = |at: &usize| *at == 0 || mentions[at - 1].0 != mentions[*at].0;
        (0..mentions.len()).filter(begins).map(|at| at as u32).collect()
    });
    starts.collect()
}

/// People by the number of articles that name them, then by how often, then by key.
pub(super) fn most_named(dossier: &Dossier, starts: &IdMap<Entity, Box<[u32]>>) -> Vec<Id<Entity>> {
    let named =
        dossier.entities_of(EntityKind::Person).filter(|(id, _)| !dossier.mentioned_in(*id).is_empty());
    let mut people: Vec<Id<Entity>> = named.map(|(id, _)| id).collect();
    people.sort_by_key(|&id| (Reverse(starts[id].len()), Reverse(dossier.mentioned_in(id).len()), id));
    people.truncate(MOST_NAMED);
    people
}
