//! The grammar of amounts: approximation, figure, unit, and again for a range.

use super::cursor::Cursor;
use super::figure::{self, Figure, Style};
use super::{Approximation, Kind, Number, Quantity, clock, english, measure, noun};

/// Reads `text`, without the blanks around it, as one amount; nothing where any of it is left over.
///
/// ```
/// use cuttings::quantity::{Approximation, Kind, parse};
/// let nearly = parse("nearly an hour").unwrap();
/// assert_eq!((nearly.kind, nearly.approximation), (Kind::Duration, Approximation::Nearly));
/// assert_eq!(nearly.high.to_string(), "3,600");
/// assert!(parse("nearly an hour later").is_none());
/// ```
pub fn parse(text: &str) -> Option<Quantity> {
    let text = text.trim().trim_end_matches('.').trim_end();
    // The full stop of "5.20 p.m." belongs to the time.
    let (quantity, mut end) = read_at(text, 0)?;
    if text[end..].trim() == "." {
        end = text.len();
    }
    (end == text.len()).then_some(quantity)
}

/// Reads the longest amount that begins at byte `at` of `text`, approximation included; with it the byte where it ends.
///
/// A bare number comes as a count of nothing in particular. Nothing where `at` is past the end, inside a character,
/// or where no amount begins.
pub fn read_at(text: &str, at: usize) -> Option<(Quantity, usize)> {
    if !text.is_char_boundary(at) {
        return None;
    }
    let mut cursor = Cursor::new(text, at);
    let Opening { approximation, aged, between, from } = opening(&mut cursor);
    let mut quantity = match clock::read(&mut cursor, between) {
        Some(quantity) => quantity,
        None => figures(&mut cursor, between, aged)?,
    };
    if (between || from) && !quantity.is_range() {
        return None;
    }
    quantity.approximation =
        if quantity.approximation == Approximation::Exact { approximation } else { quantity.approximation };
    quantity.approximation = quantity.approximation.read_after(&mut cursor);
    text[at..cursor.at].trim().clone_into(&mut quantity.as_written);
    Some((quantity, cursor.at))
}

/// Where the figure begins if a phrase such as "more than", "between" or "aged about" begins at byte `at`; `at` itself where none
/// does.
pub(crate) fn phrase_before(text: &str, at: usize) -> usize {
    let mut cursor = Cursor::new(text, at);
    opening(&mut cursor);
    let word = cursor.word();
    if english::SIGNS.iter().any(|(sign, _)| word == *sign) {
        cursor.at += word.len();
        cursor.skip_blanks();
    }
    cursor.at
}

/// What stands before a figure.
struct Opening {
    approximation: Approximation,
    aged: bool,
    between: bool,
    from: bool,
}

fn opening(cursor: &mut Cursor<'_>) -> Opening {
    let at = cursor.at;
    let mut approximation = Approximation::read_before(cursor);
    if cursor.at > at {
        cursor.skip_blanks();
    }
    let aged = cursor.eat_phrase("aged") || cursor.eat_phrase("age");
    let between = cursor.eat_phrase("between");
    let from = !between && cursor.eat_phrase("from");
    if aged || between || from {
        cursor.skip_blanks();
        if approximation == Approximation::Exact {
            approximation = Approximation::read_before(cursor);
            cursor.skip_blanks();
        }
    }
    Opening { approximation, aged, between, from }
}

/// What a figure counts.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Unit {
    /// Seconds in it.
    Time(i64),
    /// Its code, and how many of it make a main unit.
    Money(&'static str, i64),
    Percent,
    Noun(String),
}

/// A figure with its unit, if it has one of its own.
struct Term {
    figure: Figure,
    unit: Option<Unit>,
    /// What stands between the two: "100 or more guests".
    approximation: Approximation,
}

