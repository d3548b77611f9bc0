//! What a full stop after a word means: the end of a sentence, or the end of an abbreviation.

/// How a word that ends in a full stop behaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// No abbreviation: the full stop ends the sentence.
    Word,
    /// A title or the like that always stands before its name ("Mr.", "vs.").
    Bound,
    /// Ends the sentence behind a figure, bound otherwise (Russian "1830 г.").
    Unit,
    /// Bound before a figure only ("No. 10", "Sept. 10").
    BeforeFigure,
    /// May end a sentence; the next word decides ("Inc.", "U.S.", an initial).
    Open,
    /// A clock's half ("p.m."): bound before a day, a month or a time zone.
    Clock,
}

/// Words that always stand before something.
const BOUND_SMALL: &[&str] = &["approx", "bzw", "cf", "esp", "viz", "vs"];

/// Titles before names; written small they are words ("a sales rep.").
const BOUND: &[&str] = &[
    "adm", "amb", "assoc", "asst", "atty", "capt", "cmdr", "col", "cpl", "det", "dr", "gen", "gov", "govs",
    "hon", "insp", "lt", "maj", "messrs", "mlle", "mme", "mr", "mrs", "ms", "mt", "mx", "pfc", "pres",
    "prof", "pvt", "rep", "reps", "rev", "revd", "sen", "sens", "sgt", "sra", "supt",
];

/// Months, days and words that stand before figures.
const BEFORE_FIGURE: &[&str] = &[
    "apr", "art", "aug", "bk", "ca", "ch", "dec", "eds", "ext", "feb", "fig", "figs", "fri", "jan", "jul",
    "jun", "mar", "min", "mon", "no", "nos", "nov", "nr", "oct", "op", "par", "para", "pp", "sec", "sep",
    "sept", "tel", "thu", "thur", "thurs", "tue", "tues", "vol", "vols", "wed",
];

/// Words that stand behind a name, at a sentence's end or not.
const OPEN: &[&str] = &[
    "al", "assn", "ave", "blvd", "bros", "co", "corp", "ft", "dept", "esq", "est", "etc", "inc", "intl",
    "jr", "llc", "ltd", "mfg", "plc", "rd", "sr", "st", "univ",
];

/// Short names of American states and Canadian provinces, written with a capital.
const STATES: &[&str] = &[
    "ala", "ariz", "ark", "calif", "colo", "conn", "del", "fla", "ga", "ill", "ind", "kan", "ky", "la", "md",
    "mich", "minn", "miss", "mo", "mont", "neb", "nev", "okla", "ont", "ore", "pa", "penn", "que", "tenn",
    "tex", "va", "vt", "wash", "wis", "wyo",
];

/// The kind of `word`, which is given without its last full stop. Inner full stops belong to it ("U.S").
pub(super) fn kind(word: &str) -> Kind {
    if word.contains('.') {
        return dotted(word);
    }
    let mut chars = word.chars();
    if let (Some(first), None) = (chars.next(), chars.next()) {
        return single_letter(first);
    }
    let mut buffer = [0; 8];
    let Some(folded) = buffer.get_mut(..word.len()) else {
        return Kind::Word;
    };
    folded.copy_from_slice(word.as_bytes());
    folded.make_ascii_lowercase();
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
    let among = |list: &[&str]| list.iter().any(|entry| entry.as_bytes() == folded);
    if among(BOUND_SMALL) || capital && among(BOUND) {
        Kind::Bound
    } else if among(BEFORE_FIGURE) {
        Kind::BeforeFigure
    } else if among(OPEN) || among(BOUND) || capital && among(STATES) {
        Kind::Open
    } else {
        cyrillic(word)
    }
}

fn dotted(word: &str) -> Kind {
    if !word.split('.').all(|part| part.chars().count() <= 2 && part.chars().all(char::is_alphabetic)) {
        return Kind::Word;
    }
    match word {
        "a.m" | "p.m" | "A.M" | "P.M" => Kind::Clock,
        "e.g" | "i.e" | "E.g" | "I.e" | "z.B" | "d.h" => Kind::Bound,
        _ => Kind::Open,
    }
}

fn single_letter(letter: char) -> Kind {
    match letter {
        'p' | 'c' | 'g' => Kind::BeforeFigure,
        'v' => Kind::Bound,
        'г' | 'т' => Kind::Unit,
        _ if letter.is_uppercase() => Kind::Open,
        _ => Kind::Word,
    }
}

fn cyrillic(word: &str) -> Kind {
    match word {
        "ул" | "им" | "св" | "проф" | "акад" | "гг" | "стр" | "тов" => Kind::Bound,
        "тыс" | "млн" | "млрд" | "руб" => Kind::Open,
        _ => Kind::Word,
    }
}

/// Words that begin sentences and hardly ever names, sorted.
pub(crate) const STARTERS: &[&str] = &[
    "a",
    "about",
    "after",
    "all",
    "also",
    "although",
    "an",
    "and",
    "another",
    "any",
    "as",
    "asked",
    "at",
    "because",
    "before",
    "both",
    "but",
    "by",
    "despite",
    "during",
    "each",
    "earlier",
    "even",
    "every",
    "few",
    "finally",
    "for",
    "from",
    "he",
    "her",
    "here",
    "hers",
    "his",
    "how",
    "however",
    "i",
    "if",
    "in",
    "instead",
    "is",
    "it",
    "it's",
    "its",
    "it’s",
    "last",
    "later",
    "many",
    "meanwhile",
    "most",
    "my",
    "neither",
    "no",
    "none",
    "nor",
    "not",
    "now",
    "of",
    "on",
    "once",
    "one",
    "only",
    "or",
    "other",
    "others",
    "our",
    "police",
    "she",
    "since",
    "so",
    "some",
    "still",
    "such",
    "that",
    "the",
    "their",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "though",
    "through",
    "thus",
    "to",
    "today",
    "under",
    "until",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "whether",
    "which",
    "while",
    "who",
    "why",
    "with",
    "without",
    "yesterday",
    "yet",
    "you",
    "your",
];

/// Whether `word` begins a new sentence rather than goes on with a name: "U.S. The" against "U.S. Senate".
pub(super) fn is_starter(word: &str) -> bool {
    const LONGEST: usize = 12;
    let mut buffer = [0; LONGEST];
    let Some(folded) = buffer.get_mut(..word.len()) else {
        return false;
    };
    folded.copy_from_slice(word.as_bytes());
    folded.make_ascii_lowercase();
    STARTERS.binary_search_by(|starter| starter.as_bytes().cmp(folded)).is_ok()
}

/// Days, months and time zones behind a clock time.
const AFTER_CLOCK: &[&str] = &[
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
    "Eastern",
    "Pacific",
    "Central",
    "Mountain",
    "Greenwich",
    "Moscow",
    "Jan",
    "Feb",
    "Aug",
    "Sept",
    "Oct",
    "Nov",
    "Dec",
];

/// Whether `word` may follow a clock time in the same sentence ("5 p.m. Monday", "5 p.m. Eastern").
pub(super) fn follows_clock(word: &str) -> bool {
    AFTER_CLOCK.contains(&word)
        || (word.len() <= 4 && word.len() >= 2 && word.bytes().all(|byte| byte.is_ascii_uppercase()))
}
