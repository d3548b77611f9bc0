//! A site as one file to hand over.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter};
use std::path::Path;

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use super::destination::real_path;
use super::manifest::{MANIFEST, Manifest};
use super::place::place;
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
/// The archive comes beside first and then takes its place in one step. A file at `target` that is no archive of ours is only replaced with `force`.
pub fn pack(folder: &Path, target: &Path, top: &str, force: bool) -> Result<u64, Failure> {
    let list = folder.join(MANIFEST);
    let text = fs::read_to_string(&list).map_err(Failure::reading(&list))?;
    let manifest = Manifest::parse(&text).unwrap_or_default();
    if target.symlink_metadata().is_ok() && !force && !is_ours(target) {
        return Err(Failure::ForeignFile { file: target.to_owned() });
    }
    let holder = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(holder).map_err(Failure::creating(holder))?;
    let draft = new_file(holder).map_err(Failure::creating(target))?;
    let mut archive = ZipWriter::new(BufWriter::new(draft));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    archive.set_comment(COMMENT).map_err(|error| Failure::writing(target)(error.into()))?;
    for route in manifest.routes() {
        let file = place(folder, route)?;
        let bytes = File::open(&file).map_err(Failure::reading(&file))?;
        let mut add = || -> io::Result<()> {
            archive.start_file(format!("{top}/{route}"), options)?;
            io::copy(&mut BufReader::new(&bytes), &mut archive).map(|_| ())
        };
        add().map_err(Failure::writing(target))?;
    }
    let finish = || -> io::Result<u64> {
        let draft = archive.finish()?.into_inner()?;
        let length = draft.as_file().metadata()?.len();
        draft.persist(target).map_err(|error| error.error)?;
        Ok(length)
    };
    finish().map_err(Failure::writing(target))
}

fn new_file(holder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".cuttings-");
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
