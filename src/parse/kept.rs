//! What was read of files, kept from one time to the next, so that after an edit only what was edited is read again.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::proof::WantedQuotes;
use super::read::LARGEST;
use super::reading::{ArticleReading, EntityNames, ReadingContext};
use super::record::{Heading, Record, Records};
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::failure::Failure;
use crate::load::{ContentFile, Files};
use crate::model::Rights;
use crate::text::span::FileId;

/// What was read of a file, and what is wrong with it.
pub(super) type WithProblems<T> = (T, Vec<Diagnostic>);

/// What was read of each file the last time, with its problems.
#[derive(Debug, Default)]
pub struct KeptReadings {
    /// What the articles were read for.
    context: Option<Context>,
    articles: Kept<Arc<ArticleReading>>,
    pub(super) records: Kept<Record>,
    /// The quotations of the last records; nothing once a record is another one.
    pub(super) wanted: Option<Arc<WantedQuotes>>,
}

/// A [`ReadingContext`] that outlives the reading.
#[derive(Debug)]
struct Context {
    names: Arc<EntityNames>,
    wanted: Arc<WantedQuotes>,
    drafts: bool,
    rights: Rights,
}

impl KeptReadings {
    /// The quotations of the records that were just read.
    pub fn wanted(&mut self, records: &Records) -> Arc<WantedQuotes> {
        Arc::clone(self.wanted.get_or_insert_with(|| Arc::new(WantedQuotes::of(records))))
    }

    /// What was read of an article the last time, if it has the same bytes still, and is read for the same names, and for the same
    /// quotations from it. Names are the same if they are shared with the last time.
    pub(super) fn article(
        &self,
        files: &dyn Files,
        file: &ContentFile,
        needs: ReadingContext<'_>,
    ) -> Result<Option<WithProblems<Arc<ArticleReading>>>, Failure> {
        let Some(context) = &self.context else { return Ok(None) };
        let is_same = Arc::ptr_eq(&context.names, needs.names)
            && (context.drafts, context.rights) == (needs.drafts, needs.rights);
        if !is_same {
            return Ok(None);
        }
        let read = self.articles.get(files, file)?;
        Ok(read.filter(|(reading, _)| {
            let key = &reading.record.heading.key.text;
            Arc::ptr_eq(&context.wanted, needs.wanted)
                || context.wanted.of_article(key) == needs.wanted.of_article(key)
        }))
    }

    /// Keeps what was read of articles this time, and nothing else.
    pub(super) fn keep_articles<'r>(
        &mut self,
        content: &[ContentFile],
        needs: ReadingContext<'_>,
        read: impl Iterator<Item = (&'r Arc<ArticleReading>, &'r [Diagnostic])>,
    ) {
        let ReadingContext { names, wanted, drafts, rights } = needs;
        let (names, wanted) = (Arc::clone(names), Arc::clone(wanted));
        self.context = Some(Context { names, wanted, drafts, rights });
        self.articles.replace(content, read);
    }
}

/// What one file holds, which is shared rather than copied, and the file's heading, which has the digest that tells whether it is the
/// same still.
pub(super) trait OfFile: Clone {
    fn heading(&self) -> &Heading;
}

impl OfFile for Arc<ArticleReading> {
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
    /// How many files there were.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// What was read of a file the last time, if it has the same bytes still.
    pub(super) fn get(
        &self,
        files: &dyn Files,
        file: &ContentFile,
    ) -> Result<Option<WithProblems<T>>, Failure> {
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
        let entry = |(read, problems): (&T, &[Diagnostic])| {
            let &Heading { file, digest, .. } = read.heading();
            // The id of a content file is its place in the list.
            let path = content.get(file.0 as usize)?.path.clone();
            Some((path, Entry { file, digest, read: read.clone(), problems: problems.to_vec() }))
        };
        self.0 = read.filter_map(entry).collect();
    }
}
