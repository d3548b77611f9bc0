//! Sentences: one pass over the bytes that stops only at marks which can end a sentence.

use std::ops::Range;

use super::abbreviation::{Kind, follows_clock, is_starter, kind};
use super::starts_list_item;

/// The sentences of `text` as byte ranges, in order, without the white space around them.
///
/// A blank line always ends a sentence, a single line break is a blank. Closing marks stay with the sentence that they
/// close. Every character that is not white space lies in exactly one range.
///
/// ```
/// use cuttings::text::segment::sentences;
///
/// let text = "Mr. Roe left at 5.20pm. “I am tired.” He slept.";
/// let cut: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
/// assert_eq!(cut, ["Mr. Roe left at 5.20pm.", "“I am tired.”", "He slept."]);
/// ```
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut cutter = Cutter { text, start: 0, out: Vec::with_capacity(text.len() / 100 + 1) };
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(|&byte| STOPS[usize::from(byte)]) {
        at = cutter.stop(at + step);
    }
    cutter.cut(text.len());
    cutter.out
}

/// Bytes at which a decision may be due: ASCII marks, line feeds, and the first bytes of other scripts' full stops.
static STOPS: [bool; 256] = {
    let mut table = [false; 256];
    let stops = b".!?\n\xE2\xE3\xEF\xDB\xD8\xE0\xE1\xD6";
    let mut at = 0;
    while at < stops.len() {
        table[stops[at] as usize] = true;
        at += 1;
    }
    table
};

struct Cutter<'a> {
    text: &'a str,
    start: usize,
    out: Vec<Range<usize>>,
}

