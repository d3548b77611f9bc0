//! Closed lists of words that tell a name's neighbours from parts of the name.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use super::small_words::WordHasher;
use crate::extract::roster::{FEMALE_TITLES, Gender, MALE_TITLES, OTHER_TITLES, PERSONAL_TITLES};
use crate::text::segment::STARTERS;

/// Short forms of two capitals that stand before a name without being its initials.
const SHORT_FORMS: &[&str] = &[
    "AI", "AP", "CJ", "DC", "DI", "DS", "EU", "FA", "GP", "HR", "IT", "JP", "KC", "MP", "NY", "PA", "PC",
    "PM", "PR", "PS", "QC", "SS", "TV", "UK", "UN", "US", "VP",
];

/// Words behind "of" and "for" that name no field of an office.
const NO_FIELD: &[&str] = &[
    "a", "all", "an", "any", "both", "comment", "course", "days", "decades", "each", "ever", "example",
    "having", "her", "him", "his", "hours", "instance", "it", "its", "late", "life", "lunch", "me",
    "minutes", "months", "more", "nearly", "now", "once", "one", "our", "over", "talks", "tea", "that",
    "the", "their", "them", "these", "this", "those", "us", "weeks", "what", "whom", "years", "you", "your",
];

/// Whether a word names the field of an office: "minister for roads".
pub(super) fn is_field(word: &str) -> bool {
    word.starts_with(char::is_lowercase) && !NO_FIELD.contains(&word)
}

/// Whether two capitals are no initials: "MP Lacey", but not "JD Lacey".
pub(super) fn is_short_form(word: &str) -> bool {
    SHORT_FORMS.contains(&word)
}

/// Words that headlines write with a capital and that no name has. Others are known by their small spelling elsewhere in the
/// same article.
const HEADLINE: &[&str] = &[
    "admits",
    "ahead",
    "amid",
    "announces",
    "arrives",
    "asks",
    "attends",
    "back",
    "backs",
    "begins",
    "blames",
    "breaks",
    "calls",
    "can",
    "cancels",
    "cause",
    "claims",
    "comes",
    "could",
    "cuts",
    "death",
    "defends",
    "denies",
    "did",
    "dies",
    "does",
    "ends",
    "faces",
    "family",
    "father",
    "fears",
    "fights",
    "finally",
    "flies",
    "gets",
    "gives",
    "goes",
    "had",
    "hails",
    "has",
    "have",
    "heads",
    "hits",
    "holds",
    "hopes",
    "hosts",
    "husband",
    "interview",
    "into",
    "joins",
    "keeps",
    "launches",
    "lawyer",
    "leads",
    "leaves",
    "legal",
    "life",
    "likely",
    "looks",
    "loses",
    "makes",
    "may",
    "meeting",
    "meets",
    "mother",
    "must",
    "names",
    "never",
    "news",
    "opens",
    "out",
    "over",
    "plans",
    "praises",
    "pulls",
    "quits",
    "reacts",
    "resigns",
    "returns",
    "reveals",
    "reunion",
    "reunites",
    "says",
    "security",
    "seeks",
    "seen",
    "sees",
    "sets",
    "shares",
    "should",
    "shows",
    "slams",
    "son",
    "speaks",
    "spotted",
    "starts",
    "stays",
    "stops",
    "sues",
    "takes",
    "talks",
    "tea",
    "tells",
    "test",
    "trial",
    "turns",
    "up",
    "urges",
    "visit",
    "visits",
    "vows",
    "wants",
    "warns",
    "week",
    "wife",
    "will",
    "wins",
    "would",
    "year",
];

/// What stands last in names of places and institutions.
const INSTITUTIONS: &[&str] = &[
    "abbey",
    "academy",
    "airport",
    "arena",
    "avenue",
    "award",
    "awards",
    "bank",
    "barracks",
    "bay",
    "beach",
    "bridge",
    "building",
    "castle",
    "cathedral",
    "center",
    "centre",
    "championship",
    "chapel",
    "church",
    "city",
    "close",
    "club",
    "college",
    "company",
    "corp",
    "council",
    "county",
    "court",
    "cross",
    "cup",
    "district",
    "drive",
    "estate",
    "falls",
    "farm",
    "foundation",
    "fund",
    "gallery",
    "garden",
    "gardens",
    "gate",
    "group",
    "hall",
    "harbour",
    "hill",
    "hills",
    "hospital",
    "hotel",
    "house",
    "inc",
    "inn",
    "institute",
    "island",
    "islands",
    "lake",
    "lane",
    "library",
    "limited",
    "llc",
    "lodge",
    "ltd",
    "magazine",
    "market",
    "memorial",
    "mountain",
    "museum",
    "palace",
    "park",
    "parkway",
    "partners",
    "place",
    "plaza",
    "point",
    "port",
    "prison",
    "prize",
    "river",
    "road",
    "row",
    "school",
    "spaniel",
    "square",
    "stadium",
    "station",
    "street",
    "terrace",
    "theatre",
    "theater",
    "times",
    "tower",
    "trophy",
    "trust",
    "university",
    "valley",
    "way",
    "weekly",
    "wharf",
];

