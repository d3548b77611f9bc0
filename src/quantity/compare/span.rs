//! Two amounts in one unit, as the spans of values that each of them allows.

use super::{Amount, Comparison, Finding, Point, Said, Why, difference};
use crate::quantity::{Approximation, Kind, Number, Quantity};

/// The values an amount allows, both ends included; without a `most` there is no upper end.
struct Span {
    least: Number,
    most: Option<Number>,
}

pub(super) fn compare(one: &Quantity, other: &Quantity) -> Comparison {
    if (one.low, one.high, one.approximation) == (other.low, other.high, other.approximation) {
        return same(one, other);
    }
    match (one.approximation, other.approximation) {
        (Approximation::Exact, Approximation::Exact) => exact(one, other),
        (Approximation::Exact, _) => against(one, other),
        (_, Approximation::Exact) => against(other, one),
        _ => loose(one, other),
    }
}

fn same(one: &Quantity, other: &Quantity) -> Comparison {
    let (fine, coarse) = if one.step <= other.step { (one, other) } else { (other, one) };
    let needs_words = fine.step != coarse.step && fine.unit != coarse.unit && !fine.is_range();
    if needs_words && fine.approximation == Approximation::Exact {
        let said = [Said::quantity(fine), Said::quantity(coarse)];
        Comparison { finding: Finding::new(Point::Is, said), ..Comparison::same() }
    } else {
        Comparison::same()
    }
}

/// Two amounts without "about" and its kin.
fn exact(one: &Quantity, other: &Quantity) -> Comparison {
    match (one.is_range(), other.is_range()) {
        (false, false) => singles(one, other),
        (true, false) => range_and_single(one, other),
        (false, true) => range_and_single(other, one),
        (true, true) => ranges(one, other),
    }
}

fn singles(one: &Quantity, other: &Quantity) -> Comparison {
    let apart = one.low.distance(other.low);
    let (fine, coarse) = if one.step <= other.step { (one, other) } else { (other, one) };
    if fine.step < coarse.step
        && apart <= coarse.step.percent(50)
        && apart <= coarse.low.percent(rounding_limit(&coarse.kind))
    {
        return Comparison::compatible(
            Why::Rounding,
            Point::Rounds,
            [Said::quantity(fine), Said::quantity(coarse)],
        );
    }
    Comparison::differs_by(Point::DifferBy, difference(one, other, apart))
}

/// How far, in hundredths of the round figure, rounding may carry before an editor wants to know. Money and heads are
/// counted more narrowly than hours.
fn rounding_limit(kind: &Kind) -> i64 {
    match kind {
        Kind::Count { .. } | Kind::Money { .. } => 5,
        Kind::Duration | Kind::Percentage | Kind::Age | Kind::Clock { .. } => 10,
    }
}

fn range_and_single(range: &Quantity, single: &Quantity) -> Comparison {
    if range.low <= single.low && single.low <= range.high {
        return contains(range, single);
    }
    let apart = single.low.distance(range.low).min(single.low.distance(range.high));
    Comparison::differs_by(Point::DifferByAtLeast, difference(range, single, apart))
}

fn contains(range: &Quantity, inner: &Quantity) -> Comparison {
    Comparison::compatible(Why::Contains, Point::Contains, [Said::quantity(range), Said::quantity(inner)])
}

fn ranges(one: &Quantity, other: &Quantity) -> Comparison {
    let (low, high) = (one.low.max(other.low), one.high.min(other.high));
    if low > high {
        return Comparison::differs_by(Point::DifferByAtLeast, difference(one, other, low.distance(high)));
    }
    if one.low <= other.low && other.high <= one.high {
        return contains(one, other);
    }
    if other.low <= one.low && one.high <= other.high {
        return contains(other, one);
    }
    let unit = one.unit.min(other.unit);
    let amount = |value: Number| Amount { kind: one.kind.clone(), value, unit };
    let shared =
        if low == high { Said::Amount(amount(low)) } else { Said::Amounts(amount(low), amount(high)) };
    Comparison::compatible(Why::Overlap, Point::BothAllow, [shared])
}

/// An exact amount against one with "about" or its kin.
fn against(exact: &Quantity, loose: &Quantity) -> Comparison {
    let span = allowed(loose);
    let outside = exact.high < span.least || span.most.is_some_and(|most| exact.low > most);
    let strict = matches!(loose.approximation, Approximation::MoreThan | Approximation::LessThan);
    // "Over an hour" and "an hour" agree, since an hour is a round figure; "more than 50" and "50" do not.
    let on_the_border = strict && !exact.is_range() && !loose.is_range() && exact.low == loose.low;
    if on_the_border && exact.step < exact.low.percent(50) {
        return Comparison::differs(Point::IsNot, [Said::quantity(exact), Said::quantity(loose)]);
    }
    if !outside {
        if loose.is_range() && loose.low <= exact.low && exact.high <= loose.high {
            return contains(loose, exact);
        }
        let point = match loose.approximation {
            Approximation::Nearly => Point::Rounds,
            _ if on_the_border => Point::Rounds,
            Approximation::AtMost => Point::Fits,
            _ => Point::Is,
        };
        return Comparison::compatible(
            Why::Approximation,
            point,
            [Said::quantity(exact), Said::quantity(loose)],
        );
    }
    outside_by(exact, loose)
}

