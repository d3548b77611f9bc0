//! Which names belong to the author, and which to an editor or the system.

use std::ffi::OsStr;
use std::path::{Component, Path};

use super::files::OddityReason;

/// Whether a file or folder of this name is passed over in silence: hidden, a backup, a lock, or a system's own file.
pub(crate) fn is_skipped(name: &OsStr) -> bool {
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

/// Whether a text is the name of one folder or file that is read: no path, nothing that is passed over.
///
/// ```
/// use cuttings::load::is_plain_name;
/// assert!(is_plain_name("ours"));
/// assert!(!is_plain_name("../ours") && !is_plain_name("ours/") && !is_plain_name(".ours") && !is_plain_name(""));
/// ```
pub fn is_plain_name(text: &str) -> bool {
    let name = OsStr::new(text);
    let mut parts = Path::new(text).components();
    let is_one = parts.next() == Some(Component::Normal(name)) && parts.next().is_none();
    is_one && !is_skipped(name) && checked(name).is_ok()
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

    #[test]
    fn a_plain_name_is_one_folder_that_is_read() {
        for name in ["ours", "our theme", "thème", "a.b", "1"] {
            assert!(is_plain_name(name), "{name}");
        }
        for name in
            ["", ".", "..", "a/", "/a", "a/b", "../a", "a/..", "./a", ".a", "a~", "a\\b", "a\n", "a.swp", "/"]
        {
            assert!(!is_plain_name(name), "{name}");
        }
    }
}
