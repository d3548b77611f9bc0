//! Amounts put into English words: "1 minute", "2 hours 5 minutes", "£200,000", "3 percentage points".

use super::length::{Length, Unit, length};
use super::{Kind, Number, english, measure, noun};

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;

/// A length of time, given in seconds, in the largest unit that fits it without a rest.
///
/// ```
/// use cuttings::quantity::{Number, words};
/// assert_eq!(words::duration(Number::from_int(60)), "1 minute");
/// assert_eq!(words::duration(Number::from_int(86_400)), "1 day");
/// ```
pub fn duration(seconds: Number) -> String {
    duration_in(seconds, Number::from_int(english::YEAR))
}

/// A length of time, given in seconds, in no larger unit than `unit` (in seconds): seven days stay "7 days" where the
/// figures behind them were in days.
pub fn duration_in(seconds: Number, unit: Number) -> String {
    in_words(&length(seconds, unit))
}

fn in_words(length: &Length) -> String {
    match length {
        Length::Nothing => "nothing".to_owned(),
        Length::LessThanSecond => "less than a second".to_owned(),
        Length::Exactly(parts) => {
            let parts: Vec<String> = parts.iter().map(|(count, unit)| counted(*count, *unit)).collect();
            parts.join(" ")
        }
        Length::About(count, unit) => format!("about {}", counted(*count, *unit)),
    }
}

fn counted(count: Number, unit: Unit) -> String {
    format!("{count} {}{}", unit.name(), if count == Number::ONE { "" } else { "s" })
}

/// An amount of one kind, such as the difference between two others; `unit` as for [`duration_in`].
pub fn amount(kind: &Kind, value: Number, unit: Number) -> String {
    match kind {
        Kind::Duration => duration_in(value, unit),
        Kind::Clock { .. } => duration_in(value, Number::from_int(HOUR)),
        Kind::Count { noun } if noun.is_empty() => value.to_string(),
        Kind::Count { noun } => {
            let short = short(value);
            match measure::sign(noun) {
                Some(sign) => format!("{short} {sign}"),
                None if short == Number::ONE => format!("1 {noun}"),
                None => format!("{short} {}", noun::plural(noun)),
            }
        }
        Kind::Money { currency } => money(currency, value),
        Kind::Percentage => {
            let short = short(value);
            format!("{short} percentage point{}", if short == Number::ONE { "" } else { "s" })
        }
        Kind::Age => in_words(&super::length::age(value)),
    }
}

/// An amount as it is said: converted ones are no more exact than a tenth.
pub fn short(value: Number) -> Number {
    Some(value.to_one_place()).filter(|short| *short > Number::ZERO).unwrap_or(value)
}

/// Money with its sign, in millions and billions where that is shorter.
pub fn money(currency: &str, value: Number) -> String {
    let sign = currency_sign(currency);
    let blank = if sign == currency { " " } else { "" };
    let sign = format!("{sign}{blank}");
    for (size, name) in [(1_000_000_000_000, "trillion"), (1_000_000_000, "billion"), (1_000_000, "million")]
    {
        let size = Number::from_int(size);
        if value >= size && value.is_multiple_of(size.percent(1)) {
            return format!("{sign}{} {name}", value.over(size).unwrap_or_default());
        }
    }
    let written = value.to_string();
    match written.split_once('.') {
        Some((whole, part)) if part.len() < 2 => format!("{sign}{whole}.{part}0"),
        _ => format!("{sign}{written}"),
    }
}

/// The sign of a currency; its three letters where it has none that everybody knows.
pub fn currency_sign(currency: &str) -> &str {
    match currency {
        "USD" => "$",
        "GBP" => "£",
        "EUR" => "€",
        "JPY" => "¥",
        "INR" => "₹",
        "AUD" => "A$",
        "CAD" => "C$",
        "NZD" => "NZ$",
        code => code,
    }
}

/// A time of day given in seconds from midnight: "5.20 pm", "noon".
pub fn clock(seconds: Number, half_known: bool) -> String {
    let minutes = seconds.over(Number::from_int(MINUTE)).unwrap_or_default().rounded().rem_euclid(1_440);
    let (hour, minute) = (minutes / 60, minutes % 60);
    let shown = if hour % 12 == 0 { 12 } else { hour % 12 };
    let half = match (half_known, hour < 12) {
        (false, _) => "",
        (true, true) => " am",
        (true, false) => " pm",
    };
    match (minutes, half_known) {
        (0, true) => "midnight".to_owned(),
        (720, true) => "noon".to_owned(),
        _ if minute == 0 => format!("{shown}{half}"),
        _ => format!("{shown}.{minute:02}{half}"),
    }
}
