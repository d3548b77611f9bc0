//! Where an amount may begin: digits, currency signs, number words, "a" before a unit.

use crate::extract::lang::en;
use crate::text::letters::letters;

/// A place where an amount may begin.
#[derive(Debug, Clone, Copy)]
pub(super) struct Start {
    /// The first byte of the figure or its sign.
    pub(super) at: usize,
    /// Where to look on if nothing begins here.
    pub(super) past: usize,
    /// What begins here.
    pub(super) kind: StartKind,
}

/// What an amount may begin with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum StartKind {
    Digits,
    Sign,
    Word,
    Article,
}

/// Longest word that is looked at: "seventeen", "thousands".
const LONGEST: usize = 9;

/// The next place at or after byte `at` where an amount may begin.
pub(super) fn next(text: &str, mut at: usize) -> Option<Start> {
    let bytes = text.as_bytes();
    while at < bytes.len() {
        let byte = bytes[at];
        if byte.is_ascii_alphabetic() {
            let end = word_end(bytes, at);
            if let Some(kind) = word_start(text, at, end) {
                return Some(Start { at, past: end, kind });
            }
            // A digit or a sign may stick to the word: "A4", "US$5".
            at = end;
            if bytes.get(at).is_some_and(u8::is_ascii_digit) {
                at = run_end(bytes, at);
            }
        } else if byte.is_ascii_digit() {
            return Some(Start { at, past: run_end(bytes, at), kind: StartKind::Digits });
        } else if let Some(length) = sign_length(bytes, at) {
            let from = letters_before(bytes, at);
            return Some(Start { at: from, past: at + length, kind: StartKind::Sign });
        } else {
            at += 1;
        }
    }
    None
}

fn word_end(bytes: &[u8], at: usize) -> usize {
    at + letters(&bytes[at..])
}

/// The end of a run of digits with what is joined to them: "1.2.3", "020-7946", "2:05:30".
fn run_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while end < bytes.len() {
        let joined = matches!(bytes[end], b'.' | b',' | b':' | b'/' | b'-')
            && bytes.get(end + 1).is_some_and(u8::is_ascii_digit);
        if !(bytes[end].is_ascii_digit() || joined) {
            break;
        }
        end += 1;
    }
    end.max(at + 1)
}

/// The length in bytes of a currency sign.
fn sign_length(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes[at] {
        b'$' => Some(1),
        0xC2 if matches!(bytes.get(at + 1), Some(0xA3 | 0xA5)) => Some(2),
        // The block of currency signs, U+20A0 to U+20BF.
        0xE2 if bytes.get(at + 1) == Some(&0x82) && bytes.get(at + 2).is_some_and(|byte| *byte >= 0xA0) => {
            Some(3)
        }
        _ => None,
    }
}

/// Where "US$" begins, given its dollar sign.
fn letters_before(bytes: &[u8], at: usize) -> usize {
    let letters = bytes[..at].iter().rev().take(3).take_while(|byte| byte.is_ascii_uppercase()).count();
    if (1..3).contains(&letters) { at - letters } else { at }
}

fn word_start(text: &str, at: usize, end: usize) -> Option<StartKind> {
    let bytes = text.as_bytes();
    let length = end - at;
    if length > LONGEST || !may_begin(&bytes[at..end]) || is_joined(&text[..at]) {
        return None;
    }
    let word = lower(&bytes[at..end]);
    if length <= 2 {
        if &word[..length] != b"a" && &word[..length] != b"an" {
            return None;
        }
        let next = end
            + bytes[end..]
                .iter()
                .take(3)
                .take_while(|byte| matches!(byte, b' ' | b'\n' | b'\r' | b'-'))
                .count();
        let next_end =
            bytes.get(next).filter(|byte| byte.is_ascii_alphabetic()).map(|_| word_end(bytes, next))?;
        if next == end || next_end - next > LONGEST {
            return None;
        }
        let following = lower(&bytes[next..next_end]);
        return en::amounts::follows_article(&following[..next_end - next]).then_some(StartKind::Article);
    }
    en::amounts::begins_amount(&word[..length]).then_some(StartKind::Word)
}

/// Which third letters, and which lengths, can follow the first two letters of a word that begins an amount; none counts as a
/// letter.
static OPENINGS: [[(u32, u16); 32]; 32] = {
    let mut table = [[(0, 0); 32]; 32];
    let words = en::amounts::BEGINS_AMOUNT;
    let mut at = 0;
    while at < words.len() {
        let word = words[at].as_bytes();
        let opening = &mut table[(word[0] & 31) as usize][(word[1] & 31) as usize];
        opening.0 |= 1 << (word[2] & 31);
        opening.1 |= 1 << word.len();
        at += 1;
    }
    table[(b'a' & 31) as usize][0] = (1, 1 << 1);
    table[(b'a' & 31) as usize][(b'n' & 31) as usize] = (1, 1 << 2);
    table
};

/// Whether the first letters leave open that a word begins an amount; most words are told apart here.
fn may_begin(word: &[u8]) -> bool {
    let letter = |at: usize| usize::from(word.get(at).map_or(0, |byte| byte & 31));
    let (thirds, lengths) = OPENINGS[letter(0)][letter(1)];
    thirds & 1 << letter(2) != 0 && lengths & 1 << word.len() != 0
}

/// Whether a letter or a digit stands right before, or an apostrophe with one before it, so that no word begins here.
fn is_joined(before: &str) -> bool {
    before.strip_suffix(['\'', '’']).unwrap_or(before).ends_with(char::is_alphanumeric)
}

/// The word in small letters, padded with noughts.
fn lower(word: &[u8]) -> [u8; LONGEST] {
    let mut out = [0; LONGEST];
    for (to, from) in out.iter_mut().zip(word) {
        *to = from.to_ascii_lowercase();
    }
    out
}
