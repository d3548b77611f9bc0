//! From the places of problems to lines of text.

use std::borrow::Cow;

use crate::body::split;
use crate::diagnostic::{Diagnostic, Place, Sources};
use crate::failure::Failure;
use crate::load::{ContentFile, Files};
use crate::text::lines::{LineIndex, Position};
use crate::text::span::{FileId, Span};

/// The paths of all files that a problem can point to. Content files come first, by their ids.
#[derive(Clone, Debug, Default)]
pub struct ProjectSources {
    paths: Vec<Box<str>>,
    /// Texts of files that are no content files, by id less the number of content files.
    others: Vec<Option<String>>,
    content: usize,
}

impl ProjectSources {
    /// The content files.
    pub(super) fn new(content: &[ContentFile]) -> Self {
        let paths: Vec<Box<str>> = content.iter().map(|file| file.path.clone()).collect();
        ProjectSources { content: paths.len(), paths, others: Vec::new() }
    }

    /// Adds a file that is no content file, and gives the place of a line and column in it.
    pub(super) fn add(&mut self, path: &str, text: Option<String>, line: u32, column: u32) -> Place {
        let known = self.paths[self.content..].iter().position(|known| &**known == path);
        let index = known.unwrap_or_else(|| {
            self.paths.push(path.into());
            self.others.push(text);
            self.others.len() - 1
        });
        let file = FileId((self.content + index) as u32);
        let Some(text) = &self.others[index] else { return Place::Whole(file) };
        let start = LineIndex::new(text).offset(text, Position { line, column });
        let length = text[start..].find(|c: char| c.is_whitespace()).unwrap_or(text.len() - start).max(1);
        Place::Span(Span::new(file, start, (start + length).min(text.len())))
    }

    /// The sources with a way to read the content files again.
    pub fn with<'s>(&'s self, files: &'s dyn Files) -> impl Sources + 's {
        WithFiles { sources: self, files }
    }
}

struct WithFiles<'s> {
    sources: &'s ProjectSources,
    files: &'s dyn Files,
}

impl Sources for WithFiles<'_> {
    fn path(&self, file: FileId) -> &str {
        self.sources.paths.get(file.0 as usize).map_or("", |path| path)
    }

    fn text(&self, file: FileId) -> Option<Cow<'_, str>> {
        let index = file.0 as usize;
        if let Some(other) = index.checked_sub(self.sources.content) {
            return self.sources.others.get(other)?.as_deref().map(Cow::Borrowed);
        }
        let bytes = self.files.read(self.sources.paths.get(index)?).ok()?;
        Some(Cow::Owned(String::from_utf8(bytes).unwrap_or_else(|error| {
            // Everything up to the byte that is no character can be shown.
            let end = error.utf8_error().valid_up_to();
            String::from_utf8_lossy(&error.as_bytes()[..end]).into_owned()
        })))
    }
}

/// Finds the lines of fields that problems point to. Only files with problems are read.
pub fn resolve(
    files: &dyn Files,
    content: &[ContentFile],
    problems: &mut [Diagnostic],
) -> Result<(), Failure> {
    let mut failure = None;
    crate::yaml::resolve(problems, |file| {
        let path = &content.get(file.0 as usize)?.path;
        let text = match files.read(path) {
            Ok(bytes) => String::from_utf8(bytes).ok()?,
            Err(error) => {
                failure.get_or_insert(error);
                return None;
            }
        };
        let is_yaml = path.ends_with(".yaml") || path.ends_with(".yml");
        if is_yaml {
            let start = if text.starts_with('\u{feff}') { 3 } else { 0 };
            return Some((Cow::Owned(text[start..].to_owned()), start as u32));
        }
        let (header, offset) = split(&text).header?;
        Some((Cow::Owned(header.to_owned()), offset))
    });
    failure.map_or(Ok(()), Err)
}
