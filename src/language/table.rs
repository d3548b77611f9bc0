//! Tables of phrases laid over each other.

use serde_yaml::{Mapping, Value};

use super::{Slip, calendar};
use crate::text::nearest::nearest;
use crate::text::places::places;

/// The sections to which a theme may add keys for its own templates.
const OPEN: [&str; 2] = ["counts", "templates"];
/// The section of which each key has a form for each plural category.
pub(super) const COUNTS: &str = "counts";

/// The section of dates in words.
const DATES: &str = "dates";
/// The phrases of times, whose places are hours in one way or another.
const TIMES: [&str; 2] = ["hour", "clock"];

/// Puts what `own` says in the place of what `under` says, phrase by phrase. What `under` has no place for, or what has other places for
/// values, is reported and left out.
pub(super) fn lay_over(under: &mut Value, own: &Value, file: &str, slips: &mut Vec<Slip>) {
    lay(under, own, file, &mut Vec::new(), slips);
    shorten(under, own.get(DATES));
}

/// Short dates are said as long ones wherever the file of the language says nothing shorter.
pub(super) fn shorten(table: &mut Value, own: Option<&Value>) {
    let Some(dates) = table.get_mut(DATES).and_then(Value::as_mapping_mut) else { return };
    let Some(long) = dates.get("long").cloned() else { return };
    let is_first =
        |key: &Value| own.is_none_or(|own| own.get("long").is_some_and(|own| own.get(key).is_some()));
    let short = dates.entry(Value::from("short")).or_insert_with(|| Value::Mapping(Mapping::new()));
    let Some(short) = short.as_mapping_mut() else { return };
    for (key, value) in long.as_mapping().into_iter().flatten() {
        let said = own.and_then(|own| own.get("short")).is_some_and(|own| own.get(key).is_some());
        if !short.contains_key(key) || (own.is_some() && is_first(key) && !said) {
            short.insert(key.clone(), value.clone());
        }
    }
}

/// Leaves the names of months and the order of dates to ICU4X, and short dates to the long ones, before a language is laid over English.
pub(super) fn without_dates(table: &mut Value, tag: &str) {
    let Some(dates) = table.get_mut(DATES).and_then(Value::as_mapping_mut) else { return };
    let Some(long) = dates.get_mut("long").and_then(Value::as_mapping_mut) else { return };
    long.extend(calendar::forms(tag).into_iter().flatten());
    let long = dates.get("long").cloned().unwrap_or_default();
    dates.insert(Value::from("short"), long);
}

fn lay<'v>(under: &mut Value, own: &'v Value, file: &str, path: &mut Vec<&'v str>, slips: &mut Vec<Slip>) {
    let is_forms = path.len() == 2 && path[0] == COUNTS;
    match (under, own) {
        (_, Value::Null) if path.len() < 2 => {}
        (Value::Mapping(under), Value::Mapping(own)) if !is_forms => {
            for (key, value) in own {
                let Some(name) = key.as_str() else {
                    slips.push(Slip::new(file, path, "a key is a word"));
                    continue;
                };
                path.push(name);
                if let Some(below) = under.get_mut(key) {
                    lay(below, value, file, path, slips);
                } else if path.len() == 2 && OPEN.contains(&path[0]) {
                    let is_fit = if path[0] == COUNTS { value.is_mapping() } else { value.is_string() };
                    if is_fit {
                        under.insert(key.clone(), value.clone());
                    } else {
                        slips.push(Slip::new(file, path, format!("`{name}` is not a phrase")));
                    }
                } else {
                    let known: Vec<&str> = under.keys().filter_map(Value::as_str).collect();
                    let near = nearest(name, known.iter().copied());
                    let slip = Slip::new(file, path, format!("there is no phrase `{name}`")).warning_only();
                    slips.push(match near {
                        Some(near) => slip.help(format!("did you mean `{near}`?")),
                        None => slip.help(format!("there are {}", known.join(", "))),
                    });
                }
                path.pop();
            }
        }
        (under @ Value::Mapping(_), own @ Value::Mapping(_)) => {
            let found = wrong_forms(under, own, file, path);
            if found.is_empty() {
                *under = own.clone();
            }
            slips.extend(found);
        }
        (Value::Sequence(under), Value::Sequence(own)) if under.len() == own.len() => {
            for (under, own) in under.iter_mut().zip(own) {
                lay(under, own, file, path, slips);
            }
        }
        (Value::String(under), Value::String(own)) => {
            let (asked, given) = (places(under), places(own));
            let is_time = path.first() == Some(&DATES) && path.get(1).is_some_and(|key| TIMES.contains(key));
            let is_hour = |place: &&str| ["half", "hour", "hour24", "minute"].contains(place);
            if asked == given || (is_time && given.iter().all(is_hour)) {
                own.clone_into(under);
            } else {
                slips.push(wrong_places(file, path, &asked, &given));
            }
        }
        _ => {
            let name = path.last().copied().unwrap_or("it");
            slips.push(Slip::new(file, path, format!("`{name}` is of another shape than in English")));
        }
    }
}

