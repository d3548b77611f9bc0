//! Paragraphs of plain text, whose line breaks mean different things in different files.

use std::ops::Range;

use super::starts_list_item;

/// A line longer than this was not broken at a column; it is a paragraph of its own.
const LONGEST_WRAPPED_LINE: usize = 120;

/// The paragraphs of plain `text` as byte ranges, in order, without the white space around them.
///
/// Blank lines separate them, and list items stand apart. Inside a block without blank lines, each line is a paragraph if
/// lines are long; lines that were broken at a column belong together. If the whole text has no blank line and was broken at
/// a column, a paragraph ends where the next word would still have fitted on a line that ends a sentence, and before
/// an indented line.
///
/// ```
/// use cuttings::text::segment::paragraphs;
///
/// let text = "The two met\nin May.\n\n- One\n- Two";
/// let cut: Vec<&str> = paragraphs(text).into_iter().map(|range| &text[range]).collect();
/// assert_eq!(cut, ["The two met\nin May.", "- One", "- Two"]);
/// ```
pub fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let (lines, ends) = blocks(text);
    let mut out = Vec::with_capacity(ends.len());
    let mut start = 0;
    for &end in &ends {
        let block = &lines[start..end];
        let shape = if ends.len() == 1 { Shape::of_whole_text(block) } else { Shape::of_block(block) };
        split_block(text, block, shape, &mut out);
        start = end;
    }
    out
}

/// A line without its break and without blanks around it.
#[derive(Clone, Debug)]
struct Line<'a> {
    range: Range<usize>,
    text: &'a str,
    indented: bool,
}

impl Line<'_> {
    /// In characters; no more than the bytes, which most lines can be judged by.
    fn width(&self) -> usize {
        self.text.chars().count()
    }
}

/// The lines that are not blank, and where each block of them ends among them.
fn blocks(text: &str) -> (Vec<Line<'_>>, Vec<usize>) {
    let (mut lines, mut ends) = (Vec::new(), Vec::new());
    let mut at = 0;
    while at < text.len() {
        let end = line_end(text.as_bytes(), at);
        let raw = &text[at..end];
        let left = raw.trim_start();
        let trimmed = left.trim_end();
        let start = end - left.len();
        if !trimmed.is_empty() {
            let indented = raw.starts_with(['\t', '\u{3000}']) || raw.starts_with("  ");
            lines.push(Line { range: start..start + trimmed.len(), text: trimmed, indented });
        } else if ends.last().map_or(!lines.is_empty(), |&last| last < lines.len()) {
            ends.push(lines.len());
        }
        at = end;
    }
    if ends.last().map_or(!lines.is_empty(), |&last| last < lines.len()) {
        ends.push(lines.len());
    }
    (lines, ends)
}

/// Where the line that begins at `from` ends, behind its break. Whole blocks without a break are passed at once: that is
/// written so that the compiler looks at many bytes together.
fn line_end(bytes: &[u8], from: usize) -> usize {
    const BLOCK: usize = 32;
    const SEPARATOR: &[u8] = "\u{2029}".as_bytes();
    let mut at = from;
    for block in bytes[from..].chunks(BLOCK) {
        let last_of_separator = SEPARATOR[2];
        let breaks =
            block.iter().filter(|&&byte| (b'\n'..=0xc).contains(&byte) || byte == last_of_separator).count();
        if breaks > 0 {
            let ends = (at + 1..=at + block.len()).find(|&end| {
                matches!(bytes[end - 1], b'\n' | 0xb | 0xc) || bytes[from..end].ends_with(SEPARATOR)
            });
            if let Some(end) = ends {
                return end;
            }
        }
        at += block.len();
    }
    bytes.len()
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    /// Lines belong together, whatever their lengths.
    Joined,
    /// Every line is a paragraph.
    LineEach,
    /// Broken at a column of this many characters, with no blank line between paragraphs.
    Wrapped(usize),
}

impl Shape {
    fn of_block(lines: &[Line<'_>]) -> Self {
        let long =
            |line: &Line<'_>| line.text.len() > LONGEST_WRAPPED_LINE && line.width() > LONGEST_WRAPPED_LINE;
        if lines.iter().any(long) { Self::LineEach } else { Self::Joined }
    }

    fn of_whole_text(lines: &[Line<'_>]) -> Self {
        let width = widest(lines);
        if width > LONGEST_WRAPPED_LINE {
            return Self::LineEach;
        }
        if lines.len() < 3 {
            return if lines.iter().all(|line| ends_sentence(line.text)) {
                Self::LineEach
            } else {
                Self::Joined
            };
        }
        let full = lines.windows(2).filter(|pair| !next_word_fits(&pair[0], &pair[1], width)).count();
        if full * 2 >= lines.len() - 1 { Self::Wrapped(width) } else { Self::LineEach }
    }
}

fn widest(lines: &[Line<'_>]) -> usize {
    lines.iter().map(Line::width).max().unwrap_or(0)
}

/// Whether the first word of `next` would have had room on `line`: then the break was meant.
fn next_word_fits(line: &Line<'_>, next: &Line<'_>, width: usize) -> bool {
    let word = next.text.split_whitespace().next().unwrap_or("");
    line.width() + 1 + word.chars().take(width).count() <= width
}

fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['"', '\'', '”', '’', ')', ']', '»'])
        .ends_with(['.', '!', '?', '…', ':', '。', '！', '？', '۔', '।'])
}

fn split_block(text: &str, lines: &[Line<'_>], shape: Shape, out: &mut Vec<Range<usize>>) {
    let mut open: Option<Range<usize>> = None;
    let indented_starts = lines.iter().filter(|line| line.indented).count() * 2 < lines.len();
    for (index, line) in lines.iter().enumerate() {
        let previous = index.checked_sub(1).map(|before| &lines[before]);
        let breaks = starts_list_item(line.text)
            && previous.is_none_or(|before| allows_item(before, text, open.as_ref()))
            || match shape {
                Shape::Joined => false,
                Shape::LineEach => true,
                Shape::Wrapped(width) => previous.is_some_and(|before| {
                    ends_sentence(before.text) && next_word_fits(before, line, width)
                        || line.indented && indented_starts
                }),
            };
        match &mut open {
            Some(range) if !breaks => range.end = line.range.end,
            _ => out.extend(open.replace(line.range.clone())),
        }
    }
    out.extend(open);
}

/// A hyphen at the start of a wrapped line may be a dash, a number may belong to the sentence: an item starts only behind
/// a line that ended something, or behind another item.
fn allows_item(before: &Line<'_>, text: &str, open: Option<&Range<usize>>) -> bool {
    ends_sentence(before.text)
        || before.text.ends_with(';')
        || open.is_some_and(|range| starts_list_item(&text[range.start..before.range.end]))
}

#[cfg(test)]
mod tests;
