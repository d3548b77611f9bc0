//! The text of one article, read again from its file.

use crate::arena::Id;
use crate::body;
use crate::failure::Failure;
use crate::load::Files;
use crate::model::{Article, Dossier};

/// The numbered passages of an article, as texts and as one text.
#[derive(Debug, Default)]
pub(super) struct ArticleText {
    /// The passages with a blank line after each, since names and dates look back over paragraphs.
    pub(super) joined: String,
    /// Where each passage begins and ends in it.
    ranges: Vec<(usize, usize)>,
}

impl ArticleText {
    /// Reads it. What is not UTF-8 has no text; `check` says so.
    pub(super) fn read(files: &dyn Files, dossier: &Dossier, id: Id<Article>) -> Result<Self, Failure> {
        let article = dossier.article(id);
        let text = String::from_utf8(files.read(dossier.path(article.file))?).unwrap_or_default();
        let start = article.body_start;
        let body = body::read(text.get(start as usize..).unwrap_or_default(), article.plain, start);
        let mut out = ArticleText { joined: String::with_capacity(text.len()), ranges: Vec::new() };
        for passage in body.numbered() {
            let start = out.joined.len();
            out.joined.push_str(&passage.text);
            out.ranges.push((start, out.joined.len()));
            out.joined.push_str("\n\n");
        }
        Ok(out)
    }

    /// The passages in order; ¶1 stands at 0.
    pub(super) fn passages(&self) -> Vec<&str> {
        self.ranges.iter().map(|&(start, end)| &self.joined[start..end]).collect()
    }

    /// The passage with an index.
    pub(super) fn passage(&self, index: u32) -> &str {
        self.ranges.get(index as usize).map_or("", |&(start, end)| &self.joined[start..end])
    }

    /// Where a passage begins in the joined text.
    pub(super) fn start(&self, index: u32) -> usize {
        self.ranges.get(index as usize).map_or(self.joined.len(), |&(start, _)| start)
    }

    /// The index of the passage in which byte `at` of the joined text lies, and the byte in that passage.
    pub(super) fn locate(&self, at: usize) -> (u32, u32) {
        let index = self.ranges.partition_point(|&(start, _)| start <= at).saturating_sub(1);
        let start = self.ranges.get(index).map_or(0, |&(start, _)| start);
        (index as u32, (at - start) as u32)
    }
}
