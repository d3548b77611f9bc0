//! From the extractor's EDTF to the values of TIMEX3.

use super::Timex;
use cuttings::date::Date;
use cuttings::extract::dates::{DateKind, DateMention, DateValue, Length, Unit, find_dates};
use std::ops::Range;

pub(super) fn read(text: &str, written: &str) -> Vec<Timex> {
    let reference = Date::parse(written.get(..10).unwrap_or(written)).ok();
    let mut places = CodePoints { text, byte: 0, count: 0 };
    let mut out = Vec::new();
    for mention in find_dates(text, reference.as_ref()) {
        let mut add = |range: &Range<usize>, value: String| {
            let (start, end) = (places.of(range.start), places.of(range.end));
            out.push(Timex {
                start,
                end,
                kind: kind(&mention, &value),
                value,
                note: mention.rule.to_owned(),
            });
        };
        match (&mention.ends, mention.date().map(Date::to_string)) {
            (Some(ends), Some(span)) => {
                let bare = span.trim_matches(['[', ']']);
                let (from, to) = bare.split_once(['/', ',']).unwrap_or((bare, bare));
                add(&ends[0], plain(from));
                add(&ends[1], plain(to));
            }
            _ => add(&mention.range, value(&mention, text)),
        }
    }
    out
}

/// Counts code points up to byte offsets that never go back.
struct CodePoints<'t> {
    text: &'t str,
    byte: usize,
    count: usize,
}

impl CodePoints<'_> {
    fn of(&mut self, byte: usize) -> usize {
        self.count += self.text.get(self.byte..byte).map_or(0, |part| part.chars().count());
        self.byte = byte;
        self.count
    }
}

/// The type; left open for a time whose value has a day, which is a date as well.
fn kind(mention: &DateMention, value: &str) -> String {
    match mention.kind {
        DateKind::Date => "DATE",
        DateKind::Time if value.is_empty() => "TIME",
        DateKind::Time => "",
        DateKind::Duration => "DURATION",
        DateKind::Set => "SET",
    }
    .to_owned()
}

fn value(mention: &DateMention, text: &str) -> String {
    match &mention.value {
        DateValue::Date(date) => {
            let out = plain(&date.to_string());
            let part = part_of_day(&text[mention.range.clone()])
                .filter(|_| mention.kind == DateKind::Time && !out.contains('T'));
            format!("{out}{}", part.unwrap_or_default())
        }
        DateValue::Length(length) => period(*length),
        DateValue::Past => "PAST_REF".to_owned(),
        DateValue::Present => "PRESENT_REF".to_owned(),
        DateValue::Future => "FUTURE_REF".to_owned(),
        DateValue::Unknown => String::new(),
    }
}

/// An EDTF value as TIMEX3 writes it, without marks of doubt.
fn plain(edtf: &str) -> String {
    let bare = edtf.replace(['~', '?', '%'], "");
    if let Some((from, to)) = bare.split_once('/') {
        return week(from, to).unwrap_or(bare);
    }
    if let Some(unknown) = bare.find('X') {
        return bare[..unknown].to_owned();
    }
    match bare.split_once('-') {
        Some((year, part)) if part.len() == 2 => {
            let name = match part {
                "21" => "SP",
                "22" => "SU",
                "23" => "FA",
                "24" => "WI",
                "33" => "Q1",
                "34" => "Q2",
                "35" => "Q3",
                "36" => "Q4",
                "40" => "H1",
                "41" => "H2",
                _ => return bare,
            };
            format!("{year}-{name}")
        }
        _ => bare,
    }
}

/// Seven days from a Monday are a week, two from a Saturday a weekend.
fn week(from: &str, to: &str) -> Option<String> {
    let (from, to) = (Date::parse(from).ok()?.to_civil()?, Date::parse(to).ok()?.to_civil()?);
    let week = from.iso_week_date();
    let days = (to - from).get_days();
    match (week.weekday().to_monday_one_offset(), days) {
        (1, 6) => Some(format!("{:04}-W{:02}", week.year(), week.week())),
        (6, 1) => Some(format!("{:04}-W{:02}-WE", week.year(), week.week())),
        _ => None,
    }
}

fn part_of_day(words: &str) -> Option<&'static str> {
    let words = words.to_lowercase();
    let has = |names: &[&str]| names.iter().any(|name| words.contains(name));
    if has(&["morning", "dawn", "daybreak", "sunrise"]) {
        Some("TMO")
    } else if has(&["afternoon", "lunch", "tea"]) {
        Some("TAF")
    } else if has(&["evening", "dusk", "sunset"]) {
        Some("TEV")
    } else if has(&["midnight"]) {
        Some("T24:00")
    } else if has(&["night"]) {
        Some("TNI")
    } else {
        None
    }
}

fn period(length: Length) -> String {
    let (letter, factor) = match length.unit {
        Unit::Second => ("S", 1),
        Unit::Minute | Unit::Month => ("M", 1),
        Unit::Hour => ("H", 1),
        Unit::Day | Unit::Night => ("D", 1),
        Unit::Weekend => ("WE", 1),
        Unit::Week => ("W", 1),
        Unit::Fortnight => ("W", 2),
        Unit::Quarter => ("Q", 1),
        Unit::Year => ("Y", 1),
        Unit::Decade => ("Y", 10),
        Unit::Century => ("Y", 100),
    };
    let prefix = if length.unit <= Unit::Hour { "PT" } else { "P" };
    match length.halves {
        None => format!("{prefix}X{letter}"),
        Some(halves) if halves % 2 == 1 => format!("{prefix}{}.5{letter}", halves / 2),
        Some(halves) => format!("{prefix}{}{letter}", halves / 2 * factor),
    }
}
