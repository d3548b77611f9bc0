//! Answers in words: "yes", "in a hotel", "the King's procedure", "unknown".

use super::english::{ADDING, EMPTY, NEGATIONS, NO_ANSWER};
use super::{Comparison, Why};
use crate::quantity::{Point, Said};

/// An answer in words, with what is needed to compare it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    as_written: Box<str>,
    /// The words in small letters without marks, and without the empty ones.
    tokens: Vec<String>,
    polarity: Option<bool>,
    silent: bool,
}

impl Phrase {
    /// Reads an answer in words.
    pub fn new(text: &str) -> Self {
        let lower = text.to_lowercase().replace('’', "'").replace("n't", " not").replace("can not", "cannot");
        let all: Vec<&str> = lower
            .split(|c: char| !(c.is_alphanumeric() || c == '\''))
            .map(|word| word.trim_matches('\''))
            .filter(|word| !word.is_empty())
            .collect();
        let polarity = polarity(&all);
        let plain = all.join(" ");
        let silent = NO_ANSWER.iter().any(|phrase| plain == *phrase || lower.trim() == *phrase);
        let tokens = all.iter().filter(|word| !EMPTY.contains(word)).map(|word| possessor(word)).collect();
        Self { as_written: text.into(), tokens, polarity, silent }
    }

    /// The answer as written.
    pub fn as_written(&self) -> &str {
        &self.as_written
    }

    /// Whether the answer counts to nought in words.
    pub(super) fn says_none(&self) -> bool {
        let tokens: Vec<&str> = self.tokens.iter().map(String::as_str).collect();
        matches!(tokens[..], ["none" | "nobody" | "nothing"] | ["no", "one" | "people"])
    }

    /// Whether "not" or "never" stands before a figure: "not 50 people", "he did not stay for 54 minutes". "No more than" is a bound.
    pub(super) fn denies_figures(&self) -> bool {
        self.tokens.iter().any(|token| matches!(token.as_str(), "not" | "never"))
            && !self.as_written.to_lowercase().contains("not more than")
            && !self.as_written.to_lowercase().contains("not less than")
            && !self.as_written.to_lowercase().contains("not only")
    }

    fn negations(&self) -> usize {
        self.tokens.iter().filter(|token| is_negation(token)).count()
    }

    fn without_negations(&self) -> Vec<&str> {
        self.tokens.iter().filter(|token| !is_negation(token)).map(String::as_str).collect()
    }
}

fn is_negation(token: &str) -> bool {
    NEGATIONS.contains(&token)
}

fn possessor(word: &str) -> String {
    word.strip_suffix("'s").unwrap_or(word).to_owned()
}

/// Whether an answer says yes or no, if its first word does.
fn polarity(words: &[&str]) -> Option<bool> {
    match *words.first()? {
        "yes" | "true" | "correct" | "indeed" => Some(true),
        "no" if words.len() == 1
            || matches!(words.get(1), Some(&("he" | "she" | "they" | "it" | "not" | "never"))) =>
        {
            Some(false)
        }
        "false" | "untrue" | "incorrect" => Some(false),
        "never" | "neither" if words.len() == 1 => Some(false),
        "not" if matches!(words.get(1), Some(&("true" | "so" | "at"))) => Some(false),
        _ => None,
    }
}

/// What is said where one of two answers declines to answer.
pub(super) fn no_answer(one: &Phrase, other: &Phrase) -> Option<Comparison> {
    match (one.silent, other.silent) {
        (true, true) => Some(Comparison::incomparable(Point::NeitherAnswers, [])),
        (true, false) | (false, true) => Some(Comparison::incomparable(Point::OneAnswersNot, [])),
        (false, false) => None,
    }
}

pub(super) fn compare(one: &Phrase, other: &Phrase) -> Comparison {
    if let Some(silence) = no_answer(one, other) {
        return silence;
    }
    match (one.polarity, other.polarity) {
        (Some(true), Some(false)) | (Some(false), Some(true)) => {
            return Comparison::differs(Point::YesAndNo, []);
        }
        (Some(_), Some(_)) => return with_same_polarity(one, other),
        (Some(_), None) | (None, Some(_)) => return super::different_kinds(),
        (None, None) => {}
    }
    if one.tokens == other.tokens || sorted(one) == sorted(other) {
        return Comparison::same();
    }
    if one.without_negations() == other.without_negations() {
        // "Never" is "not", and what is denied twice is said.
        return if one.negations() % 2 == other.negations() % 2 {
            Comparison::same()
        } else {
            Comparison::differs(Point::OneDenies, [])
        };
    }
    fuller(one, other).unwrap_or_else(|| Comparison::differs(Point::DifferentAnswers, []))
}

fn with_same_polarity(one: &Phrase, other: &Phrase) -> Comparison {
    let (short, long) = if one.tokens.len() <= other.tokens.len() { (one, other) } else { (other, one) };
    if short.tokens.len() == 1 && long.tokens.len() > 1 {
        return says_more(long);
    }
    if one.tokens == other.tokens {
        Comparison::same()
    } else {
        fuller(one, other).unwrap_or_else(Comparison::same)
    }
}

fn says_more(phrase: &Phrase) -> Comparison {
    Comparison::compatible(Why::LessPrecise, Point::SaysMore, [Said::Written(phrase.as_written.clone())])
}

/// The words in a fixed order, so that "Harry and Charles" is "Charles and Harry".
fn sorted(phrase: &Phrase) -> Vec<&str> {
    let mut tokens: Vec<&str> = phrase.tokens.iter().map(String::as_str).collect();
    // Only lists may change their order; "the dog bit the man" may not.
    if !tokens.contains(&"and") {
        return tokens;
    }
    tokens.sort_unstable();
    tokens
}

/// Agreement where one answer holds all words of the other and adds none that make another answer of it, not even once more: "Harry
/// and Charles" is not "Harry and Charles and William".
fn fuller(one: &Phrase, other: &Phrase) -> Option<Comparison> {
    let (short, long) = if one.tokens.len() <= other.tokens.len() { (one, other) } else { (other, one) };
    if short.tokens.is_empty() || !is_subsequence(&short.tokens, &long.tokens) {
        return None;
    }
    let turning = |phrase: &Phrase| {
        let turns = |token: &&String| is_negation(token) || ADDING.contains(&token.as_str());
        phrase.tokens.iter().filter(turns).count()
    };
    (turning(short) == turning(long)).then(|| says_more(long))
}

fn is_subsequence(short: &[String], long: &[String]) -> bool {
    let mut rest = long.iter();
    short.iter().all(|token| rest.any(|found| found == token))
}
