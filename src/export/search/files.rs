//! Where the files of the index go, and where those of the last build are found again.

use crate::digest::Digest;
use crate::failure::Failure;
use crate::plan::Route;

/// Takes the files of the index as they are made, from several threads, and may know those of the last build.
///
/// Any function that takes an address and bytes will do where nothing is known of a last build.
pub trait SearchFiles: Sync {
    /// Takes a file. What it was made from, if somebody may want to [keep](SearchFiles::keep) it in the next build.
    fn put(&self, route: &Route, bytes: &[u8], made_from: Option<Digest>) -> Result<(), Failure>;

    /// The digest of everything that a page may draw from but for the bodies of articles; nothing if no file is to be kept, now or
    /// in the next build.
    fn without_bodies(&self) -> Option<Digest> {
        None
    }

    /// Takes over the file of the last build if it was made from the same; gives the digest of its bytes if it did.
    fn keep(&self, route: &Route, made_from: Digest) -> Result<Option<Digest>, Failure> {
        let _ = (route, made_from);
        Ok(None)
    }

    /// The bytes of the last build's file.
    fn old(&self, route: &Route) -> Option<Vec<u8>> {
        let _ = route;
        None
    }
}

impl<F: Fn(&Route, &[u8]) -> Result<(), Failure> + Sync> SearchFiles for F {
    fn put(&self, route: &Route, bytes: &[u8], _: Option<Digest>) -> Result<(), Failure> {
        self(route, bytes)
    }
}
