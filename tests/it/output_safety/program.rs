//! The program itself, as a process of its own, with a small project that has two editions.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::bare::bare_and_unmeasured;

/// The program.
pub(super) const BINARY: &str = env!("CARGO_BIN_EXE_cuttings");

/// Every file and link below a folder with its bytes.
pub(super) type Tree = BTreeMap<PathBuf, Vec<u8>>;

/// A project without problems in its content, in a folder that nothing else is in.
pub(super) struct Program {
    folder: tempfile::TempDir,
}

/// How a command ended: its exit code, or none for one that was killed, and its standard error.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ending {
    pub(super) code: Option<i32>,
    pub(super) told: String,
}

impl Ending {
    /// The end of a command that did what it was asked to.
    pub(super) fn fine() -> Self {
        Self { code: Some(0), told: String::new() }
    }

    /// The end of a command that the world refused something: one line.
    pub(super) fn refused(line: &str) -> Self {
        Self { code: Some(3), told: format!("error: {line}\n") }
    }
}

impl Program {
    /// A project in its first edition, not built.
    pub(super) fn new() -> Self {
        Self::within(tempfile::tempdir().unwrap())
    }

    /// The same in a folder that is there.
    pub(super) fn within(folder: tempfile::TempDir) -> Self {
        let program = Self { folder };
        program.write("content/dossier.yaml", "title: A case\n");
        program.write("content/people/ada-hall.md", "---\nname: Ada Hall\n---\nShe pours.\n");
        program.write("content/files/list.txt", "one\n");
        program.edit(0);
        program
    }

    /// The project in its first edition, built; and the site of each edition.
    pub(super) fn built() -> (Self, [Tree; 2]) {
        let program = Self::new();
        let editions = program.editions();
        (program, editions)
    }

    /// Builds both editions and leaves the first.
    pub(super) fn editions(&self) -> [Tree; 2] {
        let [second, first] = [1, 0].map(|edition| {
            self.edit(edition);
            assert_eq!(self.build(&[]), Ending::fine());
            self.tree("public")
        });
        assert_ne!(first, second);
        [first, second]
    }

    /// Writes what an edition has of its own: some pages stay, some change, and one is only in each.
    pub(super) fn edit(&self, edition: usize) {
        let (here, gone) = [("tea", "milk"), ("milk", "tea")][edition];
        self.write(
            &format!("content/events/{here}.md"),
            &format!("---\ntitle: Some {here}\ndate: 2025-09-10\nsources: [hot]\n---\n"),
        );
        let _ = fs::remove_file(self.at(&format!("content/events/{gone}.md")));
        let time = ["five", "nine"][edition];
        self.write("content/articles/hot.md", &format!("---\ntitle: Hot\n---\nAda Hall came at {time}.\n"));
        self.write("content/articles/cold.md", "---\ntitle: Cold\n---\nShe stayed for an hour.\n");
    }

    pub(super) fn at(&self, path: &str) -> PathBuf {
        self.folder.path().join(path)
    }

    pub(super) fn write(&self, path: &str, text: &str) {
        fs::create_dir_all(self.at(path).parent().unwrap()).unwrap();
        fs::write(self.at(path), text).unwrap();
    }

    /// A command in the project that inherits nothing.
    pub(super) fn command(&self, program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Command {
        let mut command = bare_and_unmeasured(program);
        command.args(arguments).current_dir(self.at("")).env("HOME", "/").stdin(Stdio::null());
        command.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        command.stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// A build, not started.
    pub(super) fn building(&self, arguments: &[&str]) -> Command {
        self.command(BINARY, &[&["build", "--quiet"], arguments].concat())
    }

    /// A build.
    pub(super) fn build(&self, arguments: &[&str]) -> Ending {
        ended(&mut self.building(arguments))
    }

    /// A build under what a shell can set, such as `ulimit -n 64`.
    pub(super) fn build_under(&self, limits: &str, arguments: &[&str]) -> Ending {
        let script = format!("{limits} && exec \"$0\" build --quiet \"$@\"");
        ended(&mut self.command("sh", &[&["-c", &script, BINARY], arguments].concat()))
    }

    /// Every file and link below a folder, but for what a running or killed build in place has there.
    pub(super) fn tree(&self, folder: &str) -> Tree {
        tree(&self.at(folder))
    }

    /// Fails if anything but the content and the site is in the project, or anything of a build in the site.
    pub(super) fn assert_tidy(&self, what: &str) {
        let names = |folder: &str| -> BTreeSet<String> {
            let entries = fs::read_dir(self.at(folder)).unwrap();
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
        };
        assert_eq!(names(""), ["content", "public"].map(str::to_owned).into(), "{what}");
        let ours: Vec<_> =
            names("public").into_iter().filter(|name| name.starts_with(".cuttings-")).collect();
        assert_eq!(ours, [".cuttings-manifest"], "{what}");
    }
}

pub(super) fn ended(command: &mut Command) -> Ending {
    let output = command.output().unwrap();
    Ending { code: output.status.code(), told: String::from_utf8(output.stderr).unwrap() }
}

pub(super) fn tree(top: &Path) -> Tree {
    let mut out = Tree::new();
    let mut open = vec![top.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(top).unwrap().to_owned();
            let data = path.symlink_metadata().unwrap();
            if data.is_dir() {
                if !name.to_string_lossy().starts_with(".cuttings-") {
                    open.push(path);
                }
            } else {
                out.insert(name, fs::read(path).unwrap());
            }
        }
    }
    out
}
