//! Decides which segments are persons: full names first, then single words in the light of the full names.
//!
//! Signs are added up as whole numbers, about ten for a good one; more than zero speaks for a person.

use super::context;
use super::evidence::{Evidence, Seen};
use super::fold;
use super::lexicon::class;
use super::looks;
use super::row;
use super::segment::{Guess, Segment};
use super::token::{Shape, Token, Tokens};

/// From this score on a segment of several words is a person.
pub(super) const FULL: i32 = 15;
/// From this score on a single word is a person.
pub(super) const SINGLE: i32 = 10;
/// The signs around all mentions together weigh no more than this.
const CONTEXT: i32 = 48;
/// Where the words around one mention speak against a person this much, it is none, whatever the others are.
const VETO: i32 = -20;

/// A segment and what it was taken for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Verdict {
    pub(super) segment: Segment,
    pub(super) person: bool,
    pub(super) score: i32,
    pub(super) rule: &'static str,
    context: i32,
}

impl Verdict {
    /// A person's name in a headline.
    pub(super) fn headline(segment: Segment) -> Self {
        Self { segment, person: true, score: 20, rule: "name in a headline", context: 0 }
    }

    /// Open to be a person, and of several words.
    pub(super) fn is_full(&self) -> bool {
        self.segment.guess == Guess::Open && !self.segment.is_single()
    }

    /// Takes it for a person after all, unless the words around it forbid.
    pub(super) fn follow(&mut self, rule: &'static str) {
        if !self.person && self.context > VETO {
            self.person = true;
            self.rule = rule;
        }
    }
}

/// Judges every segment; `evidence` is filled for what comes after.
pub(super) fn judge(tokens: &Tokens<'_>, segments: &[Segment], evidence: &mut Evidence) -> Vec<Verdict> {
    let mut verdicts: Vec<Verdict> = segments
        .iter()
        .map(|&segment| {
            let context = context::score(tokens, &segment);
            Verdict { segment, person: false, score: 0, rule: "", context }
        })
        .collect();
    for verdict in verdicts.iter().filter(|v| v.segment.guess == Guess::Open) {
        let seen = evidence.of(key(tokens, &verdict.segment));
        seen.context += verdict.context;
        seen.titled += u32::from(is_titled(tokens, &verdict.segment));
    }
    full_names(tokens, &mut verdicts, evidence);
    row::full_names(tokens, &mut verdicts);
    note_full_names(tokens, &verdicts, evidence);
    single_words(tokens, &mut verdicts, evidence);
    row::single_words(tokens, &mut verdicts);
    for verdict in verdicts.iter().filter(|v| v.person && v.segment.is_single()) {
        evidence.of(tokens.list[verdict.segment.start].hash).person = true;
    }
    named_elsewhere(tokens, &mut verdicts, evidence);
    verdicts
}

/// A word that was taken for a person once is one wherever nothing speaks against it.
fn named_elsewhere(tokens: &Tokens<'_>, verdicts: &mut [Verdict], evidence: &Evidence) {
    for verdict in verdicts.iter_mut().filter(|v| v.segment.is_single() && v.segment.guess == Guess::Open) {
        let word = &tokens.list[verdict.segment.start];
        let ordinary =
            word.is(class::ANY_WORD) && !word.is(class::GIVEN) || tokens.seen_in_lower_case(word.hash);
        if evidence.get(word.hash).person && !(word.opens && ordinary) {
            verdict.follow("named so elsewhere");
        }
    }
}

/// The hash of all words of a segment.
fn key(tokens: &Tokens<'_>, segment: &Segment) -> u64 {
    let list = &tokens.list[segment.start..segment.end];
    list.iter().filter(|t| t.is_word()).skip(1).fold(list[0].hash, |all, token| fold::join(all, token.hash))
}

/// Whether an office or an honour stands before the segment, not a mere trade.
fn is_titled(tokens: &Tokens<'_>, segment: &Segment) -> bool {
    let office = |at: usize| tokens.classes(at) & (class::HONORIFIC | class::TITLE) != 0;
    segment.title.is_some_and(|(start, end)| (start..end).any(office))
}

