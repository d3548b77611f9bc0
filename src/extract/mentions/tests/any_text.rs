//! What holds of any article, and that none takes long.

use proptest::prelude::*;

use super::{Context, FAMILY, ROYALS, find_mentions, roster_of};

/// Each of these would take minutes if any step looked at the whole text for each form.
#[test]
fn hostile_articles_stay_cheap() {
    let roster = roster_of(ROYALS, FAMILY);
    for unit in [
        "Harry/",
        "Prince Harry's wife and his father ",
        "Harry Harry-",
        "Xyz Harry. ",
        "\"Harry\u{301} ",
        "the couple ",
        "Mr.Harry",
    ] {
        let text = format!("Prince Harry met King Charles. {}", unit.repeat(5_000));
        let found = find_mentions(&[&text], &Context::default(), &roster);
        assert!(found.certain.len() > 1, "{unit}");
    }
}

const WORDS: &[&str] = &[
    "Prince Harry",
    "Harry",
    "King Charles",
    "the King",
    "The",
    "Prince of Wales",
    "his father",
    "Meghan",
    "Potter",
    "said",
    "and",
    "Mr",
    "Mrs",
    "of",
    "’s",
    "'s",
    ",",
    ".",
    "“",
    "”",
    "&",
    "-",
    "@",
    "HARRY",
    "\u{ad}",
    "\u{301}",
    "王毅",
    "May",
    "in",
    "\n",
    "he",
    "the couple",
];

proptest! {
    #[test]
    fn ranges_are_sound(parts in prop::collection::vec((prop::sample::select(WORDS), prop::sample::select(&["", " ", "  "][..])), 0..40), noise in "\\PC{0,8}") {
        let mut text: String = parts.iter().flat_map(|(word, gap)| [*word, *gap]).collect();
        text.push_str(&noise);
        let roster = roster_of(ROYALS, FAMILY);
        let found = find_mentions(&[&text, &noise], &Context::default(), &roster);
        let mut ranges: Vec<_> = found.certain.iter().map(|m| (m.passage, m.range.clone())).collect();
        ranges.extend(found.undecided.iter().map(|m| (m.passage, m.range.clone())));
        ranges.sort_by_key(|(passage, range)| (*passage, range.start));
        for (passage, range) in &ranges {
            let passage = [&text, &noise][*passage as usize];
            prop_assert!(!range.is_empty() && passage.get(range.clone()).is_some());
        }
        for pair in ranges.windows(2) {
            prop_assert!(pair[0].0 < pair[1].0 || pair[0].1.end <= pair[1].1.start);
        }
        let again = find_mentions(&[&text, &noise], &Context::default(), &roster);
        prop_assert_eq!(found, again);
    }

    #[test]
    fn an_unrelated_sentence_moves_mentions_and_changes_none(
        parts in prop::collection::vec(prop::sample::select(&["Prince Harry left.", "Harry said no.", "The King was ill.", "Meghan slept.", "Harry Potter won.", "Mr. Charles sat."][..]), 1..8),
        at in 0usize..8,
    ) {
        let roster = roster_of(ROYALS, FAMILY);
        let passages: Vec<&str> = parts.clone();
        let before = find_mentions(&passages, &Context::default(), &roster);
        let at = at.min(passages.len() - 1);
        let longer = format!("It rained all day long. {}", passages[at]);
        let mut moved = passages.clone();
        moved[at] = &longer;
        let after = find_mentions(&moved, &Context::default(), &roster);
        let shift = |passage: u32, range: &std::ops::Range<usize>| {
            let by = if passage as usize == at { "It rained all day long. ".len() } else { 0 };
            range.start + by..range.end + by
        };
        let expected: Vec<_> = before.certain.iter().map(|m| (m.passage, shift(m.passage, &m.range), m.key, m.rule)).collect();
        let got: Vec<_> = after.certain.iter().map(|m| (m.passage, m.range.clone(), m.key, m.rule)).collect();
        prop_assert_eq!(expected, got);
        prop_assert_eq!(before.undecided.len(), after.undecided.len());
    }
}
