//! English words by which an amount tells what it measures.

/// Words that say that something lasted.
pub fn is_lasting(word: &str) -> bool {
    LASTING.contains(&word) || is_happening(word)
}

const LASTING: &[&str] = &[
    "lasted", "lasting", "lasts", "last", "long", "took", "takes", "taking", "ran", "running", "spent",
    "spend", "stayed", "stay", "for", "waited", "together", "duration", "length",
];

/// Nouns for happenings that have a length.
pub fn is_happening(word: &str) -> bool {
    HAPPENINGS.contains(&word)
}

const HAPPENINGS: &[&str] = &[
    "meeting",
    "talks",
    "talk",
    "visit",
    "tea",
    "session",
    "conversation",
    "call",
    "hearing",
    "speech",
    "interview",
    "encounter",
    "reunion",
    "match",
    "concert",
    "show",
    "flight",
    "journey",
    "delay",
    "siege",
    "strike",
    "wait",
    "audience",
    "lunch",
    "dinner",
    "summit",
    "trip",
    "trial",
    "debate",
    "ceremony",
    "service",
    "outage",
    "blackout",
    "search",
    "surgery",
    "operation",
];

/// Words at the head of a passage that go on about what the one before told.
pub fn goes_on(word: &str) -> bool {
    matches!(word, "it" | "this" | "that" | "they" | "both" | "afterwards")
}

/// Words after a length of time that make a point in time of it.
pub fn moves_in_time(word: &str) -> bool {
    matches!(
        word,
        "ago"
            | "later"
            | "earlier"
            | "before"
            | "after"
            | "old"
            | "away"
            | "since"
            | "from"
            | "apart"
            | "hence"
    )
}

/// Words before the time at which a page was changed.
pub fn is_stamp(word: &str) -> bool {
    matches!(word, "updated" | "published" | "posted" | "modified")
}

/// Nouns that say little of what is counted.
pub fn is_general(noun: &str) -> bool {
    matches!(
        noun,
        "person"
            | "man"
            | "woman"
            | "child"
            | "time"
            | "day"
            | "thing"
            | "member"
            | "case"
            | "other"
            | "way"
            | "point"
    )
}

/// What became of those who are counted, by the words around (cut to five letters).
pub fn fate(context: &[String]) -> Option<&'static str> {
    let any = |words: &[&str]| context.iter().any(|found| words.contains(&found.as_str()));
    if any(&[
        "kille", "killi", "kills", "fatal", "slain", "drown", "dead", "died", "death", "dying", "peris",
        "murde", "lives",
    ]) {
        Some("killed")
    } else if any(&["hurt", "injur", "wound", "hospi"]) {
        Some("hurt")
    } else if any(&["arres", "detai", "custo"]) {
        Some("arrested")
    } else if any(&["missi"]) {
        Some("missing")
    } else if any(&["atten", "prese", "invit", "guest", "gathe"]) {
        Some("present")
    } else {
        None
    }
}

/// Whether a word, in small letters, says something of what is measured.
pub fn is_content(word: &str) -> bool {
    (word.len() >= 4 || word == "won" || word == "cut") && !EMPTY.contains(&word)
}

const EMPTY: &[&str] = &[
    "about",
    "after",
    "again",
    "against",
    "almost",
    "already",
    "also",
    "although",
    "among",
    "another",
    "around",
    "because",
    "been",
    "before",
    "being",
    "between",
    "both",
    "could",
    "does",
    "down",
    "during",
    "each",
    "earlier",
    "even",
    "every",
    "first",
    "from",
    "have",
    "having",
    "here",
    "into",
    "itself",
    "just",
    "last",
    "later",
    "least",
    "less",
    "like",
    "many",
    "more",
    "most",
    "much",
    "nearly",
    "never",
    "only",
    "other",
    "over",
    "reportedly",
    "said",
    "says",
    "same",
    "should",
    "since",
    "some",
    "such",
    "than",
    "that",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "through",
    "told",
    "under",
    "until",
    "upon",
    "very",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "whose",
    "will",
    "with",
    "within",
    "would",
    "year",
    "years",
    "yesterday",
    "today",
    "according",
    "reported",
    "reports",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_what_is_measured() {
        type Set = fn(&str) -> bool;
        let sets: [(Set, &str, &str); 7] = [
            (is_stamp, "updated published", "meeting house"),
            (is_lasting, "lasted meeting", "house ago"),
            (is_happening, "meeting siege", "lasted house"),
            (goes_on, "it afterwards", "house he"),
            (moves_in_time, "ago hence", "house lasted"),
            (is_general, "person point", "guest meeting"),
            (is_content, "won cut hall meeting", "now are about yesterday"),
        ];
        for (set, members, others) in sets {
            assert!(members.split(' ').all(set), "{members}");
            assert!(!others.split(' ').any(set), "{others}");
        }
        let fates =
            ["kille", "injur", "detai", "missi", "guest", "house"].map(|word| fate(&[word.to_owned()]));
        assert_eq!(
            fates,
            [Some("killed"), Some("hurt"), Some("arrested"), Some("missing"), Some("present"), None]
        );
    }
}
