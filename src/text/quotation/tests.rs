use proptest::prelude::*;

use super::{Found, Proof, find, prove};

const PASSAGES: &[&str] = &[
    "The meeting took place on a grey morning in the hills.",
    "“It was a good talk,” he said, “and a short one – we’ll meet again.”",
    "Asked about the letter, she said: “I never read it.",
    "“Nor did anyone else.”",
    "Nobody spoke.",
    "Nobody ate.",
    "Nobody slept.",
    "The party ended in part because of the rain.",
];

#[track_caller]
fn proved(quote: &str, parts: &[&str]) {
    let Proof::Proved { spans, passage, range } = prove(PASSAGES, quote) else {
        panic!("{quote:?} was not found: {:?}", prove(PASSAGES, quote));
    };
    let found: Vec<&str> = spans.iter().map(|(at, range)| &PASSAGES[*at][range.clone()]).collect();
    assert_eq!(found, parts, "{quote:?}");
    assert_eq!((passage, range.start), (spans[0].0, spans[0].1.start));
}

#[test]
fn proves_words_as_they_stand() {
    proved("a grey morning", &["a grey morning"]);
    proved("“It was a good talk”", &["It was a good talk"]);
    proved("It was a good talk.", &["It was a good talk"]);
    proved("and a short one - we'll meet again.", &["and a short one – we’ll meet again"]);
    proved("and a short one—we'll\nmeet again", &["and a short one – we’ll meet again"]);
    proved("part because", &["part because"]);
    proved("a good talk [sic]", &["a good talk"]);
}

#[test]
fn an_article_may_say_sic_itself() {
    let passages = ["“They was [sic] late,” the note said [sic].", "[sic]"];
    let quotes = [
        ("They was [sic] late", true),
        ("the note said [sic]", true),
        ("the note said", true),
        ("the [sic] note said", true),
        ("[sic]", true),
        ("They was late", false),
        ("They were [sic] late", false),
    ];
    for (quote, is_proved) in quotes {
        assert_eq!(matches!(prove(&passages, quote), Proof::Proved { .. }), is_proved, "{quote}");
    }
    assert_eq!(prove(&passages[..0], "[sic]"), Proof::Misquote { nearest: None });
    assert_eq!(prove(&["They was late."], "[sic]"), Proof::Misquote { nearest: None });
}

#[test]
fn skips_at_ellipses_only() {
    proved("It was a good talk … and a short one", &["It was a good talk", "and a short one"]);
    proved("It was a good talk [...] a short one", &["It was a good talk", "a short one"]);
    proved("… a grey morning. . . .", &["a grey morning"]);
    proved("grey morning ... I never read it", &["grey morning", "I never read it"]);
    for far in
        ["grey morning … the rain", "a short one … It was a good talk", "It was a good talk and a short one"]
    {
        assert!(matches!(prove(PASSAGES, far), Proof::Misquote { .. }), "{far}");
    }
}

#[test]
fn follows_paragraphs() {
    proved("I never read it.\n\nNor did anyone else.", &["I never read it.", "Nor did anyone else"]);
    let broken = prove(PASSAGES, "Nor did anyone else.\n\nNobody ate.");
    assert!(matches!(broken, Proof::Misquote { .. }));
}

#[test]
fn names_the_nearest_words() {
    for (quote, text, difference, similarity) in [
        ("It was a great talk", "It was a good talk", ("great", "good"), 0.8),
        ("it was a good talk", "It was a good talk", ("it", "It"), 1.0),
        ("[they] never read it", "I never read it", ("they", ""), 0.857),
        ("It was a good idea", "It was a good talk", ("idea", "talk"), 0.888),
        ("Nobody ever spoke", "Nobody spoke", ("ever", ""), 0.8),
        ("I never read it twice", "I never read it", ("twice", ""), 0.888),
    ] {
        let Proof::Misquote { nearest: Some(nearest) } = prove(PASSAGES, quote) else {
            panic!("{quote:?}");
        };
        assert_eq!(&PASSAGES[nearest.passage][nearest.range.clone()], text, "{quote:?}");
        assert_eq!((nearest.difference.0.as_str(), nearest.difference.1.as_str()), difference, "{quote:?}");
        assert!((nearest.similarity - similarity).abs() < 0.01, "{quote:?}: {}", nearest.similarity);
    }
    assert_eq!(prove(PASSAGES, "Bananas are yellow fruit"), Proof::Misquote { nearest: None });
    assert_eq!(prove(PASSAGES, "…"), Proof::Misquote { nearest: None });
    assert_eq!(find("Whole words only: apartment", "part"), Found::None);
}

#[test]
fn reads_scripts_without_blanks() {
    assert!(matches!(find("他说：“我很高兴。”", "我很高兴"), Found::Exact { .. }));
    assert!(matches!(find("彼は東京都に住む", "東京"), Found::Exact { .. }));
}

#[test]
fn hostile_input_stays_cheap() {
    let passage = "a ".repeat(100_000);
    let passages = [passage.as_str(); 6];
    let quote = format!("{}zzz", "a … ".repeat(2_000));
    assert!(matches!(prove(&passages, &quote), Proof::Misquote { .. }));
    let word = "ab".repeat(50_000);
    assert!(matches!(prove(&[word.as_str()], "ba"), Proof::Misquote { nearest: None }));
}

proptest! {
    #[test]
    fn a_cut_of_whole_words_is_proved(words in prop::collection::vec("[a-zé]{1,6}[,’]?", 1..20), from in 0usize..20, length in 1usize..20) {
        let from = from.min(words.len() - 1);
        let to = (from + length).min(words.len());
        let (text, quote) = (words.join(" "), words[from..to].join("  "));
        let is_exact = matches!(find(&text, &quote), Found::Exact { .. });
        prop_assert!(is_exact, "{} in {}", quote, text);
    }

    #[test]
    fn any_input_gives_ranges_on_borders(text in "([a-b’ ]|\\.\\.\\.|…|\n\n|\\PC){0,40}", quote in "([a-b’ ]|…|\n\n|\\PC){0,12}") {
        match find(&text, &quote) {
            Found::Exact { range } => prop_assert!(text.get(range).is_some()),
            Found::Nearest(nearest) => prop_assert!(text.get(nearest.range).is_some()),
            Found::None => {}
        }
    }
}
