//! Files and folders that the user may not read or write.

use std::ffi::OsString;
use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _, chown};
use std::os::unix::process::CommandExt as _;
use std::path::Path;

use super::program::{BINARY, Ending, Program, Tree, ended};

/// The user of no files. Rights do not bind root, so the program runs as that one when the tests run as root.
const NOBODY: u32 = 65534;

/// A project that belongs to a user whom rights bind.
struct Bound {
    program: Program,
    is_root: bool,
    binary: OsString,
}

impl Bound {
    fn new(program: Program) -> Self {
        let is_root = program.at("content").metadata().unwrap().uid() == 0;
        let mut bound = Self { program, is_root, binary: BINARY.into() };
        bound.own(&bound.program.at(""));
        if ended_or_refused(&bound, &["--version"]).is_none() {
            // The program lies where only root can go.
            let copy = std::env::temp_dir().join(format!("cuttings-{}", std::process::id()));
            fs::copy(BINARY, &copy).unwrap();
            bound.binary = copy.into();
        }
        bound
    }

    /// Gives all to the user.
    fn own(&self, path: &Path) {
        if self.is_root {
            chown(path, Some(NOBODY), Some(NOBODY)).unwrap();
            if path.is_dir() {
                for entry in fs::read_dir(path).unwrap() {
                    self.own(&entry.unwrap().path());
                }
            }
        }
    }

    fn command(&self, arguments: &[&str]) -> std::process::Command {
        let mut command = self.program.command(&self.binary, arguments);
        if self.is_root {
            command.uid(NOBODY).gid(NOBODY);
        }
        command
    }

    fn build(&self, arguments: &[&str]) -> Ending {
        ended(&mut self.command(&[&["build", "--quiet"], arguments].concat()))
    }

    fn edit(&self, edition: usize) {
        self.program.edit(edition);
        self.own(&self.program.at("content"));
    }

    fn allow(&self, path: &str, mode: u32) {
        fs::set_permissions(self.program.at(path), Permissions::from_mode(mode)).unwrap();
    }
}

impl Drop for Bound {
    fn drop(&mut self) {
        if self.binary != BINARY {
            let _ = fs::remove_file(&self.binary);
        }
    }
}

fn ended_or_refused(bound: &Bound, arguments: &[&str]) -> Option<std::process::Output> {
    bound.command(arguments).output().ok()
}

#[test]
fn what_may_not_be_read_or_written_is_named_and_the_old_site_stays() {
    let (program, [old, new]) = Program::built();
    let bound = Bound::new(program);
    let project = bound.program.at("").canonicalize().unwrap();
    let beside = format!(
        "could not write the site to public: nothing can be created in the folder that holds it, {}: permission denied; \
         pass --in-place to write into the output alone",
        project.display()
    );
    let staged: &[&str] = &[];
    let in_place: &[&str] = &["--in-place"];
    let table: [(&str, u32, &[&str], &str); 12] = [
        ("content/articles/hot.md", 0, staged, "could not read content/articles/hot.md: permission denied"),
        ("content/files/list.txt", 0, in_place, "could not read content/files/list.txt: permission denied"),
        ("content/articles", 0, staged, "could not list content/articles: permission denied"),
        // Its names can be listed, and nothing in it can be looked at: that must not pass for a folder without files.
        ("content/articles", 0o444, staged, "could not read content/articles/cold.md: permission denied"),
        ("content", 0, in_place, "could not list content: permission denied"),
        ("", 0o555, staged, &beside),
        ("public", 0, staged, "could not list public: permission denied"),
        ("public", 0, in_place, "could not list public: permission denied"),
        ("public", 0o555, in_place, "could not write public: permission denied"),
        ("public/articles", 0o555, in_place, "could not write public/articles: permission denied"),
        (
            "public/.cuttings-manifest",
            0,
            staged,
            "could not read public/.cuttings-manifest: permission denied",
        ),
        (
            "public/.cuttings-manifest",
            0,
            in_place,
            "could not read public/.cuttings-manifest: permission denied",
        ),
    ];
    for (path, mode, way, line) in table {
        bound.edit(1);
        let before = bound.program.at(path).metadata().unwrap().mode() & 0o777;
        bound.allow(path, mode);
        let ending = bound.build(way);
        bound.allow(path, before);
        assert_eq!(ending, Ending::refused(line), "{path} {mode:o} {way:?}");
        assert!(bound.program.tree("public") == old, "{path} {mode:o} {way:?}");
        bound.program.assert_tidy(&format!("{path} {mode:o} {way:?}"));
        for (edition, site) in [(1, &new), (0, &old)] {
            bound.edit(edition);
            assert_eq!(bound.build(way), Ending::fine(), "{path} {mode:o} {way:?}");
            assert!(bound.program.tree("public") == *site, "{path} {mode:o} {way:?}");
        }
    }
}

