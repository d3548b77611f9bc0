//! Whether a text is English, the one language whose names and dates the program finds by itself.

/// Small words that every English text uses again and again and that other languages do not have.
const SMALL: [&str; 12] = ["the", "of", "and", "to", "that", "with", "was", "for", "is", "on", "by", "from"];

/// Small words of many European languages that an English text does not use.
const FOREIGN: [&str; 24] = [
    "der", "und", "das", "ist", "les", "des", "et", "est", "el", "los", "que", "y", "il", "di", "che", "van",
    "het", "een", "och", "det", "jest", "się", "na", "não",
];

/// So much of a text says what language it is in.
const WORDS: usize = 400;

/// Whether a text is English: as its file says, or else by its small words. A text of few words is taken for English unless
/// something speaks against it.
pub(super) fn is_english(stated: Option<&str>, text: &str) -> bool {
    if let Some(stated) = stated {
        let first = stated.split(['-', '_']).next().unwrap_or(stated);
        return first.eq_ignore_ascii_case("en");
    }
    let (mut words, mut small, mut foreign, mut other_script) = (0, 0, 0, 0);
    for word in text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(WORDS) {
        let word = word.to_lowercase();
        words += 1;
        small += usize::from(SMALL.contains(&word.as_str()));
        foreign += usize::from(FOREIGN.contains(&word.as_str()));
        other_script += usize::from(word.chars().all(|c| c as u32 > 0x24f));
    }
    foreign <= small && other_script * 2 <= words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_english_from_others() {
        for (text, wanted) in [
            ("The ferry ran aground off the quay on Sunday.", true),
            ("Ferry aground", true),
            ("Die Fähre lief am Sonntag auf Grund, und der Kapitän ist verletzt.", false),
            ("Le bateau est resté deux heures sur les rochers.", false),
            ("Паром сел на мель в воскресенье.", false),
        ] {
            assert_eq!(is_english(None, text), wanted, "{text}");
        }
        assert!(!is_english(Some("de-AT"), "The ferry"));
        assert!(is_english(Some("en-GB"), "Der Kapitän und das Schiff"));
    }
}
