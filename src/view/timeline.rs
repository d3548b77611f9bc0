//! The timeline.

use super::{CoverageBar, EventCard, NavigationItem, ReferenceView};
use serde::Serialize;

/// The timeline in one of its orders, or one slice of it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TimelineContent {
    /// The order: `happened`, `reported`, `added`, `kinds` or `differs`.
    pub order: &'static str,
    /// What this order shows, in a sentence.
    pub about: String,
    /// Years with events, in order of time; kinds where the order is by kind.
    pub years: Vec<TimelineYear>,
    /// Events that have no place in this order: that nobody dates, or that have no kind.
    pub undated: Vec<EventCard>,
    /// Their heading.
    pub undated_label: String,
    /// Why they stand there.
    pub undated_note: String,
    /// How many events there are in all.
    pub total: usize,
    /// Events a month or year over the whole timeline, each bar a link; only in the order of what happened.
    pub density: Vec<CoverageBar>,
    /// The timeline by its three clocks: when it happened, was reported, was taken in.
    pub clocks: Vec<NavigationItem>,
    /// Other lists of events: by kind, where accounts differ.
    pub lists: Vec<NavigationItem>,
    /// What the events of this page can be filtered by.
    pub filters: TimelineFilters,
    /// The articles cited, numbered as the marks are. On a screen each citation leads to its passage; on paper these say where.
    pub references: Vec<ReferenceView>,
}

impl TimelineContent {
    /// All events in the order of the page.
    pub(crate) fn events_mut(&mut self) -> impl Iterator<Item = &mut EventCard> {
        let dated = self.years.iter_mut().flat_map(|year| {
            year.whole.iter_mut().chain(year.months.iter_mut().flat_map(|month| &mut month.events))
        });
        dated.chain(&mut self.undated)
    }
}

/// What the events of a page can be filtered by.
#[derive(Clone, Debug, Default, Serialize)]
pub struct TimelineFilters {
    /// How many events the page shows.
    pub events: usize,
    /// Who takes part, by name.
    pub people: Vec<FilterOption>,
    /// Who reports them.
    pub sources: Vec<FilterOption>,
    /// The kinds.
    pub kinds: Vec<FilterOption>,
    /// Events of which accounts differ.
    pub differs: usize,
    /// Whether the date of publication of any source is known.
    pub has_reported: bool,
    /// Whether it is known when any event was taken in.
    pub has_added: bool,
}

/// One choice of a filter.
#[derive(Clone, Debug, Serialize)]
pub struct FilterOption {
    /// What cards bear: a key, or the slug of a kind.
    pub value: String,
    /// What it is called.
    pub label: String,
    /// How many events of the page it leaves.
    pub count: usize,
}

/// One year, or one kind.
#[derive(Clone, Debug, Serialize)]
pub struct TimelineYear {
    /// The heading: "2025".
    pub label: String,
    /// The anchor: `y2025`, `kind-meeting`.
    pub anchor: String,
    /// Events dated no closer than the year, or over several months; they stand before the months.
    pub whole: Vec<EventCard>,
    /// The months.
    pub months: Vec<TimelineMonth>,
}

/// One month.
#[derive(Clone, Debug, Serialize)]
pub struct TimelineMonth {
    /// The heading: "September".
    pub label: String,
    /// The anchor: `y2025-09`.
    pub anchor: String,
    /// The events.
    pub events: Vec<EventCard>,
}
