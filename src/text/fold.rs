//! Text folded for comparison, with the way back to the bytes as they were written.
//!
//! Folding forgives what typesetting does to words and nothing that an author does: kinds of quotation marks, of dashes and
//! of blanks, line breaks, hidden characters, composed and decomposed accents, ligatures, full-width letters. Letters keep
//! their case and their accents unless asked otherwise.

use std::borrow::Cow;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, is_nfc_quick};

/// What is folded beyond blanks, marks, hidden characters and Unicode forms.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Folding {
    /// Nothing more. Good for names, whose case and hyphens count.
    #[default]
    Plain,
    /// Capitals become small letters.
    Caseless,
    /// Double marks become single ones and blanks around dashes go, as houses differ in both. Good for quotations.
    Quotation,
}

/// A folded text that knows where each of its bytes came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folded<'a> {
    text: Cow<'a, str>,
    /// Where runs of bytes came from, in order; empty if the text was not changed at all.
    pieces: Vec<Piece>,
}

/// A run of folded bytes up to the next piece's start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Piece {
    folded: u32,
    original: u32,
    /// The length in the original of a piece that maps only as a whole, 0 for bytes kept as they are.
    whole: u32,
}

/// Folds `text`. Plain ASCII without runs of blanks is borrowed, not copied.
///
/// ```
/// use cuttings::text::fold::{Folding, fold};
///
/// let folded = fold("He said  “no” – twice", Folding::Plain);
/// assert_eq!(folded.text(), "He said \"no\" - twice");
/// assert_eq!(folded.range(8..12), 9..17);
/// ```
pub fn fold(text: &str, folding: Folding) -> Folded<'_> {
    match next_change(text, 0, folding) {
        None => Folded { text: Cow::Borrowed(text), pieces: Vec::new() },
        Some(at) => Folder::new(text, folding).run(at),
    }
}

impl Folded<'_> {
    /// The folded text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The range of the original text that `range` of the folded text came from, on character borders. It leaves out hidden
    /// characters at its ends. Offsets behind the end count as the end.
    pub fn range(&self, range: Range<usize>) -> Range<usize> {
        if self.pieces.is_empty() {
            return range.start.min(self.text.len())..range.end.min(self.text.len());
        }
        let start =
            if range.start >= self.text.len() { self.end(self.text.len()) } else { self.start(range.start) };
        if range.end <= range.start {
            return start..start;
        }
        start..self.end(range.end.min(self.text.len())).max(start)
    }

    fn piece_at(&self, folded: usize) -> Piece {
        let behind = self.pieces.partition_point(|piece| piece.folded as usize <= folded);
        self.pieces[behind.saturating_sub(1)]
    }

    fn start(&self, folded: usize) -> usize {
        let piece = self.piece_at(folded);
        let inside = if piece.whole == 0 { folded.saturating_sub(piece.folded as usize) } else { 0 };
        piece.original as usize + inside
    }

    fn end(&self, folded: usize) -> usize {
        let Some(last) = folded.checked_sub(1) else {
            return 0;
        };
        let piece = self.piece_at(last);
        let inside = if piece.whole == 0 { folded - piece.folded as usize } else { piece.whole as usize };
        piece.original as usize + inside
    }
}

/// The bytes at which folding may have something to do; a blank counts only before another one.
static CHANGES: [[bool; 256]; 3] =
    [changes(Folding::Plain), changes(Folding::Caseless), changes(Folding::Quotation)];

const fn changes(folding: Folding) -> [bool; 256] {
    let mut table = [false; 256];
    let mut at = 0;
    while at < 256 {
        let byte = at as u8;
        table[at] = byte < b' '
            || byte >= 0x7f
            || byte == b'`'
            || match folding {
                Folding::Plain => false,
                Folding::Caseless => byte.is_ascii_uppercase(),
                Folding::Quotation => byte == b'"' || byte == b'-',
            };
        at += 1;
    }
    table
}

/// How many bytes from the start surely need no plain folding, in whole blocks: written so that the compiler looks at many bytes
/// at once.
fn calm_length(bytes: &[u8]) -> usize {
    const BLOCK: usize = 32;
    let mut calm = 0;
    for block in bytes.chunks_exact(BLOCK) {
        let restless = block.iter().filter(|&&byte| !(b' '..0x7f).contains(&byte) || byte == b'`').count();
        let doubled = block.iter().zip(&block[1..]).filter(|&pair| pair == (&b' ', &b' ')).count();
        let doubled_before = calm > 0 && bytes[calm - 1] == b' ' && block[0] == b' ';
        if restless + doubled > 0 || doubled_before {
            break;
        }
        calm += BLOCK;
    }
    calm
}

