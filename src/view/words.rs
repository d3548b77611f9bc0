//! The wording of views in one table, so that another language is another table.

use crate::date::words::{ENGLISH as ENGLISH_DATES, Phrases};
use crate::model::{ClaimStatus, EntityKind};
use crate::plan::TimelineOrder;

/// A noun in its two forms.
#[derive(Clone, Copy, Debug)]
pub struct Noun {
    /// For one.
    pub one: &'static str,
    /// For any other number.
    pub many: &'static str,
}

impl Noun {
    /// A number with the noun: "1 source", "12,000 sources".
    ///
    /// ```
    /// let noun = cuttings::view::words::ENGLISH.source;
    /// assert_eq!(noun.count(2), "2 sources");
    /// ```
    pub fn count(&self, number: usize) -> String {
        format!("{} {}", grouped(number), if number == 1 { self.one } else { self.many })
    }
}

/// The digits in groups of three, from ten thousand on.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    if digits.len() < 5 {
        return digits;
    }
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Puts values at the places in braces of a phrase. A value is never looked through for places again.
pub fn fill(phrase: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(phrase.len() + 16);
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let (name, tail) = after.split_once('}').unwrap_or((after, ""));
        out.push_str(values.iter().find(|(known, _)| *known == name).map_or("", |(_, value)| value));
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// A status of claims in words.
#[derive(Clone, Copy, Debug)]
pub struct StatusWords {
    /// The heading: "Accounts differ".
    pub label: &'static str,
    /// What it means, in a sentence.
    pub explanation: &'static str,
}

/// The timeline in one of its orders.
#[derive(Clone, Copy, Debug)]
pub struct TimelineWords {
    /// The heading of the page.
    pub title: &'static str,
    /// The entry in the list of orders.
    pub switch: &'static str,
    /// What the order shows, in a sentence.
    pub about: &'static str,
    /// The heading of what has no place in this order.
    pub none: &'static str,
    /// Why it has none.
    pub none_note: &'static str,
}

/// Every phrase that views hold. Places in braces are filled by [`fill`].
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Dates.
    pub dates: &'static Phrases<'static>,
    /// Headings of pages and entries of the navigation.
    pub pages: PageWords,
    /// People, organisations, places: a heading for each, in the order of [`EntityKind::ALL`].
    pub kinds: [&'static str; 3],
    /// Disputed, resolved, single source, agreed, withdrawn.
    pub statuses: [StatusWords; 5],
    /// A source.
    pub source: Noun,
    /// A source that repeats no other.
    pub independent_source: Noun,
    /// An event.
    pub event: Noun,
    /// A passage.
    pub passage: Noun,
    /// Nobody says so.
    pub no_source: &'static str,
    /// Several articles with one origin: `{articles}`.
    pub one_origin: &'static str,
    /// More articles than origins: `{articles}`, `{number}`.
    pub some_origins: &'static str,
    /// No article repeats another.
    pub all_origins: &'static str,
    /// What the articles go back to.
    pub origin: Noun,
    /// Origins behind all articles: `{origins}`.
    pub origins: &'static str,
    /// How two people appear together: joins "2 sources" and "3 events".
    pub comma: &'static str,
    /// A time: `{from}`.
    pub since: &'static str,
    /// A time: `{until}`.
    pub until: &'static str,
    /// A time: `{from}`, `{until}`.
    pub from_until: &'static str,
    /// The span of the whole: `{from}`, `{until}`.
    pub span: &'static str,
    /// The year of what nobody dates.
    pub undated: &'static str,
    /// The heading of articles that nobody dates.
    pub date_unknown: &'static str,
    /// The year of what has no known beginning.
    pub earlier: &'static str,
    /// A bar for what lasts longer than the bars are wide.
    pub wider: &'static str,
    /// The same, short.
    pub wider_short: &'static str,
    /// A cell of the coverage grid.
    pub reports: &'static str,
    /// A cell of the coverage grid.
    pub differs: &'static str,
    /// A cell of the coverage grid.
    pub silent: &'static str,
    /// Why only quoted words of an article are shown.
    pub excerpt_note: &'static str,
    /// Why nothing of an article's text is shown.
    pub metadata_note: &'static str,
    /// Further pages of mentions: `{number}`.
    pub mentions_page: &'static str,
    /// The heading of such a page: `{name}`, `{number}`.
    pub mentions_title: &'static str,
    /// A tie that the other one's file calls something we have no inverse of: `{kind}`.
    pub tie_as: &'static str,
    /// What a person's page is about: `{name}`, `{sources}`, `{events}`.
    pub entity_description: &'static str,
    /// The timeline, in the order of [`TimelineOrder::ALL`].
    pub timelines: [TimelineWords; 5],
    /// Reported after it happened: `{time}`.
    pub later: &'static str,
    /// Reported before it happened: `{time}`.
    pub ahead: &'static str,
    /// A time that is not counted to the day: `{time}`.
    pub about: &'static str,
    /// What the open data are: `{title}`, `{sources}`, `{events}`.
    pub dataset_description: &'static str,
    /// The labels of slices: years, letters, pages.
    pub slices: [&'static str; 3],
}

/// Headings of pages and entries of the navigation.
#[derive(Clone, Copy, Debug)]
pub struct PageWords {
    /// The overview.
    pub home: &'static str,
    /// The timeline.
    pub timeline: &'static str,
    /// The index of sources.
    pub sources: &'static str,
    /// The register of claims.
    pub claims: &'static str,
    /// The coverage grid.
    pub coverage: &'static str,
    /// Corrections and additions.
    pub changes: &'static str,
    /// Search.
    pub search: &'static str,
    /// Open data.
    pub data: &'static str,
    /// The print page.
    pub print: &'static str,
    /// The network of people.
    pub network: &'static str,
    /// Unknown addresses.
    pub not_found: &'static str,
    /// Events, as a group of texts.
    pub events: &'static str,
    /// Free pages, as a group of texts.
    pub free: &'static str,
}

impl Words {
    /// The heading of a kind of entities.
    pub fn kind(&self, kind: EntityKind) -> &'static str {
        self.kinds[kind as usize]
    }

    /// The words of the timeline in an order.
    pub fn timeline(&self, order: TimelineOrder) -> TimelineWords {
        self.timelines[order as usize]
    }

    /// A status in words.
    pub fn status(&self, status: ClaimStatus) -> StatusWords {
        let at = match status {
            ClaimStatus::Disputed => 0,
            ClaimStatus::Resolved => 1,
            ClaimStatus::SingleSource => 2,
            ClaimStatus::Agreed => 3,
            ClaimStatus::Withdrawn => 4,
        };
        self.statuses[at]
    }

    /// How many sources stand behind something: `articles` that say so, `independent` of which repeat no other.
    pub fn independence(&self, articles: usize, independent: usize) -> String {
        let independent = independent.min(articles);
        match (articles, independent) {
            (0, _) => self.no_source.to_owned(),
            (1, _) => self.source.count(1),
            (_, 0 | 1) => fill(self.one_origin, &[("articles", &self.source.count(articles))]),
            _ if articles == independent => self.independent_source.count(articles),
            _ => {
                let articles = self.source.count(articles);
                fill(self.some_origins, &[("articles", &articles), ("number", &grouped(independent))])
            }
        }
    }
}

const fn noun(one: &'static str, many: &'static str) -> Noun {
    Noun { one, many }
}

/// English.
pub static ENGLISH: Words = Words {
    dates: &ENGLISH_DATES,
    pages: PageWords {
        home: "Overview",
        timeline: "Timeline",
        sources: "Sources",
        claims: "Where accounts differ",
        coverage: "Coverage",
        changes: "Changes",
        search: "Search",
        data: "Data",
        print: "Print",
        network: "Who appears with whom",
        not_found: "Page not found",
        events: "Events",
        free: "Pages",
    },
    kinds: ["People", "Organisations", "Places"],
    statuses: [
        StatusWords {
            label: "Accounts differ",
            explanation: "Sources give different answers, and nobody has settled which one holds.",
        },
        StatusWords {
            label: "Settled by the editor",
            explanation: "Sources differed; the editor chose an answer and says why.",
        },
        StatusWords {
            label: "Single source",
            explanation: "Only one source says so, or several that repeat the same one.",
        },
        StatusWords {
            label: "Accounts agree",
            explanation: "Two or more sources that do not repeat each other say the same.",
        },
        StatusWords { label: "Withdrawn", explanation: "No source stands behind any answer any more." },
    ],
    source: noun("source", "sources"),
    independent_source: noun("independent source", "independent sources"),
    event: noun("event", "events"),
    passage: noun("passage", "passages"),
    no_source: "no source",
    one_origin: "{articles} with one origin",
    some_origins: "{articles} with {number} origins",
    all_origins: "none is known to repeat another",
    origin: noun("independent origin", "independent origins"),
    origins: "{origins} behind them",
    comma: ", ",
    since: "since {from}",
    until: "until {until}",
    from_until: "from {from} until {until}",
    span: "{from} to {until}",
    undated: "undated",
    date_unknown: "Date unknown",
    earlier: "Earlier",
    wider: "Over a longer time, or at a time not known so closely",
    wider_short: "?",
    reports: "reports",
    differs: "says otherwise",
    silent: "silent",
    excerpt_note: "Only the words that this dossier quotes are shown. The rest of the text belongs to its publisher.",
    metadata_note: "The text belongs to its publisher and is not shown.",
    mentions_page: "page {number}",
    mentions_title: "{name}: mentions, page {number}",
    tie_as: "calls them {kind}",
    entity_description: "{name}: {sources}, {events}.",
    timelines: [
        TimelineWords {
            title: "Timeline",
            switch: "when it happened",
            about: "Each with who reports it. A date is never drawn as more certain than its source makes it.",
            none: "No date",
            none_note: "No source says when these happened.",
        },
        TimelineWords {
            title: "Timeline by first report",
            switch: "when it was first reported",
            about: "In the order in which the sources of this dossier first reported them.",
            none: "Publication not dated",
            none_note: "No source of these states its date of publication, or they have no source.",
        },
        TimelineWords {
            title: "Timeline by arrival",
            switch: "when this dossier took it in",
            about: "In the order in which this dossier took them in.",
            none: "Arrival not dated",
            none_note: "Nobody wrote down when the dossier took these in.",
        },
        TimelineWords {
            title: "Timeline by kind",
            switch: "by kind",
            about: "By the kind of event, each kind in order of time.",
            none: "No kind",
            none_note: "The editor gave these no kind.",
        },
        TimelineWords {
            title: "Events of which accounts differ",
            switch: "where accounts differ",
            about: "Only events of which sources tell differently and nobody has settled it.",
            none: "No date",
            none_note: "No source says when these happened.",
        },
    ],
    later: "{time} later",
    ahead: "{time} before",
    about: "about {time}",
    dataset_description: "The dossier “{title}” as open data: {sources}, {events}, and who says what in which passage.",
    slices: ["Years", "Letters", "Pages"],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn says_how_many_sources_are_independent() {
        for (articles, independent, words) in [
            (0, 0, "no source"),
            (1, 1, "1 source"),
            (2, 1, "2 sources with one origin"),
            (3, 3, "3 independent sources"),
            (3, 2, "3 sources with 2 origins"),
            (12_345, 12_345, "12,345 independent sources"),
        ] {
            assert_eq!(ENGLISH.independence(articles, independent), words);
        }
    }

    #[test]
    fn values_are_not_filled_again() {
        assert_eq!(fill("{a} and {b}", &[("a", "{b}"), ("b", "x")]), "{b} and x");
        assert_eq!(fill("an open {brace", &[]), "an open ");
    }
}
