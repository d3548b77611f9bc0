//! A folder for a site in the making, on the same disk as the output. It vanishes unless the build is finished.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, BufWriter, Write as _};
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use super::WriteFile;
use super::litter::{self, MARKER, RANDOM};
use super::manifest::{MANIFEST, Manifest};
use crate::digest::{Digest, DigestBuilder};
use crate::failure::Failure;

/// The folder, marked as ours to remove.
#[derive(Debug)]
pub(super) struct Stage {
    folder: PathBuf,
    is_ours: bool,
}

impl Drop for Stage {
    fn drop(&mut self) {
        if self.is_ours {
            let _ = litter::remove_marked(&self.folder);
        }
    }
}

impl Stage {
    /// A new folder in `holder`, named `prefix` and random letters.
    pub(super) fn create(holder: &Path, prefix: &OsStr) -> Result<Self, Failure> {
        // Anybody may read a site; the umask takes away what the user wants taken away.
        let folder = tempfile::Builder::new()
            .prefix(prefix)
            .rand_bytes(RANDOM)
            .permissions(Permissions::from_mode(0o777))
            .tempdir_in(holder)
            .map_err(Failure::creating(holder.join(prefix)))?;
        let stage = Self { folder: folder.keep(), is_ours: true };
        let marker = stage.path().join(MARKER);
        fs::write(&marker, "").map_err(Failure::writing(marker))?;
        Ok(stage)
    }

    /// Where it lies.
    pub(super) fn path(&self) -> &Path {
        &self.folder
    }

    /// Adds the list of what it holds; `shown` is the output, for messages.
    pub(super) fn write_manifest(&self, manifest: &Manifest, shown: &Path) -> Result<PathBuf, Failure> {
        self.write_manifest_as(MANIFEST, manifest, shown)
    }

    /// Adds a list under a name that no page has, since it is one of ours.
    pub(super) fn write_manifest_as(
        &self,
        name: &str,
        manifest: &Manifest,
        shown: &Path,
    ) -> Result<PathBuf, Failure> {
        let file = self.path().join(name);
        fs::write(&file, manifest.to_text()).map_err(Failure::writing(shown.join(MANIFEST)))?;
        Ok(file)
    }

    /// Takes the mark away: from now on the manifest says what the folder is.
    pub(super) fn unmark(&self) -> io::Result<()> {
        fs::remove_file(self.path().join(MARKER))
    }

    /// Leaves whatever is at its path now to the caller.
    pub(super) fn give_up(mut self) {
        self.is_ours = false;
    }
}

/// Whether `file` is a plain file with exactly these bytes.
pub(super) fn holds(file: &Path, bytes: &[u8]) -> bool {
    let same_length = |data: fs::Metadata| data.is_file() && data.len() == bytes.len() as u64;
    file.symlink_metadata().is_ok_and(same_length) && fs::read(file).is_ok_and(|there| there == bytes)
}

/// Writes a new file and the folders that it needs.
pub(super) fn write_new(file: &Path, bytes: &[u8]) -> io::Result<()> {
    with_folders(file, || OpenOptions::new().write(true).create_new(true).open(file))?.write_all(bytes)
}

/// Writes a new file piece by piece, and the folders that it needs; gives the digest of its bytes.
pub(super) fn write_pieces(file: &Path, write: &mut WriteFile<'_>) -> io::Result<Digest> {
    let new = with_folders(file, || OpenOptions::new().write(true).create_new(true).open(file))?;
    let mut out =
        Digesting { out: BufWriter::with_capacity(64 << 10, new), digest: DigestBuilder::default() };
    write(&mut out)?;
    out.flush()?;
    Ok(out.digest.finish())
}

/// Whether `file` is a plain file of this length and digest. Reads it piece by piece.
pub(super) fn has(file: &Path, length: u64, digest: Digest) -> bool {
    let same_length = |data: fs::Metadata| data.is_file() && data.len() == length;
    let read = || Digest::of_all(&mut File::open(file)?);
    file.symlink_metadata().is_ok_and(same_length) && read().is_ok_and(|there| there == digest)
}

/// Makes `new`, which has just the bytes of `old`, another name of it; where the disk cannot, gives it the old time.
pub(super) fn link_instead(old: &Path, new: &Path) -> io::Result<()> {
    // Beside, so that there is always one of the two.
    let linked = new.with_extension("linked");
    if fs::hard_link(old, &linked).is_ok() {
        return fs::rename(&linked, new);
    }
    let modified = old.metadata()?.modified()?;
    File::options().append(true).open(new)?.set_modified(modified)
}

/// Copies all that can be read; gives its digest.
pub(super) fn copy_and_digest(read: &mut impl io::Read, write: &mut impl io::Write) -> io::Result<Digest> {
    let mut out = Digesting { out: write, digest: DigestBuilder::default() };
    io::copy(read, &mut out)?;
    Ok(out.digest.finish())
}

/// Passes on what it digests.
struct Digesting<W> {
    out: W,
    digest: DigestBuilder,
}

impl<W: io::Write> io::Write for Digesting<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.digest.write_all(&bytes[..written])?;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

/// Makes `new` another name of the file `old`; where the disk cannot, writes `bytes` anew with the old time.
pub(super) fn link_or_write(old: &Path, new: &Path, bytes: &[u8]) -> io::Result<()> {
    if with_folders(new, || fs::hard_link(old, new)).is_ok() {
        return Ok(());
    }
    write_with_time(old, new, bytes)
}

/// Makes `new` another name of the file `old`; where the disk cannot, writes its bytes anew with the old time.
pub(super) fn link_or_copy(old: &Path, new: &Path) -> io::Result<()> {
    if with_folders(new, || fs::hard_link(old, new)).is_ok() {
        return Ok(());
    }
    write_with_time(old, new, &fs::read(old)?)
}

fn write_with_time(old: &Path, new: &Path, bytes: &[u8]) -> io::Result<()> {
    write_new(new, bytes)?;
    let modified = old.metadata()?.modified()?;
    File::options().append(true).open(new)?.set_modified(modified)
}

/// Gives a folder these rights. Some disks keep none and refuse to be asked, so nothing is asked that is so already.
pub(super) fn set_rights(folder: &Path, rights: Permissions) -> io::Result<()> {
    if folder.metadata()?.permissions() == rights { Ok(()) } else { fs::set_permissions(folder, rights) }
}

/// Does `make`, and once more with the folders above `file` if they were missing. Most often they are there, and looking
/// first would cost a call for every page.
pub(super) fn with_folders<T>(file: &Path, make: impl Fn() -> io::Result<T>) -> io::Result<T> {
    match (make(), file.parent()) {
        (Err(error), Some(parent)) if error.kind() == io::ErrorKind::NotFound => {
            fs::create_dir_all(parent)?;
            make()
        }
        (result, _) => result,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_links_the_time_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("deep/er/new"));
        fs::write(&old, "tea").unwrap();
        let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        File::options().append(true).open(&old).unwrap().set_modified(long_ago).unwrap();
        write_with_time(&old, &new, b"tea").unwrap();
        assert!(holds(&new, b"tea") && !holds(&new, b"ten") && !holds(folder.path(), b""));
        assert_eq!(new.metadata().unwrap().modified().unwrap(), long_ago);
    }

    #[test]
    fn a_file_is_never_written_twice() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("page");
        write_new(&file, b"first").unwrap();
        assert!(write_new(&file, b"second").is_err());
        assert!(holds(&file, b"first"));
    }
}
