//! A date as a page shows it.

use serde::Serialize;

use crate::date::{Date, Precision, words as date_words};
use crate::view::words::{Words, fill};

/// A date as a page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// In words, never more certain than it is: "about 2019", "10 September 2025, 5.20 pm".
    pub words: String,
    /// A short form for tables: "10 Sep 2025".
    pub short: String,
    /// The value in EDTF.
    pub edtf: String,
    /// The value of a `datetime` attribute, where the date is exact enough for HTML.
    pub machine: Option<String>,
    /// `minute`, `day`, `month`, `season`, `year`, `decade`, `century`, `range` or `set`.
    pub precision: &'static str,
    /// Whether it is marked as approximate.
    pub approximate: bool,
    /// Whether it is marked as uncertain.
    pub uncertain: bool,
}

impl DateView {
    /// A date in the words of `words`.
    pub fn new(date: &Date, words: &Words) -> Self {
        let edtf = date.to_string();
        DateView {
            words: date_words::phrase(date, &words.dates),
            short: date_words::short(date, &words.dates),
            machine: is_machine(date, &edtf).then(|| edtf.clone()),
            edtf,
            precision: precision(date.precision()),
            approximate: date.is_approximate(),
            uncertain: date.is_uncertain(),
        }
    }
}

/// Whether its EDTF is the value of a `datetime` attribute. That of a date in doubt is not, for the attribute cannot say so.
fn is_machine(date: &Date, edtf: &str) -> bool {
    let is_plain =
        !date.is_approximate() && !date.is_uncertain() && edtf.bytes().take(4).all(|b| b.is_ascii_digit());
    let fits = match date.precision() {
        Precision::Year => edtf.len() == 4 && edtf != "0000",
        Precision::Month => edtf.len() == 7,
        Precision::Day => edtf.len() == 10,
        Precision::Minute => edtf.len() >= 16,
        _ => false,
    };
    is_plain && fits && !edtf.contains('X')
}

fn precision(precision: Precision) -> &'static str {
    match precision {
        Precision::Minute => "minute",
        Precision::Day => "day",
        Precision::Month => "month",
        Precision::Season | Precision::Quarter | Precision::Third | Precision::Half => "season",
        Precision::Year => "year",
        Precision::Decade => "decade",
        Precision::Century | Precision::Longer => "century",
        Precision::Range => "range",
        Precision::Set => "set",
    }
}

/// A year in words: "2025", "45 BC".
pub(crate) fn year(year: i64, words: &Words) -> String {
    let edtf = match year {
        0..=9999 => format!("{year:04}"),
        -9999..0 => format!("-{:04}", -year),
        _ => format!("Y{year}"),
    };
    Date::parse(&edtf).map_or_else(|_| year.to_string(), |date| date_words::phrase(&date, &words.dates))
}

/// A time with two ends, either of which may be missing: "since 8 September 2022"; `None` if both are.
pub(crate) fn time(from: Option<&Date>, until: Option<&Date>, words: &Words) -> Option<String> {
    let say = |date: &Date| date_words::phrase(date, &words.dates);
    Some(match (from, until) {
        (None, None) => return None,
        (Some(from), None) => fill(words.since.of(from), &[("from", &say(from))]),
        (None, Some(until)) => fill(words.until.of(until), &[("until", &say(until))]),
        (Some(from), Some(until)) => {
            fill(words.from_until.of(from), &[("from", &say(from)), ("until", &say(until))])
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn years() {
        for (number, said) in [(2025, "2025"), (5, "5"), (-44, "45 BC"), (0, "1 BC")] {
            assert_eq!(year(number, Language::english().words()), said);
        }
    }

    #[test]
    fn only_exact_dates_have_a_machine_form() {
        for (edtf, form, precision) in [
            ("2025", Some("2025"), "year"),
            ("2025-09", Some("2025-09"), "month"),
            ("2025-09-10", Some("2025-09-10"), "day"),
            ("2025-09-10T17:20", Some("2025-09-10T17:20"), "minute"),
            ("2025~", None, "year"),
            ("2025-09-10?", None, "day"),
            ("2025-09-XX", None, "month"),
            ("198X", None, "decade"),
            ("2025-21", None, "season"),
            ("2025-09-08/2025-09-10", None, "range"),
            ("[2025-09-08,2025-09-09]", None, "set"),
            ("-0044", None, "year"),
        ] {
            let view = DateView::new(&Date::parse(edtf).unwrap(), Language::english().words());
            assert_eq!((view.machine.as_deref(), view.precision), (form, precision), "{edtf}");
        }
    }
}
