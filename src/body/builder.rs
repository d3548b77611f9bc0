//! Collects the text and marks of one passage while its events pass by.

use super::block::{Mark, MarkKind, Passage};

/// A passage in the making.
#[derive(Debug, Default)]
pub(super) struct PassageBuilder {
    passage: Passage,
    /// Indexes of marks that are not closed yet.
    open: Vec<usize>,
}

impl PassageBuilder {
    /// Adds text that stands at `source` in the file.
    pub(super) fn text(&mut self, text: &str, source: (u32, u32)) {
        if text.is_empty() {
            return;
        }
        let at = self.at();
        let follows =
            self.passage.origin.last().is_some_and(|&(plain, file)| file + (at - plain) == source.0);
        if !follows {
            self.passage.origin.push((at, source.0));
        }
        self.passage.end = self.passage.end.max(source.1);
        self.passage.text.push_str(text);
    }

    /// Adds the blank of a line break, unless one stands there.
    pub(super) fn blank(&mut self, source: (u32, u32)) {
        if !self.passage.text.is_empty() && !self.passage.text.ends_with(' ') {
            self.text(" ", source);
        }
    }

    /// Opens a mark that [`Self::close`] will end.
    pub(super) fn open(&mut self, kind: MarkKind, source: (u32, u32)) {
        self.open.push(self.passage.marks.len());
        let at = self.at();
        self.passage.marks.push(Mark { start: at, end: at, kind, source });
    }

    /// Ends the innermost open mark.
    pub(super) fn close(&mut self) {
        if let Some(index) = self.open.pop() {
            self.passage.marks[index].end = self.at();
        }
    }

    /// Adds a point.
    pub(super) fn point(&mut self, kind: MarkKind, source: (u32, u32)) {
        let at = self.at();
        self.passage.marks.push(Mark { start: at, end: at, kind, source });
    }

    /// Whether nothing was added yet.
    pub(super) fn is_empty(&self) -> bool {
        self.passage.text.is_empty() && self.passage.marks.is_empty()
    }

    /// The passage, numbered.
    pub(super) fn finish(mut self, number: u32) -> Passage {
        while !self.open.is_empty() {
            self.close();
        }
        self.passage.number = number;
        self.passage
    }

    fn at(&self) -> u32 {
        self.passage.text.len() as u32
    }
}
