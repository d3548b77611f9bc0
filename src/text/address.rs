//! Which addresses of third-party text may become links.

use unicode_normalization::UnicodeNormalization as _;

/// What an address in a text turns out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address<'a> {
    /// A page elsewhere, or a mail address: usable as written.
    Outside(&'a str),
    /// A path relative to the file it stands in, with what follows it (`?`, `#`).
    Inside {
        /// The path, percent-decoded by nobody.
        path: &'a str,
        /// The anchor or query with its mark, or nothing.
        rest: &'a str,
    },
    /// Anything else (`javascript:`, `data:`, `file:`): shown as text, never linked.
    Refused,
}

/// Judges an address as browsers read it: blanks around it and control characters inside it do not hide a scheme. The same holds of
/// characters that no page shows, such as marks of direction: without them, as it will be written, it may lead elsewhere.
pub fn judge(address: &str) -> Address<'_> {
    let is_shown = super::clean::is_kept;
    let trimmed = address.trim_matches(|c: char| c.is_whitespace() || !is_shown(c));
    if !trimmed.chars().all(is_shown) || trimmed.contains('\\') {
        return Address::Refused;
    }
    let path_end = trimmed.find(['/', '?', '#']).unwrap_or(trimmed.len());
    match trimmed[..path_end].split_once(':') {
        Some((scheme, _)) if is_allowed(scheme, &trimmed[scheme.len() + 1..]) => Address::Outside(trimmed),
        Some(_) => Address::Refused,
        None if trimmed.starts_with("//") => Address::Refused,
        None => {
            let cut = trimmed.find(['?', '#']).unwrap_or(trimmed.len());
            Address::Inside { path: &trimmed[..cut], rest: &trimmed[cut..] }
        }
    }
}

/// `https:` without slashes leads elsewhere from one page than from another, so it is none.
fn is_allowed(scheme: &str, rest: &str) -> bool {
    let is = |known: &str| scheme.eq_ignore_ascii_case(known);
    is("mailto") || ((is("http") || is("https")) && rest.starts_with("//"))
}

/// A key in one form of Unicode: disks and keyboards write `é` in one character or in two, and mean the same key.
///
/// ```
/// assert_eq!(cuttings::text::address::composed("e\u{301}te\u{301}"), "\u{e9}t\u{e9}");
/// ```
pub fn composed(key: &str) -> String {
    // Most keys have no letter with a second form, and are looked up again and again.
    if key.is_ascii() { key.to_owned() } else { key.nfc().collect() }
}

/// A key as one part of an address, a file name and an anchor: a hyphen stands for what some disk, address or page
/// cannot hold, one for a run of such characters and none at either end.
///
/// ```
/// use cuttings::text::address::part;
/// assert_eq!(part("2025-09 Tea: who paid?"), "2025-09-Tea-who-paid");
/// assert_eq!(part("été--привет"), "été--привет");
/// ```
pub fn part(key: &str) -> String {
    let cannot_stand = |c: char| {
        c.is_whitespace()
            || "/\\:*?\"'`<>|#%&[]{}^".contains(c)
            || !super::clean::is_kept(c)
            || matches!(c, '\u{200b}'..='\u{200f}')
    };
    let pieces: Vec<&str> = key.split(cannot_stand).filter(|piece| !piece.is_empty()).collect();
    let mut out = String::with_capacity(key.len());
    for piece in pieces {
        if !out.is_empty() && !out.ends_with('-') && !piece.starts_with('-') {
            out.push('-');
        }
        out.push_str(piece);
    }
    if out.is_empty() { "-".to_owned() } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn judges() {
        for address in [
            "javascript:alert(1)",
            " JAVASCRIPT:x",
            "java\nscript:x",
            "data:text/html,x",
            "vbscript:x",
            "//a.b",
            "file:///x",
            "a\\b",
            "\u{1}javascript:x",
            "https:a.b",
            "\u{2066}//a.b/c",
            "a\u{202e}b",
        ] {
            assert_eq!(judge(address), Address::Refused, "{address:?}");
        }
        assert_eq!(judge("https://a.b/c?d#e"), Address::Outside("https://a.b/c?d#e"));
        assert_eq!(judge("mailto:a@b.c"), Address::Outside("mailto:a@b.c"));
        assert_eq!(judge("\u{feff}https://a.b/c\u{2069}"), Address::Outside("https://a.b/c"));
        assert_eq!(judge("../a.png#x"), Address::Inside { path: "../a.png", rest: "#x" });
        for (key, wanted) in
            [("a - b", "a-b"), ("a--b", "a--b"), (" ? ", "-"), ("<b>x", "b-x"), ("a\u{202e}b", "a-b")]
        {
            assert_eq!(part(key), wanted);
        }
        assert_eq!(judge("a/b:c"), Address::Inside { path: "a/b:c", rest: "" });
    }
}
