//! Links, citations and pictures of a body, with the sentence around each.

use std::ops::Range;

use super::read::Document;
use super::record::{BodyReference, ReferenceKind};
use super::uncited::uncited;
use crate::body::{self, Block, Body, Mark, MarkKind, Passage, quoted_before};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::extract::addresses::find_homes;
use crate::text::segment::sentences;
use crate::text::span::{FileId, Span};

/// Reads a document's body only for what it refers to.
pub(super) fn references(document: &Document<'_>, problems: &mut Vec<Diagnostic>) -> Vec<BodyReference> {
    let body = body::read(document.body, document.plain, document.body_start);
    uncited(&body, document.file, problems);
    homes(&body, document.file, problems);
    references_of(&body, document.file, problems)
}

/// What a body refers to, in order; also reports what is wrong with the body by itself.
pub(super) fn references_of(body: &Body, file: FileId, problems: &mut Vec<Diagnostic>) -> Vec<BodyReference> {
    for (label, start, end) in &body.undefined_notes {
        let span = Span { file, start: *start, end: *end };
        let problem =
            Diagnostic::new(Code::UndefinedFootnote, span, format!("no footnote is called `{label}`"));
        problems.push(problem.help(format!("write it below: `[^{label}]: …`")));
    }
    if let Some(&(start, end)) = body.raw_html.first() {
        let problem =
            Diagnostic::new(Code::RawHtmlIgnored, Span { file, start, end }, "HTML is shown as text");
        problems.push(problem.help("write Markdown instead"));
    }
    let quotes = cited_block_quotes(&body.blocks);
    let mut out = Vec::new();
    body.each_passage(&mut |passage| passage_references(passage, file, &quotes, &mut out));
    out.shrink_to_fit();
    out
}

/// Reports the private addresses in a body that is published.
pub(super) fn homes(body: &Body, file: FileId, problems: &mut Vec<Diagnostic>) {
    body.each_passage(&mut |passage| {
        for range in find_homes(&passage.text) {
            let span = Span {
                file,
                start: passage.to_file(range.start as u32),
                end: passage.to_file(range.end as u32),
            };
            problems.push(home(span.into(), &passage.text[range]));
        }
    });
}

/// The problem of a private address.
pub(super) fn home(place: Place, address: &str) -> Diagnostic {
    Diagnostic::new(Code::HomeAddress, place, format!("“{address}” seems to be somebody's home"))
        .help("name no more than the town, or keep the text back: `rights: excerpt`")
        .help("if it is no home, or must stay, say why: `allow: {home-address: the reason}`")
}

fn passage_references(
    passage: &Passage,
    file: FileId,
    quotes: &[CitedQuote<'_>],
    out: &mut Vec<BodyReference>,
) {
    if passage.marks.is_empty() {
        return;
    }
    // Cut once for all marks: a paragraph may hold thousands.
    let cut = sentences(&passage.text);
    for mark in &passage.marks {
        let kind = match &mark.kind {
            MarkKind::Wiki(key) => ReferenceKind::Thing(target_of(key).into()),
            MarkKind::Link(address) => ReferenceKind::Link(address.as_str().into()),
            MarkKind::Image { url, alt } => {
                ReferenceKind::Picture(url.as_str().into(), !alt.trim().is_empty())
            }
            MarkKind::Citation(cited) => {
                let quote = quoted_words(passage, mark.start, file).or_else(|| {
                    quotes.iter().find(|quote| quote.citation == mark.source).map(|quote| quote.words(file))
                });
                ReferenceKind::Citation(cited.clone(), quote)
            }
            _ => continue,
        };
        let span = Span { file, start: mark.source.0, end: mark.source.1 };
        out.push(BodyReference { kind, span, sentence: sentence_around(passage, &cut, mark.start as usize) });
    }
}

/// The key of `[[key#part]]`; what follows the key is Obsidian's way to a heading and leads to the page here.
fn target_of(key: &str) -> &str {
    key.split_once('#').map_or(key, |(key, _)| key).trim()
}

fn quoted_words(passage: &Passage, at: u32, file: FileId) -> Option<(Box<str>, Span)> {
    let found = quoted_before(&passage.text, at as usize)?;
    let span =
        Span { file, start: passage.to_file(found.start as u32), end: passage.to_file(found.end as u32) };
    Some((passage.text[found.start..found.end].into(), span))
}

/// A block quote that is closed by a citation, or followed by a paragraph that begins with one.
pub(super) struct CitedQuote<'b> {
    citation: (u32, u32),
    passages: Vec<(&'b Passage, usize)>,
}

impl CitedQuote<'_> {
    /// From its first byte in the file to the end of its citation.
    pub(super) fn place(&self) -> (u32, u32) {
        let start = self.passages.first().map_or(self.citation.0, |(passage, _)| passage.to_file(0));
        (start.min(self.citation.0), self.citation.1)
    }

    fn words(&self, file: FileId) -> (Box<str>, Span) {
        let texts: Vec<&str> =
            self.passages.iter().map(|(passage, end)| passage.text[..*end].trim()).collect();
        let start = self.passages.first().map_or(self.citation.0, |(passage, _)| passage.to_file(0));
        let end = self
            .passages
            .last()
            .map_or(start, |(passage, end)| passage.to_file(passage.text[..*end].trim_end().len() as u32));
        (texts.join("\n\n").trim().into(), Span { file, start, end: end.max(start) })
    }
}

