//! The only writer to the disk; it knows routes and bytes, nothing else.
//!
//! In: the bytes of each page, from many threads. Out: a folder that holds the new site whole, or still the old one. What never
//! happens here: a file that we did not write is changed or deleted, unless the user says `--force` and a page has to stand in
//! its place. Begin with [`Sink`], then [`Staged`].
//!
//! Nothing waits for the disk to have stored a page (`fsync`), since that would cost more than the build. After a power cut a
//! page can be empty; the next build notices, because it compares bytes, and writes it again. Foreign files are links to what
//! was stored long ago, or else copies that do wait.

mod carry;
mod claim;
mod destination;
mod in_place;
#[cfg(feature = "cli")]
mod kept_error;
mod ledger;
mod litter;
mod lock;
mod manifest;
mod memory;
#[cfg(feature = "cli")]
mod pack;
mod place;
mod ready;
#[cfg(feature = "fetch")]
mod replace;
mod scaffold;
mod stage;
mod staged;
mod swap;
mod whole;

use std::io;
use std::path::PathBuf;

pub use destination::Destination;
pub use in_place::InPlace;
pub use manifest::{MANIFEST, Manifest, Unreadable};
pub use memory::MemorySink;
#[cfg(feature = "cli")]
pub use pack::{is_outside, pack};
#[cfg(feature = "fetch")]
pub use replace::replace;
pub use scaffold::{Scaffolded, scaffold};
pub use staged::Staged;
pub use whole::{leave_standing, remark_on};

use crate::digest::Digest;
use crate::failure::Failure;

/// Writes one file, piece by piece.
pub type WriteFile<'w> = dyn FnMut(&mut dyn io::Write) -> io::Result<()> + 'w;

/// Where the pages of a build go. Dropping a sink without [`Sink::finish`] leaves everything as it was.
pub trait Sink: Sync {
    /// Takes the bytes of one file at `route`, relative to the site, such as `people/ada.html`.
    ///
    /// Fails if the route leaves the site, was put before, or the disk refuses. After a failure the build must not be finished.
    fn put(&self, route: &str, bytes: &[u8]) -> Result<(), Failure>;

    /// Takes the bytes of one file as [`Sink::put`] does, and notes what they were made from.
    fn put_made(&self, route: &str, bytes: &[u8], origin: Origin) -> Result<(), Failure> {
        let _ = origin;
        self.put(route, bytes)
    }

    /// Takes a file as [`Sink::put`] does, from somebody who writes it piece by piece, because it is too long to be held, and notes
    /// what it was made from if that is known.
    fn put_written(
        &self,
        route: &str,
        origin: Option<Origin>,
        write: &mut WriteFile<'_>,
    ) -> Result<(), Failure> {
        let _ = origin;
        let mut bytes = Vec::new();
        write(&mut bytes).map_err(Failure::writing(route))?;
        self.put(route, &bytes)
    }

    /// Takes over the old site's file at `route` if it was made from the same and nobody has changed it since; gives the digest
    /// of its bytes if it did. If not, the file has to be made and put.
    fn keep(&self, route: &str, known: Known) -> Result<Option<Digest>, Failure> {
        let _ = (route, known);
        Ok(None)
    }

    /// The bytes of the old site's file at `route`, if nobody has changed it since it was written.
    fn old(&self, route: &str) -> Option<Vec<u8>> {
        let _ = route;
        None
    }

    /// Whether it knows an old site or will be one for the next build: only then origins are worth working out.
    fn remembers(&self) -> bool {
        false
    }

    /// Leaves a line for the next build; see [`Manifest::remark`].
    fn remark(&self, remark: &str) {
        let _ = remark;
    }

    /// Makes what was put the site, in place of the old one.
    fn finish(self) -> Result<Report, Failure>
    where
        Self: Sized;
}

/// What a file was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Origin {
    /// The digest of what its bytes were made from in the last step.
    pub parts: Digest,
    /// The digest of what those were made from, if that can be told before they are there.
    pub inputs: Option<Digest>,
}

impl From<Digest> for Origin {
    /// The origin of a file whose parts can be told at once.
    fn from(parts: Digest) -> Self {
        Origin { parts, inputs: None }
    }
}

/// What is known of a file that is yet to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// What its parts would be made from.
    Inputs(Digest),
    /// All of it. Equal parts mean equal bytes, whatever they were made from.
    Origin(Origin),
}

/// What a build changed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// How many files are new or have new bytes.
    pub written: usize,
    /// How many files have the bytes they had, and keep their times.
    pub unchanged: usize,
    /// How many files of the old site are gone.
    pub removed: usize,
    /// Files and whole folders (with a `/` at the end) inside the output that we did not write and therefore kept, sorted. Dot
    /// files at the top and `CNAME` are kept as well, but are expected there and not listed.
    pub kept: Vec<Box<str>>,
    /// The old site, if it could not be removed after the new one had taken its place.
    pub leftover: Option<PathBuf>,
}
