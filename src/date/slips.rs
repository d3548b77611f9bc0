//! From a text that is not EDTF to words that help its author.

mod numbers;
mod phrases;

use super::{Date, DateError};

/// The longest text, in bytes, in which a slip is looked for; a longer one is no date that somebody mistyped.
const LONGEST: usize = 80;

/// Explains why `input` is no date. `offset` and `message` are the parser's own findings, used where no slip is known.
pub(super) fn explain(input: &str, offset: usize, message: &str) -> DateError {
    if input.is_empty() {
        return DateError::new(0, "the date is empty: leave it out, or write one such as 2025-09-10", None);
    }
    let known = if input.len() > LONGEST { None } else { known_slip(input) };
    known.unwrap_or_else(|| {
        let message = if message.is_empty() { "this is no date" } else { message };
        DateError::new(offset, format!("{message}: write a date such as 2025-09-10, 2025-09 or 2025"), None)
    })
}

fn known_slip(input: &str) -> Option<DateError> {
    unknown_word(input)
        .or_else(|| span_of_times(input))
        .or_else(|| old_spelling(input))
        .or_else(|| numbers::explain(input))
        .or_else(|| interval(input))
        .or_else(|| phrases::explain(input))
}

/// A span has days at its ends, not times of day.
fn span_of_times(input: &str) -> Option<DateError> {
    let (start, end) = input.split_once('/')?;
    let has_time = start.contains('T') || end.contains('T');
    (has_time && Date::parse_quietly(start) && Date::parse_quietly(end)).then(|| {
        let start_day = start.split('T').next().unwrap_or_default();
        let first = if end.starts_with(start_day) {
            start.to_owned()
        } else {
            input.split('T').next().unwrap_or_default().to_owned()
        };
        DateError::new(0, format!("a span has no times of day: write when it began, {first}"), valid(first))
    })
}

/// A suggestion only if it is a date.
fn valid(text: String) -> Option<String> {
    Date::parse_quietly(&text).then_some(text)
}

/// "write …", with whichever of the texts are dates.
fn write_instead(what: &str, offset: usize, text: String) -> Option<DateError> {
    let text = valid(text)?;
    Some(DateError::new(offset, format!("{what}: write {text}"), Some(text)))
}

fn unknown_word(input: &str) -> Option<DateError> {
    const NONE: [&str; 10] = ["unknown", "?", "??", "n.d.", "nd", "n/a", "none", "undated", "tbd", "tbc"];
    const RELATIVE: [&str; 6] = ["today", "yesterday", "tomorrow", "now", "tonight", "present"];
    let is = |words: &[&str]| words.iter().any(|word| input.eq_ignore_ascii_case(word));
    if is(&NONE) {
        return Some(DateError::new(
            0,
            "an unknown date is left out: delete the value, and the thing is listed as undated",
            None,
        ));
    }
    is(&RELATIVE).then(|| {
        DateError::new(
            0,
            format!("`{input}` means another day tomorrow: write the day itself, such as 2025-09-10"),
            None,
        )
    })
}

/// What drafts of EDTF before 2019 wrote differently, and small letters.
fn old_spelling(input: &str) -> Option<DateError> {
    let mut text = input.replace("?~", "%").replace("~?", "%");
    let mut what = "`?~` is written `%` since 2019";
    if let Some((start, end)) = text.clone().split_once('/') {
        let side = |side: &str| match side {
            "unknown" => Some(""),
            "open" => Some(".."),
            _ => None,
        };
        if side(start).is_some() || side(end).is_some() {
            text = format!("{}/{}", side(start).unwrap_or(start), side(end).unwrap_or(end));
            what = "`unknown` is written as nothing and `open` as `..` since 2019";
        }
    }
    let digits_and_marks = |byte: u8| byte.is_ascii_digit() || b"uUxX-?~%/.[]{},".contains(&byte);
    if text.bytes().any(|byte| b"uUx".contains(&byte)) && text.bytes().all(digits_and_marks) {
        text = text.replace(['u', 'U', 'x'], "X");
        what = "an unknown digit is written `X`";
    }
    if let Some(rest) =
        text.strip_prefix('y').filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || c == '-'))
    {
        text = format!("Y{rest}");
        what = "a long year begins with a capital Y";
    }
    if text == input {
        return None;
    }
    write_instead(what, 0, text)
}

/// Two dates joined by words, dashes, or in the wrong order.
fn interval(input: &str) -> Option<DateError> {
    if let Some((start, end)) = input.split_once('/') {
        let ends = (Date::parse_quietly(start), Date::parse_quietly(end));
        if ends == (true, true) {
            return write_instead(
                "the end lies before the beginning",
                start.len() + 1,
                format!("{end}/{start}"),
            );
        }
        // "2025-09-08/10": the end repeats only what changes.
        let shared =
            start.len().checked_sub(end.len()).filter(|_| ends.0 && end.len() == 2 && start.len() > 5)?;
        return write_instead(
            "both ends are written in full",
            start.len() + 1,
            format!("{}{end}", &format!("{start}/{start}")[..start.len() + 1 + shared]),
        );
    }
    for joint in [" – ", " — ", " - ", "–", "—", " to ", " until ", " till "] {
        if let Some((start, end)) = input.split_once(joint) {
            let start = start.trim().trim_start_matches("from ");
            let side = |side: &str| {
                if Date::parse_quietly(side) {
                    Some(side.to_owned())
                } else {
                    numbers::explain(side).or_else(|| phrases::explain(side))?.suggestion
                }
            };
            let (start, end) = (side(start)?, side(end.trim())?);
            return write_instead("a span is written with a slash", 0, format!("{start}/{end}"));
        }
    }
    None
}

impl Date {
    fn parse_quietly(text: &str) -> bool {
        let completed = super::complete_seconds(text).map(|(text, _)| text);
        edtf_core::Edtf::parse(completed.as_deref().unwrap_or(text)).is_ok()
    }
}
