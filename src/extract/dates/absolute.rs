//! Days and months by name: "10 September 2025", "Sept. 10, 2025", "September 2025", "in September".

use super::calendar::{Point, add_days, weekday_number};
use super::lexicon::Class;
use super::mention::DateKind;
use super::reader::{Found, Meaning, Reader};
use super::tense::Tense;
use super::token::{CAPITAL, GROUPED, ORDINAL, PLURAL, STOPPED};
use jiff::civil;

impl Reader<'_> {
    /// The phrase that begins with a month's name.
    pub(super) fn from_month(&self, at: usize) -> Option<Found> {
        let month = self.token(at).value as i8;
        let mut next = at + 1;
        if self.class(next) == Class::The && self.token(next + 1).has(ORDINAL) {
            next += 1;
        }
        if let Some(day) = self.day_number(next).filter(|_| self.month_spelling(at) && self.follows(next)) {
            return Some(self.month_and_day(at, month, day, next + 1));
        }
        if let Some((year, end)) = self.year_after(at + 1) {
            if !self.month_spelling(at) {
                return None;
            }
            return Some(
                Found::point(at, end, Some(Point::Month(year, month)), "month and year").with_year(),
            );
        }
        if let Some((year, end)) = self.year_by_pointer(at + 1) {
            return Some(
                Found::point(at, end, Some(Point::Month(year, month)), "month of a year that is pointed at")
                    .with_year(),
            );
        }
        self.is_month_name(at)
            .then(|| Found::point(at, at + 1, self.month_nearby(month, at, at + 1), "month alone"))
    }

    fn month_and_day(&self, at: usize, month: i8, day: i8, end: usize) -> Found {
        let last = self.day_range_end(end);
        if let Some((last, after)) = last
            && last > day
        {
            let (year, end) = self.year_after(after).map_or((None, after), |(year, end)| (Some(year), end));
            if let Some(found) = self.day_span((at, end), (month, day, last), year) {
                return found;
            }
        }
        if let Some((year, end)) = self.year_after(end) {
            return Found::point(at, end, date(year, month, day), "day, month and year").with_year();
        }
        if let Some((year, end)) = self.year_by_pointer(end) {
            return Found::point(at, end, date(year, month, day), "day of a year that is pointed at")
                .with_year();
        }
        Found::point(at, end, self.day_nearby(month, day, at, end), "day and month")
    }

    /// The phrase that begins with a day's number: "10 September", "8-10 September 2025", "10th of September".
    pub(super) fn from_day(&self, at: usize) -> Option<Found> {
        let day = self.day_number(at)?;
        let mut end = at + 1;
        let mut last = None;
        if let Some((second, after)) = self.day_range_end(end) {
            (last, end) = (Some(second), after);
        }
        end = self.skip_class(end, Class::Of);
        if self.hyphen(end) {
            end += 1;
        }
        let month = self.token(end);
        let abbreviated = month.end - month.start < 4 && !month.has(CAPITAL);
        if month.class != Class::Month || !self.follows(end) || abbreviated {
            return None;
        }
        let number = month.value as i8;
        let after = self.skip_hyphen(end + 1);
        let (year, stop) = self
            .year_after(after)
            .or_else(|| self.year_by_pointer(end + 1))
            .map_or((None, end + 1), |(year, stop)| (Some(year), stop));
        if let Some(last) = last {
            let joint = self.day_span((at, stop), (number, day, last), year)?;
            return Some(joint);
        }
        if year.is_none() && self.is_word(end, "may") && !month.has(CAPITAL) {
            return None;
        }
        let found = match year {
            Some(year) => Found::point(at, stop, date(year, number, day), "day, month and year").with_year(),
            None => Found::point(at, stop, self.day_nearby(number, day, at, stop), "day and month"),
        };
        Some(found)
    }

    /// "The 10th of September".
    pub(super) fn from_the_day(&self, at: usize) -> Option<Found> {
        if !self.token(at + 1).has(ORDINAL) || self.class(at + 1) != Class::Figure {
            return None;
        }
        self.from_day(at + 1).map(|found| Found { start: at, ..found })
    }

    fn day_span(
        &self,
        (start, end): (usize, usize),
        (month, first, last): (i8, i8, i8),
        year: Option<i16>,
    ) -> Option<Found> {
        let year_of = |day| match year {
            Some(year) => date(year, month, day),
            None => self.day_nearby(month, day, start, end),
        };
        let (Some(from), Some(to)) = (year_of(first), year_of(last)) else { return None };
        let joint = (start..end).find(|&at| {
            matches!(self.class(at), Class::And | Class::To | Class::Or) || self.is_mark(at, b'-')
        })?;
        let mut found = Found::new(start, end, Meaning::Span(from, to), "several days of a month");
        found.joint = Some((joint, joint + 1));
        found.has_year = year.is_some();
        Some(found)
    }

    /// After the first day of a run: "-10", "to 10", "and 10"; the last day and where it ends.
    fn day_range_end(&self, at: usize) -> Option<(i8, usize)> {
        let dash = self.is_mark(at, b'-');
        if !dash && !matches!(self.class(at), Class::To | Class::And | Class::Or) {
            return None;
        }
        let day = self.day_number(at + 1).filter(|_| self.follows(at) && self.follows(at + 1))?;
        let after = self.token(at + 2);
        // "April 24 and 25 people": the second figure must not count anything, unless the month follows.
        let counts = matches!(
            after.class,
            Class::Other | Class::Counted | Class::Unit | Class::Multiplier | Class::AmPm | Class::Bound
        );
        (dash || !counts || !self.follows(at + 2)).then_some((day, at + 2))
    }

    /// A figure that can be a day of a month.
    fn day_number(&self, at: usize) -> Option<i8> {
        let token = self.token(at);
        if token.class == Class::Ordinal
            && token.value > 3
            && self.class(at + 1) == Class::Of
            && self.class(at + 2) == Class::Month
        {
            return i8::try_from(token.value).ok().filter(|day| *day <= 31);
        }
        let fits = (1..=31).contains(&token.number) && token.digits <= 2 && !token.has(PLURAL | GROUPED);
        let time = self.class(at + 1) == Class::AmPm
            || self.is_mark(at + 1, b'%')
            || self.class(at + 1) == Class::Multiplier;
        (fits && !time && (self.plain_figure(at) || self.hyphen(at.wrapping_sub(1))))
            .then_some(token.number as i8)
    }

    /// A year of four digits, or two after an apostrophe, with or without a comma before it.
    pub(super) fn year_after(&self, at: usize) -> Option<(i16, usize)> {
        let figure = self.skip_class(self.skip_mark(at, b','), Class::Of);
        let token = self.token(figure);
        if !self.follows(figure) {
            return None;
        }
        if self.is_mark(figure, b'\'')
            && self.joined(figure + 1)
            && self.token(figure + 1).digits == 2
            && !self.token(figure + 1).has(PLURAL)
        {
            return Some((self.century_for(self.token(figure + 1).number)?, figure + 2));
        }
        let plain = token.digits == 4
            && (1000..2200).contains(&token.number)
            && !token.has(PLURAL | GROUPED | ORDINAL);
        if plain
            && (self.plain_figure(figure) || self.hyphen(figure.wrapping_sub(1)))
            && !self.counts_something(figure)
        {
            return Some((token.number as i16, figure + 1));
        }
        self.spelt_year(figure)
    }

    /// The year that two digits mean: the latest that is not more than ten years ahead.
    pub(super) fn century_for(&self, two: u32) -> Option<i16> {
        let now = self.reference.and_then(Point::year).map_or(2020, i32::from);
        let two = i32::try_from(two).ok().filter(|two| *two < 100)?;
        let year = (now + 10) - (now + 10 - two).rem_euclid(100);
        i16::try_from(year).ok()
    }

    /// "Last year", "of this year", "next year" after a month or day.
    pub(super) fn year_by_pointer(&self, at: usize) -> Option<(i16, usize)> {
        let at = self.skip_class(self.skip_class(at, Class::Of), Class::In);
        let at = self.skip_class(at, Class::The);
        let step = match self.class(at) {
            Class::Last | Class::Previous => -1,
            Class::This | Class::Current => 0,
            Class::Next => 1,
            Class::That | Class::Same | Class::Following => {
                let ahead = i16::from(self.class(at) == Class::Following);
                let year = self.class(at + 1) == Class::Unit && self.is_word(at + 1, "year");
                return year.then(|| self.anchor()?.year()).flatten().map(|year| (year + ahead, at + 2));
            }
            _ => return None,
        };
        let year = self.reference?.year()?;
        (self.is_word(at + 1, "year") && self.follows(at + 1)).then_some((year + step, at + 2))
    }

    /// The day of that name nearest to the reference, with the tense of its clause to decide far cases.
    pub(super) fn day_nearby(&self, month: i8, day: i8, start: usize, end: usize) -> Option<Point> {
        let now = self.reference?.first()?;
        let weekday = self.weekday_before(start);
        let candidates =
            [-1, 0, 1].into_iter().filter_map(|step| civil::Date::new(now.year() + step, month, day).ok());
        if let Some(weekday) = weekday {
            let fitting = [-2, -1, 0, 1]
                .into_iter()
                .filter_map(|step| civil::Date::new(now.year() + step, month, day).ok());
            let fitting = fitting.filter(|day| weekday_number(*day) == weekday);
            if let Some(day) = fitting.min_by_key(|day| distance(*day, now).abs()) {
                return Some(Point::Day(day));
            }
        }
        let ahead = candidates.clone().find(|day| *day > now);
        let behind = candidates.filter(|day| *day <= now).last();
        let (Some(ahead), Some(behind)) = (ahead, behind) else { return ahead.or(behind).map(Point::Day) };
        let far = distance(ahead, now);
        let future = match self.tense(start, end) {
            Tense::Future => far <= 270,
            Tense::Unknown => far <= 100,
            Tense::Past => far <= 70,
        };
        Some(Point::Day(if future { ahead } else { behind }))
    }

    /// The month of that name nearest to the reference in the tense of its clause.
    pub(super) fn month_nearby(&self, month: i8, start: usize, end: usize) -> Option<Point> {
        let now = self.reference?.first()?;
        let ahead = (i16::from(month) - i16::from(now.month())).rem_euclid(12);
        if ahead == 0 {
            return Some(Point::Month(now.year(), month));
        }
        let before = self.class_before(start);
        let until = matches!(before, Class::By | Class::Until)
            || before == Class::To && !self.is_word(start - 1, "to");
        let limit = match self.tense(start, end) {
            Tense::Future => 9,
            _ if until => 6,
            Tense::Unknown => 2,
            Tense::Past => 1,
        };
        let this_year = month > now.month();
        let year = match (ahead <= limit, this_year) {
            (true, true) | (false, false) => now.year(),
            (true, false) => now.year() + 1,
            (false, true) => now.year() - 1,
        };
        Some(Point::Month(year, month))
    }

    /// The weekday written right before a date: "Friday, Oct. 23".
    fn weekday_before(&self, start: usize) -> Option<i16> {
        let mut at = start;
        while at > 0 && (self.is_mark(at - 1, b',') || matches!(self.class(at - 1), Class::The | Class::On)) {
            at -= 1;
        }
        let token = self.token(at.wrapping_sub(1));
        (token.class == Class::Weekday && token.value <= 7).then_some(token.value)
    }

    /// Whether the token can be a month when a figure follows: any case for full names, a capital for the others.
    fn month_spelling(&self, at: usize) -> bool {
        let token = self.token(at);
        let length = token.end - token.start;
        token.has(CAPITAL) || length > 5 || token.has(STOPPED)
    }

    /// Whether a month's name without figures is the month and not a person, a verb or a helper.
    pub(super) fn is_month_name(&self, at: usize) -> bool {
        let token = self.token(at);
        let before = self.class_before(at);
        if !token.has(CAPITAL) || before == Class::NameHead {
            return false;
        }
        let pointed = matches!(
            before,
            Class::In
                | Class::Last
                | Class::Next
                | Class::This
                | Class::Since
                | Class::By
                | Class::Until
                | Class::Of
                | Class::Part
                | Class::From
                | Class::Between
                | Class::During
                | Class::Each
                | Class::Shift
                | Class::Past
                | Class::Coming
                | Class::Same
                | Class::That
                | Class::Following
                | Class::Previous
                | Class::Relative
                | Class::About
                | Class::To
        ) || self.hyphen(at.wrapping_sub(1)) && self.class(at.wrapping_sub(2)) == Class::Part;
        let name_follows = self.capital(at + 1) && self.class(at + 1) == Class::Other && self.follows(at + 1);
        let other_case =
            matches!(before, Class::The | Class::A | Class::For | Class::And | Class::Or | Class::On);
        match token.value {
            // Short forms stand alone only with their full stop: "in Sept."
            _ if token.end - token.start <= 4 && !matches!(token.value, 5..=7) => {
                pointed && (token.has(STOPPED) || token.value == 9)
            }
            5 | 3 => {
                pointed && !name_follows
                    || matches!(before, Class::The | Class::For | Class::And | Class::Or)
                        && !name_follows
                        && !self.verb_follows(at + 1)
            }
            4 | 6 | 8 => {
                pointed && !name_follows
                    || !name_follows && (other_case || !self.verb_follows(at + 1) && before != Class::Other)
            }
            _ => pointed || !name_follows || other_case,
        }
    }

    fn verb_follows(&self, at: usize) -> bool {
        matches!(
            self.class(at),
            Class::PastVerb
                | Class::Will
                | Class::Modal
                | Class::BePast
                | Class::BePresent
                | Class::BeBare
                | Class::Have
                | Class::Not
        ) || self.class(at) == Class::Other && self.token(at).has(ORDINAL)
    }

    /// A second day that shares the month of the first: ", 12 and 14" after "June 10".
    pub(super) fn further_day(&self, at: usize, before: civil::Date) -> Option<Found> {
        if !matches!(self.class(at), Class::And | Class::Or) && !self.is_mark(at, b',') {
            return None;
        }
        let day = self.day_number(at + 1).filter(|_| self.follows(at) && self.follows(at + 1))?;
        let after = self.token(at + 2);
        let stops = after.class == Class::Mark && !after.is_mark(b'-') && !after.is_mark(b'%')
            || matches!(
                after.class,
                Class::In
                    | Class::At
                    | Class::And
                    | Class::By
                    | Class::To
                    | Class::For
                    | Class::On
                    | Class::End
                    | Class::Pronoun
                    | Class::From
                    | Class::Or
                    | Class::BePast
                    | Class::Will
                    | Class::PastVerb
                    | Class::As
            )
            || !self.follows(at + 2);
        let point = date(before.year(), before.month(), day).filter(|_| stops && day > before.day())?;
        Some(Found::point(at + 1, at + 2, Some(point), "another day of the same month"))
    }
}

