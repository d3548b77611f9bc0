//! Closed lists of words that tell a name's neighbours from parts of the name.

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
    "Abbey",
    "Academy",
    "Airport",
    "Arena",
    "Avenue",
    "Award",
    "Awards",
    "Bank",
    "Barracks",
    "Bay",
    "Beach",
    "Bridge",
    "Building",
    "Castle",
    "Cathedral",
    "Center",
    "Centre",
    "Championship",
    "Chapel",
    "Church",
    "City",
    "Close",
    "Club",
    "College",
    "Company",
    "Corp",
    "Council",
    "County",
    "Court",
    "Cross",
    "Cup",
    "District",
    "Drive",
    "Estate",
    "Falls",
    "Farm",
    "Foundation",
    "Fund",
    "Gallery",
    "Garden",
    "Gardens",
    "Gate",
    "Group",
    "Hall",
    "Harbour",
    "Hill",
    "Hills",
    "Hospital",
    "Hotel",
    "House",
    "Inc",
    "Inn",
    "Institute",
    "Island",
    "Islands",
    "Lake",
    "Lane",
    "Library",
    "Limited",
    "LLC",
    "Lodge",
    "Ltd",
    "Magazine",
    "Market",
    "Memorial",
    "Mountain",
    "Museum",
    "Palace",
    "Park",
    "Parkway",
    "Partners",
    "Place",
    "Plaza",
    "Point",
    "Port",
    "Prison",
    "Prize",
    "River",
    "Road",
    "Row",
    "School",
    "Spaniel",
    "Square",
    "Stadium",
    "Station",
    "Street",
    "Terrace",
    "Theatre",
    "Theater",
    "Times",
    "Tower",
    "Trophy",
    "Trust",
    "University",
    "Valley",
    "Way",
    "Weekly",
    "Wharf",
];

/// What stands before a name that is then a ship's, a hotel's or a street's.
const CARRIERS: &[&str] = &[
    "HMS", "RMS", "USS", "HMCS", "HMAS", "INS", "MV", "SS", "Hotel", "Rue", "Avenue", "Fort", "Port",
    "Mount", "Lake", "Camp", "Cape", "Team",
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
    "art", "banks", "baker", "bill", "black", "bond", "brown", "bush", "carter", "case", "chance", "cook",
    "court", "dean", "drew", "earl", "faith", "field", "fish", "fisher", "ford", "fox", "frank", "grace",
    "grant", "gray", "green", "grey", "guy", "hall", "harper", "hill", "hope", "house", "hunt", "hunter",
    "jack", "joy", "king", "knight", "law", "lee", "long", "love", "major", "march", "mark", "marsh",
    "mason", "may", "miller", "moon", "page", "park", "parker", "pat", "people", "pope", "porter", "potter",
    "prince", "price", "queen", "ray", "rich", "rob", "rose", "rush", "sharp", "short", "singer", "smith",
    "stone", "street", "strong", "sue", "swift", "taylor", "turner", "walker", "ward", "west", "white",
    "will", "wolf", "wood", "woods", "young", "april", "june", "august", "summer", "autumn", "dawn", "eve",
    "ivy", "iris", "lily", "olive", "pearl", "ruby", "violet", "times", "post", "sun", "mirror", "star",
    "mail", "guardian", "apple", "target", "gap", "shell", "meta", "us", "it", "who", "time", "fortune",
    "reading", "bath", "nice", "turkey", "china",
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

fn is_among(list: &[&str], word: &str) -> bool {
    let lower = word.to_lowercase();
    list.contains(&lower.as_str())
}

/// Whether no name has this word, as far as lists can say.
pub(super) fn is_headline_word(word: &str) -> bool {
    is_among(HEADLINE, word) || is_calendar(word) || crate::text::segment::is_starter(word)
}

/// Days, months and the like, which stand beside names without belonging to them.
pub(super) fn is_calendar(word: &str) -> bool {
    is_among(CALENDAR, word)
}

/// Whether the word ends names of places and institutions.
pub(super) fn is_institution(word: &str) -> bool {
    INSTITUTIONS.contains(&word)
        || is_among(&["street", "road", "palace", "castle", "hospital", "university"], word)
}

/// Whether the word makes what follows the name of a ship, a street or a place.
pub(super) fn is_carrier(word: &str) -> bool {
    CARRIERS.contains(&word)
}

/// Whether the word makes a place of that name another one ("New", "North").
pub(super) fn is_quarter(word: &str) -> bool {
    matches!(
        word,
        "New"
            | "Old"
            | "North"
            | "South"
            | "East"
            | "West"
            | "Northern"
            | "Southern"
            | "Eastern"
            | "Western"
            | "Great"
            | "Greater"
            | "Upper"
            | "Lower"
            | "Little"
            | "Central"
            | "Inner"
            | "Outer"
    )
}

/// Whether the word joins parts of a name ("van", "de").
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Whether the name is an ordinary word too.
pub(super) fn is_ordinary(name: &str) -> bool {
    is_among(ORDINARY_NAMES, name)
}

/// Whether the name is a month too.
pub(super) fn is_month_name(name: &str) -> bool {
    is_among(MONTH_NAMES, name)
}

/// Whether a month may follow the word.
pub(super) fn comes_before_months(word: &str) -> bool {
    is_among(BEFORE_MONTHS, word)
}

/// Whether somebody does what the word says.
pub(super) fn is_verb_of_people(word: &str) -> bool {
    VERBS.contains(&word)
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

/// Titles that are part of the name: "Prince Harry" is nobody's "Mr. Harry".
pub(super) fn is_personal_title(word: &str) -> bool {
    is_among(
        &[
            "king", "queen", "prince", "princess", "duke", "duchess", "emperor", "empress", "pope", "saint",
            "st", "sultan", "earl", "count", "countess", "baron", "baroness",
        ],
        word.trim_end_matches('.'),
    )
}

/// Whether the word points to the holder of another time.
pub(super) fn is_of_another_time(word: &str) -> bool {
    is_among(
        &[
            "then",
            "then-",
            "former",
            "ex",
            "late",
            "future",
            "next",
            "previous",
            "erstwhile",
            "onetime",
            "one-time",
        ],
        word,
    )
}
