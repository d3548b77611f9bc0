//! Running text cut into paragraphs and sentences, as byte ranges that always lie on character borders.
//!
//! The rules are written for English news as it is found: wrapped at a column, with blanks missing after full stops,
//! with abbreviations and initials, with straight and curly marks. Full stops of other scripts end sentences too.

mod abbreviation;
mod boilerplate;
mod paragraph;
mod sentence;

pub use boilerplate::boilerplate;
pub use paragraph::paragraphs;
pub use sentence::sentences;

pub(crate) use abbreviation::STARTERS;

/// Whether `line` begins as a list item does: a bullet or a number with its mark, then a blank, then something.
pub(crate) fn starts_list_item(line: &str) -> bool {
    let line = line.trim_start();
    let mut chars = line.chars();
    let after_mark = match chars.next() {
        Some('•' | '‣' | '◦' | '▪' | '●' | '■' | '∙' | '–' | '-' | '*' | '+') => {
            chars.as_str()
        }
        Some(first) if first.is_ascii_digit() => {
            let rest = line.trim_start_matches(|c: char| c.is_ascii_digit());
            if line.len() - rest.len() > 2 {
                return false;
            }
            match rest.strip_prefix(['.', ')']) {
                Some(rest) => rest,
                None => return false,
            }
        }
        _ => return false,
    };
    after_mark.starts_with(char::is_whitespace) && !after_mark.trim_start().is_empty()
}
