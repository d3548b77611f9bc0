//! "Two men and a woman" beside "three people": kinds of persons counted one by one, and all of them together.

use super::mixed::parts;
use super::{Phrase, Value, turned};
use crate::extract::names::is_for_person;
use crate::quantity::{
    self, Approximation, Comparison, Kind, Number, Point, Quantity, Relation, Said, Why, compare, english,
};

/// Compares an answer that counts several kinds of persons with another that counts people, one of those kinds, or such kinds too;
/// nothing for other answers.
pub(super) fn summed(kinds: &Value, other: &Value) -> Option<Comparison> {
    let list = List::read(kinds.as_written())?;
    let said = other.as_written();
    if Phrase::new(kinds.as_written()).denies_figures() != Phrase::new(said).denies_figures() {
        return None;
    }
    if let Some(other) = List::read(other.as_written()) {
        return Some(list.compare(&other));
    }
    let [Value::Quantity(people)] = parts(other) else { return None };
    let Kind::Count { noun } = &people.kind else { return None };
    if let Some(own) = list.items.iter().find(|item| item.noun == *noun) {
        let found = if turned(&own.said, said) { different() } else { compare(&own.counted, people) };
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
    // "Three people were hurt", but of two men and a woman she was killed.
    if list.items.iter().any(|item| turned(&item.said, said)) {
        return Some(different());
    }
    let Some(all) = &list.people else { return Some(Comparison::incomparable(Point::EndUnknown, [])) };
    let found = compare(all, people);
    Some(match found.relation {
        Relation::Same => {
            let said = [Said::quantity(people), Said::Written(all.as_written.clone().into())];
            Comparison::compatible(Why::Arithmetic, Point::Is, said)
        }
        _ => found,
    })
}

fn different() -> Comparison {
    Comparison::differs(Point::DifferentAnswers, [])
}

/// Kinds of persons, each counted once, and all of them.
struct List {
    items: Vec<Item>,
    /// Nothing where nobody can say how many they are: "about 20 men and up to 5 women".
    people: Option<Quantity>,
}

/// Persons of one kind.
struct Item {
    noun: String,
    counted: Quantity,
    /// With what is told of them: "two men were killed".
    said: String,
}

impl List {
    /// Reads an answer that is nothing but such a list, and what is told of those in it: "two men from Leeds and a woman were killed".
    fn read(written: &str) -> Option<Self> {
        // "Two people, a man and a woman": the first are all the others.
        let apposed = written.split_once(',').and_then(|(whole, kinds)| {
            let (noun, counted, told) = persons(whole)?;
            let list = Self::of(kinds.trim(), told)?;
            let all = list.people.as_ref()?;
            (noun == "person" && (all.low, all.high) == (counted.low, counted.high)).then_some(list)
        });
        apposed.or_else(|| Self::of(written, String::new()))
    }

    /// `told` is told of all of whom nothing else is.
    fn of(written: &str, mut told: String) -> Option<Self> {
        let texts: Vec<&str> =
            written.split([',', ';']).flat_map(|part| part.split(" and ")).map(str::trim).collect();
        if texts.len() < 2 {
            return None;
        }
        let mut items: Vec<Item> = Vec::new();
        // "A boy and two men hurt": what is told of some is told of those before of whom nothing is.
        for text in texts.into_iter().rev() {
            let (noun, counted, own) = persons(text)?;
            // "14 people (12 pupils and two teachers)" are no more than 14.
            let is_bracketed = own.starts_with(|c: char| !c.is_lowercase());
            if is_bracketed || items.iter().any(|item| item.noun == noun) {
                return None;
            }
            if !own.is_empty() {
                told = own;
            }
            let said = format!("{text} {told}");
            items.push(Item { noun, counted, said });
        }
        items.reverse();
        let people = together(&items, written);
        Some(Self { items, people })
    }

    /// Kind by kind where both have the same ones, else all together.
    fn compare(&self, other: &Self) -> Comparison {
        let pairs: Option<Vec<Comparison>> = self
            .items
            .iter()
            .map(|own| {
                let theirs = other.items.iter().find(|item| item.noun == own.noun)?;
                let is_turned = turned(&own.said, &theirs.said);
                Some(if is_turned { different() } else { compare(&own.counted, &theirs.counted) })
            })
            .collect();
        let Some(found) = pairs.filter(|pairs| pairs.len() == other.items.len()) else {
            let is_turned = |own: &Item| other.items.iter().any(|theirs| turned(&own.said, &theirs.said));
            return match (&self.people, &other.people) {
                _ if self.items.iter().any(is_turned) => different(),
                (Some(own), Some(theirs)) => compare(own, theirs),
                _ => Comparison::incomparable(Point::EndUnknown, []),
            };
        };
        let differing = found.iter().find(|found| !found.agrees());
        let loose = found.iter().find(|found| found.relation != Relation::Same);
        differing.or(loose).cloned().unwrap_or_else(Comparison::same)
    }
}

/// The kind of the persons whom `text` counts, their number, and what is told of them.
fn persons(text: &str) -> Option<(String, Quantity, String)> {
    let one = ["a ", "an "].iter().find_map(|article| text.strip_prefix(article));
    let text = one.map_or(text.to_owned(), |noun| format!("one {noun}"));
    let (counted, end) = quantity::read_at(&text, 0)?;
    let Kind::Count { noun } = &counted.kind else { return None };
    let is_person = english::PERSON_NOUNS.contains(&noun.as_str()) || is_for_person(noun);
    is_person.then(|| (noun.clone(), counted.clone(), text[end..].trim_start().to_owned()))
}

/// All persons of a list.
fn together(items: &[Item], written: &str) -> Option<Quantity> {
    let mut all = Quantity {
        kind: Kind::Count { noun: "person".to_owned() },
        low: Number::ZERO,
        high: Number::ZERO,
        approximation: Approximation::Exact,
        step: Number::ONE,
        unit: Number::ONE,
        as_written: written.to_owned(),
    };
    for Item { counted, .. } in items {
        (all.low, all.high) = (all.low.plus(counted.low)?, all.high.plus(counted.high)?);
        // "About 20 men and a woman" are about 21 people.
        all.approximation = match (all.approximation, counted.approximation) {
            (all, Approximation::Exact) => all,
            (Approximation::Exact, one) => one,
            (all, one) if all == one => all,
            _ => return None,
        };
    }
    Some(all)
}
