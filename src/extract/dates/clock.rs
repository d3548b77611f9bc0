//! Times of day: "5.20pm", "10:35 a.m. Friday", "noon", "17:20", "1800 GMT", "five o'clock".

use super::calendar::Point;
use super::lexicon::Class;
use super::mention::DateKind;
use super::reader::{Found, Meaning, Reader};
use super::token::{GROUPED, ORDINAL, PLURAL};
use jiff::civil;

/// A time of day; midnight is none, since its day is in doubt.
pub(super) type Time = Option<(u8, u8)>;

impl Reader<'_> {
    /// A time at a token, and where it ends, zone included.
    fn clock(&self, at: usize) -> Option<(Time, usize)> {
        let (time, end) = self.bare_clock(at)?;
        let end = self.skip_class(end, Class::Zone);
        let local = self.is_word(end, "local") && self.is_word(end + 1, "time");
        Some((time, if local { end + 2 } else { end }))
    }

    fn bare_clock(&self, at: usize) -> Option<(Time, usize)> {
        let token = self.token(at);
        match token.class {
            Class::Noon => Some(((token.value == 12).then_some((12, 0)), at + 1)),
            Class::Figure if self.plain_or_time(at) => self.clock_figures(at),
            Class::Cardinal if self.class(at + 1) == Class::Clock => {
                let hour = u8::try_from(token.value).ok().filter(|hour| (1..=12).contains(hour))?;
                Some(self.day_half_after(hour, 0, at + 2))
            }
            _ => None,
        }
    }

    fn plain_or_time(&self, at: usize) -> bool {
        let token = self.token(at);
        let before = self.token(at.wrapping_sub(1));
        let glued = self.joined(at)
            && !before.is_mark(b'(')
            && !before.is_mark(b'-')
            && !before.is_mark(b'"')
            && !before.is_mark(b'\'');
        !glued && !token.has(GROUPED | ORDINAL | PLURAL) && !before.is_mark(b'$')
    }

    fn clock_figures(&self, at: usize) -> Option<(Time, usize)> {
        let first = self.token(at);
        let minute = self.token(at + 2);
        let colon = self.is_mark(at + 1, b':');
        let split = (colon || self.is_mark(at + 1, b'.')) && self.joined(at + 1) && self.joined(at + 2);
        let minutes = split && minute.class == Class::Figure && minute.digits == 2 && minute.number < 60;
        let (hour, minute, end) =
            if minutes { (first.number, minute.number, at + 3) } else { (first.number, 0, at + 1) };
        let half = self.token(end);
        if half.class == Class::AmPm && (1..=12).contains(&hour) && first.digits < 3 && self.follows(end) {
            let hour = hour as u8 % 12 + if half.value == 1 { 12 } else { 0 };
            return Some((Some((hour, minute as u8)), end + 1));
        }
        if !minutes && hour == 12 && (self.is_word(end, "noon") || self.is_word(end, "midnight")) {
            return Some((self.is_word(end, "noon").then_some((12, 0)), end + 1));
        }
        if self.class(end) == Class::Clock && (1..=12).contains(&hour) {
            return Some(self.day_half_after(hour as u8, minute as u8, end + 1));
        }
        let far = self.class(end) == Class::In
            && self.class(end + 1) == Class::The
            && self.class(end + 2) == Class::DayPart
            || self.class(end) == Class::At && self.is_word(end + 1, "night");
        if (1..=12).contains(&hour) && first.digits < 3 && far && self.class_before(at) == Class::At {
            return Some(self.day_half_after(hour as u8, minute as u8, end));
        }
        let zone = self.class(end) == Class::Zone || self.is_word(end, "hours") && first.digits == 4;
        let four = first.digits == 4 && first.number / 100 < 24 && first.number % 100 < 60 && !minutes;
        if four && zone {
            return Some((
                Some(((first.number / 100) as u8, (first.number % 100) as u8)),
                if self.class(end) == Class::Zone { end } else { end + 1 },
            ));
        }
        let led = matches!(
            self.class_before(at),
            Class::At
                | Class::By
                | Class::Until
                | Class::From
                | Class::About
                | Class::Since
                | Class::Relative
        );
        // "11 September 2025 10:32": a year stands right before.
        let led = led || self.token(at.wrapping_sub(1)).digits == 4 && self.follows(at);
        let third = self.is_mark(end, b':') && self.joined(end);
        let plain = minutes && hour < 24 && first.digits <= 2 && !third && (zone || led && colon);
        plain.then_some((Some((hour as u8, minute as u8)), end))
    }

    /// "In the morning", "at night" after an hour of twelve; without it the half of the day is open and the hour is left out.
    fn day_half_after(&self, hour: u8, minute: u8, at: usize) -> (Time, usize) {
        let (part, end) = if self.class(at) == Class::In
            && self.class(at + 1) == Class::The
            && self.class(at + 2) == Class::DayPart
        {
            (self.token(at + 2).value, at + 3)
        } else if self.class(at) == Class::At && self.is_word(at + 1, "night") {
            (3, at + 2)
        } else {
            return (None, at);
        };
        let late = match part {
            0 => false,
            3 => (6..12).contains(&hour),
            _ => true,
        };
        (Some((hour % 12 + if late { 12 } else { 0 }, minute)), end)
    }

    /// The phrase that begins with a time of day, with its day if that follows.
    pub(super) fn clock_phrase(&self, at: usize) -> Option<Found> {
        let (time, end) = self.clock(at)?;
        let mut next = self.skip_mark(end, b',');
        next = self.skip_class(next, Class::On);
        let dated = match self.class(next) {
            Class::Weekday
            | Class::Month
            | Class::Today
            | Class::Figure
            | Class::This
            | Class::Last
            | Class::The
            | Class::Holiday
            | Class::HolidayStart
                if self.follows(next) =>
            {
                self.base(next).filter(|found| {
                    found.kind != DateKind::Duration
                        && matches!(found.meaning, Meaning::Point(Point::Day(_) | Point::Part(_)))
                })
            }
            _ => None,
        };
        if let Some(found) = dated
            && let Meaning::Point(point) = found.meaning
        {
            return Some(timed((at, found.end), point.day(), time, "time and day"));
        }
        let day = self.anchor_day();
        Some(timed((at, end), day, time, "time"))
    }

    /// A day followed by a time or a part of the day: "Tuesday at 9 a.m.", "Sept. 10, 5.20 pm", "Friday night".
    pub(super) fn with_time(&self, found: Found) -> Found {
        let Some(day) = found.day() else { return found };
        let end = found.end;
        if !self.follows(end) {
            return found;
        }
        let token = self.token(end);
        let plural = token.class == Class::DayPart && self.word(end).ends_with('s');
        if token.class == Class::DayPart && !plural && !self.capital(end) {
            return Found { end: end + 1, kind: DateKind::Time, ..found };
        }
        let genitive =
            self.is_mark(end, b'\'') && self.is_word(end + 1, "s") && self.class(end + 2) == Class::DayPart;
        if genitive {
            return Found { end: end + 3, kind: DateKind::Time, ..found };
        }
        let comma = self.skip_mark(end, b',');
        let next = self.skip_class(self.skip_class(comma, Class::At), Class::About);
        if !self.follows(next) {
            return found;
        }
        match self.clock(next) {
            Some((time, stop)) => timed((found.start, stop), Some(day), time, "day and time"),
            None => found,
        }
    }
}

/// A time between two tokens on a day.
fn timed((start, end): (usize, usize), day: Option<civil::Date>, time: Time, rule: &'static str) -> Found {
    let point = day.map(|day| match time {
        Some((hour, minute)) => Point::Minute(day, hour, minute),
        None => Point::Part(day),
    });
    Found::point(start, end, point, rule).of_kind(DateKind::Time)
}
