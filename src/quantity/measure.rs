//! Units of length, weight, area and volume, so that miles can be set against kilometres.

use super::Number;

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dimension {
    /// In metres.
    Length,
    /// In grams.
    Weight,
    /// In square metres.
    Area,
    /// In millilitres.
    Volume,
}

/// Units by their names in the singular: what they measure, and their size in thousandths of the base unit.
const UNITS: &[(&str, Dimension, i64)] = &[
    ("metre", Dimension::Length, 1_000),
    ("meter", Dimension::Length, 1_000),
    ("kilometre", Dimension::Length, 1_000_000),
    ("kilometer", Dimension::Length, 1_000_000),
    ("centimetre", Dimension::Length, 10),
    ("centimeter", Dimension::Length, 10),
    ("mile", Dimension::Length, 1_609_344),
    ("yard", Dimension::Length, 914),
    ("foot", Dimension::Length, 305),
    ("gram", Dimension::Weight, 1_000),
    ("kilogram", Dimension::Weight, 1_000_000),
    ("kilo", Dimension::Weight, 1_000_000),
    ("tonne", Dimension::Weight, 1_000_000_000),
    ("stone", Dimension::Weight, 6_350_293),
    ("ounce", Dimension::Weight, 28_350),
    ("hectare", Dimension::Area, 10_000_000),
    ("acre", Dimension::Area, 4_046_856),
    ("litre", Dimension::Volume, 1_000_000),
    ("liter", Dimension::Volume, 1_000_000),
    ("pint", Dimension::Volume, 568_261),
    ("gallon", Dimension::Volume, 4_546_090),
];

/// The name by which files of phrases know a unit: "kilometre" for "kilometer"; nothing for a noun that is no unit.
///
/// ```
/// assert_eq!(cuttings::quantity::measure("kilo"), Some("kilogram"));
/// ```
pub fn canonical(noun: &str) -> Option<&'static str> {
    let &(name, dimension, size) = UNITS.iter().find(|(name, ..)| *name == noun)?;
    let first = UNITS.iter().find(|(_, other, its)| (*other, *its) == (dimension, size));
    Some(first.map_or(name, |(name, ..)| *name))
}

/// What a noun measures, and how many of the base unit it is; nothing for a noun that is no unit.
pub(super) fn unit(noun: &str) -> Option<(Dimension, Number)> {
    let &(_, dimension, size) = UNITS.iter().find(|(name, ..)| *name == noun)?;
    Some((dimension, Number::ratio(size, 1_000)?))
}