/// The first byte from `from` on at which folding may have something to do. Blanks right before it count, as they may be part
/// of a run, and so does a letter before a character that melts into it.
fn next_change(text: &str, from: usize, folding: Folding) -> Option<usize> {
    let bytes = text.as_bytes();
    let table = &CHANGES[folding as usize];
    let calm = if folding == Folding::Plain { calm_length(&bytes[from..]) } else { 0 };
    let mut blank = calm > 0 && bytes[from + calm - 1] == b' ';
    let step = calm
        + bytes[from + calm..].iter().position(|&byte| {
            let doubled = blank && byte == b' ';
            blank = byte == b' ';
            table[usize::from(byte)] || doubled
        })?;
    let mut at = from + step;
    if bytes[at] >= 0x80 && at > from && visible(&text[at..]).is_some_and(continues_cluster) {
        return Some(at - 1);
    }
    while at > from && bytes[at - 1] == b' ' {
        at -= 1;
    }
    Some(at)
}

struct Folder<'a> {
    source: &'a str,
    folding: Folding,
    text: String,
    pieces: Vec<Piece>,
    /// Where the present run of kept bytes began, in the source.
    kept_from: usize,
}

impl<'a> Folder<'a> {
    fn new(source: &'a str, folding: Folding) -> Self {
        Self { source, folding, text: String::with_capacity(source.len()), pieces: Vec::new(), kept_from: 0 }
    }

