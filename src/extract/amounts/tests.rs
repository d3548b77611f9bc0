use super::*;

/// The amounts of a text, in brackets where they stand.
fn marked(text: &str) -> String {
    let mut out = String::new();
    let mut at = 0;
    for amount in find_amounts(text) {
        out.push_str(&text[at..amount.range.start]);
        out.push('[');
        out.push_str(&text[amount.range.clone()]);
        out.push(']');
        at = amount.range.end;
    }
    out.push_str(&text[at..]);
    out
}

#[test]
fn finds_what_stands_in_brackets() {
    let mut wrong = Vec::new();
    for line in include_str!("tests/texts.txt").lines() {
        if line.is_empty() || line.starts_with("# ") {
            continue;
        }
        let text = line.replace(['[', ']'], "").replace("\\n", "\n");
        let found = marked(&text).replace('\n', "\\n");
        if found != line {
            wrong.push(format!("found    {found}\nexpected {line}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_the_rule_and_the_value() {
    let text = "Ann Lee, 39, spoke for 54 minutes. It is open from 2pm to 4pm, or until 5pm.";
    let found = find_amounts(text);
    let found: Vec<_> =
        found.iter().map(|amount| (amount.rule, amount.quantity.as_written.as_str())).collect();
    let expected = [
        ("age after a name", "39"),
        ("figure and unit of time", "54 minutes"),
        ("from one time of day to another", "from 2pm to 4pm"),
        ("time of day", "5pm"),
    ];
    assert_eq!(found, expected);
}

fn holds(text: &str) -> Result<(), proptest::test_runner::TestCaseError> {
    let mut end = 0;
    for amount in find_amounts(text) {
        proptest::prop_assert!(amount.range.start >= end && amount.range.end > amount.range.start);
        proptest::prop_assert!(text.get(amount.range.clone()).is_some());
        end = amount.range.end;
    }
    Ok(())
}

proptest::proptest! {
    #[test]
    fn keeps_order_on_any_text(text in "\\PC*") {
        holds(&text)?;
    }

    #[test]
    fn keeps_order_on_pieces_of_the_grammar(
        words in proptest::collection::vec(0..PIECES.len(), 0..16), joint in "[ \n-]?"
    ) {
        let text: Vec<&str> = words.iter().map(|&at| PIECES[at]).collect();
        holds(&text.join(&joint))?;
    }
}

const PIECES: &[&str] = &[
    "about",
    "more than",
    "between",
    "and",
    "to",
    "a",
    "half",
    "an hour",
    "minutes",
    "5.20",
    "pm",
    "17:20",
    "£",
    "1.5m",
    "9",
    "US$",
    "hundred",
    "twenty",
    "-five",
    "of",
    "%",
    "years",
    "old",
    "aged",
    "dozens of",
    "people",
    "Ann,",
    "39,",
    "é",
    "“",
    "½",
    "o'clock",
    "until",
    "–",
    "1,000,000",
    "months",
    "noon",
    "\u{a0}",
    "€",
    "~",
    "from",
    "(39)",
];

#[test]
fn odd_texts_take_no_time() {
    for piece in [
        "5",
        "5 ",
        "5-",
        "1,000",
        "two ",
        "a ",
        "more than ",
        "£",
        "between 5 and ",
        "5.",
        "5:",
        "half ",
        " ",
        "5\n",
        "e",
        "US$",
    ] {
        let text = piece.repeat(50_000);
        let _ = find_amounts(&text);
        let _ = find_amounts(&format!("5{}people", " ".repeat(200_000)));
    }
}
