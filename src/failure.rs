//! What the world did to us: a disk, a permission, a lock. Never the author's mistake; those are diagnostics.
//!
//! A failure is one sentence that names the action and the file, so that it can be shown as it is. The first one ends
//! the command.

use std::io;
use std::path::{Path, PathBuf};

use rustix::io::Errno;

/// One thing that the world refused. Its text is a whole sentence without the full stop.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// The server could not be started.
    #[error("could not listen on {address}: {}", reason(source))]
    Listen {
        /// The address that was wanted.
        address: String,
        /// What the system said.
        source: io::Error,
    },
    /// The port of the server is not free.
    #[error(
        "could not listen on {address}: {}; choose another one with --port",
        last.map_or_else(
            || "another program, perhaps another `cuttings serve`, has the port".to_owned(),
            |last| format!("other programs have this port and all up to {last}")
        )
    )]
    PortTaken {
        /// The address that was wanted.
        address: String,
        /// The last port that was tried, if the user named none.
        last: Option<u16>,
    },
    /// Changes of files cannot be noticed.
    #[error("could not watch {}: {reason}", shown(folder))]
    Watch {
        /// The folder that was to be watched.
        folder: PathBuf,
        /// Why not.
        reason: String,
    },
    /// A file could not be read, or has gone since it was listed.
    #[error("could not read {}: {}", shown(file), reason(source))]
    Read {
        /// The file, as the user would name it.
        file: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file has other bytes than when the build began.
    #[error("could not finish: {} changed meanwhile; run the command again", shown(file))]
    Changed {
        /// The file, as the user would name it.
        file: PathBuf,
    },
    /// A file is no longer where it was when the build began.
    #[error("could not finish: {} has gone meanwhile; run the command again", shown(file))]
    Gone {
        /// The file, as the user would name it.
        file: PathBuf,
    },
    /// A folder could not be listed.
    #[error("could not list {}: {}", shown(folder), reason(source))]
    List {
        /// The folder, as the user would name it.
        folder: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file could not be written.
    #[error("could not write {}: {}", shown(file), reason(source))]
    Write {
        /// The file.
        file: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Data could not be written to where the user wants it.
    #[error("could not write to standard output: {}", reason(source))]
    Output {
        /// What the system said.
        source: io::Error,
    },
    /// A folder could not be created.
    #[error("could not create the folder {}: {}", shown(folder), reason(source))]
    Create {
        /// The folder.
        folder: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A file or folder could not be removed.
    #[error("could not remove {}: {}", shown(file), reason(source))]
    Remove {
        /// The file or folder.
        file: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A finished file or folder could not take the place of the old one.
    #[error("could not replace {}: {}", shown(file), reason(source))]
    Replace {
        /// What was to be replaced.
        file: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// There is no project here.
    #[error(
        "could not find a project in {}: neither it nor a folder above it holds `content/dossier.yaml`",
        shown(folder)
    )]
    NoProject {
        /// Where the search began.
        folder: PathBuf,
    },
    /// The folder named as the root is no project.
    #[error("could not find a project in {}: it holds no `content` folder", shown(folder))]
    NotAProject {
        /// The folder named as the root.
        folder: PathBuf,
    },
    /// The output folder holds files and no manifest of ours.
    #[error(
        "could not write the site to {}: it holds files that were not made by Cuttings, such as `{found}`; \
         name another folder, or pass --force to build among them",
        shown(folder)
    )]
    ForeignOutput {
        /// The output folder as the user named it.
        folder: PathBuf,
        /// One of its files.
        found: String,
    },
    /// The output folder holds a list of ours that cannot be read, so that nobody knows which of its files are ours.
    #[error(
        "could not write the site to {}: the list of what Cuttings wrote there, `{list}`, is {reason}; \
         remove the folder if it holds nothing else, or pass --force to replace the pages and keep all other files",
        shown(folder)
    )]
    UnreadableList {
        /// The output folder as the user named it.
        folder: PathBuf,
        /// The name of the list in it.
        list: &'static str,
        /// What is the matter with it, as the end of a sentence.
        reason: String,
    },
    /// A folder that no site is ever written to, whatever the flags.
    #[error("could not write the site to {}: {reason}", shown(folder))]
    ForbiddenOutput {
        /// The output folder as the user named it.
        folder: PathBuf,
        /// Why not, as half a sentence.
        reason: &'static str,
    },
    /// Inside our output, a file of somebody else stands where a page has to go.
    #[error(
        "could not write {}: a file that was not made by Cuttings is there; move it away, or pass --force to replace it",
        shown(file)
    )]
    ForeignFile {
        /// The file that is in the way.
        file: PathBuf,
    },
    /// Inside our output, a folder with files of somebody else stands where a page has to go. No flag removes a whole folder.
    #[error(
        "could not write {}: a folder that was not made by Cuttings is there; move it away",
        shown(folder)
    )]
    ForeignFolder {
        /// The folder that is in the way.
        folder: PathBuf,
    },
    /// A file or folder of somebody else inside our output, which a new folder cannot be given.
    #[error(
        "could not carry {} over to the new site: {}; pass --in-place to leave it where it is, or name another folder",
        shown(path),
        reason(source)
    )]
    NotCarried {
        /// The file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// Nothing can be created in the folder that holds the output.
    #[error(
        "could not write the site to {}: nothing can be created in the folder that holds it, {}: {}{}",
        shown(folder),
        shown(holder),
        reason(source),
        if *in_place_may_do { "; pass --in-place to write into the output alone" } else { "" }
    )]
    ClosedHolder {
        /// The output folder as the user named it.
        folder: PathBuf,
        /// The folder that holds it.
        holder: PathBuf,
        /// What the system said.
        source: io::Error,
        /// Whether a build in place could do without it.
        in_place_may_do: bool,
    },
    /// Another build is writing to the same folder.
    #[error("could not write the site to {}: another build is writing there", shown(folder))]
    BuildRunning {
        /// The output folder as the user named it.
        folder: PathBuf,
    },
    /// A route that would leave the output folder, or that no file system can hold.
    #[error("could not write a page to `{}`: {reason}", route.escape_debug())]
    UnsafeRoute {
        /// The route as given.
        route: String,
        /// What is wrong with it, as half a sentence.
        reason: &'static str,
    },
    /// Two pages with one route.
    #[error("could not write two pages to one address, `{}`", route.escape_debug())]
    RepeatedRoute {
        /// The route.
        route: String,
    },
}

