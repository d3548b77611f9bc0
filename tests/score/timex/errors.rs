//! Every wrong, missed and needless date of one text, with the words around it.

use super::Timex;
use super::figures::{align, same, select};
use std::fmt::Write;

pub(super) fn list(text: &str, written: &str, gold: &[Timex], found: &[Timex]) -> String {
    let letters: Vec<char> = text.chars().collect();
    let (labels, timexes) = select("ymd", gold, found);
    let pairs = align(&labels, &timexes);
    let mut out = String::new();
    let mut say = |kind: &str, timex: &Timex, values: String| {
        let _ = writeln!(out, "{kind}\t{written}\t{values}\t{}", around(&letters, timex));
    };
    for (label, timex) in &pairs {
        if !same(label, timex, true) {
            say("value", label, format!("{} not {} ({})", label.value, timex.value, timex.note));
        }
    }
    for label in labels.iter().filter(|label| !pairs.iter().any(|(other, _)| std::ptr::eq(*other, **label))) {
        let other = found.iter().find(|timex| timex.start < label.end && label.start < timex.end);
        let instead = other
            .map_or_else(String::new, |timex| format!(" ({} {} {})", timex.kind, timex.value, timex.note));
        say("missed", label, format!("{}{instead}", label.value));
    }
    for timex in timexes.iter().filter(|timex| !pairs.iter().any(|(_, other)| std::ptr::eq(*other, **timex)))
    {
        let other = gold.iter().find(|label| timex.start < label.end && label.start < timex.end);
        let instead = other.map_or_else(String::new, |label| format!(" ({} {})", label.kind, label.value));
        say("needless", timex, format!("{} {}{instead}", timex.value, timex.note));
    }
    out
}

/// The words with a few before and after, on one line.
fn around(letters: &[char], timex: &Timex) -> String {
    let part = |from: usize, to: usize| -> String {
        let part: String = letters.get(from..to.min(letters.len())).unwrap_or_default().iter().collect();
        part.replace('\n', " ")
    };
    format!(
        "{}[[{}]]{}",
        part(timex.start.saturating_sub(90), timex.start),
        part(timex.start, timex.end),
        part(timex.end, timex.end + 60)
    )
}
