//! Quotations in the dossier's own texts that no citation proves.

use super::references::{CitedQuote, cited_block_quotes};
use crate::body::{Block, Body, MarkKind, Passage, quoted_before};
use crate::diagnostic::{Code, Diagnostic};
use crate::extract::quotes::{QuoteKind, find_quotes};
use crate::text::span::{FileId, Span};

/// Marks round so few words set a word apart, or hold it at a distance; they quote nobody.
const SCARE_QUOTES: usize = 3;

/// Reports words in quotation marks, and block quotes, that have no citation right behind them: nobody has proved them.
pub(super) fn uncited(body: &Body, file: FileId, problems: &mut Vec<Diagnostic>) {
    let cited: Vec<(u32, u32)> = cited_block_quotes(&body.blocks).iter().map(CitedQuote::place).collect();
    let mut quoted: Vec<(u32, u32)> = Vec::new();
    for block in &body.blocks {
        let Block::Quote(inner) = block else { continue };
        let paragraphs = inner.iter().filter_map(|block| match block {
            Block::Paragraph(passage) => Some(passage),
            _ => None,
        });
        let paragraphs: Vec<&Passage> = paragraphs.collect();
        let (Some(first), Some(last)) = (paragraphs.first(), paragraphs.last()) else { continue };
        let (start, end) = (first.to_file(0), last.to_file(last.text.trim_end().len() as u32));
        quoted.push((start, end));
        if !cited.iter().any(|&(from, until)| from <= end && start <= until) {
            problems.push(report("a block quote has no citation", Span { file, start, end: end.max(start) }));
        }
    }
    body.each_passage(&mut |passage| {
        // Words in marks inside a block quote are part of it.
        let start = passage.to_file(0);
        if !quoted.iter().any(|&(from, until)| (from..=until).contains(&start)) {
            in_passage(passage, file, problems);
        }
    });
}

fn in_passage(passage: &Passage, file: FileId, problems: &mut Vec<Diagnostic>) {
    let citations = passage.marks.iter().filter(|mark| matches!(mark.kind, MarkKind::Citation(_)));
    let proved: Vec<usize> = citations
        .filter_map(|mark| quoted_before(&passage.text, mark.start as usize))
        .map(|words| words.start)
        .collect();
    for quote in find_quotes(&passage.text, &[]) {
        let words = quote.words.iter().filter_map(|range| passage.text.get(range.clone()));
        let count = words.flat_map(str::split_whitespace).count();
        let is_proved = proved.iter().any(|start| quote.range.contains(start));
        if quote.kind == QuoteKind::Term || count <= SCARE_QUOTES || is_proved {
            continue;
        }
        let (start, end) =
            (passage.to_file(quote.range.start as u32), passage.to_file(quote.range.end as u32));
        problems
            .push(report("words are quoted without a citation", Span { file, start, end: end.max(start) }));
    }
}

fn report(headline: &str, span: Span) -> Diagnostic {
    Diagnostic::new(Code::UncitedQuote, span, headline)
        .help("put the citation right behind the words: `“…” [@article]`; then they are proved")
}
