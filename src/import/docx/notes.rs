//! Footnotes and endnotes, which stand in parts of their own and become footnotes of Markdown.

use std::collections::BTreeMap;

use super::look::Look;
use super::parts::Parts;
use super::text::sections;

/// The notes of a document by kind and number, and those that its text cites.
#[derive(Default)]
pub(super) struct Notes {
    all: BTreeMap<(&'static str, String), Vec<String>>,
    cited: Vec<(&'static str, String)>,
    /// The place of a note among those that are cited.
    places: BTreeMap<(&'static str, String), usize>,
}

/// What cites a note, and the part in which the note stands.
const KINDS: [(&str, &str); 2] =
    [("w:footnoteReference", "word/footnotes.xml"), ("w:endnoteReference", "word/endnotes.xml")];

impl Notes {
    pub(super) fn read(parts: &mut Parts<'_>) -> Result<Self, String> {
        let mut notes = Notes::default();
        for (kind, part) in KINDS {
            let Some(part) = parts.read(part)? else { continue };
            // A note that cites another one is none that a word processor writes.
            for section in sections(&part, &mut Notes::default(), &mut Look::default())? {
                if !section.blocks.is_empty() {
                    notes.all.insert((kind, section.number), section.blocks);
                }
            }
        }
        Ok(notes)
    }

    /// The mark of a note in the text, if there is such a note.
    pub(super) fn cite(&mut self, element: &str, number: &str) -> Option<String> {
        let (kind, _) = KINDS.iter().find(|(kind, _)| *kind == element)?;
        let note = (*kind, number.to_owned());
        if !self.all.contains_key(&note) {
            return None;
        }
        let next = self.cited.len();
        let at = *self.places.entry(note.clone()).or_insert(next);
        if at == next {
            self.cited.push(note);
        }
        Some(format!("[^{}]", at + 1))
    }

    /// The words of the notes, in the order in which the text cites them.
    pub(super) fn cited(&self) -> impl Iterator<Item = String> {
        self.cited.iter().enumerate().map(|(at, note)| {
            let blocks = self.all.get(note).map(Vec::as_slice).unwrap_or_default();
            // What goes on in a note is indented.
            format!("[^{}]: {}", at + 1, blocks.join("\n\n").replace('\n', "\n    "))
        })
    }
}