impl Failure {
    /// For `map_err`: `file` could not be read.
    pub fn reading(file: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Read { file: file.into(), source }
    }

    /// For `map_err`: `folder` could not be listed.
    pub fn listing(folder: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::List { folder: folder.into(), source }
    }

    /// For `map_err`: `file` could not be written.
    pub fn writing(file: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Write { file: file.into(), source }
    }

    /// For `map_err`: `folder` could not be created.
    pub fn creating(folder: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Create { folder: folder.into(), source }
    }

    /// For `map_err`: `file` could not be removed.
    pub fn removing(file: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Remove { file: file.into(), source }
    }

    /// For `map_err`: `file` could not be replaced.
    pub fn replacing(file: impl Into<PathBuf>) -> impl FnOnce(io::Error) -> Self {
        move |source| Self::Replace { file: file.into(), source }
    }
}

/// A path for a message: control characters escaped, since a file name may hold a line break or colour codes.
fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if text.chars().any(char::is_control) { text.escape_debug().to_string() } else { text.into_owned() }
}

/// What the system said, in lower case and without its number, since it stands at the end of our own sentence.
fn reason(error: &io::Error) -> String {
    let known = match error.kind() {
        io::ErrorKind::NotFound => "there is no such file or folder",
        io::ErrorKind::PermissionDenied => "permission denied",
        io::ErrorKind::StorageFull => "the disk is full",
        io::ErrorKind::QuotaExceeded => "your share of the disk is used up",
        io::ErrorKind::ReadOnlyFilesystem => "the disk is read-only",
        io::ErrorKind::NotADirectory => "a part of the path is a file, not a folder",
        io::ErrorKind::IsADirectory => "it is a folder",
        io::ErrorKind::AlreadyExists => "it is there already",
        io::ErrorKind::FileTooLarge => "no file may be as large there",
        io::ErrorKind::InvalidFilename => "the name is too long, or holds what the disk cannot store",
        io::ErrorKind::CrossesDevices | io::ErrorKind::ResourceBusy => {
            "it is a mounted folder, which cannot be exchanged; use --in-place"
        }
        _ if Errno::from_io_error(error) == Some(Errno::MFILE) => {
            "too many files are open at once; allow more with `ulimit -n 1024`, or pass --threads 1"
        }
        _ => "",
    };
    if !known.is_empty() {
        return known.to_owned();
    }
    let text = error.to_string();
    let plain = text.split(" (os error").next().unwrap_or(&text);
    let mut letters = plain.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_names_the_action_and_the_file() {
        let denied = Failure::listing("content/people")(io::ErrorKind::PermissionDenied.into());
        assert_eq!(denied.to_string(), "could not list content/people: permission denied");
        let full = Failure::writing("public/index.html")(io::ErrorKind::StorageFull.into());
        assert_eq!(full.to_string(), "could not write public/index.html: the disk is full");
    }

    #[test]
    fn an_unusual_reason_loses_its_number_and_capital() {
        let error = io::Error::from_raw_os_error(Errno::LOOP.raw_os_error());
        let text = Failure::reading("a")(error).to_string();
        assert!(text.starts_with("could not read a: "), "{text}");
        assert!(!text.contains("os error"), "{text}");
        assert_eq!(reason(&io::Error::other("Strange (os error 99)")), "strange");
        assert_eq!(reason(&io::Error::other("")), "");
    }

    #[test]
    fn a_line_break_in_a_name_does_not_break_the_message() {
        let failure = Failure::reading("a\nb\u{1b}[31m")(io::ErrorKind::NotFound.into());
        assert_eq!(failure.to_string(), "could not read a\\nb\\u{1b}[31m: there is no such file or folder");
    }
}
