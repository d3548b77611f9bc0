//! Dates that tell of the publication and not of the news: lines of the page, stamps, datelines.

use crate::text::segment::boilerplate;
use std::ops::Range;

/// Words before the time at which an article came out, each followed by nothing but that.
const STAMPS: &[&str] = &[
    "published",
    "first published",
    "updated",
    "last updated",
    "last modified",
    "modified",
    "posted",
    "issued",
];

/// Beginnings of lines about the article itself.
const BEGINNINGS: &[&str] = &[
    "this article was",
    "this story was",
    "a version of this article",
    "a version of this story",
    "correction:",
    "photograph:",
    "file photo",
    "reporting by",
    "editing by",
];

/// Longer lines are news whatever they begin with, in bytes.
const LONGEST: usize = 200;

/// Whether `passage` is about the page or the article rather than about anything that happened.
pub(super) fn is_noise(passage: &str) -> bool {
    /// Notes of editors, however long, are no part of the news.
    const NOTES: &[&str] = &["editor's note", "editor’s note", "editors' note", "editors’ note"];
    let line = passage.trim().trim_start_matches(['*', '_', '[', '(']);
    boilerplate(line)
        || NOTES.iter().any(|note| after(line, note).is_some())
        || line.len() <= LONGEST && BEGINNINGS.iter().any(|beginning| after(line, beginning).is_some())
        || STAMPS.iter().any(|stamp| after(line, stamp).is_some_and(is_time_alone))
}

/// The rest of the line after a beginning, whatever the case of its letters.
fn after<'a>(line: &'a str, beginning: &str) -> Option<&'a str> {
    let start = line.get(..beginning.len())?;
    let rest = &line[beginning.len()..];
    (start.eq_ignore_ascii_case(beginning) && !rest.starts_with(char::is_alphanumeric)).then_some(rest)
}

/// Whether a line goes on with a date or a time of day and hardly more: ": 3 May 2025", " on Monday at 10.15".
fn is_time_alone(rest: &str) -> bool {
    let is_small = |word: &&str| !matches!(*word, "on" | "at" | "in" | "by" | "of");
    let mut words =
        rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).filter(is_small);
    words.clone().count() <= 8
        && words.all(|word| {
            word.starts_with(|c: char| c.is_uppercase() || c.is_numeric()) || matches!(word, "am" | "pm")
        })
}

/// Whether the day of publication at `range` of an opening sentence is a stamp ("4 January 2025 08.43 GMT") or a dateline
/// ("LONDON, Jan 4 (Courier) -"), and not a word of the news.
pub(super) fn is_stamp(sentence: &str, range: &Range<usize>, opens_passage: bool) -> bool {
    let (before, after) = (&sentence[..range.start], sentence[range.end..].trim_start());
    let figures = sentence[range.clone()].bytes().filter(u8::is_ascii_digit).count();
    let is_full = figures >= 5;
    let is_alone = before.trim().is_empty() && after.trim_matches(['.', '|', '-', '–', '—', ' ']).is_empty();
    let names_zone =
        names_zone_in(after.get(..12).unwrap_or(after)) || names_zone_in(&sentence[range.clone()]);
    let is_dateline = opens_passage
        && before.len() < 40
        && !before.contains(char::is_lowercase)
        && after.starts_with(['(', '-', '–', '—', '/']);
    let begins = |line: &str, stamp: &str| self::after(line, stamp).is_some();
    let is_page = STAMPS.iter().any(|stamp| {
        begins(after, stamp) || begins(before.trim_start_matches("Page "), stamp) && names_zone_in(before)
    });
    // "4 May 2025 Last updated at 17:57 GMT": the time alone is a date to be read too.
    let is_clock = sentence[range.clone()].contains(':')
        && before
            .trim_end()
            .strip_suffix(" at")
            .is_some_and(|before| before.to_lowercase().ends_with("updated"));
    is_alone || is_clock || is_full && names_zone || is_dateline || is_page
}

fn names_zone_in(text: &str) -> bool {
    ["GMT", "BST", "UTC", "EST", "EDT", "CET"].iter().any(|zone| text.contains(zone))
}

#[cfg(test)]
mod tests {
    use super::{is_noise, is_stamp};

    #[test]
    fn knows_lines_about_the_article() {
        for line in [
            "Published on 3 May 2025",
            "Updated: 4 May 2025, 10.15",
            "Last updated at 10:15 GMT on Monday",
            "© 2025 The Hill Courier",
            "This article was first printed on 3 May.",
            "*Editor’s note: the ferry sank on 4 May 2025.*",
            "Reporting by Jane Roe in May 2025",
        ] {
            assert!(is_noise(line), "{line}");
        }
        for line in [
            "Published on 3 May, the list names twelve firms.",
            "Updated plans for the bridge were approved on Monday.",
            "The list was published on 3 May.",
            "Reporting began on Monday.",
        ] {
            assert!(!is_noise(line), "{line}");
        }
    }

    #[test]
    fn knows_stamps_from_news() {
        let cases = [
            ("LONDON, 4 May (Courier) - The ferry sank.", "4 May", true),
            ("THE OLD HARBOUR TOWN ON THE NORTH COAST, 4 May (Courier) - The ferry sank.", "4 May", false),
            ("THE HARBOUR TOWN OF THE NORTHERN COAST, 4 May (Courier) - The ferry sank.", "4 May", false),
            ("The ferry sank on 4 May (Courier) - it was dark.", "4 May", false),
            ("LONDON, 4 May: the ferry sank.", "4 May", false),
            ("Ferry sinks Sunday 4 May 2025 08.43 GMT It was dark.", "Sunday 4 May 2025", true),
            ("4 May 2025", "4 May 2025", true),
            ("The ferry sank on 4 May 2025 in a storm.", "4 May 2025", false),
            ("The ferry sank today.", "today", false),
            ("4 May 2025 Last updated at 17:57 GMT Help The ferry sank.", "4 May 2025", true),
            ("4 May 2025 Last updated at 17:57 GMT Help The ferry sank.", "17:57 GMT", true),
            ("The ferry sank at 17:57 GMT in a storm.", "17:57 GMT", false),
            (
                "Page last updated at 08:03 GMT, Tuesday, 4 May 2025 The ferry sank.",
                "Tuesday, 4 May 2025",
                true,
            ),
            ("Published plans name 4 May 2025 for the launch.", "4 May 2025", false),
        ];
        for (sentence, date, expected) in cases {
            let start = sentence.find(date).expect("in it");
            assert_eq!(is_stamp(sentence, &(start..start + date.len()), true), expected, "{sentence}");
        }
        assert!(!is_stamp("LONDON, 4 May (Courier) - The ferry sank.", &(8..13), false));
    }
}