/// What is wrong with the forms of a number's phrase. Those for a single or no thing need not have the number.
fn wrong_forms(under: &Value, own: &Value, file: &str, path: &[&str]) -> Vec<Slip> {
    let other = |value: &Value| value.get("other").and_then(Value::as_str).map(str::to_owned);
    let (Some(under), Some(_)) = (other(under), other(own)) else {
        return vec![Slip::new(file, path, "the form `other` is missing, which every language has")];
    };
    let asked = places(&under);
    let mut slips = Vec::new();
    for (category, phrase) in own.as_mapping().into_iter().flatten() {
        let Some(given) = phrase.as_str().map(places) else {
            slips.push(Slip::new(file, path, "a form is not a phrase"));
            continue;
        };
        let without = |places: &[&str]| -> Vec<String> {
            places.iter().filter(|place| **place != "n").map(|place| (*place).to_owned()).collect()
        };
        let needs_number = category.as_str() == Some("other") && asked.contains(&"n");
        if without(&asked) != without(&given) || (needs_number && !given.contains(&"n")) {
            slips.push(wrong_places(file, path, &asked, &given));
        }
    }
    slips
}

fn wrong_places(file: &str, path: &[&str], asked: &[&str], given: &[&str]) -> Slip {
    let list = |places: &[&str]| match places {
        [] => "none".to_owned(),
        _ => places.iter().map(|place| format!("{{{place}}}")).collect::<Vec<_>>().join(", "),
    };
    Slip::new(file, path, format!("the phrase has the places {}", list(given)))
        .help(format!("its places for values are {}", list(asked)))
}

/// One warning for all that a file of a language that is not built in lacks.
pub(super) fn missing(english: &Value, own: &Value, file: &str) -> Option<Slip> {
    let mut paths = Vec::new();
    collect(english, Some(own), &mut Vec::new(), &mut paths);
    let first = paths.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
    let rest = if paths.len() > 3 { ", …" } else { "" };
    let message = format!("{} phrases are missing and said in English: {first}{rest}", paths.len());
    (!paths.is_empty()).then(|| Slip::new(file, &[], message).warning_only())
}

/// The paths of the phrases that `own` lacks.
pub(super) fn collect<'v>(
    english: &'v Value,
    own: Option<&Value>,
    path: &mut Vec<&'v str>,
    out: &mut Vec<String>,
) {
    match english {
        Value::Mapping(entries) if !(path.len() == 2 && path[0] == COUNTS) => {
            for (key, value) in entries {
                path.push(key.as_str().unwrap_or_default());
                if may_be_missing(path) {
                    path.pop();
                    continue;
                }
                collect(value, own.and_then(|own| own.get(key)), path, out);
                path.pop();
            }
        }
        _ if own.is_none() => out.push(path.join(".")),
        _ => {}
    }
}

/// Whether a file need not say it: ICU4X knows it, or it is said at length.
fn may_be_missing(path: &[&str]) -> bool {
    match path {
        [DATES, "short"] => true,
        [DATES, "long", key] => calendar::KEYS.contains(key) || *key == "first_day",
        _ => false,
    }
}
