use super::*;
use crate::extract::amounts::find_amounts;
use proptest::prelude::*;

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

/// Sentences with the questions that they answer differently.
const RIVALS: &[(&[&str], &str)] = &[
    (
        &["The tea, 19 months in the making, was 54 minutes long.", "It reportedly lasted 55 minutes."],
        "How long did the tea last? 54 minutes / 55 minutes (differ by 1 minute)",
    ),
    (
        &[
            "He was driven in at 5.20 pm and left at 6.14 pm.",
            "The meeting lasted 55 minutes.",
            "They talked for nearly an hour.",
        ],
        "How long did the meeting last? 5.20 pm and left at 6.14 pm = nearly an hour / 55 minutes \
             (differ by 1 minute: 5.20 pm to 6.14 pm gives 54 minutes)",
    ),
    (&["The meeting lasted 55 minutes.", "They talked for nearly an hour."], ""),
    (&["It lasted 54 minutes, and then again 55 minutes."], ""),
    (
        &["Twelve people were killed in the fire.", "The fire left 14 people dead.", "20 people were hurt."],
        "How many people were killed? Twelve people / 14 people (differ by 2 people)",
    ),
    (
        &["The fire left 12 dead and 30 injured.", "A fire killing 14 people spread.", "It hurt 35 people."],
        "How many people were killed? 12 dead / 14 people (differ by 2 people)\n\
         How many people were hurt? 30 injured / 35 people (differ by 5 people)",
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
    (&["At first 60 people were hurt, later 70 people were hurt.", "The fire hurt 70 people."], ""),
    (&["The court page, updated at 5.20 pm.", "The page of the court was last updated at 5.45 pm."], ""),
    (
        &["45% of voters in the town said yes.", "In the town 54 per cent of the voters agreed."],
        "What share was it? 45% / 54 per cent (differ by 9 percentage points)",
    ),
    (
        &["The town has more than a dozen people in its choir.", "The town has twelve people in its choir."],
        "How many people were there? more than a dozen people / twelve people \
             (differ: twelve people is not more than a dozen people)",
    ),
    (
        &["It was seen arriving at 8.30 pm.", "It was seen arriving at 5.45 pm."],
        "At what time was it? 8.30 pm / 5.45 pm (differ by 2 hours 45 minutes)",
    ),
    (
        &["The meeting went on from 5.20 to 6.14 pm.", "It lasted 55 minutes."],
        "How long did the meeting last? from 5.20 to 6.14 pm / 55 minutes (differ by 1 minute: from 5.20 to 6.14 pm gives 54 minutes)",
    ),
    (
        &["Twelve cows.", "There were 14 cows."],
        "How many cows were there? Twelve cows / 14 cows (differ by 2 cows)",
    ),
    (
        &["The tea before the meeting lasted 54 minutes.", "The meeting lasted 55 minutes."],
        "How long did the meeting last? 54 minutes / 55 minutes (differ by 1 minute)",
    ),
];

#[test]
fn suggests_what_differs() {
    for (texts, expected) in RIVALS {
        assert_eq!(show(texts), *expected, "{texts:?}");
    }
}

#[test]
fn amounts_of_different_things_are_no_rivals() {
    let cases: &[&[&str]] = &[
        &["The meeting lasted 54 minutes.", "He came back 55 minutes later."],
        &["He came at 5.20 pm, ate at 5.50 pm and left at 6.14 pm.", "The meeting lasted 55 minutes."],
        &["Between 5.10 and 5.20 pm he came, and he left at 6.14 pm.", "The meeting lasted 55 minutes."],
        &["The car arrived at 5.20 pm.", "It was seen arriving at 11.45 pm."],
        &["The car arrived at 5.20 pm.", "The rain began at 5.45 pm."],
        &["The house sold for £1.5m.", "A chair was sold for £20."],
        &["Twelve people.", "There were 14 people."],
        &["The town has twelve people in its choir.", "A boat carries 14 people."],
        &["45% of voters said yes.", "54% of voters live by the sea."],
        &["It lasted long, after 56 minutes in the making.", "It lasted 54 minutes."],
    ];
    for texts in cases {
        assert_eq!(show(texts), "", "{texts:?}");
    }
}

#[test]
fn a_list_of_amounts_asks_nothing() {
    let lists = |length: usize| ["The house cost £1.5m, ".repeat(length), "The house cost £1.3m.".to_owned()];
    let one = "How much money was it?";
    for (length, asks) in [(MOST_AMOUNTS, true), (MOST_AMOUNTS + 1, false), (50_000, false)] {
        let [list, other] = lists(length);
        assert_eq!(show(&[&list, &other]).starts_with(one), asks, "{length}");
    }
}

/// What the demo's own articles tell of the meeting in September 2025, where no editor has made a claim of it.
#[test]
fn finds_the_minute_between_two_articles() {
    let one = [
        "The Duke of Sussex met the King today at Clarence House: a private tea, 19 months in the making and 54 minutes long.",
        "Harry was driven in at 5.20 pm and left at 6.14 pm. The King had flown back from Balmoral a few hours earlier.",
    ];
    let other = [
        "On 10 September 2025 Prince Harry and King Charles met one on one, in London, after years of estrangement.",
        "It reportedly lasted 55 minutes; a royal source described it to Us Weekly as very positive, relaxed and emotional.",
    ];
    let told = [tell(&one, &[0]), tell(&other, &[0])];
    let statements: Vec<Statement<'_>> = (0_u32..)
        .zip(&told)
        .flat_map(|(article, told)| told.iter().map(move |told| Statement::new(article, told)))
        .collect();
    let found = suggest_claims(&statements);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].question, "How long did the tea last?");
    let values: Vec<&str> =
        found[0].accounts.iter().map(|account| account.value.as_written.as_str()).collect();
    assert_eq!(values, ["54 minutes", "55 minutes"]);
    assert_eq!(found[0].difference, "differ by 1 minute");
}

