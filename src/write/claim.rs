//! An output folder that is ours for the length of a build.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::destination::Destination;
use super::litter;
use super::lock::OutputLock;
use super::manifest::{MANIFEST, Manifest, Unreadable};
use super::place::{RESERVED, holder};
use crate::failure::Failure;

/// The folder, what we wrote there last time, and the lock that keeps other builds out.
#[derive(Debug)]
pub(super) struct Claim {
    /// The output with its links resolved. It may be absent.
    pub(super) folder: PathBuf,
    /// The output as the user named it, for messages.
    pub(super) shown: PathBuf,
    /// Whether pages may take the place of foreign files.
    pub(super) force: bool,
    /// The files of the old site that we wrote.
    pub(super) old: Manifest,
    lock: OutputLock,
}

/// The prefix of staging folders inside the output.
pub(super) const INSIDE: &str = ".cuttings-new-";

impl Claim {
    /// Resolves and locks the output, puts back or clears what killed builds left, and reads the old manifest.
    ///
    /// `lock_inside`: if nothing can be written beside the output, lock a file in it. Only a build in place can do with that.
    pub(super) fn make(destination: &Destination<'_>, lock_inside: bool) -> Result<Self, Failure> {
        let folder = destination.resolve()?;
        let shown = destination.output.to_owned();
        let parent = holder(&folder).to_owned();
        fs::create_dir_all(&parent).map_err(Failure::creating(&parent))?;
        let lock = match OutputLock::take(&parent.join(litter::name_beside(&folder, ".lock")), &shown) {
            Err(Failure::Write { .. }) if lock_inside && folder.is_dir() => {
                OutputLock::take(&folder.join(".cuttings-lock"), &shown)
                    .map_err(|failure| closed_inside(failure, &shown))?
            }
            lock => lock.map_err(|failure| closed(failure, &shown, &folder))?,
        };
        if lock.is_held() {
            restore(&parent, &folder).map_err(Failure::replacing(&shown))?;
            litter::clear_staged(&parent, &litter::name_beside(&folder, ".new-"));
            litter::clear_replaced(&parent, &litter::name_beside(&folder, ".old-"));
        }
        let old = old_manifest(&folder, &shown, destination.force)?;
        if lock.is_held() {
            litter::clear_staged(&folder, INSIDE.as_ref());
        }
        Ok(Self { folder, shown, force: destination.force, old, lock })
    }

    /// The folder that holds the output.
    pub(super) fn parent(&self) -> &Path {
        holder(&self.folder)
    }

    /// The failure to create what stands beside the output while it is built, in the user's terms.
    pub(super) fn closed(&self, failure: Failure) -> Failure {
        closed(failure, &self.shown, &self.folder)
    }

    /// The same for what stands in the output.
    pub(super) fn closed_inside(&self, failure: Failure) -> Failure {
        closed_inside(failure, &self.shown)
    }

    /// Frees the output for the next build.
    pub(super) fn release(self) {
        drop(self.lock);
    }
}

/// What could not be created beside the output was of our own, and its name would tell the user nothing: the folder does. Where that
/// is for want of permission, a build in place may still do, if there is an output.
fn closed(failure: Failure, shown: &Path, folder: &Path) -> Failure {
    match failure {
        Failure::Write { source, .. } | Failure::Create { source, .. } => {
            let is_closed =
                matches!(source.kind(), io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem);
            Failure::ClosedHolder {
                folder: shown.to_owned(),
                holder: holder(folder).to_owned(),
                source,
                in_place_may_do: is_closed && folder.is_dir(),
            }
        }
        other => other,
    }
}

/// What could not be created in the output was of our own: the output is what cannot be written.
fn closed_inside(failure: Failure, shown: &Path) -> Failure {
    match failure {
        Failure::Write { source, .. } | Failure::Create { source, .. } => Failure::writing(shown)(source),
        other => other,
    }
}

/// Where two folders cannot be exchanged in one step, a build that is killed between the two renames leaves the old site under
/// another name. It gets its own back.
fn restore(parent: &Path, folder: &Path) -> io::Result<()> {
    if folder.symlink_metadata().is_ok() {
        return Ok(());
    }
    let aside = litter::find(parent, &litter::name_beside(folder, ".old-"))?;
    aside.first().map_or(Ok(()), |aside| fs::rename(aside, folder))
}

/// The list of what we wrote into `folder`. Fails if the folder holds files and no manifest, or one that cannot be read, unless
/// `force` is set: then all files are taken for foreign ones.
fn old_manifest(folder: &Path, shown: &Path, force: bool) -> Result<Manifest, Failure> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Manifest::default()),
        Err(error) => return Err(Failure::listing(shown)(error)),
    };
    let manifest = match fs::read_to_string(folder.join(MANIFEST)) {
        Ok(text) => Some(Manifest::parse(&text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) if error.kind() == io::ErrorKind::InvalidData => Some(Err(Unreadable::Damaged)),
        // No list can take its place.
        Err(error) if error.kind() == io::ErrorKind::IsADirectory => {
            return Err(Failure::ForeignFolder { folder: shown.join(MANIFEST) });
        }
        Err(error) => return Err(Failure::reading(shown.join(MANIFEST))(error)),
    };
    match manifest {
        Some(Ok(manifest)) => return Ok(manifest),
        Some(Err(unreadable)) if !force => {
            let reason = unreadable.to_string();
            return Err(Failure::UnreadableList { folder: shown.to_owned(), list: MANIFEST, reason });
        }
        _ => {}
    }
    let mut names = Vec::new();
    for entry in entries {
        let name = entry.map_err(Failure::listing(shown))?.file_name();
        let name = name.to_string_lossy();
        // A first build in place that was killed leaves only these.
        if !name.starts_with(RESERVED) {
            names.push(name.escape_debug().to_string());
        }
    }
    match names.into_iter().min() {
        Some(found) if !force => Err(Failure::ForeignOutput { folder: shown.to_owned(), found }),
        _ => Ok(Manifest::default()),
    }
}
