//! Which names belong to the author, and which to an editor or the system.

use std::ffi::OsStr;

use super::files::OddityReason;

/// Whether a file or folder of this name is passed over in silence: hidden, a backup, a lock, or a system's own file.
pub(super) fn is_skipped(name: &OsStr) -> bool {
    let bytes = name.as_encoded_bytes();
    let named = |other: &str| bytes.eq_ignore_ascii_case(other.as_bytes());
    bytes.starts_with(b".")
        || bytes.starts_with(b"~$")
        || [b"~".as_slice(), b".swp", b".swo", b".tmp"].iter().any(|ending| bytes.ends_with(ending))
        || (bytes.len() > 1 && bytes.starts_with(b"#") && bytes.ends_with(b"#"))
        || named("Thumbs.db")
        || named("desktop.ini")
}

/// The name as text, or why it cannot be part of an address.
pub(super) fn checked(name: &OsStr) -> Result<&str, OddityReason> {
    let name = name.to_str().ok_or(OddityReason::NotUtf8)?;
    if name.chars().any(char::is_control) {
        Err(OddityReason::ControlCharacter)
    } else if name.contains('\\') {
        Err(OddityReason::Backslash)
    } else {
        Ok(name)
    }
}

/// A path for a message.
pub(super) fn shown(path: &str) -> Box<str> {
    if path.chars().any(char::is_control) { path.escape_debug().collect() } else { path.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_editors_and_systems_leave_is_skipped() {
        let skipped = [
            ".git",
            ".DS_Store",
            ".#lock",
            "a.md~",
            "a.md.swp",
            "a.tmp",
            "#a.md#",
            "##",
            "Thumbs.db",
            "thumbs.db",
            "~$a.docx",
            "Desktop.ini",
        ];
        for name in skipped {
            assert!(is_skipped(OsStr::new(name)), "{name}");
        }
        for name in ["a.md", "#", "#1.md", "a~b.md", "tmp", "swp", "Thumbs.db.md", "été.md"] {
            assert!(!is_skipped(OsStr::new(name)), "{name}");
        }
    }

    #[test]
    fn names_that_no_address_can_hold_are_told_apart() {
        assert_eq!(checked(OsStr::new("a b’s é.md")), Ok("a b’s é.md"));
        assert_eq!(checked(OsStr::new("a\nb")), Err(OddityReason::ControlCharacter));
        assert_eq!(checked(OsStr::new("a\\b")), Err(OddityReason::Backslash));
        assert_eq!(&*shown("a\nb"), "a\\nb");
    }
}
