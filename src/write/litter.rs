//! What killed builds leave, and how it is told from what belongs to the user.

use std::ffi::{OsStr, OsString};
use std::fs::{self, FileType, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use super::manifest::MANIFEST;
use crate::digest::Digest;

/// Lies in a folder that we may remove: one that a build is filling, or an old site that has been replaced.
pub(super) const MARKER: &str = ".cuttings-staging";

/// How many random letters end the name of a staging folder.
pub(super) const RANDOM: usize = 6;

/// The hidden name beside `folder` for a purpose, such as `.public.new-`. Long names are shortened to their digest, so that
/// the random letters still fit what disks allow.
pub(super) fn name_beside(folder: &Path, purpose: &str) -> OsString {
    let name = folder.file_name().unwrap_or_default();
    let mut beside = OsString::from(".");
    if name.len() <= 200 {
        beside.push(name);
    } else {
        beside.push(Digest::of(name.as_encoded_bytes()).to_string());
    }
    beside.push(purpose);
    beside
}

/// The folders in `holder` called `prefix` and six random letters, sorted.
pub(super) fn find(holder: &Path, prefix: &OsStr) -> io::Result<Vec<PathBuf>> {
    find_kind(holder, prefix, FileType::is_dir)
}

/// Removes the files that killed builds left in `holder` under `prefix`.
pub(super) fn clear_drafts(holder: &Path, prefix: &OsStr) {
    for file in find_kind(holder, prefix, FileType::is_file).unwrap_or_default() {
        let _ = fs::remove_file(file);
    }
}

fn find_kind(holder: &Path, prefix: &OsStr, kind: fn(&FileType) -> bool) -> io::Result<Vec<PathBuf>> {
    let prefix = prefix.as_encoded_bytes();
    let mut found = Vec::new();
    for entry in fs::read_dir(holder)? {
        let entry = entry?;
        let name = entry.file_name();
        let random = name.as_encoded_bytes().strip_prefix(prefix);
        let fits = random
            .is_some_and(|random| random.len() == RANDOM && random.iter().all(u8::is_ascii_alphanumeric));
        if fits && kind(&entry.file_type()?) {
            found.push(entry.path());
        }
    }
    found.sort_unstable();
    Ok(found)
}

/// Removes the staging folders that killed builds left in `holder` under `prefix`. Only folders with a mark of ours, or with
/// nothing in them, are; what cannot be removed now will be next time.
pub(super) fn clear_staged(holder: &Path, prefix: &OsStr) {
    clear(holder, prefix, &[MARKER, MANIFEST]);
}

/// Removes the old sites that killed builds left in `holder` under `prefix`. The manifest is no proof that the new site has
/// taken their place: only the mark is, which is set after that.
pub(super) fn clear_replaced(holder: &Path, prefix: &OsStr) {
    clear(holder, prefix, &[MARKER]);
}

fn clear(holder: &Path, prefix: &OsStr, marks: &[&str]) {
    for folder in find(holder, prefix).unwrap_or_default() {
        let marked = marks.iter().any(|mark| folder.join(mark).is_file());
        let _ = if marked { remove_marked(&folder) } else { fs::remove_dir(&folder) };
    }
}

/// Removes a folder with all that is in it, its marks last, so that whoever is killed here leaves a marked rest.
///
/// It may hold folders with the rights of the old site, which allow no change; they are ours, so they can be given others.
pub(super) fn remove_marked(folder: &Path) -> io::Result<()> {
    match remove_all(folder) {
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => {
            open_all(folder);
            remove_all(folder)
        }
        result => result,
    }
}

/// Lets us change this folder and all below. What refuses is met again when it is to be removed.
fn open_all(folder: &Path) {
    open(folder);
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            open_all(&entry.path());
        }
    }
}

/// Lets us change what is in a folder.
pub(super) fn open(folder: &Path) {
    if let Ok(data) = folder.metadata() {
        let mode = data.permissions().mode() | 0o700;
        let _ = fs::set_permissions(folder, Permissions::from_mode(mode));
    }
}

fn remove_all(folder: &Path) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if [MARKER, MANIFEST].iter().any(|mark| entry.file_name() == *mark) {
            continue;
        }
        if entry.file_type()?.is_dir() {
            fs::remove_dir_all(entry.path())?;
        } else {
            fs::remove_file(entry.path())?;
        }
    }
    fs::remove_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_marked_or_empty_folders_of_the_right_name_go() {
        let holder = tempfile::tempdir().unwrap();
        let at = |name: &str| holder.path().join(name);
        for folder in [
            ".a.new-abcdef",
            ".a.new-012345",
            ".a.new-mine00",
            ".a.new-b.new-ABCDEF",
            ".a.new-long000",
            ".b.new-abcdef",
        ] {
            fs::create_dir_all(at(folder).join("people")).unwrap();
            fs::write(at(folder).join(MARKER), "").unwrap();
        }
        fs::remove_file(at(".a.new-mine00").join(MARKER)).unwrap();
        fs::create_dir(at(".a.new-empty0")).unwrap();
        fs::write(at(".a.new-afile0"), "").unwrap();
        std::os::unix::fs::symlink(at(".b.new-abcdef"), at(".a.new-linked")).unwrap();
        clear_staged(holder.path(), OsStr::new(".a.new-"));
        let mut left: Vec<_> = fs::read_dir(holder.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        left.sort();
        assert_eq!(
            left,
            [
                ".a.new-afile0",
                ".a.new-b.new-ABCDEF",
                ".a.new-linked",
                ".a.new-long000",
                ".a.new-mine00",
                ".b.new-abcdef"
            ]
        );
    }

    #[test]
    fn an_old_site_is_only_removed_once_it_is_marked() {
        let holder = tempfile::tempdir().unwrap();
        let old = holder.path().join(".a.old-abcdef");
        fs::create_dir(&old).unwrap();
        fs::write(old.join(MANIFEST), "").unwrap();
        clear_replaced(holder.path(), OsStr::new(".a.old-"));
        assert!(old.exists());
        fs::write(old.join(MARKER), "").unwrap();
        clear_replaced(holder.path(), OsStr::new(".a.old-"));
        assert!(!old.exists());
    }

    #[test]
    fn long_names_are_shortened() {
        assert_eq!(name_beside(Path::new("/www/public"), ".new-"), ".public.new-");
        let long = "x".repeat(255);
        assert!(name_beside(&Path::new("/www").join(&long), ".new-").len() < 60);
        assert_ne!(
            name_beside(&Path::new("/www").join(&long), ".new-"),
            name_beside(&Path::new("/www").join("y".repeat(255)), ".new-")
        );
    }
}
