//! The quoted words of a passage with `[…]` for everything else.

use crate::body::{Block, Body, Passage};

/// What stands for words that are not shown.
const GAP: &str = "[…]";

/// Quoted words with gaps between them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Excerpt {
    text: String,
    /// Where shown ranges of the passage came to stand: start and end there, start here.
    moved: Vec<(u32, u32, u32)>,
}

/// The excerpt of a passage's text; `ranges` are sorted and do not overlap. Without words that fit, a gap stands for all of it.
pub(super) fn excerpt(text: &str, ranges: &[(u32, u32)]) -> Excerpt {
    let mut out = String::new();
    let mut moved = Vec::new();
    let mut shown_to = 0;
    for &(start, end) in ranges {
        // Ranges from a text that has changed since may fit no more; then nothing of them is shown.
        let Some(words) = text.get(start as usize..end as usize).filter(|words| !words.trim().is_empty())
        else {
            continue;
        };
        if text.get(shown_to..start as usize).is_some_and(|between| !between.trim().is_empty()) {
            push(&mut out, GAP);
        }
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        moved.push((start, end, out.len() as u32));
        out.push_str(words);
        shown_to = end as usize;
    }
    match text.get(shown_to..).map(str::trim) {
        None | Some("") => {}
        // A sentence that is shown to its last word keeps its stop.
        Some(stop) if !out.is_empty() && stop.chars().all(|c| matches!(c, '.' | '!' | '?')) => {
            out.push_str(stop);
        }
        Some(_) => push(&mut out, GAP),
    }
    Excerpt { text: out, moved }
}

fn push(out: &mut String, words: &str) {
    if !out.is_empty() {
        out.push(' ');
    }
    out.push_str(words);
}

impl Excerpt {
    /// Where a range of the passage came to stand, if all of it is shown.
    pub(super) fn place(&self, start: u32, end: u32) -> Option<(u32, u32)> {
        let &(from, _, to) = self.moved.iter().find(|&&(from, until, _)| from <= start && end <= until)?;
        Some((start - from + to, end - from + to))
    }

    /// The excerpt as a body of one passage.
    pub(super) fn into_body(self, number: u32) -> Body {
        let passage = Passage { number, text: self.text, ..Passage::default() };
        Body { blocks: vec![Block::Paragraph(passage)], passages: number, ..Body::default() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shows_the_quoted_words_only() {
        let text = "They met for tea, and it went well.";
        for (ranges, shown) in [
            (&[(0, 8)][..], "They met […]"),
            (&[(13, 16)], "[…] tea […]"),
            (&[(0, 8), (25, 35)], "They met […] went well."),
            (&[(0, 35)], text),
            (&[(0, 8), (9, 16)], "They met for tea […]"),
            (&[(0, 34)], text),
            (&[(25, 34)], "[…] went well."),
            (&[(0, 0)], "[…]"),
            (&[(30, 90)], "[…]"),
        ] {
            assert_eq!(excerpt(text, ranges).text, shown, "{ranges:?}");
        }
        let shown = excerpt(text, &[(13, 16), (25, 35)]);
        assert_eq!(
            shown.place(25, 29).map(|(start, end)| &shown.text[start as usize..end as usize]),
            Some("went")
        );
        assert_eq!(shown.place(0, 4), None);
        assert_eq!(shown.place(13, 20), None);
    }
}
