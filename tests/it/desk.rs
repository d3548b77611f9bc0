//! A folder of its own in which the program runs as on a person's desk: files are put there, and commands typed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::bare::bare;

/// The folder, and where in it a command runs.
pub(crate) struct Desk {
    folder: tempfile::TempDir,
    pub(crate) current: PathBuf,
}

impl Desk {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let current = folder.path().canonicalize().expect("the folder is there");
        Desk { folder, current }
    }

    /// The folder in which all is.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The program with these arguments, in the current folder.
    pub(crate) fn cuttings(&self, arguments: &[String]) -> Command {
        let mut command = bare(env!("CARGO_BIN_EXE_cuttings"));
        command.args(arguments).current_dir(&self.current).env("HOME", self.folder.path());
        command
    }

    /// The text without what differs from run to run.
    pub(crate) fn normalized(&self, text: &str) -> String {
        let real = self.folder.path().canonicalize().expect("the folder is there");
        let name = |path: &Path| path.to_str().expect("the path is text").to_owned();
        text.replace(&name(&real), "/home/ada")
            .replace(&name(self.folder.path()), "/home/ada")
            .replace(concat!("cuttings ", env!("CARGO_PKG_VERSION")), "cuttings VERSION")
            .replace(concat!("cuttings-", env!("CARGO_PKG_VERSION")), "cuttings-VERSION")
    }
}

/// Writes a file and the folders that it needs.
pub(crate) fn write(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().expect("a file stands in a folder")).expect("folders can be made");
    fs::write(path, text).expect("files can be written");
}

/// The words of a command; quotation marks keep blanks.
pub(crate) fn words(command: &str) -> Vec<String> {
    let parts = command.split('"').enumerate();
    parts
        .flat_map(|(at, part)| match at % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect::<Vec<_>>(),
            _ => vec![part.to_owned()],
        })
        .collect()
}
