//! Codes of languages.

/// A code of a language as BCP 47 has it, from a text that is one; with `_` between its parts too, as some programs write it.
///
/// Only the shape is looked at: two or three letters, then parts of two to eight letters and figures.
///
/// ```
/// use cuttings::text::language_tag::language_tag;
/// assert_eq!(language_tag("de_AT").as_deref(), Some("de-AT"));
/// assert_eq!(language_tag("German"), None);
/// ```
pub fn language_tag(text: &str) -> Option<String> {
    let tag = text.trim().replace('_', "-");
    let (first, rest) = tag.split_once('-').map_or((&*tag, None), |(first, rest)| (first, Some(rest)));
    let is_first = (2..=3).contains(&first.len()) && first.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_part =
        |part: &str| (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    (is_first && rest.is_none_or(|rest| rest.split('-').all(is_part))).then_some(tag)
}
