//! What the word lists say of a word by itself, for others who read names.

use super::fold;
use super::lexicon::{class, english};

/// The lists that a word is on, whatever its case and its accents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Listed(u32);

/// Reads the word lists, which takes longer than any article. They are read when they are first wanted, and whoever has a thread to spare
/// may call this before.
pub fn read_lists() {
    english();
}

/// Whether an English noun in the singular is first of all one for a person.
///
/// ```
/// use cuttings::extract::names::is_for_person;
///
/// assert!(is_for_person("captain") && !is_for_person("board"));
/// ```
pub fn is_for_person(noun: &str) -> bool {
    Listed::of(noun).0 & class::ROLE != 0
}

impl Listed {
    /// Looks a word up.
    pub(crate) fn of(word: &str) -> Self {
        Self(english().get(fold::hash(word)))
    }

    /// A given name.
    pub(crate) fn is_given(self) -> bool {
        self.0 & class::GIVEN != 0
    }

    /// Whether it is a given name of women and never of men.
    pub(crate) fn tells_woman(self) -> bool {
        self.0 & class::WOMAN != 0
    }

    /// Whether it is a given name of men and never of women.
    pub(crate) fn tells_man(self) -> bool {
        self.0 & class::MAN != 0
    }

    /// A given name or a family name.
    pub(crate) fn is_name(self) -> bool {
        self.0 & (class::GIVEN | class::FAMILY) != 0
    }

    /// An ordinary word of the language.
    pub(crate) fn is_word(self) -> bool {
        self.0 & class::ANY_WORD != 0
    }

    /// The last word of names of organisations, places, happenings and works.
    pub(crate) fn ends_things(self) -> bool {
        self.0 & (class::ORGANISATION_TAIL | class::PLACE_TAIL | class::EVENT) != 0
    }

    /// A verb whose subject is somebody.
    pub(crate) fn acts(self) -> bool {
        self.0 & (class::SAY | class::ACT) != 0
    }
}

#[cfg(test)]
mod tests {
    use super::Listed;

    #[test]
    fn a_word_is_on_its_lists() {
        assert!(Listed::of("Ann").is_given() && !Listed::of("Ltd").is_given());
        for word in ["Ltd", "Street", "Cup"] {
            assert!(Listed::of(word).ends_things(), "{word}");
        }
        assert!(!Listed::of("Ann").ends_things());
        assert!(Listed::of("Helen").tells_woman() && !Listed::of("Helen").tells_man());
        assert!(Listed::of("Neil").tells_man() && !Listed::of("Neil").tells_woman());
        assert!(!Listed::of("Robin").tells_man() && !Listed::of("Robin").tells_woman());
    }
}
