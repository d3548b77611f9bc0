//! Quotation marks in a text, and which of them can open or close.

/// The family of a mark: only marks of one family pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// `"`, and two single marks set as one.
    Straight,
    /// “ ” „
    Curly,
    /// ‘ ’ '
    Single,
    /// « »
    Angle,
}

/// A mark that may open or close a quotation; apostrophes inside words are left out.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    pub(super) at: usize,
    pub(super) length: usize,
    pub(super) family: Family,
    pub(super) opens: bool,
    pub(super) closes: bool,
}

impl Mark {
    pub(super) fn end(&self) -> usize {
        self.at + self.length
    }
}

/// All marks in order.
pub(super) fn marks(text: &str) -> Vec<Mark> {
    let bytes = text.as_bytes();
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(|&byte| MAY_BE_MARK[usize::from(byte)]) {
        at += step;
        let (length, mark) = mark_at(text, at);
        out.extend(mark);
        at += length;
    }
    out
}

/// The first bytes of all marks.
static MAY_BE_MARK: [bool; 256] = {
    let mut table = [false; 256];
    table[b'"' as usize] = true;
    table[b'\'' as usize] = true;
    table[b'`' as usize] = true;
    table[0xE2] = true;
    table[0xC2] = true;
    table
};

/// The mark at a byte where one may be, and how far to go on.
fn mark_at(text: &str, at: usize) -> (usize, Option<Mark>) {
    let bytes = text.as_bytes();
    let pair = |mark: u8| bytes.get(at + 1) == Some(&mark);
    let (length, family) = match bytes[at] {
        b'"' => (1, Family::Straight),
        b'`' if pair(b'`') => (2, Family::Straight),
        b'\'' if pair(b'\'') => (2, Family::Straight),
        b'\'' | b'`' => (1, Family::Single),
        0xC2 if matches!(bytes.get(at + 1), Some(0xAB | 0xBB)) => (2, Family::Angle),
        0xE2 if pair(0x80) => match bytes.get(at + 2) {
            Some(0x98 | 0x99) => (3, Family::Single),
            Some(0x9C..=0x9E) => (3, Family::Curly),
            _ => return (3, None),
        },
        0xC2 => return (2, None),
        _ => return (3, None),
    };
    let (opens, closes) = sides(text, at, length, family);
    let mark = (opens || closes).then_some(Mark { at, length, family, opens, closes });
    (length, mark)
}

/// Whether the mark can open, and whether it can close, by its shape and its neighbours.
fn sides(text: &str, at: usize, length: usize, family: Family) -> (bool, bool) {
    let before = text[..at].chars().next_back();
    let after = text[at + length..].chars().next();
    let free_before = before.is_none_or(|c| {
        c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '“' | '"' | '‘' | ':' | '/' | '«')
    });
    let word_after = after.is_some_and(|c| {
        c.is_alphanumeric()
            || matches!(c, '“' | '"' | '‘' | '\'' | '(' | '[' | '$' | '£' | '€' | '…' | '.' | '#' | '@')
    });
    let letters = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    let shape = &text[at..at + length];
    match (shape, family) {
        ("“" | "„", _) => (true, before.is_some_and(|c| !c.is_whitespace())),
        ("”" | "»", _) => (false, true),
        ("«" | "``", _) => (true, false),
        ("''", _) => (free_before && word_after, !free_before || !word_after),
        ("‘" | "`", _) => (
            after.is_some_and(|c| !c.is_whitespace()) && !letters(before) && !elided(text, at + length),
            false,
        ),
        (_, Family::Single) if letters(before) && letters(after) => (false, false),
        ("’", _) => (false, before.is_some_and(|c| !c.is_whitespace())),
        (_, Family::Single) => {
            let opens = free_before && word_after && !elided(text, at + length);
            (opens, !opens && before.is_some_and(|c| !c.is_whitespace()))
        }
        // The inches of 5'10" close nothing and open nothing.
        _ if before.is_some_and(|c| c.is_ascii_digit())
            && text[..at].trim_end_matches(|c: char| c.is_ascii_digit()).ends_with(['\'', '’']) =>
        {
            (false, false)
        }
        _ => (after.is_some_and(|c| !c.is_whitespace()) && (free_before || !letters(before)), true),
    }
}

/// Whether the word after an apostrophe has lost its beginning: 'em, 'tis, '90s.
fn elided(text: &str, at: usize) -> bool {
    let rest = &text[at..];
    let word: &str = &rest[..rest.bytes().take_while(u8::is_ascii_alphanumeric).count()];
    let decade =
        word.len() == 3 && word.ends_with('s') && word.as_bytes()[..2].iter().all(u8::is_ascii_digit);
    let year = word.len() == 2
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && !rest[2..].starts_with(['\'', '’']);
    let lower = word.to_ascii_lowercase();
    decade
        || year
        || matches!(
            lower.as_str(),
            "em" | "tis" | "twas" | "til" | "cause" | "n" | "bout" | "cos" | "twere" | "twould"
        )
}
