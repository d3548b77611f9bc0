//! The figure of a phrase, in digits or in words: "1.5m", "twenty-five", "half a dozen", "hundreds of".

use super::cursor::Cursor;
use super::{Number, english};

/// How a figure was written, which decides what may follow it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Digits.
    Digits,
    /// Number words.
    Words,
    /// "a" or "an", which is a figure only before a unit.
    Article,
    /// "half", "a third", "three quarters": a part of the unit that follows, or of a whole.
    Fraction,
    /// "a few", "dozens of".
    Vague,
}

/// A figure without its unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Figure {
    pub(super) low: Number,
    pub(super) high: Number,
    /// The place of the last digit that counts.
    pub(super) step: Number,
    pub(super) style: Style,
    /// What a scale word multiplied the figure with; one without such a word.
    pub(super) scale: Number,
}

impl Figure {
    fn single(value: Number, step: Number, style: Style) -> Self {
        Self { low: value, high: value, step, style, scale: Number::ONE }
    }

    /// The figure multiplied by a scale, as "1.5" by a million; nothing where that is too large.
    pub(super) fn scaled(self, scale: Number) -> Option<Self> {
        let times = |value: Number| value.times(scale);
        let (low, high, step) = (times(self.low)?, times(self.high)?, times(self.step)?);
        Some(Self { low, high, step, scale: self.scale.times(scale)?, ..self })
    }

    /// The figure of a unit of one size, put into a unit of another; multiplied before it is divided, so that nothing is cut off
    /// between.
    pub(super) fn in_unit(self, own: Number, other: Number) -> Option<Self> {
        let convert = |value: Number| value.times(own)?.over(other);
        let (low, high, step) = (convert(self.low)?, convert(self.high)?, convert(self.step)?);
        Some(Self { low, high, step, ..self })
    }
}

/// Reads a figure right at the cursor and moves past it.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<Figure> {
    let mut ahead = *cursor;
    let figure = if ahead.peek_byte()?.is_ascii_digit() {
        digits(&mut ahead, (Letters::Joined, NARROW_BLANKS))?
    } else {
        words(&mut ahead)?
    };
    *cursor = ahead;
    Some(figure)
}

/// Reads the digits of a figure behind a sign of money, where a blank may stand before the letter of a scale: "£5 m" is no length.
///
/// `parted` tells whether a blank may part thousands: "€50 000".
pub(super) fn read_of_money(cursor: &mut Cursor<'_>, parted: bool) -> Option<Figure> {
    cursor.peek_byte().filter(u8::is_ascii_digit)?;
    digits(cursor, (Letters::AlsoApart, if parted { WIDE_BLANKS } else { NARROW_BLANKS }))
}

/// Reads a figure without a scale, for a smaller unit after a larger one: the "20" of "1h 20m".
pub(super) fn read_unscaled(cursor: &mut Cursor<'_>) -> Option<Figure> {
    if !cursor.peek_byte()?.is_ascii_digit() {
        return read(cursor);
    }
    let value = plain_digits(cursor, NARROW_BLANKS)?;
    let step = 10_i64.checked_pow(value.places).and_then(|power| Number::ratio(1, power))?;
    Some(Figure::single(value.number, step, Style::Digits))
}

/// Whether a single letter may be a scale.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    /// Nor may a short form of two or three.
    Never,
    /// Right after digits.
    Joined,
    /// Behind a blank too, if it is a small one.
    AlsoApart,
}

/// Blanks that part the thousands of a figure wherever they stand: nobody sets them between two figures.
const NARROW_BLANKS: &[char] = &['\u{a0}', '\u{202f}', '\u{2009}'];

/// Blanks that do behind a sign of money, where no second figure follows: "€50 000".
const WIDE_BLANKS: &[char] = &[' ', '\u{a0}', '\u{202f}', '\u{2009}'];

