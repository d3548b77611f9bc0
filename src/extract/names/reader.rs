//! Cuts a text into tokens.

use super::fold;
use super::part::Part;
use super::token::{Gap, Shape, Style, Token};

/// Stands somewhere in a text.
pub(super) struct Reader<'a> {
    bytes: &'a [u8],
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    /// Begins at the start of `text`.
    pub(super) fn new(text: &'a str) -> Self {
        Self { bytes: text.as_bytes(), text, at: 0 }
    }

    /// Whether nothing is left.
    pub(super) fn is_done(&self) -> bool {
        self.at >= self.bytes.len()
    }

    /// Skips white space and says what it was.
    #[inline]
    pub(super) fn blank(&mut self) -> Gap {
        let plain = |at: usize| self.bytes.get(at).is_some_and(|byte| (b'!'..0x80).contains(byte));
        if plain(self.at) {
            return Gap::None;
        }
        if self.bytes.get(self.at) == Some(&b' ') && plain(self.at + 1) {
            self.at += 1;
            return Gap::Space;
        }
        self.wide_blank()
    }

    /// Blanks of any kind and number.
    fn wide_blank(&mut self) -> Gap {
        let (start, mut lines) = (self.at, 0);
        while let Some(&byte) = self.bytes.get(self.at) {
            match byte {
                b'\n' => lines += 1,
                b' ' | b'\t' | b'\r' | 0x0b | 0x0c => {}
                0x80.. => match self.text[self.at..].chars().next() {
                    Some(mark) if mark.is_whitespace() || mark == '\u{feff}' || mark == '\u{200b}' => {
                        lines += if mark == '\u{2029}' { 2 } else { u32::from(mark == '\u{2028}') };
                        self.at += mark.len_utf8() - 1;
                    }
                    _ => break,
                },
                _ => break,
            }
            self.at += 1;
        }
        match lines {
            0 if self.at == start => Gap::None,
            0 => Gap::Space,
            1 => Gap::Line,
            _ => Gap::Paragraph,
        }
    }

    /// Reads one token; the reader stands on something that is not white space.
    pub(super) fn token(&mut self, gap: Gap) -> Token {
        let start = self.at;
        let first = self.peek().unwrap_or(' ');
        let mut token = Token {
            start: start as u32,
            end: 0,
            hash: 0,
            part: 0,
            classes: 0,
            shape: Shape::Mark(first),
            gap,
            style: Style::Running,
            possessive: false,
            opens: false,
            compound: false,
        };
        if self.plain_word(&mut token) {
            return token;
        }
        if first.is_alphabetic() {
            self.word(&mut token);
        } else if first.is_ascii_digit() {
            self.number();
            token.shape = Shape::Number;
            token.end = self.at as u32;
        } else if matches!(first, '@' | '#') {
            self.at += 1;
            self.skip_while(|c| c.is_alphanumeric() || c == '_');
            token.shape = Shape::Odd;
            token.end = self.at as u32;
        } else {
            self.at += first.len_utf8();
            token.end = self.at as u32;
        }
        token
    }

    /// Reads a word of plain letters that ends at a blank or a common mark; most words are such.
    fn plain_word(&mut self, token: &mut Token) -> bool {
        let bytes = &self.bytes[self.at..];
        let (length, hash) = fold::plain_word(bytes);
        let ends = match (bytes.get(length), bytes.get(length + 1)) {
            (None | Some(b' ' | b'\n' | b',' | b';' | b':' | b')' | b'"' | b'?' | b'!'), _) => true,
            (Some(b'.'), next) => next.is_none_or(u8::is_ascii_whitespace),
            _ => false,
        };
        let capital = bytes[0].is_ascii_uppercase();
        if length == 0 || !ends || capital && length == 1 {
            return false;
        }
        self.at += length;
        token.end = self.at as u32;
        token.hash = hash;
        token.part = hash;
        token.shape = if capital { Shape::Capital } else { Shape::Lower };
        true
    }

    fn peek(&self) -> Option<char> {
        match self.bytes.get(self.at) {
            Some(&byte) if byte.is_ascii() => Some(char::from(byte)),
            Some(_) => self.text[self.at..].chars().next(),
            None => None,
        }
    }

    /// The character after the one that begins at `at`.
    fn after(&self, at: usize) -> Option<char> {
        let first = self.text[at..].chars().next()?;
        self.text[at + first.len_utf8()..].chars().next()
    }

    fn skip_while(&mut self, wanted: impl Fn(char) -> bool) {
        while let Some(letter) = self.peek().filter(|&c| wanted(c)) {
            self.at += letter.len_utf8();
        }
    }

    /// Digits with points, commas, hyphens, colons and letters glued to them.
    fn number(&mut self) {
        while let Some(mark) = self.peek() {
            let goes_on = mark.is_alphanumeric()
                || (matches!(mark, '.' | ',' | '-' | ':' | '/')
                    && self.after(self.at).is_some_and(|c| c.is_ascii_digit()));
            if !goes_on {
                return;
            }
            self.at += mark.len_utf8();
        }
    }

    fn word(&mut self, token: &mut Token) {
        let mut word = Word { begin: self.at, hash: 0, part: Part::default(), first: None, odd: false };
        let start = self.at;
        let end = loop {
            while self.peek().is_some_and(|letter| word.part.takes(letter)) {
                self.at += self.peek().map_or(1, char::len_utf8);
            }
            let end = self.at;
            match self.joint(&mut word) {
                Joint::Goes => {}
                Joint::Ends => break self.at,
                Joint::Possessive => {
                    token.possessive = true;
                    break end;
                }
            }
        };
        token.end = end as u32;
        token.part = fold::hash(&self.text[word.begin..end]);
        token.compound = word.first.is_some();
        token.hash = if token.compound { fold::join(word.hash, token.part) } else { token.part };
        token.shape = match word.first {
            _ if word.odd => Shape::Odd,
            Some(first) => word.part.shape_with(&first, &self.text[start..end]),
            None => word.part.shape(),
        };
    }

    /// Reads the mark after some letters of a word, if the word goes on behind it.
    fn joint(&mut self, word: &mut Word) -> Joint {
        match self.peek() {
            Some(mark @ ('\'' | '’' | 'ʼ')) => self.apostrophe(mark, word),
            Some('.') if word.part.is_initials() || self.after(self.at).is_some_and(char::is_lowercase) => {
                word.odd |= !word.part.is_initials();
                word.part.take_stop();
                self.at += 1;
                if self.peek().is_some_and(char::is_alphabetic) { Joint::Goes } else { Joint::Ends }
            }
            Some('&') if word.part.is_upper() && self.after(self.at).is_some_and(char::is_uppercase) => {
                self.at += 1;
                Joint::Goes
            }
            Some('@' | '_') => {
                word.odd = true;
                self.skip_while(|c| c.is_alphanumeric() || matches!(c, '@' | '_' | '.'));
                Joint::Ends
            }
            Some(mark @ ('-' | '\u{2010}' | '\u{2011}'))
                if self.after(self.at).is_some_and(char::is_alphanumeric) =>
            {
                let hash = fold::hash(&self.text[word.begin..self.at]);
                word.hash = if word.first.is_some() { fold::join(word.hash, hash) } else { hash };
                word.first.get_or_insert(word.part);
                word.part = Part::default();
                self.at += mark.len_utf8();
                word.begin = self.at;
                Joint::Goes
            }
            _ => Joint::Ends,
        }
    }

    /// Reads an apostrophe and what follows it: a possessive s, the rest of a name, or nothing.
    fn apostrophe(&mut self, mark: char, word: &mut Word) -> Joint {
        let here = self.at;
        self.at += mark.len_utf8();
        let next = self.peek();
        if matches!(next, Some('s' | 'S')) && !self.after(self.at).is_some_and(char::is_alphanumeric) {
            self.at += 1;
            return Joint::Possessive;
        }
        if next.is_some_and(char::is_alphabetic) {
            word.part.take_apostrophe();
            return Joint::Goes;
        }
        let after_s = matches!(self.bytes.get(here - 1), Some(b's' | b'S' | b'x' | b'z'));
        if after_s && next.is_none_or(char::is_whitespace) {
            return Joint::Possessive;
        }
        self.at = here;
        Joint::Ends
    }
}

/// A word that is being read.
struct Word {
    /// The byte at which its last part begins.
    begin: usize,
    /// The hash of the parts before that.
    hash: u64,
    part: Part,
    first: Option<Part>,
    /// Has marks that no word has.
    odd: bool,
}

/// What comes after some letters of a word.
enum Joint {
    /// The word goes on.
    Goes,
    /// It ends where the reader stands.
    Ends,
    /// It ended before an apostrophe.
    Possessive,
}
