//! Which addresses of third-party text may become links.

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

/// Judges an address as browsers read it: blanks around it and control characters inside it do not hide a scheme.
pub fn judge(address: &str) -> Address<'_> {
    let trimmed = address.trim_matches(|c: char| c.is_whitespace() || c.is_control());
    if trimmed.chars().any(char::is_control) || trimmed.contains('\\') {
        return Address::Refused;
    }
    let path_end = trimmed.find(['/', '?', '#']).unwrap_or(trimmed.len());
    match trimmed[..path_end].split_once(':') {
        Some((scheme, _)) if is_allowed(scheme) => Address::Outside(trimmed),
        Some(_) => Address::Refused,
        None if trimmed.starts_with("//") => Address::Refused,
        None => {
            let cut = trimmed.find(['?', '#']).unwrap_or(trimmed.len());
            Address::Inside { path: &trimmed[..cut], rest: &trimmed[cut..] }
        }
    }
}

fn is_allowed(scheme: &str) -> bool {
    ["http", "https", "mailto"].iter().any(|known| scheme.eq_ignore_ascii_case(known))
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
        ] {
            assert_eq!(judge(address), Address::Refused, "{address:?}");
        }
        assert_eq!(judge("https://a.b/c?d#e"), Address::Outside("https://a.b/c?d#e"));
        assert_eq!(judge("mailto:a@b.c"), Address::Outside("mailto:a@b.c"));
        assert_eq!(judge("../a.png#x"), Address::Inside { path: "../a.png", rest: "#x" });
        assert_eq!(judge("a/b:c"), Address::Inside { path: "a/b:c", rest: "" });
    }
}
