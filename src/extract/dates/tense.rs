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

impl Reader<'_> {
    /// The tense of the nearest verb before the tokens `start..end` in their sentence, or else of the first verb after them.
    pub(super) fn tense(&self, start: usize, end: usize) -> Tense {
        let mut at = start;
        while at > 0 && start - at < REACH {
            if at < self.tokens.len() && !self.follows(at) {
                break;
            }
            at -= 1;
            if self.ends_sentence(at) {
                break;
            }
            let tense = self.verb(at);
            if tense != Tense::Unknown {
                return tense;
            }
        }
        let mut at = end;
        while at < end + REACH && !self.ends_sentence(at) && self.follows(at) {
            let tense = self.verb(at);
            if tense != Tense::Unknown {
                return tense;
            }
            at += 1;
        }
        Tense::Unknown
    }

    /// What one word says.
    fn verb(&self, at: usize) -> Tense {
        let token = self.token(at);
        match token.class {
            Class::Will | Class::Modal | Class::Intent => Tense::Future,
            Class::BePast => Tense::Past,
            Class::PastVerb if self.class_before(at) == Class::BeBare => Tense::Unknown,
            // "has said", "will have gone": the helper decides only if it is not in the past itself.
            Class::PastVerb => Tense::Past,
            Class::Other if token.has(ORDINAL) && !token.has(CAPITAL) => {
                if matches!(self.class_before(at), Class::BeBare | Class::BePresent) {
                    Tense::Unknown
                } else {
                    Tense::Past
                }
            }
            Class::Other if token.has(GROUPED) && self.class_before(at) == Class::BePresent => Tense::Future,
            Class::To => self.infinitive(at),
            _ => Tense::Unknown,
        }
    }

    /// "To" before a verb: future after "is", "are" and plans, past after a past verb, else open.
    fn infinitive(&self, at: usize) -> Tense {
        let next = self.token(at + 1);
        let verb = matches!(next.class, Class::Other | Class::BeBare | Class::Have | Class::PastVerb)
            && !next.has(CAPITAL);
        if !verb || !self.is_word(at, "to") {
            return Tense::Unknown;
        }
        match self.class_before(at) {
            Class::BePresent | Class::Intent | Class::Have => Tense::Future,
            _ => Tense::Unknown,
        }
    }
}
