//! The word lists of one language as a single hash table from words to classes.

use std::sync::LazyLock;

use super::fold::{self, SharedLetters};

/// The classes that a word can have; a word may have several, since lists overlap.
pub(super) mod class {
    /// A given name seen in many sources.
    pub(crate) const GIVEN: u32 = 1;
    /// A given name seen in one source.
    pub(crate) const GIVEN_RARE: u32 = 1 << 1;
    /// A common family name.
    pub(crate) const FAMILY: u32 = 1 << 2;
    /// A rare family name.
    pub(crate) const FAMILY_RARE: u32 = 1 << 3;
    /// A common word of the language, written in lower case.
    pub(crate) const WORD: u32 = 1 << 4;
    /// A rarer word of the language.
    pub(crate) const WORD_RARE: u32 = 1 << 5;
    /// A noun for a person: "striker", "widow".
    pub(crate) const ROLE: u32 = 1 << 6;
    /// A country, region or city.
    pub(crate) const PLACE: u32 = 1 << 7;
    /// A firm, agency or club.
    pub(crate) const ORGANISATION: u32 = 1 << 8;
    /// The first word of some listed phrase.
    pub(crate) const PHRASE: u32 = 1 << 9;
    /// "Mr", "Sir", "Prince": stands before a name and is no part of it.
    pub(crate) const HONORIFIC: u32 = 1 << 10;
    /// "President", "Captain": an office or a trade before a name.
    pub(crate) const TITLE: u32 = 1 << 11;
    /// The last word of the name of an organisation: "Ltd", "University", "Rovers".
    pub(crate) const ORGANISATION_TAIL: u32 = 1 << 12;
    /// The last word of the name of a place: "Street", "Palace".
    pub(crate) const PLACE_TAIL: u32 = 1 << 13;
    /// A people, a faith or a party's followers: "German", "Tory".
    pub(crate) const DEMONYM: u32 = 1 << 14;
    /// A month, a weekday or a feast.
    pub(crate) const CALENDAR: u32 = 1 << 15;
    /// A verb that nearly always has a person as its subject, or "who".
    pub(crate) const SAY: u32 = 1 << 16;
    /// A verb that often has a person as its subject.
    pub(crate) const ACT: u32 = 1 << 17;
    /// "van", "de", "al": written small or large inside a name.
    pub(crate) const PARTICLE: u32 = 1 << 18;
    /// "Jr", "III".
    pub(crate) const SUFFIX: u32 = 1 << 19;
    /// "in", "near": before a place.
    pub(crate) const LOCATIVE: u32 = 1 << 20;
    /// Articles, pronouns, conjunctions, auxiliaries.
    pub(crate) const FUNCTION: u32 = 1 << 21;
    /// "wife", "son": before the name of a relative.
    pub(crate) const KIN: u32 = 1 << 22;
    /// "Cup", "Act", "War": the last word of the name of a happening or work.
    pub(crate) const EVENT: u32 = 1 << 23;
    /// Rubrics that open a headline: "Soccer", "Exclusive".
    pub(crate) const TOPIC: u32 = 1 << 24;
    /// Capitalised things that are no name of ours: "DNA", "Internet".
    pub(crate) const OTHER: u32 = 1 << 25;

    /// A given name that tells a woman.
    pub(crate) const WOMAN: u32 = 1 << 26;
    /// A given name that tells a man.
    pub(crate) const MAN: u32 = 1 << 27;

    /// "KC", "OBE": letters behind a name, which are no part of it.
    pub(crate) const LETTERS: u32 = 1 << 28;

    /// Any list of given names.
    pub(crate) const ANY_GIVEN: u32 = GIVEN | GIVEN_RARE;
    /// Any list of family names.
    pub(crate) const ANY_FAMILY: u32 = FAMILY | FAMILY_RARE;
    /// Any list of ordinary words.
    pub(crate) const ANY_WORD: u32 = WORD | WORD_RARE;
}

/// How many words the longest listed phrase has.
pub(super) const LONGEST_PHRASE: usize = 5;

/// A hash table of folded words and phrases, open addressing, half full at most.
pub(super) struct Lexicon {
    slots: Box<[(u32, u32)]>,
}

impl Lexicon {
    const SLOTS: usize = 1 << 18;

    /// The classes of the word or phrase with this hash; 0 if it is not listed.
    #[inline]
    pub(super) fn get(&self, hash: u64) -> u32 {
        let tag = (hash >> 32) as u32;
        let mut at = hash as usize & (Self::SLOTS - 1);
        loop {
            let (found, classes) = self.slots[at];
            if classes == 0 {
                return 0;
            }
            if found == tag {
                return classes;
            }
            at = (at + 1) & (Self::SLOTS - 1);
        }
    }

