//! Whether a build in place can do all that it is about to do: better asked before the first change than after half of them.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;

use rustix::fs::{Access, access};

use super::carry::Foreign;
use super::claim::Claim;
use super::manifest::Manifest;
use crate::failure::Failure;

/// What a build in place is about to do in the output.
#[derive(Debug, Clone, Copy)]
pub(super) struct Changes<'c> {
    pub(super) claim: &'c Claim,
    /// The new site.
    pub(super) new: &'c Manifest,
    /// The files of the new site that are created or replaced.
    pub(super) changed: &'c BTreeSet<Box<str>>,
    /// The files of the old site that are removed.
    pub(super) gone: &'c [&'c str],
    /// The empty folders of others that are removed.
    pub(super) giving_way: &'c [&'c Foreign],
}

impl Changes<'_> {
    /// Fails if two files of the new site cannot be there together, or if a folder does not allow its files to be changed.
    pub(super) fn check(&self) -> Result<(), Failure> {
        self.fit_together()?;
        for folder in self.folders() {
            access(self.claim.folder.join(folder), Access::WRITE_OK | Access::EXEC_OK)
                .map_err(|errno| Failure::writing(self.claim.shown.join(folder))(errno.into()))?;
        }
        Ok(())
    }

    /// A file that has not changed does not wait among the others, so it has met none that needs a folder in its place, or a file in
    /// place of its folder.
    fn fit_together(&self) -> Result<(), Failure> {
        for route in self.changed {
            let refuse =
                |kind: io::ErrorKind| Err(Failure::writing(self.claim.shown.join(&**route))(kind.into()));
            if self.new.file_above(route).is_some() {
                return refuse(io::ErrorKind::NotADirectory);
            }
            if self.new.contains_below(route) {
                return refuse(io::ErrorKind::IsADirectory);
            }
        }
        Ok(())
    }

    /// The folders that are there and in which something is created, replaced or removed.
    fn folders(&self) -> BTreeSet<&Path> {
        let top = &self.claim.folder;
        let above = |route| Path::new(route).parent().unwrap_or(Path::new(""));
        let wanted: BTreeSet<&Path> = self.changed.iter().map(|route| above(&**route)).collect();
        let mut folders: BTreeSet<&Path> = wanted.into_iter().map(|folder| nearest(top, folder)).collect();
        for route in self.gone {
            // Where a page comes in place of a whole folder, the folders in that one go as well.
            let page = self.new.file_above(route).unwrap_or(route);
            let emptied = above(route).ancestors().take_while(|folder| folder.starts_with(page));
            let all = std::iter::once(above(route)).chain(emptied);
            folders.extend(all.filter(|folder| nearest(top, folder) == *folder));
        }
        folders.extend(self.giving_way.iter().filter_map(|one| one.path().parent()));
        folders
    }
}

/// The lowest folder on the way from `top` down to `folder` that is there. What lies behind a link is not on the way.
fn nearest<'f>(top: &Path, folder: &'f Path) -> &'f Path {
    let mut down: Vec<&Path> = folder.ancestors().collect();
    down.reverse();
    let is_there = |folder: &&&Path| top.join(folder).symlink_metadata().is_ok_and(|data| data.is_dir());
    down.iter().take_while(is_there).last().copied().unwrap_or(Path::new(""))
}
