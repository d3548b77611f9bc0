//! What is found in one text.

use std::ops::Range;
use std::sync::Arc;

use serde::Serialize;

use super::points::CodePoints;
use crate::date::Date;
use crate::extract::amounts::find_amounts;
use crate::extract::dates::{DateMention, DateValue, find_dates};
use crate::extract::mentions::{Context, Settled, find_mentions};
use crate::extract::names::{NameKind, find_names};
use crate::extract::quotes::{QuoteKind, find_quotes};
use crate::model::EntityKind;
use crate::parse::{EntityNames, Glance, glance};
use crate::quantity::{Approximation, Kind, Quantity, words};
use crate::text::segment::paragraphs;

/// The names of the project around, with the key and kind of each entity.
pub(super) struct Known {
    pub(super) names: Arc<EntityNames>,
    pub(super) entities: Vec<(Box<str>, EntityKind)>,
}

/// What was found in one file. Offsets count Unicode code points of the text as given.
#[derive(Debug, Serialize)]
pub(super) struct Inspection {
    pub(super) file: String,
    pub(super) people: Vec<FoundName>,
    pub(super) organisations: Vec<FoundName>,
    pub(super) places: Vec<FoundName>,
    pub(super) undecided: Vec<FoundOpen>,
    pub(super) dates: Vec<FoundDate>,
    pub(super) quotes: Vec<FoundQuote>,
    pub(super) amounts: Vec<FoundAmount>,
}

