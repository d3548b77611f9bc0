//! One build at a time for one output.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};

use crate::failure::Failure;

/// A lock file that is ours until the value is dropped. The system frees it when the process dies, however it dies.
#[derive(Debug)]
pub(super) struct OutputLock {
    path: PathBuf,
    /// Kept open, since closing it frees the lock.
    _file: File,
    held: bool,
}

impl OutputLock {
    /// Takes the lock at `path`, or fails with [`Failure::BuildRunning`] about `output` if another build has it.
    pub(super) fn take(path: &Path, output: &Path) -> Result<Self, Failure> {
        loop {
            let file = OpenOptions::new()
                .write(true)
                .create(true)
                .truncate(false)
                .open(path)
                .map_err(Failure::writing(path))?;
            let held = match file.try_lock() {
                Ok(()) => true,
                Err(TryLockError::WouldBlock) => {
                    return Err(Failure::BuildRunning { folder: output.to_owned() });
                }
                // Some network disks know no locks. Staging folders have names of their own, so builds stay apart even so.
                Err(TryLockError::Error(_)) => false,
            };
            // Whoever had the lock a moment ago may have removed the file that we opened; then it guards nothing.
            let (opened, there) = (file.metadata().map_err(Failure::writing(path))?, fs::metadata(path));
            if there.is_ok_and(|there| (there.dev(), there.ino()) == (opened.dev(), opened.ino())) {
                return Ok(Self { path: path.to_owned(), _file: file, held });
            }
        }
    }

    /// Whether the system keeps other builds out. If not, what they left must not be cleared, as they may still run.
    pub(super) fn is_held(&self) -> bool {
        self.held
    }
}

impl Drop for OutputLock {
    fn drop(&mut self) {
        // Removed while it is still locked: nobody can have taken it in between.
        let _ = fs::remove_file(&self.path);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_is_told_and_the_third_may() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(".public.lock");
        let first = OutputLock::take(&path, Path::new("public")).unwrap();
        assert!(first.is_held());
        let text = OutputLock::take(&path, Path::new("public")).unwrap_err().to_string();
        assert_eq!(text, "could not write the site to public: another build is writing there");
        drop(first);
        assert!(!path.exists());
        drop(OutputLock::take(&path, Path::new("public")).unwrap());
    }

    #[test]
    fn the_file_of_a_killed_build_is_no_lock() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(".public.lock");
        fs::write(&path, "").unwrap();
        assert!(OutputLock::take(&path, Path::new("public")).unwrap().is_held());
        assert!(!path.exists());
    }
}
