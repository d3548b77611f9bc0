//! Words, numbers and marks of a text, with the classes of every capitalised word.

use super::fold;
use super::lexicon::{Lexicon, class};

/// How a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// A word in lower case, or one whose last part is ("London-based").
    Lower,
    /// A word that begins with a capital.
    Capital,
    /// A word of two or more letters, all capitals.
    Upper,
    /// A capital letter that stands for a name: "J", "J.", "J.K.".
    Initial,
    /// A number and what is glued to it.
    Number,
    /// Addresses, handles and other words that are no words.
    Odd,
    /// One punctuation mark.
    Mark(char),
}

/// What stands between a token and the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// Blanks.
    Space,
    /// One line break.
    Line,
    /// An empty line, or the beginning of the text.
    Paragraph,
}

/// How the line of a token is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// Capitals mean something.
    Running,
    /// Nearly all in capitals.
    Capitals,
    /// Most words begin with a capital.
    Title,
}

/// A token; offsets are bytes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) hash: u64,
    /// Classes, looked up for capitalised words only; see [`Tokens::classes`].
    pub(super) classes: u32,
    pub(super) shape: Shape,
    pub(super) gap: Gap,
    pub(super) style: Style,
    /// Followed by 's or an apostrophe, which is not part of the token.
    pub(super) possessive: bool,
    /// Stands where a capital is written for the sentence's sake.
    pub(super) opens: bool,
    /// Made of parts with hyphens.
    pub(super) compound: bool,
}

impl Token {
    pub(super) fn is(&self, classes: u32) -> bool {
        self.classes & classes != 0
    }

    /// Whether it can be part of a name by its capitals.
    pub(super) fn is_capitalised(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Upper | Shape::Initial)
    }

    pub(super) fn is_word(&self) -> bool {
        matches!(self.shape, Shape::Lower | Shape::Capital | Shape::Upper | Shape::Initial)
    }

    pub(super) fn is_mark(&self, mark: char) -> bool {
        self.shape == Shape::Mark(mark)
    }
}

/// All tokens of a text.
pub(super) struct Tokens<'a> {
    pub(super) text: &'a str,
    pub(super) list: Vec<Token>,
    pub(super) lexicon: &'static Lexicon,
    /// Hashes of the words seen in lower case, as a bit set.
    seen: Box<[u64]>,
}

impl<'a> Tokens<'a> {
    /// Cuts `text` into tokens.
    pub(super) fn new(text: &'a str, lexicon: &'static Lexicon) -> Self {
        let bits = (text.len() / 4).next_power_of_two().clamp(1 << 10, 1 << 20);
        let mut tokens = Self {
            text,
            list: Vec::with_capacity(text.len() / 5 + 8),
            lexicon,
            seen: vec![0; bits / 64].into(),
        };
        let mut reader = Reader { bytes: text.as_bytes(), text, at: 0 };
        let mut gap = Gap::Paragraph;
        loop {
            gap = match (gap, reader.blank()) {
                (Gap::Paragraph, _) => Gap::Paragraph,
                (_, between) => between,
            };
            if reader.at >= text.len() {
                break;
            }
            let token = reader.token(gap);
            tokens.push(token);
            gap = Gap::None;
        }
        tokens
    }

    fn push(&mut self, mut token: Token) {
        match token.shape {
            Shape::Capital | Shape::Upper | Shape::Initial => token.classes = self.lexicon.get(token.hash),
            Shape::Lower => {
                let bit = token.hash as usize & (self.seen.len() * 64 - 1);
                self.seen[bit / 64] |= 1 << (bit % 64);
            }
            _ => {}
        }
        token.opens = self.opens(&token);
        self.list.push(token);
    }

