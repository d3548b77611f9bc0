//! A place in a text that moves forward over words, blanks and signs.

/// A position in `text`; always on a character border.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cursor<'a> {
    pub(super) text: &'a str,
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        Self { text, at }
    }

    pub(super) fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or("")
    }

    pub(super) fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    pub(super) fn peek_byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn byte_at(&self, offset: usize) -> Option<u8> {
        self.text.as_bytes().get(self.at + offset).copied()
    }

    /// Whether the text before this place ends a word, so that one may begin here.
    pub(super) fn eat_byte(&mut self, byte: u8) -> bool {
        let found = self.peek_byte() == Some(byte);
        if found {
            self.at += 1;
        }
        found
    }

    pub(super) fn eat_char(&mut self, wanted: char) -> bool {
        let found = self.peek() == Some(wanted);
        if found {
            self.at += wanted.len_utf8();
        }
        found
    }

    /// Moves past blanks, at most one of which breaks the line: before a second one no word of a phrase is found.
    #[inline]
    pub(super) fn skip_blanks(&mut self) -> bool {
        let plain = |byte: Option<u8>| byte.is_none_or(|byte| (b'!'..0x80).contains(&byte));
        if plain(self.peek_byte()) {
            return false;
        }
        if self.peek_byte() == Some(b' ') && plain(self.byte_at(1)) {
            self.at += 1;
            return true;
        }
        self.skip_many_blanks()
    }

    fn skip_many_blanks(&mut self) -> bool {
        let start = self.at;
        let mut line_broken = false;
        while let Some(blank) = self.peek() {
            // No phrase has a gap like that, and every word of the grammar would cross it again.
            if self.at - start > 200 {
                self.at = start;
                return false;
            }
            match blank {
                ' ' | '\t' | '\r' | '\u{a0}' | '\u{2009}' | '\u{202f}' => {}
                '\n' if !line_broken => line_broken = true,
                _ => break,
            }
            self.at += blank.len_utf8();
        }
        self.at > start
    }

    /// Moves past blanks or one hyphen, as between "54" and "minute".
    #[inline]
    pub(super) fn skip_joint(&mut self) -> bool {
        let blank = self.skip_blanks();
        if blank {
            return true;
        }
        if self.peek_byte().is_none_or(|byte| byte.is_ascii() && byte != b'-') {
            return false;
        }
        let hyphen = self.eat_byte(b'-') || self.eat_char('\u{2010}') || self.eat_char('\u{2011}');
        if hyphen {
            self.skip_blanks();
        }
        hyphen
    }

    /// The word that begins right here, without moving.
    pub(super) fn word(&self) -> &'a str {
        let rest = self.rest();
        let plain = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        if rest.as_bytes().get(plain).is_none_or(|&byte| byte.is_ascii() && byte != b'\'') {
            return &rest[..plain];
        }
        let end = rest
            .char_indices()
            .find(|&(at, c)| {
                !(c.is_alphabetic() || (at > 0 && matches!(c, '\'' | '’') && follows_letter(rest, at, c)))
            })
            .map_or(rest.len(), |(at, _)| at);
        &rest[..end]
    }

    /// Moves past the first phrase of `table` that stands here, as [`Cursor::eat_phrase`] does, and gives its entry.
    pub(super) fn eat_first<T>(
        &mut self,
        table: &'static [T],
        phrase: impl Fn(&T) -> &'static str,
    ) -> Option<&'static T> {
        let mut ahead = *self;
        ahead.skip_joint();
        let first = ahead.peek_byte()?.to_ascii_lowercase();
        if !first.is_ascii_lowercase() {
            return None;
        }
        let found = table.iter().find(|entry| {
            phrase(entry).as_bytes().first() == Some(&first) && ahead.eat_phrase(phrase(entry))
        })?;
        *self = ahead;
        Some(found)
    }

    /// Moves past `phrase` (small letters, words parted by one blank) and the joint before it if it ends a word.
    #[inline]
    pub(super) fn eat_phrase(&mut self, phrase: &str) -> bool {
        let mut ahead = *self;
        ahead.skip_joint();
        // The first letter settles nearly all.
        let begins = match (ahead.peek_byte(), phrase.as_bytes().first()) {
            (Some(found), Some(wanted)) => found.eq_ignore_ascii_case(wanted),
            _ => false,
        };
        if !begins || !ahead.eat_words(phrase.as_bytes()) {
            return false;
        }
        *self = ahead;
        true
    }

    /// Moves past words of this wording that begin right here; where they do not follow, the place is lost.
    fn eat_words(&mut self, mut rest: &[u8]) -> bool {
        loop {
            let length = rest.iter().position(|&byte| byte == b' ').unwrap_or(rest.len());
            let (word, more) = rest.split_at(length);
            let found = self.text.as_bytes().get(self.at..self.at + length);
            if !found.is_some_and(|found| found.eq_ignore_ascii_case(word)) {
                return false;
            }
            self.at += length;
            if self.is_within_word() {
                return false;
            }
            let Some((_, more)) = more.split_first() else { return true };
            rest = more;
            self.skip_joint();
        }
    }

    /// Whether the letters before this place go on.
    fn is_within_word(&self) -> bool {
        match self.peek() {
            Some(mark @ ('\'' | '’')) => follows_letter(self.rest(), 0, mark),
            next => next.is_some_and(char::is_alphabetic),
        }
    }
}

/// Whether an apostrophe stands between two letters, as in "o'clock".
fn follows_letter(rest: &str, at: usize, mark: char) -> bool {
    rest[at + mark.len_utf8()..].chars().next().is_some_and(char::is_alphabetic)
}
