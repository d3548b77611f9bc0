//! Codes of languages, and the direction of their scripts.

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

/// The direction of a language's script by its tag, as HTML has it: `ltr` or `rtl`.
///
/// ```
/// use cuttings::text::language_tag::direction;
/// assert_eq!((direction("de"), direction("fa-IR"), direction("az-Arab")), ("ltr", "rtl", "rtl"));
/// ```
pub fn direction(language: &str) -> &'static str {
    let mut parts = language.split(['-', '_']);
    let first = parts.next().unwrap_or_default().to_ascii_lowercase();
    let script = parts.find(|part| part.len() == 4).map(str::to_ascii_lowercase);
    let is_rtl = match script.as_deref() {
        Some(script) => ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"].contains(&script),
        None => {
            ["ar", "he", "fa", "ur", "yi", "ps", "sd", "ug", "dv", "ckb", "nqo"].contains(&first.as_str())
        }
    };
    if is_rtl { "rtl" } else { "ltr" }
}

#[cfg(test)]
mod tests {
    #[test]
    fn directions() {
        for (tag, direction) in [
            ("en", "ltr"),
            ("ar", "rtl"),
            ("he-IL", "rtl"),
            ("az-Arab", "rtl"),
            ("pa-Guru", "ltr"),
            ("", "ltr"),
        ] {
            assert_eq!(super::direction(tag), direction, "{tag}");
        }
    }
}