    /// Whether a token that comes next begins a sentence, a line or a quotation.
    fn opens(&self, token: &Token) -> bool {
        if matches!(token.gap, Gap::Line | Gap::Paragraph) {
            return true;
        }
        let Some(last) = self.list.last() else { return true };
        match last.shape {
            Shape::Mark('.') => {
                let before = self.list.len().checked_sub(2).map(|at| &self.list[at]);
                !before.is_some_and(|word| {
                    word.is_capitalised()
                        && (word.is(class::HONORIFIC | class::TITLE) || word.shape == Shape::Initial)
                })
            }
            Shape::Mark(
                '!' | '?' | ':' | ';' | '"' | '“' | '‘' | '•' | '*' | '…' | '—' | '–' | '|' | '/',
            ) => true,
            Shape::Mark('-') => last.opens || last.gap == Gap::Space && token.gap == Gap::Space,
            Shape::Mark('\'' | '(' | '[') => last.opens,
            Shape::Number => last.opens,
            _ => false,
        }
    }

    /// Whether the text has this word in lower case somewhere.
    pub(super) fn seen_in_lower_case(&self, hash: u64) -> bool {
        let bit = hash as usize & (self.seen.len() * 64 - 1);
        self.seen[bit / 64] & (1 << (bit % 64)) != 0
    }

    /// The classes of the token at `at`, whatever its shape; 0 out of range.
    pub(super) fn classes(&self, at: usize) -> u32 {
        match self.list.get(at) {
            Some(token) if token.is_capitalised() => token.classes,
            Some(token) if token.shape == Shape::Lower => self.lexicon.get(token.hash),
            _ => 0,
        }
    }

    /// The text of the token at `at`.
    pub(super) fn str(&self, at: usize) -> &'a str {
        self.list.get(at).map_or("", |token| &self.text[token.start as usize..token.end as usize])
    }
}