/// One figure or two, with their unit.
fn figures(cursor: &mut Cursor<'_>, between: bool, aged: bool) -> Option<Quantity> {
    // "Rose by £2m to £5m": the second is where it came to.
    let before = cursor.text[..cursor.at].trim_end();
    let is_change =
        before.len().checked_sub(3).and_then(|at| before.get(at..)).is_some_and(|word| word == " by");
    let mut first = term(cursor)?;
    let is_change = is_change && first.unit.is_some();
    let mut second = if is_change { None } else { second(cursor, &first, between) };
    let last_scale = second.as_ref().map_or(Number::ONE, |second| second.figure.scale);
    if let Some(second) = &mut second {
        adopt(&mut first, second)?;
        if first.figure.style == Style::Article {
            first.approximation = Approximation::About;
        }
    }
    let unit = first.unit.clone().or(aged.then_some(Unit::Time(english::YEAR)));
    let high = second.as_ref().map_or(first.figure, |second| second.figure);
    let finest = first.figure.step.min(high.step);
    let vague = first.figure.style == Style::Vague;
    let fraction = first.figure.style == Style::Fraction;
    let (kind, size) = match unit {
        Some(Unit::Time(seconds)) => (Kind::Duration, Number::from_int(seconds)),
        Some(Unit::Money(currency, parts)) => (Kind::Money { currency }, Number::ratio(1, parts)?),
        Some(Unit::Percent) => (Kind::Percentage, Number::ONE),
        Some(Unit::Noun(noun)) => (Kind::Count { noun }, Number::ONE),
        None if fraction => (Kind::Percentage, Number::from_int(100)),
        None => (Kind::Count { noun: String::new() }, Number::ONE),
    };
    let kind_is_share = kind == Kind::Percentage;
    let mut quantity = Quantity {
        kind,
        low: first.figure.low.times(size)?,
        high: high.high.times(size)?,
        approximation: if vague { Approximation::About } else { first.approximation },
        // "A third" and "half" are said of anything within a few hundredths.
        step: if fraction && kind_is_share { Number::from_int(5) } else { finest.times(size)? },
        unit: size.times(last_scale.max(first.figure.scale))?,
        as_written: String::new(),
    };
    if quantity.kind == Kind::Duration {
        if second.is_none() && first.unit.is_some() {
            add_smaller_units(cursor, &mut quantity, size);
        }
        if aged || cursor.eat_phrase("old") || cursor.eat_phrase("of age") {
            become_age(&mut quantity);
        }
    }
    Some(quantity)
}

/// The other end of a range, after "to", a dash, or, where it is certain, "and" or "or".
fn second(cursor: &mut Cursor<'_>, first: &Term, between: bool) -> Option<Term> {
    let mut ahead = *cursor;
    let either = if between {
        ahead.eat_phrase("and").then_some(false)?
    } else if ahead.eat_phrase("to") {
        false
    } else if ahead.eat_phrase("or") {
        true
    } else {
        ahead.skip_blanks();
        let dash = ahead.eat_byte(b'-') || ahead.eat_char('–') || ahead.eat_char('\u{2011}');
        if dash {
            ahead.skip_blanks();
            ahead.eat_phrase("to");
        }
        dash.then_some(false)?
    };
    ahead.skip_joint();
    if first.figure.style == Style::Article {
        return if either { or_two(cursor, ahead) } else { None };
    }
    // "30 to about 45"; the first word says enough.
    Approximation::read_before(&mut ahead);
    ahead.skip_blanks();
    let second = term(&mut ahead)?;
    let in_order = first.figure.low < second.figure.high || first.unit.is_some() && first.unit != second.unit;
    let named = second.unit.is_some() || between || !either;
    if !in_order || !named {
        return None;
    }
    *cursor = ahead;
    Some(second)
}

/// The other end of "an hour or two", which is said of anything about as long.
fn or_two<'t>(cursor: &mut Cursor<'t>, mut ahead: Cursor<'t>) -> Option<Term> {
    let figure = figure::read(&mut ahead)?;
    let is_two = figure.style == Style::Words && figure.low == Number::from_int(2);
    if !is_two || unit(&mut { ahead }, figure).is_some() {
        return None;
    }
    *cursor = ahead;
    Some(Term { figure, unit: None, approximation: Approximation::Exact })
}

/// Gives the first end the unit and the scale of the second, where it has none of its own.
fn adopt(first: &mut Term, second: &mut Term) -> Option<()> {
    let scale = second.figure.scale;
    let same_unit = first.unit.is_none() || matches!(first.unit, Some(Unit::Money(..)));
    if same_unit && first.figure.scale == Number::ONE && first.figure.low.times(scale)? < second.figure.low {
        first.figure = first.figure.scaled(scale)?;
    }
    match (&first.unit, &second.unit) {
        (None, unit) => first.unit.clone_from(unit),
        (Some(one), Some(other)) if one == other => {}
        (Some(_), None) => {}
        // "half an hour to 45 minutes": both ends are told in the smaller unit, which needs no fractions.
        (Some(Unit::Time(one)), Some(Unit::Time(other))) => {
            let small = *one.min(other);
            let in_small = |figure: Figure, seconds: i64| {
                figure.in_unit(Number::from_int(seconds), Number::from_int(small))
            };
            first.figure = in_small(first.figure, *one)?;
            second.figure = in_small(second.figure, *other)?;
            first.unit = Some(Unit::Time(small));
        }
        _ => return None,
    }
    (first.figure.low <= second.figure.high).then_some(())
}

