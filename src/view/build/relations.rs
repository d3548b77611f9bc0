//! Ties between entities, seen from both sides.

use crate::arena::Id;
use crate::language::{Language, Words};
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
        let words = context.words();
        if !is_written(own, tie.from, &relation.kind, words) {
            let word = inverse(&relation.kind, words).and_then(|key| words.ties.get(key));
            let kind =
                word.map_or_else(|| fill(&words.tie_as, &[("kind", &relation.kind)]), |tie| tie.word.clone());
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
fn is_written(own: &[Relation], other: Id<Entity>, kind: &str, words: &Words) -> bool {
    let mut to_other = own.iter().filter(|relation| relation.to == other);
    match inverse(kind, words) {
        None => to_other.next().is_some(),
        Some(inverse) => to_other.any(|relation| tie(&relation.kind, words) == Some(inverse)),
    }
}

/// Ties with their other sides, by their keys in a file of phrases.
const TIES: &[(&str, &str)] = &[
    ("parent", "child"),
    ("spouse", "spouse"),
    ("former_spouse", "former_spouse"),
    ("partner", "partner"),
    ("engaged", "engaged"),
    ("sibling", "sibling"),
    ("half_sibling", "half_sibling"),
    ("step_parent", "stepchild"),
    ("grandparent", "grandchild"),
    ("uncle_or_aunt", "nephew_or_niece"),
    ("cousin", "cousin"),
    ("parent_in_law", "child_in_law"),
    ("sibling_in_law", "sibling_in_law"),
    ("friend", "friend"),
    ("colleague", "colleague"),
    ("rival", "rival"),
    ("employer", "employee"),
    ("owner", "owned"),
    ("founder", "founded"),
    ("parent_organisation", "part_of_organisation"),
];

/// The key of a tie that a file names in the language of the pages or in English.
fn tie(kind: &str, words: &Words) -> Option<&'static str> {
    let kind = kind.trim().to_lowercase();
    let is_said = |words: &Words, key: &str| {
        words.ties.get(key).is_some_and(|tie| {
            let others = tie.names.split([',', '،']).map(str::trim);
            others.chain([&*tie.word]).any(|name| name.to_lowercase() == kind)
        })
    };
    let keys = || TIES.iter().flat_map(|(one, other)| [*one, *other]);
    let in_words = |words: &Words| keys().find(|key| is_said(words, key));
    in_words(words).or_else(|| in_words(Language::english().words()))
}

/// The key of the other side of a tie: that of "child" for "father".
fn inverse(kind: &str, words: &Words) -> Option<&'static str> {
    let key = tie(kind, words)?;
    TIES.iter().find_map(|(one, other)| match key {
        _ if key == *one => Some(*other),
        _ if key == *other => Some(*one),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_other_side_is_said_in_the_language_of_the_pages() {
        for (language, kind, other) in [
            ("en", "father", Some("child")),
            ("en", "Mother ", Some("child")),
            ("en", "wife", Some("spouse")),
            ("en", "sister", Some("sibling")),
            ("en", "daughter", Some("parent")),
            ("en", "employer", Some("employee")),
            ("en", "patron", None),
            ("en", "Vater", None),
            ("de", "Vater", Some("Kind")),
            ("de", "father", Some("Kind")),
            ("de", "Neffe", Some("Onkel oder Tante")),
            ("fr", "Mère", Some("enfant")),
            ("es", "hermana", Some("hermano o hermana")),
            ("ar", "والد", Some("ابن أو ابنة")),
            ("ar", "employer", Some("موظف أو موظفة")),
        ] {
            let (language, _) = Language::load(language, |_| None).unwrap();
            let words = language.words();
            let found = inverse(kind, words).map(|key| &*words.ties[key].word);
            assert_eq!(found, other, "{kind}");
        }
    }

    #[test]
    fn every_tie_has_words_and_every_word_a_tie() {
        let words = Language::english().words();
        let mut keys: Vec<&str> = TIES.iter().flat_map(|(one, other)| [*one, *other]).collect();
        keys.sort_unstable();
        keys.dedup();
        let known: Vec<&str> = words.ties.keys().map(String::as_str).collect();
        assert_eq!(keys, known);
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
            let words = Language::english().words();
            assert_eq!(is_written(&own, other, theirs, words), written, "{theirs}");
        }
        let (german, _) = Language::load("de", |_| None).unwrap();
        assert!(is_written(&own("Sohn"), other, "father", german.words()));
    }
}
