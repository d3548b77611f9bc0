//! Forms seen in an article: the longest at each place, before anybody is meant.

use std::cmp::Reverse;
use std::ops::Range;

use super::Settled;
use crate::extract::roster::{Hit, Roster, find_hits};
use crate::text::fold::{Folded, Folding, fold};

/// A form in a passage; offsets are bytes of the folded passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sighting {
    pub(super) passage: u32,
    pub(super) range: Range<usize>,
    pub(super) source: Source,
}

/// Where a form comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// The roster: a pattern, and whether its forms with an article are meant.
    Roster { pattern: u32, article: bool },
    /// The editor, by place in the list.
    Settled(u32),
}

/// The forms in all passages, in order, without overlap.
pub(super) fn sightings(roster: &Roster, passages: &[Folded<'_>], settled: &[Settled<'_>]) -> Vec<Sighting> {
    let settled: Vec<SettledForm> =
        settled.iter().enumerate().flat_map(|(at, one)| SettledForm::of(at as u32, one)).collect();
    let mut out = Vec::new();
    let mut hits: Vec<Hit> = Vec::new();
    let mut found: Vec<(Range<usize>, Source)> = Vec::new();
    for (passage, folded) in passages.iter().enumerate() {
        hits.clear();
        find_hits(roster, folded.text(), &mut hits);
        found.clear();
        for hit in &hits {
            found.push((hit.range.clone(), Source::Roster { pattern: hit.pattern, article: hit.article }));
        }
        for form in &settled {
            form.find(folded.text(), &mut found);
        }
        keep_longest(folded.text(), &mut found);
        out.extend(found.drain(..).map(|(range, source)| Sighting {
            passage: passage as u32,
            range,
            source,
        }));
    }
    out
}

/// Of forms that overlap, the one that begins first stays, and of those the longest; the editor's comes first among equals.
/// An article does not count, so that "Duke of Sussex" wins over "the Duke".
fn keep_longest(text: &str, found: &mut Vec<(Range<usize>, Source)>) {
    let behind_article = |range: &Range<usize>| {
        let article = matches!(text.get(range.start..range.start + 4), Some("the " | "The " | "THE "));
        if article { (range.start + 4).min(range.end) } else { range.start }
    };
    found.sort_by_key(|(range, source)| {
        let rank = match source {
            Source::Settled(at) => (0, *at, false),
            Source::Roster { pattern, article } => (1, *pattern, *article),
        };
        (behind_article(range), Reverse(range.end), range.start, rank)
    });
    let mut end = 0;
    found.retain(|(range, _)| {
        let free = range.start >= end;
        if free {
            end = range.end;
        }
        free
    });
}

/// One spelling of a form that the editor settled.
struct SettledForm {
    at: u32,
    text: String,
}

impl SettledForm {
    /// As written, with a capital at its start, and in capitals.
    fn of(at: u32, settled: &Settled<'_>) -> Vec<Self> {
        let folded = fold(settled.form, Folding::Plain);
        let text = folded.text().trim();
        let mut first = text.chars();
        let capital: String = first.next().into_iter().flat_map(char::to_uppercase).chain(first).collect();
        let mut spellings = vec![text.to_owned(), capital];
        if let Some(rest) = text.strip_prefix("The ") {
            spellings.push(format!("the {rest}"));
        }
        if text.contains(' ') {
            spellings.push(text.to_uppercase());
        }
        spellings.sort_unstable();
        spellings.dedup();
        spellings.retain(|text| text.contains(char::is_alphanumeric));
        spellings.into_iter().map(|text| Self { at, text }).collect()
    }

    fn find(&self, text: &str, found: &mut Vec<(Range<usize>, Source)>) {
        for (start, _) in text.match_indices(self.text.as_str()) {
            let range = start..start + self.text.len();
            if crate::extract::roster::at_word_borders(text, &range) {
                found.push((range, Source::Settled(self.at)));
            }
        }
    }
}
