//! Words in quotation marks right before a citation: they must be in the cited article.

/// Quotation marks in pairs; straight ones open and close with the same character.
const PAIRS: [(char, char); 7] =
    [('“', '”'), ('‘', '’'), ('„', '“'), ('«', '»'), ('»', '«'), ('"', '"'), ('「', '」')];

/// Words in quotation marks, without the marks: byte range in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuotedWords {
    /// First byte of the words.
    pub start: usize,
    /// Byte after the last.
    pub end: usize,
}

/// The words in quotation marks that end right before `at`, where a citation stands. Blanks, and a full stop or comma
/// after the closing mark, may stand between.
///
/// ```
/// use cuttings::body::quoted_before;
/// let text = "A source called it “very positive”. ";
/// let words = quoted_before(text, text.len()).unwrap();
/// assert_eq!(&text[words.start..words.end], "very positive");
/// ```
pub fn quoted_before(text: &str, at: usize) -> Option<QuotedWords> {
    let before = text.get(..at)?.trim_end().trim_end_matches(['.', ',', ';', ':', '!', '?']).trim_end();
    let last = before.chars().next_back()?;
    let inside = &before[..before.len() - last.len_utf8()];
    PAIRS.iter().filter(|(_, close)| *close == last).find_map(|&(open, close)| {
        let start = opening(inside, open, close)?;
        (start < inside.len()).then_some(QuotedWords { start, end: inside.len() })
    })
}

/// Where the words begin whose closing mark follows `inside`.
fn opening(inside: &str, open: char, close: char) -> Option<usize> {
    if open == close {
        return inside.rfind(open).map(|at| at + open.len_utf8());
    }
    let mut depth = 1;
    for (at, character) in inside.char_indices().rev() {
        // A right single mark inside a word is an apostrophe and closes nothing.
        if character == close && !is_apostrophe(inside, at, character) {
            depth += 1;
        } else if character == open {
            depth -= 1;
            if depth == 0 {
                return Some(at + open.len_utf8());
            }
        }
    }
    None
}

fn is_apostrophe(text: &str, at: usize, character: char) -> bool {
    let is_letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    character == '’'
        && is_letter(text[..at].chars().next_back())
        && is_letter(text[at + character.len_utf8()..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_words() {
        for (text, words) in [
            ("It was “a good start” ", Some("a good start")),
            ("It was \"a good start\".", Some("a good start")),
            ("It was \"a\" and \"b\"", Some("b")),
            ("‘it’s fine’ ", Some("it’s fine")),
            ("“He said ‘yes’ twice”", Some("He said ‘yes’ twice")),
            ("« bonjour »", Some(" bonjour ")),
            ("no words", None),
            ("the boys’", None),
            ("”", None),
            ("", None),
        ] {
            let found = quoted_before(text, text.len()).map(|found| &text[found.start..found.end]);
            assert_eq!(found, words, "{text}");
        }
    }
}
