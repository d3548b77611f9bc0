//! The nearest known name, for "did you mean".

use strsim::osa_distance;

/// Names longer than this are compared with nothing: nobody mistypes a paragraph, and the comparison is quadratic.
const LONGEST: usize = 80;

/// The name among `known` that `name` was probably meant to be: at most about a third of its letters differ, letter case
/// ignored; of equally near ones the first in alphabetical order. If none is that near, the only one that holds all
/// words of `name`.
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
    let mut best: Option<(usize, &str)> = None;
    let mut holder: Option<&str> = None;
    let mut n_holders = 0;
    for candidate in known {
        let folded = candidate.to_lowercase();
        let candidate_length = folded.chars().count();
        if candidate_length.abs_diff(length) <= limit
            && differing(letters, self::letters(&folded)) <= 2 * limit
        {
            let distance = osa_distance(&wanted, &folded);
            if distance <= limit
                && distance < length
                && best.is_none_or(|found| (distance, candidate) < found)
            {
                best = Some((distance, candidate));
            }
        }
        if best.is_none()
            && candidate_length <= LONGEST
            && holds_words(&folded, &wanted)
            && holder != Some(candidate)
        {
            holder = Some(candidate);
            n_holders += 1;
        }
    }
    best.map(|(_, candidate)| candidate).or(if n_holders == 1 { holder } else { None })
}

/// Which letters occur, as a set of bits: two names with very different sets need no closer look.
fn letters(text: &str) -> u64 {
    text.chars().fold(0, |set, character| set | 1 << (u32::from(character) % 64))
}

fn differing(a: u64, b: u64) -> usize {
    (a ^ b).count_ones() as usize
}

fn holds_words(candidate: &str, wanted: &str) -> bool {
    let words = |text: &str| -> Vec<String> {
        text.split(|character: char| !character.is_alphanumeric())
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let wanted = words(wanted);
    if !wanted.iter().any(|word| word.chars().count() > 2)
        || !wanted.iter().all(|word| candidate.contains(word.as_str()))
    {
        return false;
    }
    let candidate = words(candidate);
    wanted.iter().all(|word| candidate.contains(word))
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
            ("king", None),
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