/// A figure with the sign before it or the unit after it.
fn term(cursor: &mut Cursor<'_>) -> Option<Term> {
    let may_be_sign =
        cursor.peek_byte().is_some_and(|byte| byte.is_ascii_uppercase() || byte == b'$' || byte >= 0x80);
    let sign = english::SIGNS.iter().find(|(sign, _)| may_be_sign && cursor.rest().starts_with(sign));
    if let Some(&(sign, currency)) = sign {
        cursor.at += sign.len();
        cursor.skip_blanks();
        // English writes "£3 200 workers" of two figures; "€50 000" comes from languages that part thousands so.
        let figure = figure::read_of_money(cursor, currency == "EUR")?;
        return Some(Term {
            figure,
            unit: Some(Unit::Money(currency, 1)),
            approximation: Approximation::Exact,
        });
    }
    if let Some(times) = once_or_twice(cursor) {
        return Some(times);
    }
    let figure = figure::read(cursor)?;
    if matches!(figure.style, Style::Digits | Style::Words) {
        let mut ahead = *cursor;
        let odd = ahead.eat_phrase("odd");
        let approximation =
            if odd { Approximation::About } else { Approximation::Exact.read_after(&mut ahead) };
        if approximation != Approximation::Exact
            && let Some(unit) = unit(&mut ahead, figure)
        {
            *cursor = ahead;
            return Some(Term { figure, unit: Some(unit), approximation });
        }
    }
    if let Some(figure) = one_in_so_many(cursor, figure) {
        return Some(Term { figure, unit: None, approximation: Approximation::Exact });
    }
    let unit = of_a_whole(cursor, figure).or_else(|| unit(cursor, figure));
    let needs_unit = figure.style == Style::Article;
    (unit.is_some() || !needs_unit).then_some(Term { figure, unit, approximation: Approximation::Exact })
}

/// "Once" and "twice" count times.
fn once_or_twice(cursor: &mut Cursor<'_>) -> Option<Term> {
    let value = match cursor.word().to_ascii_lowercase().as_str() {
        "once" => Number::ONE,
        "twice" => Number::from_int(2),
        _ => return None,
    };
    cursor.at += cursor.word().len();
    let figure =
        Figure { low: value, high: value, step: Number::ONE, style: Style::Words, scale: Number::ONE };
    Some(Term { figure, unit: Some(Unit::Noun("time".to_owned())), approximation: Approximation::Exact })
}

/// The unit after a figure.
fn unit(cursor: &mut Cursor<'_>, figure: Figure) -> Option<Unit> {
    if eat_percent(cursor) {
        return Some(Unit::Percent);
    }
    if figure.style == Style::Fraction {
        let mut ahead = *cursor;
        let of = ["an", "a", "of an", "of a"].iter().any(|words| ahead.eat_phrase(words));
        let time = time_unit(&mut ahead).filter(|_| of)?;
        *cursor = ahead;
        return Some(Unit::Time(time));
    }
    if let Some(seconds) = time_unit(cursor) {
        return Some(Unit::Time(seconds));
    }
    if let Some(&(_, code, parts)) = cursor.eat_first(english::CURRENCIES, |&(words, ..)| words) {
        return Some(Unit::Money(code, parts));
    }
    if figure.style == Style::Digits
        && let Some(noun) = measure::eat_sign(cursor)
    {
        return Some(Unit::Noun(noun.to_owned()));
    }
    if matches!(figure.style, Style::Article | Style::Fraction) {
        return None;
    }
    let noun = noun::read(cursor, figure.low == Number::ONE)?;
    let is_speed =
        measure::is_length(&noun) && ["an hour", "per hour"].iter().any(|words| cursor.eat_phrase(words));
    Some(Unit::Noun(if is_speed { format!("{noun} an hour") } else { noun }))
}

/// "One in five children", "nine out of ten patients": a share, as "a fifth" is one.
fn one_in_so_many(cursor: &mut Cursor<'_>, figure: Figure) -> Option<Figure> {
    const MOST: i64 = 1_000;
    let counts = |figure: &Figure| matches!(figure.style, Style::Digits | Style::Words);
    let mut ahead = *cursor;
    if !counts(&figure) || !(ahead.eat_phrase("in") || ahead.eat_phrase("out of")) {
        return None;
    }
    ahead.skip_joint();
    let whole = figure::read(&mut ahead).filter(counts)?;
    let is_part = figure.high < whole.low && whole.low <= Number::from_int(MOST);
    // "Two in ten days" died one after the other.
    let counts_something =
        ahead.rest().trim().is_empty() || matches!(unit(&mut { ahead }, whole), Some(Unit::Noun(_)));
    if !is_part || !counts_something {
        return None;
    }
    let share = figure.low.over(whole.low)?;
    *cursor = ahead;
    Some(Figure { low: share, high: share, style: Style::Fraction, ..figure })
}