fn full_names(tokens: &Tokens<'_>, verdicts: &mut [Verdict], evidence: &Evidence) {
    for verdict in verdicts.iter_mut().filter(|v| v.is_full()) {
        trim(tokens, &mut verdict.segment);
        let segment = verdict.segment;
        if segment.is_single() {
            continue;
        }
        let words = &tokens.list[segment.start..segment.end];
        let around = evidence.get(key(tokens, &segment)).context;
        let family_alone = evidence.get(words[words.len() - 1].hash).context;
        verdict.score =
            looks::full_name(words) + around.clamp(-CONTEXT, CONTEXT) + (family_alone / 2).clamp(0, FULL);
        verdict.person = verdict.score >= FULL;
        verdict.rule = if segment.title.is_some() { "title before a full name" } else { "full name" };
    }
}

/// Takes away first words that only keep a name from being one: "State John Doe" after "Secretary of".
fn trim(tokens: &Tokens<'_>, segment: &mut Segment) {
    let words = &tokens.list[segment.start..segment.end];
    let name = class::ANY_GIVEN | class::FAMILY;
    let plain = |t: &&Token| t.shape == Shape::Capital && t.is(class::ANY_WORD) && !t.is(name);
    let skipped = words.iter().take_while(plain).count();
    if let [first, _, ..] = &words[skipped..]
        && first.is(class::ANY_GIVEN)
    {
        segment.start += skipped;
    }
}

/// Notes which words the full names of persons, and those of other things, are made of.
fn note_full_names(tokens: &Tokens<'_>, verdicts: &[Verdict], evidence: &mut Evidence) {
    for verdict in verdicts.iter().filter(|v| !v.segment.is_single()) {
        let words = &tokens.list[verdict.segment.start..verdict.segment.end];
        if !verdict.person {
            if matches!(verdict.segment.guess, Guess::Open | Guess::Organisation) {
                evidence.of(words[0].hash).other += 1;
            }
            continue;
        }
        for word in words.iter().filter(|t| t.is_capitalised()) {
            evidence.of(word.hash).inner += 1;
        }
        evidence.of(words[0].hash).first += 1;
        let last = words.iter().rev().find(|t| t.is_word() && !t.is(class::SUFFIX)).unwrap_or(&words[0]);
        evidence.of(last.hash).last += 1;
        if last.compound {
            evidence.of(last.part).last += 1;
        }
    }
}

fn single_words(tokens: &Tokens<'_>, verdicts: &mut [Verdict], evidence: &Evidence) {
    for verdict in verdicts.iter_mut().filter(|v| v.segment.is_single()) {
        let word = &tokens.list[verdict.segment.start];
        let seen = evidence.get(word.hash);
        let named = seen.last + seen.first + seen.titled > 0;
        let open = match verdict.segment.guess {
            Guess::Open => true,
            Guess::Place => named,
            // "May said" in a text that names Theresa May.
            Guess::Other => named && verdict.context >= 15 && word.is(class::CALENDAR),
            Guess::Organisation => false,
        };
        if !open {
            continue;
        }
        let (bonus, rule) = known(word, seen);
        let mut score = looks::single(word, named) + seen.context.clamp(-CONTEXT, CONTEXT) + bonus;
        score -= if named { 0 } else { 8 * seen.other.min(3) as i32 };
        if word.opens && tokens.seen_in_lower_case(word.hash) {
            score -= if named { 10 } else { 25 };
        }
        verdict.score = score;
        verdict.rule = rule;
        verdict.person = score >= SINGLE && verdict.context > VETO;
    }
}

/// A word that is no known name: "Practitioners" after "General".
fn is_plain(word: &Token) -> bool {
    word.is(class::ANY_WORD) && !word.is(class::ANY_FAMILY | class::ANY_GIVEN)
}

/// What the full names and titles of the text give to a single word.
fn known(word: &Token, seen: Seen) -> (i32, &'static str) {
    match seen {
        seen if seen.last > 0 => (45, "family name of a full name"),
        seen if seen.titled > 0 && !is_plain(word) => (25, "title before a name"),
        seen if seen.first > 0 && word.is(class::ANY_GIVEN) => (35, "given name of a full name"),
        seen if seen.first > 0 && word.classes == 0 => (32, "first word of a full name"),
        seen if seen.inner > 0 => (20, "part of a full name"),
        _ => (0, "name by its surroundings"),
    }
}
