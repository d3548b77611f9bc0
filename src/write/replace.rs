//! A file of the program's own, replaced in one step.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use super::place::holder;
use crate::failure::Failure;

/// Writes a file in the place of an older one, with the folders that it needs: whoever reads it meanwhile finds one of them whole. Only for files
/// that nobody but the program writes.
pub fn replace(file: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let folder = holder(file);
    fs::create_dir_all(folder).map_err(Failure::creating(folder))?;
    let write = || {
        let mut draft = tempfile::Builder::new().prefix(".cuttings-").tempfile_in(folder)?;
        draft.write_all(bytes)?;
        draft.persist(file).map(|_| ()).map_err(|error| error.error)
    };
    write().map_err(Failure::writing(file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new/cache/links.json");
        for bytes in [&b"one"[..], b"two"] {
            replace(&file, bytes).unwrap();
            assert_eq!(fs::read(&file).unwrap(), bytes);
        }
        assert_eq!(fs::read_dir(folder.path().join("new/cache")).unwrap().count(), 1);
        fs::create_dir(folder.path().join("taken")).unwrap();
        assert!(replace(&folder.path().join("taken"), b"x").is_err());
    }
}
