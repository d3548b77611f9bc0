//! Answers that state several things: "54 minutes (5.20 to 6.14 pm)", "He came at 5.20 pm and left at 6.14 pm".

use super::day::stretch_of_clock;
use super::details::without_details;
use super::time_bound::keeps_to;
use super::turned::turned;
use super::{Comparison, Day, Phrase, Relation, Value, Why, phrase};
use crate::date::Date;
use crate::extract::amounts::find_amounts;
use crate::quantity::{Kind, Point, Quantity};

/// Reads the amounts, and a date if the rest is one; nothing where neither is in the text.
pub(super) fn parse(text: &str) -> Option<Value> {
    let amounts = find_amounts(text);
    let mut rest = String::new();
    let mut at = 0;
    for amount in &amounts {
        rest.push_str(&text[at..amount.range.start]);
        rest.push(' ');
        at = amount.range.end;
    }
    rest.push_str(&text[at..]);
    let mut parts: Vec<Quantity> = amounts.into_iter().map(|amount| amount.quantity).collect();
    if let Some(stretch) = stretch(&parts) {
        parts.retain(|part| !matches!(part.kind, Kind::Clock { .. }));
        parts.push(stretch);
    }
    let mut parts: Vec<Value> = parts.into_iter().map(Value::Quantity).collect();
    let rest = rest.replace(['(', ')', ';'], " ");
    let day = Day::parse(
        rest.trim().trim_start_matches("at ").trim_end_matches(" at").trim_end_matches([',', ' ']),
    );
    parts.extend(day.map(Value::Date));
    (!parts.is_empty()).then(|| Value::Mixed { as_written: text.into(), parts })
}

/// From one minute to another, both in EDTF with a slash between: a stretch of the clock and the day it begins on.
pub(super) fn timed(text: &str) -> Option<Value> {
    let (from, to) = text.split_once('/')?;
    let (from, to) = (Date::parse(from).ok()?, Date::parse(to).ok()?);
    let (hour, minute) = from.time_of_day()?;
    to.time_of_day()?;
    let minutes =
        to.bounds().earliest?.minute_number().checked_sub(from.bounds().earliest?.minute_number())?;
    let stretch = (1..1_440)
        .contains(&minutes)
        .then(|| stretch_of_clock(i64::from(hour) * 60 + i64::from(minute), minutes))?;
    let day = Day::parse(text.get(..10)?)?;
    Some(Value::Mixed { as_written: text.into(), parts: vec![Value::Quantity(stretch), Value::Date(day)] })
}

/// Two single times of day in order are the ends of a stretch: when somebody came and when they left.
fn stretch(parts: &[Quantity]) -> Option<Quantity> {
    let mut times = parts.iter().filter(|part| matches!(part.kind, Kind::Clock { .. }));
    let (from, to) = (times.next()?, times.next()?);
    if times.next().is_some()
        || from.is_range()
        || to.is_range()
        || from.kind != to.kind
        || from.low >= to.low
    {
        return None;
    }
    Some(Quantity { high: to.low, as_written: String::new(), ..from.clone() })
}

/// Compares part by part: one part that differs makes the answers differ.
pub(super) fn compare(one: &Value, other: &Value) -> Comparison {
    let (words_one, words_other) = (Phrase::new(one.as_written()), Phrase::new(other.as_written()));
    let in_words = phrase::compare(&words_one, &words_other);
    if words_one.denies_figures() != words_other.denies_figures() {
        return Comparison::differs(Point::OneDenies, []);
    }
    if turned(words_one.as_written(), words_other.as_written()) {
        return Comparison::differs(Point::DifferentAnswers, []);
    }
    if in_words.relation == Relation::Same {
        return Comparison::same();
    }
    if keeps_to(other, one) || keeps_to(one, other) {
        return Comparison::compatible(Why::Overlap, Point::BothLeaveRoom, []);
    }
    let (one, other) = (&without_details(one, other), &without_details(other, one));
    let from = |one, other| parts(one).iter().filter_map(move |part| nearest(part, parts(other)));
    let found: Vec<Comparison> = from(one, other).chain(from(other, one)).collect();
    if let Some(differing) =
        found.iter().find(|comparison| matches!(comparison.relation, Relation::Differs(_)))
    {
        return differing.clone();
    }
    // Arithmetic is worth saying, more than that the figure itself is the same.
    let arithmetic =
        found.iter().find(|comparison| comparison.relation == Relation::Compatible(Why::Arithmetic));
    match arithmetic
        .or_else(|| found.iter().find(|comparison| comparison.relation != Relation::Same))
        .or(found.first())
    {
        Some(agreeing) => agreeing.clone(),
        None if is_words(one) && is_words(other) => in_words,
        None => super::different_kinds(),
    }
}

fn is_words(value: &Value) -> bool {
    matches!(value, Value::Words(_) | Value::Mixed { .. })
}

/// What an answer states: its parts, or itself.
pub(super) fn parts(value: &Value) -> &[Value] {
    match value {
        Value::Mixed { parts, .. } => parts,
        single => std::slice::from_ref(single),
    }
}

/// How `part` compares with the part of the other answer that it is most likely about: one that agrees, else one of its own
/// kind, else any that can be set against it.
fn nearest(part: &Value, others: &[Value]) -> Option<Comparison> {
    let rank = |other: &Value, found: &Comparison| match (&found.relation, part, other) {
        (Relation::Same, ..) => 0,
        (Relation::Compatible(_), ..) => 1,
        (Relation::Differs(_), Value::Quantity(one), Value::Quantity(other)) if one.kind == other.kind => 2,
        _ => 3,
    };
    others
        .iter()
        .filter(|other| !turned(part.as_written(), other.as_written()))
        .map(|other| (other, super::compare(part, other)))
        .filter(|(_, found)| found.relation != Relation::Incomparable)
        .min_by_key(|(other, found)| rank(other, found))
        .map(|(_, found)| found)
}
