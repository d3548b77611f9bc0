//! Answers to a question: every text has a value, and what two of them are to each other holds both ways.

use std::mem::discriminant;

use cuttings::language::Language;
use cuttings::model::value::{Relation, Value, carried, compare};

/// Two answers with a byte of zero between them. Each is held against itself, against the other, and against the other's
/// words as those that it cites.
pub(crate) fn run(data: &[u8]) {
    let (one, other) = super::two_texts(data);
    let values = [Value::parse(&one), Value::parse(&other)];
    for (value, text) in values.iter().zip([&one, &other]) {
        // An amount is kept without the full stop behind it.
        let stated =
            |text: &str| text.trim().trim_end_matches(|c: char| c == '.' || c.is_whitespace()).to_owned();
        assert_eq!(stated(value.as_written()), stated(text));
        assert_eq!(&Value::parse(&format!("\n{text} ")), value, "blanks around {text:?} say something");
        let itself = compare(value, value);
        assert!(itself.agrees() || itself.relation == Relation::Incomparable, "{text:?}: {itself:?}");
    }
    let (there, back) = (compare(&values[0], &values[1]), compare(&values[1], &values[0]));
    assert_eq!(
        discriminant(&there.relation),
        discriminant(&back.relation),
        "{one:?} and {other:?}: {there:?}, {back:?}"
    );
    for found in [&there, &back] {
        assert!(!found.words().is_empty(), "{one:?} and {other:?}: {found:?} has no words");
        let _ = found.finding.say(Language::english().words());
    }
    for (value, words) in [(&values[0], &other), (&values[1], &one)] {
        let found = carried(value, words);
        let stated = found.plainly || found.arithmetic.is_some();
        assert!(!stated || found.otherwise.is_none(), "{words:?} states {value:?} and says otherwise");
    }
}
