//! Who is what to whom: ties as they are written, read from both ends.

use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

use super::{Gender, Roster, TieRecord, Validity};
use crate::date::Date;

/// Those who may be meant by "the father of somebody".
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Kin {
    /// Indices of entities, sorted.
    pub(crate) people: Vec<u32>,
    /// Whether each tie holds at the article's date for certain.
    pub(crate) certain: bool,
}

/// Groups of kinds: the word for either gender, for a man, for a woman; then the group seen from the other end.
const KINDS: &[(&str, &str, &str, &str)] = &[
    ("parent", "father", "mother", "child"),
    ("child", "son", "daughter", "parent"),
    ("spouse", "husband", "wife", "spouse"),
    ("sibling", "brother", "sister", "sibling"),
    ("fiancé", "fiancé", "fiancée", "fiancé"),
    ("partner", "boyfriend", "girlfriend", "partner"),
    ("grandparent", "grandfather", "grandmother", "grandchild"),
    ("grandchild", "grandson", "granddaughter", "grandparent"),
    ("uncle or aunt", "uncle", "aunt", "nephew or niece"),
    ("nephew or niece", "nephew", "niece", "uncle or aunt"),
    ("cousin", "cousin", "cousin", "cousin"),
    ("stepparent", "stepfather", "stepmother", "stepchild"),
    ("stepchild", "stepson", "stepdaughter", "stepparent"),
    ("stepsibling", "stepbrother", "stepsister", "stepsibling"),
    ("parent-in-law", "father-in-law", "mother-in-law", "child-in-law"),
    ("child-in-law", "son-in-law", "daughter-in-law", "parent-in-law"),
    ("sibling-in-law", "brother-in-law", "sister-in-law", "sibling-in-law"),
];

/// Familiar words for kinds.
const FAMILIAR: &[(&str, &str)] = &[
    ("dad", "father"),
    ("mum", "mother"),
    ("mom", "mother"),
    ("grandad", "grandfather"),
    ("granny", "grandmother"),
    ("grandma", "grandmother"),
    ("grandpa", "grandfather"),
    ("fiance", "fiancé"),
    ("fiancee", "fiancée"),
];

/// The group of a kind and the gender that it tells. A kind of no group is a group of its own.
fn group(kind: &str) -> (&str, Option<Gender>, Option<&'static str>) {
    let kind = FAMILIAR.iter().find(|(familiar, _)| *familiar == kind).map_or(kind, |(_, plain)| plain);
    for &(either, male, female, inverse) in KINDS {
        if kind == either {
            return (either, None, Some(inverse));
        }
        if kind == male {
            return (either, (male != female).then_some(Gender::Male), Some(inverse));
        }
        if kind == female {
            return (either, Some(Gender::Female), Some(inverse));
        }
    }
    (kind, None, None)
}

/// What a tie's kind says of the one it leads to: a father is a man.
pub(super) fn gender_of_kind(kind: &str) -> Option<Gender> {
    group(kind).1
}

/// Whoever is the `kind` of entity `of` at `date`, by ties written at either end.
pub(crate) fn kin_of(roster: &Roster, of: u32, kind: &str, date: Option<&Date>) -> Kin {
    let (wanted, gender, _) = group(kind);
    let mut kin = Kin { people: Vec::new(), certain: true };
    for tie in roster.ties_of(of) {
        let (kind_group, _, inverse) = group(&tie.kind);
        let other = if tie.of == of && kind_group == wanted {
            tie.to
        } else if tie.to == of && inverse == Some(wanted) {
            tie.of
        } else {
            continue;
        };
        let known = roster.entity(other).gender;
        let validity = tie.window.at(date);
        if validity == Validity::Never || gender.is_some() && known.is_some() && known != gender {
            continue;
        }
        // Spouses are one at a time, so the word alone tells who; of children or siblings there may be more.
        let gender_fits =
            gender.is_none() || known == gender || matches!(wanted, "spouse" | "partner" | "fiancé");
        kin.certain &= validity == Validity::Certainly && gender_fits;
        kin.people.push(other);
    }
    kin.people.sort_unstable();
    kin.people.dedup();
    kin
}

/// Finds the words for the kinds that the roster's ties have, seen from either end.
pub(super) fn automaton(ties: &[TieRecord]) -> Option<AhoCorasick> {
    let mut kinds: Vec<&str> = Vec::new();
    for tie in ties {
        let (own, _, inverse) = group(&tie.kind);
        kinds.push(&tie.kind);
        for &(either, male, female, _) in KINDS.iter().filter(|row| row.0 == own || Some(row.0) == inverse) {
            kinds.extend([either, male, female]);
        }
    }
    for &(familiar, plain) in FAMILIAR {
        if kinds.contains(&plain) {
            kinds.push(familiar);
        }
    }
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.is_empty() {
        return None;
    }
    AhoCorasickBuilder::new().match_kind(MatchKind::LeftmostLongest).build(kinds).ok()
}

impl Roster {
    /// The ties that lead from or to an entity.
    fn ties_of(&self, entity: u32) -> impl Iterator<Item = &TieRecord> {
        let at = self.tie_ends.partition_point(|&(end, _)| end < entity);
        let own = self.tie_ends[at..].iter().take_while(move |&&(end, _)| end == entity);
        own.map(|&(_, tie)| &self.ties[tie as usize])
    }

    /// Whether any tie leads from or to an entity.
    pub(crate) fn has_ties(&self, entity: u32) -> bool {
        self.ties_of(entity).next().is_some()
    }

    /// The automaton of words for kinds, if the roster has ties.
    pub(crate) fn kinds(&self) -> Option<&AhoCorasick> {
        self.kinds.as_ref()
    }
}
