//! Markdown to blocks. The only file that names pulldown-cmark.

use std::ops::Range;

use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::block::{Block, Body, MarkKind, Passage};
use super::builder::PassageBuilder;
use super::citation::parse_citation;
use super::flow::{Flow, Open};

/// Reads Markdown. Raw HTML is text, a heading's attributes are dropped, and a table's cells are not numbered.
pub(super) fn read(text: &str, offset: u32) -> Body {
    let mut cite = |link: BrokenLink<'_>| {
        let is_citation = parse_citation(&link.reference).is_some();
        is_citation.then(|| (CowStr::from(link.reference.to_string()), CowStr::Borrowed("")))
    };
    let parser = Parser::new_with_broken_link_callback(text, markdown_options(), Some(&mut cite));
    let mut reader = Reader::new(text, offset);
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range);
    }
    reader.finish()
}

/// The parts of Markdown that are read beyond its core: in a text of the dossier, and in one that is made fit for it.
pub fn markdown_options() -> Options {
    Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_WIKILINKS
        | Options::ENABLE_HEADING_ATTRIBUTES
}

/// What an open inline element does with the text inside it.
enum Inline {
    /// A mark that closes with it.
    Marked,
    /// A citation or a bare `[[key]]`, whose inner text is the key and not shown; or anything inside such a one.
    Silent,
    /// A picture: its inner text becomes the alternative text.
    Image { url: String, alt: String, source: (u32, u32) },
}

impl Inline {
    /// Whether text inside it does not reach the passage.
    fn takes_text(&self) -> bool {
        !matches!(self, Inline::Marked)
    }
}

struct Reader<'t> {
    /// What is read.
    source: &'t str,
    offset: u32,
    flow: Flow,
    passage: Option<PassageBuilder>,
    inline: Vec<Inline>,
    code: Option<(Box<str>, String)>,
    table: Vec<Vec<Passage>>,
    raw_html: Vec<(u32, u32)>,
}

impl<'t> Reader<'t> {
    fn new(source: &'t str, offset: u32) -> Self {
        Reader {
            source,
            offset,
            flow: Flow::new(),
            passage: None,
            inline: Vec::new(),
            code: None,
            table: Vec::new(),
            raw_html: Vec::new(),
        }
    }

    fn place(&self, range: &Range<usize>) -> (u32, u32) {
        (self.offset + range.start as u32, self.offset + range.end as u32)
    }

    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        let source = self.place(&range);
        match event {
            Event::Start(tag) => self.start(tag, source),
            Event::End(end) => self.end(end),
            Event::Text(text) => self.text(&text, source),
            Event::Html(text) | Event::InlineHtml(text) => {
                self.raw_html.push(source);
                self.text(text.trim_end_matches('\n'), source);
            }
            Event::Code(text) => {
                let inner = source.0 + code_start(&self.source[range], &text);
                self.writing().open(MarkKind::Code, source);
                self.text(&text, (inner, source.1));
                self.writing().close();
            }
            Event::SoftBreak => self.writing().blank(source),
            Event::HardBreak => {
                self.writing().point(MarkKind::Break, source);
                self.writing().blank(source);
            }
            Event::Rule => self.flow.push(Block::Rule),
            Event::FootnoteReference(label) => {
                self.writing().point(MarkKind::Note(label.to_string()), source);
            }
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn text(&mut self, text: &str, source: (u32, u32)) {
        if let Some((_, code)) = &mut self.code {
            code.push_str(text);
            return;
        }
        match self.inline.iter_mut().find(|inline| inline.takes_text()) {
            Some(Inline::Image { alt, .. }) => alt.push_str(text),
            Some(_) => {}
            None => self.writing().text(&text.replace('\n', " "), source),
        }
    }

    /// The passage being written; text outside any paragraph (a tight list item) begins one.
    fn writing(&mut self) -> &mut PassageBuilder {
        self.passage.get_or_insert_with(PassageBuilder::default)
    }

    /// Ends a passage that was begun by text alone.
    fn end_loose_passage(&mut self) {
        if let Some(passage) = self.passage.take()
            && !passage.is_empty()
        {
            self.flow.paragraph(|number| passage.finish(number));
        }
    }

    fn start(&mut self, tag: Tag<'_>, source: (u32, u32)) {
        match tag {
            Tag::Emphasis => self.open_mark(MarkKind::Emphasis, source),
            Tag::Strong => self.open_mark(MarkKind::Strong, source),
            Tag::Strikethrough => self.open_mark(MarkKind::Strike, source),
            Tag::Link { link_type, dest_url, .. } => self.start_link(link_type, &dest_url, source),
            Tag::Image { dest_url, .. } => {
                self.inline.push(Inline::Image { url: dest_url.to_string(), alt: String::new(), source });
            }
            block => self.start_block(block),
        }
    }

    fn start_block(&mut self, tag: Tag<'_>) {
        self.end_loose_passage();
        self.inline.clear();
        match tag {
            Tag::BlockQuote(_) => self.flow.open(Open::Quote),
            Tag::List(start) => self.flow.open(Open::List(start, Vec::new())),
            Tag::Item => self.flow.open(Open::Item),
            Tag::FootnoteDefinition(label) => {
                self.flow.open(Open::Note(label.to_string()));
            }
            Tag::CodeBlock(kind) => self.code = Some((syntax(&kind), String::new())),
            Tag::Table(_) => self.table.clear(),
            Tag::TableHead | Tag::TableRow => self.table.push(Vec::new()),
            _ => {}
        }
    }

    fn open_mark(&mut self, kind: MarkKind, source: (u32, u32)) {
        if self.inline.iter().any(Inline::takes_text) {
            self.inline.push(Inline::Silent);
            return;
        }
        self.inline.push(Inline::Marked);
        self.writing().open(kind, source);
    }

    fn start_link(&mut self, link_type: LinkType, url: &str, source: (u32, u32)) {
        match link_type {
            LinkType::WikiLink { has_pothole: false } => {
                self.writing().point(MarkKind::Wiki(url.trim().to_owned()), source);
                self.inline.push(Inline::Silent);
            }
            LinkType::WikiLink { has_pothole: true } => {
                self.open_mark(MarkKind::Wiki(url.trim().to_owned()), source);
            }
            LinkType::ShortcutUnknown | LinkType::CollapsedUnknown | LinkType::ReferenceUnknown => {
                let cited = parse_citation(url).unwrap_or_default();
                self.writing().point(MarkKind::Citation(cited), source);
                self.inline.push(Inline::Silent);
            }
            LinkType::Email => self.open_mark(MarkKind::Link(format!("mailto:{url}")), source),
            _ => self.open_mark(MarkKind::Link(url.to_owned()), source),
        }
    }

    fn end(&mut self, end: TagEnd) {
        match end {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image => {
                self.end_inline();
            }
            TagEnd::Heading(level) => {
                let passage = self.passage.take().unwrap_or_default().finish(0);
                self.flow.push(Block::Heading(level as u8, passage));
            }
            TagEnd::TableCell => {
                let cell = self.passage.take().unwrap_or_default().finish(0);
                if let Some(row) = self.table.last_mut() {
                    row.push(cell);
                }
            }
            TagEnd::Table => {
                let rows = std::mem::take(&mut self.table);
                self.flow.push(Block::Table(rows));
            }
            TagEnd::CodeBlock => {
                let (syntax, text) = self.code.take().unwrap_or_default();
                self.flow.push(Block::Code { syntax, text });
            }
            TagEnd::Paragraph | TagEnd::HtmlBlock => self.end_loose_passage(),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.end_loose_passage();
                self.flow.close();
            }
            _ => {}
        }
    }

