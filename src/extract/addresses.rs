//! Private addresses in running text: the number and street of a home.
//!
//! Conservative on purpose. A number with a street is reported only where the sentence says that somebody lives there; the address
//! of a court, a shop or a famous office is no secret, and no sentence says that somebody lives in it.

use std::ops::Range;

use crate::date::words::MONTHS;
use crate::text::segment::sentences;

/// Words that make a street of the capitalised words before them.
const STREETS: &[&str] = &[
    "street",
    "st",
    "road",
    "rd",
    "avenue",
    "ave",
    "lane",
    "close",
    "drive",
    "crescent",
    "terrace",
    "gardens",
    "grove",
    "square",
    "place",
    "way",
    "row",
    "mews",
    "court",
    "hill",
    "quay",
    "walk",
    "boulevard",
    "park",
    "green",
];

/// Words that say that somebody lives at a place.
const LIVING: &[&str] = &[
    "lives",
    "lived",
    "live",
    "living",
    "resides",
    "resided",
    "residence",
    "home",
    "house",
    "flat",
    "apartment",
    "address",
    "bungalow",
    "moved",
    "neighbours",
    "neighbour",
    "neighbors",
    "neighbor",
];

/// Addresses that are offices whoever lives there.
const OFFICES: &[&str] = &["downing street", "pennsylvania avenue"];

/// The most words of a street's name before "Street".
const LONGEST_NAME: usize = 3;

/// Finds the number and street of homes, as byte ranges in order.
///
/// ```
/// use cuttings::extract::addresses::find_homes;
/// let text = "She lives at 12 Quay Street, two doors from the court at 3 High Street.";
/// let found: Vec<&str> = find_homes(text).into_iter().map(|range| &text[range]).collect();
/// assert_eq!(found, ["12 Quay Street", "3 High Street"]);
/// assert!(find_homes("The hearing at 3 High Street was short.").is_empty());
/// assert!(find_homes("The home of the prime minister is 10 Downing Street.").is_empty());
/// ```
pub fn find_homes(text: &str) -> Vec<Range<usize>> {
    // Most texts have no street at all, and looking for a figure is quick.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let mut found = numbered_streets(text);
    if !found.is_empty() {
        let sentences = sentences(text);
        found.retain(|street| {
            let around = sentences.iter().find(|sentence| street.start < sentence.end);
            around.is_some_and(|around| street.end <= around.end && says_living(&text[around.clone()]))
        });
    }
    found
}

/// Numbers with a street behind them, whoever lives there; none of an office.
fn numbered_streets(text: &str) -> Vec<Range<usize>> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let streets = words.iter().enumerate().filter(|(_, word)| is_number(word)).filter_map(|(at, number)| {
        let end = (at + 2..at + 2 + LONGEST_NAME).find(|&end| is_street(words.get(at + 1..=end)))?;
        let street = place(number)..place(words[end]) + bare(words[end]).len();
        let is_office = OFFICES.iter().any(|office| text[street.clone()].to_lowercase().ends_with(office));
        (!is_office).then_some(street)
    });
    streets.collect()
}

/// Up to four figures, and a letter perhaps.
fn is_number(word: &str) -> bool {
    let digits = word.bytes().take_while(u8::is_ascii_digit).count();
    (1..=4).contains(&digits) && bare(word).len() <= digits + 1 && !word.ends_with(',')
}

/// Whether these words are a street: capitalised ones, the last of them "Street" or its like, the first no month, before which a number is a day.
fn is_street(name: Option<&[&str]>) -> bool {
    let Some(name @ [first, .., last]) = name else { return false };
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    name.iter().all(is_capital) && is_one_of(last, STREETS) && !is_one_of(first, &MONTHS)
}

fn says_living(sentence: &str) -> bool {
    sentence.split_whitespace().any(|word| is_one_of(word, LIVING))
}

fn is_one_of(word: &str, list: &[&str]) -> bool {
    list.iter().any(|one| bare(word).eq_ignore_ascii_case(one))
}

/// A word without the marks around it.
fn bare(word: &str) -> &str {
    word.trim_end_matches(|c: char| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::find_homes;

    #[test]
    fn only_homes_are_found() {
        for (text, expected) in [
            ("Police searched her home at 7a Mill Lane on Monday.", "7a Mill Lane"),
            ("He moved to 120 Old Harbour Road last year.", "120 Old Harbour Road"),
            ("They live in Mill Lane.", ""),
            ("In 1984 Lane moved on.", ""),
            ("The court at 12 High Street was closed.", ""),
            ("She lives near Clarence House.", ""),
            ("Her flat, 3 Quay Street, was empty.", "3 Quay Street"),
            ("Of the 41 North Quay residents 12 lived on board.", "41 North Quay"),
            ("On 12 March Street sellers moved in.", ""),
            ("Er wohnt 12 Straße.", ""),
            ("She lives at 7ab Mill Lane.", ""),
            ("She lives at 12, Mill Lane.", ""),
            ("1 Old Harbour Mill Lane is her home.", "1 Old Harbour Mill Lane"),
            ("1 The Old Harbour Mill Lane is her home.", ""),
        ] {
            let found: Vec<&str> = find_homes(text).into_iter().map(|range| &text[range]).collect();
            assert_eq!(found.join(" | "), expected, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn ranges_lie_on_borders(text in "(home |lives |12 |[A-Z][a-zé]{0,4} |Street |\\PC{0,3}){0,12}") {
            for range in find_homes(&text) {
                proptest::prop_assert!(text.get(range).is_some());
            }
        }
    }
}
