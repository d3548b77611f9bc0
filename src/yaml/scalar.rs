//! Texts written as YAML.

/// A text as YAML: bare where nothing in it could be taken for anything else, else in double quotes, as JSON writes it.
///
/// ```
/// assert_eq!(cuttings::yaml::scalar("No"), "\"No\"");
/// assert_eq!(cuttings::yaml::scalar("Ada Lindqvist"), "Ada Lindqvist");
/// ```
pub fn scalar(text: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '’');
    let begins = text.chars().next().is_some_and(char::is_alphabetic);
    let ends = text.chars().last().is_some_and(char::is_alphanumeric);
    let is_word = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    // A key that begins with a date is no date and no number once a word follows.
    let is_key = ends && text.chars().all(|c| c.is_alphanumeric() || c == '-') && has_long_word(text);
    if is_key && !is_word.contains(&text.to_lowercase().as_str()) {
        return text.to_owned();
    }
    if begins && ends && text.chars().all(is_plain) && !is_word.contains(&text.to_lowercase().as_str()) {
        return text.to_owned();
    }
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c.is_control()
                || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fffe}' | '\u{ffff}') =>
            {
                out.push_str(&format!("\\u{:04x}", c as u32));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A web address as YAML: bare where it can be, else in double quotes.
///
/// ```
/// assert_eq!(cuttings::yaml::address("https://a.example/x?y=1"), "https://a.example/x?y=1");
/// assert_eq!(cuttings::yaml::address("https://a.example/#x"), "\"https://a.example/#x\"");
/// ```
pub fn address(address: &str) -> String {
    let is_bare =
        !address.contains([' ', '#', '"', '\'', '\\', '[', ']', '{', '}', ',']) && !address.ends_with(':');
    if is_bare { address.to_owned() } else { scalar(address) }
}

fn has_long_word(text: &str) -> bool {
    !text.starts_with('-')
        && text.split('-').any(|word| word.len() > 2 && word.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        for (text, wanted) in [
            ("Ada Lindqvist", "Ada Lindqvist"),
            ("2026-03-01", "\"2026-03-01\""),
            ("2026-03-01-ferry", "2026-03-01-ferry"),
            ("1e-05", "\"1e-05\""),
            ("No", "\"No\""),
            ("He said: \"no\\\"", "\"He said: \\\"no\\\\\\\"\""),
            ("a\u{2028}b\u{85}", "\"a\\u2028b\\u0085\""),
            ("", "\"\""),
        ] {
            assert_eq!(scalar(text), wanted);
        }
    }
}
