//! Words that make another figure of a figure: "£300 a week" is no "£300 a month".

use super::english::TURNS;

/// Whether the same figure means something else in each: "£300 a week" and "£300 a month", "up 3%" and "down 3%".
pub(super) fn turned(one: &str, other: &str) -> bool {
    // Told of all that cited sentences state, most of which is the same or in two words.
    if one == other {
        return false;
    }
    let lower = [one.to_lowercase(), other.to_lowercase()];
    let [words_one, words_other] = [words(&lower[0]), words(&lower[1])];
    // "-5%" is no "5%", though it may be "down 5%".
    let signed = |answer: &str| answer.trim_start().starts_with(['-', '−']);
    let down = |answer: &str, words: &[&str]| signed(answer) || turn(words, TURNS[0]) == Some(1);
    if (signed(one) || signed(other)) && down(one, &words_one) != down(other, &words_other) {
        return true;
    }
    TURNS.iter().any(|row| match (turn(&words_one, row), turn(&words_other, row)) {
        (Some(a), Some(b)) => a != b,
        _ => false,
    })
}

/// The words between blanks, with "up to" left out, which is no rise, and "per" as "a".
fn words(lower: &str) -> Vec<&str> {
    let mut words = Vec::new();
    for word in lower.split(' ') {
        match word {
            "to" if words.last() == Some(&"up") => {
                words.pop();
            }
            "per" => words.push("a"),
            _ => words.push(word),
        }
    }
    words
}

/// The place in a row of what the words say; "12 dead and 30 hurt" is neither.
fn turn(words: &[&str], row: &[&[&str]]) -> Option<usize> {
    let says = |turning: &str| match turning.split_once(' ') {
        Some((first, second)) => words.windows(2).any(|pair| pair == [first, second]),
        None => words.contains(&turning),
    };
    let mut at = (0..row.len()).filter(|&at| row[at].iter().any(|turning| says(turning)));
    at.next().filter(|_| at.next().is_none())
}
