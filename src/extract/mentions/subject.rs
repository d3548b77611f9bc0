//! Whose "his" and "her" are: the one person whom the words before leave.

use std::ops::Range;

use super::candidates::fits_gender;
use super::decide::{Decided, Verdict};
use super::vocabulary::Class;
use crate::extract::names::Listed;
use crate::extract::roster::{Gender, Kind, Roster, words};
use crate::text::segment::sentences;

/// The owner of a possessive pronoun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// This entity, by index.
    One(u32),
    /// Several, nobody, or somebody whom the roster does not have.
    Unclear,
}

/// Who the pronoun at a byte of `text` stands for. Only one person may come before it in its sentence; if none does, "he" or
/// "she" there stands for the only person of the sentence before, and a sentence that begins with the pronoun's clause may name
/// its only person later ("Asked about his father, Harry said").
pub(super) fn subject_of(roster: &Roster, text: &str, here: &[Decided], pronoun: (Gender, usize)) -> Subject {
    let (gender, at) = pronoun;
    if text[..at].matches('"').count() % 2 == 1 {
        return Subject::Unclear;
    }
    let cut = sentences(text);
    let Some(index) = cut.iter().position(|sentence| sentence.contains(&at)) else {
        return Subject::Unclear;
    };
    let sentence = cut[index].clone();
    let look = |range: Range<usize>| people(roster, text, here, range, gender);
    match look(sentence.start..at) {
        People::One(person) => Subject::One(person),
        People::Several => Subject::Unclear,
        People::Nobody => {
            let before = index.checked_sub(1).map(|before| cut[before].clone());
            if has_pronoun(&text[sentence.start..at], gender) {
                return before.map_or(Subject::Unclear, |before| as_subject(look(before)));
            }
            // Someone else of the sentence before could be meant as well.
            let others = before.map_or(People::Nobody, look);
            match (look(at..sentence.end), others) {
                (People::One(person), People::Nobody) => Subject::One(person),
                (People::One(person), People::One(other)) if person == other => Subject::One(person),
                _ => Subject::Unclear,
            }
        }
    }
}

fn as_subject(people: People) -> Subject {
    match people {
        People::One(person) => Subject::One(person),
        People::Nobody | People::Several => Subject::Unclear,
    }
}

/// The people in a stretch of text who may be "he" or "she".
#[derive(Clone, Copy)]
enum People {
    Nobody,
    One(u32),
    /// More than one, or somebody unknown.
    Several,
}

fn people(roster: &Roster, text: &str, here: &[Decided], range: Range<usize>, gender: Gender) -> People {
    let mut one: Option<u32> = None;
    let mut free_from = range.start;
    for decided in
        here.iter().filter(|decided| decided.range.start >= range.start && decided.range.end <= range.end)
    {
        if names_unknown(text, free_from..decided.range.start, range.start) {
            return People::Several;
        }
        free_from = decided.range.end;
        let keys: &[u32] = match &decided.verdict {
            Verdict::Means(key, _) => std::slice::from_ref(key),
            Verdict::Open(keys, _) => keys,
            Verdict::Nobody => return People::Several,
        };
        for index in keys.iter().filter_map(|&key| roster.index_of(key)) {
            let other_kind = roster.entity(index).kind != Kind::Person;
            if other_kind || fits_gender(roster, index, gender) == Some(false) {
                continue;
            }
            if one.is_some_and(|one| one != index) || keys.len() > 1 {
                return People::Several;
            }
            one = Some(index);
        }
    }
    if names_unknown(text, free_from..range.end, range.start) {
        return People::Several;
    }
    one.map_or(People::Nobody, People::One)
}

/// Whether a stretch without known names has a capitalised word that may be somebody: not the first word of the sentence if it
/// is an ordinary one, no day, no abbreviation, no word behind a preposition of place.
fn names_unknown(text: &str, range: Range<usize>, sentence_start: usize) -> bool {
    let stretch = &text[range.clone()];
    let mut before = "";
    let mut first = range.start == sentence_start;
    for word in words(stretch) {
        let capital = word.starts_with(char::is_uppercase);
        let class = Class::of(word);
        let ordinary = class.is(Class::NO_NAME) || class.is(Class::TITLE);
        let listed = Listed::of(word);
        let opening = first && listed.is_word() && !listed.is_given();
        let acronym = word.chars().count() > 1 && !word.chars().any(char::is_lowercase);
        let placed = matches!(before, "in" | "In" | "at" | "At" | "to" | "from" | "near");
        let owner_place = word.ends_with("'s") && first;
        if capital && !ordinary && !opening && !acronym && !placed && !owner_place {
            return true;
        }
        // The second word of "at Invictus Games" belongs to the place as well.
        if !(capital && placed) {
            before = word;
        }
        first = false;
    }
    false
}

fn has_pronoun(text: &str, gender: Gender) -> bool {
    let pronoun = match gender {
        Gender::Female => "she",
        Gender::Male => "he",
    };
    words(text).any(|word| word.eq_ignore_ascii_case(pronoun))
}
