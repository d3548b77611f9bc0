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
        let rows = ["tea", "teapot", "tear", "élan", "𐐨𐐩", "𐐨𐐪"].map(|word| (word, "0".to_owned()));
        let whole = shards(rows.clone().into_iter(), 1000);
        assert_eq!(whole.texts, ["0tea 0,3pot 0,3r 0,0élan 0,0𐐨𐐩 0,2𐐪 0"]);
        let cut = shards(rows.into_iter(), 12);
        assert_eq!(cut.texts, ["0tea 0,3pot 0", "0tear 0,0élan 0", "0𐐨𐐩 0,2𐐪 0"]);
        assert_eq!(cut.firsts, ["tea".into(), "tear".into(), "𐐨𐐩".into()]);
    }
}