pub(super) fn cited_block_quotes(blocks: &[Block]) -> Vec<CitedQuote<'_>> {
    let mut out = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let Block::Quote(inner) = block else { continue };
        let paragraphs: Vec<&Passage> = inner.iter().filter_map(paragraph).collect();
        let Some(last) = paragraphs.last() else { continue };
        let whole = |passages: &[&'_ Passage]| passages.len();
        let inside =
            last.marks.iter().find(|mark| is_final_citation(last, mark.start) && is_citation(&mark.kind));
        let behind = blocks.get(index + 1).and_then(paragraph).and_then(|next| {
            next.marks
                .iter()
                .find(|mark| is_citation(&mark.kind) && next.text[..mark.start as usize].trim().is_empty())
        });
        let citation = match (inside, behind) {
            (Some(mark), _) => Some((mark.source, mark.start as usize)),
            (None, Some(mark)) => Some((mark.source, last.text.len())),
            (None, None) => None,
        };
        let Some((citation, end)) = citation else { continue };
        let count = whole(&paragraphs);
        let passages = paragraphs
            .iter()
            .enumerate()
            .map(|(i, passage)| (*passage, if i + 1 == count { end } else { passage.text.len() }));
        out.push(CitedQuote { citation, passages: passages.collect() });
    }
    out
}

fn paragraph(block: &Block) -> Option<&Passage> {
    match block {
        Block::Paragraph(passage) => Some(passage),
        _ => None,
    }
}

fn is_citation(kind: &MarkKind) -> bool {
    matches!(kind, MarkKind::Citation(_))
}

/// Whether nothing but marks of punctuation follows a place of a passage.
fn is_final_citation(passage: &Passage, at: u32) -> bool {
    !passage.text[at as usize..].chars().any(char::is_alphanumeric)
}

/// The sentence around a byte of a passage, without the blanks that stood before its citations. A link that shows the name of what it
/// leads to stands as it was written, `[[key]]`, until names are known.
fn sentence_around(passage: &Passage, cut: &[Range<usize>], at: usize) -> Box<str> {
    // A citation behind a full stop belongs to what stands before it.
    let begun = cut.partition_point(|range| range.start <= at).saturating_sub(1);
    let Some(range) = cut.get(begun) else { return "".into() };
    let mut marks: Vec<&Mark> =
        passage.marks.iter().filter(|mark| range.contains(&(mark.start as usize))).collect();
    marks.sort_by_key(|mark| mark.start);
    let (mut sentence, mut taken) = (String::new(), range.start);
    for mark in marks {
        let place = mark.start as usize;
        sentence.push_str(&passage.text[taken..place]);
        taken = place;
        match &mark.kind {
            MarkKind::Wiki(key) if mark.start == mark.end => {
                sentence.push_str(&format!("[[{}]]", target_of(key)));
            }
            MarkKind::Citation(_) if !passage.text[place..].starts_with(char::is_alphanumeric) => {
                sentence.truncate(sentence.trim_end().len());
            }
            _ => {}
        }
    }
    sentence.push_str(&passage.text[taken..range.end]);
    sentence.trim_end().into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_citation_leaves_no_blank_behind() {
        for (text, expected) in [
            ("He met [[ada]] at noon [@a, ¶1]. They left.", "He met [[ada]] at noon."),
            ("He met [[ada]] [@a] [@b; @c], at noon.", "He met [[ada]], at noon."),
            ("He met [[ada]] [@a] at noon.", "He met [[ada]] at noon."),
            ("He met [[ada]] at noon [@a]", "He met [[ada]] at noon"),
            ("[[ada|Ada]] [@a]", "Ada"),
            ("She asked [[ada]] ? [@a]", "She asked [[ada]] ?"),
            ("They met. [@a] They left.", "They met."),
        ] {
            let body = body::read(text, false, 0);
            let found = references_of(&body, FileId(0), &mut Vec::new());
            assert!(!found.is_empty());
            for reference in found {
                assert_eq!(&*reference.sentence, expected, "{text}");
            }
        }
    }
}
