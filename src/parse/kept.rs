//! What was read of files, kept from one time to the next, so that after an edit only what was edited is read again.

use std::collections::BTreeMap;

use super::read::LARGEST;
use super::reading::ArticleReading;
use super::record::{Heading, Record, Records};
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::failure::Failure;
use crate::load::{ContentFile, Files};
use crate::text::span::FileId;

/// What was read of each file the last time, with its problems.
#[derive(Debug, Default)]
pub struct KeptReadings {
    /// The digest of all that reading an article needs beside the article.
    context: Option<Digest>,
    pub(super) articles: Kept<ArticleReading>,
    pub(super) records: Kept<Record>,
}

impl KeptReadings {
    /// Lets go of the articles unless the names and quotations that they are read for are those of the last time.
    pub(crate) fn keep_for(&mut self, records: &Records, drafts: bool) {
        let mut digest = Digest::builder();
        digest.part(format!("{drafts} {:?}", records.settings).as_bytes());
        let mut add = |heading: &Heading| {
            digest.part(&heading.file.0.to_le_bytes()).part(heading.digest.as_bytes());
        };
        records.entities.iter().for_each(|record| add(&record.heading));
        records.events.iter().for_each(|record| add(&record.heading));
        records.pages.iter().for_each(|record| add(&record.heading));
        let context = Some(digest.finish());
        if self.context != context {
            self.context = context;
            self.articles = Kept::default();
        }
    }
}

/// What one file holds, and the file's heading, which has the digest that tells whether it is the same still.
pub(super) trait OfFile: Clone {
    fn heading(&self) -> &Heading;
}

impl OfFile for ArticleReading {
    fn heading(&self) -> &Heading {
        &self.record.heading
    }
}

impl OfFile for Record {
    fn heading(&self) -> &Heading {
        match self {
            Record::Entity(record) => &record.heading,
            Record::Event(record) => &record.heading,
            Record::Page(record) => &record.heading,
        }
    }
}

/// What was read of files of one kind, by their paths.
#[derive(Debug)]
pub(super) struct Kept<T>(BTreeMap<Box<str>, Entry<T>>);

#[derive(Debug)]
struct Entry<T> {
    /// Places name their file by it.
    file: FileId,
    digest: Digest,
    read: T,
    problems: Vec<Diagnostic>,
}

// Written by hand because `derive` would ask the same of `T`.
impl<T> Default for Kept<T> {
    fn default() -> Self {
        Kept(BTreeMap::new())
    }
}

impl<T: OfFile> Kept<T> {
    /// What was read of a file the last time, if it has the same bytes still.
    pub(super) fn get(
        &self,
        files: &dyn Files,
        file: &ContentFile,
    ) -> Result<Option<(T, Vec<Diagnostic>)>, Failure> {
        let Some(kept) = self.0.get(&file.path).filter(|kept| kept.file == file.id) else {
            return Ok(None);
        };
        let is_same = file.len <= LARGEST && files.digest(&file.path)? == kept.digest;
        Ok(is_same.then(|| (kept.read.clone(), kept.problems.clone())))
    }

    /// Keeps what was read this time, and nothing else.
    pub(super) fn replace<'r>(
        &mut self,
        content: &[ContentFile],
        read: impl Iterator<Item = (&'r T, &'r [Diagnostic])>,
    ) where
        T: 'r,
    {
        let mut old = std::mem::take(&mut self.0);
        for (read, problems) in read {
            let &Heading { file, digest, .. } = read.heading();
            // The id of a content file is its place in the list.
            let Some(path) = content.get(file.0 as usize).map(|file| &file.path) else { continue };
            let kept = old.remove(path).filter(|kept| kept.file == file && kept.digest == digest);
            let kept = kept.unwrap_or_else(|| Entry {
                file,
                digest,
                read: read.clone(),
                problems: problems.to_vec(),
            });
            self.0.insert(path.clone(), kept);
        }
    }
}
