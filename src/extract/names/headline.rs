//! Names in headlines, where every word has a capital: only what the body or the lists of names vouch for.

use super::evidence::Evidence;
use super::fold;
use super::judge::Verdict;
use super::lexicon::{LONGEST_PHRASE, class};
use super::segment::{Guess, Segment};
use super::token::{Gap, Shape, Style, Token, Tokens};

/// The persons in the headlines of a text.
pub(super) fn persons(tokens: &Tokens<'_>, evidence: &Evidence) -> Vec<Verdict> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.list.len() {
        if tokens.list[at].style == Style::Running {
            at += 1;
            continue;
        }
        if let Some(end) = listed(tokens, at) {
            at = end;
            continue;
        }
        let Some(end) = name(tokens, evidence, at) else {
            at += 1;
            continue;
        };
        let segment = Segment { start: at, end, guess: Guess::Open, title: None, after_other: false };
        out.push(Verdict::headline(segment));
        at = end;
    }
    out
}

/// The end of a listed place or organisation of several words that begins at `start`.
fn listed(tokens: &Tokens<'_>, start: usize) -> Option<usize> {
    let list = &tokens.list;
    if !list[start].is(class::PHRASE) {
        return None;
    }
    let mut hash = list[start].hash;
    let words = list[start + 1..]
        .iter()
        .take(LONGEST_PHRASE - 1)
        .take_while(|t| t.gap == Gap::Space && t.is_capitalised());
    let ends = words.enumerate().filter_map(|(at, word)| {
        hash = fold::join(hash, word.hash);
        (tokens.lexicon.get(hash) & (class::PLACE | class::ORGANISATION) != 0).then_some(start + at + 2)
    });
    ends.last()
}

/// The end of the person's name that begins at `start`.
fn name(tokens: &Tokens<'_>, evidence: &Evidence, start: usize) -> Option<usize> {
    let list = &tokens.list;
    let joins = |at: usize| {
        list.get(at).is_some_and(|t| t.gap == Gap::Space && t.is_capitalised()) && !list[at - 1].possessive
    };
    if !list[start].is_capitalised() {
        return None;
    }
    let given = is_given(&list[start], evidence);
    let mut end = start + 1;
    while given
        && joins(end)
        && end < start + 3
        && (is_given(&list[end], evidence)
            || list[end].shape == Shape::Initial
            || list[end].is(class::PARTICLE))
    {
        end += 1;
    }
    if given && joins(end) && is_family(tokens, &list[end], evidence) {
        return Some(end + 1);
    }
    if end - start > 1 && is_family(tokens, &list[end - 1], evidence) {
        return Some(end);
    }
    let seen = evidence.get(list[start].hash);
    let known = given && list[start].possessive && !list[start].is(class::FAMILY);
    let vouched = known || seen.last > 0 || seen.person || seen.first > 0 && list[start].is(class::ANY_GIVEN);
    let clash = seen.first == 0 && seen.last == 0 && list[start].is(class::PLACE | class::ORGANISATION);
    (vouched && !clash && !is_dateline(tokens, start)).then_some(start + 1)
}

fn is_given(word: &Token, evidence: &Evidence) -> bool {
    let plain = word.is(class::ANY_WORD
        | class::FUNCTION
        | class::PLACE
        | class::DEMONYM
        | class::CALENDAR
        | class::ORGANISATION);
    evidence.get(word.hash).first > 0 || word.is(class::GIVEN) && !plain
}

fn is_family(tokens: &Tokens<'_>, word: &Token, evidence: &Evidence) -> bool {
    let seen = evidence.get(word.hash);
    if seen.last > 0 || seen.person {
        return true;
    }
    let plain = word.is(class::ANY_WORD
        | class::FUNCTION
        | class::PLACE
        | class::DEMONYM
        | class::CALENDAR
        | class::ORGANISATION);
    let borne =
        word.is(class::FAMILY) && !word.is(class::FUNCTION | class::PLACE | class::DEMONYM | class::CALENDAR);
    (borne || !plain)
        && !tokens.seen_in_lower_case(word.hash)
        && (word.is(class::ANY_FAMILY) || word.classes == 0)
}

/// "LONDON 1996-08-30", "PARIS (Reuters) -", "NICE, France": the place of a report.
fn is_dateline(tokens: &Tokens<'_>, at: usize) -> bool {
    let opens = matches!(tokens.list[at].gap, Gap::Line | Gap::Paragraph);
    opens
        && tokens.list.get(at + 1).is_some_and(|t| matches!(t.shape, Shape::Number | Shape::Mark('(' | ',')))
}
