//! "About", "nearly", "more than": how a phrase loosens its figure.

use super::cursor::Cursor;
use super::english;

/// How a figure is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Approximation {
    /// The figure itself.
    #[default]
    Exact,
    /// A little less or more: "about", "some", "or so".
    About,
    /// A little less: "nearly", "just under".
    Nearly,
    /// A little more: "just over".
    JustOver,
    /// More, by how much is left open: "more than", "over".
    MoreThan,
    /// The figure or more: "at least", "or more".
    AtLeast,
    /// The figure or less: "up to", "no more than".
    AtMost,
    /// Less: "less than", "under".
    LessThan,
}

impl Approximation {
    /// Reads the words before a figure and moves past them. "About nearly" does not occur; the last one read counts.
    pub(super) fn read_before(cursor: &mut Cursor<'_>) -> Self {
        let mut found = Self::Exact;
        if cursor.eat_byte(b'~') || cursor.eat_char('≈') {
            found = Self::About;
        }
        // Two rounds: "only about", "just some".
        for _ in 0..2 {
            if !may_open(*cursor) {
                break;
            }
            match cursor.eat_first(english::BEFORE, |&(phrase, _)| phrase) {
                Some(&(_, read)) => found = read,
                None => break,
            }
        }
        found
    }

    /// Reads the words after a figure ("or so", "or more", "+") and moves past them.
    pub(super) fn read_after(self, cursor: &mut Cursor<'_>) -> Self {
        if cursor.eat_byte(b'+') {
            return Self::AtLeast;
        }
        match cursor.eat_first(english::AFTER, |&(phrase, _)| phrase) {
            Some(&(_, read)) => read,
            None => self,
        }
    }
}

/// Which second letters follow each first letter of [`english::BEFORE`]; a blank counts as no letter.
static OPENINGS: [u32; 32] = {
    let mut table = [0; 32];
    let mut at = 0;
    while at < english::BEFORE.len() {
        let phrase = english::BEFORE[at].0.as_bytes();
        table[(phrase[0] & 31) as usize] |= 1 << second(phrase[1]);
        at += 1;
    }
    table
};

const fn second(byte: u8) -> u8 {
    if byte.is_ascii_alphabetic() { byte & 31 } else { 0 }
}

/// Whether the next two letters leave open that a phrase of [`english::BEFORE`] follows: most words are told apart here.
fn may_open(mut cursor: Cursor<'_>) -> bool {
    cursor.skip_joint();
    let first = cursor.peek_byte().filter(u8::is_ascii_alphabetic).unwrap_or(0);
    OPENINGS[usize::from(first & 31)] & 1 << second(cursor.byte_at(1).unwrap_or(0)) != 0
}
