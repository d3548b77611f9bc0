//! The best few sentences of one date, whatever the order in which they come.

use super::event::Evidence;
use super::reading::Dated;
use std::cmp::Reverse;

/// How many sentences of one date are kept in full.
const KEPT: usize = 24;

/// A sentence that may stand for a happening.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub(super) evidence: Evidence,
    pub(super) words: Vec<u16>,
    pub(super) people: Vec<String>,
    pub(super) is_approximate: bool,
    pub(super) merit: i32,
}

impl Candidate {
    pub(super) fn new(article: u32, dated: Dated) -> Self {
        Self {
            merit: merit(&dated),
            evidence: Evidence {
                article,
                passage: dated.passage,
                range: dated.range,
                mention: dated.mention,
                text: dated.text,
            },
            words: dated.words,
            people: dated.people,
            is_approximate: dated.is_approximate,
        }
    }

    /// Best first; no two candidates of one date are equal.
    fn order(&self) -> (Reverse<i32>, u32, u32, u32) {
        let Evidence { article, passage, range, .. } = &self.evidence;
        (Reverse(self.merit), *article, *passage, range.start)
    }
}

/// Puts `candidate` into a list that is sorted by merit and bounded.
pub(super) fn keep(list: &mut Vec<Candidate>, candidate: Candidate) {
    let at = list.partition_point(|other| other.order() < candidate.order());
    list.insert(at, candidate);
    list.truncate(KEPT);
}

/// First words of sentences that lean on another one, or that tell the happening in passing.
const LEANING: &[&str] = &[
    "After", "Although", "And", "As", "Because", "Before", "But", "He", "His", "Her", "If", "It", "Its",
    "She", "Since", "So", "That", "Their", "These", "They", "This", "Those", "When", "While", "Who",
];

/// How well a sentence tells what happened, as far as it can be seen by itself: neither short nor long, near the head of its
/// article, no question, no speech, with somebody in it.
fn merit(dated: &Dated) -> i32 {
    let words = dated.words.len();
    let length = match words {
        0..=2 => -30,
        3..=4 => -5,
        5..=18 => 10,
        19..=30 => 0,
        _ => -10,
    };
    let text = dated.text.as_str();
    let is_speech = text.starts_with(['"', '“', '\'', '‘', '`']);
    let first_word = text.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    let is_leaning = LEANING.contains(&first_word);
    let is_stamped = ["GMT", "pdated at"].iter().any(|word| text.contains(word));
    let is_whole =
        text.ends_with(['.', '”', '"']) && text.starts_with(|c: char| c.is_uppercase() || c.is_numeric());
    length - (dated.passage.min(40) / 4) as i32
        + if is_whole { 5 } else { -5 }
        + if dated.people.is_empty() { 0 } else { 3 }
        - if is_speech { 8 } else { 0 }
        - if is_leaning { 7 } else { 0 }
        - if is_stamped { 10 } else { 0 }
        - if text.ends_with('?') { 15 } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::{Candidate, keep, merit};
    use crate::date::Precision;
    use crate::extract::events::reading::{Dated, Time};

    fn dated(words: u16, passage: u32, text: &str, people: &[&str]) -> Dated {
        Dated {
            time: Time { first_day: 0, precision: Precision::Day },
            is_approximate: false,
            passage,
            range: 0..1,
            mention: 0..1,
            text: text.to_owned(),
            words: (0..words).collect(),
            people: people.iter().map(|person| (*person).to_owned()).collect(),
        }
    }

    #[test]
    fn merit_is_seen_in_the_sentence_itself() {
        for (words, passage, text, people, expected) in [
            (10, 0, "The ferry ran aground.", &[][..], 15),
            (2, 0, "The ferry ran aground.", &[], -25),
            (4, 0, "The ferry ran aground.", &[], 0),
            (30, 0, "The ferry ran aground.", &[], 5),
            (31, 0, "The ferry ran aground.", &[], -5),
            (10, 9, "The ferry ran aground.", &[], 13),
            (10, 90, "The ferry ran aground.", &[], 5),
            (10, 0, "The ferry ran aground.", &["Ada"], 18),
            (10, 0, "12 boats ran aground.", &[], 15),
            (10, 0, "the ferry ran aground.", &[], 5),
            (10, 0, "The ferry ran aground", &[], 5),
            (10, 0, "It ran aground.", &[], 8),
            (10, 0, "“The ferry ran aground.”", &[], -3),
            (10, 0, "The ferry ran aground at 10.15 GMT.", &[], 5),
            (10, 0, "Did the ferry run aground?", &[], -10),
        ] {
            assert_eq!(merit(&dated(words, passage, text, people)), expected, "{words} {passage} {text}");
        }
    }

    #[test]
    fn the_best_stand_first() {
        let mut list = Vec::new();
        for (article, passage) in [(2, 0), (1, 40), (1, 0), (3, 8)] {
            keep(&mut list, Candidate::new(article, dated(10, passage, "The ferry ran aground.", &[])));
        }
        let order: Vec<(u32, u32)> =
            list.iter().map(|one| (one.evidence.article, one.evidence.passage)).collect();
        assert_eq!(order, [(1, 0), (2, 0), (3, 8), (1, 40)]);
    }
}
