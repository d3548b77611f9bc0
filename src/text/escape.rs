//! Text made safe for the place where it will stand: one function for each place.

use std::borrow::Cow;
use std::fmt::Write as _;

use super::clean;

/// Text for HTML, between tags or inside a quoted attribute. Dropped are characters that HTML forbids or that turn the
/// direction of what follows; a line break of any kind becomes `\n`.
///
/// ```
/// assert_eq!(cuttings::text::escape::html("<b> & \"c\""), "&lt;b&gt; &amp; &quot;c&quot;");
/// ```
pub fn html(text: &str) -> Cow<'_, str> {
    let is_plain =
        |byte: u8| !matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'') && (byte >= 0x20 || is_blank(byte));
    if text.bytes().all(|byte| is_plain(byte) && byte < 0x7f) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' => out.push('\n'),
            '\n' | '\t' => out.push(character),
            other if clean::is_kept(other) => out.push(other),
            _ => {}
        }
    }
    Cow::Owned(out)
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b'\n' | b'\t')
}

/// JSON made fit to stand inside a script element or a file that somebody looks at: nothing in it can close the element,
/// open a comment or turn the direction of what follows, and it is the same JSON still.
pub fn json_in_script(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    json_in_script_onto(&mut out, json);
    out
}

/// As [`json_in_script`], added to a text: a long one can be made piece by piece.
pub fn json_in_script_onto(out: &mut String, json: &str) {
    if json.bytes().all(|byte| byte < 0x7f && !matches!(byte, b'<' | b'>' | b'&')) {
        out.push_str(json);
        return;
    }
    for character in json.chars() {
        match character {
            // These stand only inside JSON strings, where an escape means the same.
            '<'
            | '>'
            | '&'
            | '\u{7f}'..='\u{9f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{feff}'
            | '\u{fffe}'..='\u{ffff}' => {
                let _ = write!(out, "\\u{:04x}", character as u32);
            }
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_for_html() {
        for (text, escaped) in [
            ("plain text", "plain text"),
            ("</script>", "&lt;/script&gt;"),
            ("it's", "it&#39;s"),
            ("a\u{0}b\u{1b}[31mc", "ab[31mc"),
            ("ä\u{85}ö", "äö"),
            ("a\r\nb\rc", "a\nb\nc"),
            ("x\u{202e}y\u{fffe}z", "xyz"),
        ] {
            assert_eq!(html(text), escaped);
        }
    }

    #[test]
    fn escapes_for_scripts() {
        assert_eq!(
            json_in_script(r#"{"a":"</script><!--&"}"#),
            r#"{"a":"\u003c/script\u003e\u003c!--\u0026"}"#
        );
    }
}
