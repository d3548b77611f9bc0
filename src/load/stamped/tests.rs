use std::fs;
use std::path::PathBuf;

use super::*;

fn project() -> (tempfile::TempDir, DiskFiles) {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("content")).unwrap();
    fs::write(folder.path().join("content/a.md"), "Tea.").unwrap();
    let files = DiskFiles::content(folder.path());
    (folder, files)
}

#[test]
fn a_file_just_written_is_read_each_time() {
    let (folder, disk) = project();
    let files = StampedFiles::new(&disk);
    for text in ["Tea!", "Tea?", "Tea;"] {
        fs::write(folder.path().join("content/a.md"), text).unwrap();
        files.list().unwrap();
        assert_eq!(files.digest("content/a.md").unwrap(), Digest::of(text.as_bytes()));
        assert!(files.remembered("content/a.md").is_none(), "its time could be that of the next change too");
    }
}

#[test]
fn what_is_remembered_goes_with_the_stamp() {
    let (folder, disk) = project();
    let files = StampedFiles::new(&disk);
    files.list().unwrap();
    let stamp = files.stamp("content/a.md").unwrap();
    let remembered = Digest::of(b"remembered");
    files.known.write().unwrap().insert("content/a.md".into(), (stamp, remembered));
    assert_eq!(files.digest("content/a.md").unwrap(), remembered);
    fs::write(folder.path().join("content/b.md"), "Ale.").unwrap();
    fs::rename(folder.path().join("content/b.md"), folder.path().join("content/a.md")).unwrap();
    files.list().unwrap();
    assert_eq!(files.digest("content/a.md").unwrap(), Digest::of(b"Ale."));
}

/// Lists with and without being told of changes, which must give the same.
fn listed_after(files: &StampedFiles<'_>, disk: &DiskFiles, paths: &[PathBuf]) -> Listing {
    files.tell_of_changes(Changes::At(paths.iter().cloned().collect()));
    let listing = files.list().unwrap();
    assert_eq!(listing, disk.list().unwrap(), "{paths:?}");
    listing
}

#[test]
fn after_a_word_of_changes_only_these_are_looked_at() {
    let (folder, disk) = project();
    let at = |path: &str| folder.path().join(path);
    let files = StampedFiles::new(&disk);
    fs::write(at("content/b.md"), "Ale.").unwrap();
    files.list().unwrap();
    fs::write(at("content/a.md"), "Teapot.").unwrap();
    fs::write(at("content/b.md"), "Ale and more.").unwrap();
    files.tell_of_changes(Changes::At([at("content/a.md")].into()));
    let listing = files.list().unwrap();
    let lengths: Vec<u64> = listing.files.iter().map(|file| file.len).collect();
    assert_eq!(lengths, [7, 4], "of b.md nothing was told");
    listed_after(&files, &disk, &[at("content/b.md")]);
}

#[test]
fn what_takes_another_walk_gets_one() {
    let (folder, disk) = project();
    let at = |path: &str| folder.path().join(path);
    let files = StampedFiles::new(&disk);
    files.list().unwrap();
    fs::write(at("content/new.md"), "New.").unwrap();
    assert_eq!(listed_after(&files, &disk, &[at("content/new.md")]).files.len(), 2);
    fs::remove_file(at("content/new.md")).unwrap();
    assert_eq!(listed_after(&files, &disk, &[at("content/new.md")]).files.len(), 1);
    fs::create_dir(at("content/people")).unwrap();
    fs::write(at("content/people/ada.md"), "Ada.").unwrap();
    assert_eq!(listed_after(&files, &disk, &[at("content/people")]).files.len(), 2);
    fs::rename(at("content/people"), at("content/persons")).unwrap();
    listed_after(&files, &disk, &[at("content/people"), at("content/persons")]);
    fs::rename(at("content/persons"), at("persons")).unwrap();
    assert_eq!(listed_after(&files, &disk, &[at("content/persons")]).files.len(), 1);
    // What editors and other programs leave and take away again, and what is not in the folder at all.
    fs::write(at("content/.a.md.swp"), "").unwrap();
    fs::write(at("other.md"), "").unwrap();
    listed_after(&files, &disk, &[at("content/.a.md.swp"), at("content/gone"), at("other.md")]);
}

#[cfg(unix)]
#[test]
fn a_file_with_two_paths_changes_under_both() {
    for link in [fs::hard_link, std::os::unix::fs::symlink] as [fn(PathBuf, PathBuf) -> io::Result<()>; 2] {
        let (folder, disk) = project();
        let at = |path: &str| folder.path().join(path);
        link(at("content/a.md"), at("content/z.md")).unwrap();
        let files = StampedFiles::new(&disk);
        files.list().unwrap();
        fs::write(at("content/a.md"), "Tea for two.").unwrap();
        let listing = listed_after(&files, &disk, &[at("content/a.md")]);
        assert_eq!(listing.files.iter().map(|file| file.len).collect::<Vec<_>>(), [12, 12]);
        assert_eq!(files.digest("content/z.md").unwrap(), Digest::of(b"Tea for two."));
    }
}

#[test]
fn a_folder_that_is_gone_is_listed_anew_once_it_is_back() {
    let (folder, disk) = project();
    let at = |path: &str| folder.path().join(path);
    let files = StampedFiles::new(&disk);
    files.list().unwrap();
    fs::rename(at("content"), at("away")).unwrap();
    files.tell_of_changes(Changes::Anything);
    assert!(files.list().is_err());
    fs::rename(at("away"), at("content")).unwrap();
    listed_after(&files, &disk, &[]);
}

#[test]
fn only_an_old_change_tells_that_there_was_none_since() {
    let (changed, len) = (SystemTime::UNIX_EPOCH + Duration::from_secs(100), 4);
    let stamp = Stamp { len, changed, inode: 0 };
    assert!(stamp.tells(changed + Duration::from_secs(3)));
    assert!(!stamp.tells(changed + Duration::from_secs(2)));
    assert!(!stamp.tells(changed - Duration::from_secs(61)), "the clock was set back");
}

#[test]
fn what_leads_out_of_the_folder_is_refused_as_ever() {
    let (folder, disk) = project();
    fs::write(folder.path().join("outside.md"), "").unwrap();
    let files = StampedFiles::new(&disk);
    assert!(files.digest("content/../outside.md").is_err());
    assert!(files.digest("outside.md").is_err());
    assert!(files.digest("content/none.md").is_err());
}
