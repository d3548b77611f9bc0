//! Where relative addresses lead.

use std::collections::BTreeMap;

use super::references::Follow;
use crate::model::Target;
use crate::text::span::FileId;

/// Where relative addresses lead.
pub(super) struct Paths<'p> {
    pub(super) of_files: &'p [Box<str>],
    pub(super) by_path: &'p BTreeMap<Box<str>, Target>,
    pub(super) files: &'p [Box<str>],
}

impl Paths<'_> {
    fn join(&self, file: FileId, path: &str) -> Option<String> {
        crate::model::join_path(self.of_files.get(file.0 as usize)?, path)
    }

    /// The place of a copied file in the list of all.
    pub(super) fn file(&self, file: FileId, path: &str) -> Option<usize> {
        let path = self.join(file, path)?;
        self.files.binary_search_by(|one| (**one).cmp(path.as_str())).ok()
    }
}

impl Follow for Paths<'_> {
    fn thing(&self, file: FileId, path: &str) -> Option<Target> {
        self.by_path.get(self.join(file, path)?.as_str()).copied()
    }

    fn other_file(&self, file: FileId, path: &str) -> Option<&str> {
        self.files.get(self.file(file, path)?).map(|file| &**file)
    }
}
