//! The whole site is written beside the old one and then takes its place in one step.

use std::fs;
use std::io;
use std::os::unix::fs::MetadataExt as _;
use std::path::Path;

use super::claim::Claim;
use super::destination::Destination;
use super::ledger::Ledger;
use super::litter;
use super::manifest::Listed;
use super::place::{is_direct, place};
use super::stage::{self, Stage};
use super::{Known, Origin, Report, Sink, WriteFile, carry, swap, whole};
use crate::digest::Digest;
use crate::failure::Failure;

/// Writes into a hidden folder beside the output. Files with the bytes they had are links to the old ones and keep their
/// times. Foreign files inside the output are carried over.
#[derive(Debug)]
pub struct Staged {
    // Dropped in this order: the folder goes while the lock is still held.
    stage: Stage,
    ledger: Ledger,
    claim: Claim,
}

impl Staged {
    /// Begins a build. Fails if the output must not be written to, if another build is writing there, or if nothing can be
    /// created beside it.
    pub fn begin(destination: &Destination<'_>) -> Result<Self, Failure> {
        let claim = Claim::make(destination, false)?;
        let disk = |path: &Path| path.metadata().ok().map(|data| data.dev());
        if disk(&claim.folder).is_some_and(|device| disk(claim.parent()) != Some(device)) {
            let reason = "it is a mounted folder, which cannot be exchanged; use --in-place";
            return Err(Failure::ForbiddenOutput { folder: claim.shown, reason });
        }
        let stage = Stage::create(claim.parent(), &litter::name_beside(&claim.folder, ".new-"))
            .map_err(|failure| claim.closed(failure))?;
        Ok(Self { stage, ledger: Ledger::default(), claim })
    }
}

impl Staged {
    fn take(&self, route: &str, bytes: &[u8], origin: Option<Origin>) -> Result<(), Failure> {
        let (old, new) = (place(&self.claim.folder, route)?, place(self.stage.path(), route)?);
        self.ledger.enter(route, bytes, origin)?;
        let written = if stage::holds(&old, bytes) && is_direct(&self.claim.folder, route) {
            stage::link_or_write(&old, &new, bytes)
        } else {
            self.ledger.note_changed(route);
            stage::write_new(&new, bytes)
        };
        written.map_err(Failure::writing(self.claim.shown.join(route)))
    }
}

impl Sink for Staged {
    fn put(&self, route: &str, bytes: &[u8]) -> Result<(), Failure> {
        self.take(route, bytes, None)
    }

    fn put_made(&self, route: &str, bytes: &[u8], origin: Origin) -> Result<(), Failure> {
        self.take(route, bytes, Some(origin))
    }

    fn put_written(
        &self,
        route: &str,
        origin: Option<Origin>,
        write: &mut WriteFile<'_>,
    ) -> Result<(), Failure> {
        let (old, new) = (place(&self.claim.folder, route)?, place(self.stage.path(), route)?);
        let mut put = || -> io::Result<(Digest, bool)> {
            let digest = stage::write_pieces(&new, write)?;
            let is_old =
                stage::has(&old, new.metadata()?.len(), digest) && is_direct(&self.claim.folder, route);
            if is_old {
                stage::link_instead(&old, &new)?;
            }
            Ok((digest, is_old))
        };
        let (digest, is_old) = put().map_err(Failure::writing(self.claim.shown.join(route)))?;
        if !is_old {
            self.ledger.note_changed(route);
        }
        self.ledger.enter_known(route, Listed { digest, origin })
    }

    fn keep(&self, route: &str, known: Known) -> Result<Option<Digest>, Failure> {
        let Some(listed) = whole::made_from(&self.claim, route, known) else { return Ok(None) };
        let (old, new) = (place(&self.claim.folder, route)?, place(self.stage.path(), route)?);
        self.ledger.enter_known(route, listed)?;
        let kept = stage::link_or_copy(&old, &new);
        kept.map(|()| Some(listed.digest)).map_err(Failure::writing(self.claim.shown.join(route)))
    }

    fn old(&self, route: &str) -> Option<Vec<u8>> {
        whole::as_written(&self.claim, route)
    }

    fn remembers(&self) -> bool {
        true
    }

    fn remark(&self, remark: &str) {
        self.ledger.remark(remark);
    }

    fn finish(self) -> Result<Report, Failure> {
        let Self { stage, ledger, claim } = self;
        let (new, changed) = ledger.close();
        let foreign = carry::foreign_files(&claim)?;
        carry::replaced(&claim, &foreign, &new, &changed)?;
        carry::carry(&claim, &foreign, &new, stage.path())?;
        stage.write_manifest(&new, &claim.shown)?;
        // The mark goes first, since the old folder may allow no change in it.
        stage.unmark().map_err(Failure::replacing(&claim.shown))?;
        if let Ok(old) = fs::metadata(&claim.folder) {
            stage::set_rights(stage.path(), old.permissions()).map_err(Failure::writing(&claim.shown))?;
        }
        let old = swap::swap(stage.path(), &claim.folder).map_err(Failure::replacing(&claim.shown))?;
        // From here on the new site stands, and its staging folder is gone or holds the old site.
        stage.give_up();
        let leftover = old.filter(|old| remove_old(old).is_err());
        let removed = claim.old.routes().filter(|route| !new.contains(route)).count();
        let kept = carry::listed(&foreign, &new);
        claim.release();
        let written = changed.len();
        Ok(Report { written, unchanged: new.routes().len() - written, removed, kept, leftover })
    }
}

/// Removes the old site. The mark lets the next build finish this if we are killed.
fn remove_old(folder: &Path) -> io::Result<()> {
    let mark = || fs::write(folder.join(litter::MARKER), "");
    if mark().is_err() {
        litter::open(folder);
        let _ = mark();
    }
    litter::remove_marked(folder)
}
