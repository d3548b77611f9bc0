//! Lines and columns, as an editor shows them.

/// A line and a column, both counted from 1; the column counts code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, in code points.
    pub column: u32,
}

/// Where each line of a text begins, to turn byte offsets into lines and columns and back.
///
/// A line ends with `\n` or `\r\n`. A byte-order mark at the start belongs to no column, because editors hide it.
///
/// ```
/// use cuttings::text::lines::{LineIndex, Position};
///
/// let text = "Tea\r\nmit König\n";
/// let lines = LineIndex::new(text);
/// assert_eq!(lines.position(text, 10), Position { line: 2, column: 6 });
/// assert_eq!(lines.offset(text, Position { line: 2, column: 6 }), 10);
/// ```
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
}

impl LineIndex {
    /// Reads the line starts of `text`.
    pub fn new(text: &str) -> Self {
        let first = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() as u32 } else { 0 };
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at as u32 + 1);
        Self { starts: std::iter::once(first).chain(breaks).collect() }
    }

    /// How many lines there are; text after the last line break counts as one, even if it is empty.
    pub fn n_lines(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The line and column of a byte offset. `text` is the text that the index was made from. An offset inside a
    /// character or a line break gives the place where that begins; one past the end gives the end.
    pub fn position(&self, text: &str, offset: usize) -> Position {
        let offset = offset.min(text.len());
        let line = self.starts.partition_point(|start| *start as usize <= offset).max(1);
        let content = self.line_text(text, line as u32);
        let start = self.starts[line - 1] as usize;
        let within = floor_char_boundary(content, offset.saturating_sub(start));
        let column = content[..within].chars().count() as u32 + 1;
        Position { line: line as u32, column }
    }

    /// The byte offset of a line and column. A column past the end of its line gives the end of the line, a line past
    /// the last one the end of the text.
    pub fn offset(&self, text: &str, position: Position) -> usize {
        let line = position.line.max(1);
        if line > self.n_lines() {
            return text.len();
        }
        let content = self.line_text(text, line);
        let within = content.char_indices().nth(position.column.saturating_sub(1) as usize);
        self.starts[line as usize - 1] as usize + within.map_or(content.len(), |(at, _)| at)
    }

    /// The text of a line, counted from 1, without its line break; empty for a line that does not exist.
    pub fn line_text<'t>(&self, text: &'t str, line: u32) -> &'t str {
        let range = self.line_range(text, line);
        text.get(range).unwrap_or_default()
    }

    /// The bytes of a line, counted from 1, without its line break.
    pub fn line_range(&self, text: &str, line: u32) -> std::ops::Range<usize> {
        let index = line.max(1) as usize - 1;
        let Some(start) = self.starts.get(index).map(|start| *start as usize) else {
            return text.len()..text.len();
        };
        let Some(next) = self.starts.get(index + 1).map(|next| *next as usize) else {
            return start..text.len().max(start);
        };
        let end = next - 1;
        let end = if end > start && text.as_bytes().get(end - 1) == Some(&b'\r') { end - 1 } else { end };
        start..end.max(start)
    }
}

/// The largest index up to `at` that does not split a character of `text`.
pub fn floor_char_boundary(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn at(text: &str, offset: usize) -> (u32, u32) {
        let position = LineIndex::new(text).position(text, offset);
        (position.line, position.column)
    }

    #[test]
    fn offsets_become_lines_and_columns() {
        let cases = [
            ("", 0, (1, 1)),
            ("", 9, (1, 1)),
            ("tea", 3, (1, 4)),
            ("tea\n", 3, (1, 4)),
            ("tea\n", 4, (2, 1)),
            ("tea\r\nat five", 3, (1, 4)),
            ("tea\r\nat five", 4, (1, 4)),
            ("tea\r\nat five", 5, (2, 1)),
            ("\r\n\r\n", 2, (2, 1)),
            ("\n", 0, (1, 1)),
            ("né", 2, (1, 2)),
            ("né", 3, (1, 3)),
            ("a\u{1f600}b", 5, (1, 3)),
            ("\u{feff}tea", 0, (1, 1)),
            ("\u{feff}tea", 3, (1, 1)),
            ("\u{feff}tea", 4, (1, 2)),
            ("\u{feff}", 3, (1, 1)),
            ("\u{feff}\nx", 4, (2, 1)),
        ];
        for (text, offset, expected) in cases {
            assert_eq!(at(text, offset), expected, "{text:?} at {offset}");
        }
    }

    #[test]
    fn lines_come_without_their_break() {
        let text = "one\r\ntwo\n\nfour";
        let lines = LineIndex::new(text);
        let texts: Vec<_> = (1..=lines.n_lines() + 1).map(|line| lines.line_text(text, line)).collect();
        assert_eq!(texts, ["one", "two", "", "four", ""]);
    }

    proptest! {
        #[test]
        fn every_offset_goes_there_and_back(text in "[a-zé\u{1f600}\n\r ]{0,40}") {
            let lines = LineIndex::new(&text);
            for (offset, character) in text.char_indices() {
                let inside_break = character == '\n' && text[..offset].ends_with('\r');
                if !inside_break {
                    prop_assert_eq!(lines.offset(&text, lines.position(&text, offset)), offset);
                }
            }
        }

        #[test]
        fn no_offset_panics(text in "\\PC{0,20}", offset in 0usize..100, line in 0u32..9, column in 0u32..50) {
            let lines = LineIndex::new(&text);
            let _ = lines.position(&text, offset);
            let _ = lines.offset(&text, Position { line, column });
        }
    }
}
