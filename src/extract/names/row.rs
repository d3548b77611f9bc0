//! Names in a row with others share their kind: "Doe, Roe and Jane Moe".

use std::ops::Range;

use super::judge::{FULL, SINGLE, Verdict};
use super::lexicon::class;
use super::segment::{Guess, Segment};
use super::token::{Gap, Shape, Tokens};

/// What company is worth to an undecided name.
const COMPANY: i32 = 20;

/// Takes the full names of a row, all but a few of whose names are people, for people too.
pub(super) fn full_names(tokens: &Tokens<'_>, verdicts: &mut [Verdict]) {
    for range in rows(tokens, verdicts) {
        let row = &mut verdicts[range];
        let people = row.iter().filter(|v| v.person).count();
        if people < 2 || people * 3 < row.len() * 2 {
            continue;
        }
        for verdict in row.iter_mut().filter(|v| v.is_full() && v.score + COMPANY >= FULL) {
            verdict.follow("row of names");
        }
    }
}

/// Judges the single words of rows anew: they follow the people in the row, or their own looks if the row is long.
pub(super) fn single_words(tokens: &Tokens<'_>, verdicts: &mut [Verdict]) {
    for range in rows(tokens, verdicts) {
        let row = &mut verdicts[range];
        let others = row.iter().any(|v| v.segment.guess != Guess::Open);
        if is_squad(tokens, row) {
            row.iter_mut().filter(|v| v.segment.is_single()).for_each(|v| v.follow("row of names"));
        } else if !others {
            // One who follows may bring others along.
            join(tokens, row);
            join(tokens, row);
        }
    }
}

/// Takes the undecided single words of a row for people if it has people, the more easily the more it has.
fn join(tokens: &Tokens<'_>, row: &mut [Verdict]) {
    let people = row.iter().filter(|v| v.person).count() as i32;
    for verdict in row.iter_mut().filter(|v| v.segment.is_single() && !v.person) {
        let strange = tokens.list[verdict.segment.start].classes == 0;
        let company = COMPANY * people.min(1) + 10 * (people - 1 + i32::from(strange)).clamp(0, 1);
        if verdict.score + company >= SINGLE {
            verdict.follow("row of names");
        }
    }
}

/// A row of four or more, mostly listed names, none of which is surely something else: the players of a side.
fn is_squad(tokens: &Tokens<'_>, row: &[Verdict]) -> bool {
    let classes = |v: &Verdict| tokens.list[v.segment.start].classes;
    let other = |v: &&Verdict| v.segment.guess != Guess::Open;
    let surname = |v: &Verdict| v.segment.is_single() && classes(v) & class::FAMILY != 0;
    let named = row.iter().filter(|v| {
        !other(v) && v.segment.is_single() && classes(v) & (class::ANY_FAMILY | class::ANY_GIVEN) != 0
    });
    row.len() >= 4 && named.count() * 2 > row.len() && row.iter().filter(other).all(surname)
}

/// The rows of segments; one without company is a row by itself.
fn rows(tokens: &Tokens<'_>, verdicts: &[Verdict]) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for end in 1..=verdicts.len() {
        if verdicts.get(end).is_some_and(|v| is_joined(tokens, &verdicts[end - 1].segment, &v.segment)) {
            continue;
        }
        out.push(start..end);
        start = end;
    }
    out
}

/// Whether only a comma or "and" stands between two segments, in one line.
fn is_joined(tokens: &Tokens<'_>, one: &Segment, other: &Segment) -> bool {
    let start = other.title.map_or(other.start, |(start, _)| start);
    let and = || matches!(tokens.str(start - 1), "and" | "or");
    let joined = match tokens.list.get(one.end..start) {
        Some([mark]) if mark.is_mark(',') => true,
        Some([word]) => word.shape == Shape::Lower && and(),
        Some([mark, _]) => mark.is_mark(',') && and(),
        _ => false,
    };
    joined
        && !matches!(tokens.list[start].gap, Gap::Line | Gap::Paragraph)
        && !tokens.list[one.end - 1].possessive
}
