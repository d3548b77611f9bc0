//! "Two men and a woman" beside "three people": kinds of persons counted one by one, and all of them together.

use super::Value;
use super::mixed::parts;
use crate::extract::names::is_for_person;
use crate::quantity::{
    self, Approximation, Comparison, Kind, Number, Point, Quantity, Relation, Said, Why, compare, english,
};

/// Compares an answer that counts several kinds of persons with another that counts people, one of those kinds, or such kinds too;
/// nothing for other answers.
pub(super) fn summed(kinds: &Value, other: &Value) -> Option<Comparison> {
    let list = List::read(kinds.as_written())?;
    if let Some(other) = List::read(other.as_written()) {
        return Some(list.compare(&other));
    }
    let [Value::Quantity(people)] = parts(other) else { return None };
    let Kind::Count { noun } = &people.kind else { return None };
    if let Some((_, own)) = list.kinds.iter().find(|(kind, _)| kind == noun) {
        let found = compare(own, people);
        let says_more = Said::Written(kinds.as_written().into());
        return Some(if found.agrees() {
            Comparison::compatible(Why::LessPrecise, Point::SaysMore, [says_more])
        } else {
            found
        });
    }
    if !noun.is_empty() && noun != "person" {
        return None;
    }
    let found = compare(&list.people, people);
    Some(match found.relation {
        Relation::Same => {
            let said = [Said::quantity(people), Said::Written(kinds.as_written().into())];
            Comparison::compatible(Why::Arithmetic, Point::Is, said)
        }
        _ => found,
    })
}

/// Kinds of persons, each counted once, and all of them.
struct List {
    kinds: Vec<(String, Quantity)>,
    people: Quantity,
}

impl List {
    /// Reads an answer that is nothing but such a list, or what became of all in it: "two men and a woman were killed".
    fn read(written: &str) -> Option<Self> {
        let items: Vec<&str> = written.split([',', ';']).flat_map(|part| part.split(" and ")).collect();
        let mut kinds: Vec<(String, Quantity)> = Vec::new();
        let (mut low, mut high) = (Number::ZERO, Number::ZERO);
        let mut approximation = Approximation::Exact;
        for (at, item) in items.iter().enumerate().take_while(|_| items.len() > 1) {
            let item = item.trim();
            let one = ["a ", "an "].iter().find_map(|article| item.strip_prefix(article));
            let counted = one.map_or(item.to_owned(), |noun| format!("one {noun}"));
            let (kind, end) = quantity::read_at(&counted, 0)?;
            let rest = counted[end..].trim_start();
            if !rest.is_empty() && (at + 1 < items.len() || !rest.starts_with(char::is_lowercase)) {
                return None;
            }
            let Kind::Count { noun } = &kind.kind else { return None };
            let is_person = english::PERSON_NOUNS.contains(&noun.as_str()) || is_for_person(noun);
            if !is_person || kinds.iter().any(|(known, _)| known == noun) {
                return None;
            }
            (low, high) = (low.plus(kind.low)?, high.plus(kind.high)?);
            // "About 20 men and a woman" are about 21 people.
            approximation = match (approximation, kind.approximation) {
                (all, Approximation::Exact) => all,
                (Approximation::Exact, one) => one,
                (all, one) if all == one => all,
                _ => return None,
            };
            kinds.push((noun.clone(), kind));
        }
        let people = Quantity {
            kind: Kind::Count { noun: "person".to_owned() },
            low,
            high,
            approximation,
            step: Number::ONE,
            unit: Number::ONE,
            as_written: written.to_owned(),
        };
        (kinds.len() > 1).then_some(Self { kinds, people })
    }

    /// Kind by kind where both have the same ones, else all together.
    fn compare(&self, other: &Self) -> Comparison {
        let of = |list: &Self, noun: &str| {
            list.kinds.iter().find(|(kind, _)| kind == noun).map(|(_, own)| own.clone())
        };
        let pairs: Option<Vec<Comparison>> =
            self.kinds.iter().map(|(noun, own)| Some(compare(own, &of(other, noun)?))).collect();
        let Some(found) = pairs.filter(|pairs| pairs.len() == other.kinds.len()) else {
            return compare(&self.people, &other.people);
        };
        let differing = found.iter().find(|found| !found.agrees());
        let loose = found.iter().find(|found| found.relation != Relation::Same);
        differing.or(loose).cloned().unwrap_or_else(Comparison::same)
    }
}
