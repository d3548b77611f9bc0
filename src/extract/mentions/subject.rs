//! Whose "his" and "her" are: the one person whom the words before leave.

use std::cell::OnceCell;
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

/// A folded passage with what was decided in it; sentences and marks are found once, when first asked for.
pub(super) struct Scene<'a> {
    pub(super) text: &'a str,
    /// In the order of the text, without overlap.
    pub(super) here: &'a [Decided],
    sentences: OnceCell<Vec<Range<usize>>>,
    marks: OnceCell<Vec<usize>>,
}

impl<'a> Scene<'a> {
    pub(super) fn new(text: &'a str, here: &'a [Decided]) -> Self {
        Self { text, here, sentences: OnceCell::new(), marks: OnceCell::new() }
    }

    /// What was decided for the form that begins at a byte.
    pub(super) fn starting_at(&self, at: usize) -> Option<&'a Decided> {
        self.here
            .get(self.here.partition_point(|one| one.range.start < at))
            .filter(|one| one.range.start == at)
    }

    /// What was decided for the form that ends at a byte.
    pub(super) fn ending_at(&self, at: usize) -> Option<&'a Decided> {
        self.here.get(self.here.partition_point(|one| one.range.end < at)).filter(|one| one.range.end == at)
    }

    /// Whether nothing was decided in a range.
    pub(super) fn is_free(&self, range: &Range<usize>) -> bool {
        let next = self.here.partition_point(|one| one.range.end <= range.start);
        self.here.get(next).is_none_or(|one| one.range.start >= range.end)
    }

    fn within(&self, range: &Range<usize>) -> &'a [Decided] {
        let start = self.here.partition_point(|one| one.range.start < range.start);
        let end = self.here.partition_point(|one| one.range.end <= range.end);
        self.here.get(start..end).unwrap_or(&[])
    }

    /// Whether a byte lies between quotation marks.
    fn is_quoted(&self, at: usize) -> bool {
        let marks = self.marks.get_or_init(|| self.text.match_indices('"').map(|(at, _)| at).collect());
        marks.partition_point(|&mark| mark < at) % 2 == 1
    }

    /// The sentence around a byte, and the one before it.
    fn sentence_at(&self, at: usize) -> Option<(Range<usize>, Option<Range<usize>>)> {
        let sentences = self.sentences.get_or_init(|| sentences(self.text));
        let index = sentences.partition_point(|sentence| sentence.end <= at);
        let sentence = sentences.get(index).filter(|sentence| sentence.contains(&at))?;
        Some((sentence.clone(), index.checked_sub(1).map(|before| sentences[before].clone())))
    }
}

/// Sentences longer than this, in bytes, are lists and tables; nobody is the subject of one.
const LONGEST_SENTENCE: usize = 1000;

/// Who the pronoun at a byte of the scene stands for. Only one person may come before it in its sentence; if none does, "he" or
/// "she" there stands for the only person of the sentence before, and a sentence that begins with the pronoun's clause may name
/// its only person later ("Asked about his father, Harry said").
pub(super) fn subject_of(roster: &Roster, scene: &Scene<'_>, pronoun: (Gender, usize)) -> Subject {
    let (gender, at) = pronoun;
    if scene.is_quoted(at) {
        return Subject::Unclear;
    }
    let Some((sentence, before)) =
        scene.sentence_at(at).filter(|(sentence, _)| sentence.len() <= LONGEST_SENTENCE)
    else {
        return Subject::Unclear;
    };
    let look = |range: Range<usize>| people(roster, scene, range, gender);
    match look(sentence.start..at) {
        People::One(person) => Subject::One(person),
        People::Several => Subject::Unclear,
        People::Nobody => {
            if has_pronoun(&scene.text[sentence.start..at], gender) {
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

fn people(roster: &Roster, scene: &Scene<'_>, range: Range<usize>, gender: Gender) -> People {
    if range.len() > LONGEST_SENTENCE {
        return People::Several;
    }
    let text = scene.text;
    let mut one: Option<u32> = None;
    let mut free_from = range.start;
    for decided in scene.within(&range) {
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
