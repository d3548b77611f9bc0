//! From what the user names to what was found in it: files, folders, and the entries of lists.

use std::fs;
use std::io::Read as _;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::detect::{Format, detect, may_hold_articles};
use super::found::Found;
use super::happening::FoundEvent;
use super::notes::note;
use crate::parse::LARGEST;

/// What became of one file, page or entry.
#[derive(Debug)]
pub enum Outcome {
    /// An article.
    Found(Box<Found>),
    /// An event of a timeline.
    Event(Box<FoundEvent>),
    /// None, though there should be one: what it was, and why not.
    Failed(String, String),
    /// A file in a folder that is none of those that are read.
    PassedOver(String),
}

/// What became of all of an input, in its order.
pub type Taken = Vec<Outcome>;

/// Web archives and documents may be larger than texts, in bytes.
const LARGEST_FILE: u64 = 256 * 1024 * 1024;

/// Reads a file, or all files of a folder.
pub fn take_path(path: &Path) -> Taken {
    if path.is_dir() {
        return take_folder(path);
    }
    let origin = shown(path);
    match fs::metadata(path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            vec![Outcome::Failed(origin, "there is no such file".to_owned())]
        }
        Err(error) => vec![Outcome::Failed(origin, plain(&error))],
        Ok(data) if !data.is_file() => {
            vec![Outcome::Failed(origin, "it is neither a file nor a folder".to_owned())]
        }
        Ok(_) => take_file(path, true),
    }
}

/// A path for a line on the screen: a file name may hold line breaks and colour codes.
fn shown(path: &Path) -> String {
    let text = path.to_string_lossy();
    if text.chars().any(char::is_control) { text.escape_debug().to_string() } else { text.into_owned() }
}

fn plain(error: &std::io::Error) -> String {
    let text = error.to_string();
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn take_folder(folder: &Path) -> Taken {
    let mut out = Vec::new();
    let walk = WalkDir::new(folder).sort_by_file_name().into_iter();
    for entry in walk.filter_entry(|entry| entry.depth() == 0 || is_wanted(entry)) {
        match entry {
            Ok(entry) if entry.file_type().is_dir() => {}
            Ok(entry) if entry.path().is_file() => {
                let name = entry.file_name().to_string_lossy();
                if may_hold_articles(&name) {
                    out.extend(take_file(entry.path(), false));
                } else {
                    out.push(Outcome::PassedOver(shown(entry.path())));
                }
            }
            Ok(entry) => out.push(Outcome::PassedOver(shown(entry.path()))),
            Err(error) => {
                let path = shown(error.path().unwrap_or(folder));
                let reason =
                    error.into_io_error().map_or("it cannot be read".to_owned(), |error| plain(&error));
                out.push(Outcome::Failed(path, reason));
            }
        }
    }
    out
}

/// Hidden files are left alone, and so are the folders of pictures and scripts that a browser saves beside a page.
fn is_wanted(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    let belongs_to_page = entry.file_type().is_dir()
        && name.strip_suffix("_files").is_some_and(|stem| {
            let beside = |ending: &str| entry.path().with_file_name(format!("{stem}.{ending}")).exists();
            beside("html") || beside("htm")
        });
    !name.starts_with('.') && !belongs_to_page
}

fn take_file(path: &Path, is_named: bool) -> Taken {
    let origin = shown(path);
    let failed = |reason: String| vec![Outcome::Failed(origin.clone(), reason)];
    let mut bytes = Vec::new();
    let read = fs::File::open(path).and_then(|file| file.take(LARGEST_FILE + 1).read_to_end(&mut bytes));
    if let Err(error) = read {
        return failed(plain(&error));
    }
    if bytes.len() as u64 > LARGEST_FILE {
        return failed(format!("it has more than {} MB", LARGEST_FILE / 1_000_000));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    take_bytes(&origin, &name, &bytes, is_named)
}

/// Reads what a file holds. `is_named` says that the user named the file itself, so that it may not be passed over.
pub fn take_bytes(origin: &str, name: &str, bytes: &[u8], is_named: bool) -> Taken {
    let Some(format) = detect(name, bytes) else {
        let ending = super::detect::ending(name);
        let should =
            matches!(ending.as_str(), "md" | "markdown" | "txt" | "text" | "html" | "htm" | "pdf" | "docx");
        return if is_named || should {
            vec![Outcome::Failed(origin.to_owned(), unreadable(bytes))]
        } else {
            vec![Outcome::PassedOver(origin.to_owned())]
        };
    };
    let is_archive =
        matches!(format, Format::Warc | Format::Wacz | Format::Pdf | Format::Docx | Format::Mhtml);
    if bytes.len() as u64 > LARGEST && !is_archive {
        let reason = format!("it has {} MB, too much for a text", bytes.len() / 1_000_000);
        return vec![Outcome::Failed(origin.to_owned(), reason)];
    }
    match format {
        Format::Markdown | Format::Text => settled(origin, note(name, bytes)),
        #[cfg(feature = "import")]
        other => {
            let taken = take_other(other, origin, name, bytes);
            // A folder holds data and settings of many kinds; only what is named must be a list.
            let may_be_none = !is_named && matches!(other, Format::CslJson | Format::Table | Format::Feed);
            let holds_some =
                taken.iter().any(|outcome| matches!(outcome, Outcome::Found(_) | Outcome::Event(_)));
            if may_be_none && !holds_some { vec![Outcome::PassedOver(origin.to_owned())] } else { taken }
        }
        #[cfg(not(feature = "import"))]
        _ => vec![Outcome::Failed(origin.to_owned(), "this kind of file cannot be read".to_owned())],
    }
}

/// Formats that others have made.
#[cfg(feature = "import")]
fn take_other(format: Format, origin: &str, name: &str, bytes: &[u8]) -> Taken {
    let one = |found: Result<Found, String>| settled(origin, found);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let list = |entries: fn(&str, &str) -> Taken| match super::decode::decoded(
        bytes,
        super::page::charset(bytes).as_deref(),
    ) {
        Ok(read) => entries(origin, &read.text),
        Err(reason) => vec![Outcome::Failed(origin.to_owned(), reason)],
    };
    match format {
        Format::Page => one(super::page::saved_page(bytes)),
        Format::Mhtml => one(super::mhtml::article(bytes)),
        Format::Docx => one(super::docx::article(stem, bytes)),
        Format::Pdf => one(super::pdf::article(stem, bytes)),
        Format::Warc => super::warc::articles(origin, bytes),
        Format::Wacz => super::warc::articles_of_zip(origin, bytes),
        Format::CslJson => list(super::csl::entries),
        Format::Bibtex => list(super::bibtex::entries),
        Format::Ris => list(super::ris::entries),
        Format::Table => list(super::table::entries),
        Format::Feed => list(super::feed::entries),
        Format::Markdown | Format::Text => one(note(name, bytes)),
    }
}

fn settled(origin: &str, found: Result<Found, String>) -> Taken {
    match found {
        Ok(found) => vec![Outcome::Found(Box::new(Found { origin: origin.to_owned(), ..found }))],
        Err(reason) => vec![Outcome::Failed(origin.to_owned(), reason)],
    }
}

/// Why bytes are nothing that can be read.
fn unreadable(bytes: &[u8]) -> String {
    let is_text = super::decode::decoded(bytes, None).is_ok();
    let what = if is_text { "no text, page or list that is known" } else { "no text" };
    format!("it is {what}")
}
