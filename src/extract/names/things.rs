//! From verdicts to names: persons, and the organisations and places that are none.

use std::ops::Range;

use super::judge::Verdict;
use super::lexicon::class;
use super::segment::{Guess, Segment};
use super::token::{Gap, Shape, Tokens};
use super::{Certainty, Name, NameKind};

/// The names among the verdicts, in order.
pub(super) fn names(tokens: &Tokens<'_>, verdicts: &[Verdict]) -> Vec<(Segment, Name)> {
    let mut out: Vec<(Segment, Name)> = Vec::new();
    for (at, verdict) in verdicts.iter().enumerate() {
        if out.last().is_some_and(|(last, _)| verdict.segment.start < last.end) {
            continue;
        }
        if verdict.person {
            out.push((verdict.segment, person(tokens, verdict)));
            continue;
        }
        let (kind, rule, segment) = match (verdict.segment.guess, body(tokens, verdicts, at)) {
            (_, Some(segment)) => (NameKind::Organisation, "organisation with its field", segment),
            (Guess::Place, _) => (NameKind::Place, "listed place", verdict.segment),
            (Guess::Organisation, _) => (NameKind::Organisation, "listed organisation", verdict.segment),
            (Guess::Open, _) => match thing(tokens, &verdict.segment) {
                Some((kind, rule)) => (kind, rule, with_people(tokens, verdict.segment)),
                None => continue,
            },
            (Guess::Other, _) => continue,
        };
        let range = bytes(tokens, segment.start, segment.end);
        let certainty = Certainty::Medium;
        out.push((segment, Name { range, kind, person: None, title: None, rule, certainty }));
    }
    out
}

/// The name of a person.
pub(super) fn person(tokens: &Tokens<'_>, verdict: &Verdict) -> Name {
    let segment = &verdict.segment;
    let letters = |at: &usize| tokens.classes(*at) & class::LETTERS != 0;
    let behind = (segment.start + 1..segment.end).rev().take_while(letters).count();
    let mut range = bytes(tokens, with_particles(tokens, segment.start), segment.end - behind);
    let stop = tokens.list.get(segment.end).is_some_and(|t| t.is_mark('.') && t.gap == Gap::None);
    if stop && !segment.is_single() && tokens.list[segment.end - 1].is(class::SUFFIX) {
        let word = tokens.str(segment.end - 1);
        range.end += usize::from(word.eq_ignore_ascii_case("jr") || word.eq_ignore_ascii_case("sr"));
    }
    let certainty = match verdict.score {
        35.. => Certainty::High,
        20.. => Certainty::Medium,
        _ => Certainty::Low,
    };
    let title = segment.title.map(|(start, end)| bytes(tokens, start, end));
    Name { range, kind: NameKind::Person, person: None, title, rule: verdict.rule, certainty }
}

/// "bin Laden", "van der Meer" without a given name: the small words before it belong to the name.
fn with_particles(tokens: &Tokens<'_>, start: usize) -> usize {
    let mut first = start;
    while first > 0 {
        let word = tokens.str(first - 1);
        let particle = [
            "van", "von", "der", "bin", "ibn", "ben", "al", "el", "de", "da", "di", "del", "della", "du",
            "dos",
        ];
        if tokens.list[first].gap != Gap::Space || !particle.contains(&word) {
            break;
        }
        first -= 1;
    }
    first
}

fn bytes(tokens: &Tokens<'_>, start: usize, end: usize) -> Range<usize> {
    tokens.list[start].start as usize..tokens.list[end - 1].end as usize
}

/// What a segment names that is no person, by its words.
fn thing(tokens: &Tokens<'_>, segment: &Segment) -> Option<(NameKind, &'static str)> {
    let single = segment.is_single();
    match &tokens.list[segment.end - 1] {
        t if single && t.is(class::PLACE) => Some((NameKind::Place, "listed place")),
        t if t.is(class::ORGANISATION) => Some((NameKind::Organisation, "listed organisation")),
        _ if single => None,
        t if t.is(class::PLACE_TAIL) => Some((NameKind::Place, "last word of a place")),
        t if t.is(class::ORGANISATION_TAIL) => Some((NameKind::Organisation, "last word of an organisation")),
        _ => None,
    }
}

/// "European Central Bank": the people before the words of an organisation belong to it.
fn with_people(tokens: &Tokens<'_>, mut segment: Segment) -> Segment {
    let before = segment.start.checked_sub(1).map(|at| &tokens.list[at]);
    let people = before.is_some_and(|t| t.is(class::DEMONYM) && t.shape == Shape::Capital && !t.possessive);
    if people && segment.after_other && !segment.is_single() {
        segment.start -= 1;
    }
    segment
}

/// "University of Leeds", "Institute for Fiscal Studies": an organisation and what it is of or for.
fn body(tokens: &Tokens<'_>, verdicts: &[Verdict], at: usize) -> Option<Segment> {
    let (first, second) = (&verdicts[at].segment, &verdicts.get(at + 1)?.segment);
    let head = &tokens.list[first.end - 1];
    let named = first.guess == Guess::Open && head.is(class::ORGANISATION_TAIL) && !head.possessive;
    let between = matches!(tokens.str(first.end), "of" | "for");
    let reached =
        second.start == first.end + 1 || second.start == first.end + 2 && tokens.str(first.end + 1) == "the";
    let running = tokens.list.get(first.end..=second.start)?.iter().all(|t| t.gap == Gap::Space);
    let open = !verdicts[at + 1].person && second.title.is_none();
    (named && between && reached && running && open).then_some(Segment { end: second.end, ..*first })
}
