//! The words of a stretch of text, with what stands between them.

use std::borrow::Cow;
use std::ops::Range;

/// A word and the sign that follows it.
#[derive(Debug, Clone)]
pub(super) struct Word<'a> {
    pub(super) range: Range<usize>,
    pub(super) text: &'a str,
    /// In small letters, with straight apostrophes.
    pub(super) lower: Cow<'a, str>,
    /// Whether a comma, a dash or a bracket stands between it and the next word.
    pub(super) comma: bool,
}

impl Word<'_> {
    pub(super) fn is_capital(&self) -> bool {
        // "al-Gallal" and "d'Arcy" are names as well.
        self.text.starts_with(char::is_uppercase)
            || self
                .text
                .split_once(['-', '\'', '’'])
                .is_some_and(|(head, tail)| head.len() <= 3 && tail.starts_with(char::is_uppercase))
    }

    /// Whether it is a few capitals, as behind a name: "MP".
    pub(super) fn is_letters(&self) -> bool {
        self.text.len() <= 4 && self.text.bytes().all(|byte| byte.is_ascii_uppercase())
    }
}

/// The words of `range`, up to `most` of them from its beginning.
pub(super) fn words(text: &str, range: Range<usize>, most: usize) -> Vec<Word<'_>> {
    let mut out: Vec<Word<'_>> = Vec::new();
    let mut at = range.start;
    let end = range.end;
    while at < end && out.len() < most {
        let rest = &text[at..end];
        let Some(start) = rest.find(char::is_alphanumeric) else {
            mark_comma(&mut out, rest);
            break;
        };
        mark_comma(&mut out, &rest[..start]);
        let length = word_length(&rest[start..]);
        let begin = at + start;
        let word = &text[begin..begin + length];
        out.push(Word { range: begin..begin + length, text: word, lower: lower(word), comma: false });
        at = begin + length;
    }
    out
}

/// In small letters and with straight apostrophes; most words are so already. The World Health Organization is no pronoun.
fn lower(word: &str) -> Cow<'_, str> {
    if word == "WHO" || word.bytes().all(|byte| byte < 0x80 && !byte.is_ascii_uppercase()) {
        Cow::Borrowed(word)
    } else if word.is_ascii() {
        Cow::Owned(word.to_ascii_lowercase())
    } else {
        Cow::Owned(word.to_lowercase().replace('’', "'"))
    }
}

fn mark_comma(out: &mut [Word<'_>], between: &str) {
    if let Some(last) = out.last_mut() {
        last.comma |= between.contains([',', '—', '–', '(', ')', ';', ':'])
            || between.contains(" - ")
            || between.contains("--");
    }
}

/// A word runs over hyphens, apostrophes and the full stops of "U.S.".
fn word_length(rest: &str) -> usize {
    // Nearly all words are plain letters up to a blank or a comma.
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    if matches!(rest.as_bytes().get(plain), None | Some(b' ' | b'\n' | b',' | b'"')) {
        return plain;
    }
    let mut end = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_letter = chars.peek().is_some_and(|(_, next)| next.is_alphanumeric());
        let joint = matches!(c, '-' | '\'' | '’' | '.' | '&' | '@') && next_is_letter;
        let initial = c == '.' && (rest[..at].contains('.') || at == 1 || is_abbreviation(&rest[..at]));
        if !(c.is_alphanumeric() || joint || initial) {
            break;
        }
        end = at + c.len_utf8();
    }
    end
}

fn is_abbreviation(word: &str) -> bool {
    matches!(
        word,
        "Mr" | "Mrs"
            | "Ms"
            | "Dr"
            | "Rev"
            | "Sen"
            | "Gen"
            | "Rep"
            | "Gov"
            | "Prof"
            | "Lt"
            | "Col"
            | "Sgt"
            | "Capt"
            | "St"
            | "Jr"
            | "Sr"
    )
}

/// The first sentence of `range`, or what there is of one.
pub(super) fn first_sentence(text: &str, range: Range<usize>) -> Range<usize> {
    let cut = crate::text::segment::sentences(&text[range.clone()]);
    cut.first().map_or(range.start..range.start, |first| range.start + first.start..range.start + first.end)
}

/// The last sentence of `range`, or what there is of one.
pub(super) fn last_sentence(text: &str, range: Range<usize>) -> Range<usize> {
    let cut = crate::text::segment::sentences(&text[range.clone()]);
    cut.last().map_or(range.end..range.end, |last| range.start + last.start..range.start + last.end)
}
