//! Text of anybody's made fit to stand in a plain line of a data file.
//!
//! Dropped are characters that no reader sees and that programs stumble over: control characters, characters that turn
//! the direction of all that follows, and code points that XML forbids. Nothing here escapes; each format does that.

use std::borrow::Cow;

/// Whether a character is kept.
pub(super) fn is_kept(character: char) -> bool {
    let turns_direction = matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let is_no_character =
        matches!(character as u32 & 0xffff, 0xfffe | 0xffff) || matches!(character, '\u{fdd0}'..='\u{fdef}');
    !(character.is_control() || turns_direction || is_no_character || character == '\u{feff}')
}

/// Whether a text is one line of plain ASCII that ends in no blank, as most are: then nothing has to be looked at twice.
fn is_clean(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && !text.ends_with(' ')
}

/// The text on one line: line breaks and runs of blanks become one blank, none at either end.
///
/// ```
/// assert_eq!(cuttings::text::clean::line(" a\r\n\tb\u{0}\u{202e}c "), "a bc");
/// ```
pub fn line(text: &str) -> String {
    if is_clean(text) && !text.starts_with(' ') && !text.contains("  ") {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else if is_kept(character) {
            out.push(character);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// The text with its lines kept, each ended by `\n`, trailing blanks of lines and of the whole dropped.
///
/// ```
/// assert_eq!(cuttings::text::clean::lines("a \r\nb\u{7}\rc\n\n"), "a\nb\nc");
/// ```
pub fn lines(text: &str) -> Cow<'_, str> {
    if is_clean(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let unified = text.replace("\r\n", "\n");
    for (index, line) in unified.split(['\n', '\r', '\u{2028}', '\u{2029}']).enumerate() {
        if index > 0 {
            out.push('\n');
        }
        out.extend(line.chars().map(|c| if c == '\t' { ' ' } else { c }).filter(|c| is_kept(*c)));
        let kept = out.trim_end_matches(|c: char| c.is_whitespace() && c != '\n').len();
        out.truncate(kept);
    }
    out.truncate(out.trim_end().len());
    Cow::Owned(out)
}

/// An address that a reader can follow, fit for any format: `http` or `https`, and every byte that some format could
/// take for a mark of its own percent-encoded. Nothing for any other scheme.
///
/// ```
/// use cuttings::text::clean::web_address;
/// assert_eq!(web_address("https://a.example/x y|z").as_deref(), Some("https://a.example/x%20y%7Cz"));
/// assert_eq!(web_address("javascript:alert(1)"), None);
/// ```
pub fn web_address(text: &str) -> Option<String> {
    use std::fmt::Write as _;
    let text = text.trim();
    let scheme = ["https://", "http://"]
        .into_iter()
        .find(|scheme| text.get(..scheme.len()).is_some_and(|head| head.eq_ignore_ascii_case(scheme)))?;
    let rest = &text[scheme.len()..];
    if !rest.starts_with(|c: char| c.is_alphanumeric() || c == '[') {
        return None;
    }
    let mut out = scheme.to_owned();
    let in_host = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    for (at, character) in rest.char_indices() {
        let is_bracket_of_host = matches!(character, '[' | ']') && at < in_host;
        if character.is_control() || !is_kept(character) {
            continue;
        }
        if is_bracket_of_host || is_plain_in_address(character) {
            out.push(character);
        } else {
            for byte in character.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    Some(out)
}

/// Letters and digits of every script, and the marks that addresses are made of.
fn is_plain_in_address(character: char) -> bool {
    (!character.is_ascii() && !character.is_whitespace())
        || character.is_ascii_alphanumeric()
        || "-._~:/?#@!$&'()*+,;=%".contains(character)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cleans_lines() {
        for (text, one, many) in [
            ("", "", ""),
            ("plain", "plain", "plain"),
            ("a\r\nb\rc\nd", "a b c d", "a\nb\nc\nd"),
            ("a\u{2028}b", "a b", "a\nb"),
            ("\u{feff}a\u{0}b\u{1b}[31m\u{7f}\u{85}", "ab[31m", "ab[31m"),
            ("a\u{202e}b\u{2066}c", "abc", "abc"),
            ("a\u{fffe}\u{1ffff}b", "ab", "ab"),
            ("\ta\t\tb ", "a b", " a  b"),
            ("a\n \n\nb\n", "a b", "a\n\n\nb"),
            ("שלום \u{200f}x", "שלום \u{200f}x", "שלום \u{200f}x"),
        ] {
            assert_eq!(line(text), one, "{text:?}");
            assert_eq!(lines(text), many, "{text:?}");
        }
    }

    #[test]
    fn judges_addresses() {
        for (text, address) in [
            (" HTTPS://a.example/ä ", Some("https://a.example/ä")),
            ("http://[::1]/[x]", Some("http://[::1]/%5Bx%5D")),
            ("https://a.example/\"<>{}^`\\", Some("https://a.example/%22%3C%3E%7B%7D%5E%60%5C")),
            ("https://a.example/\r\nX: y", Some("https://a.example/X:%20y")),
            ("https://", None),
            ("https:///x", None),
            ("data:text/html,x", None),
            ("java\nscript:x", None),
            ("//a.example", None),
            ("é", None),
        ] {
            assert_eq!(web_address(text).as_deref(), address, "{text:?}");
        }
    }
}
