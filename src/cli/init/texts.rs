//! The texts that a new project begins with: found, read in whatever encoding, each once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use super::reading::{Unreadable, text_of};
use crate::parse::glance;

/// A text to become an article.
#[derive(Debug)]
pub(super) struct Incoming {
    /// Where it was.
    pub(super) from: PathBuf,
    /// The name of its file below `content/articles/`.
    pub(super) name: String,
    /// What stands in it.
    pub(super) text: String,
    /// What the author has to know about how it was read.
    pub(super) remark: Option<String>,
}

/// Everything found below some paths.
#[derive(Debug, Default)]
pub(super) struct Texts {
    /// The texts, in the order of the paths given and of names within each.
    pub(super) incoming: Vec<Incoming>,
    /// Texts that were there already: which, and as which article.
    pub(super) repeated: Vec<(PathBuf, String)>,
    /// What could not be taken, and why.
    pub(super) failed: Vec<(PathBuf, String)>,
    /// Files of other kinds in the folders, which were passed over.
    pub(super) passed_over: Vec<PathBuf>,
    /// The article of each text, by its words alone.
    known: BTreeMap<String, String>,
}

impl Texts {
    /// Reads all texts of `paths`, files and folders.
    pub(super) fn read(paths: &[PathBuf]) -> Self {
        let mut out = Texts::default();
        for path in paths {
            if path.is_dir() {
                out.take_folder(path);
            } else if !path.exists() {
                out.failed.push((path.clone(), "there is no such file".to_owned()));
            } else if is_text(path) {
                out.take(path);
            } else {
                out.failed.push((path.clone(), "only .md and .txt can be read".to_owned()));
            }
        }
        out
    }

    fn take_folder(&mut self, folder: &Path) {
        let is_hidden = |name: &std::ffi::OsStr| name.to_string_lossy().starts_with('.');
        let walk = WalkDir::new(folder).sort_by_file_name().into_iter();
        for entry in walk.filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry.file_name())) {
            match entry {
                Ok(entry) if entry.file_type().is_dir() => {}
                Ok(entry) if is_text(entry.path()) && entry.path().is_file() => self.take(entry.path()),
                Ok(entry) => self.passed_over.push(entry.into_path()),
                Err(error) => {
                    let path = error.path().unwrap_or(folder).to_owned();
                    let reason =
                        error.into_io_error().map_or("it cannot be read".to_owned(), |e| e.to_string());
                    self.failed.push((path, reason));
                }
            }
        }
    }

    fn take(&mut self, path: &Path) {
        let read = match text_of(path) {
            Ok(read) => read,
            Err(Unreadable(reason)) => return self.failed.push((path.to_owned(), reason)),
        };
        let file_name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (stem, ending) = file_name.rsplit_once('.').unwrap_or((&file_name, "txt"));
        let ending = if ending.eq_ignore_ascii_case("txt") { "txt" } else { "md" };
        let (mut text, mut remark) = (read.text, read.remark);
        let mut body_start = 0;
        if ending == "md" {
            let seen = glance(&file_name, &text);
            body_start = seen.body_start;
            if !seen.usable {
                text = set_aside(&file_name, &text);
                body_start = 0;
                remark = Some(
                    "fields on top of it that are not known, or cannot be read, are kept as comments"
                        .to_owned(),
                );
            }
        }
        let words: Vec<&str> = text.get(body_start..).unwrap_or(&text).split_whitespace().collect();
        if words.is_empty() {
            return self.failed.push((path.to_owned(), "there is no text in it".to_owned()));
        }
        let words = words.join(" ");
        if let Some(article) = self.known.get(&words) {
            return self.repeated.push((path.to_owned(), article.clone()));
        }
        let name = self.free_name(stem, ending);
        self.known.insert(words, name.clone());
        self.incoming.push(Incoming { from: path.to_owned(), name, text, remark });
    }

    /// A file name that no other text has, without regard to letter case or ending, since the name is the key.
    fn free_name(&self, stem: &str, ending: &str) -> String {
        let wanted = slug::slugify(stem);
        let wanted = if wanted.is_empty() { "article".to_owned() } else { wanted };
        let is_taken = |key: &str| self.incoming.iter().any(|text| text.key() == key);
        let more = (2_u32..).map(|number| format!("{wanted}-{number}"));
        let key =
            std::iter::once(wanted.clone()).chain(more).find(|key| !is_taken(key)).unwrap_or(wanted.clone());
        format!("{key}.{ending}")
    }
}

impl Incoming {
    /// The article's key.
    pub(super) fn key(&self) -> &str {
        self.name.rsplit_once('.').map_or(&self.name, |(key, _)| key)
    }
}

fn is_text(path: &Path) -> bool {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    matches!(ending.as_deref(), Some("md" | "markdown" | "txt"))
}

/// The text with those fields of its header as comments that cannot be read: nothing of it is lost, and what can be read counts.
fn set_aside(name: &str, text: &str) -> String {
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    lines.next();
    let (mut header, mut body, mut is_open) = (Vec::new(), Vec::new(), true);
    for line in lines {
        if is_open && (matches!(line.trim_end(), "---" | "...") || line.trim().is_empty()) {
            is_open = false;
            continue;
        }
        if is_open { header.push(line) } else { body.push(line) }
    }
    let mut out = String::from("---\n");
    for field in fields(&header) {
        let is_usable = glance(name, &format!("---\n{out}{field}---\n", out = &out[4..])).usable;
        for line in field.lines() {
            out.push_str(if is_usable { "" } else { "# " });
            out.push_str(line);
            out.push('\n');
        }
    }
    out.push_str("---\n");
    out.push_str(&body.join("\n"));
    out.push('\n');
    out
}

/// A header cut before each line that is not indented.
fn fields(header: &[&str]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in header {
        match out.last_mut() {
            Some(field) if line.starts_with([' ', '\t', '-']) => *field += &format!("{line}\n"),
            _ => out.push(format!("{line}\n")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_that_cannot_be_read_become_comments() {
        let aside = |text| set_aside("a.md", text);
        assert_eq!(aside("---\ntitle: [a\n---\nText.\n"), "---\n# title: [a\n---\nText.\n");
        assert_eq!(aside("---\ntitle: a\n\nText.\n\nMore."), "---\ntitle: a\n---\nText.\n\nMore.\n");
        assert_eq!(
            aside("---\ntitle: a\nminutes: 4\nauthors:\n  - Jo\n---\nText.\n"),
            "---\ntitle: a\n# minutes: 4\nauthors:\n  - Jo\n---\nText.\n"
        );
    }
}
