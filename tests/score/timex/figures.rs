//! The rows of figures: spans and values of all expressions, of dates, of plain years, months and days, and of days a document.

use super::Timex;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

type Labels = BTreeMap<String, Vec<Timex>>;

pub(super) fn table(gold: &Labels, found: &Labels) -> String {
    let mut out = String::from(
        "row        gold   sys | strict P   R    F1 | relaxed P   R    F1 | value acc | value F1\n",
    );
    for row in ["all", "DATE", "ymd", "day"] {
        let (mut wanted, mut got, mut strict, mut relaxed, mut equal) = (0, 0, 0, 0, 0);
        for (id, labels) in gold {
            let (labels, timexes) = select(row, labels, found.get(id).map_or(&[], Vec::as_slice));
            wanted += labels.len();
            got += timexes.len();
            for (label, timex) in align(&labels, &timexes) {
                relaxed += 1;
                strict += usize::from((label.start, label.end) == (timex.start, timex.end));
                equal += usize::from(same(label, timex, row != "all"));
            }
        }
        let (exact, loose) = (rates(strict, got, wanted), rates(relaxed, got, wanted));
        let accuracy = ratio(equal, relaxed);
        let _ = writeln!(
            out,
            "{row:<9} {wanted:5} {got:5} |   {:5.1} {:5.1} {:5.1} |    {:5.1} {:5.1} {:5.1} |   {accuracy:5.1}   |  {:5.1}",
            exact.0,
            exact.1,
            exact.2,
            loose.0,
            loose.1,
            loose.2,
            loose.2 * accuracy / 100.0
        );
    }
    let (mut wanted, mut got, mut shared) = (0, 0, 0);
    for (id, labels) in gold {
        let (labels, timexes) = select("day", labels, found.get(id).map_or(&[], Vec::as_slice));
        let labels: BTreeSet<&str> = labels.iter().map(|label| label.value.as_str()).collect();
        let days: BTreeSet<&str> = timexes.iter().map(|timex| day_of(&timex.value)).collect();
        wanted += labels.len();
        got += days.len();
        shared += labels.intersection(&days).count();
    }
    let days = rates(shared, got, wanted);
    let _ = writeln!(
        out,
        "doc days  {wanted:5} {got:5} | set of days per document:  P {:.1}  R {:.1}  F1 {:.1}",
        days.0, days.1, days.2
    );
    out
}

/// What a row scores: expressions on labels that it leaves aside count neither way.
pub(super) fn select<'t>(
    row: &str,
    gold: &'t [Timex],
    found: &'t [Timex],
) -> (Vec<&'t Timex>, Vec<&'t Timex>) {
    if row == "all" {
        return (gold.iter().collect(), found.iter().collect());
    }
    let form = |value: &str| match row {
        "ymd" => is_plain(value),
        "day" => is_plain(value) && value.len() == 10,
        _ => true,
    };
    let keep: Vec<&Timex> = gold.iter().filter(|label| label.kind == "DATE" && form(&label.value)).collect();
    let aside = |label: &&Timex| match row {
        "DATE" => label.kind == "TIME",
        _ => matches!(label.kind.as_str(), "DATE" | "TIME") && !form(&label.value),
    };
    let typed = found.iter().filter(|timex| matches!(timex.kind.as_str(), "" | "DATE"));
    let typed =
        typed.filter(|timex| row == "DATE" || form(timex.value.split('T').next().unwrap_or_default()));
    let counted = typed.filter(|timex| {
        keep.iter().any(|label| overlap(label, timex) > 0)
            || !gold.iter().filter(aside).any(|label| overlap(label, timex) > 0)
    });
    let counted = counted.collect();
    (keep, counted)
}

/// Pairs of one label and one expression, the largest overlaps first.
pub(super) fn align<'t>(gold: &[&'t Timex], found: &[&'t Timex]) -> Vec<(&'t Timex, &'t Timex)> {
    let mut pairs = Vec::new();
    for (i, label) in gold.iter().enumerate() {
        for (j, timex) in found.iter().enumerate() {
            let shared = overlap(label, timex);
            if shared > 0 {
                pairs.push((-shared, label.start != timex.start, i, j));
            }
        }
    }
    pairs.sort_unstable();
    let (mut labels, mut timexes, mut out) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for (_, _, i, j) in pairs {
        if !labels.contains(&i) && !timexes.contains(&j) {
            labels.insert(i);
            timexes.insert(j);
            out.push((gold[i], found[j]));
        }
    }
    out
}

pub(super) fn same(label: &Timex, timex: &Timex, dates: bool) -> bool {
    if dates { day_of(&timex.value) == label.value } else { timex.value == label.value }
}

/// The day of a time; any other value as it is.
fn day_of(value: &str) -> &str {
    match value.split_once('T') {
        Some((day, _)) if day.len() == 10 => day,
        _ => value,
    }
}

/// A plain year, month or day.
fn is_plain(value: &str) -> bool {
    matches!(value.len(), 4 | 7 | 10)
        && value
            .bytes()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { byte == b'-' } else { byte.is_ascii_digit() })
}

fn overlap(a: &Timex, b: &Timex) -> i64 {
    a.end.min(b.end) as i64 - a.start.max(b.start) as i64
}

fn ratio(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 }
}

fn rates(right: usize, got: usize, wanted: usize) -> (f64, f64, f64) {
    let (p, r) = (ratio(right, got), ratio(right, wanted));
    (p, r, if p + r > 0.0 { 2.0 * p * r / (p + r) } else { 0.0 })
}
