//! Text of others made harmless for a terminal.

use std::borrow::Cow;

/// The text with every character that could move the cursor, change colours or turn the direction of writing replaced by
/// a visible one. Tabs and line breaks become blanks; use it for text that stands in one line.
///
/// ```
/// use cuttings::diagnostic::inert::line;
///
/// assert_eq!(line("red \u{1b}[31malert"), "red ␛[31malert");
/// ```
pub fn line(text: &str) -> Cow<'_, str> {
    replaced(text, |character| match character {
        '\t' | '\n' => Some(' '),
        _ => replacement(character),
    })
}

/// The same for several lines: line breaks and tabs stay, and every line ends with `\n` alone.
pub fn lines(text: &str) -> Cow<'_, str> {
    let harmless = |character| match character {
        '\t' | '\n' => None,
        _ => replacement(character),
    };
    if text.contains("\r\n") {
        return Cow::Owned(replaced(&text.replace("\r\n", "\n"), harmless).into_owned());
    }
    replaced(text, harmless)
}

fn replaced(text: &str, with: impl Fn(char) -> Option<char>) -> Cow<'_, str> {
    if !text.chars().any(|character| with(character).is_some()) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(|character| with(character).unwrap_or(character)).collect())
}

/// What to show instead of a character that a terminal would obey.
fn replacement(character: char) -> Option<char> {
    match character {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(character)),
        '\u{7f}' => Some('\u{2421}'),
        '\u{80}'..='\u{9f}'
        | '\u{61c}'
        | '\u{200e}'
        | '\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{206f}'
        | '\u{feff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => Some('\u{fffd}'),
        _ => None,
    }
}
