//! The text of one part of a document, as blocks of Markdown.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::look::{Look, attribute};
use super::notes::Notes;
use super::table::Table;
use crate::import::feed::letter_of;
use crate::import::plain_text::{as_paragraph, within_line};
use crate::text::clean;

/// A paragraph or a table.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    /// What stands before it: `# `, `- `, `3. `.
    before: String,
    /// The list that it is an item of, and its level.
    list: Option<(String, String)>,
    /// Its lines.
    pub(super) lines: Vec<String>,
    pub(super) is_table: bool,
}

impl Block {
    pub(super) fn table(lines: Vec<String>) -> Self {
        Block { lines, is_table: true, ..Block::default() }
    }

    fn written(self) -> String {
        if self.is_table {
            self.lines.join("\n")
        } else if self.before.starts_with('#') {
            format!("{}{}", self.before, as_paragraph(&self.lines.join(" ")))
        } else {
            let lines: Vec<String> = self.lines.iter().map(|line| as_paragraph(line)).collect();
            format!("{}{}", self.before, lines.join("  \n"))
        }
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

/// The text of a part. What it says of notes and of styles is asked of `notes` and `look`.
pub(super) fn sections(xml: &str, notes: &mut Notes, look: &mut Look) -> Result<Vec<Section>, String> {
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
                        text.property(name, &start, notes, look);
                    }
                }
            }
            Event::Empty(start) if silent.is_none() => {
                text.property(start.name().into_inner(), &start, notes, look);
            }
            Event::Text(words) if text.is_in_words && silent.is_none() => text.words(&words.xml10_content()),
            Event::GeneralRef(reference) if text.is_in_words && silent.is_none() => {
                text.words(letter_of(&reference).map(String::from).as_deref().unwrap_or_default());
            }
            Event::End(end) => {
                if silent.is_none() {
                    text.end(end.name().into_inner(), look);
                }
                silent = silent.filter(|opened| *opened != depth);
                depth = depth.saturating_sub(1);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    Ok(text.finish(look))
}

/// What was read, and what is open.
#[derive(Default)]
struct Text {
    sections: Vec<Section>,
    tables: Vec<Table>,
    /// Paragraphs and their words so far; a box of text stands in one and holds others.
    paragraphs: Vec<(Block, String)>,
    is_in_words: bool,
}

impl Text {
    fn start(&mut self, name: &str, start: &BytesStart<'_>) {
        match name {
            "w:footnote" | "w:endnote" => {
                let number = attribute(start, "w:id").unwrap_or_default();
                self.sections.push(Section { number, blocks: Vec::new() });
            }
            "w:p" => self.paragraphs.push(<(Block, String)>::default()),
            "w:t" => self.is_in_words = true,
            "w:tbl" => self.tables.push(Table::default()),
            "w:tr" => self.tables.last_mut().into_iter().for_each(Table::begin_row),
            "w:tc" => self.tables.last_mut().into_iter().for_each(Table::begin_cell),
            _ => {}
        }
    }

    /// What an element says by itself, or by what it holds.
    fn property(&mut self, name: &str, element: &BytesStart<'_>, notes: &mut Notes, look: &Look) {
        match name {
            "w:tab" => self.mark(" "),
            "w:br" | "w:cr" => self.mark("\n"),
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
                if let Some((paragraph, _)) = self.paragraphs.last_mut() {
                    take_shape(paragraph, name, element, look);
                }
            }
        }
    }

    fn mark(&mut self, mark: &str) {
        if let Some((_, words)) = self.paragraphs.last_mut() {
            words.push_str(mark);
        }
    }

    fn words(&mut self, words: &str) {
        let Some((_, before)) = self.paragraphs.last_mut() else { return };
        // Behind the mark of a note these would make something else of it.
        if before.ends_with(']') && words.starts_with([':', '(']) {
            before.push('\\');
        }
        // Line breaks of the file are blanks; those that a reader sees are elements.
        before.push_str(&within_line(words).replace(['\n', '\r'], " "));
    }

    fn end(&mut self, name: &str, look: &mut Look) {
        match name {
            "w:t" => self.is_in_words = false,
            "w:p" => {
                let (mut block, words) = self.paragraphs.pop().unwrap_or_default();
                block.lines = words.split('\n').map(clean::line).filter(|line| !line.is_empty()).collect();
                if block.lines.is_empty() {
                    return;
                }
                if let Some(list) = block.list.take().filter(|_| block.before.is_empty()) {
                    block.before = look.item(&list);
                }
                self.push(block);
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
    fn finish(mut self, look: &mut Look) -> Vec<Section> {
        while !self.tables.is_empty() {
            self.end("w:tbl", look);
        }
        self.sections
    }
}

/// What a paragraph's properties say of it.
fn take_shape(paragraph: &mut Block, name: &str, element: &BytesStart<'_>, look: &Look) {
    let value = || attribute(element, "w:val").unwrap_or_default();
    let list = |list: &Option<(String, String)>| list.clone().unwrap_or_default();
    match name {
        "w:pStyle" => paragraph.before = look.heading(&value()).map(String::from).unwrap_or_default(),
        "w:numPr" => paragraph.list = Some(list(&paragraph.list)),
        "w:ilvl" => paragraph.list = Some((list(&paragraph.list).0, value())),
        "w:numId" => {
            paragraph.list = Some((value(), list(&paragraph.list).1)).filter(|(list, _)| list != "0");
        }
        _ => {}
    }
}
