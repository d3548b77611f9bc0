//! Times of day and the stretches between them: "5.20 pm", "17:20", "noon", "from 5.20 until 6.14 pm".

use super::cursor::Cursor;
use super::{Approximation, Kind, Number, Quantity};

const HALF_DAY: i64 = 43_200;
const DAY: i64 = 86_400;

/// One time of day.
#[derive(Debug, Clone, Copy)]
struct Time {
    /// Seconds from midnight, as if in the morning where the half is not known.
    seconds: i64,
    half: Half,
    /// Whether it can be nothing but a time, even alone: "5.20" may be a number.
    strong: bool,
    /// Seconds that its last figure stands for.
    step: i64,
}

/// Which half of the day a time lies in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
    /// The hour leaves no choice: "17:20", "09:30", "noon".
    Whole,
    Open,
}

/// Reads a time or an interval at the cursor, moves past it, and leaves `as_written` empty.
///
/// `between` allows "and" between the two ends.
pub(super) fn read(cursor: &mut Cursor<'_>, between: bool) -> Option<Quantity> {
    let mut ahead = *cursor;
    let first = time(&mut ahead)?;
    let after_first = ahead;
    if eat_connector(&mut ahead, between) {
        ahead.skip_blanks();
        if let Some(second) = time(&mut ahead)
            && let Some(interval) = interval(first, second)
        {
            *cursor = ahead;
            return Some(interval);
        }
    }
    if !first.strong {
        return None;
    }
    *cursor = after_first;
    let at = match first.half {
        Half::Afternoon => first.seconds + HALF_DAY,
        _ => first.seconds,
    };
    Some(quantity(at, at, first.half != Half::Open, first.step))
}

/// The time of day that a number with two places may be, all of it: "14.30", "2.30".
pub(super) fn of_number(text: &str) -> Option<Quantity> {
    let mut cursor = Cursor::new(text, 0);
    let time = time(&mut cursor)?;
    (text.contains('.') && cursor.at == text.len())
        .then(|| quantity(time.seconds, time.seconds, time.half != Half::Open, time.step))
}

fn quantity(from: i64, to: i64, half_known: bool, step: i64) -> Quantity {
    Quantity {
        kind: Kind::Clock { half_known },
        low: Number::from_int(from),
        high: Number::from_int(to),
        approximation: Approximation::Exact,
        step: Number::from_int(step),
        unit: Number::from_int(60),
        as_written: String::new(),
    }
}

/// "to", "until", a dash; "and" only after "between".
fn eat_connector(cursor: &mut Cursor<'_>, between: bool) -> bool {
    if between {
        return cursor.eat_phrase("and");
    }
    if ["to", "until", "till", "til"].iter().any(|word| cursor.eat_phrase(word)) {
        return true;
    }
    cursor.skip_blanks();
    cursor.eat_byte(b'-') || cursor.eat_char('–') || cursor.eat_char('—')
}

/// The stretch from one time to the next; the halves that are left open are chosen so that it is the shortest.
fn interval(first: Time, second: Time) -> Option<Quantity> {
    use Half::{Afternoon, Morning, Open, Whole};
    if !(second.strong || first.strong && matches!(first.half, Morning | Afternoon)) {
        return None;
    }
    let fixed = |time: Time| time.seconds + if time.half == Afternoon { HALF_DAY } else { 0 };
    let (from, to) = match (first.half, second.half) {
        (_, Open) => {
            let from = fixed(first);
            let to = [second.seconds, second.seconds + HALF_DAY].into_iter().find(|&to| to > from);
            // Past both of them it is the next morning.
            (from, to.unwrap_or(second.seconds))
        }
        (Open, half) => {
            let (early, late, to) = (first.seconds, first.seconds + HALF_DAY, fixed(second));
            let is_late = match half {
                Afternoon => late < to,
                Morning => early >= to,
                // Whoever writes 17:40 writes 17:20 as well; before midnight it is late.
                Whole | Open => to == 0,
            };
            (if is_late { late } else { early }, to)
        }
        (Morning | Afternoon | Whole, _) => (fixed(first), fixed(second)),
    };
    // "Noon to noon" is a whole day.
    let to = if to <= from { to + DAY } else { to };
    let known = first.half != Open || second.half != Open;
    Some(quantity(from, to, known, first.step.min(second.step)))
}

fn time(cursor: &mut Cursor<'_>) -> Option<Time> {
    if cursor.peek_byte()?.is_ascii_digit() { digits(cursor) } else { words(cursor) }
}

fn two_digits(cursor: &mut Cursor<'_>, least: usize) -> Option<i64> {
    let run = cursor.rest().bytes().take(3).take_while(u8::is_ascii_digit).count();
    if run < least || run > 2 {
        return None;
    }
    let value = cursor.rest()[..run].parse().ok()?;
    cursor.at += run;
    Some(value)
}