fn date(year: i16, month: i8, day: i8) -> Option<Point> {
    civil::Date::new(year, month, day).ok().map(Point::Day)
}

/// Days from `now` to `day`.
fn distance(day: civil::Date, now: civil::Date) -> i32 {
    let months = (i32::from(day.year()) - i32::from(now.year())) * 12 + i32::from(day.month())
        - i32::from(now.month());
    months * 30 + i32::from(day.day()) - i32::from(now.day())
}

impl Reader<'_> {
    /// The phrase that begins with a weekday.
    pub(super) fn from_weekday(&self, at: usize) -> Option<Found> {
        let token = self.token(at);
        if !self.is_weekday_name(at) {
            return None;
        }
        if token.value > 10 {
            return Some(
                Found::new(at, at + 1, Meaning::Unknown, "weekday in the plural").of_kind(DateKind::Set),
            );
        }
        let next = self.skip_mark(at + 1, b',');
        let dated = match self.class(next) {
            Class::Month => self.from_month(next).filter(|found| found.day().is_some()),
            Class::Figure => {
                self.from_day(next).or_else(|| self.from_figures(next)).filter(|found| found.day().is_some())
            }
            Class::The => self.from_the_day(next).or_else(|| self.day_of_this_month(next, token.value)),
            _ => None,
        };
        if let Some(found) = dated.filter(|_| self.follows(next)) {
            return Some(Found { start: at, rule: "weekday and date", ..found });
        }
        if let Some((week, end)) = self.week_by_pointer(at + 1) {
            let day = week.and_then(|monday| add_days(monday, i32::from(token.value) - 1)).map(Point::Day);
            return Some(Found::point(at, end, day, "weekday of a week that is pointed at"));
        }
        if self.is_word(at + 1, "week") && self.follows(at + 1) {
            let day =
                self.today().and_then(|now| add_days(next_weekday(now, token.value)?, 7)).map(Point::Day);
            return Some(Found::point(at, at + 2, day, "weekday a week on"));
        }
        Some(Found::point(at, at + 1, self.weekday_nearby(token.value, at, at + 1), "weekday"))
    }

    /// The last such weekday up to the reference, or the next where the clause looks ahead.
    pub(super) fn weekday_nearby(&self, weekday: i16, start: usize, end: usize) -> Option<Point> {
        let now = self.today()?;
        let future = self.tense(start, end) == Tense::Future;
        let day = if future && weekday_number(now) != weekday {
            next_weekday(now, weekday)
        } else {
            past_weekday(now, weekday)
        };
        day.map(Point::Day)
    }

    /// "The 13th" after a weekday: the nearest such day that is this weekday.
    fn day_of_this_month(&self, at: usize, weekday: i16) -> Option<Found> {
        let day =
            self.day_number(at + 1).filter(|_| self.token(at + 1).has(ORDINAL) && self.follows(at + 1))?;
        let now = self.today()?;
        let months = (-12..=12)
            .filter_map(|step: i32| Point::Day(now).moved(step, super::mention::Unit::Month)?.first());
        let days = months.filter_map(|first| civil::Date::new(first.year(), first.month(), day).ok());
        let nearest =
            days.filter(|day| weekday_number(*day) == weekday).min_by_key(|day| distance(*day, now).abs())?;
        Some(Found::point(at, at + 2, Some(Point::Day(nearest)), "weekday and day"))
    }

    /// "Last week", "of this week", "next week" after a weekday: the Monday of it.
    fn week_by_pointer(&self, at: usize) -> Option<(Option<civil::Date>, usize)> {
        let at = self.skip_class(at, Class::Of);
        let step = match self.class(at) {
            Class::Last => -7,
            Class::This => 0,
            Class::Next => 7,
            _ => return None,
        };
        if !self.is_word(at + 1, "week") || !self.follows(at + 1) {
            return None;
        }
        Some((self.today().and_then(|now| add_days(super::calendar::monday(now)?, step)), at + 2))
    }

    /// Whether the token is a weekday and not a newspaper, a team or a verb.
    pub(super) fn is_weekday_name(&self, at: usize) -> bool {
        let token = self.token(at);
        let next = self.class(at + 1);
        let short = token.end - token.start <= 3 || token.end - token.start == 4 && token.has(STOPPED);
        if short {
            let dated = matches!(next, Class::Figure | Class::Month)
                || self.is_mark(at + 1, b',') && matches!(self.class(at + 2), Class::Month | Class::Figure);
            let clear = token.has(STOPPED) && token.has(CAPITAL) && !matches!(token.value, 6 | 7);
            return token.has(CAPITAL) && (dated || clear);
        }
        let paper = next == Class::NameTail && self.capital(at + 1) && self.follows(at + 1)
            || self.class_before(at) == Class::On
                && self.class(at.wrapping_sub(2)) == Class::NameTail
                && self.capital(at.wrapping_sub(2));
        !paper && self.class_before(at) != Class::NameHead
    }
}

/// The last such weekday on or before the day.
pub(super) fn past_weekday(now: civil::Date, weekday: i16) -> Option<civil::Date> {
    add_days(now, -i32::from((weekday_number(now) - weekday).rem_euclid(7)))
}

/// The first such weekday after the day.
pub(super) fn next_weekday(now: civil::Date, weekday: i16) -> Option<civil::Date> {
    let ahead = (weekday - weekday_number(now)).rem_euclid(7);
    add_days(now, i32::from(if ahead == 0 { 7 } else { ahead }))
}
