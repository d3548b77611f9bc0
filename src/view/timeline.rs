//! The timeline.

use super::{CoverageBar, EventCard};
use serde::Serialize;

/// The timeline, or one slice of it.
#[derive(Clone, Debug, Serialize)]
pub struct TimelineContent {
    /// Years with events, in order of time.
    pub years: Vec<TimelineYear>,
    /// Events that nobody dates.
    pub undated: Vec<EventCard>,
    /// How many events there are in all.
    pub total: usize,
    /// Events a month or year over the whole timeline, each bar a link.
    pub density: Vec<CoverageBar>,
}

/// One year.
#[derive(Clone, Debug, Serialize)]
pub struct TimelineYear {
    /// The heading: "2025".
    pub label: String,
    /// The anchor: `y2025`.
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