/// "12 of the 20 people" are 12 people.
fn of_a_whole(cursor: &mut Cursor<'_>, figure: Figure) -> Option<Unit> {
    let mut ahead = *cursor;
    let of = ["of the", "of its", "of their", "of all", "of"].iter().any(|words| ahead.eat_phrase(words));
    if !of || !matches!(figure.style, Style::Digits | Style::Words) {
        return None;
    }
    ahead.skip_joint();
    let whole = figure::read(&mut ahead)
        .filter(|whole| matches!(whole.style, Style::Digits | Style::Words) && figure.high <= whole.low)?;
    let noun = noun::read(&mut ahead, whole.low == Number::ONE)?;
    *cursor = ahead;
    Some(Unit::Noun(noun))
}

fn eat_percent(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = *cursor;
    ahead.skip_blanks();
    if ahead.eat_byte(b'%') {
        *cursor = ahead;
        return true;
    }
    ["percentage points", "percentage point", "per cent", "percent", "pc"]
        .iter()
        .any(|words| cursor.eat_phrase(words))
}

/// A unit of time, in seconds; "h" only right after digits.
fn time_unit(cursor: &mut Cursor<'_>) -> Option<i64> {
    let mut ahead = *cursor;
    let apart = ahead.skip_joint();
    let word = ahead.word();
    let &(name, seconds) = english::TIME_UNITS.iter().find(|(name, _)| name.eq_ignore_ascii_case(word))?;
    if name.len() == 1 && apart {
        return None;
    }
    ahead.at += word.len();
    *cursor = ahead;
    Some(seconds)
}

/// "an hour and a half", "1 hour 20 minutes", "1h20".
fn add_smaller_units(cursor: &mut Cursor<'_>, quantity: &mut Quantity, size: Number) {
    if let Some(part) = figure::and_a_part(cursor).and_then(|part| part.times(size)) {
        grow(quantity, part, part);
        return;
    }
    let mut size = size;
    for _ in 0..3 {
        let mut ahead = *cursor;
        let compact = ahead.peek_byte().is_some_and(|b| b.is_ascii_digit());
        ahead.eat_byte(b',');
        let joined = ahead.eat_phrase("and");
        if !(compact || ahead.skip_blanks() || joined) {
            return;
        }
        let Some(figure) = figure::read_unscaled(&mut ahead).filter(|figure| figure.style != Style::Vague)
        else {
            return;
        };
        let minutes = compact && size == Number::from_int(3_600) && !ahead.word().starts_with(['m', 's']);
        let next = if minutes {
            Some(60)
        } else {
            time_unit(&mut ahead).or_else(|| minute_letter(&mut ahead, size))
        };
        let Some(next) = next.map(Number::from_int).filter(|&next| next < size) else { return };
        let (Some(more), Some(step)) = (figure.low.times(next), figure.step.times(next)) else { return };
        if more >= size {
            return;
        }
        grow(quantity, more, step);
        quantity.unit = next;
        size = next;
        *cursor = ahead;
    }
}

/// "m" and "s" for minutes and seconds, after hours or minutes and right after digits: "1h 20m", "4m 30s".
fn minute_letter(cursor: &mut Cursor<'_>, size: Number) -> Option<i64> {
    let seconds = match cursor.word() {
        "m" if size == Number::from_int(3_600) => 60,
        "s" => 1,
        _ => return None,
    };
    cursor.at += 1;
    Some(seconds)
}

fn grow(quantity: &mut Quantity, more: Number, step: Number) {
    quantity.low = quantity.low.saturating_plus(more);
    quantity.high = quantity.high.saturating_plus(more);
    quantity.step = step;
}

/// "75 years old", "75-year-old", "18 months of age", "aged 75": years in place of seconds.
fn become_age(quantity: &mut Quantity) {
    let year = Number::from_int(english::YEAR);
    let years = |seconds: Number| seconds.over(year).unwrap_or_default();
    quantity.kind = Kind::Age;
    quantity.low = years(quantity.low);
    quantity.high = years(quantity.high);
    quantity.step = years(quantity.step);
    quantity.unit = years(quantity.unit);
}
