//! The least that any program must do: read every input once, and write as many bytes as the finished site has.

use std::fs;
use std::path::Path;

use walkdir::WalkDir;

use super::Fallible;

/// Reads every file of a project and copies every file of its site.
pub(crate) fn floor(project: &Path, site: &Path, copy: &Path) -> Fallible<()> {
    let mut bytes = 0;
    for entry in WalkDir::new(project.join("content")).sort_by_file_name() {
        let entry = entry?;
        if entry.file_type().is_file() {
            bytes += fs::read(entry.path())?.len();
        }
    }
    if bytes == 0 {
        return Err("the project is empty".into());
    }
    for entry in WalkDir::new(site).sort_by_file_name() {
        let entry = entry?;
        let target = copy.join(entry.path().strip_prefix(site)?);
        if entry.file_type().is_dir() {
            fs::create_dir_all(target)?;
        } else {
            // Read and written as a program does; the system's own copy could share the bytes instead.
            fs::write(target, fs::read(entry.path())?)?;
        }
    }
    Ok(())
}

/// How many files lie below a folder, and how many bytes they have.
pub(crate) fn extent(folder: &Path) -> Fallible<(usize, u64)> {
    let (mut files, mut bytes) = (0, 0);
    for entry in WalkDir::new(folder) {
        let entry = entry?;
        if entry.file_type().is_file() {
            files += 1;
            bytes += entry.metadata()?.len();
        }
    }
    Ok((files, bytes))
}
