//! The nearest known name, for "did you mean".

use strsim::osa_distance;

/// Names longer than this are compared with nothing: nobody mistypes a paragraph, and the comparison is quadratic.
const LONGEST: usize = 80;

/// A beginning of a name up to this many letters says little about the name.
const SHORT: usize = 3;

/// The name among `known` that `name` was probably meant to be: at most about a third of its letters differ, letter case
/// ignored; of equally near ones the first in alphabetical order. If none is that near, the only one that holds all
/// words of `name`, or begins with it.
///
/// ```
/// use cuttings::text::nearest::nearest;
///
/// assert_eq!(nearest("king-charls", ["harry", "king-charles"]), Some("king-charles"));
/// assert_eq!(nearest("charles", ["harry", "king-charles"]), Some("king-charles"));
/// assert_eq!(nearest("zebra", ["harry", "king-charles"]), None);
/// ```
pub fn nearest<'k>(name: &str, known: impl IntoIterator<Item = &'k str>) -> Option<&'k str> {
    let wanted = name.trim().to_lowercase();
    let length = wanted.chars().count();
    if length == 0 || length > LONGEST {
        return None;
    }
    let limit = (length / 3).max(1);
    let letters = letters(&wanted);
    let words: Vec<&str> = words(&wanted).collect();
    let word_letters = words.iter().fold(0, |set, word| set | self::letters(word));
    let has_long_word = words.iter().any(|word| word.chars().count() > 2);
    let mut best: Option<(usize, &str)> = None;
    let mut holders: Vec<&str> = Vec::new();
    for candidate in known {
        let candidate_length = candidate.chars().count();
        if candidate_length > LONGEST {
            continue;
        }
        let differing = letters ^ self::letters(candidate);
        let may_be_near =
            candidate_length.abs_diff(length) <= limit && differing.count_ones() as usize <= 2 * limit;
        let may_hold = has_long_word && holders.len() < 2 && word_letters & differing == 0;
        if !may_be_near && !may_hold {
            continue;
        }
        let folded = candidate.to_lowercase();
        if may_be_near {
            let distance = osa_distance(&wanted, &folded);
            if distance <= limit
                && distance < length
                && best.is_none_or(|found| (distance, candidate) < found)
            {
                best = Some((distance, candidate));
            }
        }
        let holds = || words.iter().all(|word| self::words(&folded).any(|other| other == *word));
        let begins_so = length > SHORT && folded.starts_with(&wanted);
        if may_hold && (begins_so || holds()) && !holders.contains(&candidate) {
            holders.push(candidate);
        }
    }
    let only_holder = if let [holder] = holders.as_slice() { Some(*holder) } else { None };
    best.map(|(_, candidate)| candidate).or(only_holder)
}

/// Which letters occur, as a set of bits, letter case ignored: names with very different sets need no closer look.
fn letters(text: &str) -> u64 {
    let bit = |character: char| 1 << (u32::from(character) % 64);
    text.chars().fold(0, |set, character| {
        if character.is_ascii() {
            set | bit(character.to_ascii_lowercase())
        } else {
            character.to_lowercase().fold(set, |set, character| set | bit(character))
        }
    })
}

/// The words of a name: what stands between hyphens, blanks and other signs.
fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn suggests_what_was_probably_meant() {
        let known = ["date", "title", "tags", "king-charles", "king-edward", "prince-harry", "éclair"];
        let cases = [
            ("king-charls", Some("king-charles")),
            ("King-Charles", Some("king-charles")),
            ("titel", Some("title")),
            ("tilte", Some("title")),
            ("dat", Some("date")),
            ("data", Some("date")),
            ("harry", Some("prince-harry")),
            ("charles", Some("king-charles")),
            ("Edward king", Some("king-edward")),
            ("king", None),
            ("prin", Some("prince-harry")),
            ("tag", Some("tags")),
            ("x", None),
            ("", None),
            ("  ", None),
            ("publisher", None),
            ("Eclair", Some("éclair")),
        ];
        for (name, expected) in cases {
            assert_eq!(nearest(name, known), expected, "{name:?}");
        }
    }

    #[test]
    fn equally_near_names_are_settled_by_the_alphabet() {
        assert_eq!(nearest("cat", ["rat", "bat", "hat"]), Some("bat"));
    }

    #[test]
    fn a_paragraph_is_not_compared() {
        let long = "word ".repeat(100_000);
        assert_eq!(nearest(&long, [long.as_str()]), None);
    }
}