/// Digits with commas or blanks, a point, a fraction and a scale.
fn digits(cursor: &mut Cursor<'_>, (letters, blanks): (Letters, &[char])) -> Option<Figure> {
    let value = plain_digits(cursor, blanks)?;
    let places = value.places;
    let mut value = value.number;
    let mut step = match places {
        0 => coarse_step(value),
        1.. => Number::ratio(1, 10_i64.checked_pow(places)?)?,
    };
    if let Some(part) = cursor.peek().and_then(fraction_sign) {
        cursor.eat_char(cursor.peek()?);
        value = value.plus(part)?;
        step = part;
    }
    if let Some(part) = and_a_part(cursor) {
        value = value.plus(part)?;
        step = part;
    }
    let figure = Figure::single(value, step, Style::Digits);
    let Some(scale) = scale_after(cursor, letters) else { return Some(figure) };
    // The zeros of "200 million" count as written: 200 is no rounder there than 2.3 is.
    Figure { step: step.min(Number::ONE), ..figure }.scaled(scale)
}

struct Plain {
    number: Number,
    places: u32,
}

fn plain_digits(cursor: &mut Cursor<'_>, blanks: &[char]) -> Option<Plain> {
    let bytes = cursor.text.as_bytes();
    let start = cursor.at;
    let digits_from = |from: usize| bytes[from..].iter().take(19).take_while(|b| b.is_ascii_digit()).count();
    let mut end = start + digits_from(start);
    // "2020 500 people" are two figures, "12 500" is one.
    let blanks = if end - start <= 3 { blanks } else { &[] };
    let is_parting = |c: &char| *c == ',' || blanks.contains(c);
    while let Some(parting) = cursor.text[end..].chars().next().filter(is_parting) {
        let next = end + parting.len_utf8();
        if end - start > 24 || digits_from(next) != 3 {
            break;
        }
        end = next + 3;
    }
    let mut places = 0;
    if bytes.get(end) == Some(&b'.') {
        places = digits_from(end + 1);
        if places > 0 {
            end += 1 + places;
        }
    }
    // "1.2.3" is a version or a list number, "1,23" is another country's decimal or a score.
    if matches!(bytes.get(end), Some(b'.' | b',')) && bytes.get(end + 1).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    let digits: String = cursor.text[start..end].chars().filter(|c| !blanks.contains(c)).collect();
    let number = Number::parse(&digits)?;
    cursor.at = end;
    Some(Plain { number, places: u32::try_from(places).ok()? })
}

/// A round number is rounded: "2,000" counts in thousands. Below a hundred every number is taken as counted.
fn coarse_step(value: Number) -> Number {
    let power = value.trailing_power();
    if power >= Number::from_int(100) { power } else { Number::ONE }
}

fn fraction_sign(sign: char) -> Option<Number> {
    let (numerator, denominator) = match sign {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅛' => (1, 8),
        _ => return None,
    };
    Number::ratio(numerator, denominator)
}

/// "and a half" and its kin after a number or a unit.
pub(super) fn and_a_part(cursor: &mut Cursor<'_>) -> Option<Number> {
    if cursor.eat_phrase("and a half") {
        Number::ratio(1, 2)
    } else if cursor.eat_phrase("and a quarter") {
        Number::ratio(1, 4)
    } else if cursor.eat_phrase("and three quarters") {
        Number::ratio(3, 4)
    } else {
        None
    }
}

/// A scale word or, where it may be one, a short form or letter.
fn scale_after(cursor: &mut Cursor<'_>, letters: Letters) -> Option<Number> {
    let mut product: Option<Number> = None;
    loop {
        let mut ahead = *cursor;
        let apart = ahead.skip_joint();
        let word = ahead.word();
        let Some(&(name, scale)) = english::SCALES.iter().find(|(name, _)| name.eq_ignore_ascii_case(word))
        else {
            return product;
        };
        let short = name.len() < 4;
        // A capital begins a name: "a £5 M&S voucher".
        let alone = apart && name.len() == 1 && (letters != Letters::AlsoApart || word != name);
        if short && (letters == Letters::Never || product.is_some() || alone) {
            return product;
        }
        ahead.at += word.len();
        *cursor = ahead;
        let scale = Number::from_int(scale);
        product = Some(product.unwrap_or(Number::ONE).times(scale)?);
    }
}

