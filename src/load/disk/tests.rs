use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::symlink;

use super::*;

/// A project with these files; each holds its own path.
fn project(paths: &[&str]) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for path in paths {
        let file = root.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, path).unwrap();
    }
    root
}

fn paths(listing: &Listing) -> Vec<&str> {
    listing.files.iter().map(|file| &*file.path).collect()
}

fn odd(listing: &Listing) -> Vec<(&str, OddityReason)> {
    listing.oddities.iter().map(|oddity| (&*oddity.path, oddity.reason)).collect()
}

#[test]
fn whole_paths_decide_the_order() {
    let root =
        project(&["content/a/z.md", "content/a.md", "content/a-b.md", "content/B.md", "themes/x/y.css"]);
    let listing = DiskFiles::content(root.path()).list().unwrap();
    assert_eq!(paths(&listing), ["content/B.md", "content/a-b.md", "content/a.md", "content/a/z.md"]);
    assert_eq!(listing.files[2].len, 12);
    let theme = DiskFiles::new(root.path(), "themes/x/").list().unwrap();
    assert_eq!(paths(&theme), ["themes/x/y.css"]);
}

#[test]
fn hidden_files_and_backups_are_passed_over() {
    let root = project(&[
        "content/a.md",
        "content/a.md~",
        "content/.git/config",
        "content/#a.md#",
        "content/x/Thumbs.db",
    ]);
    symlink("user@host.1234:56", root.path().join("content/.#a.md")).unwrap();
    let listing = DiskFiles::content(root.path()).list().unwrap();
    assert_eq!(paths(&listing), ["content/a.md"]);
    assert_eq!(odd(&listing), []);
}

#[test]
fn a_hidden_folder_above_does_not_hide_the_project() {
    let root = project(&[".drafts/content/a.md"]);
    let listing = DiskFiles::content(root.path().join(".drafts")).list().unwrap();
    assert_eq!(paths(&listing), ["content/a.md"]);
}

#[test]
fn links_stay_inside_the_project() {
    let outside = project(&["secret.md", "folder/secret.md"]);
    let root = project(&["content/people/ada.md", "shared/picture.png"]);
    let content = root.path().join("content");
    symlink(outside.path().join("folder"), content.join("away")).unwrap();
    symlink(outside.path().join("secret.md"), content.join("key.md")).unwrap();
    symlink("../shared", content.join("pictures")).unwrap();
    symlink("nowhere", content.join("broken.md")).unwrap();
    symlink("..", content.join("people/up")).unwrap();
    symlink("../..", content.join("people/root")).unwrap();
    symlink("self", content.join("self")).unwrap();
    let listing = DiskFiles::content(root.path()).list().unwrap();
    assert_eq!(paths(&listing), ["content/people/ada.md", "content/pictures/picture.png"]);
    assert_eq!(
        odd(&listing),
        [
            ("content/away", OddityReason::LinkOutside),
            ("content/broken.md", OddityReason::BrokenLink),
            ("content/key.md", OddityReason::LinkOutside),
            ("content/people/root", OddityReason::LinkLoop),
            ("content/people/up", OddityReason::LinkLoop),
            ("content/self", OddityReason::LinkLoop),
        ]
    );
}

#[test]
fn a_linked_root_is_a_root() {
    let root = project(&["real/content/a.md"]);
    symlink("real", root.path().join("link")).unwrap();
    symlink("content", root.path().join("real/also")).unwrap();
    assert_eq!(paths(&DiskFiles::content(root.path().join("link")).list().unwrap()), ["content/a.md"]);
    assert_eq!(paths(&DiskFiles::new(root.path().join("real"), "also").list().unwrap()), ["also/a.md"]);
}

#[test]
fn names_that_no_address_can_hold_become_oddities() {
    let root = project(&["content/a.md", "content/back\\slash.md", "content/line\nbreak/b.md"]);
    fs::write(root.path().join("content").join(OsStr::from_bytes(b"caf\xe9.md")), "").unwrap();
    let listing = DiskFiles::content(root.path()).list().unwrap();
    assert_eq!(paths(&listing), ["content/a.md"]);
    assert_eq!(
        odd(&listing),
        [
            ("content/back\\slash.md", OddityReason::Backslash),
            ("content/caf\u{fffd}.md", OddityReason::NotUtf8),
            ("content/line\\nbreak/b.md", OddityReason::ControlCharacter),
        ]
    );
}

#[test]
fn pipes_sockets_and_giants_are_left_out() {
    let root = project(&["content/a.md"]);
    let content = root.path().join("content");
    let _socket = std::os::unix::net::UnixListener::bind(content.join("socket")).unwrap();
    fs::File::create(content.join("film.mkv")).unwrap().set_len(1 << 32).unwrap();
    let files = DiskFiles::content(root.path());
    let listing = files.list().unwrap();
    assert_eq!(paths(&listing), ["content/a.md"]);
    assert_eq!(
        odd(&listing),
        [("content/film.mkv", OddityReason::TooLarge), ("content/socket", OddityReason::NotAFile)]
    );
    assert!(files.read("content/socket").is_err());
    assert!(files.read("content/film.mkv").unwrap_err().to_string().ends_with("it is larger than 4 GiB"));
}

#[test]
fn reading_names_the_file_and_stays_inside() {
    let root = project(&["content/a.md", "secret", "contents/b"]);
    let files = DiskFiles::content(root.path());
    assert_eq!(files.read("content/a.md").unwrap(), b"content/a.md");
    fs::remove_file(root.path().join("content/a.md")).unwrap();
    let gone = files.read("content/a.md").unwrap_err().to_string();
    assert_eq!(gone, "could not read content/a.md: there is no such file or folder");
    for outside in ["secret", "content/../secret", "/etc/hostname", "contents/b", "", "content/./../secret"] {
        assert!(files.read(outside).is_err(), "{outside}");
    }
    assert_eq!(files.read("content").unwrap_err().to_string(), "could not read content: it is a folder");
}

#[test]
fn absent_themes_are_none() {
    let root = project(&["content/a.md"]);
    assert_eq!(DiskFiles::themes(root.path()).list().unwrap(), Listing::default());
    fs::write(root.path().join("themes"), "").unwrap();
    assert!(DiskFiles::themes(root.path()).list().is_err());
}

#[test]
fn absent_content_is_a_failure_that_names_it() {
    let root = project(&[]);
    let text = DiskFiles::content(root.path()).list().unwrap_err().to_string();
    assert_eq!(text, "could not list content: there is no such file or folder");
    fs::write(root.path().join("content"), "").unwrap();
    let text = DiskFiles::content(root.path()).list().unwrap_err().to_string();
    assert_eq!(text, "could not list content: a part of the path is a file, not a folder");
}
