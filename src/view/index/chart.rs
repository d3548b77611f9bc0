//! Counts over time as bars, as wide as it takes to keep them few.

use crate::date::{Date, Moment, words};
use crate::view::words::Words;

/// More bars than this nobody reads: they become twelve, or ten, times as wide.
const MOST_BARS: i64 = 40;

/// One bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bar {
    /// What it stands for: "September 2025".
    pub(crate) label: String,
    /// A short form: "Sep".
    pub(crate) short: String,
    /// How many things.
    pub(crate) count: usize,
    /// The share of the highest bar, 0 to 100.
    pub(crate) percent: usize,
    /// The place of its first thing among all.
    pub(crate) first: Option<usize>,
}

/// Bars of equal width over the whole time, empty ones included, for things whose dates stand in order of time. What
/// is not known to fall into a single bar has a bar of its own at the end, and what has no date another.
pub(super) fn bars(dates: &[Option<&Date>], words: &Words) -> Vec<Bar> {
    let months: Vec<Option<(i64, i64)>> = dates.iter().map(|date| date.and_then(months)).collect();
    let width = width(&months);
    let slot = |months: &Option<(i64, i64)>| {
        let (first, last) = (*months)?;
        let (first, last) = (first.div_euclid(width), last.div_euclid(width));
        (first == last).then_some(first)
    };
    let slots: Vec<Option<i64>> = months.iter().map(slot).collect();
    let mut bars = Vec::new();
    if let (Some(&least), Some(&most)) = (slots.iter().flatten().min(), slots.iter().flatten().max()) {
        bars.extend((least..=most).map(|slot| empty(slot, width, words)));
        for (place, slot) in slots.iter().enumerate() {
            if let Some(slot) = slot {
                add(&mut bars[(slot - least) as usize], place);
            }
        }
    }
    let mut wider = named(&words.wider, &words.wider_short);
    let mut undated = named(&words.undated, &words.undated);
    for (place, slot) in slots.iter().enumerate().filter(|(_, slot)| slot.is_none()) {
        debug_assert!(slot.is_none());
        add(if dates[place].is_some() { &mut wider } else { &mut undated }, place);
    }
    bars.extend([wider, undated].into_iter().filter(|bar| bar.count > 0));
    let highest = bars.iter().map(|bar| bar.count).max().unwrap_or_default().max(1);
    for bar in &mut bars {
        bar.percent = (bar.count * 100).div_ceil(highest);
    }
    bars
}

fn add(bar: &mut Bar, place: usize) {
    bar.count += 1;
    bar.first.get_or_insert(place);
}

fn named(label: &str, short: &str) -> Bar {
    Bar { label: label.to_owned(), short: short.to_owned(), count: 0, percent: 0, first: None }
}

/// The first and the last month that a date may cover, counted from year 0.
fn months(date: &Date) -> Option<(i64, i64)> {
    let bounds = date.bounds();
    let month =
        |moment: Moment| moment.year().saturating_mul(12).saturating_add(i64::from(moment.month()) - 1);
    Some((month(bounds.earliest?), month(bounds.latest?)))
}

/// The width of a bar in months: a month, a year, a decade, a century, and so on. The narrowest with which bars are few and two
/// in three dates are known closely enough to fall into one; else the narrowest with which bars are few.
fn width(months: &[Option<(i64, i64)>]) -> i64 {
    let dated = months.iter().flatten().count();
    let mut few = None;
    let mut width = 1_i64;
    while width < i64::MAX / 12 {
        let slots =
            months.iter().flatten().map(|(first, last)| (first.div_euclid(width), last.div_euclid(width)));
        let known: Vec<i64> = slots.filter(|(first, last)| first == last).map(|(first, _)| first).collect();
        let span =
            known.iter().max().zip(known.iter().min()).map_or(0, |(most, least)| most.saturating_sub(*least));
        if span < MOST_BARS {
            few.get_or_insert(width);
            if known.len() * 3 >= dated * 2 {
                return width;
            }
        }
        width *= if width == 1 { 12 } else { 10 };
    }
    few.unwrap_or(width)
}

fn empty(slot: i64, width: i64, words: &Words) -> Bar {
    let start = slot.saturating_mul(width);
    let (year, month) = (start.div_euclid(12), start.rem_euclid(12) + 1);
    let edtf = match width {
        1 => format!("{year:04}-{month:02}"),
        120 if year >= 0 => format!("{:03}X", year / 10),
        1200 if year >= 0 => format!("{:02}XX", year / 100),
        _ => String::new(),
    };
    let Ok(date) = Date::parse(&edtf) else {
        let year = crate::view::date::year(year, words);
        return named(&year, &year);
    };
    let short = match width {
        1 => words.dates.short.months[(month - 1) as usize].to_string(),
        _ => words::short(&date, &words.dates),
    };
    named(&words::phrase(&date, &words.dates), &short)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    fn show(dates: &[&str]) -> String {
        let dates: Vec<Option<Date>> = dates.iter().map(|text| Date::parse(text).ok()).collect();
        let dates: Vec<Option<&Date>> = dates.iter().map(Option::as_ref).collect();
        let bars = bars(&dates, Language::english().words());
        let line = |bar: &Bar| format!("{} {} {}% {:?}\n", bar.label, bar.count, bar.percent, bar.first);
        bars.iter().map(line).collect::<Vec<_>>().concat()
    }

    #[test]
    fn months_with_their_gaps() {
        assert_eq!(
            show(&["2025-07", "2025-09-01", "2025-09-08/2025-09-10", "2025", "../2024", ""]),
            "July 2025 1 50% Some(0)\nAugust 2025 0 0% None\nSeptember 2025 2 100% Some(1)\n\
             Over a longer time, or at a time not known so closely 2 100% Some(3)\nundated 1 50% Some(5)\n"
        );
    }

    #[test]
    fn wider_bars_for_longer_times() {
        let years = show(&["1990", "2019-03-01"]);
        assert!(years.starts_with("1990 1 100% Some(0)\n1991 0 0% None\n"), "{years}");
        let decades = show(&["1801", "2019"]);
        assert!(decades.starts_with("the 1800s 1 "), "{decades}");
        assert_eq!(decades.lines().count(), 22);
        assert_eq!(show(&[]), "");
        assert_eq!(show(&["", ""]), "undated 2 100% Some(0)\n");
        assert!(show(&["-0044-03-15", "2025", "Y-170000000"]).lines().count() <= 42);
    }
}
