//! Marks paired to quotations, over paragraphs if need be.

use super::mark::{Family, Mark};
use std::ops::Range;

/// A quotation found by its marks.
#[derive(Debug, Clone)]
pub(super) struct Span {
    pub(super) range: Range<usize>,
    pub(super) words: Vec<Range<usize>>,
    pub(super) nested: Vec<Range<usize>>,
    /// The paragraph in which it begins, an index.
    pub(super) paragraph: usize,
    /// The paragraph in which it ends.
    pub(super) last_paragraph: usize,
}

/// The most paragraphs that one quotation runs over.
const MOST_PARAGRAPHS: usize = 60;

/// The most marks between the two of one quotation, so that a text of nothing but marks takes no time.
const MOST_MARKS: usize = 200;

/// The quotations of the text in order, without overlaps.
pub(super) fn spans(text: &str, marks: &[Mark], paragraphs: &[Range<usize>]) -> Vec<Span> {
    let pairs = Pairs { text, marks, paragraphs };
    let mut out = Vec::new();
    let mut paragraph = 0;
    let mut at = 0;
    while at < marks.len() {
        while paragraph < paragraphs.len() && paragraphs[paragraph].end <= marks[at].at {
            paragraph += 1;
        }
        let Some(bounds) = paragraphs.get(paragraph) else { break };
        if !marks[at].opens || marks[at].at < bounds.start {
            at += 1;
            continue;
        }
        match pairs.from(at, paragraph) {
            Some((span, next)) => {
                out.push(span);
                at = next;
            }
            None => at += 1,
        }
    }
    out
}

struct Pairs<'a> {
    text: &'a str,
    marks: &'a [Mark],
    paragraphs: &'a [Range<usize>],
}

impl Pairs<'_> {
    /// The quotation that the mark at index `open` opens, and the index after its closing mark.
    fn from(&self, open: usize, paragraph: usize) -> Option<(Span, usize)> {
        let mut words = Vec::new();
        let mut current = open;
        for last in paragraph..paragraph + MOST_PARAGRAPHS {
            let begin = self.marks[current].end();
            let end = self.paragraphs.get(last)?.end;
            if let Some(close) = self.close(current, end) {
                words.push(begin..self.marks[close].at);
                return self.finish((open, close), words, (paragraph, last));
            }
            let next = self.paragraphs.get(last + 1)?;
            let index = self.marks.partition_point(|mark| mark.at < next.start);
            let continued = self.marks.get(index).is_some_and(|mark| {
                mark.at == next.start && mark.opens && mark.family == self.marks[open].family
            });
            if !continued {
                return self.over_line_break(open, paragraph, last);
            }
            words.push(begin..end);
            current = index;
        }
        None
    }

    fn finish(
        &self,
        (open, close): (usize, usize),
        words: Vec<Range<usize>>,
        (first, last): (usize, usize),
    ) -> Option<(Span, usize)> {
        let range = self.marks[open].at..self.marks[close].end();
        if self.text[words.first()?.start..words.last()?.end].trim().is_empty() {
            return None;
        }
        let nested = self.nested(open + 1, close);
        Some((Span { range, words, nested, paragraph: first, last_paragraph: last }, close + 1))
    }

    /// A quotation whose lines stand apart without an empty line between: it goes on to the first mark that closes, if
    /// no other opens before.
    fn over_line_break(&self, open: usize, first: usize, mut last: usize) -> Option<(Span, usize)> {
        if self.marks[open].family == Family::Single || first != last {
            return None;
        }
        for _ in 0..8 {
            let (here, next) = (self.paragraphs.get(last)?, self.paragraphs.get(last + 1)?);
            if self.text[here.end..next.start].matches('\n').count() != 1 {
                return None;
            }
            last += 1;
            let from = self.marks.partition_point(|mark| mark.at < next.start);
            let found = (from..self.marks.len())
                .take(MOST_MARKS)
                .find(|&index| self.marks[index].family == self.marks[open].family)
                .filter(|&index| self.marks[index].at < next.end);
            if let Some(close) = found {
                let mark = &self.marks[close];
                let after_word = self.text[..mark.at].ends_with(|c: char| !c.is_whitespace())
                    || self.text[..mark.at].trim_end().ends_with(['.', ',', '?', '!']);
                if !mark.closes || mark.at == next.start || !after_word {
                    return None;
                }
                let words = std::iter::once(self.marks[open].end()..mark.at).collect();
                return self.finish((open, close), words, (first, last));
            }
        }
        None
    }

    /// The index of the mark that closes the one at `open`, up to byte `end`.
    fn close(&self, open: usize, end: usize) -> Option<usize> {
        let family = self.marks[open].family;
        let within = || {
            self.marks[open + 1..]
                .iter()
                .enumerate()
                .take(MOST_MARKS)
                .take_while(move |(_, mark)| mark.at <= end)
                .filter(move |(_, mark)| mark.family == family)
        };
        if family == Family::Single {
            return self.close_single(within().map(|(step, mark)| (open + 1 + step, mark)));
        }
        let mut depth = 0;
        for (step, mark) in within() {
            let reopens = mark.opens && (!mark.closes || self.stands_free(mark));
            if reopens && family == Family::Straight {
                // A mark that can only open: the one before was never closed.
                return None;
            }
            match (reopens, depth) {
                (true, _) => depth += 1,
                (false, 0) if mark.closes => return Some(open + 1 + step),
                (false, 0) => {}
                (false, _) => depth -= 1,
            }
        }
        None
    }

    /// A straight mark after a blank and before a letter, with no end of sentence before it, begins something new.
    fn stands_free(&self, mark: &Mark) -> bool {
        let before = &self.text[..mark.at];
        let blank_before = before.ends_with(char::is_whitespace);
        let letter_after = self.text[mark.end()..].starts_with(char::is_alphanumeric);
        blank_before && letter_after && !before.trim_end().ends_with(['.', ',', '?', '!', '…', '-', '—'])
    }

    /// A single mark closes if a word cannot go on over it. "The students' union" might be one that does: such marks count
    /// only where no better one follows.
    fn close_single<'m>(&self, marks: impl Iterator<Item = (usize, &'m Mark)>) -> Option<usize> {
        let mut possessive = None;
        for (index, mark) in marks {
            if !mark.closes {
                break;
            }
            let before = self.text[..mark.at].chars().next_back()?;
            let after = self.text[mark.end()..].chars().next();
            if after.is_some_and(char::is_alphanumeric) {
                continue;
            }
            let goes_on = after == Some(' ') && self.text[mark.end() + 1..].starts_with(char::is_lowercase);
            if matches!(before, 's' | 'S') && goes_on {
                possessive = possessive.or(Some(index));
                continue;
            }
            return Some(index);
        }
        possessive
    }

    /// The quotations between two marks, of any family.
    fn nested(&self, from: usize, to: usize) -> Vec<Range<usize>> {
        let mut out = Vec::new();
        let mut at = from;
        let Some(end) = self.marks.get(to).map(|mark| mark.at) else { return out };
        while at < to {
            let close =
                if self.marks[at].opens { self.close(at, end).filter(|&close| close < to) } else { None };
            match close {
                Some(close) => {
                    out.push(self.marks[at].at..self.marks[close].end());
                    at = close + 1;
                }
                None => at += 1,
            }
        }
        out
    }
}
