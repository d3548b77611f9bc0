//! New files for the author. Nothing is ever overwritten.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::place::{holder, place};
use crate::failure::Failure;

/// What became of the files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scaffolded {
    /// Written, in the order given.
    pub written: Vec<PathBuf>,
    /// There already, and left as they were, in the order given.
    pub existed: Vec<PathBuf>,
}

/// Writes each of `files` (path with `/`, bytes) below `folder`, with the folders they need, unless something is there already.
///
/// Fails at the first path that leaves the folder or that the disk refuses; files written before it stay.
pub fn scaffold(folder: &Path, files: &[(&str, &[u8])]) -> Result<Scaffolded, Failure> {
    let mut done = Scaffolded::default();
    for (path, bytes) in files {
        let file = place(folder, path)?;
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).map_err(Failure::creating(parent))?;
        }
        match write_new(&file, bytes) {
            Ok(()) => done.written.push(file),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => done.existed.push(file),
            Err(error) => return Err(Failure::writing(file)(error)),
        }
    }
    Ok(done)
}

/// Writes a file that is there in whole or not at all, and that takes nobody's place: first under a hidden name, which no command reads,
/// then under its own in one step of the system, so that no other program can slip in between.
fn write_new(file: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = holder(file);
    if file.symlink_metadata().is_ok() {
        return Err(io::ErrorKind::AlreadyExists.into());
    }
    let mut builder = tempfile::Builder::new();
    builder.prefix(".cuttings-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // What any new file gets; the user's mask takes from it.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let mut draft = builder.tempfile_in(folder)?;
    draft.write_all(bytes)?;
    draft.persist_noclobber(file).map_err(|error| error.error)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_stays() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("new/project");
        let first = scaffold(&root, &[("content/dossier.yaml", b"title: Tea\n")]).unwrap();
        assert_eq!(first.written, [root.join("content/dossier.yaml")]);
        fs::write(root.join("content/dossier.yaml"), "mine").unwrap();
        std::os::unix::fs::symlink("nowhere", root.join("content/link")).unwrap();
        let files: [(&str, &[u8]); 3] =
            [("content/dossier.yaml", b"x"), ("content/link", b"x"), ("content/people/a.md", b"y")];
        let second = scaffold(&root, &files).unwrap();
        assert_eq!(second.written, [root.join("content/people/a.md")]);
        assert_eq!(second.existed, [root.join("content/dossier.yaml"), root.join("content/link")]);
        assert_eq!(fs::read(root.join("content/dossier.yaml")).unwrap(), b"mine");
        assert!(!root.join("content/nowhere").exists());
    }

    #[test]
    fn a_file_where_a_folder_has_to_be_is_a_failure() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("content"), "").unwrap();
        assert!(scaffold(folder.path(), &[("content/a.md", b"")]).is_err());
        assert!(matches!(scaffold(folder.path(), &[("../a.md", b"")]), Err(Failure::UnsafeRoute { .. })));
    }
}
