//! Whether two amounts agree, and why, or by how much not.

use super::clock::of_number;
use super::{Approximation, Kind, Number, Quantity, english, measure};

mod clock;
mod finding;
mod point;
mod span;

pub use finding::{Amount, Clock, Finding, Said, Speaker, places};
pub use point::Point;

/// What two answers are to each other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Relation {
    /// They say the same.
    Same,
    /// They say it differently, but both can be true.
    Compatible(Why),
    /// They cannot both be true; with the size of the difference where it has one.
    Differs(Option<Box<Quantity>>),
    /// They answer different questions.
    Incomparable,
}

/// Why two answers that are not the same agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// One is the other, rounded.
    Rounding,
    /// "About", "nearly", "more than" leave room for the other.
    Approximation,
    /// One is a range that contains the other.
    Contains,
    /// Two ranges share a part.
    Overlap,
    /// One follows from the other by arithmetic, as a length of time from two times of day.
    Arithmetic,
    /// One says the same less fully ("September 2025" for "10 September 2025").
    LessPrecise,
}

/// The result of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// What the two are to each other.
    pub relation: Relation,
    /// What parts them, or why they agree, for a language to say.
    pub finding: Finding,
}

impl Comparison {
    /// Two answers that say the same.
    pub fn same() -> Self {
        Self { relation: Relation::Same, finding: Finding::new(Point::Agree, []) }
    }

    /// Two answers that may both be true.
    pub fn compatible(why: Why, point: Point, said: impl IntoIterator<Item = Said>) -> Self {
        Self { relation: Relation::Compatible(why), finding: Finding::new(point, said) }
    }

    /// Two answers of different kinds.
    pub fn incomparable(point: Point, said: impl IntoIterator<Item = Said>) -> Self {
        Self { relation: Relation::Incomparable, finding: Finding::new(point, said) }
    }

    /// Two answers that cannot both be true, and have no size of difference.
    pub fn differs(point: Point, said: impl IntoIterator<Item = Said>) -> Self {
        Self { relation: Relation::Differs(None), finding: Finding::new(point, said) }
    }

    /// Two answers `size` apart; `point` says how exactly, such as [`Point::DifferBy`].
    pub fn differs_by(point: Point, size: Quantity) -> Self {
        let finding = Finding::new(point, [Said::quantity(&size)]);
        Self { relation: Relation::Differs(Some(Box::new(size))), finding }
    }

    /// Whether both answers may be true.
    pub fn agrees(&self) -> bool {
        matches!(self.relation, Relation::Same | Relation::Compatible(_))
    }

    /// The result in English: "differ by 1 minute", "agree: 54 minutes rounds to nearly an hour".
    pub fn words(&self) -> String {
        match self.finding.words() {
            detail if self.agrees() && self.finding.point != Point::Agree => format!("agree: {detail}"),
            words => words,
        }
    }
}

/// Compares two amounts.
///
/// ```
/// use cuttings::quantity::{compare, parse};
/// let (a, b, c) = (parse("54 minutes").unwrap(), parse("55 minutes").unwrap(), parse("nearly an hour").unwrap());
/// assert_eq!(compare(&a, &b).words(), "differ by 1 minute");
/// assert_eq!(compare(&a, &c).words(), "agree: 54 minutes rounds to nearly an hour");
/// ```
pub fn compare(one: &Quantity, other: &Quantity) -> Comparison {
    let (as_time_one, as_time_other) = (time_beside(one, other), time_beside(other, one));
    let (one, other) = (as_time_one.as_ref().unwrap_or(one), as_time_other.as_ref().unwrap_or(other));
    match (&one.kind, &other.kind) {
        (Kind::Clock { .. }, Kind::Clock { .. }) => return clock::compare(one, other),
        (Kind::Clock { .. }, Kind::Duration) if one.is_range() => return clock::with_duration(one, other),
        (Kind::Duration, Kind::Clock { .. }) if other.is_range() => return clock::with_duration(other, one),
        _ => {}
    }
    let (one, other) = match in_one_unit(one, other) {
        Ok(pair) => pair,
        Err((point, said)) => return Comparison::incomparable(point, said),
    };
    span::compare(&one, &other)
}

/// A bare number beside a time of day, as the time that it may be: "14.30" beside "2.30 pm".
fn time_beside(number: &Quantity, other: &Quantity) -> Option<Quantity> {
    let is_bare = matches!(&number.kind, Kind::Count { noun } if noun.is_empty());
    let is_beside_time = matches!(other.kind, Kind::Clock { .. });
    (is_bare && is_beside_time).then(|| of_number(&number.as_written)).flatten()
}

