//! A date as a page shows it.

use serde::Serialize;

/// A date as a page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct DateView {
    /// In words, never more certain than it is: "about 2019", "10 September 2025, 5.20 pm".
    pub words: String,
    /// A short form for tables: "10 Sep 2025".
    pub short: String,
    /// The value in EDTF.
    pub edtf: String,
    /// The value of a `datetime` attribute, where the date is exact enough for HTML.
    pub machine: Option<String>,
    /// `minute`, `day`, `month`, `season`, `year`, `decade`, `century`, `range` or `set`.
    pub precision: &'static str,
    /// Whether it is marked as approximate.
    pub approximate: bool,
    /// Whether it is marked as uncertain.
    pub uncertain: bool,
}
