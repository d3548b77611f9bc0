//! What this build has put so far, from all threads.

use std::collections::BTreeSet;
use std::sync::{Mutex, PoisonError};

use super::Origin;
use super::manifest::{Listed, Manifest};
use crate::digest::Digest;
use crate::failure::Failure;

/// The routes of a build in progress. Sorted, so the order of the threads leaves no trace.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    files: Manifest,
    changed: BTreeSet<Box<str>>,
}

impl Ledger {
    /// Notes a file before it is written, with what its bytes were made from. Fails if its route was put before.
    pub(super) fn enter(&self, route: &str, bytes: &[u8], origin: Option<Origin>) -> Result<(), Failure> {
        self.enter_known(route, Listed { digest: Digest::of(bytes), origin })
    }

    /// Notes a file whose digest is known.
    pub(super) fn enter_known(&self, route: &str, listed: Listed) -> Result<(), Failure> {
        let is_new = self.state.lock().unwrap_or_else(PoisonError::into_inner).files.insert(route, listed);
        if is_new { Ok(()) } else { Err(Failure::RepeatedRoute { route: route.to_owned() }) }
    }

    /// Notes that the file at `route` is new or has new bytes.
    pub(super) fn note_changed(&self, route: &str) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).changed.insert(route.into());
    }

    /// Notes what the next build may want to know of this one.
    pub(super) fn remark(&self, remark: &str) {
        self.state.lock().unwrap_or_else(PoisonError::into_inner).files.set_remark(remark);
    }

    /// All files, and the routes of those that changed.
    pub(super) fn close(self) -> (Manifest, BTreeSet<Box<str>>) {
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        (state.files, state.changed)
    }
}
