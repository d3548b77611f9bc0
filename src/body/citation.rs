//! `[@article, ¶3]`: Pandoc's form of a citation.

/// One article cited in a citation, and which passage of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CitedPassage {
    /// The key as written.
    pub key: String,
    /// The passage, counted from 1.
    pub passage: Option<u32>,
    /// A locator that is no passage number, as written.
    pub unknown: Option<String>,
}

/// Reads the inside of the brackets: `@article, ¶3` or `@a; @b, para. 2`. `None` if it is no citation.
///
/// A passage is written `¶3`, `p3`, `para 3`, `par. 3`, `paragraph 3` or just `3`.
///
/// ```
/// use cuttings::body::parse_citation;
/// let cited = parse_citation("@private-tea, ¶3; @times").unwrap();
/// assert_eq!(cited[0].passage, Some(3));
/// assert_eq!(cited[1].key, "times");
/// ```
pub fn parse_citation(inside: &str) -> Option<Vec<CitedPassage>> {
    if !inside.trim_start().starts_with('@') {
        return None;
    }
    let parts = inside.split(';').map(str::trim);
    parts.map(|part| part.strip_prefix('@').map(parse_one)).collect()
}

fn parse_one(part: &str) -> CitedPassage {
    // A key may hold blanks, as file names do; without a comma, only a passage ends it.
    let at_blank =
        || part.match_indices(' ').map(|(at, _)| part.split_at(at)).find(|(_, rest)| number(rest).is_some());
    let (key, locator) = part.split_once(',').or_else(at_blank).unwrap_or((part, ""));
    let locator = locator.trim_matches([' ', ',']);
    let passage = number(locator);
    let unknown = (passage.is_none() && !locator.is_empty()).then(|| locator.to_owned());
    CitedPassage { key: key.trim().to_owned(), passage, unknown }
}

/// The number of a passage.
fn number(locator: &str) -> Option<u32> {
    let locator = locator.trim();
    let digits = ["¶", "paragraph", "para.", "para", "par.", "par", "p.", "p"]
        .iter()
        .find_map(|word| locator.strip_prefix(word))
        .unwrap_or(locator);
    digits.trim().parse().ok().filter(|&number| number > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_locators() {
        for (text, passage, unknown) in [
            ("@a", None, None),
            ("@a, ¶3", Some(3), None),
            ("@a, ¶ 12", Some(12), None),
            ("@a, para. 2", Some(2), None),
            ("@a p4", Some(4), None),
            ("@a, 7", Some(7), None),
            ("@a, ¶0", None, Some("¶0")),
            ("@a, page x", None, Some("page x")),
        ] {
            let cited = parse_citation(text).unwrap();
            assert_eq!((cited[0].passage, cited[0].unknown.as_deref()), (passage, unknown), "{text}");
            assert_eq!(cited[0].key, "a", "{text}");
        }
        for (text, key, passage) in [
            ("@my notes, ¶3", "my notes", Some(3)),
            ("@my notes ¶ 3", "my notes", Some(3)),
            ("@my notes", "my notes", None),
        ] {
            let cited = parse_citation(text).unwrap();
            assert_eq!((cited[0].key.as_str(), cited[0].passage), (key, passage), "{text}");
        }
        assert_eq!(parse_citation("a, ¶3"), None);
        assert_eq!(parse_citation("@a; b"), None);
    }
}
