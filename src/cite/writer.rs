//! Writes a reference piece by piece, and tidies what a style leaves where a field is missing.

use std::ops::Range;

use super::entry::GAP;
use super::reference::{Mark, Reference};

/// Collects a reference piece by piece.
#[derive(Default)]
pub(super) struct Writer {
    text: String,
    marks: Vec<(u32, u32, Mark)>,
}

impl Writer {
    /// Adds text with what it is.
    pub(super) fn add(&mut self, text: &str, marks: &[Mark]) {
        let start = self.text.len() as u32;
        self.text.push_str(text);
        let end = self.text.len() as u32;
        for &mark in marks.iter().filter(|_| start < end) {
            match self.marks.iter_mut().rev().find(|(_, _, of)| *of == mark) {
                Some(last) if last.1 == start && mark != Mark::Address => last.1 = end,
                _ => self.marks.push((start, end, mark)),
            }
        }
    }

    /// Adds a title. Double quotation marks in it become single ones where it stands in double ones itself.
    pub(super) fn add_title(&mut self, title: &str, marks: &[Mark]) {
        let all: Vec<Mark> = marks.iter().copied().chain([Mark::Title]).collect();
        if self.text.ends_with('“') {
            self.add(&title.replace('“', "‘").replace('”', "’"), &all);
        } else {
            self.add(title, &all);
        }
    }

    /// What was added so far.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The reference, without blanks at its ends.
    pub(super) fn finish(self) -> Reference {
        let start = self.text.len() - self.text.trim_start().len();
        let text = self.text.trim();
        let moved = |at: u32| (at as usize).saturating_sub(start).min(text.len()) as u32;
        let marks = self.marks.iter().map(|&(from, to, mark)| (moved(from), moved(to), mark));
        Reference::new(text, marks.filter(|(from, to, mark)| from < to && *mark != Mark::AsWritten).collect())
    }

    /// The reference, without the second full stop and the like that a style sets where a field is missing or ends with a
    /// mark of its own. Titles, outlets and addresses stay as they are.
    pub(super) fn finish_tidied(self) -> Reference {
        let mut tidy = Writer::default();
        let mut kept: Vec<Range<usize>> = self
            .marks
            .iter()
            .filter(|(_, _, mark)| matches!(mark, Mark::Title | Mark::Address | Mark::AsWritten))
            .map(|&(start, end, _)| start as usize..end as usize)
            .collect();
        kept.sort_unstable_by_key(|range| range.start);
        // Where each byte of the old text stands in the new one.
        let mut places = Vec::with_capacity(self.text.len() + 1);
        let (mut after_gap, mut was_kept) = (false, false);
        for (at, character) in self.text.char_indices() {
            let is_kept = kept.iter().any(|range| range.contains(&at));
            let is_behind_gap = after_gap && !is_kept && matches!(character, ' ' | ',' | '.' | ':' | ';');
            after_gap = character == GAP || is_behind_gap;
            let step = match character {
                GAP => Step::Drop,
                _ if is_kept => Step::Add,
                _ if is_behind_gap => Step::Drop,
                _ => step(&tidy.text, character),
            };
            if step == Step::Replace && !was_kept {
                tidy.text.pop();
            }
            if step != Step::Drop {
                was_kept = is_kept;
            }
            places.extend(std::iter::repeat_n(tidy.text.len(), character.len_utf8()));
            if step != Step::Drop {
                tidy.text.push(character);
            }
        }
        places.push(tidy.text.len());
        let moved = |at: u32| places.get(at as usize).map_or(0, |&place| place.min(tidy.text.len()) as u32);
        tidy.marks = self.marks.iter().map(|&(start, end, mark)| (moved(start), moved(end), mark)).collect();
        tidy.finish()
    }
}

/// What becomes of a style's own character.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    Add,
    Drop,
    /// Put in the place of the one before it.
    Replace,
}

fn step(before: &str, character: char) -> Step {
    let last = before.chars().next_back();
    let said = before.trim_end_matches(['”', '’', '"', ' ']).chars().next_back();
    let is_repeated = match character {
        ' ' => matches!(last, None | Some(' ' | '(' | '[')),
        ',' => matches!(last, None | Some('?' | '!' | ',')),
        '.' => matches!(said, None | Some('.' | '?' | '!')),
        ';' | ':' => last.is_none(),
        _ => false,
    };
    let takes_place = match character {
        '.' => matches!(last, Some(',' | ';' | ':' | ' ')),
        ',' => last == Some(' '),
        ')' | ']' => matches!(last, Some(',' | ' ')),
        _ => false,
    };
    match (is_repeated, takes_place) {
        (true, _) => Step::Drop,
        (false, true) => Step::Replace,
        (false, false) => Step::Add,
    }
}

/// The words with a capital at their beginning.
pub(super) fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    first + letters.as_str()
}
