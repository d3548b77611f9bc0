//! Words that make another figure of a figure: "£300 a week" is no "£300 a month".

use super::Phrase;
use super::english::TURNS;

/// Whether the same figure means something else in each: "£300 a week" and "£300 a month", "up 3%" and "down 3%".
pub(super) fn turned(one: &Phrase, other: &Phrase) -> bool {
    let turn = |answer: &Phrase, row: &[&[&str]]| {
        let padded =
            format!(" {} ", answer.as_written().to_lowercase().replace("up to ", "").replace(" per ", " a "));
        let mut at =
            (0..row.len()).filter(|&at| row[at].iter().any(|word| padded.contains(&format!(" {word} "))));
        // "12 dead and 30 hurt" is neither.
        at.next().filter(|_| at.next().is_none())
    };
    // "-5%" is no "5%", though it may be "down 5%".
    let signed = |answer: &Phrase| answer.as_written().trim_start().starts_with(['-', '−']);
    let down = |answer: &Phrase| signed(answer) || turn(answer, TURNS[0]) == Some(1);
    if (signed(one) || signed(other)) && down(one) != down(other) {
        return true;
    }
    TURNS.iter().any(|row| match (turn(one, row), turn(other, row)) {
        (Some(a), Some(b)) => a != b,
        _ => false,
    })
}