impl Cutter<'_> {
    /// Ends the present sentence at `end`, trimmed; an empty one leaves no range.
    fn cut(&mut self, end: usize) {
        let piece = &self.text[self.start..end];
        let left = piece.trim_start();
        let start = self.start + (piece.len() - left.len());
        let trimmed = left.trim_end();
        if !trimmed.is_empty() {
            self.out.push(start..start + trimmed.len());
        }
        self.start = end;
    }

    /// Decides at the stop at byte `at` and returns where to go on.
    fn stop(&mut self, at: usize) -> usize {
        let Some(mark) = self.text[at..].chars().next() else {
            return self.text.len();
        };
        match mark {
            '\n' => self.line_break(at),
            '.' | '!' | '?' | '…' => self.latin(at),
            '。' | '！' | '？' | '｡' | '．' | '۔' | '؟' | '।' | '॥' | '።' | '။' | '។' | '։' =>
            {
                let end = skip_closers(self.text, skip_marks(self.text, at));
                self.cut(end);
                end
            }
            _ => at + mark.len_utf8(),
        }
    }

    fn line_break(&mut self, at: usize) -> usize {
        let rest = &self.text[at..];
        let next = rest.trim_start();
        let gap = &rest[..rest.len() - next.len()];
        let end = at + gap.len();
        if gap.bytes().filter(|&byte| byte == b'\n').count() > 1 || self.breaks_for_item(at, next) {
            self.cut(end);
        }
        end
    }

    /// A hyphen at the start of a line may be a dash that was wrapped, a number may be one of the sentence; so the
    /// line before must have ended, or be an item too.
    fn breaks_for_item(&self, at: usize, next: &str) -> bool {
        let line = next.get(..next.find('\n').unwrap_or(next.len())).unwrap_or(next);
        if !starts_list_item(line) {
            return false;
        }
        let before = self.text[self.start..at].trim();
        if before.strip_suffix('.').is_some_and(|word| kind(last_word(word)) == Kind::BeforeFigure) {
            return false;
        }
        line.starts_with(['•', '‣', '◦', '▪', '●', '■'])
            || before.ends_with([':', ';', '.', '!', '?', '”', '"'])
            || starts_list_item(before)
    }

    fn latin(&mut self, at: usize) -> usize {
        let marks_end = skip_marks(self.text, at);
        let end = skip_closers(self.text, marks_end);
        if self.ends_sentence(at, marks_end, end) {
            self.cut(end);
        }
        end
    }

    fn ends_sentence(&self, at: usize, marks_end: usize, end: usize) -> bool {
        let rest = &self.text[end..];
        let next = rest.trim_start();
        let Some(first) = next.chars().next() else {
            return true;
        };
        let gap = &rest[..rest.len() - next.len()];
        if gap.is_empty() {
            return self.glued(at, end, next);
        }
        if gap.bytes().filter(|&byte| byte == b'\n').count() > 1 {
            return true;
        }
        let opening = |c: char| matches!(c, '"' | '\'' | '“' | '‘' | '«' | '(' | '[' | '¿' | '¡' | '„');
        let inner = next.trim_start_matches(opening);
        let Some(letter) = inner.chars().next() else {
            return true;
        };
        if letter.is_lowercase() && !inner.chars().nth(1).is_some_and(char::is_uppercase) {
            return starts_list_item(next) && gap.contains('\n');
        }
        if matches!(first, ',' | ';' | ':') || goes_on_behind_dash(inner) {
            return false;
        }
        let (marks, closers) = (&self.text[at..marks_end], &self.text[marks_end..end]);
        if marks == "." {
            let quoted = closers.contains(['"', '”', '\'', '’', '»']);
            return quoted || self.full_stop(at, inner, letter);
        }
        // An ellipsis with blanks on both sides stands inside a sentence more often than at its end.
        let inside = marks.starts_with("..") || marks.starts_with('…') || marks.starts_with(". .");
        if inside && closers.is_empty() && self.text[..at].ends_with([' ', '\u{a0}']) {
            return is_starter(first_word(inner));
        }
        !attributed(marks, closers, inner)
    }

    /// A single full stop with a blank and a capital, a figure or a letter without case behind it.
    fn full_stop(&self, at: usize, next: &str, letter: char) -> bool {
        let word = last_word(&self.text[self.start..at]);
        let next_word = first_word(next);
        if self.text[self.start..at].trim() == word && !word.is_empty() && word.len() <= 2 {
            // An item's number or letter at the start: "1. The first".
            if word.bytes().all(|byte| byte.is_ascii_digit()) {
                return false;
            }
        }
        match kind(word) {
            Kind::Word => true,
            Kind::Bound => false,
            Kind::Unit => self.text[..at - word.len()].trim_end().ends_with(|c: char| c.is_ascii_digit()),
            Kind::BeforeFigure => !(letter.is_ascii_digit() || is_day(word) && follows_clock(next_word)),
            Kind::Open => {
                let pronoun = word == "I" && self.text[..at - 1].trim_end().ends_with(char::is_lowercase);
                pronoun || is_starter(next_word)
            }
            Kind::Clock => !letter.is_ascii_digit() && !follows_clock(next_word),
        }
    }

    /// No blank behind the mark: "said.He" is two sentences, "5.20", "example.org" and "U.S." are not.
    fn glued(&self, at: usize, end: usize, next: &str) -> bool {
        let mut chars = next.chars();
        let first = chars.next().unwrap_or(' ');
        let second = chars.next().unwrap_or(' ');
        let opens = matches!(first, '“' | '‘' | '„' | '«') && second.is_uppercase();
        let capital = first.is_uppercase()
            && (second.is_lowercase() || second.is_whitespace() || second == '\'' || second == '’');
        if !opens && !capital {
            return false;
        }
        let before = &self.text[self.start..at];
        let token = last_bytes(before, 80).rsplit(char::is_whitespace).next().unwrap_or("");
        if token.contains(['.', '@', '/', '\\', '_', '#']) || token.starts_with("www") {
            return false;
        }
        let mut back = before.chars().rev();
        let last = back.next().unwrap_or(' ');
        let last_but_one = back.next().unwrap_or(' ');
        if end > at + 1 || opens {
            return true;
        }
        if last.is_ascii_digit() {
            return token.len() > 1 && token.len() < before.len();
        }
        let ordinary = last.is_lowercase() && last_but_one.is_alphabetic()
            || matches!(last, ')' | ']' | '"' | '”' | '’' | '%');
        ordinary && (self.text[at..].starts_with(['!', '?']) || kind(last_word(before)) == Kind::Word)
    }
}

