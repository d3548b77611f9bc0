//! Whether the words that an account cites carry its answer: plainly, by arithmetic, or not at all.

use super::{Finding, Relation, Value, Why, compare, mixed};

/// What cited words are to an answer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Carried {
    /// Whether they state it, or something that agrees with it.
    pub plainly: bool,
    /// How it follows from them, if it takes a calculation: "5.20 pm to 6.14 pm gives 54 minutes".
    pub arithmetic: Option<Finding>,
    /// What they say instead, if everything of the answer's kind in them differs: "differ by 1 minute".
    pub otherwise: Option<Finding>,
}

/// Reads cited words for an answer. Only of an amount they can say otherwise: of an answer in words nobody can say by rule that a
/// sentence does not carry it.
///
/// ```
/// use cuttings::model::value::{Value, carried};
/// let answer = Value::parse("54 minutes");
/// let words = carried(&answer, "Harry was driven in at 5.20 pm and left at 6.14 pm.");
/// assert_eq!(words.arithmetic.unwrap().words(), "5.20 pm to 6.14 pm gives 54 minutes");
/// assert!(carried(&answer, "19 months in the making and 54 minutes long").plainly);
/// assert_eq!(carried(&answer, "It lasted 55 minutes").otherwise.unwrap().words(), "differ by 1 minute");
/// ```
pub fn carried(answer: &Value, words: &str) -> Carried {
    let mut carried = Carried::default();
    let Some(said) = mixed::parse(words) else { return carried };
    for part in mixed::parts(answer) {
        for word in mixed::parts(&said) {
            let found = compare(word, part);
            match found.relation {
                Relation::Compatible(Why::Arithmetic) => {
                    carried.arithmetic.get_or_insert(found.finding);
                }
                Relation::Same | Relation::Compatible(_) => carried.plainly = true,
                Relation::Differs(_) if is_of_kind(word, part) => {
                    carried.otherwise.get_or_insert(found.finding);
                }
                Relation::Differs(_) | Relation::Incomparable => {}
            }
        }
    }
    if carried.plainly || carried.arithmetic.is_some() {
        carried.otherwise = None;
    }
    carried
}

fn is_of_kind(one: &Value, other: &Value) -> bool {
    matches!((one, other), (Value::Quantity(one), Value::Quantity(other)) if one.kind == other.kind)
}
