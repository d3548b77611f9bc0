//! Files that must not change while one command works with them.

use std::io;
use std::sync::OnceLock;

use super::files::{Files, Listing};
use crate::digest::Digest;
use crate::failure::Failure;

/// Other files as they were when they were first listed, and each as it was when it was first read. One that has other bytes later
/// ends the command: what was made of it would be at odds with itself.
///
/// ```
/// use cuttings::load::{Files, MemoryFiles, SteadyFiles};
///
/// let files = MemoryFiles::new().with("content/a.md", "Tea.");
/// let steady = SteadyFiles::new(&files);
/// assert_eq!(steady.list()?, files.list()?);
/// assert_eq!(steady.read("content/a.md")?, b"Tea.");
/// # Ok::<(), cuttings::failure::Failure>(())
/// ```
pub struct SteadyFiles<'f> {
    files: &'f dyn Files,
    seen: OnceLock<Seen>,
}

/// The first listing, and the digest of each of its files once that was read.
struct Seen {
    listing: Listing,
    digests: Vec<OnceLock<Digest>>,
}

impl std::fmt::Debug for SteadyFiles<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SteadyFiles").finish_non_exhaustive()
    }
}

impl<'f> SteadyFiles<'f> {
    /// Nothing is listed or read yet.
    pub fn new(files: &'f dyn Files) -> Self {
        Self { files, seen: OnceLock::new() }
    }

    /// Where the digest of a listed file is kept.
    fn first(&self, path: &str) -> Option<&OnceLock<Digest>> {
        let seen = self.seen.get()?;
        let index = seen.listing.files.binary_search_by(|file| (*file.path).cmp(path)).ok()?;
        Some(&seen.digests[index])
    }
}

impl Files for SteadyFiles<'_> {
    fn list(&self) -> Result<Listing, Failure> {
        if let Some(seen) = self.seen.get() {
            return Ok(seen.listing.clone());
        }
        let listing = self.files.list()?;
        let digests = listing.files.iter().map(|_| OnceLock::new()).collect();
        Ok(self.seen.get_or_init(|| Seen { listing, digests }).listing.clone())
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Failure> {
        self.read_with_digest(path).map(|(bytes, _)| bytes)
    }

    fn read_with_digest(&self, path: &str) -> Result<(Vec<u8>, Digest), Failure> {
        let Some(first) = self.first(path) else { return self.files.read_with_digest(path) };
        let (bytes, digest) = self.files.read_with_digest(path).map_err(|failure| match failure {
            Failure::Read { file, source } if source.kind() == io::ErrorKind::NotFound => {
                Failure::Gone { file }
            }
            other => other,
        })?;
        if *first.get_or_init(|| digest) == digest {
            Ok((bytes, digest))
        } else {
            Err(Failure::Changed { file: path.into() })
        }
    }

    /// The digest of the bytes that the file had when it was first read.
    fn digest(&self, path: &str) -> Result<Digest, Failure> {
        match self.first(path).and_then(OnceLock::get) {
            Some(digest) => Ok(*digest),
            None => self.read_with_digest(path).map(|(_, digest)| digest),
        }
    }
}
