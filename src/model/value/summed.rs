//! "Two men and a woman" beside "three people": kinds of persons counted one by one, and all of them together.

use super::Value;
use super::mixed::parts;
use crate::quantity::{
    self, Approximation, Comparison, Kind, Number, Point, Quantity, Relation, Said, Why, compare, english,
};

/// Compares the sum of an answer that counts several kinds of persons with another that counts people; nothing for other answers.
pub(super) fn summed(kinds: &Value, whole: &Value) -> Option<Comparison> {
    let [Value::Quantity(people)] = parts(whole) else { return None };
    let (sum, nouns) = sum(kinds)?;
    // Who counts two men, and nobody else, counts two people.
    let is_all = |noun: &String| noun.is_empty() || noun == "person" || nouns.contains(noun);
    if !matches!(&people.kind, Kind::Count { noun } if is_all(noun)) {
        return None;
    }
    let found = compare(&sum, people);
    Some(match found.relation {
        Relation::Same => {
            let said = [Said::quantity(people), Said::Written(kinds.as_written().into())];
            Comparison::compatible(Why::Arithmetic, Point::Is, said)
        }
        _ => found,
    })
}

/// How many persons an answer counts that is nothing but a list of kinds of them, each once; and the kinds.
fn sum(kinds: &Value) -> Option<(Quantity, Vec<String>)> {
    let Value::Mixed { as_written, .. } = kinds else { return None };
    let mut nouns: Vec<String> = Vec::new();
    let (mut low, mut high) = (Number::ZERO, Number::ZERO);
    let mut approximation = Approximation::Exact;
    for item in as_written.split([',', ';']).flat_map(|part| part.split(" and ")) {
        let item = item.trim();
        let one = ["a ", "an "].iter().find_map(|article| item.strip_prefix(article));
        let kind = quantity::parse(&one.map_or(item.to_owned(), |noun| format!("one {noun}")))?;
        let Kind::Count { noun } = &kind.kind else { return None };
        if nouns.contains(noun) || !english::PERSON_NOUNS.contains(&noun.as_str()) {
            return None;
        }
        nouns.push(noun.clone());
        (low, high) = (low.plus(kind.low)?, high.plus(kind.high)?);
        // "About 20 men and a woman" are about 21 people.
        approximation = match (approximation, kind.approximation) {
            (all, Approximation::Exact) => all,
            (Approximation::Exact, one) => one,
            _ => return None,
        };
    }
    let people = Quantity {
        kind: Kind::Count { noun: "person".to_owned() },
        low,
        high,
        approximation,
        step: Number::ONE,
        unit: Number::ONE,
        as_written: as_written.to_string(),
    };
    Some((people, nouns))
}
