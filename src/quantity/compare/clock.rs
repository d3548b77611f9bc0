//! Times of day against each other, and stretches of the clock against lengths of time.

use super::{Amount, Comparison, Finding, Point, Relation, Said, Why, difference, span};
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
        return Comparison::same();
    }
    let (fine, coarse) = if one.step <= other.step { (one, other) } else { (other, one) };
    // Nobody says "5 pm" for twenty past, but many do for two minutes past.
    let five_minutes = Number::from_int(300);
    if fine.step < coarse.step && apart <= five_minutes {
        return Comparison::compatible(
            Why::Rounding,
            Point::Rounds,
            [Said::quantity(fine), Said::quantity(coarse)],
        );
    }
    if apart <= room(one).saturating_plus(room(other)) {
        let (exact, loose) =
            if one.approximation == Approximation::Exact { (one, other) } else { (other, one) };
        return Comparison::compatible(
            Why::Approximation,
            Point::Is,
            [Said::quantity(exact), Said::quantity(loose)],
        );
    }
    let is_loose = room(one) > Number::ZERO || room(other) > Number::ZERO;
    let point = if is_loose { Point::DifferByAbout } else { Point::DifferBy };
    Comparison::differs_by(point, difference(one, other, apart))
}

/// How far "about" carries from a time of day: twenty minutes from a full hour, ten from any other time.
fn room(quantity: &Quantity) -> Number {
    match quantity.approximation {
        Approximation::Exact => Number::ZERO,
        _ if quantity.step > Number::from_int(60) => Number::from_int(1_200),
        _ => Number::from_int(600),
    }
}

fn stretch_and_time(stretch: &Quantity, time: &Quantity, day: i64) -> Comparison {
    let whole_day = Number::from_int(day);
    let mut at = time.low;
    for _ in 0..3 {
        if stretch.low <= at && at <= stretch.high {
            let said = [Said::quantity(stretch), Said::quantity(time)];
            return Comparison::compatible(Why::Contains, Point::Contains, said);
        }
        at = at.saturating_plus(whole_day);
    }
    let apart = apart(stretch.low, time.low, day).min(apart(stretch.high, time.low, day));
    Comparison::differs_by(Point::DifferByAtLeast, difference(stretch, time, apart))
}

/// A stretch is told by its two ends, so each end counts by itself.
fn stretches(one: &Quantity, other: &Quantity, day: i64) -> Comparison {
    let (start, end) = (apart(one.low, other.low, day), apart(one.high, other.high, day));
    let room = room(one).saturating_plus(room(other));
    if start.max(end) > Number::ZERO && start.max(end) <= room {
        return Comparison::compatible(Why::Approximation, Point::BothLeaveRoom, []);
    }
    let unit = one.unit;
    let apart = |value: Number| Said::Amount(Amount { kind: one.kind.clone(), value, unit });
    let finding = match (start == Number::ZERO, end == Number::ZERO) {
        (true, true) => return Comparison::same(),
        (false, true) => Finding::new(Point::StartDiffers, [apart(start)]),
        (true, false) => Finding::new(Point::EndDiffers, [apart(end)]),
        (false, false) => Finding::new(Point::BothEndsDiffer, [apart(start), apart(end)]),
    };
    let size = difference(one, other, start.max(end));
    Comparison { relation: Relation::Differs(Some(Box::new(size))), finding }
}

/// A stretch of the clock against a length of time, with the arithmetic said.
pub(super) fn with_duration(stretch: &Quantity, duration: &Quantity) -> Comparison {
    let length = stretch.high.distance(stretch.low);
    let minute = Number::from_int(60);
    let hour = Number::from_int(3_600);
    let derived = Quantity {
        kind: Kind::Duration,
        low: length,
        high: length,
        step: minute,
        unit: minute,
        as_written: String::new(),
        approximation: stretch.approximation,
    };
    let written = Said::Amount(Amount { kind: Kind::Duration, value: length, unit: hour });
    let sum = vec![Said::quantity(stretch), written.clone()];
    let found = span::compare(&derived, duration);
    let gives = Finding::new(Point::Gives, sum.clone());
    let finding = match found.relation {
        Relation::Same => gives,
        Relation::Compatible(_) => {
            let which = match found.finding.point {
                Point::Is => Some(Point::GivesIs),
                Point::Rounds => Some(Point::GivesRounds),
                Point::Fits => Some(Point::GivesFits),
                _ => None,
            };
            match (which, &found.finding.said[..]) {
                // Only what begins with the length itself can go on in one sentence.
                (Some(point), [first, last]) if is_length(first) => {
                    Finding::new(point, sum.into_iter().chain([last.clone()]))
                }
                _ => gives.with(found.finding),
            }
        }
        relation => return Comparison { relation, finding: found.finding.with(gives) },
    };
    Comparison { relation: Relation::Compatible(Why::Arithmetic), finding }
}

fn is_length(said: &Said) -> bool {
    matches!(said, Said::Amount(Amount { kind: Kind::Duration, .. }))
}
