//! Files in memory, for tests, fuzzing and examples.

use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::io;

use super::files::{Files, Listed, Listing, Oddity};
use super::names;
use crate::failure::Failure;

/// A table from paths to bytes. Names are judged as on the disk.
///
/// ```
/// use cuttings::load::{Files, MemoryFiles};
///
/// let files = MemoryFiles::new().with("content/people/ada.md", "---\nname: Ada\n---\n").with("content/.hidden", "");
/// assert_eq!(files.list().unwrap().files.len(), 1);
/// ```
#[derive(Debug, Clone, Default)]
pub struct MemoryFiles {
    files: BTreeMap<Box<str>, Vec<u8>>,
}

impl MemoryFiles {
    /// No files.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same files and one more, or with other bytes for one of them.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.set(path, bytes);
        self
    }

    /// Adds a file, or gives it other bytes.
    pub fn set(&mut self, path: &str, bytes: impl Into<Vec<u8>>) {
        self.files.insert(path.into(), bytes.into());
    }

    /// Takes a file away; says whether it was there.
    pub fn remove(&mut self, path: &str) -> bool {
        self.files.remove(path).is_some()
    }
}

impl Files for MemoryFiles {
    fn list(&self) -> Result<Listing, Failure> {
        let mut listing = Listing::default();
        for (path, bytes) in &self.files {
            if path.split('/').any(|name| names::is_skipped(OsStr::new(name))) {
                continue;
            }
            match path.split('/').find_map(|name| names::checked(OsStr::new(name)).err()) {
                Some(reason) => listing.oddities.push(Oddity { path: names::shown(path), reason }),
                None => listing.files.push(Listed { path: path.clone(), len: bytes.len() as u64 }),
            }
        }
        Ok(listing)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Failure> {
        self.files.get(path).cloned().ok_or_else(|| Failure::reading(path)(io::ErrorKind::NotFound.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::OddityReason;

    #[test]
    fn the_listing_is_sorted_and_names_are_judged() {
        let files = MemoryFiles::new()
            .with("content/b.md", "bb")
            .with("content/a/z.md", "")
            .with("content/a.md", "a")
            .with("content/.git/x", "")
            .with("content/new\nline.md", "");
        let listing = files.list().unwrap();
        let paths: Vec<_> = listing.files.iter().map(|file| (&*file.path, file.len)).collect();
        assert_eq!(paths, [("content/a.md", 1), ("content/a/z.md", 0), ("content/b.md", 2)]);
        assert_eq!(
            listing.oddities,
            [Oddity { path: "content/new\\nline.md".into(), reason: OddityReason::ControlCharacter }]
        );
    }

    #[test]
    fn an_absent_file_is_a_failure_that_names_it() {
        let mut files = MemoryFiles::new().with("content/a.md", "a");
        assert_eq!(files.read("content/a.md").unwrap(), b"a");
        assert!(files.remove("content/a.md"));
        let text = files.read("content/a.md").unwrap_err().to_string();
        assert_eq!(text, "could not read content/a.md: there is no such file or folder");
    }
}
