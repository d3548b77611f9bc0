//! The texts of content files, read again when pages are made.

use std::collections::BTreeMap;

use crate::digest::Digest;
use crate::failure::Failure;
use crate::load::{ContentFile, Files};
use crate::model::Dossier;
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

/// Texts as they were when the dossier was made of them. A file that changed meanwhile would put its passages, mentions and quotations
/// at odds with each other, so it ends the build.
#[derive(Debug)]
pub(super) struct SteadyTexts<'t> {
    texts: ContentTexts<'t>,
    digests: BTreeMap<FileId, Digest>,
}

impl<'t> SteadyTexts<'t> {
    pub(super) fn new(texts: ContentTexts<'t>, dossier: &Dossier) -> Self {
        let articles = dossier.articles().map(|(_, article)| (article.file, article.digest));
        let entities = dossier.entities().map(|(_, entity)| (entity.file, entity.digest));
        let events = dossier.events().map(|(_, event)| (event.file, event.digest));
        let pages = dossier.pages().map(|(_, page)| (page.file, page.digest));
        SteadyTexts { texts, digests: articles.chain(entities).chain(events).chain(pages).collect() }
    }
}

impl Bodies for SteadyTexts<'_> {
    fn text(&self, file: FileId) -> Result<String, Failure> {
        let path = self.texts.path(file);
        let (bytes, digest) = self.texts.files.read_with_digest(path)?;
        if self.digests.get(&file).is_some_and(|known| *known != digest) {
            return Err(Failure::Changed { file: path.into() });
        }
        Ok(String::from_utf8(bytes).unwrap_or_default())
    }
}

impl ContentTexts<'_> {
    fn path(&self, file: FileId) -> &str {
        self.content.get(file.0 as usize).map_or("", |file| &file.path)
    }
}

impl Bodies for ContentTexts<'_> {
    fn text(&self, file: FileId) -> Result<String, Failure> {
        let bytes = self.files.read(self.path(file))?;
        Ok(String::from_utf8(bytes).unwrap_or_default())
    }
}
