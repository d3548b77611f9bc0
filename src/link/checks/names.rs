//! Names that two people bear.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{Alias, Dossier, EntityKind};

/// Reports strong names that two people bear at the same time.
pub(super) fn check(dossier: &Dossier, problems: &mut Vec<Diagnostic>) {
    let mut bearers: BTreeMap<String, Vec<(usize, Alias)>> = BTreeMap::new();
    let people: Vec<_> = dossier.entities_of(EntityKind::Person).map(|(_, person)| person).collect();
    for (index, person) in people.iter().enumerate() {
        let name = Alias { name: person.name.clone(), from: None, until: None, weak: None };
        for alias in std::iter::once(&name).chain(&person.aliases) {
            let is_weak = alias.weak.unwrap_or(!alias.name.trim().contains(' '));
            if !is_weak {
                bearers.entry(alias.name.to_lowercase()).or_default().push((index, alias.clone()));
            }
        }
    }
    for list in bearers.values() {
        for (position, (second, alias)) in list.iter().enumerate().skip(1) {
            let other = list[..position].iter().find(|(first, one)| first != second && overlap(one, alias));
            if let Some((first, _)) = other {
                let (a, b) = (people[*first], people[*second]);
                let headline =
                    format!("`{}` is a name of `{}` and of `{}` at the same time", alias.name, a.key, b.key);
                let problem = Diagnostic::new(Code::AliasInTwoPeople, Place::Whole(b.file), headline)
                    .related(Place::Whole(a.file), "the other one")
                    .help("give the name `from` and `until` on both, or mark it `weak: true`");
                problems.push(problem);
            }
        }
    }
}

fn overlap(a: &Alias, b: &Alias) -> bool {
    let ends_before = |one: &Alias, other: &Alias| {
        let end = one.until.as_ref().and_then(|date| date.bounds().latest);
        let begin = other.from.as_ref().and_then(|date| date.bounds().earliest);
        matches!((end, begin), (Some(end), Some(begin)) if end < begin)
    };
    !ends_before(a, b) && !ends_before(b, a)
}
