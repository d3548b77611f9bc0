//! Names of months and the order of day, month and year, as ICU4X has them for a language.

use std::fmt;

use icu_calendar::{Date, Gregorian};
use icu_datetime::fieldsets::{E, MD, YM, YMD};
use icu_datetime::{FixedCalendarDateTimeFormatter as Formatter, parts};
use serde_yaml::{Mapping, Value};
use writeable::{Part, PartsWrite, Writeable};

use super::count::locale;

/// The keys that a file of phrases may leave to ICU4X.
pub(super) const KEYS: [&str; 4] = ["months", "day", "day_of_month", "month"];

/// The values of [`KEYS`] for a language; `None` where ICU4X has nothing that fits.
pub(super) fn forms(tag: &str) -> Option<Mapping> {
    let locale = locale(tag);
    let whole = Formatter::<Gregorian, _>::try_new((&locale).into(), YMD::long()).ok()?;
    let without_day = Formatter::<Gregorian, _>::try_new((&locale).into(), YM::long()).ok()?;
    let without_year = Formatter::<Gregorian, _>::try_new((&locale).into(), MD::long()).ok()?;
    let mut months = Vec::new();
    for month in 1..=12 {
        let date = Date::try_new_gregorian(2025, month, 27).ok()?;
        months.push(Value::from(split(&whole.format(&date))?.month));
    }
    let date = Date::try_new_gregorian(2025, 9, 27).ok()?;
    let values = [
        Value::from(months),
        Value::from(split(&whole.format(&date))?.pattern),
        Value::from(split(&without_year.format(&date))?.pattern),
        Value::from(split(&without_day.format(&date))?.pattern),
    ];
    Some(KEYS.map(Value::from).into_iter().zip(values).collect())
}

/// The days of the week from Monday on; empty where ICU4X does not know the language.
pub(super) fn weekdays(tag: &str) -> Vec<String> {
    let formatter = Formatter::<Gregorian, _>::try_new((&locale(tag)).into(), E::long());
    let Ok(formatter) = formatter else { return Vec::new() };
    // The first of September 2025 was a Monday.
    let days = (1..=7).filter_map(|day| Date::try_new_gregorian(2025, 9, day).ok());
    days.map(|day| formatter.format(&day).to_string()).collect()
}

/// A formatted date taken apart.
#[derive(Default)]
struct Split {
    /// With places where the fields were: `{day}. {month} {year}`.
    pattern: String,
    /// The name of the month.
    month: String,
    within: Option<&'static str>,
}

fn split(date: &impl Writeable) -> Option<Split> {
    let mut split = Split::default();
    date.write_to_parts(&mut split).ok()?;
    Some(split)
}

impl fmt::Write for Split {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.within {
            None => self.pattern.push_str(text),
            Some("{month}") => self.month.push_str(text),
            Some(_) => {}
        }
        Ok(())
    }
}

impl PartsWrite for Split {
    type SubPartsWrite = Self;

    fn with_part(
        &mut self,
        part: Part,
        mut write: impl FnMut(&mut Self::SubPartsWrite) -> fmt::Result,
    ) -> fmt::Result {
        let place = match part {
            parts::DAY => Some("{day}"),
            parts::MONTH => Some("{month}"),
            parts::YEAR => Some("{year}"),
            _ => None,
        };
        let Some(place) = place.filter(|_| self.within.is_none()) else { return write(self) };
        self.pattern.push_str(place);
        self.within = Some(place);
        let done = write(self);
        self.within = None;
        done
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_the_language() {
        for (tag, month, day, alone) in [
            ("de", "September", "{day}. {month} {year}", "{month} {year}"),
            ("de-AT", "September", "{day}. {month} {year}", "{month} {year}"),
            ("fr", "septembre", "{day} {month} {year}", "{month} {year}"),
            ("es", "septiembre", "{day} de {month} de {year}", "{month} de {year}"),
            ("ar", "سبتمبر", "{day} {month} {year}", "{month} {year}"),
        ] {
            let forms = forms(tag).unwrap();
            assert_eq!(forms["months"][8], month, "{tag}");
            assert_eq!((&forms["day"], &forms["month"]), (&Value::from(day), &Value::from(alone)), "{tag}");
        }
        assert_eq!(forms("de-AT").unwrap()["months"][0], "Jänner");
    }
}