    fn add(&mut self, hash: u64, classes: u32) {
        let tag = (hash >> 32) as u32;
        let mut at = hash as usize & (Self::SLOTS - 1);
        while self.slots[at].1 != 0 && self.slots[at].0 != tag {
            at = (at + 1) & (Self::SLOTS - 1);
        }
        self.slots[at].0 = tag;
        self.slots[at].1 |= classes;
    }

    fn add_phrase(&mut self, phrase: &str, classes: u32) {
        let mut words = phrase.split([' ', '-']).filter(|word| !word.is_empty()).map(fold::hash);
        let Some(first) = words.next() else { return };
        let whole = words.fold(first, fold::join);
        self.add(whole, classes);
        if whole != first {
            self.add(first, class::PHRASE);
        }
    }

    /// Reads a front-coded list: the first letter of a line counts the characters shared with the line before.
    fn read_coded(&mut self, list: &str, classes: &[u32]) {
        let (mut section, mut before, mut letters) = (0, String::new(), SharedLetters::new());
        for line in list.lines() {
            match line.as_bytes() {
                [] | [b'#', ..] => {}
                [b'=', ..] => {
                    section += 1;
                    before.clear();
                    letters = SharedLetters::new();
                }
                [shared, ..] => {
                    let (shared, rest) = (usize::from(shared.saturating_sub(b'a')), &line[1..]);
                    before.truncate(shared);
                    before.push_str(rest);
                    let classes = classes[section.min(classes.len()) - 1];
                    match letters.next(shared, rest) {
                        Some(word) => self.add(word, classes),
                        None => self.add_phrase(&before, classes),
                    }
                }
            }
        }
    }

    /// Reads the list of hints: sections of phrases within commas.
    fn read_hints(&mut self, list: &str) {
        let mut classes = 0;
        for line in list.lines().filter(|line| !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix("= ") {
                classes = section(name);
            } else {
                for phrase in line.split(", ") {
                    self.add_phrase(phrase, classes);
                    if matches!(classes, class::TITLE | class::DEMONYM) {
                        self.add_phrase(&format!("{phrase}s"), classes);
                    }
                }
            }
        }
    }
}

fn section(name: &str) -> u32 {
    match name {
        "honorific" => class::HONORIFIC,
        "title" => class::TITLE,
        "kin" => class::KIN,
        "particle" => class::PARTICLE,
        "suffix" => class::SUFFIX,
        "letters" => class::SUFFIX | class::LETTERS,
        "say" => class::SAY,
        "act" => class::ACT,
        "locative" => class::LOCATIVE,
        "function" => class::FUNCTION,
        "calendar" => class::CALENDAR,
        "org-tail" => class::ORGANISATION_TAIL,
        "organisation" => class::ORGANISATION,
        "place-tail" => class::PLACE_TAIL,
        "place" => class::PLACE,
        "demonym" => class::DEMONYM,
        "event" => class::EVENT,
        // Family names that stand before the given name.
        "east" => class::GIVEN_RARE | class::FAMILY,
        "given" => class::GIVEN,
        "topic" => class::TOPIC,
        _ => class::OTHER,
    }
}

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| {
    // Written to rather than taken as zeros: the system maps a page that is read first twice.
    let mut lexicon = Lexicon { slots: std::iter::repeat_n((0, 0), Lexicon::SLOTS).collect() };
    lexicon.read_coded(include_str!("../lang/en/given.txt"), &[class::GIVEN, class::GIVEN_RARE]);
    lexicon.read_coded(include_str!("../lang/en/genders.txt"), &[class::WOMAN, class::MAN]);
    lexicon.read_coded(include_str!("../lang/en/surnames.txt"), &[class::FAMILY, class::FAMILY_RARE]);
    lexicon.read_coded(include_str!("../lang/en/words.txt"), &[class::WORD, class::WORD_RARE]);
    lexicon.read_coded(include_str!("../lang/en/roles.txt"), &[class::ROLE]);
    lexicon.read_coded(include_str!("../lang/en/places.txt"), &[class::PLACE]);
    lexicon.read_coded(include_str!("../lang/en/organisations.txt"), &[class::ORGANISATION]);
    lexicon.read_coded(include_str!("../lang/en/demonyms.txt"), &[class::DEMONYM]);
    lexicon.read_hints(include_str!("../lang/en/hints.txt"));
    lexicon
});

/// The English lists, read once.
pub(super) fn english() -> &'static Lexicon {
    &ENGLISH
}
