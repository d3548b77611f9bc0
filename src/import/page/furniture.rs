//! Lines of a page that are none of its article, by their words.

use crate::text::segment::boilerplate;

/// Beginnings of short lines about pictures, times and the page itself.
const BEGINNINGS: &[&str] = &[
    "photo:",
    "photos:",
    "image:",
    "images:",
    "image credit",
    "(image",
    "(photo",
    "picture:",
    "photograph:",
    "file photo",
    "credit:",
    "caption:",
    "published:",
    "published on",
    "published ",
    "updated:",
    "updated ",
    "last updated",
    "posted:",
    "posted on",
    "posted by",
    "published by",
    "first published",
    "last modified",
    "by continuing",
    "click here",
    "continue reading below",
    "don't miss",
    "you may also like",
    "you might also like",
    "want more stories",
    "more from ",
    "top stories in",
    "related stories",
    "related:",
    "related articles",
    "read more at",
    "get the ",
    "follow us",
    "follow @",
    "have a tip?",
    "this slideshow requires",
    "filed under",
    "tags:",
    "tagged:",
    "categories:",
    "posted in",
    "image source",
    "enable javascript",
    "please enable",
    "your browser does",
    "already a subscriber",
    "not a subscriber",
    "sign up",
    "subscribe to",
    "support our",
    "recommended by",
    "leave a reply",
    "add a comment",
    "share your thoughts",
    "view gallery",
    "view slideshow",
    "loading",
    "watch live",
];

/// A line longer than this is text, in bytes.
const LONGEST: usize = 160;

/// Whether a line is about the page or its pictures.
pub(super) fn is_furniture(line: &str) -> bool {
    if boilerplate(line) {
        return true;
    }
    if line.len() > LONGEST {
        return false;
    }
    let small = line.to_lowercase().replace('’', "'");
    let is_sentence = line.ends_with('.') && line.split_whitespace().count() > 7;
    let begins = BEGINNINGS.iter().any(|beginning| small.starts_with(beginning));
    (begins && !is_sentence) || is_counter(&small)
}

/// "Image 1 of 8", "Photo 6", "3of4": the counters of picture shows.
fn is_counter(small: &str) -> bool {
    let numbers = small.trim_start_matches("image").trim_start_matches("slide").trim_start_matches("photo");
    let is_named = numbers.len() < small.len();
    let mut numbers = numbers.split("of").flat_map(|numbers| numbers.split('/')).map(str::trim);
    let is_small =
        |number: &str| (1..4).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let count = numbers.clone().count();
    numbers.all(is_small) && (count == 2 || is_named && count == 1)
        || matches!(
            small,
            "caption"
                | "close"
                | "home"
                | "news"
                | "next"
                | "previous"
                | "play"
                | "pause"
                | "menu"
                | "search"
                | "tweet"
                | "pin"
                | "pinterest"
                | "linkedin"
                | "reddit"
                | "email this"
                | "comment"
                | "tags"
                | "report"
                | "edit"
                | "reply"
                | "advert"
                | "ad feedback"
        )
}

const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A short line of nothing but a date and a time of day.
pub(super) fn is_time_stamp(line: &str) -> bool {
    let small = line.to_lowercase();
    if small.len() > 70 || !small.chars().any(|c| c.is_ascii_digit()) {
        return false;
    }
    let words = small.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut has_month = false;
    let others = words
        .filter(|word| {
            let is_month =
                word.len() >= 3 && MONTHS.iter().any(|month| word.starts_with(month)) && word.len() <= 9;
            has_month |= is_month;
            let is_number =
                word.trim_end_matches(|c: char| c.is_alphabetic()).chars().all(|c| c.is_ascii_digit())
                    && word.starts_with(|c: char| c.is_ascii_digit());
            let is_day = word.len() >= 3
                && ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].iter().any(|day| word.starts_with(day))
                && word.len() <= 9;
            let is_clock = matches!(
                *word,
                "am" | "pm"
                    | "a"
                    | "p"
                    | "m"
                    | "at"
                    | "on"
                    | "est"
                    | "edt"
                    | "pst"
                    | "pdt"
                    | "cst"
                    | "cdt"
                    | "gmt"
                    | "bst"
                    | "utc"
                    | "et"
                    | "pt"
                    | "hst"
                    | "updated"
                    | "published"
                    | "posted"
                    | "ago"
                    | "hours"
                    | "days"
                    | "day"
                    | "hour"
                    | "minutes"
                    | "read"
                    | "min"
                    | "and"
                    | "of"
            );
            !(is_month || is_number || is_day || is_clock)
        })
        .count();
    has_month && others == 0
}

/// Whether a short line names who wrote the article and says no more. Who did must be known, or the words are lost.
pub(super) fn reads_like_byline(line: &str, authors: &[String]) -> bool {
    if line.len() > 120 || authors.is_empty() {
        return false;
    }
    let small = line.to_lowercase();
    let words = line.split_whitespace().count();
    let names_all = authors.iter().any(|author| {
        let author = author.to_lowercase();
        !author.is_empty() && small.contains(&author) && line.len() < author.len() + 60
    });
    let begins = small.starts_with("by ") || small.starts_with("by: ") || small.starts_with("written by ");
    let is_name_like =
        line.split_whitespace().skip(1).take(2).all(|word| word.starts_with(|c: char| c.is_uppercase()));
    let ends_a_sentence = line.ends_with('.') && words > 8;
    !ends_a_sentence
        && ((begins && is_name_like && words <= 14)
            || (names_all && words <= 10 && !line.contains(['“', '"', '—'])))
}

#[cfg(test)]
mod tests {
    use super::{is_counter, is_furniture};

    #[test]
    fn counters_are_no_dates() {
        for line in ["Image 1 of 8", "3of4", "1/12", "photo 6", "Slide 2"] {
            assert!(is_furniture(line), "{line}");
        }
        for line in ["11/03/2026", "2025/26", "6", "of", "12 of them", "1/2/3"] {
            assert!(!is_counter(line), "{line}");
        }
    }
}
