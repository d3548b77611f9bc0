//! From a text to the terms by which it is found. `search.js` does the same with what is typed; both are held against
//! `words.json`.
//!
//! A word is a run of letters, marks and figures, with apostrophes inside. It is folded: compatibility forms to plain ones,
//! accents off, small letters, so that "Élysée" is found by "elysee" and "Øresund" by "oresund". The English possessive
//! goes, other apostrophes too, and what stands behind one is a term besides: "O'Brien" is found by "obrien" and by "brien".
//! Scripts without blanks between words give each pair of neighbouring letters, and the last letter alone, so that every
//! letter begins a term.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::text::script::without_blanks;

/// No term is longer, in characters.
const LONGEST: usize = 40;

/// What stands behind an apostrophe is a term of its own from this many letters on.
const SHORTEST_PART: usize = 3;

/// Hands over every term of the text, in order, as often as it stands there.
pub(super) fn each(text: &str, take: &mut dyn FnMut(&str)) {
    let mut folded = String::new();
    each_run(text, &mut |run| {
        fold(run, &mut folded);
        if run.is_ascii() {
            return terms(&folded, take);
        }
        // Folding can bring signs in: "½" becomes "1⁄2".
        each_run(&folded, &mut |word| terms(word, take));
    });
}

/// Hands over every run of letters, marks and figures, with apostrophes inside.
fn each_run(text: &str, take: &mut dyn FnMut(&str)) {
    if text.is_ascii() {
        return each_ascii_run(text, take);
    }
    let mut start = None;
    let mut characters = text.char_indices().peekable();
    while let Some((at, character)) = characters.next() {
        let goes_on = is_inner(character)
            || (start.is_some()
                && is_apostrophe(character)
                && characters.peek().is_some_and(|(_, next)| is_inner(*next)));
        match (start, goes_on) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                take(&text[from..at]);
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        take(&text[from..]);
    }
}

/// The same for plain text, which most is: a byte is a character there.
fn each_ascii_run(text: &str, take: &mut dyn FnMut(&str)) {
    let bytes = text.as_bytes();
    let is_inner = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
    let mut at = 0;
    while at < bytes.len() {
        let start = at;
        while is_inner(at) || (at > start && bytes.get(at) == Some(&b'\'') && is_inner(at + 1)) {
            at += 1;
        }
        if at > start {
            take(&text[start..at]);
        }
        at += 1;
    }
}

fn is_inner(character: char) -> bool {
    if character.is_ascii() {
        return character.is_ascii_alphanumeric();
    }
    character.is_alphabetic()
        || character.is_numeric()
        || is_combining_mark(character)
        || is_hidden(character)
}

fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’' | '＇')
}

/// Characters that nobody sees: places to break a word, and marks of direction.
fn is_hidden(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
}

/// Accents, Hebrew points and Arabic vowels. Marks of other scripts are letters to their readers.
fn is_accent(character: char) -> bool {
    matches!(
        character,
        '\u{300}'..='\u{36f}'
            | '\u{591}'..='\u{5bd}'
            | '\u{5bf}'
            | '\u{5c1}'..='\u{5c2}'
            | '\u{5c4}'..='\u{5c5}'
            | '\u{5c7}'
            | '\u{610}'..='\u{61a}'
            | '\u{640}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{6d6}'..='\u{6dc}'
            | '\u{6df}'..='\u{6e4}'
            | '\u{6e7}'..='\u{6e8}'
            | '\u{6ea}'..='\u{6ed}'
    )
}

/// Folds a word into `out`, which is emptied first.
fn fold(word: &str, out: &mut String) {
    out.clear();
    if word.is_ascii() {
        out.push_str(word);
        out.make_ascii_lowercase();
        return;
    }
    let bare: String = word.nfkd().filter(|c| !is_accent(*c) && !is_hidden(*c)).collect();
    let mut plain = String::with_capacity(bare.len());
    for character in bare.to_lowercase().chars() {
        match plain_letter(character) {
            Some(letters) => plain.push_str(letters),
            None => plain.push(character),
        }
    }
    out.extend(plain.nfc());
}

/// Letters that Unicode takes for whole and typists for a plain letter with something on it.
fn plain_letter(character: char) -> Option<&'static str> {
    Some(match character {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ŋ' => "n",
        'ŧ' => "t",
        'þ' => "th",
        'ς' => "σ",
        '’' | 'ʼ' | 'ʻ' => "'",
        _ => return None,
    })
}

/// The terms of a folded word.
fn terms(word: &str, take: &mut dyn FnMut(&str)) {
    let word = word.strip_suffix("'s").unwrap_or(word);
    if let Some((_, last)) = word.rsplit_once('\'') {
        whole(&word.replace('\'', ""), take);
        if last.chars().nth(SHORTEST_PART - 1).is_some() {
            whole(last, take);
        }
        return;
    }
    if word.is_ascii() {
        return whole(word, take);
    }
    let mut rest = word;
    while let Some(first) = rest.chars().next() {
        let paired = is_paired(first);
        let end = rest.find(|c| is_paired(c) != paired).unwrap_or(rest.len());
        let (part, behind) = rest.split_at(end);
        let hand_over = if paired { pairs } else { whole };
        hand_over(part, take);
        rest = behind;
    }
}

/// Whether words in the script of a character have no border that a program could see. Korean words have blanks between them.
fn is_paired(character: char) -> bool {
    without_blanks(character) && !matches!(character, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7a3}')
}

fn whole(term: &str, take: &mut dyn FnMut(&str)) {
    if term.len() <= LONGEST {
        return take(term);
    }
    let end = term.char_indices().nth(LONGEST).map_or(term.len(), |(at, _)| at);
    take(&term[..end]);
}

fn pairs(run: &str, take: &mut dyn FnMut(&str)) {
    let starts: Vec<usize> = run.char_indices().map(|(at, _)| at).collect();
    for (index, start) in starts.iter().enumerate() {
        let end = starts.get(index + 2).copied().unwrap_or(run.len());
        take(&run[*start..end]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_as_the_table_says() {
        let cases: Vec<(String, Vec<String>)> = serde_json::from_str(include_str!("words.json")).unwrap();
        for (text, wanted) in cases {
            let mut found = Vec::new();
            each(&text, &mut |term| found.push(term.to_owned()));
            assert_eq!(found, wanted, "{text}");
        }
    }
}
