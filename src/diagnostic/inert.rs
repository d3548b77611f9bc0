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
        | '\u{fffe}'
        | '\u{ffff}'
        | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e007f}' => Some('\u{fffd}'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_terminal_would_obey_becomes_visible() {
        let cases = [
            ("tea at five", "tea at five", "tea at five"),
            ("\u{1b}[31mred", "␛[31mred", "␛[31mred"),
            ("a\tb\nc\r\nd\re", "a b c␍ d␍e", "a\tb\nc\nd␍e"),
            ("\0\u{7}\u{8}\u{7f}", "␀␇␈␡", "␀␇␈␡"),
            ("\u{9b}31m", "\u{fffd}31m", "\u{fffd}31m"),
            ("a\u{202e}b\u{2066}c", "a\u{fffd}b\u{fffd}c", "a\u{fffd}b\u{fffd}c"),
            ("\u{feff}a\u{2028}b", "\u{fffd}a\u{fffd}b", "\u{fffd}a\u{fffd}b"),
            (
                "é \u{1f469}\u{200d}\u{1f52c} שלום",
                "é \u{1f469}\u{200d}\u{1f52c} שלום",
                "é \u{1f469}\u{200d}\u{1f52c} שלום",
            ),
        ];
        for (text, in_line, in_lines) in cases {
            assert_eq!(line(text), in_line, "{text:?}");
            assert_eq!(lines(text), in_lines, "{text:?}");
        }
    }
}
