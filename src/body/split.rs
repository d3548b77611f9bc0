//! Front matter and body of a file, with their offsets.

/// A file cut in two. Offsets are bytes of the whole file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Split<'a> {
    /// The YAML between the two lines of dashes, and where it begins; `None` if the file has none.
    pub header: Option<(&'a str, u32)>,
    /// The rest.
    pub body: &'a str,
    /// Where the rest begins.
    pub body_start: u32,
    /// The opening line of dashes has no closing one; everything is taken as body.
    pub unclosed: bool,
}

/// Cuts a file: a first line of exactly `---`, up to the next line that is `---` or `...`. A byte-order mark is passed over.
///
/// ```
/// let split = cuttings::body::split("---\ntitle: Tea\n---\nThey met.\n");
/// assert_eq!(split.header, Some(("title: Tea\n", 4)));
/// assert_eq!(split.body, "They met.\n");
/// ```
pub fn split(text: &str) -> Split<'_> {
    let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
    let whole = Split { header: None, body: &text[start..], body_start: start as u32, unclosed: false };
    let first_end = line_end(text, start);
    if text[start..first_end].trim_end() != "---" {
        return whole;
    }
    let mut at = first_end;
    while at < text.len() {
        let end = line_end(text, at);
        if matches!(text[at..end].trim_end(), "---" | "...") {
            return Split {
                header: Some((&text[first_end..at], first_end as u32)),
                body: &text[end..],
                body_start: end as u32,
                unclosed: false,
            };
        }
        at = end;
    }
    Split { unclosed: true, ..whole }
}

/// The offset after the line that begins at `at`, its line break included.
fn line_end(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |length| at + length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cuts_files() {
        for (text, header, body) in [
            ("", None, ""),
            ("They met.", None, "They met."),
            ("\u{feff}---\r\na: 1\r\n---\r\nb", Some("a: 1\r\n"), "b"),
            ("---\na: 1\n...\nb", Some("a: 1\n"), "b"),
            ("---\n---\n", Some(""), ""),
            ("----\na\n---\n", None, "----\na\n---\n"),
            ("a\n---\nb\n---\n", None, "a\n---\nb\n---\n"),
        ] {
            let split = split(text);
            assert_eq!((split.header.map(|(yaml, _)| yaml), split.body), (header, body), "{text:?}");
        }
        assert!(split("---\na: 1\n").unclosed);
    }
}
