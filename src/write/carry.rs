//! Foreign files inside the output: what the user, a host or a version control system put there. They are never lost.

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, File, FileType, Permissions};
use std::io;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::claim::{Claim, INSIDE};
use super::in_place::OF_BOTH;
use super::litter::{MARKER, RANDOM};
use super::manifest::{MANIFEST, Manifest};
use super::stage;
use crate::failure::Failure;

/// A file, link or folder inside the output that the manifest does not list.
#[derive(Debug)]
pub(super) struct Foreign {
    /// Path below the output. It need not be UTF-8.
    path: PathBuf,
    kind: FileType,
    /// What the system said when it was to be listed, so that nobody knows what is in it.
    closed: Option<io::Error>,
}

impl Foreign {
    /// Its path as a route, if it can be one.
    fn route(&self) -> Option<&str> {
        self.path.to_str()
    }

    /// Whether something of the new site has to stand in its place. Folders can be shared.
    fn collides(&self, new: &Manifest) -> bool {
        !self.kind.is_dir() && self.is_occupied(new)
    }

    /// Whether something of the new site stands at its place, below it, or above it as a file.
    fn is_occupied(&self, new: &Manifest) -> bool {
        self.route().is_some_and(|route| new.occupies(route))
    }

    /// The page of the new site that has to stand where a folder is that it lies in.
    fn page_above(&self, new: &Manifest) -> Option<&str> {
        self.path.ancestors().skip(1).filter_map(Path::to_str).find(|above| new.contains(above))
    }

    /// Whether it is a folder where a page has to be, or lies in one. There is nothing in it, or the build would have been refused.
    pub(super) fn gives_way(&self, new: &Manifest) -> bool {
        let is_page = || self.route().is_some_and(|route| new.contains(route));
        self.kind.is_dir() && (is_page() || self.page_above(new).is_some())
    }

    /// Whether a folder has to stand where it is, and it is none.
    pub(super) fn blocks_folder(&self, new: &Manifest) -> bool {
        !self.kind.is_dir() && self.route().is_some_and(|route| new.contains_below(route))
    }

    /// Its path below the output.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Where it lies below `folder`.
    pub(super) fn below(&self, folder: &Path) -> PathBuf {
        folder.join(&self.path)
    }
}

/// All foreign files and folders of the output, sorted, a folder before what is in it. Of a foreign folder that may not be listed, only
/// the folder.
pub(super) fn foreign_files(claim: &Claim) -> Result<Vec<Foreign>, Failure> {
    let mut found = Vec::new();
    if !claim.folder.is_dir() {
        return Ok(found);
    }
    let walk = WalkDir::new(&claim.folder)
        .min_depth(1)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| entry.depth() > 1 || !is_own(entry.file_name()));
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                close_last(claim, &mut found, error)?;
                continue;
            }
        };
        let Ok(path) = entry.path().strip_prefix(&claim.folder) else { continue };
        let is_dir = entry.file_type().is_dir();
        let ours = |route| if is_dir { claim.old.contains_below(route) } else { claim.old.contains(route) };
        if !path.to_str().is_some_and(ours) {
            found.push(Foreign { path: path.to_owned(), kind: entry.file_type(), closed: None });
        }
    }
    Ok(found)
}

/// Notes that the folder found last may not be listed, if it is that one. Of a folder of ours we have to know what is in it.
fn close_last(claim: &Claim, found: &mut [Foreign], error: walkdir::Error) -> Result<(), Failure> {
    let is_denied = error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::PermissionDenied);
    match found.last_mut() {
        Some(last) if is_denied && error.path() == Some(&last.below(&claim.folder)) => {
            last.closed = Some(error.into());
            Ok(())
        }
        _ => Err(walk_failure(claim, error)),
    }
}

