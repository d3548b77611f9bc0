//! Files whose digests are remembered as long as their stamps stay.

use std::collections::HashMap;
use std::fs::Metadata;
use std::io;
use std::sync::{Mutex, PoisonError, RwLock};
use std::time::{Duration, SystemTime};

use super::changes::Changes;
use super::disk::DiskFiles;
use super::files::{Files, Listed, Listing};
use crate::digest::Digest;
use crate::failure::Failure;

/// File systems count time in steps of up to two seconds. A file that was changed so short a while before it was read could have
/// been changed again within the same step, with nothing to tell by.
const STEP: Duration = Duration::from_secs(2);

/// Files on the disk, for a program that is told of changes and then looks at them again. [`Files::digest`] reads a file again only
/// when its length, its time of change or its place on the disk was another one when the files were last listed, or when the change
/// was so fresh that the time could not tell. One that has not been listed is always read.
///
/// If it is told which files may have changed, [`Files::list`] asks the disk of these alone, as long as each has one path.
#[derive(Debug)]
pub struct StampedFiles<'f> {
    files: &'f DiskFiles,
    known: RwLock<HashMap<Box<str>, (Stamp, Digest)>>,
    listed: RwLock<Option<LastListing>>,
    /// What was told since the last listing.
    told: Mutex<Option<Changes>>,
}

/// The last listing.
#[derive(Debug)]
struct LastListing {
    listing: Listing,
    /// The stamps that the files had then, in the order of the listing.
    stamps: Vec<Option<Stamp>>,
    /// Whether each file can be told by its path: none is there by two.
    by_path: bool,
}

impl LastListing {
    fn place(&self, path: &str) -> Option<usize> {
        self.listing.files.binary_search_by(|file| (*file.path).cmp(path)).ok()
    }

    /// Whether there was a folder of this path with a file in it.
    fn has_below(&self, folder: &str) -> bool {
        let folder = format!("{folder}/");
        let first = self.listing.files.partition_point(|file| *file.path < *folder);
        self.listing.files.get(first).is_some_and(|file| file.path.starts_with(&folder))
    }
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
        Self { files, known: RwLock::default(), listed: RwLock::default(), told: Mutex::default() }
    }

    fn stamp(&self, path: &str) -> Option<Stamp> {
        let listed = self.listed.read().unwrap_or_else(PoisonError::into_inner);
        let listed = listed.as_ref()?;
        listed.stamps[listed.place(path)?]
    }

    fn remembered(&self, path: &str) -> Option<(Stamp, Digest)> {
        // Each entry is whole by itself, whatever happened to the thread that wrote another.
        self.known.read().unwrap_or_else(PoisonError::into_inner).get(path).copied()
    }

    /// Lists everything.
    fn list_all(&self) -> Result<LastListing, Failure> {
        let (mut stamps, mut by_path) = (HashMap::<Box<str>, Option<Stamp>>::new(), true);
        let walked = self.files.list_with(&mut |path, data| {
            by_path &= has_one_path(data);
            stamps.insert(path.into(), Stamp::of(data));
        })?;
        let of = |file: &Listed| stamps.get(&file.path).copied().flatten();
        Ok(LastListing {
            stamps: walked.listing.files.iter().map(of).collect(),
            listing: walked.listing,
            by_path: by_path && !walked.met_links,
        })
    }

    /// Brings a listing up to date by a look at what may have changed, unless that takes another walk: a file that came or went, or
    /// whatever is no plain file.
    fn look_again(&self, listed: &mut LastListing, changes: &Changes) -> bool {
        let Changes::At(paths) = changes else { return false };
        listed.by_path
            && paths.iter().filter_map(|path| self.files.below_top(path)).all(|path| {
                match (listed.place(&path), self.files.data_of(&path)) {
                    (Some(place), Ok(data)) if is_plain(&data) => {
                        listed.listing.files[place].len = data.len();
                        listed.stamps[place] = Stamp::of(&data);
                        true
                    }
                    // What an editor wrote beside and took away again.
                    (None, Err(error)) => error.kind() == io::ErrorKind::NotFound && !listed.has_below(&path),
                    _ => false,
                }
            })
    }
}

/// Whether something is a file like most: no link, no pipe, small enough, with one path.
fn is_plain(data: &Metadata) -> bool {
    data.is_file() && u32::try_from(data.len()).is_ok() && has_one_path(data)
}

#[cfg(unix)]
fn has_one_path(data: &Metadata) -> bool {
    std::os::unix::fs::MetadataExt::nlink(data) == 1
}

/// The system does not say.
#[cfg(not(unix))]
fn has_one_path(_data: &Metadata) -> bool {
    true
}

impl Files for StampedFiles<'_> {
    fn list(&self) -> Result<Listing, Failure> {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner).take();
        let mut last = self.listed.write().unwrap_or_else(PoisonError::into_inner);
        let looked_at = match (last.take(), told) {
            (Some(mut listed), Some(changes)) => self.look_again(&mut listed, &changes).then_some(listed),
            _ => None,
        };
        let listed = match looked_at {
            Some(listed) => listed,
            None => self.list_all()?,
        };
        Ok(last.insert(listed).listing.clone())
    }

    fn tell_of_changes(&self, changes: Changes) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.get_or_insert_default().add(changes);
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Failure> {
        self.files.read(path)
    }

    fn digest(&self, path: &str) -> Result<Digest, Failure> {
        let before = self.stamp(path);
        if let Some(stamp) = before
            && let Some((known, digest)) = self.remembered(path)
            && known == stamp
        {
            return Ok(digest);
        }
        let digest = self.files.digest(path)?;
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        match before.filter(|stamp| stamp.tells(SystemTime::now())) {
            Some(stamp) => drop(known.insert(path.into(), (stamp, digest))),
            None => drop(known.remove(path)),
        }
        Ok(digest)
    }
}

#[cfg(test)]
mod tests;
