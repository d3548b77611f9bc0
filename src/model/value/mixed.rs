//! Answers that state several things: "54 minutes (5.20 to 6.14 pm)", "He came at 5.20 pm and left at 6.14 pm".

use std::borrow::Cow;

use super::day::stretch_of_clock;
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
    if turned(&words_one, &words_other) {
        return Comparison::differs(Point::DifferentAnswers, []);
    }
    if in_words.relation == Relation::Same {
        return Comparison::same();
    }
    if bounds(one, other) || bounds(other, one) {
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

/// Words that turn one figure into another: of each row an answer has one, and the other another.
const TURNS: &[&[&[&str]]] = &[
    &[
        &["up", "rise", "rose", "risen", "increase", "increased", "grew", "gain", "gained"],
        &["down", "fall", "fell", "fallen", "decrease", "decreased", "shrank", "drop", "dropped"],
    ],
    &[
        &["hourly", "an hour"],
        &["daily", "a day"],
        &["weekly", "a week"],
        &["monthly", "a month"],
        &["annually", "yearly", "a year"],
    ],
    &[&["loss", "lost", "deficit"], &["profit", "surplus"]],
    &[&["square"], &["cubic"]],
];

/// Whether the same figure means something else in each: "£300 a week" and "£300 a month", "up 3%" and "down 3%".
fn turned(one: &Phrase, other: &Phrase) -> bool {
    let turn = |answer: &Phrase, row: &[&[&str]]| {
        let padded = format!(" {} ", answer.as_written().to_lowercase().replace(" per ", " a "));
        row.iter().position(|words| words.iter().any(|word| padded.contains(&format!(" {word} "))))
    };
    // "-5%" is no "5%", though it may be "down 5%".
    let signed = |answer: &Phrase| answer.as_written().trim_start().starts_with(['-', '−']);
    let down = |answer: &Phrase| signed(answer) || turn(answer, TURNS[0]) == Some(1);
    if (signed(one) || signed(other)) && down(one) != down(other) {
        return true;
    }
    TURNS.iter().any(|row| match (turn(one, row), turn(other, row)) {
        (Some(a), Some(b)) => a != b,
        _ => false,
    })
}

/// Whether an answer gives a time as a bound that the other keeps to: "by 5 pm" and "4.30 pm".
fn bounds(bound: &Value, other: &Value) -> bool {
    let ([Value::Quantity(last)], [Value::Quantity(time)]) = (parts(bound), parts(other)) else {
        return false;
    };
    let both_clocks =
        [last, time].iter().all(|part| matches!(part.kind, Kind::Clock { .. }) && !part.is_range());
    let begins =
        |words: &[&str]| words.iter().any(|word| bound.as_written().to_lowercase().starts_with(word));
    both_clocks
        && (begins(&["by ", "before ", "until "]) && time.low <= last.high
            || begins(&["after ", "since ", "from "]) && time.high >= last.low)
}

/// Words after which a part of what was counted is told.
const DETAILS: &[&str] = &[" including ", " of which ", " of whom ", " among them ", " ("];

/// An answer without the part of the whole that it tells besides, where the other tells none: "12 people, including three children"
/// and "12 people" agree, for all that they share no three children.
fn without_details<'v>(value: &'v Value, other: &Value) -> Cow<'v, Value> {
    let begins = |value: &Value| DETAILS.iter().filter_map(|word| value.as_written().find(word)).min();
    let whole = || {
        let at = begins(value).filter(|_| begins(other).is_none())?;
        let main = Value::parse(value.as_written()[..at].trim_end_matches([' ', ',']));
        let kind = kind_of(parts(&main))?;
        parts(value).iter().all(|part| kind_of(std::slice::from_ref(part)) == Some(kind)).then_some(main)
    };
    whole().map_or(Cow::Borrowed(value), Cow::Owned)
}

/// What the only amount counts: people as others do, since children are people.
fn kind_of(parts: &[Value]) -> Option<std::mem::Discriminant<Kind>> {
    match parts {
        [Value::Quantity(quantity)] => Some(std::mem::discriminant(&quantity.kind)),
        _ => None,
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
        .map(|other| (other, super::compare(part, other)))
        .filter(|(_, found)| found.relation != Relation::Incomparable)
        .min_by_key(|(other, found)| rank(other, found))
        .map(|(_, found)| found)
}
