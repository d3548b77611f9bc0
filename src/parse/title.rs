//! Titles and dates of files that do not state them.

use crate::date::Date;

/// A title from a file name: `2024-02-08-harry-visit` gives `Harry visit`.
pub(super) fn from_file_name(stem: &str) -> String {
    let rest = date_of_file_name(stem).map_or(stem, |(_, rest)| rest);
    let words = if rest.is_empty() { stem } else { rest }.replace(['-', '_'], " ");
    let mut characters = words.trim().chars();
    match characters.next() {
        Some(first) => first.to_uppercase().chain(characters).collect(),
        None => stem.to_owned(),
    }
}

/// The date that a file name begins with, and the rest of the name: `2024-02-08-visit` or `2024-02-visit`.
pub(super) fn date_of_file_name(stem: &str) -> Option<(Date, &str)> {
    let day = stem.get(..10).filter(|text| has_shape(text, "dddd-dd-dd"));
    let month = stem.get(..7).filter(|text| has_shape(text, "dddd-dd"));
    let text = day.or(month)?;
    let rest = &stem[text.len()..];
    let ends = rest.is_empty() || rest.starts_with(['-', '_', ' ', '.']);
    let date = Date::parse(text).ok().filter(|_| ends)?;
    Some((date, rest.trim_start_matches(['-', '_', ' ', '.'])))
}

fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(|(byte, wanted)| match wanted {
            b'd' => byte.is_ascii_digit(),
            other => byte == other,
        })
}

/// The text of a Markdown body's first line, if that is a heading of the first level.
pub(super) fn first_heading(body: &str) -> Option<String> {
    let line = body.lines().map(str::trim).find(|line| !line.is_empty())?;
    let text = line.strip_prefix("# ")?.trim().trim_end_matches('#').trim();
    (!text.is_empty()).then(|| text.to_owned())
}

/// What the first lines of a bare text say about it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Lead {
    /// The title, if the first line reads like one.
    pub title: Option<String>,
    /// The date of a line `date YYYY-MM-DD`.
    pub date: Option<Date>,
    /// Where the text proper begins, in bytes.
    pub start: usize,
}

/// A title is no longer than this many characters.
const LONGEST_TITLE: usize = 160;

/// Reads the first lines of a bare text: a line `date 2024-02-08`, and a first line that stands alone and reads like a title.
pub(super) fn lead(text: &str) -> Lead {
    let mut lead = Lead { title: None, date: None, start: 0 };
    // The date may stand before the title or behind it.
    for _ in 0..2 {
        let Some((line, start, end)) = next_line(text, lead.start) else { return lead };
        if lead.date.is_none()
            && let Some(date) = date_line(line)
        {
            lead.date = Some(date);
            lead.start = end;
            continue;
        }
        if lead.title.is_none() && reads_like_title(line) && stands_alone(text, end) {
            lead.title = Some(line.to_owned());
            lead.start = end;
            continue;
        }
        lead.start = start;
        break;
    }
    lead
}

/// The next line that is not blank, trimmed, with its start and the byte after it.
fn next_line(text: &str, from: usize) -> Option<(&str, usize, usize)> {
    let mut at = from;
    while at < text.len() {
        let end = text[at..].find('\n').map_or(text.len(), |length| at + length + 1);
        let line = text[at..end].trim();
        if !line.is_empty() {
            return Some((line, at, end));
        }
        at = end;
    }
    None
}

fn date_line(line: &str) -> Option<Date> {
    let head = line.get(..4)?;
    let rest = line[4..].trim_start_matches([':', ' ', '\t', '=']);
    let is_label = head.eq_ignore_ascii_case("date") && rest.len() < line.len() - 4;
    let value = rest.split_whitespace().next().filter(|_| is_label)?;
    Date::parse(value).ok()
}

fn reads_like_title(line: &str) -> bool {
    let ends_a_sentence = line.ends_with(['.', ':', ';', ',']) && !line.ends_with("...");
    line.chars().count() <= LONGEST_TITLE && !ends_a_sentence
}

/// Whether a blank line, or a date line, follows and then more text.
fn stands_alone(text: &str, end: usize) -> bool {
    let rest = &text[end..];
    let first = rest.lines().next().unwrap_or_default().trim();
    (first.is_empty() || date_line(first).is_some()) && !rest.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_from_file_names() {
        for (stem, title) in [
            ("2024-02-08-harry-visit", "Harry visit"),
            ("2024-02-harry_visit", "Harry visit"),
            ("private-tea", "Private tea"),
            ("2024-02-08", "2024 02 08"),
            ("2024-13-45-x", "2024 13 45 x"),
        ] {
            assert_eq!(from_file_name(stem), title, "{stem}");
        }
    }

    #[test]
    fn leads_of_bare_texts() {
        for (text, title, date, start) in [
            ("A visit\n\nHe came.\n", Some("A visit"), None, "He came.\n"),
            ("date 2024-02-08\n\nHe came.\nHe left.\n", None, Some("2024-02-08"), "He came.\nHe left.\n"),
            ("A visit\ndate: 2024-02-08\nHe came.", Some("A visit"), Some("2024-02-08"), "He came."),
            ("date 2024-02-08\nA visit\n\nHe came.", Some("A visit"), Some("2024-02-08"), "\nHe came."),
            ("He came.\n\nHe left.", None, None, "He came.\n\nHe left."),
            ("Dates matter\nto him", None, None, "Dates matter\nto him"),
            ("", None, None, ""),
        ] {
            let lead = lead(text);
            assert_eq!(lead.title.as_deref(), title, "{text:?}");
            assert_eq!(lead.date.as_ref().map(ToString::to_string).as_deref(), date, "{text:?}");
            assert_eq!(&text[lead.start..], start, "{text:?}");
        }
    }
}
