//! Files on the disk.

use std::ffi::OsStr;
use std::fs::Metadata;
use std::io;
use std::path::{Component, Path, PathBuf};

use rayon::prelude::*;
use rustix::io::Errno;
use walkdir::{DirEntry, WalkDir};

use super::files::{Files, Listed, Listing, Oddity, OddityReason};
use super::{names, whole_file};
use crate::failure::Failure;

/// One folder of a project and all below it.
///
/// Symbolic links are followed as long as they stay inside the project; the others become oddities.
#[derive(Debug, Clone)]
pub struct DiskFiles {
    /// The root of the project, which no link may leave.
    root: PathBuf,
    /// The folder that is listed, relative to the root, with `/`; empty for the root itself.
    top: Box<str>,
    /// Whether the folder may be absent; it then counts as empty.
    optional: bool,
}

impl DiskFiles {
    /// The folder `top` of the project at `root`, such as `content` or `themes/plain`. Paths begin with `top`.
    pub fn new(root: impl Into<PathBuf>, top: &str) -> Self {
        Self { root: root.into(), top: top.trim_end_matches('/').into(), optional: false }
    }

    /// The themes of the project at `root`. Most projects have no such folder, and use the built-in theme.
    pub fn themes(root: impl Into<PathBuf>) -> Self {
        Self { optional: true, ..Self::new(root, "themes") }
    }

    /// The content of the project at `root`.
    pub fn content(root: impl Into<PathBuf>) -> Self {
        Self::new(root, crate::project::discover::CONTENT)
    }

    /// The path for a message: without the root, since the user knows which project this is.
    fn below_root<'a>(&self, path: &'a Path) -> &'a Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }

    fn oddity(&self, path: &Path, reason: OddityReason) -> Oddity {
        Oddity { path: names::shown(&self.below_root(path).to_string_lossy()), reason }
    }

    /// The path of a file among the entries of the walk.
    fn path(&self, entry: &DirEntry) -> Result<Option<Box<str>>, OddityReason> {
        if entry.file_type().is_dir() {
            return Ok(None);
        }
        let relative = self.below_root(entry.path());
        let mut path = String::with_capacity(relative.as_os_str().len());
        for name in relative {
            if !path.is_empty() {
                path.push('/');
            }
            path.push_str(names::checked(name)?);
        }
        if !entry.file_type().is_file() {
            return Err(OddityReason::NotAFile);
        }
        Ok(Some(path.into()))
    }

    /// What the disk says of a file, or nothing if it went between the listing of its folder and this look: as if the walk had
    /// come a moment later.
    fn data(&self, entry: &DirEntry) -> Result<Option<Metadata>, Failure> {
        match entry.metadata().map_err(io::Error::from) {
            Ok(data) => Ok(Some(data)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Failure::reading(self.below_root(entry.path()))(error)),
        }
    }

    /// An error of the walk: something odd in the tree, something that has just gone, or a failure.
    fn walk_error(&self, error: walkdir::Error) -> Result<Option<Oddity>, Failure> {
        let path = error.path().unwrap_or(&self.root).to_owned();
        if path.file_name().is_some_and(names::is_skipped) {
            return Ok(None);
        }
        if error.loop_ancestor().is_some() {
            return Ok(Some(self.oddity(&path, OddityReason::LinkLoop)));
        }
        let depth = error.depth();
        let source = error.into_io_error().unwrap_or_else(|| io::ErrorKind::Other.into());
        let is_link = || path.symlink_metadata().is_ok_and(|data| data.is_symlink());
        if depth > 0 && source.kind() == io::ErrorKind::NotFound {
            return Ok(is_link().then(|| self.oddity(&path, OddityReason::BrokenLink)));
        }
        if depth > 0 && Errno::from_io_error(&source) == Some(Errno::LOOP) && is_link() {
            return Ok(Some(self.oddity(&path, OddityReason::LinkLoop)));
        }
        Err(Failure::listing(self.below_root(&path))(source))
    }
}

