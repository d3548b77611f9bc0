//! Ties between entities, seen from both sides.

use crate::arena::Id;
use crate::model::{Entity, Relation};
use crate::view::date::time;
use crate::view::words::fill;
use crate::view::{RelationView, ViewContext};

/// Ties written in the entity's own file, then those that others write to it and it does not.
pub(super) fn relations(context: &ViewContext<'_>, id: Id<Entity>) -> Vec<RelationView> {
    let dossier = context.dossier();
    let own = &dossier.entity(id).relations;
    let mut views: Vec<RelationView> =
        own.iter().map(|relation| view(context, relation.to, relation, relation.kind.to_string())).collect();
    for tie in context.index().ties.get(id).into_iter().flatten().filter(|tie| tie.from != id) {
        let Some(relation) = dossier.entity(tie.from).relations.get(tie.index as usize) else { continue };
        if !is_written(own, tie.from, &relation.kind) {
            let kind = inverse(&relation.kind)
                .map_or_else(|| fill(&context.words().tie_as, &[("kind", &relation.kind)]), str::to_owned);
            views.push(view(context, tie.from, relation, kind));
        }
    }
    views
}

fn view(context: &ViewContext<'_>, other: Id<Entity>, relation: &Relation, kind: String) -> RelationView {
    RelationView {
        kind,
        entity: context.entity_link(other),
        time: time(relation.from.as_ref(), relation.until.as_ref(), context.words()),
    }
}

/// Whether the entity's own file already writes the other side of a tie of `kind`. A tie whose other side we cannot name
/// counts as written if the file writes any tie to the same one.
fn is_written(own: &[Relation], other: Id<Entity>, kind: &str) -> bool {
    let mut to_other = own.iter().filter(|relation| relation.to == other);
    match inverse(kind) {
        None => to_other.next().is_some(),
        Some(word) => {
            to_other.any(|relation| general(&relation.kind) == Some(word) || *relation.kind == *word)
        }
    }
}

/// Words for a tie, the general word for them, and the general word for its other side.
const TIES: &[(&[&str], &str, &str)] = &[
    (&["father", "mother", "parent"], "parent", "child"),
    (&["son", "daughter", "child"], "child", "parent"),
    (&["husband", "wife", "spouse"], "spouse", "spouse"),
    (
        &["former husband", "former wife", "ex-husband", "ex-wife", "former spouse"],
        "former spouse",
        "former spouse",
    ),
    (&["partner"], "partner", "partner"),
    (&["fiancé", "fiancée", "fiance", "fiancee"], "engaged to", "engaged to"),
    (&["brother", "sister", "sibling"], "sibling", "sibling"),
    (&["half-brother", "half-sister", "half-sibling"], "half-sibling", "half-sibling"),
    (&["stepfather", "stepmother", "step-parent"], "step-parent", "stepchild"),
    (&["stepson", "stepdaughter", "stepchild"], "stepchild", "step-parent"),
    (&["grandfather", "grandmother", "grandparent"], "grandparent", "grandchild"),
    (&["grandson", "granddaughter", "grandchild"], "grandchild", "grandparent"),
    (&["uncle", "aunt"], "uncle or aunt", "nephew or niece"),
    (&["nephew", "niece"], "nephew or niece", "uncle or aunt"),
    (&["cousin"], "cousin", "cousin"),
    (&["father-in-law", "mother-in-law", "parent-in-law"], "parent-in-law", "child-in-law"),
    (&["son-in-law", "daughter-in-law", "child-in-law"], "child-in-law", "parent-in-law"),
    (&["brother-in-law", "sister-in-law", "sibling-in-law"], "sibling-in-law", "sibling-in-law"),
    (&["friend"], "friend", "friend"),
    (&["colleague"], "colleague", "colleague"),
    (&["rival"], "rival", "rival"),
    (&["employer"], "employer", "employee"),
    (&["employee"], "employee", "employer"),
    (&["owner"], "owner", "owned by them"),
    (&["founder"], "founder", "founded by them"),
    (&["parent company", "parent organisation"], "parent organisation", "part of the organisation"),
    (&["subsidiary"], "part of the organisation", "parent organisation"),
];

fn tie(kind: &str) -> Option<&'static (&'static [&'static str], &'static str, &'static str)> {
    let kind = kind.trim().to_lowercase();
    TIES.iter().find(|(words, general, _)| words.contains(&kind.as_str()) || *general == kind)
}

/// The general word for a tie: "parent" for "father".
fn general(kind: &str) -> Option<&'static str> {
    tie(kind).map(|(_, general, _)| *general)
}

/// The general word for the other side of a tie: "child" for "father".
fn inverse(kind: &str) -> Option<&'static str> {
    tie(kind).map(|(_, _, inverse)| *inverse)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_side() {
        for (kind, other) in [
            ("father", Some("child")),
            ("Mother ", Some("child")),
            ("wife", Some("spouse")),
            ("sister", Some("sibling")),
            ("daughter", Some("parent")),
            ("employer", Some("employee")),
            ("patron", None),
        ] {
            assert_eq!(inverse(kind), other, "{kind}");
        }
        for (_, general, other) in TIES {
            let back = inverse(other).or(Some(general));
            assert_eq!(back, Some(*general), "{other}");
        }
    }

    #[test]
    fn a_tie_written_on_both_sides_is_shown_once() {
        let other = Id::from_index(1);
        let own = |kind: &str| vec![Relation { to: other, kind: kind.into(), from: None, until: None }];
        for (own, theirs, written) in [
            (own("son"), "father", true),
            (own("friend"), "father", false),
            (own("friend"), "patron", true),
            (own("Sibling"), "brother", true),
            (vec![], "patron", false),
        ] {
            assert_eq!(is_written(&own, other, theirs), written, "{theirs}");
        }
    }
}
