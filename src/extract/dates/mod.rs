//! Date expressions in running news text.
//!
//! Start with [`find_dates`]. The text is cut into tokens, each looked up once in the language's table; the grammar begins where a
//! token can begin an expression, and takes the longest one. Values are reckoned on the way, since "the following day" counts from
//! the last date of the text. Where words leave the year or week open, the tense of the clause decides, leaning to the past as
//! news does.
//!
//! ```
//! use cuttings::date::Date;
//! use cuttings::extract::dates::find_dates;
//!
//! let written = Date::parse("2025-09-11").expect("a day");
//! let found = find_dates("They met at Clarence House on Wednesday for 55 minutes.", Some(&written));
//! assert_eq!(found[0].date().map(Date::to_string).as_deref(), Some("2025-09-10"));
//! assert_eq!(found[1].date(), None); // a duration
//! ```

mod calendar;
mod clock;
mod compound;
mod definite;
mod figures;
pub(crate) mod holiday;
pub(crate) mod lexicon;
mod mention;
mod month;
mod narrowed;
mod nearby;
mod number;
mod offset;
mod part_of_year;
mod phrase;
mod pointed;
mod pointer;
mod range;
mod ranked_weekday;
mod reader;
mod tense;
mod token;
mod weekday;
mod year;

pub use mention::{DateKind, DateMention, DateValue, Length, Unit};

use crate::date::Date;
use crate::extract::lang::en::dates as english;
use calendar::Point;
use lexicon::{Class, Lexicon};
use reader::{Found, Meaning, Reader};
use std::cell::Cell;
use std::ops::Range;
use std::sync::LazyLock;
use token::Token;

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::new(&[
        english::CALENDAR,
        english::NUMBERS,
        english::POINTERS,
        english::HOLIDAYS,
        english::NAMES,
        english::VERBS,
    ])
});

/// Every date expression of an English text, in order and without overlaps.
///
/// `reference` is the day on which the text was published; without it, expressions that count from it have no value.
pub fn find_dates(text: &str, reference: Option<&Date>) -> Vec<DateMention> {
    if u32::try_from(text.len()).is_err() {
        return Vec::new();
    }
    let tokens = token::tokens(text, &ENGLISH);
    let mut reader = Reader {
        text,
        tokens: &tokens,
        reference: reference.and_then(reference_point),
        last: None,
        last_day: None,
        month_first: months_come_first(&tokens),
        depth: Cell::new(0),
    };
    let mut out = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found = if starts(&tokens[at]) { reader.phrase(at) } else { None };
        // A rule that took nothing would never let the text end.
        let Some(found) = found.filter(|found| found.end > at) else {
            at += 1;
            continue;
        };
        at = found.end;
        remember(&mut reader, &found);
        out.extend(mentions(&tokens, &found));
        at = more_days(&mut reader, &mut out, &found, at);
    }
    out
}

/// Days that share the month of the one before: "April 24 and 25".
fn more_days(reader: &mut Reader<'_>, out: &mut Vec<DateMention>, found: &Found, mut at: usize) -> usize {
    let mut before = *found;
    while matches!(
        before.rule,
        "day and month" | "day, month and year" | "another day of the same month" | "weekday and date"
    ) && let Some(day) = before.day()
        && let Some(further) = reader.further_day(at, day)
    {
        at = further.end;
        remember(reader, &further);
        out.extend(mentions(reader.tokens, &further));
        before = further;
    }
    at
}

fn remember(reader: &mut Reader<'_>, found: &Found) {
    let point = match found.meaning {
        Meaning::Point(point)
        | Meaning::Span(point, _)
        | Meaning::Both(_, point)
        | Meaning::Either(point, _) => point,
        Meaning::Length(_) | Meaning::Open(_) | Meaning::Unknown => return,
    };
    // Figures are compared with "a year earlier" again and again; each time the year before the same one is meant.
    if found.rule == "so much earlier" || found.rule == "a unit earlier" {
        return;
    }
    reader.last = Some(point);
    if let Some(day) = point.day() {
        reader.last_day = Some(day);
    }
}

