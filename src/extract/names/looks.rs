//! What the words of a name say by themselves, whatever stands around them.

use super::lexicon::class;
use super::token::{Shape, Token};

/// What the words of a full name say by themselves.
pub(super) fn full_name(words: &[Token]) -> i32 {
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
        // "St Mary's": a church, a school, a town.
        t if t.is(class::PLACE_TAIL) && t.end - t.start == 2 => -30,
        t if t.shape == Shape::Upper && t.is(class::GIVEN) && !plain => 25,
        t if t.shape == Shape::Upper && t.end - t.start == 2 && !t.is(class::PARTICLE) => 0,
        t if t.shape == Shape::Upper => -5,
        t if t.is(class::GIVEN) => 30 - if plain { 10 } else { 0 },
        t if t.is(class::ORGANISATION_TAIL | class::PLACE_TAIL) && !t.is(class::FAMILY) => -15,
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
        t if t.is(class::PLACE) && family < 15 => -12,
        t if t.is(class::WORD) && family < 15 => -12 + family / 2,
        t if t.is(class::WORD_RARE) && family == 0 => -4,
        _ if family > 0 => family,
        _ => 10,
    }
}

/// What a single word says by itself.
pub(super) fn single(word: &Token, named: bool) -> i32 {
    let ordinary = class::WORD | class::PLACE;
    let mut score = match word {
        t if t.is(class::GIVEN) && !t.is(ordinary | class::ANY_FAMILY) => 10,
        t if t.is(class::GIVEN) && !t.is(ordinary) => 6,
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
        score -= if word.is(class::ANY_FAMILY | class::GIVEN) || named { 6 } else { 12 } + opening;
    }
    if matches!(word.shape, Shape::Upper | Shape::Initial) {
        score -= 30;
    }
    score
}
