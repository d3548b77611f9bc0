//! Blocks, passages and the marks over a passage's text.

use super::CitedPassage;

/// A whole body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Body {
    /// The blocks, in order.
    pub blocks: Vec<Block>,
    /// How many numbered passages there are.
    pub passages: u32,
    /// Labels of footnotes that are used and nowhere defined, with their place in the file.
    pub undefined_notes: Vec<(String, u32, u32)>,
    /// Places in the file where raw HTML was taken as text.
    pub raw_html: Vec<(u32, u32)>,
}

/// One block of a body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Passage),
    /// A heading; not numbered.
    Heading(u8, Passage),
    /// A list; ordered if it has a first number.
    List(Option<u64>, Vec<Vec<Block>>),
    /// A block quote.
    Quote(Vec<Block>),
    /// Code or other text kept as typed.
    Code {
        /// What its fence says that it is: `yaml`, `console`; empty if it does not say.
        syntax: Box<str>,
        /// The text.
        text: String,
    },
    /// A table: rows of cells, the header first. Cells are not numbered.
    Table(Vec<Vec<Passage>>),
    /// A footnote, in the order of its first use.
    Note(String, Vec<Block>),
    /// A thematic break.
    Rule,
}

/// A run of text that can be cited.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The number, counted from 1; 0 if it cannot be cited.
    pub number: u32,
    /// The plain text, line breaks as blanks.
    pub text: String,
    /// Marks over the text, in order of their start, well nested.
    pub marks: Vec<Mark>,
    /// Where the text comes from: pairs of an offset in `text` and the offset in the file of that byte, ascending.
    pub origin: Vec<(u32, u32)>,
    /// The offset in the file behind the last piece of text. A piece may be longer than what is written there: `&nGt;` is six bytes.
    pub end: u32,
}

/// Something over a range of a passage's text. An empty range is a point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// First byte in the passage's text.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// What it is.
    pub kind: MarkKind,
    /// Where it stands in the file, in bytes.
    pub source: (u32, u32),
}

/// What a mark is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// Emphasis.
    Emphasis,
    /// Strong emphasis.
    Strong,
    /// Struck out.
    Strike,
    /// Code.
    Code,
    /// A forced line break; a point.
    Break,
    /// A link to an address, not yet judged.
    Link(String),
    /// `[[key]]` (a point) or `[[key|shown words]]` (a range).
    Wiki(String),
    /// `[@article, ¶3]`; a point.
    Citation(Vec<CitedPassage>),
    /// A picture with its alternative text; a point.
    Image {
        /// The address, not yet judged.
        url: String,
        /// What it shows.
        alt: String,
    },
    /// A reference to a footnote; a point.
    Note(String),
}

impl MarkKind {
    /// Whether names inside it are left alone: links must not nest, and code is no running text.
    pub fn is_opaque(&self) -> bool {
        matches!(self, MarkKind::Code | MarkKind::Link(_) | MarkKind::Wiki(_))
    }
}

impl Passage {
    /// The place in the file of a byte of the text.
    pub fn to_file(&self, at: u32) -> u32 {
        let index = self.origin.partition_point(|&(plain, _)| plain <= at);
        match index.checked_sub(1).and_then(|i| self.origin.get(i)) {
            Some(&(plain, file)) => (file + (at - plain)).min(self.end),
            None => at,
        }
    }
}

impl Body {
    /// Every passage in order, headings and cells included, numbered or not.
    pub fn each_passage<'a>(&'a self, visit: &mut dyn FnMut(&'a Passage)) {
        fn walk<'a>(blocks: &'a [Block], visit: &mut dyn FnMut(&'a Passage)) {
            for block in blocks {
                match block {
                    Block::Paragraph(passage) | Block::Heading(_, passage) => visit(passage),
                    Block::List(_, items) => items.iter().for_each(|item| walk(item, visit)),
                    Block::Quote(inner) | Block::Note(_, inner) => walk(inner, visit),
                    Block::Table(rows) => rows.iter().flatten().for_each(&mut *visit),
                    Block::Code { .. } | Block::Rule => {}
                }
            }
        }
        walk(&self.blocks, visit);
    }

    /// The numbered passages in order: the first is ¶1.
    pub fn numbered(&self) -> Vec<&Passage> {
        let mut out = Vec::with_capacity(self.passages as usize);
        self.each_passage(&mut |passage| {
            if passage.number > 0 {
                out.push(passage);
            }
        });
        out.sort_by_key(|passage| passage.number);
        out
    }
}
