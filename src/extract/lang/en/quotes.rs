//! English words around quotations: verbs of saying, and the words that bound the phrase of a speaker.
//!
//! The words stand in `quotes.txt`, a set after its name.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

const CUE: u32 = 1;
const FILLER: u32 = 1 << 1;
const PASSIVE: u32 = 1 << 2;
const BOUNDS_CLAUSE: u32 = 1 << 3;
const GOES_ON: u32 = 1 << 4;
const OPENS_ADJUNCT: u32 = 1 << 5;
const ENDS_SPEAKER: u32 = 1 << 6;
const BEGINS_SPEAKER: u32 = 1 << 7;
const PRONOUN: u32 = 1 << 8;
const SOURCE_NOUN: u32 = 1 << 9;
const INTRODUCES_TERM: u32 = 1 << 10;
const OUTLET_WORD: u32 = 1 << 11;
const TITLE: u32 = 1 << 12;
const PLAIN_CUE: u32 = 1 << 13;
const RELATES: u32 = 1 << 14;
const SPEAKS_AS: u32 = 1 << 15;
const SPEAKS_FOR: u32 = 1 << 16;
const UNSAID: u32 = 1 << 17;
const BEARS_WORDS: u32 = 1 << 18;
const CONTRASTS: u32 = 1 << 19;
const BODY: u32 = 1 << 20;

/// The sets by their names in the file.
const SETS: &[(&str, u32)] = &[
    ("cue", CUE),
    ("filler", FILLER),
    ("passive", PASSIVE),
    ("bounds_clause", BOUNDS_CLAUSE),
    ("goes_on", GOES_ON),
    ("opens_adjunct", OPENS_ADJUNCT),
    ("ends_speaker", ENDS_SPEAKER),
    ("begins_speaker", BEGINS_SPEAKER),
    ("pronoun", PRONOUN),
    ("source_noun", SOURCE_NOUN),
    ("introduces_term", INTRODUCES_TERM),
    ("outlet_word", OUTLET_WORD),
    ("title", TITLE),
    ("plain_cue", PLAIN_CUE),
    ("relates", RELATES),
    ("speaks_as", SPEAKS_AS),
    ("speaks_for", SPEAKS_FOR),
    ("unsaid", UNSAID),
    ("bears_words", BEARS_WORDS),
    ("contrasts", CONTRASTS),
    ("body", BODY),
];

/// The sets of each word, as bits.
static WORDS: LazyLock<HashMap<&'static str, u32, BuildHasherDefault<ShortHasher>>> = LazyLock::new(|| {
    let mut words = HashMap::default();
    for line in include_str!("quotes.txt").lines().filter(|line| !line.starts_with('#')) {
        let Some((name, members)) = line.split_once(':') else { continue };
        let set = SETS.iter().find(|(known, _)| *known == name).map_or(0, |&(_, set)| set);
        for word in members.split_whitespace() {
            *words.entry(word).or_insert(0) |= set;
        }
    }
    words
});

/// A hash for words of the table alone, which nobody chose to collide: the standard one costs more than all else about a word.
#[derive(Default)]
struct ShortHasher(u64);

