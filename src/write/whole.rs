//! The old site as it stands: whether it is still what was built, file by file.

use std::fs;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::claim::Claim;
use super::destination::Destination;
use super::manifest::{Listed, MANIFEST, Manifest};
use super::place::{is_direct, place};
use super::{Known, Report, carry};
use crate::digest::Digest;
use crate::failure::Failure;

/// The remark on the site in a folder, if there is a site of ours that has one. The list below it is not read, so whether all of it can
/// be trusted is not known.
pub fn remark_on(folder: &Path) -> Option<String> {
    let list = fs::File::open(folder.join(MANIFEST)).ok()?;
    Manifest::read_remark(&mut BufReader::new(list))
}

/// Leaves the old site as it stands if it was built with this remark and every file of it still has the bytes it had. Gives
/// nothing if it has to be built.
///
/// Fails as a build would: if the output must not be written to, or if a build is writing there.
pub fn leave_standing(
    destination: &Destination<'_>,
    remark: &str,
    in_place: bool,
) -> Result<Option<Report>, Failure> {
    let claim = Claim::make(destination, in_place)?;
    if claim.old.remark() != Some(remark) || !is_whole(&claim) {
        return Ok(None);
    }
    let foreign = carry::foreign_files(&claim)?;
    let kept = carry::listed(&foreign, &claim.old);
    let unchanged = claim.old.routes().len();
    claim.release();
    Ok(Some(Report { unchanged, kept, ..Report::default() }))
}

fn is_whole(claim: &Claim) -> bool {
    let files: Vec<(&str, Digest)> = claim.old.iter().collect();
    files.par_iter().with_max_len(16).all(|&(route, digest)| has_digest(claim, route, digest))
}

/// Whether the file of the old site at `route` still has the bytes of this digest.
fn has_digest(claim: &Claim, route: &str, digest: Digest) -> bool {
    // Piece by piece: some files are as long as the dossier, and nobody needs their bytes.
    let read = plain(claim, route).and_then(|file| fs::File::open(file).ok());
    read.and_then(|mut file| Digest::of_all(&mut file).ok()) == Some(digest)
}

/// The file of the old site at `route`, if it was made from what is known and still has the bytes it had.
pub(super) fn made_from(claim: &Claim, route: &str, known: Known) -> Option<Listed> {
    let listed = claim.old.get(route)?;
    let old = listed.origin?;
    let origin = match known {
        Known::Inputs(inputs) if old.inputs == Some(inputs) => old,
        Known::Origin(new) if old.parts == new.parts => new,
        _ => return None,
    };
    has_digest(claim, route, listed.digest).then_some(Listed { origin: Some(origin), ..listed })
}

/// The bytes of the old site's file at `route`, if they are still those that were written.
pub(super) fn as_written(claim: &Claim, route: &str) -> Option<Vec<u8>> {
    let bytes = fs::read(plain(claim, route)?).ok()?;
    (Digest::of(&bytes) == claim.old.get(route)?.digest).then_some(bytes)
}

/// Where a file of the old site is, if it is a plain file in a plain folder.
fn plain(claim: &Claim, route: &str) -> Option<PathBuf> {
    let file = place(&claim.folder, route).ok()?;
    let is_plain = file.symlink_metadata().is_ok_and(|data| data.is_file());
    (is_plain && is_direct(&claim.folder, route)).then_some(file)
}
