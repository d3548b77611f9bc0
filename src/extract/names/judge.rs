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
const CONTEXT: i32 = 40;
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
<<<<<<< HEAD
        .map(|&segment| {
            let context = context::score(tokens, &segment);
            Verdict { segment, person: false, score: 0, rule: "", context }
=======
        .map(|&segment| Verdict {
            segment,
            person: false,
            score: 0,
            context: context::score(tokens, &segment),
>>>>>>> mentions
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
<<<<<<< HEAD
    row::single_words(tokens, &mut verdicts);
    for verdict in verdicts.iter().filter(|v| v.person && v.segment.is_single()) {
        evidence.of(tokens.list[verdict.segment.start].hash).person = true;
    }
    for verdict in verdicts.iter_mut().filter(|v| v.segment.is_single() && v.segment.guess == Guess::Open) {
        let word = &tokens.list[verdict.segment.start];
        if evidence.get(word.hash).person && !(word.opens && word.is(class::ANY_WORD)) {
            verdict.follow("named so elsewhere");
        }
    }
=======
    if std::env::var("NAMES_DEBUG").is_ok() {
        for v in &verdicts {
            let s = v.segment;
            let seen = evidence.get(key(tokens, &s));
            eprintln!(
                "{:?} {:?} person={} score={} ctx={} title={:?} seen={:?} cl={:?}",
                (s.start..s.end).map(|i| tokens.str(i)).collect::<Vec<_>>().join(" "),
                s.guess,
                v.person,
                v.score,
                v.context,
                s.title,
                seen,
                (s.start..s.end).map(|i| format!("{:b}", tokens.list[i].classes)).collect::<Vec<_>>()
            );
        }
    } // DEBUG
>>>>>>> mentions
    verdicts
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
<<<<<<< HEAD
    let name = class::ANY_GIVEN | class::FAMILY;
    let plain = |t: &&Token| t.shape == Shape::Capital && t.is(class::ANY_WORD) && !t.is(name);
=======
    let plain = |t: &&Token| {
        t.shape == Shape::Capital && t.is(class::ANY_WORD) && !t.is(class::ANY_GIVEN | class::FAMILY)
    };
>>>>>>> mentions
    let skipped = words.iter().take_while(plain).count();
    let rest = &words[skipped..];
    let given = skipped > 0 && rest.len() >= 2 && rest[0].is(class::ANY_GIVEN);
    if given && looks::full_name(rest) >= looks::full_name(words) + 8 {
        segment.start += skipped;
    }
}

<<<<<<< HEAD
/// Notes which words the full names of persons, and those of other things, are made of.
fn note_full_names(tokens: &Tokens<'_>, verdicts: &[Verdict], evidence: &mut Evidence) {
    for verdict in verdicts.iter().filter(|v| !v.segment.is_single()) {
        let words = &tokens.list[verdict.segment.start..verdict.segment.end];
        if !verdict.person {
            if matches!(verdict.segment.guess, Guess::Open | Guess::Organisation) {
                evidence.of(words[0].hash).other += 1;
            }
=======
/// What the words of a full name say by themselves.
fn lexical(words: &[Token]) -> i32 {
    let count = words.iter().filter(|t| t.is_capitalised() && !t.is(class::PARTICLE)).count() as i32;
    let named = words.iter().filter(|t| t.is_word());
    let short = count == 2
        && (words[0].is(class::GIVEN) && !words[0].is(class::PLACE) || words[0].shape == Shape::Initial);
    let suffixed = words.last().is_some_and(|t| t.is(class::SUFFIX));
    let last = words.iter().rev().filter(|t| t.is_word()).nth(usize::from(suffixed));
    let mut score =
        first_word(&words[0]) + last.map_or(0, |word| last_word(word, short)) + if suffixed { 15 } else { 0 };
    for word in named.skip(1) {
        if word.shape == Shape::Lower {
            score += 5;
        } else if word.is(class::ORGANISATION_TAIL | class::EVENT)
            && !word.is(class::ANY_FAMILY | class::ANY_GIVEN)
        {
            score -= 30;
        } else if word.is(class::ANY_GIVEN) || word.shape == Shape::Initial {
            score += 4;
        } else if word.is(class::WORD) && !word.is(class::ANY_FAMILY) {
            score -= 6;
        }
    }
    if words.iter().any(|t| t.is_mark('&')) {
        score -= 60;
    }
    score - (count - 3).max(0) * 10
}

fn first_word(word: &Token) -> i32 {
    let plain = word.is(class::WORD) && word.opens;
    match word {
        t if t.shape == Shape::Initial => 25,
        t if t.shape == Shape::Upper && t.is(class::GIVEN) && !plain => 25,
        t if t.shape == Shape::Upper && t.end - t.start == 2 && !t.is(class::PARTICLE) => 0,
        t if t.shape == Shape::Upper => -5,
        t if t.is(class::GIVEN) => 30 - if plain { 10 } else { 0 },
        t if t.is(class::ORGANISATION_TAIL) && !t.is(class::ANY_FAMILY) => -15,
        t if t.is(class::GIVEN_RARE) && t.is(class::PLACE) => 0,
        t if t.is(class::GIVEN_RARE) => 15 - if plain { 8 } else { 0 },
        t if t.is(class::ORGANISATION) => -30,
        t if t.is(class::PLACE) => -12,
        t if t.is(class::WORD) => -15,
        t if t.is(class::WORD_RARE) => -6,
        t if t.is(class::ANY_FAMILY) => 6,
        _ => 8,
    }
}

fn last_word(word: &Token, short: bool) -> i32 {
    let family = match word {
        t if t.is(class::FAMILY) => 15,
        t if t.is(class::FAMILY_RARE) => 11,
        t if t.is(class::ANY_GIVEN) => 6,
        _ => 0,
    };
    let tail = word.is(class::ORGANISATION_TAIL | class::PLACE_TAIL | class::EVENT);
    match word {
        t if t.shape == Shape::Initial => -15,
        t if tail && t.is(class::FAMILY) => family - if short { 10 } else { 35 },
        t if t.compound && t.shape == Shape::Capital && t.classes == 0 && t.end - t.start <= 9 => 30,
        _ if tail => family - 45,
        t if t.is(class::ORGANISATION) => family - 25,
        t if t.is(class::PLACE) && family < 15 => -15,
        t if t.is(class::WORD) && family < 15 => -12 + family / 2,
        t if t.is(class::WORD_RARE) && family == 0 => -4,
        _ if family > 0 => family,
        _ => 10,
    }
}

fn single_words(tokens: &Tokens<'_>, verdicts: &mut [Verdict], evidence: &mut Evidence) {
    for verdict in verdicts.iter_mut() {
        let segment = verdict.segment;
        if !is_single(&segment) {
>>>>>>> mentions
            continue;
        }
        for word in words.iter().filter(|t| t.is_capitalised() && !t.is(class::PARTICLE)) {
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

/// What the full names and titles of the text give to a single word.
fn known(word: &Token, seen: Seen) -> (i32, &'static str) {
    match seen {
        seen if seen.last > 0 => (45, "family name of a full name"),
        seen if seen.titled > 0 => (25, "title before a name"),
        seen if seen.first > 0 && word.is(class::ANY_GIVEN) => (35, "given name of a full name"),
        seen if seen.first > 0 && word.classes == 0 => (32, "first word of a full name"),
        seen if seen.inner > 0 => (20, "part of a full name"),
        _ => (0, "name by its surroundings"),
    }
}
<<<<<<< HEAD
=======

/// Whether only a comma or "and" stands between two segments, in one line.
fn in_a_row(tokens: &Tokens<'_>, one: &Segment, other: &Segment) -> bool {
    let start = other.title.map_or(other.start, |(start, _)| start);
    let between = tokens.list.get(one.end..start).unwrap_or_default();
    let joined = match between {
        [mark] if mark.is_mark(',') => true,
        [.., and] if between.len() <= 2 => {
            let word = tokens.str(start - 1);
            and.shape == Shape::Lower
                && (word == "and" || word == "or")
                && (between.len() == 1 || between[0].is_mark(','))
        }
        _ => false,
    };
    joined
        && !matches!(tokens.list[start].gap, Gap::Line | Gap::Paragraph)
        && !tokens.list[one.end - 1].possessive
}

/// Takes the full names of a row of full names, all but a few of which are people, for people too.
fn lift_full(row: &mut [Verdict]) {
    let people = row.iter().filter(|v| v.person).count();
    if people >= 2 && people * 3 >= row.len() * 2 {
        for verdict in row.iter_mut().filter(|v| v.segment.guess == Guess::Open && !is_single(&v.segment)) {
            verdict.person |= verdict.score + 20 >= FULL;
        }
    }
}

/// Judges a row anew: its undecided single words follow the others, or their own looks if the row is long.
fn lift(tokens: &Tokens<'_>, row: &mut [Verdict]) {
    let people = row.iter().filter(|v| v.person).count();
    let names = row.iter().filter(|v| v.segment.guess == Guess::Open && is_single(&v.segment));
    let looks =
        names.filter(|v| tokens.list[v.segment.start].is(class::ANY_FAMILY | class::ANY_GIVEN)).count();
    let surname = |v: &Verdict| is_single(&v.segment) && tokens.list[v.segment.start].is(class::FAMILY);
    let others = row.iter().filter(|v| v.segment.guess != Guess::Open).count();
    let strange = row.iter().filter(|v| v.segment.guess != Guess::Open && !surname(v)).count();
    let long = row.len() >= 4 && looks * 2 > row.len() && others * 4 <= row.len() && strange == 0;
    let bonus = if long {
        38
    } else if people > 0 && others == 0 {
        20
    } else {
        return;
    };
    for verdict in
        row.iter_mut().filter(|v| is_single(&v.segment) && (v.segment.guess == Guess::Open || long))
    {
        verdict.person |= (long || verdict.score + bonus >= SINGLE) && verdict.context > -20;
    }
}

/// What a single word says by itself.
fn single(word: &Token, named: bool) -> i32 {
    let ordinary = class::WORD | class::PLACE;
    let mut score = match word {
        t if t.is(class::GIVEN) && !t.is(ordinary | class::ANY_FAMILY) => 10,
        t if t.is(class::GIVEN) && !t.is(ordinary | class::FAMILY) => 5,
        t if t.is(class::GIVEN) && !t.is(ordinary) => -4,
        t if t.is(class::FAMILY) && !t.is(ordinary) => -8,
        t if t.is(class::FAMILY | class::GIVEN) => -12,
        t if t.is(class::ANY_FAMILY | class::ANY_GIVEN) => -16,
        _ => -20,
    };
    if word.is(class::PLACE) {
        score -= 20;
    }
    if word.is(class::ORGANISATION | class::OTHER) {
        score -= 30;
    }
    if word.is(class::ORGANISATION_TAIL | class::PLACE_TAIL | class::EVENT | class::TITLE | class::TOPIC) {
        score -= 20;
    }
    if word.is(class::ANY_WORD) {
        let opening = if word.opens && !named { 12 } else { 0 };
        score -= if word.is(class::ANY_FAMILY) || named { 6 } else { 12 } + opening;
    }
    if matches!(word.shape, Shape::Upper | Shape::Initial) {
        score -= 30;
    }
    score
}
>>>>>>> mentions