impl Hasher for ShortHasher {
    fn write(&mut self, bytes: &[u8]) {
        for piece in bytes.chunks(8) {
            let word = piece.iter().fold(0, |word, &byte| word << 8 | u64::from(byte));
            self.write_u64(word);
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.write_u64(u64::from(byte));
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }

    fn finish(&self) -> u64 {
        // A table of this kind takes its place from the low bits, which a product mixes least.
        self.0 ^ self.0 >> 32
    }
}

/// Whether a word belongs to one of the sets.
fn holds(sets: u32, word: &str) -> bool {
    WORDS.get(word).is_some_and(|found| found & sets != 0)
}

/// Whether a word (in small letters) is a verb that introduces what somebody says.
pub fn is_cue(word: &str) -> bool {
    holds(CUE, word)
}

/// Participles that carry on with the subject of the sentence: "he said, adding: …".
pub fn is_participle(word: &str) -> bool {
    word.ends_with("ing") && is_cue(word)
}

/// Words between a subject and its verb that belong to neither.
pub fn is_filler(word: &str) -> bool {
    holds(FILLER, word)
}

/// Forms of "be" that turn "told" and "asked" into the hearer's verbs.
pub fn is_passive(word: &str) -> bool {
    holds(PASSIVE, word)
}

/// Words that begin a clause or a phrase, and so end the phrase of a speaker on their left and right.
pub fn bounds_clause(word: &str) -> bool {
    holds(BOUNDS_CLAUSE, word)
}

/// Words with which the text after a quotation goes on without naming its speaker.
pub fn goes_on(word: &str) -> bool {
    bounds_clause(word) && word != "as" || holds(GOES_ON, word)
}

/// Prepositions and participles with which a phrase before the subject begins.
pub fn opens_adjunct(word: &str) -> bool {
    holds(OPENS_ADJUNCT, word)
}

/// Words that end the phrase of a speaker after "said": "said Tom Roe in London".
pub fn ends_speaker(word: &str) -> bool {
    holds(ENDS_SPEAKER, word)
}

/// Words with which the phrase of a speaker begins, when it has no capital.
pub fn begins_speaker(word: &str) -> bool {
    holds(BEGINS_SPEAKER | PRONOUN | SOURCE_NOUN, word)
}

/// Pronouns that speak.
pub fn is_pronoun(word: &str) -> bool {
    holds(PRONOUN, word)
}

/// Nouns for people who speak without a name.
pub fn is_source_noun(word: &str) -> bool {
    holds(SOURCE_NOUN, word)
}

/// Words before a quotation that make a name or a term of it, not speech.
pub fn introduces_term(word: &str) -> bool {
    holds(INTRODUCES_TERM, word)
}

/// Words that speak of the medium when they end the name of an outlet.
pub fn is_outlet_word(word: &str) -> bool {
    holds(OUTLET_WORD, word)
}

/// Titles before a person's name, so that "told Mr Roe" names no outlet.
pub fn is_title(word: &str) -> bool {
    holds(TITLE, word)
}

/// Verbs of saying in their plain form, which speak only at the end of a headline: "insiders claim".
pub fn is_plain_cue(word: &str) -> bool {
    holds(PLAIN_CUE, word)
}

/// Words that tie a name to a noun before it, so that the name is not the noun's: "a friend of Ann Lee".
pub fn relates(word: &str) -> bool {
    holds(RELATES, word)
}

/// Nouns for what people belong to and nobody is: "the chair of the board".
pub fn is_body(word: &str) -> bool {
    holds(BODY, word)
}

/// Nouns for the voice of an organisation.
pub fn speaks_as(word: &str) -> bool {
    holds(SPEAKS_AS, word)
}

/// Nouns for people who are somebody's, and speak for or of them.
pub fn speaks_for(word: &str) -> bool {
    holds(SPEAKS_AS | SPEAKS_FOR, word)
}

/// Words before a verb of saying after which nothing has been said: "never said", "would say".
pub fn is_unsaid(word: &str) -> bool {
    holds(UNSAID, word) || word.ends_with("n't")
}

/// Things on which words stand that need be nobody's: "a sign saying".
pub fn bears_words(word: &str) -> bool {
    holds(BEARS_WORDS, word)
}

/// Words with which the other side has its say in one sentence.
pub fn contrasts(word: &str) -> bool {
    holds(CONTRASTS, word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_names_a_known_set() {
        for line in
            include_str!("quotes.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            let name = line.split(':').next().unwrap();
            assert!(SETS.iter().any(|(known, _)| *known == name), "{line}");
        }
    }

    #[test]
    fn words_belong_to_their_sets() {
        type Set = fn(&str) -> bool;
        let sets: [(Set, &str, &str); 20] = [
            (is_cue, "said recalled", "house the"),
            (is_participle, "adding warning", "said morning"),
            (is_filler, "reportedly has", "said house"),
            (is_passive, "was been", "said has"),
            (bounds_clause, "because as", "he house"),
            (goes_on, "because during", "as house"),
            (opens_adjunct, "despite citing", "he house"),
            (ends_speaker, "via adding", "he house"),
            (begins_speaker, "the he spokesman", "said via"),
            (is_pronoun, "he who", "his the"),
            (is_source_noun, "spokesman police", "he house"),
            (introduces_term, "nicknamed memoir", "said house"),
            (is_outlet_word, "gazette weekly", "said house"),
            (is_title, "mr lady", "said house"),
            (relates, "of against", "said the"),
            (speaks_as, "spokeswoman", "lawyer of"),
            (speaks_for, "lawyer spokesman", "mayor of"),
            (is_unsaid, "never didn't", "said ever"),
            (bears_words, "placard", "letter"),
            (contrasts, "while", "and"),
        ];
        for (set, members, others) in sets {
            assert!(members.split(' ').all(set), "{members}");
            assert!(!others.split(' ').any(set), "{others}");
        }
        assert!(is_plain_cue("claim") && !is_plain_cue("claimed"));
    }
}
