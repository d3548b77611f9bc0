//! The table of phrases that a language fills in.

/// Everything that is needed to say a date in one language. A phrase has places in braces, such as `{day} {month} {year}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrases<'a> {
    /// For running text.
    pub long: Forms<'a>,
    /// For tables.
    pub short: Forms<'a>,
    /// A time on the hour: `{hour}`, `{hour24}`, `{half}`.
    pub hour: &'a str,
    /// Any other time: `{hour}`, `{hour24}`, `{minute}`, `{half}`.
    pub clock: &'a str,
    /// The `{half}` before noon.
    pub morning: &'a str,
    /// The `{half}` from noon on.
    pub afternoon: &'a str,
    /// Noon.
    pub noon: &'a str,
}

/// The forms of one length, long or short.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Forms<'a> {
    /// January to December.
    pub months: [&'a str; 12],
    /// Spring to winter.
    pub seasons: [&'a str; 4],
    /// `{day}`, `{month}`, `{year}`.
    pub day: &'a str,
    /// A day whose year is said elsewhere: `{day}`, `{month}`.
    pub day_of_month: &'a str,
    /// `{month}`, `{year}`.
    pub month: &'a str,
    /// `{day}`, `{time}`.
    pub moment: &'a str,
    /// A year before the first: `{year}`.
    pub before_christ: &'a str,
    /// `{season}`, `{year}`.
    pub season: &'a str,
    /// A season of the northern, and of the southern hemisphere: `{season}`, `{year}`.
    pub hemispheres: [&'a str; 2],
    /// Four quarters: `{year}`.
    pub quarters: [&'a str; 4],
    /// Three thirds: `{year}`.
    pub thirds: [&'a str; 3],
    /// Two halves: `{year}`.
    pub halves: [&'a str; 2],
    /// `{year}`, the first of ten.
    pub decade: &'a str,
    /// An unknown day within something longer: `{whole}`.
    pub some_day: &'a str,
    /// An unknown month within a year: `{whole}`.
    pub some_month: &'a str,
    /// Any other unknown date: `{from}`, `{to}`.
    pub some_time: &'a str,
    /// `{date}`.
    pub approximate: &'a str,
    /// `{date}`.
    pub uncertain: &'a str,
    /// `{from}`, `{to}`.
    pub span: &'a str,
    /// An open end: `{from}`.
    pub since: &'a str,
    /// An unknown end: `{from}`.
    pub since_unknown: &'a str,
    /// An open beginning: `{to}`.
    pub until: &'a str,
    /// An unknown beginning: `{to}`.
    pub until_unknown: &'a str,
    /// A day or any earlier one: `{date}`.
    pub day_or_before: &'a str,
    /// A month, year or the like, or any earlier one: `{date}`.
    pub or_before: &'a str,
    /// A date or any later one: `{date}`.
    pub or_after: &'a str,
    /// Several dates of a set in a row: `{from}`, `{to}`.
    pub run: &'a str,
    /// One of the days of a run in a set: `{from}`, `{to}`. Never to be mistaken for all of them.
    pub one_of_run: &'a str,
    /// Between the members of a set but the last two.
    pub comma: &'a str,
    /// Between the last two of a set of which one is meant.
    pub or: &'a str,
    /// Between the last two of a set of which all are meant.
    pub and: &'a str,
}