/// Whether a name at the top of the output is one that the program itself gives: no more than these, or a file of somebody's would go.
fn is_own(name: &OsStr) -> bool {
    let Some(name) = name.to_str() else { return false };
    let is_staging = name
        .strip_prefix(INSIDE)
        .is_some_and(|rest| rest.len() == RANDOM && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    is_staging || [MANIFEST, OF_BOTH, MARKER].contains(&name)
}

fn walk_failure(claim: &Claim, error: walkdir::Error) -> Failure {
    let below = error.path().and_then(|path| path.strip_prefix(&claim.folder).ok());
    Failure::listing(claim.shown.join(below.unwrap_or(Path::new(""))))(error.into())
}

/// What of it is worth telling: whole folders in one line with a `/` at the end, nothing that is expected at the top.
pub(super) fn listed(foreign: &[Foreign], new: &Manifest) -> Vec<Box<str>> {
    let mut kept: Vec<Box<str>> = Vec::new();
    let mut folder: Option<&Path> = None;
    for one in foreign {
        let top = one.path.as_os_str().as_encoded_bytes();
        if folder.is_some_and(|folder| one.path.starts_with(folder))
            || top.starts_with(b".")
            || top == b"CNAME"
        {
            continue;
        }
        let shared = one.route().is_some_and(|route| new.occupies(route));
        if one.kind.is_dir() && !shared {
            folder = Some(&one.path);
            kept.push(format!("{}/", one.path.display()).into());
        } else if !shared {
            kept.push(one.path.to_string_lossy().into());
        }
    }
    kept
}

/// The foreign files that pages take the place of, which the user must have allowed; all others can stay. Fails for what no flag removes:
/// a folder with something in it, or with nobody knows what.
///
/// A file with just the bytes of the page, which therefore has not changed, is none of them: it becomes ours as it is.
pub(super) fn replaced<'a>(
    claim: &Claim,
    foreign: &'a [Foreign],
    new: &Manifest,
    changed: &BTreeSet<Box<str>>,
) -> Result<Vec<&'a Foreign>, Failure> {
    let mut replaced = Vec::new();
    for one in foreign {
        let is_unknown = one.closed.is_some();
        match one.page_above(new) {
            Some(above) if is_unknown || !one.kind.is_dir() => {
                return Err(Failure::ForeignFolder { folder: claim.shown.join(above) });
            }
            _ if is_unknown && one.is_occupied(new) => {
                return Err(Failure::ForeignFolder { folder: one.below(&claim.shown) });
            }
            _ => {}
        }
        if !one.collides(new) {
            continue;
        }
        let route = one.route().unwrap_or_default();
        if !new.contains(route) || changed.contains(route) {
            replaced.push(one);
        }
    }
    match replaced.first() {
        Some(first) if !claim.force => Err(Failure::ForeignFile { file: first.below(&claim.shown) }),
        _ => Ok(replaced),
    }
}

/// Gives the new site in `target` all foreign files of the old one that no page replaces, as links, so that the old one stays
/// whole until the end.
pub(super) fn carry(
    claim: &Claim,
    foreign: &[Foreign],
    new: &Manifest,
    target: &Path,
) -> Result<(), Failure> {
    let mut folders: Vec<(&Foreign, Permissions)> = Vec::new();
    for one in foreign.iter().filter(|one| !one.collides(new)) {
        let (from, to) = (one.below(&claim.folder), one.below(target));
        if one.kind.is_dir() {
            if let Some(error) = &one.closed {
                return Err(Failure::NotCarried {
                    path: one.below(&claim.shown),
                    source: error.kind().into(),
                });
            }
            if let (false, Ok(data)) = (one.gives_way(new), from.metadata()) {
                fs::create_dir_all(&to).map_err(Failure::creating(one.below(&claim.shown)))?;
                folders.push((one, data.permissions()));
            }
        } else {
            carry_one(one.kind, &from, &to).map_err(|error| not_carried(one.below(&claim.shown), error))?;
        }
    }
    // Last and from below, since a folder may allow no more files.
    for (one, rights) in folders.into_iter().rev() {
        stage::set_rights(&one.below(target), rights).map_err(Failure::writing(one.below(&claim.shown)))?;
    }
    Ok(())
}

/// The folder that everything is carried into is ours: what is denied is to read the file.
fn not_carried(path: PathBuf, error: io::Error) -> Failure {
    match error.kind() {
        io::ErrorKind::PermissionDenied => Failure::NotCarried { path, source: error },
        _ => Failure::writing(path)(error),
    }
}

fn carry_one(kind: FileType, from: &Path, to: &Path) -> io::Result<()> {
    let carried = if kind.is_symlink() {
        fs::read_link(from).and_then(|link| stage::with_folders(to, || symlink(&link, to)))
    } else if kind.is_file() {
        stage::with_folders(to, || fs::hard_link(from, to)).or_else(|_| copy(from, to))
    } else {
        // A pipe or a socket holds nothing.
        Ok(())
    };
    // Another program may have removed its own file meanwhile.
    let is_gone = || from.symlink_metadata().is_err_and(|error| error.kind() == io::ErrorKind::NotFound);
    carried.or_else(|error| if is_gone() { Ok(()) } else { Err(error) })
}

/// A copy with the old time and rights, stored before we go on, because the original will be removed.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    stage::with_folders(to, || fs::copy(from, to))?;
    let file = File::open(to)?;
    file.set_modified(from.metadata()?.modified()?)?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn without_links_a_copy_keeps_time_and_rights() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("deep/new"));
        fs::write(&old, "theirs").unwrap();
        let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        File::options().append(true).open(&old).unwrap().set_modified(long_ago).unwrap();
        fs::set_permissions(&old, Permissions::from_mode(0o444)).unwrap();
        copy(&old, &new).unwrap();
        let data = new.metadata().unwrap();
        assert_eq!((data.modified().unwrap(), data.permissions().mode() & 0o777), (long_ago, 0o444));
    }

    #[test]
    fn a_file_that_has_gone_meanwhile_is_no_failure() {
        let folder = tempfile::tempdir().unwrap();
        let (gone, to) = (folder.path().join("gone"), folder.path().join("to"));
        fs::write(&to, "").unwrap();
        let kind = to.metadata().unwrap().file_type();
        carry_one(kind, &gone, &to).unwrap();
        assert!(carry_one(kind, &to, &folder.path().join("x".repeat(300))).is_err());
    }
}