#[derive(Debug, Serialize)]
pub(super) struct FoundName {
    start: usize,
    end: usize,
    pub(super) text: String,
    /// The key of whoever it is; none for a name that no file describes.
    #[serde(rename = "person")]
    pub(super) key: Option<String>,
    /// The rule that decided.
    pub(super) rule: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct FoundOpen {
    start: usize,
    end: usize,
    pub(super) text: String,
    /// The keys of whom it may mean.
    pub(super) candidates: Vec<String>,
    /// The rule that left it open.
    pub(super) rule: &'static str,
    /// The same in a sentence.
    #[serde(skip)]
    pub(super) why: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct FoundDate {
    start: usize,
    end: usize,
    pub(super) text: String,
    /// EDTF; none where it depends on a date that nobody gave.
    pub(super) value: Option<String>,
    /// The rule that decided.
    rule: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct FoundQuote {
    start: usize,
    end: usize,
    pub(super) text: String,
    /// The speaker's phrase in the text.
    pub(super) speaker: Option<String>,
    /// The outlet it was said to.
    pub(super) through: Option<String>,
    /// The rule that decided who speaks.
    rule: &'static str,
}

#[derive(Debug, Serialize)]
pub(super) struct FoundAmount {
    start: usize,
    end: usize,
    pub(super) text: String,
    /// The amount in plain words.
    pub(super) value: String,
    /// The rule that found it.
    rule: &'static str,
}

/// Reads a text. The header is no running text; offsets are those of the whole file all the same.
pub(super) fn inspect(file: &str, text: &str, date: Option<&Date>, known: Option<&Known>) -> Inspection {
    let glance = glance(file, text);
    let date = date.or(glance.date.as_ref());
    let before = text.get(..glance.body_start).map_or(0, |head| head.chars().count());
    let body = text.get(glance.body_start..).unwrap_or_default();
    let points = CodePoints::new(body, before);
    let mut out = Inspection {
        file: file.to_owned(),
        people: Vec::new(),
        organisations: Vec::new(),
        places: Vec::new(),
        undecided: Vec::new(),
        dates: dates(body, date, &points),
        quotes: quotes(body, &points),
        amounts: amounts(body, &points),
    };
    let taken =
        known.map(|known| add_known(body, (&glance, date), known, &points, &mut out)).unwrap_or_default();
    add_unknown(body, &taken, &points, &mut out);
    out
}

fn named(
    body: &str,
    range: &Range<usize>,
    points: &CodePoints<'_>,
    key: Option<String>,
    rule: &'static str,
) -> FoundName {
    let (start, end) = points.of(range);
    FoundName { start, end, text: body[range.clone()].to_owned(), key, rule }
}

/// Adds what the project describes and what stays open; comes back with the ranges, in order.
fn add_known(
    body: &str,
    (glance, date): (&Glance, Option<&Date>),
    known: &Known,
    points: &CodePoints<'_>,
    out: &mut Inspection,
) -> Vec<Range<usize>> {
    let ranges = paragraphs(body);
    let passages: Vec<&str> = ranges.iter().map(|range| &body[range.clone()]).collect();
    let key_of = |is: &str| known.names.keys.get(&*crate::text::address::composed(is)).copied();
    let settled = glance
        .overrides
        .iter()
        .map(|one| Settled { form: &one.text, key: one.is.as_ref().and_then(|is| key_of(&is.text)) });
    let settled: Vec<Settled<'_>> = settled.collect();
    let found = find_mentions(&passages, &Context { date, settled: &settled }, &known.names.roster);
    let at = |passage: u32, range: &Range<usize>| {
        let start = ranges[passage as usize].start;
        start + range.start..start + range.end
    };
    let mut taken = Vec::new();
    for one in &found.certain {
        let range = at(one.passage, &one.range);
        let Some((key, kind)) = known.entities.get(one.key as usize) else { continue };
        let name = named(body, &range, points, Some(key.to_string()), one.rule.name());
        match kind {
            EntityKind::Person => out.people.push(name),
            EntityKind::Organisation => out.organisations.push(name),
            EntityKind::Place => out.places.push(name),
        }
        taken.push(range);
    }
    for one in &found.undecided {
        let range = at(one.passage, &one.range);
        let (start, end) = points.of(&range);
        let candidates = one.candidates.iter().filter_map(|&place| known.entities.get(place as usize));
        out.undecided.push(FoundOpen {
            start,
            end,
            text: body[range.clone()].to_owned(),
            candidates: candidates.map(|(key, _)| key.to_string()).collect(),
            rule: one.why.name(),
            why: one.why.sentence(),
        });
        taken.push(range);
    }
    taken.sort_by_key(|range| range.start);
    taken
}

/// Adds the names that no file describes.
fn add_unknown(body: &str, taken: &[Range<usize>], points: &CodePoints<'_>, out: &mut Inspection) {
    for name in find_names(body) {
        let next = taken.partition_point(|range| range.end <= name.range.start);
        if taken.get(next).is_some_and(|range| range.start < name.range.end) {
            continue;
        }
        let found = named(body, &name.range, points, None, name.rule);
        match name.kind {
            NameKind::Person => out.people.push(found),
            NameKind::Organisation => out.organisations.push(found),
            NameKind::Place => out.places.push(found),
        }
    }
    for list in [&mut out.people, &mut out.organisations, &mut out.places] {
        list.sort_by_key(|name| name.start);
    }
}

/// Dates, and expressions that would be one if the text's own date were known.
fn dates(body: &str, date: Option<&Date>, points: &CodePoints<'_>) -> Vec<FoundDate> {
    let is_date = |found: &DateMention| matches!(found.value, DateValue::Date(_) | DateValue::Unknown);
    let found = find_dates(body, date).into_iter().filter(is_date).map(|found| {
        let (start, end) = points.of(&found.range);
        let value = found.date().map(ToString::to_string);
        FoundDate { start, end, value, rule: found.rule, text: body[found.range].to_owned() }
    });
    found.collect()
}

/// Direct speech. Titles and terms in quotation marks are nobody's words.
fn quotes(body: &str, points: &CodePoints<'_>) -> Vec<FoundQuote> {
    let said = find_quotes(body, &[]).into_iter().filter(|found| found.kind != QuoteKind::Term);
    let found = said.map(|found| {
        let (start, end) = points.of(&found.range);
        let words = |range: Option<Range<usize>>| range.map(|range| body[range].to_owned());
        FoundQuote {
            start,
            end,
            text: body[found.range].to_owned(),
            speaker: words(found.speaker.range),
            through: words(found.through),
            rule: found.speaker.rule,
        }
    });
    found.collect()
}

fn amounts(body: &str, points: &CodePoints<'_>) -> Vec<FoundAmount> {
    let found = find_amounts(body).into_iter().map(|found| {
        let (start, end) = points.of(&found.range);
        let value = in_words(&found.quantity);
        FoundAmount { start, end, value, rule: found.rule, text: body[found.range].to_owned() }
    });
    found.collect()
}

/// An amount in plain words: "54 minutes", "nearly 1 hour", "30 minutes to 45 minutes", "5.20 pm to 6.14 pm".
fn in_words(quantity: &Quantity) -> String {
    let one = |value| match &quantity.kind {
        Kind::Clock { half_known } => words::clock(value, *half_known),
        Kind::Percentage => format!("{value}%"),
        kind => words::amount(kind, value, quantity.unit),
    };
    let figure = if quantity.is_range() {
        format!("{} to {}", one(quantity.low), one(quantity.high))
    } else {
        one(quantity.low)
    };
    let mark = match quantity.approximation {
        Approximation::Exact => return figure,
        Approximation::About => "about",
        Approximation::Nearly => "nearly",
        Approximation::JustOver => "just over",
        Approximation::MoreThan => "more than",
        Approximation::AtLeast => "at least",
        Approximation::AtMost => "at most",
        Approximation::LessThan => "less than",
    };
    format!("{mark} {figure}")
}