    /// Folds from the first byte that may change.
    fn run(mut self, first_change: usize) -> Folded<'a> {
        let mut at = first_change;
        while let Some(c) = self.source[at..].chars().next() {
            at = self.step(at, c);
            at = next_change(self.source, at, self.folding).unwrap_or(self.source.len());
        }
        self.keep_until(at);
        Folded { text: Cow::Owned(self.text), pieces: self.pieces }
    }

    /// Folds what begins with `c` at `at` and returns where to go on.
    fn step(&mut self, at: usize, c: char) -> usize {
        let next = at + c.len_utf8();
        if self.is_plain_letter(c, next) {
            return next;
        }
        if c.is_whitespace() {
            return self.blanks(at);
        }
        if is_hidden(c) {
            self.replace(at, next, "");
            return next;
        }
        let behind = visible(&self.source[next..]);
        if behind.is_some_and(continues_cluster) || (!c.is_ascii() && !is_composed(c)) {
            return self.cluster(at);
        }
        match self.mark(c) {
            Some("-") if self.folding == Folding::Quotation => return self.tight_dash(at),
            Some("-") if c == '-' => {}
            Some(mark) => self.replace(at, next, mark),
            None => self.letter(at, c),
        }
        next
    }

    /// Letters of the commonest scripts that nothing happens to, told without a look into Unicode's tables.
    fn is_plain_letter(&self, c: char, next: usize) -> bool {
        let letter =
            matches!(c, 'À'..='ſ' | '\u{400}'..='\u{481}' | '\u{620}'..='\u{64a}' | '\u{4e00}'..='\u{9fff}');
        let behind = self.source.as_bytes().get(next).copied().unwrap_or(b' ');
        let joins_nothing = behind < 0x80 || matches!(behind, 0xc3..=0xc5 | 0xd0 | 0xd1 | 0xe4..=0xe9);
        letter && joins_nothing && self.folding != Folding::Caseless
    }

    /// What a mark becomes; nothing for letters and all other characters.
    fn mark(&self, c: char) -> Option<&'static str> {
        let double = if self.folding == Folding::Quotation { "'" } else { "\"" };
        Some(match c {
            '‘' | '’' | '‚' | '‛' | '′' | 'ʼ' | '`' | '´' | '‹' | '›' => "'",
            '“' | '”' | '„' | '‟' | '″' | '«' | '»' | '〝' | '〞' => double,
            '"' if self.folding == Folding::Quotation => double,
            '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '－' => "-",
            '…' => "...",
            _ => return None,
        })
    }

    fn letter(&mut self, at: usize, c: char) {
        let next = at + c.len_utf8();
        let wide = char::from_u32((c as u32).wrapping_sub(0xFEE0)).filter(|_| ('！'..='～').contains(&c));
        let compatible = matches!(c, 'ﬀ'..='ﬆ' | 'Ⅰ'..='ⅿ');
        let caseless = self.folding == Folding::Caseless && c.is_uppercase();
        if wide.is_none() && !compatible && !caseless {
            return;
        }
        let plain: String = if compatible { c.nfkc().collect() } else { wide.unwrap_or(c).into() };
        match plain.chars().next().and_then(|plain| self.mark(plain)) {
            Some(mark) => self.replace(at, next, mark),
            None if self.folding == Folding::Caseless => self.replace(at, next, &plain.to_lowercase()),
            None => self.replace(at, next, &plain),
        }
    }

    /// A run of white space and hidden characters in it becomes one blank.
    fn blanks(&mut self, at: usize) -> usize {
        let mut end = at;
        for (offset, c) in self.source[at..].char_indices() {
            if c.is_whitespace() {
                end = at + offset + c.len_utf8();
            } else if !is_hidden(c) {
                break;
            }
        }
        if self.folding == Folding::Quotation && visible(&self.source[end..]).is_some_and(is_dash) {
            return self.tight_dash(at);
        }
        if &self.source[at..end] != " " {
            self.replace(at, end, " ");
        }
        end
    }

    /// A run of dashes with the blanks around it becomes one hyphen.
    fn tight_dash(&mut self, at: usize) -> usize {
        let tight = |c: char| c.is_whitespace() || is_dash(c) || is_hidden(c);
        let end = at + self.source[at..].find(|c| !tight(c)).unwrap_or(self.source.len() - at);
        if &self.source[at..end] != "-" {
            self.replace(at, end, "-");
        }
        end
    }

    /// A character with what melts into it, in Unicode's composed form.
    fn cluster(&mut self, at: usize) -> usize {
        let mut end = at;
        for (offset, c) in self.source[at..].char_indices() {
            if offset == 0 || continues_cluster(c) {
                end = at + offset + c.len_utf8();
            } else if !is_hidden(c) {
                break;
            }
        }
        let mut composed = String::with_capacity(end - at);
        for c in self.source[at..end].chars().filter(|&c| !is_hidden(c)).nfc() {
            match self.mark(c) {
                Some(mark) => composed.push_str(mark),
                None => composed.push(c),
            }
        }
        if self.folding == Folding::Caseless {
            composed = composed.to_lowercase();
        }
        if composed != self.source[at..end] {
            self.replace(at, end, &composed);
        }
        end
    }

    fn replace(&mut self, from: usize, to: usize, folded: &str) {
        self.keep_until(from);
        if !folded.is_empty() {
            self.pieces.push(Piece {
                folded: self.text.len() as u32,
                original: from as u32,
                whole: (to - from) as u32,
            });
            self.text.push_str(folded);
        }
        self.kept_from = to;
    }

    fn keep_until(&mut self, to: usize) {
        let kept = &self.source[self.kept_from..to];
        if !kept.is_empty() {
            let piece = Piece { folded: self.text.len() as u32, original: self.kept_from as u32, whole: 0 };
            self.pieces.push(piece);
            self.text.push_str(kept);
        }
        self.kept_from = to;
    }
}

/// The first character of `text` that a reader sees.
fn visible(text: &str) -> Option<char> {
    text.chars().find(|&c| !is_hidden(c))
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '－')
}

/// Characters without width that no reader sees.
fn is_hidden(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether `c` may melt into the character before it: combining marks, vowels and tails of Hangul written apart.
fn continues_cluster(c: char) -> bool {
    c >= '\u{300}'
        && !settled(c)
        && (canonical_combining_class(c) != 0 || quick(c) != IsNormalized::Yes && is_joiner(c))
}

/// Starters that compose with the character before them: their quick check says "maybe".
fn is_joiner(c: char) -> bool {
    quick(c) == IsNormalized::Maybe
}

fn is_composed(c: char) -> bool {
    c < '\u{300}' || settled(c) || (canonical_combining_class(c) == 0 && quick(c) == IsNormalized::Yes)
}

fn quick(c: char) -> IsNormalized {
    is_nfc_quick(std::iter::once(c))
}

/// Large blocks without marks and without other forms, spared the look into Unicode's tables.
fn settled(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{482}' | '\u{2010}'..='\u{2027}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

#[cfg(test)]
mod tests;
