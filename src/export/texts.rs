//! The dossier's own texts and articles' texts, read again from their files.

use crate::body::{self, Block, MarkKind, Passage};
use crate::failure::Failure;
use crate::model::{Dossier, Target};
use crate::text::span::FileId;

/// Where the text of a content file comes from. It is read again each time and never kept.
///
/// Any function from a file's id to its text will do.
pub trait Texts: Sync {
    /// The whole text of a content file, decoded as it was when the dossier was made. Fails if it can no longer be read.
    fn text(&self, file: FileId) -> Result<String, Failure>;
}

impl<F: Fn(FileId) -> Result<String, Failure> + Sync> Texts for F {
    fn text(&self, file: FileId) -> Result<String, Failure> {
        self(file)
    }
}

/// Where a body stands and how it is read.
#[derive(Clone, Copy)]
pub(super) struct BodyPlace {
    pub(super) file: FileId,
    pub(super) start: u32,
    pub(super) plain: bool,
}

/// The words of a body, a line for each passage and each line of code, with the passage's number or 0. Links show what they
/// lead to; citations and notes' marks show nothing.
pub(super) fn lines_of(
    dossier: &Dossier,
    texts: &dyn Texts,
    place: BodyPlace,
) -> Result<Vec<(u32, String)>, Failure> {
    let text = texts.text(place.file)?;
    let body = body::read(text.get(place.start as usize..).unwrap_or_default(), place.plain, place.start);
    let mut lines = Vec::new();
    add_lines(dossier, &body.blocks, &mut lines);
    Ok(lines)
}

fn add_lines(dossier: &Dossier, blocks: &[Block], lines: &mut Vec<(u32, String)>) {
    let line = |passage: &Passage| (passage.number, passage_words(dossier, passage));
    for block in blocks {
        match block {
            Block::Paragraph(passage) | Block::Heading(_, passage) => lines.push(line(passage)),
            Block::Table(rows) => lines.extend(rows.iter().flatten().map(line)),
            Block::List(_, items) => items.iter().for_each(|item| add_lines(dossier, item, lines)),
            Block::Quote(inner) | Block::Note(_, inner) => add_lines(dossier, inner, lines),
            Block::Code { text, .. } => lines.extend(text.lines().map(|line| (0, line.to_owned()))),
            Block::Rule => {}
        }
    }
}

/// A passage's text with the names of what bare links lead to put in, and no blank left where a citation stood before a
/// full stop or comma.
fn passage_words(dossier: &Dossier, passage: &Passage) -> String {
    let mut out = String::with_capacity(passage.text.len());
    let mut done = 0;
    for mark in passage.marks.iter().filter(|mark| mark.start == mark.end) {
        let at = mark.start as usize;
        let (Some(before), Some(after)) = (passage.text.get(done..at), passage.text.get(at..)) else {
            continue;
        };
        out.push_str(before);
        done = at;
        match &mark.kind {
            MarkKind::Wiki(key) => {
                out.push_str(dossier.find(key).map_or(key, |target| title(dossier, target)));
            }
            MarkKind::Citation(_) | MarkKind::Note(_)
                if after.starts_with(['.', ',', ';', ':', '!', '?', ')']) =>
            {
                out.truncate(out.trim_end().len());
            }
            _ => {}
        }
    }
    out.push_str(passage.text.get(done..).unwrap_or_default());
    out
}

/// What a thing is called.
pub(super) fn title(dossier: &Dossier, target: Target) -> &str {
    match target {
        Target::Article(id) => &dossier.article(id).title,
        Target::Entity(id) => &dossier.entity(id).name,
        Target::Event(id) => &dossier.event(id).title,
        Target::Page(id) => &dossier.page(id).title,
    }
}
