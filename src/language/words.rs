//! The phrases that views hold.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Counted, Counts, calendar};
use crate::date::words::{Dated, ENGLISH, Phrases};

/// A status of claims in words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusWords {
    /// The heading: "Accounts differ".
    pub label: String,
    /// What it means, in a sentence.
    pub explanation: String,
}

/// The timeline in one of its orders.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimelineWords {
    /// The heading of the page.
    pub title: String,
    /// The entry in the list of orders.
    pub switch: String,
    /// What the order shows, in a sentence.
    pub about: String,
    /// The heading of what has no place in this order.
    pub none: String,
    /// Why it has none.
    pub none_note: String,
}

/// Every phrase that views hold. Places in braces are filled by [`fill`](crate::text::places::fill).
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// The tag of the language by BCP 47, for the pages to say which one they are in.
    #[serde(skip)]
    pub tag: String,
    /// Dates.
    #[serde(skip, default = "english")]
    pub dates: Phrases,
    /// Numbers with what they count.
    #[serde(skip)]
    pub counts: Counts,
    /// The days of the week from Monday on, as ICU4X has them.
    #[serde(skip)]
    pub weekdays: Vec<String>,
    /// Headings of pages and entries of the navigation.
    pub pages: PageWords,
    /// People, organisations, places: a heading for each.
    pub kinds: KindWords,
    /// The statuses of claims.
    pub statuses: StatusesWords,
    /// Nobody says so.
    pub no_source: String,
    /// No article repeats another.
    pub all_origins: String,
    /// Joins facts of one line: "2 sources" and "3 events".
    pub comma: String,
    /// A time: `{from}`.
    pub since: Dated,
    /// A time: `{until}`.
    pub until: Dated,
    /// A time: `{from}`, `{until}`.
    pub from_until: Dated,
    /// The span of the whole: `{from}`, `{until}`.
    pub span: String,
    /// The year of what nobody dates.
    pub undated: String,
    /// The heading of articles that nobody dates.
    pub date_unknown: String,
    /// The year of what has no known beginning.
    pub earlier: String,
    /// A bar for what lasts longer than the bars are wide.
    pub wider: String,
    /// The same, short.
    pub wider_short: String,
    /// A cell of the coverage grid.
    pub reports: String,
    /// A cell of the coverage grid.
    pub differs: String,
    /// A cell of the coverage grid.
    pub silent: String,
    /// Why only quoted words of an article are shown.
    pub excerpt_note: String,
    /// Why nothing of an article's text is shown.
    pub metadata_note: String,
    /// Further pages of mentions: `{number}`.
    pub mentions_page: String,
    /// The heading of such a page: `{name}`, `{number}`.
    pub mentions_title: String,
    /// A tie that the other one's file calls something we have no inverse of: `{kind}`.
    pub tie_as: String,
    /// What a person's page is about: `{name}`, `{sources}`, `{events}`.
    pub entity_description: String,
    /// The timeline in its orders.
    pub timelines: TimelinesWords,
    /// Reported after it happened: `{time}`.
    pub later: String,
    /// Reported before it happened: `{time}`.
    pub ahead: String,
    /// A time that is not counted to the day: `{time}`.
    pub about: String,
    /// What the open data are: `{title}`, `{sources}`, `{events}`.
    pub dataset_description: String,
    /// The labels of slices.
    pub slices: SliceWords,
    /// A table in a text, to those who do not see it.
    pub table: String,
    /// What a terminal shows, likewise.
    pub terminal: String,
    /// What is in each file of open data, by its key.
    pub files: BTreeMap<String, String>,
    /// Ties between people and between organisations, by their keys.
    pub ties: BTreeMap<String, TieWords>,
    /// How two answers part: `{one}`, `{other}`.
    pub difference: String,
    /// What comparisons find, by the keys of [`Point`](crate::quantity::Point).
    pub comparisons: BTreeMap<String, String>,
    /// From one amount or time to another: `{from}`, `{until}`.
    pub run: String,
    /// So much of a unit of measure, by its English name: `{n}`.
    pub measures: BTreeMap<String, String>,
    /// A sum of money: `{sign}`, `{n}`.
    pub money: String,
    /// A length of time in two units: `{one}`, `{other}`.
    pub two_units: String,
    /// No length of time.
    pub no_time: String,
    /// The shortest length of time.
    pub less_than_second: String,
}

/// A tie in words.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TieWords {
    /// What it is called where nobody wrote it down on this side.
    pub word: String,
    /// Other names by which files may call it, with commas between them.
    pub names: String,
}

/// Headings of pages and entries of the navigation.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PageWords {
    /// The overview.
    pub home: String,
    /// The timeline.
    pub timeline: String,
    /// The index of sources.
    pub sources: String,
    /// The register of claims.
    pub claims: String,
    /// The coverage grid.
    pub coverage: String,
    /// Corrections and additions.
    pub changes: String,
    /// Search.
    pub search: String,
    /// Open data.
    pub data: String,
    /// The print page.
    pub print: String,
    /// The network of people.
    pub network: String,
    /// Unknown addresses.
    pub not_found: String,
    /// Events, as a group of texts.
    pub events: String,
    /// Free pages, as a group of texts.
    pub free: String,
}

/// A heading for each kind of entities.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindWords {
    /// People.
    pub person: String,
    /// Organisations.
    pub organisation: String,
    /// Places.
    pub place: String,
}

/// The statuses of claims.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StatusesWords {
    /// Accounts differ.
    pub disputed: StatusWords,
    /// They differed, and the editor has decided.
    pub resolved: StatusWords,
    /// One source, or several that repeat it.
    pub single_source: StatusWords,
    /// Accounts agree.
    pub agreed: StatusWords,
    /// No answer stands any more.
    pub withdrawn: StatusWords,
}

/// The timeline in its orders.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TimelinesWords {
    /// By when it happened.
    pub happened: TimelineWords,
    /// By when it was first reported.
    pub reported: TimelineWords,
    /// By when the dossier took it in.
    pub added: TimelineWords,
    /// By kind.
    pub kind: TimelineWords,
    /// Only where accounts differ.
    pub differs: TimelineWords,
}

/// The labels of lists that stand on several pages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SliceWords {
    /// By years.
    pub years: String,
    /// By letters.
    pub letters: String,
    /// By number.
    pub pages: String,
}

fn english() -> Phrases {
    ENGLISH.clone()
}

impl Words {
    pub(super) fn with(self, tag: &str, dates: Phrases, counts: Counts) -> Self {
        Words { tag: tag.to_owned(), weekdays: calendar::weekdays(tag), dates, counts, ..self }
    }

    /// A number with what it counts: "1 source".
    pub fn count(&self, what: Counted, number: usize) -> String {
        self.counts.count(what.key(), number, &[])
    }
}