/// Both amounts as the same kind, or why that cannot be.
fn in_one_unit(one: &Quantity, other: &Quantity) -> Result<(Quantity, Quantity), (Point, Vec<Said>)> {
    let nouns = |one: &str, other: &str| vec![Said::Thing(one.into()), Said::Thing(other.into())];
    let (a, b) = (&one.kind, &other.kind);
    match (a, b) {
        (Kind::Count { noun: x }, Kind::Count { noun: y }) => {
            let with = |quantity: &Quantity, noun: &str| Quantity {
                kind: Kind::Count { noun: noun.to_owned() },
                ..quantity.clone()
            };
            match (shared_noun(x, y), measure::unit(x), measure::unit(y)) {
                (Some(noun), ..) => Ok((with(one, &noun), with(other, &noun))),
                (None, Some((dimension, size)), Some((other_dimension, other_size))) => {
                    let converted = if dimension == other_dimension {
                        converted(&with(one, y), size, other_size)
                    } else {
                        None
                    };
                    let converted = converted.ok_or_else(|| (Point::DifferentUnits, nouns(x, y)))?;
                    Ok((converted, other.clone()))
                }
                (None, ..) => Err((Point::DifferentThings, nouns(x, y))),
            }
        }
        (Kind::Count { noun }, _) if noun.is_empty() => {
            bare(one, other).map(|one| (one, other.clone())).ok_or_else(different_kinds)
        }
        (_, Kind::Count { noun }) if noun.is_empty() => {
            bare(other, one).map(|other| (one.clone(), other)).ok_or_else(different_kinds)
        }
        (Kind::Money { currency: x }, Kind::Money { currency: y }) if x != y => {
            Err((Point::DifferentCurrencies, vec![Said::Currency(x), Said::Currency(y)]))
        }
        (Kind::Age, Kind::Duration) => {
            aged(other).map(|other| (one.clone(), other)).ok_or_else(different_kinds)
        }
        (Kind::Duration, Kind::Age) => aged(one).map(|one| (one, other.clone())).ok_or_else(different_kinds),
        _ if a == b => Ok((one.clone(), other.clone())),
        _ => Err(different_kinds()),
    }
}

fn different_kinds() -> (Point, Vec<Said>) {
    (Point::DifferentKinds, Vec::new())
}

/// The noun that two counts share: equal, one of them missing, one the end of the other, or "people" for any persons. A square mile is
/// no mile.
fn shared_noun(one: &str, other: &str) -> Option<String> {
    let ends_with = |long: &str, short: &str| {
        measure::unit(short).is_none() && long.strip_suffix(short).is_some_and(|head| head.ends_with(' '))
    };
    let within = |short: &str, long: &str| short.is_empty() || long == short || ends_with(long, short);
    let person = |noun: &str| english::PERSON_NOUNS.contains(&noun);
    if within(one, other) {
        Some(other.to_owned())
    } else if within(other, one) {
        Some(one.to_owned())
    } else if (one == "person" && person(other)) || (other == "person" && person(one)) {
        Some("person".to_owned())
    } else {
        None
    }
}

/// An amount in units of one size, put into units of another.
fn converted(quantity: &Quantity, size: Number, other_size: Number) -> Option<Quantity> {
    let times = |value: Number| value.times(size)?.over(other_size);
    Some(Quantity {
        low: times(quantity.low)?,
        high: times(quantity.high)?,
        step: times(quantity.step)?,
        unit: times(quantity.unit)?,
        ..quantity.clone()
    })
}

/// A bare number taken in the unit of another amount: "40" beside "30 to 45 minutes". Where that is far off, it is taken
/// in the unit that brings the two nearest: "54" beside "nearly an hour" are minutes.
fn bare(number: &Quantity, like: &Quantity) -> Option<Quantity> {
    let units: Vec<Number> = match like.kind {
        Kind::Clock { .. } => return None,
        Kind::Duration => {
            let sizes = [like.unit].into_iter();
            sizes
                .chain([60, 3_600, 86_400, 604_800, english::MONTH, english::YEAR].map(Number::from_int))
                .collect()
        }
        _ => vec![like.unit, Number::ONE],
    };
    let near = |unit: &Number| {
        let value = number.high.times(*unit).unwrap_or(number.high);
        value <= like.high.percent(300) && like.high <= value.percent(300)
    };
    let unit = units.iter().copied().find(near).unwrap_or(like.unit);
    let times = |value: Number| value.times(unit);
    Some(Quantity {
        kind: like.kind.clone(),
        low: times(number.low)?,
        high: times(number.high)?,
        step: times(number.step)?,
        unit,
        ..number.clone()
    })
}

/// A length of time in years, as the age of somebody that old.
fn aged(duration: &Quantity) -> Option<Quantity> {
    let year = Number::from_int(english::YEAR);
    Some(Quantity {
        kind: Kind::Age,
        low: duration.low.over(year)?,
        high: duration.high.over(year)?,
        step: duration.step.over(year)?,
        unit: duration.unit.over(year)?,
        ..duration.clone()
    })
}

/// A difference as an amount of its own, in no larger unit than the smaller of the two.
fn difference(one: &Quantity, other: &Quantity, value: Number) -> Quantity {
    let kind = match one.kind {
        Kind::Clock { .. } => Kind::Duration,
        _ => one.kind.clone(),
    };
    let step = one.unit.min(other.unit);
    // Times of day are told to the minute and yet lie hours apart.
    let unit = if matches!(one.kind, Kind::Clock { .. }) { Number::from_int(3_600) } else { step };
    Quantity {
        as_written: String::new(),
        kind,
        low: value,
        high: value,
        approximation: Approximation::Exact,
        step,
        unit,
    }
}