#[test]
fn rights_that_leave_a_way_are_no_hindrance_and_leave_no_litter() {
    let (program, [old, new]) = Program::built();
    let bound = Bound::new(program);
    let table: [(&str, u32, &[&str]); 4] = [
        // Nothing beside the output can be written, but in it.
        ("", 0o555, &["--in-place"]),
        // The whole folder is exchanged, and keeps its rights.
        ("public", 0o555, &[]),
        ("public/articles", 0o555, &[]),
        // It cannot be compared, so it is written anew.
        ("public/articles/hot.html", 0, &[]),
    ];
    for (path, mode, way) in table {
        bound.edit(1);
        let before = bound.program.at(path).metadata().unwrap().mode() & 0o777;
        bound.allow(path, mode);
        assert_eq!(bound.build(way), Ending::fine(), "{path} {mode:o}");
        if path == "public" {
            assert_eq!(bound.program.at(path).metadata().unwrap().mode() & 0o777, mode);
        }
        bound.allow(path, before);
        assert!(bound.program.tree("public") == new, "{path} {mode:o}");
        bound.program.assert_tidy(&format!("{path} {mode:o}"));
        bound.edit(0);
        assert_eq!(bound.build(way), Ending::fine(), "{path} {mode:o}");
        assert!(bound.program.tree("public") == old, "{path} {mode:o}");
    }
}

#[test]
fn a_build_in_place_asks_for_all_folders_that_it_will_change() {
    let (program, [old, _]) = Program::built();
    let bound = Bound::new(program);
    let in_place: &[&str] = &["--in-place"];
    // The new file comes first, or last: whether others were changed before it would depend on its name.
    for (new, closed) in [("files/a-new/deep/b.txt", "files"), ("files/new/b.txt", "files")] {
        bound.edit(1);
        bound.program.write(&format!("content/{new}"), "two\n");
        bound.own(&bound.program.at("content"));
        bound.allow(&format!("public/{closed}"), 0o555);
        let ending = bound.build(in_place);
        bound.allow(&format!("public/{closed}"), 0o755);
        let line = format!("could not write public/{closed}: permission denied");
        assert_eq!(ending, Ending::refused(&line), "{new}");
        assert!(bound.program.tree("public") == old, "{new}");
        bound.program.assert_tidy(new);
        fs::remove_dir_all(bound.program.at(&format!("content/{new}")).parent().unwrap()).unwrap();
    }
    // An empty folder of somebody has to go, and the one in it may not.
    let empty = "public/events/milk.html";
    fs::create_dir_all(bound.program.at(empty).join("in-it")).unwrap();
    bound.own(&bound.program.at(empty));
    bound.edit(1);
    bound.allow(empty, 0o555);
    let ending = bound.build(in_place);
    assert_eq!(ending, Ending::refused(&format!("could not write {empty}: permission denied")));
    assert!(bound.program.tree("public") == old);
    bound.allow(empty, 0o755);
    assert_eq!(bound.build(in_place), Ending::fine());
}

#[test]
fn a_folder_of_ours_that_becomes_a_file_is_asked_for_what_is_in_it() {
    let program = Program::new();
    program.write("content/files/a/b/c.txt", "deep\n");
    let bound = Bound::new(program);
    assert_eq!(bound.build(&[]), Ending::fine());
    let old = bound.program.tree("public");
    bound.edit(1);
    fs::remove_dir_all(bound.program.at("content/files/a")).unwrap();
    bound.program.write("content/files/a", "flat\n");
    bound.own(&bound.program.at("content"));
    bound.allow("public/files/a", 0o555);
    let ending = bound.build(&["--in-place"]);
    bound.allow("public/files/a", 0o755);
    assert_eq!(ending, Ending::refused("could not write public/files/a: permission denied"));
    assert!(bound.program.tree("public") == old);
    assert_eq!(bound.build(&["--in-place"]), Ending::fine());
    assert_eq!(fs::read(bound.program.at("public/files/a")).unwrap(), b"flat\n");
}

