//! Files whose digests are remembered as long as their stamps stay.

use std::collections::HashMap;
use std::fs::Metadata;
use std::sync::{Mutex, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use super::disk::DiskFiles;
use super::files::{Files, Listing};
use crate::digest::Digest;
use crate::failure::Failure;

/// File systems count time in steps of up to two seconds. A file that was changed so short a while before it was read could have
/// been changed again within the same step, with nothing to tell by.
const STEP: Duration = Duration::from_secs(2);

/// Files on the disk, for a program that is told of changes and then looks at them again. [`Files::digest`] reads a file again only
/// when its length, its time of change or its place on the disk was another one when the files were last listed, or when the change
/// was so fresh that the time could not tell. One that has not been listed is always read.
#[derive(Debug)]
pub struct StampedFiles<'f> {
    files: &'f DiskFiles,
    known: Mutex<HashMap<Box<str>, (Stamp, Digest)>>,
    /// The stamps that the files had when they were last listed.
    listed: RwLock<HashMap<Box<str>, Stamp>>,
}

/// What tells that a file has been written to, without reading it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Stamp {
    len: u64,
    changed: SystemTime,
    /// Another one after a file was written under another name and then renamed.
    inode: u64,
}

impl Stamp {
    #[cfg(unix)]
    fn of(data: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        // The time of the last change of anything about the file: unlike that of its bytes, no program can set it back.
        let since = Duration::new(data.ctime().try_into().ok()?, data.ctime_nsec().try_into().ok()?);
        Some(Self { len: data.len(), changed: SystemTime::UNIX_EPOCH.checked_add(since)?, inode: data.ino() })
    }

    #[cfg(not(unix))]
    fn of(data: &Metadata) -> Option<Self> {
        Some(Self { len: data.len(), changed: data.modified().ok()?, inode: 0 })
    }

    /// Whether the file would have another stamp if it were written to now.
    fn tells(self, now: SystemTime) -> bool {
        now.duration_since(self.changed).is_ok_and(|age| age > STEP)
    }
}

impl<'f> StampedFiles<'f> {
    /// Nothing is remembered yet.
    pub fn new(files: &'f DiskFiles) -> Self {
        Self { files, known: Mutex::default(), listed: RwLock::default() }
    }

    fn stamp(&self, path: &str) -> Option<Stamp> {
        self.listed.read().unwrap_or_else(PoisonError::into_inner).get(path).copied()
    }

    fn known(&self) -> std::sync::MutexGuard<'_, HashMap<Box<str>, (Stamp, Digest)>> {
        // Each entry is whole by itself, whatever happened to the thread that wrote another.
        self.known.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Files for StampedFiles<'_> {
    fn list(&self) -> Result<Listing, Failure> {
        let mut stamps = HashMap::new();
        let listing = self.files.list_with(&mut |path, data| {
            if let Some(stamp) = Stamp::of(data) {
                stamps.insert(path.into(), stamp);
            }
        })?;
        *self.listed.write().unwrap_or_else(PoisonError::into_inner) = stamps;
        Ok(listing)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Failure> {
        self.files.read(path)
    }

    fn digest(&self, path: &str) -> Result<Digest, Failure> {
        let before = self.stamp(path);
        if let Some(stamp) = before
            && let Some((known, digest)) = self.known().get(path)
            && *known == stamp
        {
            return Ok(*digest);
        }
        let digest = self.files.digest(path)?;
        match before.filter(|stamp| stamp.tells(SystemTime::now())) {
            Some(stamp) => drop(self.known().insert(path.into(), (stamp, digest))),
            None => drop(self.known().remove(path)),
        }
        Ok(digest)
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn project() -> (tempfile::TempDir, DiskFiles) {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("content")).unwrap();
        fs::write(folder.path().join("content/a.md"), "Tea.").unwrap();
        let files = DiskFiles::content(folder.path());
        (folder, files)
    }

    #[test]
    fn a_file_just_written_is_read_each_time() {
        let (folder, disk) = project();
        let files = StampedFiles::new(&disk);
        for text in ["Tea!", "Tea?", "Tea;"] {
            fs::write(folder.path().join("content/a.md"), text).unwrap();
            files.list().unwrap();
            assert_eq!(files.digest("content/a.md").unwrap(), Digest::of(text.as_bytes()));
            assert!(files.known().is_empty(), "its time could be that of the next change too");
        }
    }

    #[test]
    fn what_is_remembered_goes_with_the_stamp() {
        let (folder, disk) = project();
        let files = StampedFiles::new(&disk);
        files.list().unwrap();
        let stamp = files.stamp("content/a.md").unwrap();
        let remembered = Digest::of(b"remembered");
        files.known().insert("content/a.md".into(), (stamp, remembered));
        assert_eq!(files.digest("content/a.md").unwrap(), remembered);
        fs::write(folder.path().join("content/b.md"), "Ale.").unwrap();
        fs::rename(folder.path().join("content/b.md"), folder.path().join("content/a.md")).unwrap();
        files.list().unwrap();
        assert_eq!(files.digest("content/a.md").unwrap(), Digest::of(b"Ale."));
    }

    #[test]
    fn only_an_old_change_tells_that_there_was_none_since() {
        let (changed, len) = (SystemTime::UNIX_EPOCH + Duration::from_secs(100), 4);
        let stamp = Stamp { len, changed, inode: 0 };
        assert!(stamp.tells(changed + Duration::from_secs(3)));
        assert!(!stamp.tells(changed + Duration::from_secs(2)));
        assert!(!stamp.tells(changed - Duration::from_secs(61)), "the clock was set back");
    }

    #[test]
    fn what_leads_out_of_the_folder_is_refused_as_ever() {
        let (folder, disk) = project();
        fs::write(folder.path().join("outside.md"), "").unwrap();
        let files = StampedFiles::new(&disk);
        assert!(files.digest("content/../outside.md").is_err());
        assert!(files.digest("outside.md").is_err());
        assert!(files.digest("content/none.md").is_err());
    }
}