fn digits(cursor: &mut Cursor<'_>) -> Option<Time> {
    let mut ahead = *cursor;
    let leading_zero = ahead.peek_byte() == Some(b'0');
    let hour = two_digits(&mut ahead, 1)?;
    let mut minutes = None;
    let mut colon = false;
    if let Some(mark @ (b':' | b'.')) = ahead.peek_byte() {
        let mut inner = ahead;
        inner.at += 1;
        if let Some(value) = two_digits(&mut inner, 2).filter(|&m| m < 60) {
            let more = matches!(inner.peek_byte(), Some(b':' | b'.'))
                && inner.byte_at(1).is_some_and(|b| b.is_ascii_digit());
            if more {
                return None;
            }
            minutes = Some(value);
            colon = mark == b':';
            ahead = inner;
        }
    }
    let half = half_of_day(&mut ahead).or_else(|| noon(&mut ahead, hour));
    let o_clock =
        half.is_none() && minutes.is_none() && (ahead.eat_phrase("o'clock") || ahead.eat_phrase("o’clock"));
    let half = half.or_else(|| o_clock.then(|| half_of_day(&mut ahead)).flatten());
    if hour > 23 || ahead.peek_byte().is_some_and(|b| b.is_ascii_digit()) {
        return None;
    }
    let seconds = |hour: i64| hour * 3_600 + minutes.unwrap_or(0) * 60;
    let step = if minutes.is_some() { 60 } else { 3_600 };
    *cursor = ahead;
    match half {
        Some(_) if hour > 12 || hour == 0 => None,
        Some(half) => Some(Time { seconds: seconds(hour % 12), half, strong: true, step }),
        None if hour > 12 || hour == 0 || (colon && leading_zero) => {
            Some(Time { seconds: seconds(hour), half: Half::Whole, strong: colon, step })
        }
        None => Some(Time { seconds: seconds(hour % 12), half: Half::Open, strong: colon || o_clock, step }),
    }
}

/// "12 noon", "12 midnight".
fn noon(cursor: &mut Cursor<'_>, hour: i64) -> Option<Half> {
    if hour != 12 {
        None
    } else if cursor.eat_phrase("noon") || cursor.eat_phrase("midday") {
        Some(Half::Afternoon)
    } else {
        cursor.eat_phrase("midnight").then_some(Half::Morning)
    }
}

/// "am", "p.m.", "in the morning".
fn half_of_day(cursor: &mut Cursor<'_>) -> Option<Half> {
    for (phrase, half) in [
        ("in the morning", Half::Morning),
        ("in the afternoon", Half::Afternoon),
        ("in the evening", Half::Afternoon),
        ("at night", Half::Afternoon),
    ] {
        if cursor.eat_phrase(phrase) {
            return Some(half);
        }
    }
    let mut ahead = *cursor;
    ahead.skip_blanks();
    let half = match ahead.peek_byte()?.to_ascii_lowercase() {
        b'a' => Half::Morning,
        b'p' => Half::Afternoon,
        _ => return None,
    };
    let dotted = ahead.byte_at(1) == Some(b'.');
    let m = ahead.byte_at(if dotted { 2 } else { 1 })?;
    if !m.eq_ignore_ascii_case(&b'm') {
        return None;
    }
    ahead.at += if dotted { 3 } else { 2 };
    if ahead.peek().is_some_and(char::is_alphanumeric) {
        return None;
    }
    // The full stop of "p.m." may end the sentence as well; it belongs to the abbreviation either way.
    if dotted {
        ahead.eat_byte(b'.');
    }
    *cursor = ahead;
    Some(half)
}

/// "noon", "half past five", "quarter to six", "five o'clock", "six in the evening".
fn words(cursor: &mut Cursor<'_>) -> Option<Time> {
    let word = cursor.word();
    let whole = |seconds| Some(Time { seconds, half: Half::Whole, strong: true, step: 3_600 });
    let at_once = match word.to_ascii_lowercase().as_str() {
        "noon" | "midday" => whole(HALF_DAY),
        "midnight" => whole(0),
        _ => None,
    };
    if at_once.is_some() {
        cursor.at += word.len();
        return at_once;
    }
    let mut ahead = *cursor;
    if let Some(minutes) = minutes_before_hour(&mut ahead) {
        let (hour, _) = hour_word(&mut ahead)?;
        let half = half_of_day(&mut ahead).unwrap_or(Half::Open);
        *cursor = ahead;
        let seconds = (hour % 12 * 3_600 + minutes * 60).rem_euclid(HALF_DAY);
        return Some(Time { seconds, half, strong: true, step: 60 });
    }
    let (hour, spelled) = hour_word(&mut ahead)?;
    let o_clock = ahead.eat_phrase("o'clock") || ahead.eat_phrase("o’clock");
    let half = half_of_day(&mut ahead);
    if !spelled || !(o_clock || half.is_some()) {
        return None;
    }
    *cursor = ahead;
    Some(Time { seconds: hour % 12 * 3_600, half: half.unwrap_or(Half::Open), strong: true, step: 3_600 })
}

/// "half past", "a quarter to", "ten past": minutes to add to the hour that follows. "Ten to" is not among them: "ten to
/// twelve" is as likely a range.
fn minutes_before_hour(cursor: &mut Cursor<'_>) -> Option<i64> {
    for (phrase, minutes) in [
        ("half past", 30),
        ("a quarter past", 15),
        ("quarter past", 15),
        ("a quarter to", -15),
        ("quarter to", -15),
        ("five past", 5),
        ("ten past", 10),
        ("twenty past", 20),
    ] {
        let mut ahead = *cursor;
        let first = phrase.as_bytes()[0];
        if ahead.peek_byte().is_some_and(|b| b.eq_ignore_ascii_case(&first)) && ahead.eat_phrase(phrase) {
            *cursor = ahead;
            return Some(minutes);
        }
    }
    None
}

/// The hour in words or digits; whether it was in words.
fn hour_word(cursor: &mut Cursor<'_>) -> Option<(i64, bool)> {
    cursor.skip_blanks();
    if cursor.peek_byte()?.is_ascii_digit() {
        return two_digits(cursor, 1).filter(|hour| (1..=12).contains(hour)).map(|hour| (hour, false));
    }
    let word = cursor.word();
    let (_, hour) = super::english::SMALL.iter().find(|(name, _)| name.eq_ignore_ascii_case(word))?;
    cursor.at += word.len();
    (1..=12).contains(hour).then_some((*hour, true))
}