impl Files for DiskFiles {
    fn list(&self) -> Result<Listing, Failure> {
        self.list_with(&mut |_, _| {}).map(|walked| walked.listing)
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, Failure> {
        let fail = |kind: io::ErrorKind| Failure::reading(path)(kind.into());
        let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
        if !inside || !Path::new(path).starts_with(&*self.top) {
            return Err(fail(io::ErrorKind::PermissionDenied));
        }
        whole_file::read(&self.root.join(path)).map_err(Failure::reading(path))
    }
}

/// What a walk found, and how.
pub(super) struct Walked {
    pub(super) listing: Listing,
    /// Whether it came by a link: then one file may have two paths.
    pub(super) met_links: bool,
}

impl DiskFiles {
    /// A path of the disk as one of the listing, if it is in the folder, and no name on the way is passed over in silence.
    pub(super) fn below_top(&self, path: &Path) -> Option<Box<str>> {
        let relative = path.strip_prefix(&self.root).ok().filter(|path| path.starts_with(&*self.top))?;
        let names: Option<Vec<&str>> = relative.iter().map(OsStr::to_str).collect();
        let is_skipped = relative.iter().skip(1).any(names::is_skipped);
        names.filter(|_| !is_skipped).map(|names| names.join("/").into())
    }

    /// What the disk says now of a path that a walk has found, or could have found.
    pub(super) fn data_of(&self, path: &str) -> io::Result<Metadata> {
        self.root.join(path).symlink_metadata()
    }

    /// Lists the files, and hands over what the disk says of each, in no order.
    pub(super) fn list_with(&self, take: &mut dyn FnMut(&str, &Metadata)) -> Result<Walked, Failure> {
        let top = self.root.join(&*self.top);
        let real_root = self.root.canonicalize().map_err(Failure::listing(&self.root))?;
        let mut listing = Listing::default();
        if self.optional && top.symlink_metadata().is_err_and(|error| error.kind() == io::ErrorKind::NotFound)
        {
            return Ok(Walked { listing, met_links: false });
        }
        let real_top = top.canonicalize().map_err(Failure::listing(self.below_root(&top)))?;
        if !real_top.is_dir() {
            return Err(Failure::listing(self.below_root(&top))(io::ErrorKind::NotADirectory.into()));
        }
        let (mut astray, mut found) = (Vec::new(), Vec::new());
        let mut met_links = false;
        let walk =
            WalkDir::new(&top).follow_links(true).sort_by_file_name().into_iter().filter_entry(|entry| {
                if entry.depth() > 0 && names::is_skipped(entry.file_name()) {
                    return false;
                }
                if entry.depth() == 0 || !entry.path_is_symlink() {
                    return true;
                }
                met_links = true;
                let reason = match entry.path().canonicalize() {
                    // The walk itself finds only links to a folder that it came through.
                    Ok(real) if real_top.starts_with(&real) => OddityReason::LinkLoop,
                    Ok(real) if real.starts_with(&real_root) => return true,
                    Ok(_) => OddityReason::LinkOutside,
                    Err(_) => OddityReason::BrokenLink,
                };
                astray.push(self.oddity(entry.path(), reason));
                false
            });
        for entry in walk {
            match entry {
                Ok(entry) => match self.path(&entry) {
                    Ok(None) => {}
                    Ok(Some(path)) => found.push((path, entry)),
                    Err(reason) => listing.oddities.push(self.oddity(entry.path(), reason)),
                },
                Err(error) => listing.oddities.extend(self.walk_error(error)?),
            }
        }
        // Asking the disk takes longer than the walk.
        let asked: Vec<_> = found.par_iter().map(|(_, entry)| self.data(entry)).collect();
        for ((path, entry), data) in found.into_iter().zip(asked) {
            match data? {
                Some(data) if data.len() > u64::from(u32::MAX) => {
                    listing.oddities.push(self.oddity(entry.path(), OddityReason::TooLarge));
                }
                Some(data) => {
                    take(&path, &data);
                    listing.files.push(Listed { path, len: data.len() });
                }
                None => {}
            }
        }
        listing.oddities.append(&mut astray);
        // The walk sorts folder by folder; the whole path decides, as in memory.
        listing.files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        listing.oddities.sort_unstable();
        Ok(Walked { listing, met_links })
    }
}

#[cfg(test)]
mod tests;
