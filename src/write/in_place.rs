//! Only what differs is replaced, file by file, in the folder as it stands.

use std::fs;
use std::io;
use std::path::Path;

use super::carry::Foreign;
use super::claim::{self, Claim};
use super::destination::Destination;
use super::ledger::Ledger;
use super::manifest::{Listed, MANIFEST};
use super::place::{is_direct, place};
use super::ready::Changes;
use super::stage::{self, Stage};
use super::{Known, Origin, Report, Sink, WriteFile, carry, whole};
use crate::digest::Digest;
use crate::failure::Failure;

/// The list of the old site and the new one, which stands in the output while files change.
pub(super) const OF_BOTH: &str = ".cuttings-manifest-of-both";

/// For very large sites, and for folders that cannot be exchanged, such as mounted ones.
///
/// Changed files wait in a hidden folder inside the output until the build is finished, so a failed build leaves the old site
/// whole. Then each is renamed into place, and last the files that left the site are removed: those of the old manifest, never
/// others. A build killed in that last moment leaves a mixture, which the next build puts right.
#[derive(Debug)]
pub struct InPlace {
    // Dropped in this order: the folder goes while the lock is still held.
    stage: Stage,
    ledger: Ledger,
    claim: Claim,
}

impl InPlace {
    /// Begins a build. Fails if the output must not be written to, or if another build is writing there.
    pub fn begin(destination: &Destination<'_>) -> Result<Self, Failure> {
        let claim = Claim::make(destination, true)?;
        fs::create_dir_all(&claim.folder).map_err(Failure::creating(&claim.shown))?;
        let stage = Stage::create(&claim.folder, claim::INSIDE.as_ref())
            .map_err(|failure| claim.closed_inside(failure))?;
        Ok(Self { stage, ledger: Ledger::default(), claim })
    }
}

impl InPlace {
    fn take(&self, route: &str, bytes: &[u8], origin: Option<Origin>) -> Result<(), Failure> {
        let (old, new) = (place(&self.claim.folder, route)?, place(self.stage.path(), route)?);
        self.ledger.enter(route, bytes, origin)?;
        if stage::holds(&old, bytes) && is_direct(&self.claim.folder, route) {
            return Ok(());
        }
        self.ledger.note_changed(route);
        stage::write_new(&new, bytes).map_err(Failure::writing(self.claim.shown.join(route)))
    }
}

impl Sink for InPlace {
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
                fs::remove_file(&new)?;
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
        match whole::made_from(&self.claim, route, known) {
            Some(listed) => self.ledger.enter_known(route, listed).map(|()| Some(listed.digest)),
            None => Ok(None),
        }
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
        let replaced = carry::replaced(&claim, &foreign, &new, &changed)?;
        // Both lists are written before anything is touched, so that a full disk leaves the old site whole.
        let of_both = stage.write_manifest_as(OF_BOTH, &new.union(&claim.old), &claim.shown)?;
        let of_new = stage.write_manifest(&new, &claim.shown)?;
        let gone: Vec<&str> = claim.old.routes().filter(|route| !new.contains(route)).collect();
        // From below, so that each is empty by then.
        let giving_way: Vec<&Foreign> = foreign.iter().rev().filter(|one| one.gives_way(&new)).collect();
        Changes { claim: &claim, new: &new, changed: &changed, gone: &gone, giving_way: &giving_way }
            .check()?;
        for one in giving_way {
            fs::remove_dir(one.below(&claim.folder)).map_err(Failure::removing(one.below(&claim.shown)))?;
        }
        // The others are replaced in one step each, when their pages come.
        for one in replaced.iter().filter(|one| one.blocks_folder(&new)) {
            fs::remove_file(one.below(&claim.folder)).map_err(Failure::removing(one.below(&claim.shown)))?;
        }
        // Until all is done the list names old and new files: a build that is killed here leaves none that nobody owns.
        put_manifest(&claim, &of_both)?;
        // A file where a folder has to be, or the other way round, has to go first; the rest stays to the end for readers.
        let (in_the_way, rest): (Vec<_>, Vec<_>) = gone.iter().partition(|route| new.occupies(route));
        for route in in_the_way {
            remove(&claim, route)?;
        }
        for route in &changed {
            let (from, to) = (place(stage.path(), route)?, place(&claim.folder, route)?);
            stage::with_folders(&to, || fs::rename(&from, &to))
                .map_err(Failure::replacing(claim.shown.join(&**route)))?;
        }
        for route in rest {
            remove(&claim, route)?;
        }
        put_manifest(&claim, &of_new)?;
        let kept = carry::listed(&foreign, &new);
        let (written, removed) = (changed.len(), gone.len());
        // The staging folder lies in the output, so it goes while the output is still locked.
        drop(stage);
        claim.release();
        Ok(Report { written, unchanged: new.routes().len() - written, removed, kept, leftover: None })
    }
}

fn put_manifest(claim: &Claim, file: &Path) -> Result<(), Failure> {
    fs::rename(file, claim.folder.join(MANIFEST)).map_err(Failure::replacing(claim.shown.join(MANIFEST)))
}

/// Removes a file of the old site, and the folders that are empty without it.
fn remove(claim: &Claim, route: &str) -> Result<(), Failure> {
    // Where the user has put a link in place of one of our folders, or a folder in place of a file, nothing there is ours.
    let file = place(&claim.folder, route)?;
    if !is_direct(&claim.folder, route) || file.symlink_metadata().is_ok_and(|data| data.is_dir()) {
        return Ok(());
    }
    match fs::remove_file(&file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(Failure::removing(claim.shown.join(route))(error))
        }
        _ => {
            remove_empty_above(&claim.folder, route);
            Ok(())
        }
    }
}

fn remove_empty_above(folder: &Path, route: &str) {
    for (end, _) in route.rmatch_indices('/') {
        // The system refuses for a folder that holds anything, and then those above hold something too.
        if fs::remove_dir(folder.join(&route[..end])).is_err() {
            return;
        }
    }
}
