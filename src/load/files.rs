//! Where files come from: the disk, or a table in memory.

use std::fmt;

use super::changes::Changes;
use crate::digest::Digest;
use crate::failure::Failure;

/// A tree of files, shared by the threads that read it.
///
/// Paths are relative to the project, have `/` between their parts, and lead to what [`Files::list`] found.
pub trait Files: Sync {
    /// All files, sorted by the bytes of their paths. Hidden files and what editors leave behind are not among them.
    fn list(&self) -> Result<Listing, Failure>;

    /// Tells what may have changed since the files were last listed, beside what was told of since then. Files of which nothing is told
    /// are listed as if anything had changed; most are always listed so.
    fn tell_of_changes(&self, _changes: Changes) {}

    /// The bytes of one file. Fails if it cannot be read, also if it has gone since it was listed.
    fn read(&self, path: &str) -> Result<Vec<u8>, Failure>;

    /// The bytes of one file with their digest. Fails as [`Files::read`] does.
    fn read_with_digest(&self, path: &str) -> Result<(Vec<u8>, Digest), Failure> {
        let bytes = self.read(path)?;
        let digest = Digest::of(&bytes);
        Ok((bytes, digest))
    }

    /// The digest of the bytes of one file. Fails as [`Files::read`] does.
    fn digest(&self, path: &str) -> Result<Digest, Failure> {
        self.read_with_digest(path).map(|(_, digest)| digest)
    }
}

/// What a walk found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    /// The files, sorted by path.
    pub files: Vec<Listed>,
    /// What was left out though it is no hidden file, sorted by path. Each is worth a message to the author.
    pub oddities: Vec<Oddity>,
}

/// One file of a listing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Path relative to the project, with `/`.
    pub path: Box<str>,
    /// Length in bytes, always below 4 GiB.
    pub len: u64,
}

/// Something that lies among the files and was left out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Oddity {
    /// Its path, fit for a message: what is not UTF-8 is replaced, control characters are escaped.
    pub path: Box<str>,
    /// Why it was left out.
    pub reason: OddityReason,
}

/// Why something was left out of a listing. Its text completes "was left out: ".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum OddityReason {
    /// The name is not UTF-8.
    NotUtf8,
    /// The name holds a line break, a tab or another control character.
    ControlCharacter,
    /// The name holds a backslash, which some systems take for the start of a folder.
    Backslash,
    /// A symbolic link to nothing.
    BrokenLink,
    /// A symbolic link to a folder that holds it.
    LinkLoop,
    /// A symbolic link that leads out of the project. A site must not publish what merely happens to be linked.
    LinkOutside,
    /// A pipe, a socket or a device.
    NotAFile,
    /// 4 GiB or more.
    TooLarge,
}

impl fmt::Display for OddityReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::NotUtf8 => "its name is not valid UTF-8",
            Self::ControlCharacter => "its name holds a line break or another control character",
            Self::Backslash => "its name holds a backslash",
            Self::BrokenLink => "it is a symbolic link to nothing",
            Self::LinkLoop => "it is a symbolic link to a folder that holds it",
            Self::LinkOutside => "it is a symbolic link that leads out of the project",
            Self::NotAFile => "it is neither a file nor a folder",
            Self::TooLarge => "it is larger than 4 GiB",
        })
    }
}
