//! The text of one part of a document, as blocks of Markdown.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::notes::Notes;
use super::table::Table;
use crate::import::feed::letter_of;
use crate::import::plain_text::{as_paragraph, within_line};
use crate::text::clean;

/// A paragraph or a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    /// What stands before it: `# `, `- `.
    pub(super) before: &'static str,
    pub(super) text: String,
    pub(super) is_table: bool,
}

impl Block {
    fn written(self) -> String {
        if self.is_table { self.text } else { format!("{}{}", self.before, as_paragraph(&self.text)) }
    }
}

/// What stands by itself in a part: all of its text, or one note.
#[derive(Default)]
pub(super) struct Section {
    /// The number of a note.
    pub(super) number: String,
    pub(super) blocks: Vec<String>,
}

/// Elements are nested no deeper than this in any document.
const DEEPEST: usize = 1_000;

/// What no reader of the document sees, or sees elsewhere: what older programs show in place of a drawing, what was taken out, what was moved
/// away, and how paragraphs looked before a change.
const SILENT: &[&str] =
    &["mc:Fallback", "w:del", "w:moveFrom", "w:pPrChange", "w:rPrChange", "w:tblPrChange"];

/// The text of a part. What it says of notes is asked of `notes`.
pub(super) fn sections(xml: &str, notes: &mut Notes) -> Result<Vec<Section>, String> {
    let mut reader = Reader::from_str(xml);
    let mut text = Text { sections: vec![Section::default()], ..Text::default() };
    let (mut depth, mut silent): (usize, Option<usize>) = (0, None);
    loop {
        match reader.read_event().map_err(|_| "its text is no XML".to_owned())? {
            Event::Start(start) => {
                depth += 1;
                if depth > DEEPEST {
                    return Err("its elements are nested too deep".to_owned());
                }
                match start.name().into_inner() {
                    _ if silent.is_some() => {}
                    name if SILENT.contains(&name) => silent = Some(depth),
                    name => {
                        text.start(name, &start);
                        text.property(name, &start, notes);
                    }
                }
            }
            Event::Empty(start) if silent.is_none() => {
                text.property(start.name().into_inner(), &start, notes);
            }
            Event::Text(words) if text.is_in_words && silent.is_none() => text.words(&words.xml10_content()),
            Event::GeneralRef(reference) if text.is_in_words && silent.is_none() => {
                text.words(letter_of(&reference).map(String::from).as_deref().unwrap_or_default());
            }
            Event::End(end) => {
                if silent.is_none() {
                    text.end(end.name().into_inner());
                }
                silent = silent.filter(|opened| *opened != depth);
                depth = depth.saturating_sub(1);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(text.finish())
}

/// What was read, and what is open.
#[derive(Default)]
struct Text {
    sections: Vec<Section>,
    tables: Vec<Table>,
    /// Paragraphs; a box of text stands in one and holds others.
    paragraphs: Vec<Block>,
    is_in_words: bool,
}

impl Text {
    fn start(&mut self, name: &str, start: &BytesStart<'_>) {
        match name {
            "w:footnote" | "w:endnote" => {
                let number = attribute(start, "w:id").unwrap_or_default();
                self.sections.push(Section { number, blocks: Vec::new() });
            }
            "w:p" => self.paragraphs.push(Block::default()),
            "w:t" => self.is_in_words = true,
            "w:tbl" => self.tables.push(Table::default()),
            "w:tr" => self.tables.last_mut().into_iter().for_each(Table::begin_row),
            "w:tc" => self.tables.last_mut().into_iter().for_each(Table::begin_cell),
            _ => {}
        }
    }

    /// What an element says by itself, or by what it holds.
    fn property(&mut self, name: &str, element: &BytesStart<'_>, notes: &mut Notes) {
        match name {
            "w:tab" | "w:br" | "w:cr" => self.mark(" "),
            "w:noBreakHyphen" => self.mark("-"),
            "w:footnoteReference" | "w:endnoteReference" => {
                let number = attribute(element, "w:id").unwrap_or_default();
                if let Some(mark) = notes.cite(name, &number) {
                    self.mark(&mark);
                }
            }
            "w:gridSpan" => {
                let columns = attribute(element, "w:val").and_then(|columns| columns.parse().ok());
                if let Some(table) = self.tables.last_mut() {
                    table.span(columns.unwrap_or(1));
                }
            }
            "w:tblHeader" => self.tables.last_mut().into_iter().for_each(|table| table.has_header = true),
            "w:tblLook" => {
                let is_on = attribute(element, "w:firstRow").is_some_and(|is_on| is_on != "0");
                self.tables.last_mut().into_iter().for_each(|table| table.has_header |= is_on);
            }
            _ => {
                if let (Some(paragraph), Some(before)) = (self.paragraphs.last_mut(), shape(name, element)) {
                    paragraph.before = before;
                }
            }
        }
    }

    fn mark(&mut self, mark: &str) {
        if let Some(paragraph) = self.paragraphs.last_mut() {
            paragraph.text.push_str(mark);
        }
    }

    fn words(&mut self, words: &str) {
        let Some(paragraph) = self.paragraphs.last_mut() else { return };
        // Behind the mark of a note these would make something else of it.
        if paragraph.text.ends_with(']') && words.starts_with([':', '(']) {
            paragraph.text.push('\\');
        }
        paragraph.text.push_str(&within_line(words));
    }

    fn end(&mut self, name: &str) {
        match name {
            "w:t" => self.is_in_words = false,
            "w:p" => {
                let block = self.paragraphs.pop().unwrap_or_default();
                let text = clean::line(&block.text);
                if !text.is_empty() {
                    self.push(Block { text, ..block });
                }
            }
            "w:tbl" => {
                let table = self.tables.pop().unwrap_or_default();
                table.finish().into_iter().for_each(|block| self.push(block));
            }
            _ => {}
        }
    }

    /// Adds a finished block to the open cell, or else to the text.
    fn push(&mut self, block: Block) {
        let block = match self.tables.last_mut() {
            Some(table) => table.push(block),
            None => Some(block),
        };
        if let (Some(block), Some(section)) = (block, self.sections.last_mut()) {
            section.blocks.push(block.written());
        }
    }

    /// What was read, with all that a torn file leaves open.
    fn finish(mut self) -> Vec<Section> {
        while !self.tables.is_empty() {
            self.end("w:tbl");
        }
        self.sections
    }
}

fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    Some(element.try_get_attribute(name).ok().flatten()?.value.to_string())
}

/// What a paragraph's properties put before it.
fn shape(name: &str, element: &BytesStart<'_>) -> Option<&'static str> {
    match name {
        "w:numPr" => Some("- "),
        "w:pStyle" => match attribute(element, "w:val")?.to_lowercase().as_str() {
            "title" | "heading1" => Some("# "),
            "heading2" | "subtitle" => Some("## "),
            "heading3" => Some("### "),
            _ => None,
        },
        _ => None,
    }
}