/// What stands before a name that is then a ship's, a hotel's or a street's.
const CARRIERS: &[&str] = &[
    "hms", "rms", "uss", "hmcs", "hmas", "ins", "mv", "ss", "hotel", "rue", "avenue", "fort", "port",
    "mount", "lake", "camp", "cape", "team",
];

const PARTICLES: &[&str] = &[
    "de", "del", "della", "der", "den", "di", "da", "do", "dos", "du", "von", "van", "zu", "ter", "ten",
    "af", "bin", "ibn", "al", "el", "la", "le",
];

const CALENDAR: &[&str] = &[
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "christmas",
    "easter",
    "yesterday",
    "today",
    "tomorrow",
    "tonight",
];

/// Ordinary words that are names too; at the start of a sentence their capital says nothing.
const ORDINARY_NAMES: &[&str] = &[
    "art", "banks", "bill", "black", "bond", "brown", "bush", "case", "chance", "cook", "court", "faith",
    "field", "fish", "fox", "frank", "grace", "grant", "gray", "green", "grey", "guy", "hall", "hill",
    "hope", "house", "hunt", "joy", "king", "law", "long", "love", "major", "march", "mark", "may", "moon",
    "page", "park", "pat", "people", "pope", "prince", "price", "queen", "ray", "rich", "rob", "rose",
    "rush", "sharp", "short", "stone", "street", "strong", "sue", "swift", "ward", "west", "white", "will",
    "wood", "woods", "young", "april", "june", "august", "summer", "autumn", "dawn", "eve", "ivy", "iris",
    "lily", "olive", "pearl", "ruby", "violet", "times", "post", "sun", "mirror", "star", "mail", "guardian",
    "apple", "target", "gap", "shell", "meta", "us", "it", "who", "time", "fortune", "reading", "bath",
    "nice", "turkey", "china",
];

/// Months that are names too.
const MONTH_NAMES: &[&str] = &["april", "august", "june", "march", "may"];

/// Words before a month.
const BEFORE_MONTHS: &[&str] = &[
    "in", "on", "since", "by", "last", "next", "early", "late", "mid", "until", "till", "this", "during",
    "through", "every", "each", "between", "before", "after",
];

/// Verbs whose subject is somebody: they follow a name that is an ordinary word too.
const VERBS: &[&str] = &[
    "said", "says", "told", "tells", "asked", "added", "has", "had", "was", "is", "did", "does", "went",
    "met", "left", "arrived", "wrote", "called", "wants", "wanted", "who", "also", "spoke", "denied",
    "denies", "took", "made", "gave", "became", "won", "lost", "died", "and",
];

/// What stands before the name of another place ("New", "North").
const QUARTERS: &[&str] = &[
    "new", "old", "north", "south", "east", "west", "northern", "southern", "eastern", "western", "great",
    "greater", "upper", "lower", "little", "central", "inner", "outer",
];

/// Words that point to the holder of another time.
const OTHER_TIMES: &[&str] =
    &["then", "former", "ex", "late", "future", "next", "previous", "erstwhile", "onetime", "one-time"];

