//! Made-up projects on the disk.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::Path;

use super::dossier::{self, Size};

/// Writes a project into `folder`.
pub(crate) fn make(folder: &Path, size: Size) -> io::Result<()> {
    write(folder, dossier::files(size))
}

/// Writes files by their paths below `folder`.
pub(crate) fn write(folder: &Path, files: impl Iterator<Item = (String, String)>) -> io::Result<()> {
    let mut folders = BTreeSet::new();
    for (path, text) in files {
        let file = folder.join(path);
        if let Some(parent) = file.parent()
            && folders.insert(parent.to_owned())
        {
            fs::create_dir_all(parent)?;
        }
        fs::write(file, text)?;
    }
    Ok(())
}
