//! The page of the network: who is named with whom.
//!
//! In: the dossier. Out: ties from strong to weak, and a drawing of the strongest. Never here: no tie is guessed; people are tied by
//! a passage that names both, an event in which both take part, or a file that says so.

mod drawing;
mod label;
mod layout;
mod ties;

use std::collections::BTreeSet;

use crate::arena::Id;
use crate::model::{Entity, EntityKind};
use crate::view::{NetworkContent, NetworkTie, ViewContext};

use super::relations;
use ties::Tie;

/// How many people are drawn. More names than this cannot be told apart on one sheet.
const MOST_PEOPLE: usize = 150;
/// How many rows the table has.
const MOST_ROWS: usize = 300;

/// The network of people.
pub(super) fn network(context: &ViewContext<'_>) -> NetworkContent {
    let dossier = context.dossier();
    let ties = ties::ties(dossier);
    let (people, left_out) = people(&ties);
    NetworkContent {
        drawing: drawing::drawing(context, &people, &ties),
        ties: ties.iter().take(MOST_ROWS).map(|tie| row(context, tie)).collect(),
        total: dossier.entities_of(EntityKind::Person).count(),
        left_out,
        ties_left_out: ties.len().saturating_sub(MOST_ROWS),
    }
}

/// The people whose ties are strongest, in order, and how many others have ties.
fn people(ties: &[Tie]) -> (Vec<Id<Entity>>, usize) {
    let mut kept = BTreeSet::new();
    let mut others = BTreeSet::new();
    for tie in ties {
        let new = [tie.one, tie.other].into_iter().filter(|id| !kept.contains(id)).count();
        let to = if kept.len() + new <= MOST_PEOPLE { &mut kept } else { &mut others };
        to.extend([tie.one, tie.other]);
    }
    let left_out = others.difference(&kept).count();
    (kept.into_iter().collect(), left_out)
}

fn row(context: &ViewContext<'_>, tie: &Tie) -> NetworkTie {
    let dossier = context.dossier();
    // The one who is named more often comes first, so that the rows about a main figure begin alike.
    let counts = [tie.one, tie.other].map(|id| dossier.mentioned_in(id).len());
    let (one, other) = if counts[1] > counts[0] { (tie.other, tie.one) } else { (tie.one, tie.other) };
    let other_link = context.entity_link(other);
    let stated = if tie.stated { relations::relations(context, one) } else { Vec::new() };
    let stated = stated.into_iter().filter(|relation| relation.entity.key == other_link.key);
    NetworkTie {
        one: context.entity_link(one),
        stated: stated.map(|relation| relation.kind).collect(),
        other: other_link,
        events: tie.events,
        passages: tie.passages,
        articles: tie.articles,
    }
}
