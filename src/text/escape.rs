//! Text made safe for the place where it will stand: one function for each place.

use std::borrow::Cow;
use std::io;

use super::clean;

/// Text for HTML, between tags or inside a quoted attribute. Dropped are characters that HTML forbids or that turn the
/// direction of what follows; a line break of any kind becomes `\n`.
///
/// ```
/// assert_eq!(cuttings::text::escape::html("<b> & \"c\""), "&lt;b&gt; &amp; &quot;c&quot;");
/// ```
pub fn html(text: &str) -> Cow<'_, str> {
    // A line feed and a tab stay; what lies beyond ASCII is looked at as a character.
    let is_special =
        |byte: u8| matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\'' | 0..=0x08 | 0x0b..=0x1f | 0x7f..);
    let Some(mut at) = first(text, is_special) else { return Cow::Borrowed(text) };
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = text;
    loop {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let mut characters = rest.chars();
        let Some(character) = characters.next() else { return Cow::Owned(out) };
        rest = characters.as_str();
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\r' if rest.starts_with('\n') => {}
            '\r' => out.push('\n'),
            other if clean::is_kept(other) => out.push(other),
            _ => {}
        }
        at = first(rest, is_special).unwrap_or(rest.len());
    }
}

/// The first byte of a kind. Most texts have none, so whole pieces are asked at once, which a processor does in few steps.
fn first(text: &str, is_of_kind: impl Fn(u8) -> bool) -> Option<usize> {
    const PIECE: usize = 32;
    let bytes = text.as_bytes();
    let pieces = bytes.chunks(PIECE).zip((0..).step_by(PIECE));
    let mut holding =
        pieces.filter(|(piece, _)| piece.iter().fold(false, |found, &byte| found | is_of_kind(byte)));
    let (piece, start) = holding.next()?;
    piece.iter().position(|&byte| is_of_kind(byte)).map(|at| start + at)
}

/// JSON made fit to stand inside a script element or a file that somebody looks at: nothing in it can close the element,
/// open a comment or turn the direction of what follows, and it is the same JSON still.
pub fn json_in_script(json: &str) -> String {
    let mut out = Vec::with_capacity(json.len());
    write_json_in_script(&mut out, json).expect("a list of bytes takes everything");
    String::from_utf8(out).expect("parts of a text and escapes are text")
}

/// Writes what [`json_in_script`] gives. Fails as `out` does.
pub fn write_json_in_script(out: &mut (impl io::Write + ?Sized), json: &str) -> io::Result<()> {
    let is_special = |byte: u8| matches!(byte, b'<' | b'>' | b'&' | 0x7f..);
    // The text up to `written` is written.
    let (mut written, mut at) = (0, 0);
    while let Some(found) = first(&json[at..], is_special) {
        let start = at + found;
        let Some(character) = json[start..].chars().next() else { break };
        at = start + character.len_utf8();
        // These stand only inside JSON strings, where an escape means the same.
        if let '<'
        | '>'
        | '&'
        | '\u{7f}'..='\u{9f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2066}'..='\u{2069}'
        | '\u{feff}'
        | '\u{fffe}'..='\u{ffff}' = character
        {
            out.write_all(&json.as_bytes()[written..start])?;
            write!(out, "\\u{:04x}", character as u32)?;
            written = at;
        }
    }
    out.write_all(&json.as_bytes()[written..])
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
            ("a tab\tand\nlines", "a tab\tand\nlines"),
            ("“thirty-two bytes or more before” <", "“thirty-two bytes or more before” &lt;"),
            (
                "plain for more than thirty-two bytes, then \r",
                "plain for more than thirty-two bytes, then \n",
            ),
            ("\r\n", "\n"),
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
        assert_eq!(json_in_script("\"“äöü” \u{2028}\u{fffe}\""), "\"“äöü” \\u2028\\ufffe\"");
    }
}