struct Reader<'a> {
    bytes: &'a [u8],
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    /// Skips white space and says what it was.
    fn blank(&mut self) -> Gap {
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
    fn token(&mut self, gap: Gap) -> Token {
        let start = self.at;
        let first = self.peek().unwrap_or(' ');
        let mut token = Token {
            start: start as u32,
            end: 0,
            hash: 0,
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
        let start = self.at;
        let mut part = Part::new(start);
        let mut first = None;
        let mut odd = false;
        let mut end;
        loop {
            part.read(self);
            end = self.at;
            match self.peek() {
                Some(mark @ ('\'' | '’' | '‘' | 'ʼ')) => match self.apostrophe(mark) {
                    Apostrophe::Inside => {
                        part.letters_after_apostrophe();
                        continue;
                    }
                    Apostrophe::Possessive => token.possessive = true,
                    Apostrophe::Mark => {}
                },
                Some('.') if part.is_initials() || self.is_address() => {
                    odd |= !part.is_initials();
                    self.at += 1;
                    end = self.at;
                    part.ends_initial();
                    if self.peek().is_some_and(char::is_alphabetic) {
                        continue;
                    }
                }
                Some('&')
                    if part.upper > 0
                        && part.lower == 0
                        && self.after(self.at).is_some_and(char::is_uppercase) =>
                {
                    self.at += 1;
                    continue;
                }
                Some('@' | '_') => {
                    odd = true;
                    self.skip_while(|c| c.is_alphanumeric() || matches!(c, '@' | '_' | '.'));
                    end = self.at;
                }
                Some('-' | '\u{2010}' | '\u{2011}')
                    if self.after(self.at).is_some_and(char::is_alphanumeric) =>
                {
                    let hash = fold::hash(&self.text[part.start..end]);
                    let begun = first.get_or_insert((hash, part)).0;
                    if part.start != start {
                        first = first.map(|(_, shape)| (fold::join(begun, hash), shape));
                    }
                    self.at += self.peek().map_or(1, char::len_utf8);
                    part = Part::new(self.at);
                    continue;
                }
                _ => {}
            }
            break;
        }
        token.end = end as u32;
        let hash = fold::hash(&self.text[part.start..end]);
        token.compound = first.is_some();
        token.hash = first.map_or(hash, |(begun, _)| fold::join(begun, hash));
        token.shape =
            if odd { Shape::Odd } else { part.shape(first.map(|(_, shape)| shape), &self.text[start..end]) };
    }

    /// Whether the full stop here joins lower-case words, as in an address.
    fn is_address(&self) -> bool {
        self.after(self.at).is_some_and(char::is_lowercase)
    }

    /// Reads what follows an apostrophe: a possessive s, the rest of a name, or nothing.
    fn apostrophe(&mut self, mark: char) -> Apostrophe {
        let here = self.at;
        self.at += mark.len_utf8();
        let next = self.peek();
        let (is_s, letter) = (matches!(next, Some('s' | 'S')), next.is_some_and(char::is_alphabetic));
        if is_s && !self.after(self.at).is_some_and(char::is_alphanumeric) {
            self.at += 1;
            return Apostrophe::Possessive;
        }
        if letter && mark != '‘' {
            return Apostrophe::Inside;
        }
        let after_s = matches!(self.bytes.get(here - 1), Some(b's' | b'S' | b'x' | b'z'));
        if after_s && mark != '‘' && next.is_none_or(char::is_whitespace) {
            return Apostrophe::Possessive;
        }
        self.at = here;
        Apostrophe::Mark
    }
}

enum Apostrophe {
    Inside,
    Possessive,
    Mark,
}

/// The letters of one part of a word between hyphens.
#[derive(Clone, Copy)]
struct Part {
    start: usize,
    upper: u32,
    lower: u32,
    /// Begins with a capital.
    capital: bool,
    /// Has an apostrophe followed by a capital: "d'Estaing".
    inner_capital: bool,
    apostrophe: bool,
    initials: u32,
    run: u32,
}

impl Part {
    fn new(start: usize) -> Self {
        Self {
            start,
            upper: 0,
            lower: 0,
            capital: false,
            inner_capital: false,
            apostrophe: false,
            initials: 0,
            run: 0,
        }
    }

    fn read(&mut self, reader: &mut Reader<'_>) {
        while let Some(letter) = reader.peek() {
            if letter.is_alphanumeric() {
                self.letter(letter);
            } else if !('\u{300}'..='\u{36f}').contains(&letter) {
                return;
            }
            reader.at += letter.len_utf8();
        }
    }

    fn letter(&mut self, letter: char) {
        let upper = letter.is_uppercase();
        if self.upper + self.lower == 0 {
            self.capital = upper;
        }
        if self.apostrophe {
            self.inner_capital |= upper;
            self.apostrophe = false;
        }
        self.upper += u32::from(upper);
        self.lower += u32::from(!upper);
        self.run += 1;
    }

    fn letters_after_apostrophe(&mut self) {
        self.apostrophe = true;
    }

    /// Whether it is single capitals, each with a full stop but the last.
    fn is_initials(&self) -> bool {
        self.upper > 0 && self.lower == 0 && self.run == 1
    }

    fn ends_initial(&mut self) {
        self.initials += 1;
        self.run = 0;
    }

    fn shape(self, first: Option<Part>, word: &str) -> Shape {
        let Some(first) = first else {
            return if self.initials > 0 || self.upper == 1 && self.lower == 0 {
                Shape::Initial
            } else if self.upper > 1 && self.lower == 0 {
                Shape::Upper
            } else if self.capital || self.inner_capital {
                Shape::Capital
            } else {
                Shape::Lower
            };
        };
        let prefix = word.split(['-', '\u{2010}', '\u{2011}']).next().unwrap_or_default();
        let particle = matches!(
            prefix.to_lowercase().as_str(),
            "al" | "el"
                | "ul"
                | "an"
                | "as"
                | "ad"
                | "ar"
                | "ash"
                | "at"
                | "az"
                | "abd"
                | "abu"
                | "bin"
                | "ibn"
        );
        match (first.capital || particle, self.capital || self.inner_capital) {
            (true, true) if first.lower == 0 && self.lower == 0 && !particle => Shape::Upper,
            (true, true) => Shape::Capital,
            // Given names of Korea and China: "Jong-un", "Chia-hao".
            (true, false) if self.lower <= 4 && first.capital && prefix.len() <= 5 && first.lower > 0 => {
                Shape::Capital
            }
            _ => Shape::Lower,
        }
    }
}