/// All lists by their words, so that a word is looked up once.
static CLASSES: LazyLock<HashMap<&'static str, u16, BuildHasherDefault<WordHasher>>> = LazyLock::new(|| {
    let lists: [(&[&'static str], Class); 16] = [
        (STARTERS, Class::STARTER),
        (HEADLINE, Class::HEADLINE),
        (INSTITUTIONS, Class::INSTITUTION),
        (CARRIERS, Class::CARRIER),
        (PARTICLES, Class::PARTICLE),
        (CALENDAR, Class::CALENDAR),
        (ORDINARY_NAMES, Class::ORDINARY_NAME),
        (MONTH_NAMES, Class::MONTH_NAME),
        (BEFORE_MONTHS, Class::BEFORE_MONTH),
        (VERBS, Class::VERB),
        (QUARTERS, Class::QUARTER),
        (OTHER_TIMES, Class::OTHER_TIME),
        (FEMALE_TITLES, Class::FEMALE_TITLE),
        (MALE_TITLES, Class::MALE_TITLE),
        (OTHER_TITLES, Class::OTHER_TITLE),
        (PERSONAL_TITLES, Class::PERSONAL_TITLE),
    ];
    let mut classes = HashMap::default();
    for (list, class) in lists {
        for &word in list {
            *classes.entry(word).or_insert(0) |= class.0;
        }
    }
    classes
});

/// The lists that a word is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Class(u16);

impl Class {
    /// Begins sentences and hardly ever names.
    pub(super) const STARTER: Self = Self(1);
    /// In headlines with a capital, and in no name.
    pub(super) const HEADLINE: Self = Self(1 << 1);
    /// Ends names of places and institutions.
    pub(super) const INSTITUTION: Self = Self(1 << 2);
    /// Makes what follows the name of a ship, a street or a place.
    pub(super) const CARRIER: Self = Self(1 << 3);
    /// Joins parts of a name.
    pub(super) const PARTICLE: Self = Self(1 << 4);
    /// A day, a month or the like.
    pub(super) const CALENDAR: Self = Self(1 << 5);
    /// An ordinary word that is a name too.
    pub(super) const ORDINARY_NAME: Self = Self(1 << 6);
    /// A month that is a name too.
    pub(super) const MONTH_NAME: Self = Self(1 << 7);
    /// Stands before months.
    pub(super) const BEFORE_MONTH: Self = Self(1 << 8);
    /// What somebody does.
    pub(super) const VERB: Self = Self(1 << 9);
    /// Makes a place of that name another one.
    pub(super) const QUARTER: Self = Self(1 << 10);
    /// Points to the holder of another time.
    pub(super) const OTHER_TIME: Self = Self(1 << 11);
    /// A title of women.
    pub(super) const FEMALE_TITLE: Self = Self(1 << 12);
    /// A title of men.
    pub(super) const MALE_TITLE: Self = Self(1 << 13);
    /// A title or an office of anybody.
    pub(super) const OTHER_TITLE: Self = Self(1 << 14);
    /// A title that is part of the name.
    pub(super) const PERSONAL_TITLE: Self = Self(1 << 15);
    /// Any title.
    pub(super) const TITLE: Self = Self(0b111 << 12);
    /// In no name, as far as lists can say.
    pub(super) const NO_NAME: Self = Self(1 | 1 << 1 | 1 << 5);

    /// A first word of sentences, or a day or the like.
    pub(super) const STARTER_OR_DAY: Self = Self(1 | 1 << 5);

    /// The lists that `word` is on, whatever its case; a full stop at its end does not count.
    pub(super) fn of(word: &str) -> Self {
        let word = word.trim_end_matches('.');
        let mut buffer = [0; 16];
        let Some(folded) = buffer.get_mut(..word.len()).filter(|_| word.is_ascii()) else {
            return Self(CLASSES.get(word.to_lowercase().as_str()).copied().unwrap_or(0));
        };
        folded.copy_from_slice(word.as_bytes());
        folded.make_ascii_lowercase();
        let folded = std::str::from_utf8(folded).unwrap_or("");
        Self(CLASSES.get(folded).copied().unwrap_or(0))
    }

    /// Whether the word is on one of the lists of `other`.
    pub(super) fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// What a title says of who bears it.
    pub(super) fn gender(self) -> Option<Gender> {
        if self.is(Self::FEMALE_TITLE) {
            Some(Gender::Female)
        } else {
            self.is(Self::MALE_TITLE).then_some(Gender::Male)
        }
    }
}

/// Whether the word is a numeral or a suffix that makes a name another one's.
pub(super) fn is_generation(word: &str) -> bool {
    matches!(
        word,
        "II" | "III"
            | "IV"
            | "V"
            | "VI"
            | "VII"
            | "VIII"
            | "IX"
            | "X"
            | "XI"
            | "XII"
            | "XIII"
            | "XIV"
            | "XV"
            | "XVI"
    ) || matches!(word, "Jr" | "Sr" | "Junior" | "Senior" | "JR" | "SR")
}
