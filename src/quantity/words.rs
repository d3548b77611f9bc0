//! Amounts put into words: "1 minute", "a day", "£200,000", "3 percentage points".

use super::{Kind, Number, english, noun};

const MINUTE: i64 = 60;
const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;
const WEEK: i64 = 604_800;

/// A length of time, given in seconds, in the largest unit that fits it without a rest.
///
/// ```
/// use cuttings::quantity::{Number, words};
/// assert_eq!(words::duration(Number::from_int(60)), "1 minute");
/// assert_eq!(words::duration(Number::from_int(86_400)), "a day");
/// ```
pub fn duration(seconds: Number) -> String {
    duration_in(seconds, Number::from_int(english::YEAR))
}

/// A length of time, given in seconds, in no larger unit than `unit` (in seconds): seven days stay "7 days" where the
/// figures behind them were in days.
pub fn duration_in(seconds: Number, unit: Number) -> String {
    let units = [english::YEAR, english::MONTH, WEEK, DAY, HOUR, MINUTE, 1];
    let fits = |size: i64| seconds.is_multiple_of(Number::from_int(size));
    if seconds == Number::ZERO {
        return "nothing".to_owned();
    }
    let fitting = units.into_iter().find(|&size| Number::from_int(size) <= unit && fits(size));
    match fitting {
        // Months are no whole number of days, so a month less four weeks has to be rounded.
        Some(size)
            if size >= DAY
                || Number::from_int(DAY) > unit
                || seconds < Number::from_int(2 * DAY)
                || fits(HOUR) =>
        {
            whole(seconds.over(Number::from_int(size)).unwrap_or_default().rounded(), size)
        }
        _ if seconds < Number::ONE => "less than a second".to_owned(),
        _ => rounded(seconds),
    }
}

/// `count` units of `size` seconds, carried over where that reads better: 125 minutes are 2 hours 5 minutes.
fn whole(count: i64, size: i64) -> String {
    let (limit, larger) = match size {
        1 => (120, MINUTE),
        MINUTE => (120, HOUR),
        HOUR => (48, DAY),
        english::MONTH => (24, english::YEAR),
        _ => return counted(count, size),
    };
    if count < limit {
        return counted(count, size);
    }
    let per = larger / size;
    let rest = if count % per == 0 { String::new() } else { format!(" {}", digits(count % per, size)) };
    format!("{}{rest}", digits(count / per, larger))
}

fn rounded(seconds: Number) -> String {
    let size = [english::YEAR, english::MONTH, DAY, HOUR, MINUTE, 1]
        .into_iter()
        .find(|&size| seconds >= Number::from_int(2 * size))
        .unwrap_or(1);
    format!("about {}", counted(seconds.over(Number::from_int(size)).unwrap_or_default().rounded(), size))
}

fn unit_name(size: i64) -> &'static str {
    match size {
        english::YEAR => "year",
        english::MONTH => "month",
        WEEK => "week",
        DAY => "day",
        HOUR => "hour",
        MINUTE => "minute",
        _ => "second",
    }
}

fn counted(count: i64, size: i64) -> String {
    if count == 1 && size >= DAY { format!("a {}", unit_name(size)) } else { digits(count, size) }
}

fn digits(count: i64, size: i64) -> String {
    format!("{} {}{}", Number::from_int(count), unit_name(size), if count == 1 { "" } else { "s" })
}

/// An amount of one kind, such as the difference between two others; `unit` as for [`duration_in`].
pub fn amount(kind: &Kind, value: Number, unit: Number) -> String {
    match kind {
        Kind::Duration => duration_in(value, unit),
        Kind::Clock { .. } => duration_in(value, Number::from_int(HOUR)),
        Kind::Count { noun } if noun.is_empty() => value.to_string(),
        Kind::Count { noun } if value == Number::ONE => format!("1 {noun}"),
        // Converted measures are no more exact than a tenth.
        Kind::Count { noun } if !value.is_whole() && value.to_one_place() > Number::ZERO => {
            format!("{} {}", value.to_one_place(), noun::plural(noun))
        }
        Kind::Count { noun } => format!("{value} {}", noun::plural(noun)),
        Kind::Money { currency } => money(currency, value),
        Kind::Percentage if value == Number::ONE => "1 percentage point".to_owned(),
        Kind::Percentage if value.to_one_place() > Number::ZERO => {
            format!("{} percentage points", value.to_one_place())
        }
        Kind::Percentage => format!("{value} percentage points"),
        Kind::Age => years(value),
    }
}

fn years(value: Number) -> String {
    let months = value.times(Number::from_int(12)).unwrap_or_default();
    if value.is_whole() || !months.is_whole() {
        return format!("{value} year{}", if value == Number::ONE { "" } else { "s" });
    }
    whole(months.rounded(), english::MONTH)
}

/// Money with its sign, in millions and billions where that is shorter.
pub fn money(currency: &str, value: Number) -> String {
    let sign = match currency {
        "USD" => "$",
        "GBP" => "£",
        "EUR" => "€",
        "JPY" => "¥",
        "INR" => "₹",
        "AUD" => "A$",
        "CAD" => "C$",
        "NZD" => "NZ$",
        code => &format!("{code} "),
    };
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
