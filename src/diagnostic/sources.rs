//! Where excerpts come from, and what line and column a place is.

use super::Place;
use crate::text::lines::{LineIndex, Position};
use crate::text::span::FileId;
use std::borrow::Cow;

/// The files that problems point to, read again when they are shown.
pub trait Sources {
    /// The path of a file, relative to the project.
    fn path(&self, file: FileId) -> &str;

    /// The text of a file; nothing if it cannot be read or is not text.
    fn text(&self, file: FileId) -> Option<Cow<'_, str>>;
}

/// How many files are kept open: one that a problem is in, and a few that it has to do with.
const MOST_OPENED: usize = 4;

/// A place in the words of an editor.
pub(super) struct Located<'s> {
    sources: &'s dyn Sources,
    /// The last few files, the latest at the end: sorted problems ask for the same ones many times.
    opened: Vec<Opened<'s>>,
}

/// A file that was read to show something of it.
pub(super) struct Opened<'s> {
    file: FileId,
    /// The text; empty if it could not be read.
    pub(super) text: Cow<'s, str>,
    /// Its lines.
    pub(super) lines: LineIndex,
}

/// Path, first position and the position after the last.
pub(super) struct Where<'s> {
    pub(super) path: Option<&'s str>,
    pub(super) start: Option<Position>,
    pub(super) end: Option<Position>,
}

impl<'s> Located<'s> {
    pub(super) fn new(sources: &'s dyn Sources) -> Self {
        Self { sources, opened: Vec::new() }
    }

    /// The path of a file.
    pub(super) fn path(&self, file: FileId) -> &'s str {
        self.sources.path(file)
    }

    /// The text and lines of a file.
    pub(super) fn open(&mut self, file: FileId) -> &Opened<'s> {
        let known = self.opened.iter().position(|opened| opened.file == file);
        let opened = if let Some(at) = known {
            self.opened.remove(at)
        } else {
            if self.opened.len() == MOST_OPENED {
                self.opened.remove(0);
            }
            let text = self.sources.text(file).unwrap_or_default();
            Opened { file, lines: LineIndex::new(&text), text }
        };
        self.opened.push(opened);
        &self.opened[self.opened.len() - 1]
    }

    /// Where a place is. A file as a whole is its first column; the project is nowhere.
    pub(super) fn place(&mut self, place: &Place) -> Where<'s> {
        let Some(file) = place.file() else { return Where { path: None, start: None, end: None } };
        let path = Some(self.path(file));
        let top = Position { line: 1, column: 1 };
        let Some(span) = place.span() else { return Where { path, start: Some(top), end: Some(top) } };
        let opened = self.open(file);
        let start = opened.lines.position(&opened.text, span.start as usize);
        let end = opened.lines.position(&opened.text, span.end as usize);
        Where { path, start: Some(start), end: Some(end.max(start)) }
    }
}
