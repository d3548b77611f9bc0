use super::*;

/// One line an amount: kind, ends, approximation.
fn show(text: &str) -> String {
    let Some(quantity) = parse(text) else { return "-".to_owned() };
    let kind = match &quantity.kind {
        Kind::Duration => "duration".to_owned(),
        Kind::Count { noun } if noun.is_empty() => "number".to_owned(),
        Kind::Count { noun } => format!("count of {noun}"),
        Kind::Money { currency } => (*currency).to_owned(),
        Kind::Percentage => "percent".to_owned(),
        Kind::Age => "age".to_owned(),
        Kind::Clock { half_known } => {
            let at = |value| words::clock(value, *half_known);
            return if quantity.is_range() {
                format!("clock {} to {}", at(quantity.low), at(quantity.high))
            } else {
                format!(
                    "{} clock {}",
                    format!("{:?}", quantity.approximation).to_lowercase(),
                    at(quantity.low)
                )
            };
        }
    };
    let end = |value: Number| match quantity.kind {
        Kind::Duration => words::duration(value),
        _ => value.to_string(),
    };
    let ends = if quantity.is_range() {
        format!("{} to {}", end(quantity.low), end(quantity.high))
    } else {
        end(quantity.low)
    };
    format!("{} {kind} {ends}", format!("{:?}", quantity.approximation).to_lowercase())
}

#[test]
fn reads_what_stands_in_the_table() {
    let mut wrong = Vec::new();
    for line in include_str!("tests/amounts.txt").lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (text, expected) = line.split_once(" = ").unwrap();
        let found = show(&text.trim().replace("\\n", "\n"));
        if found != expected.trim() {
            wrong.push(format!("{text}: {found}, expected {expected}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_control_character_is_no_blank() {
    assert_eq!(parse("12\u{1}people"), None);
    assert_eq!(parse("54\u{1}minutes"), None);
}

#[test]
fn no_amount_begins_at_a_blank() {
    assert_eq!(read_at(" 54 minutes", 0), None);
}

#[test]
fn a_length_of_time_or_a_stretch_of_the_clock_has_a_length() {
    for (amount, length) in [
        ("54 minutes", Some(3_240)),
        ("5.20 pm to 6.14 pm", Some(3_240)),
        ("30 to 45 minutes", None),
        ("5.20 pm", None),
        ("54 people", None),
    ] {
        assert_eq!(parse(amount).unwrap().length(), length.map(Number::from_int), "{amount}");
    }
}

/// Files of phrases know a point by its key.
#[test]
fn every_point_has_a_key_of_its_own() {
    let keys: std::collections::BTreeSet<&str> = Point::all().map(Point::key).collect();
    assert_eq!(keys.len(), Point::all().count());
}

proptest::proptest! {
    #[test]
    fn never_panics(text in "\\PC*", at in 0_usize..40) {
        let _ = parse(&text);
        if let Some((quantity, end)) = read_at(&text, at) {
            proptest::prop_assert!(text.is_char_boundary(end) && end > at);
            proptest::prop_assert!(quantity.low <= quantity.high);
        }
    }

    #[test]
    fn never_panics_on_pieces_of_the_grammar(words in proptest::collection::vec(0..PIECES.len(), 0..9)) {
        let text: String = words.iter().map(|&at| PIECES[at]).collect::<Vec<_>>().join(" ");
        if let Some((one, _)) = read_at(&text, 0) {
            let other = parse("nearly an hour").unwrap();
            let there = compare(&one, &other);
            proptest::prop_assert_eq!(there.agrees(), compare(&other, &one).agrees());
            proptest::prop_assert!(compare(&one, &one).agrees(), "{}", text);
        }
    }
}

const PIECES: &[&str] = &[
    "about",
    "nearly",
    "between",
    "and",
    "to",
    "a",
    "half",
    "an",
    "hour",
    "minutes",
    "5.20",
    "pm",
    "17:20",
    "£1.5m",
    "9",
    "999999999999999999",
    "trillion",
    "hundred",
    "twenty",
    "-five",
    "of",
    "%",
    "years",
    "old",
    "aged",
    "or more",
    "dozens of",
    "people",
    "$",
    "½",
    "o'clock",
    "until",
    "–",
    "1,000,000",
    "0",
    "months",
    "noon",
];
