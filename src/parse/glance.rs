//! What the header of a single text says, outside any project.

use super::article::parse_article;
use super::read::document;
use super::record::MentionOverride;
use crate::date::Date;
use crate::diagnostic::Severity;
use crate::digest::Digest;
use crate::load::{ContentFile, ContentKind};
use crate::text::span::FileId;

/// What reading a text by itself needs to know of it.
#[derive(Debug)]
pub struct Glance {
    /// Its key: that of its header, or the name of the file.
    pub key: String,
    /// When it was published, as its header, its name or its first lines say.
    pub date: Option<Date>,
    /// Its title: the one stated, its first heading, or the name of the file.
    pub title: String,
    /// Who wrote it.
    pub authors: Vec<String>,
    /// The outlet.
    pub publisher: Option<String>,
    /// The address of the original.
    pub source: Option<String>,
    /// Whom forms of words mean in it.
    pub overrides: Vec<MentionOverride>,
    /// Where the text proper begins, in bytes.
    pub body_start: usize,
    /// Whether its header can be used as it stands.
    pub usable: bool,
}

/// Looks at a text by its file name and its words. A header that cannot be read says nothing.
pub fn glance(name: &str, text: &str) -> Glance {
    let file =
        ContentFile { id: FileId(0), path: name.into(), kind: ContentKind::Article, len: text.len() as u64 };
    let mut problems = Vec::new();
    let mut document = document(&file, (text, Digest::of(text.as_bytes())), &mut problems);
    let record = parse_article(&mut document, &mut problems);
    let usable = !problems.iter().any(|problem| problem.severity == Severity::Error);
    Glance {
        key: record.heading.key.text.to_string(),
        date: record.date,
        title: record.title.into(),
        authors: record.authors.into_iter().map(Into::into).collect(),
        publisher: record.publisher.map(Into::into),
        source: record.source.map(Into::into),
        overrides: record.overrides,
        body_start: document.body_start as usize,
        usable,
    }
}
