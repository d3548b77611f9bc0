use super::*;
use crate::language::Language;

fn relation(comparison: &Comparison) -> &'static str {
    match comparison.relation {
        Relation::Same => "same",
        Relation::Compatible(_) => "compatible",
        Relation::Differs(_) => "differs",
        Relation::Incomparable => "incomparable",
    }
}

/// Each line: one answer, the other, the relation, the words. The words hold as written; the relation holds both ways.
#[test]
fn compares_what_stands_in_the_table() {
    let mut wrong = Vec::new();
    let mut pairs = 0;
    for line in include_str!("pairs.txt").lines() {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let [one, other, expected, words] = fields[..] else { panic!("not four fields: {line}") };
        pairs += 1;
        let (one, other) = (Value::parse(one), Value::parse(other));
        let found = compare(&one, &other);
        let back = compare(&other, &one);
        if (relation(&found), found.words().as_str()) != (expected, words) {
            wrong.push(format!(
                "{line}\n    found {}: {}\n    {one:?}\n    {other:?}",
                relation(&found),
                found.words()
            ));
        }
        let on_pages = found.finding.say(Language::english().words());
        if on_pages != found.finding.words() {
            wrong.push(format!("{line}\n    English pages say: {on_pages}"));
        }
        if relation(&back) != relation(&found) {
            wrong.push(format!("{line}\n    the other way round {}: {}", relation(&back), back.words()));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
    assert!(pairs >= 150, "{pairs} pairs");
}

#[test]
fn a_difference_has_a_size() {
    let found = compare(&Value::parse("54 minutes"), &Value::parse("55 minutes"));
    let Relation::Differs(Some(size)) = &found.relation else { panic!("{found:?}") };
    assert_eq!(size.low.to_string(), "60");
    assert_eq!(found.finding.words(), "differ by 1 minute");
}

/// Each line: an answer, the words that it cites, whether they state it, how it follows, what they say instead.
#[test]
fn cited_words_carry_an_answer_or_not() {
    for line in include_str!("carried.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
    {
        let fields: Vec<&str> = line.split('|').map(str::trim).collect();
        let [answer, words, plainly, arithmetic, otherwise] = fields[..] else {
            panic!("not five fields: {line}")
        };
        let found = carried(&Value::parse(answer), words);
        let said = |found: &Option<Finding>| found.as_ref().map(Finding::words).unwrap_or_default();
        assert_eq!(
            (found.plainly, said(&found.arithmetic), said(&found.otherwise)),
            (plainly == "yes", arithmetic.to_owned(), otherwise.to_owned()),
            "{line}"
        );
    }
}

proptest::proptest! {
    #[test]
    fn every_text_agrees_with_itself(text in "\\PC*") {
        let value = Value::parse(&text);
        let found = compare(&value, &value);
        proptest::prop_assert!(found.agrees() || found.relation == Relation::Incomparable, "{:?}", found);
    }

    #[test]
    fn relations_hold_both_ways(one in 0..ANSWERS.len(), other in 0..ANSWERS.len()) {
        let (one, other) = (Value::parse(ANSWERS[one]), Value::parse(ANSWERS[other]));
        proptest::prop_assert_eq!(relation(&compare(&one, &other)), relation(&compare(&other, &one)));
    }
}

const ANSWERS: &[&str] = &[
    "54 minutes",
    "nearly an hour",
    "5.20 pm to 6.14 pm",
    "54 minutes (5.20 to 6.14 pm)",
    "Tuesday",
    "2025-09-09",
    "2025-09",
    "10 September",
    "yes",
    "no",
    "unknown",
    "12 people",
    "12",
    "2012",
    "£5",
    "12%",
    "aged 12",
    "12 years",
    "5 pm",
    "../2020",
    "2019~",
    "Harry and Charles",
    "not Harry",
    "from 11 pm to 1 am",
    "about 30 to 45 minutes",
    "more than 50",
    "September",
    "Tuesday 9 September",
];
