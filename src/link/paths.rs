//! Where relative addresses lead.

use std::collections::BTreeMap;

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

    /// The thing with a page that a relative address in a file leads to.
    pub(super) fn thing(&self, file: FileId, path: &str) -> Option<Target> {
        self.by_path.get(self.join(file, path)?.as_str()).copied()
    }

    /// The file that describes nothing that a relative address in a file leads to, by its path below `content/`.
    pub(super) fn other_file(&self, file: FileId, path: &str) -> Option<&str> {
        let path = self.join(file, path)?;
        let index = self.files.binary_search_by(|one| (**one).cmp(path.as_str())).ok()?;
        self.files.get(index).map(|file| &**file)
    }
}