#[test]
fn tells_what_goes_on_behind_what_is_cited() {
    let passages = ["The two met in London.", "It lasted 55 minutes.", "Tickets cost £20."];
    let texts = |cited: &[u32]| tell(&passages, cited).into_iter().map(|told| told.text).collect::<Vec<_>>();
    assert_eq!(texts(&[0]), ["It lasted 55 minutes."]);
    assert_eq!(texts(&[2]), ["Tickets cost £20."]);
    assert!(texts(&[]).is_empty());
}

#[test]
fn asks_first_what_most_articles_answer() {
    let shown = show(&[
        "The house was sold for £1.5m.",
        "It was sold for £1.3m in May.",
        "Twelve people were killed in the fire.",
        "The fire left 14 people dead.",
        "In the fire 12 people died.",
    ]);
    let questions: Vec<&str> = shown.lines().map(|line| line.split('?').next().unwrap_or_default()).collect();
    assert_eq!(questions, ["How many people were killed", "How much money was it"]);
}

proptest! {
    #[test]
    fn holds_on_any_text(passages in prop::collection::vec("(It |The talks |[a-z]{1,6} |[0-9]{1,3} |minutes|people|£|% |\\. |.{0,2}){0,12}", 0..6)) {
        let passages: Vec<&str> = passages.iter().map(String::as_str).collect();
        let all: Vec<u32> = (0..passages.len() as u32).collect();
        let told = tell(&passages, &all);
        let statements: Vec<Statement<'_>> = told.iter().map(|told| Statement::new(told.passage, told)).collect();
        for found in suggest_claims(&statements) {
            prop_assert!(found.accounts.len() > 1 && !found.question.is_empty() && !found.difference.is_empty());
            for place in found.accounts.iter().flat_map(|account| &account.places) {
                prop_assert!(statements[place.statement].text.get(place.range.clone()).is_some());
            }
        }
    }
}
