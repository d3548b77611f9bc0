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
        if self.class_before(start) == Class::Since {
            return Tense::Past;
        }
        if self.is_mark(end, b'\'') && self.is_word(end + 1, "s") {
            return self.tense_of_genitive(end + 2);
        }
        let mut at = start;
        while self.follows(at) && start - at < REACH {
            at -= 1;
            if self.ends_sentence(at) {
                break;
            }
            let tense = self.verb(at, start);
            if tense != Tense::Unknown {
                return tense;
            }
        }
        self.tense_after(end, end + REACH)
    }

    /// The first verb after a date, which the date itself belongs to: "On Sunday, the union agreed to" is past.
    fn tense_after(&self, end: usize, limit: usize) -> Tense {
        let mut at = end;
        while at < limit && !self.ends_sentence(at) && self.follows(at) {
            let token = self.token(at);
            if matches!(token.class, Class::That | Class::Relative)
                || self.is_word(at, "who")
                || self.is_word(at, "which")
            {
                return Tense::Unknown;
            }
            let own = matches!(token.class, Class::Intent | Class::Pledge | Class::Postponed)
                && self.word(at).ends_with("ed");
            if own && !matches!(self.class_before(at), Class::BePresent | Class::BeBare) {
                return Tense::Past;
            }
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
        let ahead = (from..from + 4).take_while(|&at| !self.ends_sentence(at) && self.follows(at));
        let will = ahead.into_iter().any(|at| {
            self.class(at) == Class::Will
                || self.verb(at, at) == Tense::Future && self.class_before(at) == Class::BePresent
        });
        if will { Tense::Future } else { Tense::Past }
    }

    /// What the word at `at` says of a date at `date`.
    fn verb(&self, at: usize, date: usize) -> Tense {
        let token = self.token(at);
        match token.class {
            Class::Will | Class::Intent if self.is_noun(at) => Tense::Unknown,
            Class::Will | Class::Modal | Class::Intent => Tense::Future,
            Class::Pledge => self.pledge(at),
            Class::Postponed if matches!(self.class_before(date), Class::Until | Class::To) => Tense::Future,
            // "We'd have been there by Saturday" tells of what would be.
            Class::BePast
                if at > 1
                    && self.class_before(at) == Class::Have
                    && (self.class(at - 2) == Class::Modal || self.is_word(at - 2, "d")) =>
            {
                Tense::Future
            }
            Class::BePast | Class::Postponed => Tense::Past,
            Class::Timetable
                if date > at && date - at <= NEAR && !self.is_noun(at) && !self.begins_clause(at, date) =>
            {
                Tense::Future
            }
            // "The deadline is Friday", but "today is Friday".
            Class::BePresent if self.is_set_for(at, date) => Tense::Future,
            // "Will shut", "to cut": verbs whose past looks like their present.
            Class::PastVerb => match self.class_before(at) {
                Class::BeBare | Class::Will | Class::Modal | Class::To => Tense::Unknown,
                _ => Tense::Past,
            },
            Class::Other if token.has(ORDINAL) && !token.has(CAPITAL) => self.participle(at, date),
            Class::Other if token.has(GROUPED) => match self.class_before(at) {
                // "After joining on Wednesday".
                Class::Relative if self.token(at - 1).value == 1 => Tense::Past,
                Class::Since => Tense::Past,
                Class::BePresent if date - at <= NEAR => Tense::Future,
                _ => Tense::Unknown,
            },
            Class::To => self.infinitive(at),
            _ => Tense::Unknown,
        }
    }

    /// Whether a clause of its own begins from a verb at `at` to the date: "it appears that on Monday".
    fn begins_clause(&self, at: usize, date: usize) -> bool {
        (at..date).any(|at| {
            self.class(at) == Class::That
                || ["where", "when", "who", "which"].iter().any(|word| self.is_word(at, word))
        })
    }

    /// Whether nothing but a small word stands between "is" and the date.
    fn is_set_for(&self, at: usize, date: usize) -> bool {
        let small =
            |at: usize| matches!(self.class(at), Class::On | Class::For | Class::In | Class::At | Class::By);
        // "The date of the letter is 3 May" says nothing of what is to come.
        let is_weekday = self.class(date) == Class::Weekday;
        let is_close = date == at + 1 && is_weekday || date == at + 2 && small(at + 1);
        is_close && !matches!(self.class_before(at), Class::Today | Class::Not)
    }

    /// "The plan", "her will", "the planned strike": no verb, whatever it tells of.
    fn is_noun(&self, at: usize) -> bool {
        const DETERMINERS: [&str; 12] =
            ["the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "any"];
        at > 0 && DETERMINERS.iter().any(|word| self.is_word(at - 1, word))
    }

    /// "Agreed to meet" and "set for" look ahead, "agreed on" does not.
    fn pledge(&self, at: usize) -> Tense {
        match self.class(at + 1) {
            Class::For => Tense::Future,
            Class::To if self.is_infinitive(at + 1) => Tense::Future,
            _ if self.word(at).ends_with("ed") => Tense::Past,
            _ => Tense::Unknown,
        }
    }

    /// A word in "-ed": "was killed" and "killed" are past, "is released on Friday" lies ahead, "be killed" hangs on its helper.
    fn participle(&self, at: usize, date: usize) -> Tense {
        match self.class_before(at) {
            Class::BePresent if date - at <= NEAR => Tense::Future,
            Class::BePresent | Class::BeBare => Tense::Unknown,
            _ => Tense::Past,
        }
    }

    /// "To" before a verb: future after "is", "are" and "have", else open.
    fn infinitive(&self, at: usize) -> Tense {
        let ahead = matches!(self.class_before(at), Class::BePresent | Class::Have);
        if ahead && self.is_infinitive(at) { Tense::Future } else { Tense::Unknown }
    }

    /// Whether a verb follows this "to".
    fn is_infinitive(&self, at: usize) -> bool {
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
        form && !next.has(CAPITAL) && self.is_word(at, "to")
    }
}
