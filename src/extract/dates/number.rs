//! Counts before units, in figures and words.

use super::lexicon::Class;
use super::reader::Reader;
use super::token::{ORDINAL, PLURAL};

/// A count and where it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Count {
    /// In halves; `None` for "a few".
    pub(super) halves: Option<u32>,
    /// "Two or three", "about ten".
    pub(super) vague: bool,
    pub(super) end: usize,
}

impl Reader<'_> {
    /// A count from token `at` on: "14", "two and a half", "a couple of", "two to three".
    pub(super) fn count(&self, at: usize) -> Option<Count> {
        let mut count = self.simple_count(at)?;
        (count.halves, count.end) = self.with_a_half(count.halves, count.end);
        let joint = matches!(self.class(count.end), Class::To | Class::Or) || self.is_mark(count.end, b'-');
        if joint && let Some(second) = self.simple_count(count.end + 1) {
            return Some(Count { halves: count.halves, vague: true, end: second.end });
        }
        Some(count)
    }

    fn simple_count(&self, at: usize) -> Option<Count> {
        let exact =
            |number: u32, end: usize| Count { halves: Some(number.saturating_mul(2)), vague: false, end };
        let token = self.token(at);
        match token.class {
            // "3/4 hours" are not four.
            Class::Figure if self.joined(at) && self.is_mark(at.wrapping_sub(1), b'/') => None,
            Class::Figure if !token.has(ORDINAL) && !token.has(PLURAL) => Some(self.figure_count(at)),
            Class::Cardinal | Class::Multiplier => {
                let (number, end) = self.spelt(at)?;
                let dozens = self.class(end) == Class::CountNoun && self.token(end).value == 12;
                Some(if dozens { exact(number.saturating_mul(12), end + 1) } else { exact(number, end) })
            }
            Class::Few => Some(Count { halves: None, vague: true, end: at + 1 }),
            Class::Half if self.class(at + 1) == Class::A => {
                Some(Count { halves: Some(1), vague: false, end: at + 2 })
            }
            Class::CountNoun => {
                Some(exact(token.value.unsigned_abs().into(), self.skip_class(at + 1, Class::Of)))
            }
            Class::A => match self.class(at + 1) {
                Class::Few => Some(Count { halves: None, vague: true, end: at + 2 }),
                Class::CountNoun => Some(Count { vague: true, ..self.simple_count(at + 1)? }),
                Class::Multiplier => self.simple_count(at + 1),
                Class::Half => Some(Count { halves: Some(1), vague: false, end: at + 2 }),
                Class::Unit | Class::DayPart => Some(exact(1, at + 1)),
                _ => None,
            },
            _ => None,
        }
    }

    fn figure_count(&self, at: usize) -> Count {
        let number = self.token(at).number;
        let fraction = self.token(at + 2);
        let decimal = self.is_mark(at + 1, b'.')
            && self.joined(at + 1)
            && self.joined(at + 2)
            && fraction.class == Class::Figure;
        if decimal {
            let half = u32::from(fraction.number == 5 && fraction.digits == 1);
            return Count {
                halves: Some(number.saturating_mul(2).saturating_add(half)),
                vague: half == 0,
                end: at + 3,
            };
        }
        if self.is_one_half(at) {
            return Count { halves: Some(1), vague: false, end: at + 3 };
        }
        let half = self.is_one_half(at + 1);
        let halves = number.saturating_mul(2).saturating_add(u32::from(half));
        Count { halves: Some(halves), vague: false, end: if half { at + 4 } else { at + 1 } }
    }

    /// "1/2".
    fn is_one_half(&self, at: usize) -> bool {
        self.token(at).number == 1 && self.is_mark(at + 1, b'/') && self.token(at + 2).number == 2
    }

    /// A whole number in words: "twenty-five", "two hundred and ten".
    pub(super) fn spelt(&self, at: usize) -> Option<(u32, usize)> {
        let (mut total, mut part, mut end, mut any) = (0_u32, 0_u32, at, false);
        loop {
            let token = self.token(end);
            let value = u32::from(token.value.unsigned_abs());
            match token.class {
                Class::Cardinal if !any || fits(part, value) => part = part.saturating_add(value),
                Class::Multiplier if value == 100 => part = part.max(1).saturating_mul(100),
                Class::Multiplier => {
                    total = part.max(1).saturating_mul(1000);
                    part = 0;
                }
                _ => break,
            }
            any = true;
            end += 1;
            let joint = if self.hyphen(end) { end + 1 } else { self.skip_class(end, Class::And) };
            let more = matches!(self.class(joint), Class::Cardinal | Class::Multiplier)
                && (self.hyphen(end) || part >= 100 || total > 0);
            if more
                && self.follows(joint)
                && (self.class(joint) == Class::Multiplier
                    || fits(part, u32::from(self.token(joint).value.unsigned_abs())))
            {
                end = joint;
            }
        }
        any.then_some((total.saturating_add(part), end))
    }

    /// Whether the figure here is a plain whole number of one of these lengths, not part of a code, an amount or a decimal.
    pub(super) fn plain_figure(&self, at: usize) -> bool {
        let token = self.token(at);
        let before = self.token(at.wrapping_sub(1));
        if token.has(super::token::JOINED) && before.class != Class::Mark {
            return false;
        }
        let glued = token.has(super::token::JOINED)
            && (before.is_mark(b'$')
                || before.is_mark(b'#')
                || before.is_mark(b'.')
                || before.is_mark(b':')
                || before.is_mark(b'@')
                || before.is_mark(b'_')
                || before.is_mark(b'=')
                || before.is_mark(b'+'));
        if glued || before.is_mark(b'$') {
            return false;
        }
        let next = self.token(at + 1);
        let after = self.token(at + 2);
        let tail = self.joined(at + 1)
            && (next.class != Class::Mark && next.class != Class::AmPm
                || next.is_mark(b'%')
                || (next.is_mark(b'.') || next.is_mark(b':') || next.is_mark(b'_') || next.is_mark(b'@'))
                    && self.joined(at + 2)
                    && after.class == Class::Figure);
        !tail
    }
}

/// Whether a smaller number word may follow a part: units after tens, anything below a hundred after hundreds.
fn fits(part: u32, next: u32) -> bool {
    match part % 100 {
        0 => true,
        20 | 30 | 40 | 50 | 60 | 70 | 80 | 90 => next < 10,
        _ => false,
    }
}
