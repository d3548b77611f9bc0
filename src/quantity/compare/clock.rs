//! Times of day against each other, and stretches of the clock against lengths of time.

use super::{Comparison, Relation, Why, difference, span, words};
use crate::quantity::{Approximation, Kind, Number, Quantity};

const HALF_DAY: i64 = 43_200;

/// Two times of day or stretches.
pub(super) fn compare(one: &Quantity, other: &Quantity) -> Comparison {
    let known = |quantity: &Quantity| matches!(quantity.kind, Kind::Clock { half_known: true });
    let day = if known(one) && known(other) { 2 * HALF_DAY } else { HALF_DAY };
    match (one.is_range(), other.is_range()) {
        (false, false) => times(one, other, day),
        (true, false) => stretch_and_time(one, other, day),
        (false, true) => stretch_and_time(other, one, day),
        (true, true) => stretches(one, other, day),
    }
}

/// The shorter way round the clock from one time to the other, in seconds.
fn apart(one: Number, other: Number, day: i64) -> Number {
    let distance = one.distance(other).rounded().rem_euclid(day);
    Number::from_int(distance.min(day - distance))
}

fn times(one: &Quantity, other: &Quantity, day: i64) -> Comparison {
    let apart = apart(one.low, other.low, day);
    if apart == Number::ZERO {
        return Comparison::same("");
    }
    let (fine, coarse) = if one.step <= other.step { (one, other) } else { (other, one) };
    // Nobody says "5 pm" for twenty past, but many do for two minutes past.
    let five_minutes = Number::from_int(300);
    if fine.step < coarse.step && apart <= five_minutes {
        return Comparison::compatible(
            Why::Rounding,
            &format!("{} rounds to {}", fine.as_written, coarse.as_written),
        );
    }
    let room = |quantity: &Quantity| match quantity.approximation {
        Approximation::Exact => Number::ZERO,
        _ if quantity.step > Number::from_int(60) => Number::from_int(1_200),
        _ => Number::from_int(600),
    };
    if apart <= room(one).saturating_plus(room(other)) {
        let (exact, loose) =
            if one.approximation == Approximation::Exact { (one, other) } else { (other, one) };
        return Comparison::compatible(
            Why::Approximation,
            &format!("{} is {}", exact.as_written, loose.as_written),
        );
    }
    let lead =
        if room(one) > Number::ZERO || room(other) > Number::ZERO { "differ by about" } else { "differ by" };
    Comparison::differs_by(lead, difference(one, other, apart))
}

fn stretch_and_time(stretch: &Quantity, time: &Quantity, day: i64) -> Comparison {
    let whole_day = Number::from_int(day);
    let mut at = time.low;
    for _ in 0..3 {
        if stretch.low <= at && at <= stretch.high {
            let words = format!("{} contains {}", stretch.as_written, time.as_written);
            return Comparison::compatible(Why::Contains, &words);
        }
        at = at.saturating_plus(whole_day);
    }
    let apart = apart(stretch.low, time.low, day).min(apart(stretch.high, time.low, day));
    Comparison::differs_by("differ by at least", difference(stretch, time, apart))
}

/// A stretch is told by its two ends, so each end counts by itself.
fn stretches(one: &Quantity, other: &Quantity, day: i64) -> Comparison {
    let (start, end) = (apart(one.low, other.low, day), apart(one.high, other.high, day));
    let minutes = |value: Number| words::amount(&one.kind, value, one.unit);
    let words = match (start == Number::ZERO, end == Number::ZERO) {
        (true, true) => return Comparison::same(""),
        (false, true) => format!("the start differs by {}", minutes(start)),
        (true, false) => format!("the end differs by {}", minutes(end)),
        (false, false) => format!("the start differs by {}, the end by {}", minutes(start), minutes(end)),
    };
    let size = difference(one, other, start.max(end));
    Comparison { relation: Relation::Differs(Some(Box::new(size))), words }
}

/// A stretch of the clock against a length of time, with the arithmetic said.
pub(super) fn with_duration(stretch: &Quantity, duration: &Quantity) -> Comparison {
    let length = stretch.high.distance(stretch.low);
    let minute = Number::from_int(60);
    let written = words::duration_in(length, Number::from_int(3_600));
    let derived = Quantity {
        kind: Kind::Duration,
        low: length,
        high: length,
        step: minute,
        unit: minute,
        as_written: written.clone(),
        approximation: stretch.approximation,
    };
    let sum = format!("{} gives {written}", stretch.as_written);
    let found = span::compare(&derived, duration);
    let detail = found.words.strip_prefix("agree: ").unwrap_or("");
    match found.relation {
        Relation::Same => Comparison::compatible(Why::Arithmetic, &sum),
        Relation::Compatible(_) => {
            let words = match detail.strip_prefix(written.as_str()) {
                Some(rest) => format!("{sum}, which{rest}"),
                None => format!("{sum}; {detail}"),
            };
            Comparison::compatible(Why::Arithmetic, &words)
        }
        relation => Comparison { relation, words: format!("{}: {sum}", found.words) },
    }
}
