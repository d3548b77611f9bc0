//! What holds for every finder and every text, hostile or not.

use std::ops::Range;

use proptest::prelude::*;

use super::amounts::find_amounts;
use super::dates::find_dates;
use super::mentions::{Context, find_mentions};
use super::names::find_names;
use super::quotes::find_quotes;
use super::roster::{Facts, Form, Roster, RosterBuilder};
use crate::date::Date;
use crate::text::segment::{paragraphs, sentences};

/// Pieces of news, of other scripts and of nonsense, from which texts are put together.
const PIECES: &[&str] = &[
    "Jane Doe",
    "Mr Roe",
    "the King",
    "Doe’s",
    "said",
    "told the Harbour Post",
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    ".",
    "…",
    ",",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "5.20pm",
    "54 minutes",
    "£1.5m",
    "12%",
    "nearly an hour",
    "30 to 45",
    "on Monday",
    "10 September 2025",
    "Sept. 10",
    "last year",
    "the 1990s",
    "between",
    "and",
    "May",
    "U.S.",
    "e\u{301}",
    "\u{ad}",
    "\u{200b}",
    "\u{feff}",
    "李雷",
    "こんにちは。",
    "محمد",
    "Ünal",
    "ﬁ",
    "İ",
    "ß",
    "𝔍ane",
    "\u{202e}",
    "\u{0}",
    "999999999999999999999",
    "0",
    "-",
    "–",
    "2025-02-30",
    "31/12/99999",
    "[he]",
    "[…]",
    "(",
    ")",
    "DOE AND ROE",
    "said.He",
    "his father",
    "the couple",
    "O’Neil",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces =
        prop::collection::vec(prop::sample::select(PIECES), 0..40).prop_map(|pieces| pieces.concat());
    prop_oneof![3 => pieces, 1 => any::<String>(), 1 => "\\PC{0,80}"]
}

fn roster() -> Roster {
    let mut builder = RosterBuilder::new();
    let date = Date::parse("2022-09-08").unwrap();
    builder.add(
        0,
        &[Form::new("Jane Doe"), Form::new("Doe"), Form { from: Some(&date), ..Form::new("the King") }],
        &Facts::default(),
    );
    builder.add(1, &[Form::new("Richard Roe"), Form::new("Roe"), Form::new("李雷")], &Facts::default());
    builder.build()
}

/// In order, apart from each other, on character borders, and not empty.
fn check(text: &str, ranges: &[Range<usize>]) {
    let mut end = 0;
    for range in ranges {
        assert!(range.start >= end && range.start < range.end, "{ranges:?} in {text:?}");
        assert!(text.get(range.clone()).is_some(), "{range:?} in {text:?}");
        end = range.end;
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn finders_give_sound_ranges(text in texts()) {
        let reference = Date::parse("2025-09-10").unwrap();
        check(&text, &sentences(&text));
        check(&text, &paragraphs(&text));
        let dates: Vec<_> = find_dates(&text, Some(&reference)).into_iter().map(|found| found.range).collect();
        check(&text, &dates);
        check(&text, &find_dates(&text, None).into_iter().map(|found| found.range).collect::<Vec<_>>());
        check(&text, &find_names(&text).into_iter().map(|found| found.range).collect::<Vec<_>>());
        check(&text, &find_amounts(&text).into_iter().map(|found| found.range).collect::<Vec<_>>());
        check(&text, &find_quotes(&text, &[]).into_iter().map(|found| found.range).collect::<Vec<_>>());
    }

    #[test]
    fn mentions_are_sound_and_repeatable(one in texts(), two in texts()) {
        let roster = roster();
        let passages = [one.as_str(), two.as_str()];
        let found = find_mentions(&passages, &Context::default(), &roster);
        for (number, passage) in passages.iter().enumerate() {
            let certain = found.certain.iter().filter(|one| one.passage as usize == number).map(|one| one.range.clone());
            let open = found.undecided.iter().filter(|one| one.passage as usize == number).map(|one| one.range.clone());
            let mut all: Vec<_> = certain.chain(open).collect();
            all.sort_by_key(|range| range.start);
            check(passage, &all);
        }
        prop_assert_eq!(found, find_mentions(&passages, &Context::default(), &roster));
    }
}