    fn end_inline(&mut self) {
        match self.inline.pop() {
            Some(Inline::Marked) => self.writing().close(),
            Some(Inline::Image { url, alt, source }) => {
                self.writing().point(MarkKind::Image { url, alt }, source);
            }
            Some(Inline::Silent) | None => {}
        }
    }

    fn finish(mut self) -> Body {
        self.end_loose_passage();
        let body = self.flow.finish();
        let mut undefined_notes = Vec::new();
        body.each_passage(&mut |passage| undefined_notes.extend(undefined_in(passage)));
        Body { undefined_notes, raw_html: self.raw_html, ..body }
    }
}

/// The first word behind the fence of a block, in small letters.
fn syntax(kind: &CodeBlockKind<'_>) -> Box<str> {
    let CodeBlockKind::Fenced(info) = kind else { return Box::default() };
    info.split(|c: char| c.is_whitespace() || c == ',').next().unwrap_or_default().to_lowercase().into()
}

/// Where the words of code begin in it: behind its backticks, and behind the blank that may keep words of backticks apart from these.
fn code_start(code: &str, words: &str) -> u32 {
    let blanks = |text: &str| text.bytes().take_while(|byte| b" \r\n".contains(byte)).count();
    let inner = code.trim_start_matches('`');
    let fence = code.len() - inner.len();
    (fence + blanks(inner).saturating_sub(blanks(words))) as u32
}

/// Footnote references that stayed text because nothing defines their label. What is code stays as it is.
fn undefined_in(passage: &Passage) -> Vec<(String, u32, u32)> {
    let text = &passage.text;
    let code = |at: usize| {
        let mut marks = passage.marks.iter();
        marks.any(|mark| mark.kind == MarkKind::Code && (mark.start..mark.end).contains(&(at as u32)))
    };
    let found = text.match_indices("[^").filter_map(|(at, _)| {
        let length = text[at..].find(']').filter(|_| !code(at))?;
        let label = &text[at + 2..at + length];
        let is_label = !label.is_empty() && !label.contains(char::is_whitespace);
        let place = (passage.to_file(at as u32), passage.to_file((at + length) as u32) + 1);
        is_label.then(|| (label.to_owned(), place.0, place.1))
    });
    found.collect()
}

#[cfg(test)]
#[path = "markdown_tests.rs"]
mod tests;
