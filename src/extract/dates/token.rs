//! The words, figures and marks of a text, with what each is to a date.

use super::lexicon::{Class, Lexicon};
use crate::text::letters::letters;

/// A word, figure or mark.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Where it begins, in bytes.
    pub(crate) start: u32,
    /// Where it ends.
    pub(crate) end: u32,
    /// The figure's value, if it is one.
    pub(crate) number: u32,
    /// The value that the lexicon gives.
    pub(crate) value: i16,
    /// What it is.
    pub(crate) class: Class,
    /// Facts about its form, see the constants.
    pub(crate) flags: u8,
    /// How many digits a figure has.
    pub(crate) digits: u8,
}

/// Begins with a capital.
pub(crate) const CAPITAL: u8 = 1;
/// A blank line stands before it.
pub(crate) const PARAGRAPH: u8 = 2;
/// No white space before it.
pub(crate) const JOINED: u8 = 4;
/// A figure such as "10th"; a word that ends in "ed".
pub(crate) const ORDINAL: u8 = 8;
/// A figure with an "s", as decades have.
pub(crate) const PLURAL: u8 = 16;
/// A figure with commas between thousands; a word that ends in "ing".
pub(crate) const GROUPED: u8 = 32;
/// An abbreviation that took its full stop along.
pub(crate) const STOPPED: u8 = 64;

impl Token {
    /// Past the end of a text.
    pub(crate) const END: Self =
        Self { start: 0, end: 0, number: 0, value: 0, class: Class::End, flags: PARAGRAPH, digits: 0 };

    pub(crate) fn has(self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    pub(crate) fn is_mark(self, mark: u8) -> bool {
        self.class == Class::Mark && self.value == i16::from(mark)
    }
}

/// Cuts a text into tokens.
pub(crate) fn tokens(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len() / 5 + 8);
    let mut at = 0;
    let mut lines = 2_u8;
    let mut joined = 0;
    while let Some(&byte) = bytes.get(at) {
        let mut flags = if lines > 1 { joined | PARAGRAPH } else { joined };
        let start = at;
        let mut token = Token { start: start as u32, ..Token::END };
        match byte {
            b'\n' => {
                lines = lines.saturating_add(1);
                joined = 0;
                at += 1;
                continue;
            }
            b' ' | b'\t' | b'\r' => {
                joined = 0;
                at += 1;
                continue;
            }
            b'0'..=b'9' => at = figure(bytes, at, &mut token, &mut flags),
            b'a'..=b'z' | b'A'..=b'Z' => at = word(text, at, &mut token, &mut flags, lexicon),
            0x80.. => {
                let letter = text[at..].chars().next().unwrap_or(' ');
                if letter.is_alphabetic() {
                    at = word(text, at, &mut token, &mut flags, lexicon);
                } else if letter.is_whitespace() {
                    joined = 0;
                    at += letter.len_utf8();
                    continue;
                } else {
                    token.class = Class::Mark;
                    token.value = i16::from(plain_mark(letter));
                    at += letter.len_utf8();
                }
            }
            mark => {
                token.class = Class::Mark;
                token.value = i16::from(if mark == b'`' { b'\'' } else { mark });
                at += 1;
            }
        }
        token.end = at as u32;
        token.flags = flags;
        out.push(token);
        joined = JOINED;
        lines = 0;
    }
    out
}

/// The ASCII mark that does the same work; `*` for any that does not matter.
fn plain_mark(letter: char) -> u8 {
    match letter {
        '‘' | '’' | '′' => b'\'',
        '“' | '”' | '«' | '»' => b'"',
        '–' | '—' | '‐' | '‑' | '−' => b'-',
        '£' | '€' | '¥' | '₹' | '₽' => b'$',
        _ => b'*',
    }
}