#[test]
fn a_closed_folder_of_somebody_stays_or_is_named() {
    let (program, [old, new]) = Program::built();
    let bound = Bound::new(program);
    for folder in ["public/lost+found", "public/articles/mine"] {
        fs::create_dir_all(bound.program.at(folder)).unwrap();
        fs::write(bound.program.at(folder).join("theirs"), "theirs").unwrap();
        bound.own(&bound.program.at(folder));
        let is_site = |site: &Tree| {
            bound.allow(folder, 0o755);
            let mut there = bound.program.tree("public");
            let theirs = Path::new(folder).strip_prefix("public").unwrap().join("theirs");
            assert_eq!(there.remove(&theirs).as_deref(), Some(&b"theirs"[..]), "{folder}");
            there == *site
        };
        // Listed and not read, too: it is only looked into when it is carried over.
        for mode in [0, 0o444] {
            bound.edit(1);
            bound.allow(folder, mode);
            let inside = if mode == 0 { folder.to_owned() } else { format!("{folder}/theirs") };
            let line = format!(
                "could not carry {inside} over to the new site: permission denied; pass --in-place to leave it where it is, \
                 or name another folder"
            );
            assert_eq!(bound.build(&[]), Ending::refused(&line));
            assert!(is_site(&old), "{folder} {mode:o}");
            bound.program.assert_tidy(folder);
            for (edition, site) in [(1, &new), (0, &old)] {
                bound.edit(edition);
                bound.allow(folder, mode);
                assert_eq!(bound.build(&["--in-place"]), Ending::fine(), "{folder} {mode:o}");
                assert!(is_site(site), "{folder} {mode:o}");
            }
        }
        fs::remove_dir_all(bound.program.at(folder)).unwrap();
    }
}

#[test]
fn a_closed_folder_of_somebody_where_pages_belong_is_refused() {
    let (program, [old, _]) = Program::built();
    let bound = Bound::new(program);
    let table = [
        ("public/events/milk.html", "public/events/milk.html", 0),
        ("public/events/milk.html/in-it", "public/events/milk.html", 0),
        ("public/files/new", "public/files/new", 0),
        // What is written there might take the place of what cannot be seen.
        ("public/files/new", "public/files/new", 0o333),
    ];
    let ways: [&[&str]; 2] = [&[], &["--in-place"]];
    for (folder, named, mode) in table {
        for way in ways {
            fs::create_dir_all(bound.program.at(folder)).unwrap();
            bound.own(&bound.program.at(named));
            bound.edit(1);
            bound.program.write("content/files/new/b.txt", "two\n");
            bound.own(&bound.program.at("content"));
            bound.allow(folder, mode);
            let ending = bound.build(way);
            bound.allow(folder, 0o755);
            let line = format!(
                "could not write {named}: a folder that was not made by Cuttings is there; move it away"
            );
            assert_eq!(ending, Ending::refused(&line), "{folder} {mode:o} {way:?}");
            assert!(bound.program.tree("public") == old, "{folder} {mode:o} {way:?}");
            fs::remove_dir_all(bound.program.at(named)).unwrap();
        }
    }
}

#[test]
fn a_folder_below_which_nothing_may_be_created_is_named() {
    let (program, [old, _]) = Program::built();
    let bound = Bound::new(program);
    let top = bound.program.at("").canonicalize().unwrap();
    bound.allow("", 0o555);
    let ways: [&[&str]; 2] = [&[], &["--in-place"]];
    for way in ways {
        let ending = bound.build(&[way, &["--output", "other"]].concat());
        let line = format!(
            "could not write the site to other: nothing can be created in the folder that holds it, {}: permission denied",
            top.display()
        );
        assert_eq!(ending, Ending::refused(&line));
        let ending = bound.build(&[way, &["--output", "deep/other"]].concat());
        let line = format!("could not create the folder {}: permission denied", top.join("deep").display());
        assert_eq!(ending, Ending::refused(&line));
    }
    bound.allow("", 0o755);
    assert!(bound.program.tree("public") == old);
    bound.program.assert_tidy("a closed folder");
}