/// `“Why?” Mr. Roe asked.` is one sentence: marks of question and call inside a quotation, a name, a verb of saying.
fn attributed(marks: &str, closers: &str, next: &str) -> bool {
    if marks.starts_with('.') || !closers.contains(['"', '”', '’', '\'', '»']) {
        return false;
    }
    let mut words = next.split_whitespace().take(5);
    if words.next().is_none_or(is_starter) {
        return false;
    }
    for word in words {
        if matches!(
            word.trim_end_matches(['.', ',']),
            "said" | "asked" | "added" | "replied" | "shouted" | "says"
        ) {
            return true;
        }
        if !word.starts_with(char::is_uppercase) {
            return false;
        }
    }
    false
}

/// `“What?” — he asked.`: a dash with a small letter behind it.
fn goes_on_behind_dash(next: &str) -> bool {
    let behind = next.trim_start_matches(['–', '—', '-']);
    behind.len() < next.len() && behind.trim_start().starts_with(char::is_lowercase)
}

fn is_day(word: &str) -> bool {
    matches!(word, "Mon" | "Tue" | "Tues" | "Wed" | "Thu" | "Thur" | "Thurs" | "Fri")
}

/// The byte behind a run of sentence marks, with blanks inside a spaced ellipsis (". . .") as part of it.
fn skip_marks(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut chars = text[at..].char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        match c {
            '.' | '!' | '?' | '…' | '。' | '！' | '？' | '｡' | '．' | '۔' | '؟' | '।' | '॥' | '።' | '။'
            | '។' | '։' => {
                end = at + offset + c.len_utf8();
            }
            ' ' | '\u{a0}'
                if chars.peek().is_some_and(|&(_, next)| next == '.') && text[..end].ends_with('.') => {}
            _ => break,
        }
    }
    end
}

/// The byte behind closing marks, a curly closing mark after a blank, and note numbers in brackets ("[3]").
fn skip_closers(text: &str, at: usize) -> usize {
    let mut end = at;
    loop {
        let rest = &text[end..];
        let Some(c) = rest.chars().next() else {
            return end;
        };
        if matches!(
            c,
            '"' | '\'' | '”' | '’' | '»' | ')' | ']' | '}' | '」' | '』' | '）' | '】' | '》' | '›'
        ) {
            end += c.len_utf8();
        } else if rest.starts_with(" ”") {
            end += " ”".len();
        } else if let Some(note) = note_number(rest) {
            end += note;
        } else {
            return end;
        }
    }
}

fn note_number(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix('[')?;
    let digits = inner.bytes().take(4).take_while(u8::is_ascii_digit).count();
    (digits > 0 && inner[digits..].starts_with(']')).then_some(digits + 2)
}

/// The last `most` bytes of `text`, or a few less, so that no decision reads far back.
fn last_bytes(text: &str, most: usize) -> &str {
    let mut from = text.len().saturating_sub(most);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    &text[from..]
}

/// The last word of `text`, with its inner full stops, without marks before it; at most the last 24 bytes are read.
fn last_word(text: &str) -> &str {
    let near = last_bytes(text, 24);
    let start = near
        .char_indices()
        .rev()
        .find(|&(_, c)| !(c.is_alphanumeric() || c == '.'))
        .map_or(0, |(offset, c)| offset + c.len_utf8());
    near[start..].trim_start_matches('.')
}

fn first_word(text: &str) -> &str {
    let end = text.char_indices().take(24).find(|&(_, c)| !(c.is_alphanumeric() || c == '\'' || c == '’'));
    let end = end.map_or_else(
        || text.char_indices().nth(24).map_or(text.len(), |(offset, _)| offset),
        |(offset, _)| offset,
    );
    &text[..end]
}

#[cfg(test)]
mod tests;
