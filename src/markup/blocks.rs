//! Blocks to markup.

use super::inline::inline;
use super::{Resolve, Wide};
use crate::body::{Block, Body, Passage};
use crate::text::escape;
use std::fmt::Write as _;

/// A top block as markup, with the numbered passages inside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PassageMarkup {
    /// The number of the first passage in it; 0 if it holds none.
    pub first: u32,
    /// The number of the last passage in it; 0 if it holds none.
    pub last: u32,
    /// The markup.
    pub html: String,
}

/// The whole body as one string; headings begin at the level `top`.
pub fn blocks(body: &Body, top: u8, resolve: &mut dyn Resolve) -> String {
    passages(body, top, resolve).into_iter().map(|block| block.html).collect()
}

/// What fences call the text of a terminal.
const TERMINALS: [&str; 5] = ["console", "shell-session", "shellsession", "sh-session", "terminal"];

/// The body block by block.
pub fn passages(body: &Body, top: u8, resolve: &mut dyn Resolve) -> Vec<PassageMarkup> {
    let mut writer = Writer { shift: shift(body, top), resolve };
    let markup = body.blocks.iter().map(|block| {
        let mut html = String::new();
        writer.block(block, &mut html);
        let mut numbers = Vec::new();
        each_number(block, &mut numbers);
        let first = numbers.first().copied().unwrap_or_default();
        PassageMarkup { first, last: numbers.last().copied().unwrap_or_default(), html }
    });
    markup.collect()
}

/// How far headings move down, so that the highest one of the text stands at `top`.
fn shift(body: &Body, top: u8) -> i16 {
    let levels = body.blocks.iter().filter_map(|block| match block {
        Block::Heading(level, _) => Some(i16::from(*level)),
        _ => None,
    });
    i16::from(top) - levels.min().unwrap_or(1)
}

fn each_number(block: &Block, out: &mut Vec<u32>) {
    match block {
        Block::Paragraph(passage) if passage.number > 0 => out.push(passage.number),
        Block::List(_, items) => items.iter().flatten().for_each(|block| each_number(block, out)),
        Block::Quote(blocks) | Block::Note(_, blocks) => {
            for block in blocks {
                each_number(block, out);
            }
        }
        _ => {}
    }
}

struct Writer<'r> {
    shift: i16,
    resolve: &'r mut dyn Resolve,
}

impl Writer<'_> {
    fn block(&mut self, block: &Block, out: &mut String) {
        match block {
            Block::Paragraph(passage) => self.element("p", passage, out),
            Block::Heading(level, passage) => {
                let level = (i16::from(*level) + self.shift).clamp(2, 6);
                self.element(&format!("h{level}"), passage, out);
            }
            Block::List(start, items) => self.list(*start, items, out),
            Block::Quote(blocks) => self.wrapped("blockquote", "", blocks, out),
            Block::Code { syntax, text } => self.code(syntax, text, out),
            Block::Table(rows) => self.table(rows, out),
            Block::Note(label, blocks) => {
                let (back, anchor) = self.resolve.note_anchor(label);
                let attributes = format!(" class=\"note\" id=\"{}\"", escape::html(&anchor));
                let mut inner = back;
                for block in blocks {
                    self.block(block, &mut inner);
                }
                let _ = writeln!(out, "<aside{attributes}>{inner}</aside>");
            }
            Block::Rule => out.push_str("<hr>\n"),
        }
    }

    fn element(&mut self, name: &str, passage: &Passage, out: &mut String) {
        let anchor = if passage.number > 0 { self.resolve.anchor(passage.number) } else { None };
        let id = anchor.map(|anchor| format!(" id=\"{}\"", escape::html(&anchor))).unwrap_or_default();
        let text = self.inline(passage);
        let _ = writeln!(out, "<{name}{id}>{text}</{name}>");
    }

    fn inline(&mut self, passage: &Passage) -> String {
        let names = if passage.number > 0 { self.resolve.names(passage.number) } else { Vec::new() };
        inline(passage, &names, self.resolve)
    }

    fn wrapped(&mut self, name: &str, attributes: &str, blocks: &[Block], out: &mut String) {
        let _ = writeln!(out, "<{name}{attributes}>");
        for block in blocks {
            self.block(block, out);
        }
        let _ = writeln!(out, "</{name}>");
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], out: &mut String) {
        let (name, attributes) = match start {
            Some(1) => ("ol", String::new()),
            Some(first) => ("ol", format!(" start=\"{first}\"")),
            None => ("ul", String::new()),
        };
        let _ = writeln!(out, "<{name}{attributes}>");
        for item in items {
            self.wrapped("li", "", item, out);
        }
        let _ = writeln!(out, "</{name}>");
    }

    /// What a terminal shows has marks below the words that they point at, so its lines are not broken; whoever has no mouse comes to
    /// the end of a long one with the keys. It is a group and no region: a page has many, and regions are a list of the few parts of a page.
    fn code(&mut self, syntax: &str, text: &str, out: &mut String) {
        let attributes = if TERMINALS.contains(&syntax) {
            let label = self.resolve.label(Wide::Terminal);
            format!(
                " class=\"terminal\" dir=\"ltr\" role=\"group\" tabindex=\"0\" aria-label=\"{}\"",
                escape::html(&label)
            )
        } else {
            " dir=\"auto\"".to_owned()
        };
        let _ = writeln!(out, "<pre{attributes}><code>{}</code></pre>", escape::html(text));
    }

    fn table(&mut self, rows: &[Vec<Passage>], out: &mut String) {
        let label = self.resolve.label(Wide::Table);
        let _ = writeln!(
            out,
            "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"{}\"><table>",
            escape::html(&label)
        );
        for (index, row) in rows.iter().enumerate() {
            let cell = if index == 0 { "th" } else { "td" };
            let mut cells = String::new();
            for passage in row {
                let _ = write!(cells, "<{cell}>{}</{cell}>", self.inline(passage));
            }
            let (before, after) = match index {
                0 => ("<thead>", "</thead>\n<tbody>"),
                _ => ("", ""),
            };
            let _ = writeln!(out, "{before}<tr>{cells}</tr>{after}");
        }
        out.push_str("</tbody></table></div>\n");
    }
}
