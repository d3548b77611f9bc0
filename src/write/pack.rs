//! A site as one file to hand over.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Write as _};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::destination::real_path;
use super::kept_error::KeptError;
use super::lock::OutputLock;
use super::manifest::{MANIFEST, Manifest};
use super::place::{holder, place};
use super::{litter, stage};
use crate::digest::Digest;
use crate::failure::Failure;

/// What stands in every archive of ours as its comment.
const COMMENT: &str = "A site made by Cuttings";

/// Fails if an archive at `target` would lie in one of `folders`, and so go out with the next site or stand in its way.
pub fn is_outside(target: &Path, folders: &[&Path]) -> Result<(), Failure> {
    let forbidden = |reason| Failure::ForbiddenOutput { folder: target.to_owned(), reason };
    let real = |path: &Path| real_path(path).map_err(Failure::creating(path))?.map_err(forbidden);
    let place = real(target)?;
    for folder in folders {
        if place.starts_with(real(folder)?) {
            return Err(forbidden(
                "it would lie in the folder of the site or of its content; name a place outside of them",
            ));
        }
    }
    Ok(())
}

/// Packs the site in `folder` into a ZIP archive at `target`, below one top folder called `top`; gives the number of its bytes. What others put into the
/// folder stays out. The same site gives the same bytes: no times, files sorted.
///
/// The archive comes beside first and then takes its place in one step; what a killed build left of it is cleared. A file at `target` that is no archive of ours is only replaced with `force`.
pub fn pack(folder: &Path, target: &Path, top: &str, force: bool) -> Result<u64, Failure> {
    let list = folder.join(MANIFEST);
    let text = fs::read_to_string(&list).map_err(Failure::reading(&list))?;
    let manifest = Manifest::parse(&text).unwrap_or_default();
    if target.symlink_metadata().is_ok() && !force && !is_ours(target) {
        return Err(Failure::ForeignFile { file: target.to_owned() });
    }
    let holder = holder(target);
    fs::create_dir_all(holder).map_err(Failure::creating(holder))?;
    let lock =
        OutputLock::take(&holder.join(litter::name_beside(target, ".lock")), target).map_err(|failure| {
            match failure {
                Failure::Write { source, .. } => Failure::writing(target)(source),
                other => other,
            }
        })?;
    let name = litter::name_beside(target, ".new-");
    if lock.is_held() {
        litter::clear_drafts(holder, &name);
    }
    let draft = new_file(holder, &name).map_err(Failure::writing(target))?;
    // An archive that fails would say so by itself, and not as we do.
    let error: RefCell<Option<io::Error>> = RefCell::new(None);
    let failed = || match &*error.borrow() {
        Some(error) => Err(Failure::writing(target)(error.kind().into())),
        None => Ok(()),
    };
    let mut archive = ZipWriter::new(KeptError::new(BufWriter::new(draft.as_file()), &error));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    archive.set_comment(COMMENT).map_err(|error| Failure::writing(target)(error.into()))?;
    for (route, digest) in manifest.iter() {
        let file = place(folder, route)?;
        let mut bytes = File::open(&file).map_err(Failure::reading(&file))?;
        let mut add = || -> io::Result<Digest> {
            archive.start_file(format!("{top}/{route}"), options)?;
            stage::copy_and_digest(&mut bytes, &mut archive)
        };
        let added = add().map_err(Failure::writing(target))?;
        failed()?;
        // Another build may have come between: half of each site would be neither.
        if added != digest {
            return Err(Failure::Changed { file });
        }
    }
    let finish = || -> io::Result<()> { archive.finish()?.flush() };
    finish().map_err(Failure::writing(target))?;
    failed()?;
    let persist = || -> io::Result<u64> {
        let length = draft.as_file().metadata()?.len();
        draft.persist(target).map_err(|error| error.error)?;
        Ok(length)
    };
    persist().map_err(Failure::writing(target))
}

fn new_file(holder: &Path, prefix: &OsStr) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(prefix).rand_bytes(litter::RANDOM);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(holder)
}

fn is_ours(file: &Path) -> bool {
    let comment = || -> Option<bool> {
        let archive = ZipArchive::new(BufReader::new(File::open(file).ok()?)).ok()?;
        Some(archive.comment() == COMMENT.as_bytes())
    };
    comment().unwrap_or(false)
}
