//! Times of day that are given as bounds: "by 5 pm", "after 4 pm".

use super::Value;
use super::english::{FROM, UNTIL};
use super::mixed::parts;
use crate::quantity::Kind;

/// Whether an answer keeps to the time that the other gives as a bound: "by 5 pm" and "4.30 pm".
pub(super) fn keeps_to(other: &Value, bound: &Value) -> bool {
    let ([Value::Quantity(last)], [Value::Quantity(time)]) = (parts(bound), parts(other)) else {
        return false;
    };
    let both_clocks =
        [last, time].iter().all(|part| matches!(part.kind, Kind::Clock { .. }) && !part.is_range());
    let begins =
        |words: &[&str]| words.iter().any(|word| bound.as_written().to_lowercase().starts_with(word));
    both_clocks && (begins(UNTIL) && time.low <= last.high || begins(FROM) && time.high >= last.low)
}
