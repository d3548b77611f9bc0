//! Dates without a year, in the year that they must be of.

use super::Day;
use crate::date::{Date, Gap, Relation};

/// A leap year for two dates that both lack theirs, so that 29 February is one of its days.
const LEAP_YEAR: i64 = 2024;

/// So near, in days, two dates on both sides of New Year are taken for neighbours: "31 December" beside 1 January 2025.
const MOST_ACROSS_NEW_YEAR: u64 = 60;

/// Two dates of which at least one lacks its year, both in the year of the other or in the one beside it, and how they lie to each
/// other. Nothing if one of them is not a day of that year.
pub(super) fn dates(one: &Day, other: &Day) -> Option<(Date, Date, Relation)> {
    let year_of = |day: &Day| day.date.as_ref().and_then(Date::year_of_start);
    let year = year_of(one).or(year_of(other)).unwrap_or(LEAP_YEAR);
    let in_years = |year_one, year_other| {
        let (a, b) = (one.in_year(year_one)?, other.in_year(year_other)?);
        let relation = a.relation(&b);
        Some((a, b, relation))
    };
    let in_one = in_years(year, year)?;
    // "Before 5 May" goes back through all years before.
    let has_both_ends = |date: &Date| date.bounds().earliest.is_some() && date.bounds().latest.is_some();
    if !has_both_ends(&in_one.0) || !has_both_ends(&in_one.1) {
        return Some(in_one);
    }
    let across = [(year, year - 1), (year, year + 1), (year - 1, year), (year + 1, year)];
    let across = across
        .into_iter()
        .filter_map(|(year_one, year_other)| in_years(year_one, year_other))
        .filter(|(.., relation)| distance(*relation) <= MOST_ACROSS_NEW_YEAR);
    std::iter::once(in_one).chain(across).min_by_key(|(.., relation)| distance(*relation))
}

/// How far apart two dates are, in days; none for those that may agree.
fn distance(relation: Relation) -> u64 {
    match relation {
        Relation::Before(gap) | Relation::After(gap) => match gap {
            // A date without its year has no time of day.
            Gap::Minutes(_) => 0,
            Gap::Days(days) => days,
            Gap::Months(months) => months.saturating_mul(30),
            Gap::Years(years) => years.saturating_mul(365),
        },
        _ => 0,
    }
}