fn words(cursor: &mut Cursor<'_>) -> Option<Figure> {
    if let Some(&(_, low, high)) = cursor.eat_first(english::VAGUE, |&(phrase, ..)| phrase) {
        let (low, high) = (Number::from_int(low), Number::from_int(high));
        let figure = Figure { low, high, step: Number::ONE, style: Style::Vague, scale: Number::ONE };
        return match scale_after(cursor, Letters::Never) {
            // "Several hundred" ends only where the next hundred begins.
            Some(scale) if low < high => {
                let figure = figure.scaled(scale)?;
                Some(Figure { high: figure.high.plus(scale)?.plus(Number::from_int(-1))?, ..figure })
            }
            Some(scale) => figure.scaled(scale),
            None => Some(figure),
        };
    }
    if let Some(figure) = fraction_words(cursor) {
        return Some(figure);
    }
    let word = cursor.word();
    let article = word.eq_ignore_ascii_case("a") || word.eq_ignore_ascii_case("an");
    if article {
        cursor.at += word.len();
        let figure = Figure::single(Number::ONE, Number::ONE, Style::Article);
        return match scale_after(cursor, Letters::Never) {
            Some(scale) => {
                let rest = Figure { style: Style::Words, ..figure.scaled(scale)? };
                Some(with_rest(cursor, rest))
            }
            None => Some(figure),
        };
    }
    let value = small(cursor)?;
    let mut figure = Figure::single(value, Number::ONE, Style::Words);
    if let Some(part) = and_a_part(cursor) {
        figure = Figure { low: value.plus(part)?, high: value.plus(part)?, step: part, ..figure };
    }
    match scale_after(cursor, Letters::Never) {
        Some(scale) => Some(with_rest(cursor, figure.scaled(scale)?)),
        None => Some(figure),
    }
}

/// What follows "two thousand" or "a hundred": "and twenty", "five hundred".
fn with_rest(cursor: &mut Cursor<'_>, figure: Figure) -> Figure {
    let mut ahead = *cursor;
    ahead.eat_phrase("and");
    ahead.skip_joint();
    let rest = small(&mut ahead).and_then(|value| {
        let scale = scale_after(&mut ahead, Letters::Never).unwrap_or(Number::ONE);
        let rest = value.times(scale)?;
        // "A hundred two hundred" is no number.
        (rest < figure.scale).then_some((rest, scale))
    });
    let Some((rest, step)) = rest else { return figure };
    let total = figure.low.saturating_plus(rest);
    *cursor = ahead;
    with_rest(cursor, Figure { low: total, high: total, step, scale: step, ..figure })
}

/// "twelve", "twenty-five".
fn small(cursor: &mut Cursor<'_>) -> Option<Number> {
    let tens = small_word(cursor)?;
    let mut ahead = *cursor;
    if tens >= 20
        && ahead.skip_joint()
        && let Some(ones) = small_word(&mut ahead).filter(|ones| (1..10).contains(ones))
    {
        *cursor = ahead;
        return Some(Number::from_int(tens + ones));
    }
    Some(Number::from_int(tens))
}

fn small_word(cursor: &mut Cursor<'_>) -> Option<i64> {
    let word = cursor.word();
    let found =
        english::SMALL.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|&(_, value)| value)?;
    cursor.at += word.len();
    Some(found)
}

/// "half a dozen", "three quarters of", "two-thirds": a part of what follows.
fn fraction_words(cursor: &mut Cursor<'_>) -> Option<Figure> {
    const PARTS: &[(&str, i64, i64)] = &[
        ("half", 1, 2),
        ("a half", 1, 2),
        ("one half", 1, 2),
        ("a third", 1, 3),
        ("one third", 1, 3),
        ("two thirds", 2, 3),
        ("a quarter", 1, 4),
        ("one quarter", 1, 4),
        ("quarter", 1, 4),
        ("three quarters", 3, 4),
        ("three fourths", 3, 4),
        ("a fifth", 1, 5),
        ("one fifth", 1, 5),
        ("two fifths", 2, 5),
        ("three fifths", 3, 5),
        ("four fifths", 4, 5),
        ("a tenth", 1, 10),
    ];
    let &(_, numerator, denominator) = cursor.eat_first(PARTS, |&(phrase, ..)| phrase)?;
    let value = Number::ratio(numerator, denominator)?;
    let figure = Figure::single(value, Number::ratio(1, denominator)?, Style::Fraction);
    let mut ahead = *cursor;
    if (ahead.eat_phrase("a") || ahead.eat_phrase("of a"))
        && let Some(scale) = scale_after(&mut ahead, Letters::Never)
    {
        *cursor = ahead;
        return Some(Figure { style: Style::Words, ..figure.scaled(scale)? });
    }
    Some(figure)
}
