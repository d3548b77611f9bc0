//! Readings of articles kept from one time to the next, so that after an edit only what was edited is read again.

use std::collections::BTreeMap;

use super::read::LARGEST;
use super::reading::ArticleReading;
use super::record::{Heading, Records};
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::failure::Failure;
use crate::load::{ContentFile, Files};
use crate::text::span::FileId;

/// What was read of each article the last time, with its problems.
#[derive(Debug, Default)]
pub struct KeptReadings {
    /// The digest of all that reading an article needs beside the article.
    context: Option<Digest>,
    by_path: BTreeMap<Box<str>, Kept>,
}

#[derive(Debug)]
struct Kept {
    /// Places name their file by it.
    file: FileId,
    digest: Digest,
    reading: ArticleReading,
    problems: Vec<Diagnostic>,
}

impl KeptReadings {
    /// Lets go of everything unless the names and quotations that articles are read for are those of the last time.
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
            *self = KeptReadings { context, ..KeptReadings::default() };
        }
    }

    /// What was read of a file the last time, if it has the same bytes still.
    pub(super) fn get(
        &self,
        files: &dyn Files,
        file: &ContentFile,
    ) -> Result<Option<(ArticleReading, Vec<Diagnostic>)>, Failure> {
        let Some(kept) = self.by_path.get(&file.path).filter(|kept| kept.file == file.id) else {
            return Ok(None);
        };
        let is_same = file.len <= LARGEST && Digest::of(&files.read(&file.path)?) == kept.digest;
        Ok(is_same.then(|| (kept.reading.clone(), kept.problems.clone())))
    }

    /// Keeps what was read this time, and nothing else.
    pub(super) fn replace<'r>(
        &mut self,
        content: &[ContentFile],
        read: impl Iterator<Item = (&'r ArticleReading, &'r [Diagnostic])>,
    ) {
        let mut old = std::mem::take(&mut self.by_path);
        for (reading, problems) in read {
            let Heading { file, digest, .. } = reading.record.heading;
            // The id of a content file is its place in the list.
            let Some(path) = content.get(file.0 as usize).map(|file| &file.path) else { continue };
            let kept = old.remove(path).filter(|kept| kept.file == file && kept.digest == digest);
            let kept = kept.unwrap_or_else(|| Kept {
                file,
                digest,
                reading: reading.clone(),
                problems: problems.to_vec(),
            });
            self.by_path.insert(path.clone(), kept);
        }
    }
}
