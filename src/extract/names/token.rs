//! Words, numbers and marks of a text, with the classes of every capitalised word.

use super::lexicon::{Lexicon, class};
use super::reader::Reader;

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
    /// The hash of the last part of a word with hyphens: "Assad" in "al-Assad".
    pub(super) part: u64,
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
        let mut reader = Reader::new(text);
        let mut gap = Gap::Paragraph;
        loop {
            gap = match (gap, reader.blank()) {
                (Gap::Paragraph, _) => Gap::Paragraph,
                (_, between) => between,
            };
            if reader.is_done() {
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
            Shape::Mark('-') => last.opens || token.gap == Gap::Space,
            Shape::Mark('\'' | '(' | '[') | Shape::Number => last.opens,
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
