//! What may have changed on the disk.

use std::collections::BTreeSet;
use std::path::PathBuf;

/// What may have changed on the disk since files were last listed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changes {
    /// Anything.
    Anything,
    /// At most these files, and what is in these folders.
    At(BTreeSet<PathBuf>),
}

impl Changes {
    /// Adds what may have changed besides.
    ///
    /// ```
    /// use cuttings::load::Changes;
    ///
    /// let mut changes = Changes::At(["content/a.md".into()].into());
    /// changes.add(Changes::At(["content/b.md".into()].into()));
    /// assert_eq!(changes, Changes::At(["content/a.md".into(), "content/b.md".into()].into()));
    /// changes.add(Changes::Anything);
    /// assert_eq!(changes, Changes::Anything);
    /// ```
    pub fn add(&mut self, other: Changes) {
        match (&mut *self, other) {
            (Changes::At(paths), Changes::At(more)) => paths.extend(more),
            (Changes::Anything, _) => {}
            (Changes::At(_), Changes::Anything) => *self = Changes::Anything,
        }
    }
}

impl Default for Changes {
    /// Nothing.
    fn default() -> Self {
        Changes::At(BTreeSet::new())
    }
}
