//! A date as a reader's phrase, never more certain than it is.
//!
//! ```
//! use cuttings::date::{words, Date};
//!
//! let said = |text| words::phrase(&Date::parse(text).expect("a date"), &words::ENGLISH);
//! assert_eq!(said("2019~"), "about 2019");
//! assert_eq!(said("2025-09-08/2025-09-10"), "from 8 to 10 September 2025");
//! assert_eq!(said("[2025-09-08,2025-09-09]"), "8 or 9 September 2025");
//! assert_eq!(said("2025-09-XX"), "some day in September 2025");
//! ```

mod english;
mod phrases;
mod single;
mod span;

pub use english::{ENGLISH, MONTHS, WEEKDAYS};
pub use phrases::{Dated, Forms, Phrase, Phrases};

use super::Date;
use crate::text::places::fill;
use edtf_core::{Edtf, TimeShift};

/// The date in full words: "10 September 2025, 5.20 pm", "about 2019", "since 2020 (end unknown)".
pub fn phrase(date: &Date, phrases: &Phrases) -> String {
    render(date, phrases, &phrases.long)
}

/// The date for tables and other narrow places: "10 Sep 2025", "c. 2019", "8–10 Sep 2025".
pub fn short(date: &Date, phrases: &Phrases) -> String {
    render(date, phrases, &phrases.short)
}

/// The month, 1 to 12, in full; empty for any other number.
pub fn month_name(month: u8, phrases: &Phrases) -> &str {
    usize::from(month).checked_sub(1).and_then(|at| phrases.long.months.get(at)).map_or("", |name| name)
}

/// The year under which a timeline lists the date, by its beginning: "2025", "45 BC". `None` if the beginning is open.
pub fn year_heading(date: &Date, phrases: &Phrases) -> Option<String> {
    Some(single::year(date.year_of_start()?, &phrases.long))
}

/// The month under which a timeline lists the date: "September 2025". `None` if it is coarser than a month or has no beginning.
pub fn month_heading(date: &Date, phrases: &Phrases) -> Option<String> {
    let bounds = date.bounds();
    let (first, last) = (bounds.earliest?, bounds.latest);
    let begins_on_a_day = match date.value() {
        Edtf::Interval(_) | Edtf::Set(_) => true,
        _ => last.is_some_and(|last| (first.year(), first.month()) == (last.year(), last.month())),
    };
    let name = month_name(first.month(), phrases).to_owned();
    begins_on_a_day.then(|| {
        fill(&phrases.long.month, &[("month", &name), ("year", &single::year(first.year(), &phrases.long))])
    })
}

fn render(date: &Date, phrases: &Phrases, forms: &Forms) -> String {
    match date.value() {
        Edtf::Date(part) => single::marked(part, forms),
        Edtf::DateTime(moment) => {
            let clock = time_of_day(moment.time.hour, moment.time.minute, phrases);
            let clock = match moment.time.shift {
                None => clock,
                Some(TimeShift::Utc) => format!("{clock} UTC"),
                Some(TimeShift::Offset { minutes, .. }) => {
                    let sign = if minutes < 0 { '−' } else { '+' };
                    let size = minutes.unsigned_abs();
                    let rest = if size % 60 == 0 { String::new() } else { format!(":{:02}", size % 60) };
                    format!("{clock} UTC{sign}{}{rest}", size / 60)
                }
            };
            fill(&forms.moment, &[("day", &single::marked(&moment.date, forms)), ("time", &clock)])
        }
        Edtf::Interval(interval) => span::interval(interval, forms),
        Edtf::Set(set) => span::set(set, forms),
    }
}

/// A time of day, hours from 0 to 23: "5.20 pm", "12 noon".
pub fn time_of_day(hour: u8, minute: u8, phrases: &Phrases) -> String {
    if (hour, minute) == (12, 0) {
        return phrases.noon.to_string();
    }
    let (half, twelve) =
        (if hour < 12 { &phrases.morning } else { &phrases.afternoon }, (hour + 11) % 12 + 1);
    let full = hour.to_string();
    let minutes = format!("{minute:02}");
    let names =
        [("hour", twelve.to_string()), ("hour24", full), ("minute", minutes), ("half", half.to_string())];
    let names: Vec<(&str, &str)> = names.iter().map(|(name, value)| (*name, value.as_str())).collect();
    fill(if minute == 0 { &phrases.hour } else { &phrases.clock }, &names)
}

#[cfg(test)]
mod tests;
