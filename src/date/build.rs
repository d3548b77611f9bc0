//! Dates made from numbers.

use std::sync::Arc;

use super::Date;
use edtf_core::{
    Date as Part, DateField, DateTime, Edtf, Interval, IntervalEndpoint, Qualifier, Set, SetElement, SetKind,
    Time, Year, YearKind,
};

impl Date {
    /// A day, if the calendar has it.
    ///
    /// ```
    /// use cuttings::date::Date;
    ///
    /// assert_eq!(Date::day(2025, 9, 10).expect("a day").to_string(), "2025-09-10");
    /// assert!(Date::day(2025, 2, 30).is_none());
    /// ```
    pub fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        let civil = jiff::civil::Date::new(
            i16::try_from(year).ok()?,
            i8::try_from(month).ok()?,
            i8::try_from(day).ok()?,
        )
        .ok()?;
        Some(Self::from(civil))
    }

    /// A month, 1 to 12, of a year from -9999 to 9999.
    pub fn month(year: i32, month: u8) -> Option<Self> {
        (1..=12).contains(&month).then(|| part(year, Some(month), None)).flatten()
    }

    /// A year from -9999 to 9999; 0 is 1 BC.
    pub fn year(year: i32) -> Option<Self> {
        part(year, None, None)
    }

    /// A part of a year by its EDTF code: 21 to 24 for spring to winter, 33 to 36 for quarters, 40 and 41 for halves; 21 to 41 are known.
    pub fn part_of_year(year: i32, code: u8) -> Option<Self> {
        (21..=41).contains(&code).then(|| part(year, Some(code), None)).flatten()
    }

    /// The ten years that share all but the last digit of `year`, which must lie between 0 and 9999.
    pub fn decade(year: i32) -> Option<Self> {
        masked(year, 3)
    }

    /// The hundred years that share the first two digits of `year`, which must lie between 0 and 9999.
    pub fn century(year: i32) -> Option<Self> {
        masked(year, 2)
    }

    /// This day at an hour and minute; only for a value that is one day without a mark of doubt, or already a time within one. EDTF has no
    /// times of years before 0.
    ///
    /// ```
    /// use cuttings::date::Date;
    ///
    /// let at = |year| Date::day(year, 9, 10).expect("a day").at(17, 20);
    /// assert_eq!(at(2025).expect("a time").to_string(), "2025-09-10T17:20");
    /// assert!(at(-43).is_none());
    /// ```
    pub fn at(&self, hour: u8, minute: u8) -> Option<Self> {
        let date = self.part()?;
        date.day?;
        let has_times = matches!(date.year.kind, YearKind::Standard { negative: false, .. });
        let is_doubtful = date.has_unspecified() || date.is_approximate() || date.is_uncertain();
        if hour > 23 || minute > 59 || is_doubtful || !has_times {
            return None;
        }
        Some(Self::from(Edtf::DateTime(DateTime {
            date,
            time: Time { hour, minute, second: 0, shift: None },
        })))
    }

    /// From the one to the other; `None` is an end that is open. Both must be single dates without a time, in this order.
    pub fn between(from: Option<&Self>, to: Option<&Self>) -> Option<Self> {
        let end = |date: Option<&Self>| match date {
            None => Some(IntervalEndpoint::Open),
            Some(date) => date.part().map(IntervalEndpoint::Date),
        };
        let interval = Interval { start: end(from)?, end: end(to)? };
        if let (Some(from), Some(to)) = (from, to)
            && from.bounds().earliest > to.bounds().latest
        {
            return None;
        }
        (from.is_some() || to.is_some()).then_some(Self::from(Edtf::Interval(interval)))
    }

    /// One of several single dates; `None` if there are none, or if one is a span or a set.
    pub fn one_of(dates: &[Self]) -> Option<Self> {
        let elements: Option<Vec<_>> = dates.iter().map(|date| date.part().map(SetElement::Date)).collect();
        let elements = elements?;
        (!elements.is_empty()).then_some(Self::from(Edtf::Set(Set { kind: SetKind::OneMember, elements })))
    }

    /// The same, marked approximate throughout. A time of day cannot be marked and stays as it is.
    #[must_use]
    pub fn approximately(self) -> Self {
        self.qualified(|old| Qualifier { approximate: true, ..old })
    }

    /// The same, marked uncertain throughout. A time of day cannot be marked and stays as it is.
    #[must_use]
    pub fn uncertainly(self) -> Self {
        self.qualified(|old| Qualifier { uncertain: true, ..old })
    }

    /// The same without any mark of doubt.
    #[must_use]
    pub fn unmarked(self) -> Self {
        self.qualified(|_| Qualifier::default())
    }

    fn qualified(mut self, change: impl Fn(Qualifier) -> Qualifier) -> Self {
        let mark = |part: &mut Part| {
            part.year.qualifier = change(part.year.qualifier);
            for field in [&mut part.month, &mut part.day].into_iter().flatten() {
                field.qualifier = change(field.qualifier);
            }
        };
        match Arc::make_mut(&mut self.0) {
            Edtf::Date(part) => mark(part),
            Edtf::DateTime(_) => {}
            Edtf::Interval(interval) => {
                for end in [&mut interval.start, &mut interval.end] {
                    if let IntervalEndpoint::Date(part)
                    | IntervalEndpoint::OnOrBefore(part)
                    | IntervalEndpoint::OnOrAfter(part) = end
                    {
                        mark(part);
                    }
                }
            }
            Edtf::Set(set) => {
                for element in &mut set.elements {
                    if let SetElement::Date(part)
                    | SetElement::OnOrBefore(part)
                    | SetElement::OnOrAfter(part) = element
                    {
                        mark(part);
                    }
                }
            }
        }
        self
    }

    fn part(&self) -> Option<Part> {
        match self.value() {
            Edtf::Date(part) => Some(*part),
            Edtf::DateTime(time) => Some(time.date),
            Edtf::Interval(_) | Edtf::Set(_) => None,
        }
    }
}

impl From<jiff::civil::Date> for Date {
    fn from(day: jiff::civil::Date) -> Self {
        let fields = (day.month().unsigned_abs(), day.day().unsigned_abs());
        Self::from(Edtf::Date(Part {
            year: full_year(i32::from(day.year())),
            month: Some(field(fields.0)),
            day: Some(field(fields.1)),
        }))
    }
}

fn part(year: i32, month: Option<u8>, day: Option<u8>) -> Option<Date> {
    (year.unsigned_abs() <= 9999).then(|| {
        Date::from(Edtf::Date(Part { year: full_year(year), month: month.map(field), day: day.map(field) }))
    })
}

fn masked(year: i32, known: usize) -> Option<Date> {
    if !(0..=9999).contains(&year) {
        return None;
    }
    let mut year = full_year(year);
    if let YearKind::Standard { digits, .. } = &mut year.kind {
        digits[known..].fill(None);
    }
    Some(Date::from(Edtf::Date(Part { year, month: None, day: None })))
}

fn full_year(year: i32) -> Year {
    let size = year.unsigned_abs();
    let digit = |unit: u32| Some((size / unit % 10) as u8);
    let kind =
        YearKind::Standard { negative: year < 0, digits: [digit(1000), digit(100), digit(10), digit(1)] };
    Year { kind, significant_digits: None, qualifier: Qualifier::default() }
}

fn field(value: u8) -> DateField {
    DateField { digits: [Some(value / 10), Some(value % 10)], qualifier: Qualifier::default() }
}