/// The mention of a match; two for "8 and 9 September".
fn mentions(tokens: &[Token], found: &Found) -> impl Iterator<Item = DateMention> {
    let place = |from: usize, to: usize| {
        let end = tokens.get(to.wrapping_sub(1)).map_or(0, |token| token.end as usize);
        tokens.get(from).map_or(end, |token| token.start as usize)..end
    };
    let ends = found.joint.map(|(end, start)| [place(found.start, end), place(start, found.end)]);
    let one = |range, value, ends: Option<[Range<usize>; 2]>| DateMention {
        range,
        value,
        kind: found.kind,
        rule: found.rule,
        ends: ends.map(Box::new),
    };
    let (first, second) = match (found.meaning, &ends) {
        (Meaning::Both(a, b), Some([first, second])) => (
            one(first.clone(), value(Meaning::Point(a), found.approximate), None),
            Some(one(second.clone(), value(Meaning::Point(b), found.approximate), None)),
        ),
        (meaning, _) => (one(place(found.start, found.end), value(meaning, found.approximate), ends), None),
    };
    [Some(first), second].into_iter().flatten()
}

fn value(meaning: Meaning, approximate: bool) -> DateValue {
    let date = match meaning {
        Meaning::Point(point) => point.to_date(),
        Meaning::Span(from, to) | Meaning::Both(from, to) => {
            from.begins().zip(to.ends()).and_then(|(from, to)| Date::between(Some(&from), Some(&to)))
        }
        Meaning::Either(a, b) => a.to_date().zip(b.to_date()).and_then(|(a, b)| Date::one_of(&[a, b])),
        Meaning::Length(length) => return DateValue::Length(length),
        Meaning::Open(..=-1) => return DateValue::Past,
        Meaning::Open(0) => return DateValue::Present,
        Meaning::Open(_) => return DateValue::Future,
        Meaning::Unknown => None,
    };
    date.map_or(DateValue::Unknown, |date| {
        DateValue::Date(if approximate { date.approximately() } else { date })
    })
}

/// Whether an expression can begin with this token.
fn starts(token: &Token) -> bool {
    match token.class {
        Class::End | Class::Other | Class::Mark => false,
        class => (class as u8) < Class::DayWord as u8 || class == Class::Nineties,
    }
}

/// The reference as a point: a day if it is one, else its month or year.
fn reference_point(date: &Date) -> Option<Point> {
    if let Some(day) = date.to_civil() {
        return Some(Point::Day(day));
    }
    let (first, last) = (date.bounds().earliest?, date.bounds().latest?);
    let year = i16::try_from(first.year()).ok()?;
    if first.year() != last.year() {
        return None;
    }
    Some(if first.month() == last.month() {
        Point::Month(year, i8::try_from(first.month()).ok()?)
    } else {
        Point::Year(year)
    })
}

/// Whether the text writes months before days, by the dates that leave no doubt: "Sept. 10" against "10 September", 9/25 against 25/9.
fn months_come_first(tokens: &[Token]) -> bool {
    let mut balance = 0_i32;
    let mut before = Token::END;
    for (at, &a) in tokens.iter().enumerate() {
        let [b, c] = [at + 1, at + 2].map(|next| tokens.get(next).copied().unwrap_or(Token::END));
        let day = |token: Token| {
            token.class == Class::Figure && token.digits <= 2 && (1..=31).contains(&token.number)
        };
        let month = |token: Token| token.class == Class::Month && token.has(token::CAPITAL);
        if month(a) && day(b) {
            balance += 1;
        } else if day(a) && month(b) {
            balance -= 1;
        } else if day(a) && b.is_mark(b'/') && day(c) && !before.is_mark(b'/') {
            balance += 3 * (i32::from(c.number > 12) - i32::from(a.number > 12));
        }
        before = a;
    }
    balance > 0
}

#[cfg(test)]
mod tests;
