//! Sorted lists cut into scripts of about one size, each row without what it shares with the row before.

use super::digits;

/// A list cut into shards: a browser finds the shard of a word by the first words of all, and loads that one only.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Shards {
    /// What each shard begins with.
    pub(super) firsts: Vec<Box<str>>,
    /// The rows of each shard.
    pub(super) texts: Vec<String>,
}

/// Cuts rows of a word and what is known of it, sorted by word, into shards of about `size` bytes.
///
/// A row is a digit for how many UTF-16 units of the word before it shares, the rest of the word, a blank, and what is known;
/// rows are parted by commas. None of this can stand in a word.
pub(super) fn shards<W: AsRef<str>>(rows: impl Iterator<Item = (W, String)>, size: usize) -> Shards {
    let mut shards = Shards::default();
    let mut before = String::new();
    for (word, known) in rows {
        let word = word.as_ref();
        match shards.texts.last_mut() {
            Some(text) if text.len() + known.len() <= size => {
                let (units, bytes) = shared(&before, word);
                text.push(',');
                text.push(digits::digit(units));
                text.push_str(&word[bytes..]);
                text.push(' ');
                text.push_str(&known);
            }
            _ => {
                shards.firsts.push(word.into());
                shards.texts.push(format!("0{word} {known}"));
            }
        }
        before.clear();
        before.push_str(word);
    }
    shards
}

/// The rows of a shard as [`shards`] wrote it; nothing if it is none.
pub(super) fn rows(text: &str) -> Option<Vec<(Box<str>, String)>> {
    let mut before = String::new();
    let mut rows = Vec::new();
    for row in text.split(',') {
        let (word, known) = row.split_once(' ')?;
        let units = digits::value(*word.as_bytes().first()?)?;
        let rest = word.get(1..)?;
        before.truncate(bytes_of(&before, units as usize)?);
        before.push_str(rest);
        rows.push((before.as_str().into(), known.to_owned()));
    }
    Some(rows)
}

/// How many bytes so many UTF-16 units at the beginning of a word take.
fn bytes_of(word: &str, units: usize) -> Option<usize> {
    let mut left = units;
    for (at, character) in word.char_indices() {
        if left == 0 {
            return Some(at);
        }
        left = left.checked_sub(character.len_utf16())?;
    }
    (left == 0).then_some(word.len())
}

/// How much two words have in common at their beginnings, in UTF-16 units and in bytes: whole characters, and no more than
/// one digit can tell.
fn shared(before: &str, word: &str) -> (usize, usize) {
    let (mut units, mut bytes) = (0, 0);
    for (one, other) in before.chars().zip(word.chars()) {
        if one != other || units + one.len_utf16() > 63 {
            break;
        }
        units += one.len_utf16();
        bytes += one.len_utf8();
    }
    (units, bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_say_what_is_new_in_them() {
        let words = ["tea", "teapot", "tear", "élan", "𐐨𐐩", "𐐨𐐪"];
        let of_words = words.map(|word| (word, "0".to_owned()));
        let whole = shards(of_words.clone().into_iter(), 1000);
        assert_eq!(whole.texts, ["0tea 0,3pot 0,3r 0,0élan 0,0𐐨𐐩 0,2𐐪 0"]);
        let read = rows(&whole.texts[0]).unwrap();
        assert!(read.iter().map(|(word, known)| (&**word, &**known)).eq(words.map(|word| (word, "0"))));
        let cut = shards(of_words.into_iter(), 12);
        assert_eq!(cut.texts, ["0tea 0,3pot 0", "0tear 0,0élan 0", "0𐐨𐐩 0,2𐐪 0"]);
        assert_eq!(cut.firsts, ["tea".into(), "tear".into(), "𐐨𐐩".into()]);
    }

    #[test]
    fn what_is_no_shard_is_not_read() {
        for text in ["", "0", "0tea", "tea 0", "1tea 0", "0tea 0,", "0tea 0,4pot 0", "0𐐨 0,1x 0", "0é 0,~x 0"]
        {
            assert_eq!(rows(text), None, "{text}");
        }
    }
}
