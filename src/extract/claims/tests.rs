use super::*;
use crate::extract::amounts::find_amounts;

/// The suggestions for statements of articles numbered by their order, as lines.
fn show(texts: &[&str]) -> String {
    let amounts: Vec<Vec<Amount>> = texts.iter().map(|text| find_amounts(text)).collect();
    let statements: Vec<Statement<'_>> = texts
        .iter()
        .zip(&amounts)
        .enumerate()
        .map(|(at, (text, amounts))| Statement { article: at as u32, passage: 1, text, amounts })
        .collect();
    let line = |found: Suggestion| {
        let accounts: Vec<String> = found
            .accounts
            .iter()
            .map(|account| {
                let places: Vec<&str> =
                    account.places.iter().map(|place| &texts[place.statement][place.range.clone()]).collect();
                places.join(" = ")
            })
            .collect();
        format!("{} {} ({})", found.question, accounts.join(" / "), found.difference)
    };
    suggest_claims(&statements).into_iter().map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn suggests_what_differs() {
    let cases: &[(&[&str], &str)] = &[
        (
            &["The tea, 19 months in the making, was 54 minutes long.", "It reportedly lasted 55 minutes."],
            "How long did it last? 54 minutes / 55 minutes (differ by 1 minute)",
        ),
        (
            &[
                "He was driven in at 5.20 pm and left at 6.14 pm.",
                "The meeting lasted 55 minutes.",
                "They talked for nearly an hour.",
            ],
            "How long did it last? 5.20 pm and left at 6.14 pm = nearly an hour / 55 minutes \
             (differ by 1 minute: 5.20 pm to 6.14 pm gives 54 minutes)",
        ),
        (&["The meeting lasted 55 minutes.", "They talked for nearly an hour."], ""),
        (&["It lasted 54 minutes, and then again 55 minutes."], ""),
        (
            &[
                "Twelve people were killed in the fire.",
                "The fire left 14 people dead.",
                "20 people were hurt.",
            ],
            "How many people were killed? Twelve people / 14 people (differ by 2 people)",
        ),
        (&["Twelve people were killed.", "The town has 14 people in its choir."], ""),
        (
            &["The house sold for £1.5m.", "It was sold for £1.3m in May."],
            "How much money was it? £1.5m / £1.3m (differ by £200,000)",
        ),
        (&["The house sold for £1.5m.", "The garden cost £1.3m."], ""),
        (
            &["Ann Lee, 39, was there.", "The driver was 40-year-old Ann Lee."],
            "How old was Lee? 39 / 40-year-old (differ by 1 year)",
        ),
        (
            &["The car arrived at 5.20 pm.", "It was seen arriving at 5.45 pm."],
            "At what time was it? 5.20 pm / 5.45 pm (differ by 25 minutes)",
        ),
        (&["The meeting lasted 54 minutes.", "He came back 55 minutes later."], ""),
    ];
    for (texts, expected) in cases {
        assert_eq!(show(texts), *expected, "{texts:?}");
    }
}
