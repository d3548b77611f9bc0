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
