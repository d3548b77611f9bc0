//! Weekdays, months, seasons, holidays and parts of the day that are pointed at: "last Friday", "this September", "that night".

use super::calendar::{Point, add_days};
use super::mention::{DateKind, Unit};
use super::pointer::Way;
use super::reader::{Found, Reader};
use super::tense::Tense;
use super::weekday::{next_weekday, past_weekday};
use jiff::civil;

impl Reader<'_> {
    pub(super) fn weekday_pointed(&self, way: Way, (start, at): (usize, usize)) -> Option<Found> {
        let weekday = self.token(at).value;
        if weekday > 10 || !self.is_weekday_name(at) {
            return None;
        }
        let from = match way {
            Way::That | Way::Following | Way::Previous => self.anchor_day(),
            Way::Last | Way::Past | Way::Next | Way::Coming | Way::This => self.today(),
        };
        let point = from.and_then(|from| match way {
            Way::Last | Way::Past | Way::Previous => past_weekday(add_days(from, -1)?, weekday),
            Way::Next | Way::Coming | Way::Following => next_weekday(from, weekday),
            Way::This if self.tense(start, at + 1) == Tense::Past => past_weekday(from, weekday),
            Way::This | Way::That => past_weekday(add_days(from, 6)?, weekday),
        });
        Some(Found::point(start, at + 1, point.map(Point::Day), "weekday that is pointed at"))
    }

    pub(super) fn month_pointed(&self, way: Way, (start, at): (usize, usize)) -> Found {
        let month = self.token(at).value as i8;
        if let Some((year, end)) = self.year_after(at + 1) {
            return Found::point(start, end, Some(Point::Month(year, month)), "month and year").with_year();
        }
        let year = self.counted_from(way).map(|now| match way {
            Way::Last | Way::Past | Way::Previous => now.year() - i16::from(month >= now.month()),
            Way::Next | Way::Coming | Way::Following => now.year() + i16::from(month <= now.month()),
            Way::This | Way::That => now.year(),
        });
        let day = self.day_number(at + 1).filter(|_| self.follows(at + 1));
        if let Some((year, day)) = year.zip(day)
            && let Ok(day) = civil::Date::new(year, month, day)
        {
            let point = Some(Point::Day(day));
            return Found::point(start, at + 2, point, "day of a month that is pointed at").with_year();
        }
        let point = year.map(|year| Point::Month(year, month));
        Found::point(start, at + 1, point, "month that is pointed at").with_year()
    }

    /// The day from which a way counts: "next June" from the reference, "the following June" from the last date.
    fn counted_from(&self, way: Way) -> Option<civil::Date> {
        match way {
            Way::That | Way::Following | Way::Previous => self.anchor().and_then(Point::first),
            Way::Last | Way::Past | Way::Next | Way::Coming | Way::This => self.now(),
        }
    }

    pub(super) fn season_pointed(&self, way: Way, (start, at): (usize, usize)) -> Found {
        let token = self.token(at);
        if token.value > 100 {
            return Found::length(start, at + 1, None, Unit::Year, "length pointed at");
        }
        let code = token.value as u8;
        // Spring begins in March, winter in December.
        let first_month = i8::try_from((token.value - 20) * 3).unwrap_or(12);
        let year = self.counted_from(way).map(|now| {
            let has_begun = first_month <= now.month();
            let is_now = season_of(now) == code;
            match way {
                Way::Last | Way::Past | Way::Previous => {
                    now.year() - i16::from(!has_begun) - i16::from(is_now)
                }
                Way::Next | Way::Coming | Way::Following => now.year() + i16::from(has_begun),
                // A winter that is not over began in the year before.
                Way::This | Way::That => now.year() - i16::from(is_now && !has_begun),
            }
        });
        let point = year.map(|year| Point::PartOfYear(year, code));
        Found::point(start, at + 1, point, "season that is pointed at").with_year()
    }

    pub(super) fn day_part_pointed(&self, way: Way, (start, at): (usize, usize)) -> Option<Found> {
        let plural = self.word(at).ends_with('s');
        let overnight = self.token(at).value == 4;
        let day = match way {
            _ if plural || overnight => return None,
            Way::Last => self.today().and_then(|now| add_days(now, -1)),
            Way::This => self.today(),
            Way::That => self.anchor_day(),
            Way::Next | Way::Following => self.anchor_day().and_then(|day| add_days(day, 1)),
            Way::Previous => self.anchor_day().and_then(|day| add_days(day, -1)),
            Way::Past | Way::Coming => return None,
        };
        Some(
            Found::point(start, at + 1, day.map(Point::Part), "part of a day that is pointed at")
                .of_kind(DateKind::Time),
        )
    }

    pub(super) fn holiday_pointed(&self, way: Way, (start, at): (usize, usize)) -> Option<Found> {
        let (holiday, end) = self.holiday(at)?;
        let of = |year: i16| holiday.in_year(year);
        let point = self.counted_from(way).and_then(|now| match way {
            Way::Last | Way::Past | Way::Previous => {
                [0, -1].into_iter().find_map(|step| of(now.year() + step).filter(|day| *day < now))
            }
            Way::Next | Way::Coming | Way::Following => {
                [0, 1].into_iter().find_map(|step| of(now.year() + step).filter(|day| *day > now))
            }
            Way::This | Way::That => of(now.year()),
        });
        Some(Found::point(start, end, point.map(Point::Day), "holiday that is pointed at").with_year())
    }

    pub(super) fn quarter_pointed(&self, way: Way, (start, at): (usize, usize)) -> Option<Found> {
        let (code, end) = self.part_of_year(at)?;
        let year = self.now()?.year() - i16::from(way == Way::Last);
        matches!(way, Way::Last | Way::This).then(|| {
            Found::point(start, end, Some(Point::PartOfYear(year, code)), "part of a year that is pointed at")
        })
    }
}

/// EDTF's code of the season in which a day lies.
fn season_of(day: civil::Date) -> u8 {
    match day.month() {
        3..=5 => 21,
        6..=8 => 22,
        9..=11 => 23,
        _ => 24,
    }
}
