//! A date in the parts that reference formats know: year, month, day, season.

use crate::date::{Date, Precision};

/// One end of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parts {
    pub(super) year: i64,
    pub(super) month: Option<u8>,
    pub(super) day: Option<u8>,
    /// 1 for spring to 4 for winter.
    pub(super) season: Option<u8>,
}

/// A date in parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Issued {
    pub(super) start: Parts,
    pub(super) end: Option<Parts>,
    /// Whether it is marked as approximate or uncertain.
    pub(super) circa: bool,
}

impl Issued {
    /// The parts of a date; nothing for what these formats cannot say (sets, decades, open ends, years beyond four digits).
    pub(super) fn read(date: &Date) -> Option<Self> {
        let circa = date.is_approximate() || date.is_uncertain();
        if date.precision() == Precision::Range {
            let strict = date.strict();
            let (start, end) = strict.split_once('/')?;
            let read = |text| Date::parse(text).ok().and_then(|date| Parts::read(&date));
            return Some(Issued { start: read(start)?, end: Some(read(end)?), circa });
        }
        Some(Issued { start: Parts::read(date)?, end: None, circa })
    }
}

impl Parts {
    fn read(date: &Date) -> Option<Self> {
        let first = date.bounds().earliest?;
        let year = (1..=9999).contains(&first.year()).then_some(first.year())?;
        let (month, day, season) = match date.precision() {
            Precision::Minute | Precision::Day => (Some(first.month()), Some(first.day()), None),
            Precision::Month => (Some(first.month()), None, None),
            Precision::Year => (None, None, None),
            Precision::Season => (None, None, Some(season(date)?)),
            _ => return None,
        };
        // The bounds of a winter may begin in the year before the one that it is called after.
        let year = if season.is_some() { date.strict().get(..4)?.parse().ok()? } else { year };
        Some(Parts { year, month, day, season })
    }

    /// `2025-09-10`, `2025-09`, `2025-22`, `2025`.
    pub(super) fn iso(self) -> String {
        match (self.season, self.month, self.day) {
            (Some(season), ..) => format!("{:04}-{}", self.year, 20 + season),
            (None, Some(month), Some(day)) => format!("{:04}-{month:02}-{day:02}", self.year),
            (None, Some(month), None) => format!("{:04}-{month:02}", self.year),
            _ => format!("{:04}", self.year),
        }
    }
}

/// The season of a value like `2025-22`.
fn season(date: &Date) -> Option<u8> {
    let strict = date.strict();
    let code = strict.split('-').nth(1)?.get(..2)?.parse::<u8>().ok()?;
    (21..=24).contains(&code).then(|| code - 20)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_have_parts_or_none() {
        for (text, parts) in [
            ("2025-09-10", Some("2025-09-10")),
            ("2025-09-10T17:20", Some("2025-09-10")),
            ("2025-09-XX", Some("2025-09")),
            ("2025-09", Some("2025-09")),
            ("2025", Some("2025")),
            ("2025-22", Some("2025-22")),
            ("2025-24", Some("2025-24")),
            ("2019~", Some("2019 circa")),
            ("2025-09-08/2025-09-10", Some("2025-09-08/2025-09-10")),
            ("2025/..", None),
            ("../2025", None),
            ("201X", None),
            ("[2025-09-08,2025-09-09]", None),
            ("-0044", None),
            ("Y20250", None),
        ] {
            let read = Issued::read(&Date::parse(text).unwrap()).map(|issued| {
                let end = issued.end.map(|end| format!("/{}", end.iso())).unwrap_or_default();
                format!("{}{end}{}", issued.start.iso(), if issued.circa { " circa" } else { "" })
            });
            assert_eq!(read.as_deref(), parts, "{text}");
        }
    }
}
