//! One folder takes the place of another.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rustix::io::Errno;

/// Puts the folder `new` at `current`; says where the old one is now, if there was one. Both are in the same folder.
///
/// One step where the system can exchange two folders: a reader sees the old site or the new one, never neither. Elsewhere
/// two renames with a moment between them; if the second fails, the first is undone.
pub(super) fn swap(new: &Path, current: &Path) -> io::Result<Option<PathBuf>> {
    swap_by(new, current, exchange)
}

fn swap_by(
    new: &Path,
    current: &Path,
    exchange: impl FnOnce(&Path, &Path) -> io::Result<()>,
) -> io::Result<Option<PathBuf>> {
    if current.symlink_metadata().is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
        // A rename replaces nothing but an empty folder, should one have come up just now.
        return fs::rename(new, current).map(|()| None);
    }
    let Err(error) = exchange(new, current) else { return Ok(Some(new.to_owned())) };
    let unknown = [Errno::INVAL, Errno::NOSYS, Errno::NOTSUP, Errno::OPNOTSUPP, Errno::PERM];
    if !Errno::from_io_error(&error).is_some_and(|errno| unknown.contains(&errno)) {
        return Err(error);
    }
    let name = new.file_name().unwrap_or_default().to_string_lossy().replacen(".new-", ".old-", 1);
    let aside = new.with_file_name(name);
    fs::rename(current, &aside)?;
    fs::rename(new, current).or_else(|error| fs::rename(&aside, current).and(Err(error)))?;
    Ok(Some(aside))
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE).map_err(io::Error::from)
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
fn exchange(_: &Path, _: &Path) -> io::Result<()> {
    Err(Errno::NOSYS.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two folders, each with one file called as it.
    fn folders() -> (tempfile::TempDir, PathBuf, PathBuf) {
        let here = tempfile::tempdir().unwrap();
        let (new, current) = (here.path().join(".site.new-abcdef"), here.path().join("site"));
        for (folder, file) in [(&new, "new"), (&current, "old")] {
            fs::create_dir(folder).unwrap();
            fs::write(folder.join(file), "").unwrap();
        }
        (here, new, current)
    }

    #[test]
    fn two_folders_change_places() {
        let (_here, new, current) = folders();
        assert_eq!(swap(&new, &current).unwrap(), Some(new.clone()));
        assert!(current.join("new").exists() && new.join("old").exists());
    }

    #[test]
    fn an_absent_folder_is_filled() {
        let (_here, new, current) = folders();
        fs::remove_dir_all(&current).unwrap();
        assert_eq!(swap(&new, &current).unwrap(), None);
        assert!(current.join("new").exists() && !new.exists());
    }

    #[test]
    fn without_exchange_two_renames_do() {
        for errno in [Errno::INVAL, Errno::NOSYS] {
            let (here, new, current) = folders();
            let old = swap_by(&new, &current, |_, _| Err(errno.into())).unwrap().unwrap();
            assert_eq!(old, here.path().join(".site.old-abcdef"));
            assert!(current.join("new").exists() && old.join("old").exists() && !new.exists());
        }
    }

    #[test]
    fn a_failed_second_rename_is_undone() {
        let (_here, new, current) = folders();
        let vanishing = |new: &Path, _: &Path| fs::remove_dir_all(new).and(Err(Errno::INVAL.into()));
        assert!(swap_by(&new, &current, vanishing).is_err());
        assert!(current.join("old").exists());
    }

    #[test]
    fn other_errors_change_nothing() {
        let (_here, new, current) = folders();
        let error = swap_by(&new, &current, |_, _| Err(Errno::XDEV.into())).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::CrossesDevices);
        assert!(current.join("old").exists() && new.join("new").exists());
    }
}
