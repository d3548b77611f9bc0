//! Byte offsets of a text to code points.

use std::ops::Range;

/// So many code points lie between two marks.
const STEP: usize = 64;

/// Turns byte offsets into code points, after one pass over a text.
pub(super) struct CodePoints<'t> {
    text: &'t str,
    /// Byte offset of every code point whose number is a multiple of the step.
    marks: Vec<usize>,
    /// How many code points of the file stand before the text.
    before: usize,
}

impl<'t> CodePoints<'t> {
    /// For a text that begins after `before` code points of its file.
    pub(super) fn new(text: &'t str, before: usize) -> Self {
        let marks = text.char_indices().step_by(STEP).map(|(at, _)| at).collect();
        CodePoints { text, marks, before }
    }

    /// Start and end of a range of bytes.
    pub(super) fn of(&self, range: &Range<usize>) -> (usize, usize) {
        (self.at(range.start), self.at(range.end))
    }

    fn at(&self, byte: usize) -> usize {
        let index = self.marks.partition_point(|&mark| mark <= byte).saturating_sub(1);
        let mark = self.marks.get(index).copied().unwrap_or_default();
        let rest = self.text.get(mark..byte).map_or(0, |text| text.chars().count());
        self.before + index * STEP + rest
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_code_points() {
        let text = "ä€😀".repeat(50);
        let points = CodePoints::new(&text, 3);
        for (number, (at, character)) in text.char_indices().enumerate() {
            assert_eq!(points.of(&(at..at + character.len_utf8())), (number + 3, number + 4));
        }
        assert_eq!(CodePoints::new("", 0).of(&(0..0)), (0, 0));
    }
}
