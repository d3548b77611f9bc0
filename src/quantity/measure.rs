//! Units of length, weight, area and volume, so that miles can be set against kilometres.

use super::Number;
use super::cursor::Cursor;

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

/// Units by their names in the singular: what they measure, their size in thousandths of the base unit, and their sign.
const UNITS: &[(&str, Dimension, i64, &str)] = &[
    ("metre", Dimension::Length, 1_000, "m"),
    ("meter", Dimension::Length, 1_000, "m"),
    ("kilometre", Dimension::Length, 1_000_000, "km"),
    ("kilometer", Dimension::Length, 1_000_000, "km"),
    ("centimetre", Dimension::Length, 10, "cm"),
    ("centimeter", Dimension::Length, 10, "cm"),
    ("mile", Dimension::Length, 1_609_344, "mi"),
    ("yard", Dimension::Length, 914, "yd"),
    ("foot", Dimension::Length, 305, "ft"),
    ("gram", Dimension::Weight, 1_000, "g"),
    ("kilogram", Dimension::Weight, 1_000_000, "kg"),
    ("kilo", Dimension::Weight, 1_000_000, "kg"),
    ("tonne", Dimension::Weight, 1_000_000_000, "t"),
    ("stone", Dimension::Weight, 6_350_293, "st"),
    ("ounce", Dimension::Weight, 28_350, "oz"),
    ("hectare", Dimension::Area, 10_000_000, "ha"),
    ("acre", Dimension::Area, 4_046_856, "ac"),
    ("square metre", Dimension::Area, 1_000, "m²"),
    ("square meter", Dimension::Area, 1_000, "m²"),
    ("square kilometre", Dimension::Area, 1_000_000_000, "km²"),
    ("square kilometer", Dimension::Area, 1_000_000_000, "km²"),
    ("square mile", Dimension::Area, 2_589_988_110, "sq mi"),
    ("square foot", Dimension::Area, 93, "sq ft"),
    ("cubic metre", Dimension::Volume, 1_000_000_000, "m³"),
    ("cubic meter", Dimension::Volume, 1_000_000_000, "m³"),
    ("litre", Dimension::Volume, 1_000_000, "l"),
    ("liter", Dimension::Volume, 1_000_000, "l"),
    ("pint", Dimension::Volume, 568_261, "pt"),
    ("gallon", Dimension::Volume, 4_546_090, "gal"),
];

/// Signs and short forms of units as texts have them, right after the digits or behind a blank; longer ones first.
const SIGNS: &[(&str, &str)] = &[
    ("km/h", "kilometre an hour"),
    ("kph", "kilometre an hour"),
    ("km²", "square kilometre"),
    ("km2", "square kilometre"),
    ("sq km", "square kilometre"),
    ("sq miles", "square mile"),
    ("sq metres", "square metre"),
    ("sq feet", "square foot"),
    ("sq ft", "square foot"),
    ("m²", "square metre"),
    ("m³", "cubic metre"),
    ("kms", "kilometre"),
    ("km", "kilometre"),
    ("kgs", "kilogram"),
    ("kg", "kilogram"),
    ("cm", "centimetre"),
];

/// Reads the sign of a unit behind digits and moves past it; "kmh" is none.
pub(super) fn eat_sign(cursor: &mut Cursor<'_>) -> Option<&'static str> {
    let mut ahead = *cursor;
    ahead.skip_blanks();
    if !matches!(ahead.peek_byte(), Some(b'k' | b's' | b'm' | b'c')) {
        return None;
    }
    let (sign, noun) = SIGNS.iter().find(|(sign, _)| ahead.rest().starts_with(sign))?;
    ahead.at += sign.len();
    if ahead.peek().is_some_and(char::is_alphanumeric) {
        return None;
    }
    *cursor = ahead;
    Some(noun)
}

/// The name by which files of phrases know a unit: "kilometre" for "kilometer"; nothing for a noun that is no unit.
///
/// ```
/// assert_eq!(cuttings::quantity::measure("kilo"), Some("kilogram"));
/// ```
pub fn canonical(noun: &str) -> Option<&'static str> {
    let &(name, dimension, size, _) = UNITS.iter().find(|(name, ..)| *name == noun)?;
    let first = UNITS.iter().find(|(_, other, its, _)| (*other, *its) == (dimension, size));
    Some(first.map_or(name, |(name, ..)| *name))
}

/// The sign of a unit: "km" for "kilometre"; nothing for a noun that is no unit.
pub(super) fn sign(noun: &str) -> Option<&'static str> {
    UNITS.iter().find(|(name, ..)| *name == noun).map(|(.., sign)| *sign)
}

/// Whether a noun is a unit of length, of which speeds are made.
pub(super) fn is_length(noun: &str) -> bool {
    unit(noun).is_some_and(|(dimension, _)| dimension == Dimension::Length)
}

/// What a noun measures, and how many of the base unit it is; nothing for a noun that is no unit.
pub(super) fn unit(noun: &str) -> Option<(Dimension, Number)> {
    let &(_, dimension, size, _) = UNITS.iter().find(|(name, ..)| *name == noun)?;
    Some((dimension, Number::ratio(size, 1_000)?))
}
