//! Pieces of a text that name one thing each, or nothing.

use super::cutter::Cutter;
use super::run;
use super::token::{Style, Tokens};

/// What the words of a segment alone say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guess {
    /// Nothing for certain: perhaps a person.
    Open,
    /// A listed place.
    Place,
    /// A listed organisation, or an abbreviation that must be one.
    Organisation,
    /// A people, a day, a rubric: no name of ours.
    Other,
}

/// Some tokens that name one thing, or nothing; `start..end` are indexes of tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) guess: Guess,
    /// The tokens of the title before it.
    pub(super) title: Option<(usize, usize)>,
    /// Stands right after another segment without a title between them.
    pub(super) after_other: bool,
}

impl Segment {
    /// Whether it is one token.
    pub(super) fn is_single(&self) -> bool {
        self.end - self.start == 1
    }
}

/// The segments of the running lines of a text; for headlines see [`super::headline`].
pub(super) fn segments(tokens: &Tokens<'_>) -> Vec<Segment> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.list.len() {
        let token = &tokens.list[at];
        if !token.is_capitalised() || token.style != Style::Running {
            at += 1;
            continue;
        }
        let end = run::end(tokens, at);
        Cutter::new(tokens, at, end, &mut out).cut();
        at = end;
    }
    out
}
