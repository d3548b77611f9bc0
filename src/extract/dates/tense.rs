//! Whether the words around a date speak of the past or of the future.

use super::lexicon::Class;
use super::reader::Reader;
use super::token::{CAPITAL, GROUPED, ORDINAL};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    Past,
    Future,
    Unknown,
}

/// How many tokens are looked at on each side.
const REACH: usize = 14;
/// How near a present tense must stand to its date to mean what is to come.
const NEAR: usize = 4;

impl Reader<'_> {
    /// The tense of the nearest verb before the tokens `start..end` in their sentence, or else of the first verb after them.
    pub(super) fn tense(&self, start: usize, end: usize) -> Tense {
        if self.no_sooner_than(start) {
            return Tense::Future;
        }
        if self.is_mark(end, b'\'') && self.is_word(end + 1, "s") {
            return self.tense_of_genitive(end + 2);
        }
        let mut at = start;
        while at > 0 && start - at < REACH {
            if at < self.tokens.len() && !self.follows(at) {
                break;
            }
            at -= 1;
            if self.ends_sentence(at) {
                break;
            }
            let tense = self.verb(at, start);
            if tense != Tense::Unknown {
                return tense;
            }
        }
        let mut at = end;
        while at < end + REACH && !self.ends_sentence(at) && self.follows(at) {
            let tense = self.verb(at, at);
            if tense != Tense::Unknown {
                return tense;
            }
            at += 1;
        }
        Tense::Unknown
    }

    /// "As soon as", "as early as", "no later than" right before the date.
    fn no_sooner_than(&self, start: usize) -> bool {
        let before = |step: usize, word: &str| self.is_word(start.wrapping_sub(step), word);
        before(1, "as") && (before(2, "soon") || before(2, "early")) && before(3, "as")
            || before(1, "than") && (before(2, "later") || before(2, "earlier"))
    }

    /// "Wednesday's ruling" is known; only "Wednesday's vote will" or "is expected" lies ahead.
    fn tense_of_genitive(&self, from: usize) -> Tense {
        let mut at = from;
        while at < from + 6 && !self.ends_sentence(at) && self.follows(at) {
            let tense = self.verb(at, at);
            if tense != Tense::Unknown {
                return tense;
            }
            at += 1;
        }
        Tense::Past
    }

    /// What the word at `at` says of a date at `date`.
    fn verb(&self, at: usize, date: usize) -> Tense {
        let token = self.token(at);
        let near = date - at <= NEAR;
        match token.class {
            Class::Will | Class::Modal | Class::Intent => Tense::Future,
            Class::Pledge if matches!(self.class(at + 1), Class::To | Class::For) => Tense::Future,
            Class::Pledge if token.end - token.start > 4 => Tense::Past,
            Class::Postponed => {
                let ahead = date > at && matches!(self.class_before(date), Class::Until | Class::To);
                if ahead { Tense::Future } else { Tense::Past }
            }
            Class::BePast => Tense::Past,
            Class::PastVerb if matches!(self.class_before(at), Class::BeBare) => Tense::Unknown,
            Class::PastVerb => Tense::Past,
            Class::Other if token.has(ORDINAL) && !token.has(CAPITAL) => match self.class_before(at) {
                Class::BeBare => Tense::Unknown,
                Class::BePresent if near => Tense::Future,
                Class::BePresent => Tense::Unknown,
                _ => Tense::Past,
            },
            Class::Other if near && token.has(GROUPED) && self.class_before(at) == Class::BePresent => {
                Tense::Future
            }
            Class::To => self.infinitive(at),
            _ => Tense::Unknown,
        }
    }

    /// "To" before a verb: future after "is", "are" and "have", else open.
    fn infinitive(&self, at: usize) -> Tense {
        let next = self.token(at + 1);
        let form = matches!(
            next.class,
            Class::Other
                | Class::BeBare
                | Class::Have
                | Class::PastVerb
                | Class::Edge
                | Class::Pledge
                | Class::Intent
                | Class::Last
        );
        let verb = form && !next.has(CAPITAL);
        let ahead = matches!(self.class_before(at), Class::BePresent | Class::Have);
        if verb && ahead && self.is_word(at, "to") { Tense::Future } else { Tense::Unknown }
    }
}