fn outside_by(exact: &Quantity, loose: &Quantity) -> Comparison {
    let above = exact.low > loose.high;
    let apart = if above { exact.low.distance(loose.high) } else { exact.high.distance(loose.low) };
    let point = match (loose.approximation, above) {
        (Approximation::MoreThan, true) => {
            let said = [Said::quantity(exact), Said::quantity(loose)];
            return Comparison::differs(Point::DifferWidely, said);
        }
        (Approximation::MoreThan, false) | (Approximation::LessThan | Approximation::Nearly, true) => {
            Point::DifferByMoreThan
        }
        (Approximation::AtLeast | Approximation::AtMost | Approximation::JustOver, _) => {
            Point::DifferByAtLeast
        }
        _ if loose.is_range() => Point::DifferByAtLeast,
        _ => Point::DifferByAbout,
    };
    Comparison::differs_by(point, difference(exact, loose, apart))
}

/// Two amounts that both leave room.
fn loose(one: &Quantity, other: &Quantity) -> Comparison {
    let (a, b) = (allowed(one), allowed(other));
    let below = |x: &Span, y: &Span| x.most.is_some_and(|most| most < y.least);
    if !below(&a, &b) && !below(&b, &a) {
        return match shut_out(one, other).or_else(|| shut_out(other, one)) {
            Some(said) => Comparison::differs(Point::IsNot, said),
            None => Comparison::compatible(Why::Approximation, Point::BothLeaveRoom, []),
        };
    }
    let apart = one.low.max(other.low).distance(one.high.min(other.high));
    Comparison::differs_by(Point::DifferByAbout, difference(one, other, apart))
}

/// "Less than 50" against "at least 50", "at most 50" against "more than 50": the same figure, with nothing left for both.
fn shut_out(below: &Quantity, above: &Quantity) -> Option<[Said; 2]> {
    use Approximation::{AtLeast, AtMost, JustOver, LessThan, MoreThan, Nearly};
    let contrary = match below.approximation {
        LessThan | Nearly => matches!(above.approximation, AtLeast | JustOver | MoreThan),
        AtMost => matches!(above.approximation, JustOver | MoreThan),
        _ => false,
    };
    (contrary && below.high == above.low).then(|| [Said::quantity(below), Said::quantity(above)])
}

fn allowed(quantity: &Quantity) -> Span {
    let (low, high) = (quantity.low, quantity.high);
    let (least, most) = match quantity.approximation {
        Approximation::Exact => (low, Some(high)),
        Approximation::About => {
            (low.less(room(quantity, low)), Some(high.saturating_plus(room(quantity, high))))
        }
        Approximation::Nearly => (low.less(low.percent(2 * rounding_limit(&quantity.kind))), Some(high)),
        Approximation::JustOver => (low, Some(high.saturating_plus(room(quantity, high)))),
        // "More than 50" is not how anybody reports 3,000.
        Approximation::MoreThan => (low, Some(high.saturating_plus(high))),
        Approximation::AtLeast => (low, None),
        Approximation::AtMost | Approximation::LessThan => (Number::ZERO, Some(high)),
    };
    Span { least, most }
}

/// How much "about" allows around a figure: half of its last place that counts, but no less than a tenth and no more
/// than a fifth of the figure. "About 54 minutes" is closer than "about an hour".
fn room(quantity: &Quantity, value: Number) -> Number {
    let units = value.over(quantity.unit).unwrap_or(value);
    let roundness = if units.is_whole() { units.trailing_power() } else { Number::ONE };
    let half =
        roundness.percent(50).times(quantity.unit).unwrap_or(quantity.unit).max(quantity.step.percent(50));
    half.clamp(value.percent(10), value.percent(20))
}

#[cfg(test)]
mod tests {
    use crate::quantity::{compare, parse};

    #[test]
    fn nearly_leaves_less_room_to_money_and_heads_than_to_time() {
        for (exact, nearly, agree) in [
            ("4.2 million euros", "nearly five million euros", false),
            ("4.9 million euros", "nearly five million euros", true),
            ("42 people", "nearly 50 people", false),
            ("47 people", "nearly 50 people", true),
            ("50 minutes", "nearly an hour", true),
        ] {
            let comparison = compare(&parse(exact).unwrap(), &parse(nearly).unwrap());
            assert_eq!(comparison.agrees(), agree, "{exact}, {nearly}: {}", comparison.words());
        }
    }
}