fn figure(bytes: &[u8], start: usize, token: &mut Token, flags: &mut u8) -> usize {
    let mut at = start;
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    loop {
        while digit(at) {
            token.number = token.number.saturating_mul(10).saturating_add(u32::from(bytes[at] - b'0'));
            token.digits = token.digits.saturating_add(1);
            at += 1;
        }
        let thousands =
            bytes.get(at) == Some(&b',') && digit(at + 1) && digit(at + 2) && digit(at + 3) && !digit(at + 4);
        if !thousands || at - start > 3 && *flags & GROUPED == 0 {
            break;
        }
        *flags |= GROUPED;
        at += 1;
    }
    token.class = Class::Figure;
    let tail = at;
    while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
        at += 1;
    }
    match &bytes[tail..at] {
        b"s" => *flags |= PLURAL,
        b"st" | b"nd" | b"rd" | b"th" | b"ST" | b"ND" | b"RD" | b"TH" => *flags |= ORDINAL,
        // "5pm", "10Sep", "2025-09-10T17:20Z" stay apart; anything else glued to a figure makes it a code.
        _ => return tail,
    }
    at
}

fn word(text: &str, start: usize, token: &mut Token, flags: &mut u8, lexicon: &Lexicon) -> usize {
    let bytes = text.as_bytes();
    let mut at = start;
    loop {
        at += letters(&bytes[at..]);
        let beyond = bytes.get(at).is_some_and(|byte| *byte >= 0x80);
        match text[at..].chars().next().filter(|letter| beyond && letter.is_alphabetic()) {
            Some(letter) => at += letter.len_utf8(),
            None => break,
        }
    }
    let spelt = &bytes[start..at];
    if text[start..].starts_with(char::is_uppercase) {
        *flags |= CAPITAL;
    }
    if let Some(end) = half_of_day(bytes, start, at) {
        token.class = Class::AmPm;
        token.value = i16::from(spelt[0].eq_ignore_ascii_case(&b'p'));
        return end;
    }
    if spelt.eq_ignore_ascii_case(b"o")
        && let Some(end) = clock(bytes, at)
    {
        token.class = Class::Clock;
        return end;
    }
    (token.class, token.value) = lexicon.look_up(bytes, start..at);
    match token.class {
        Class::Other => *flags |= ending(spelt),
        // May, June and July are never shortened: a full stop after them ends the sentence.
        Class::Month if (5..=7).contains(&token.value) && (spelt.len() == 4 || token.value == 5) => {}
        Class::Month | Class::Weekday if spelt.len() <= 4 && bytes.get(at) == Some(&b'.') => {
            *flags |= STOPPED;
            at += 1;
        }
        _ => {}
    }
    at
}

/// The end of "am", "a.m.", "pm" or "p.m." if the letters from `start` are one.
fn half_of_day(bytes: &[u8], start: usize, end: usize) -> Option<usize> {
    if !matches!(bytes[start], b'a' | b'A' | b'p' | b'P') {
        return None;
    }
    let is_m = |at: usize| bytes.get(at).is_some_and(|byte| byte.eq_ignore_ascii_case(&b'm'));
    let free = |at: usize| !bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    if end == start + 2 && is_m(start + 1) {
        return Some(end);
    }
    if end == start + 1 && bytes.get(end) == Some(&b'.') && is_m(end + 1) && free(end + 2) {
        return Some(if bytes.get(end + 2) == Some(&b'.') { end + 3 } else { end + 2 });
    }
    None
}

/// The end of "'clock" from `at` on.
fn clock(bytes: &[u8], at: usize) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let word = rest.strip_prefix(b"'").or_else(|| rest.strip_prefix("’".as_bytes()))?;
    word.get(..5)?.eq_ignore_ascii_case(b"clock").then(|| at + rest.len() - word.len() + 5)
}

/// How an unknown word ends, as far as its ending tells of verbs.
fn ending(letters: &[u8]) -> u8 {
    match letters {
        [.., b'e', b'd'] if letters.len() > 4 => ORDINAL,
        [.., b'i', b'n', b'g'] => GROUPED,
        _ => 0,
    }
}
