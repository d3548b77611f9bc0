//! The texts of content files, read again when pages are made.

use crate::failure::Failure;
use crate::load::{ContentFile, Files};
use crate::text::span::FileId;
use crate::view::Bodies;

/// Reads content files again by their ids.
#[derive(Clone, Copy)]
pub struct ContentTexts<'t> {
    /// Where they come from.
    pub files: &'t dyn Files,
    /// What they are called.
    pub content: &'t [ContentFile],
}

impl std::fmt::Debug for ContentTexts<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContentTexts").field("content", &self.content.len()).finish_non_exhaustive()
    }
}

impl Bodies for ContentTexts<'_> {
    fn text(&self, file: FileId) -> Result<String, Failure> {
        let path = self.content.get(file.0 as usize).map_or("", |file| &file.path);
        let bytes = self.files.read(path)?;
        Ok(String::from_utf8(bytes).unwrap_or_default())
    }
}
