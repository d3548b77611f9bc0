//! Happenings suggested: sentences from different articles about one dated happening, brought together and ranked.
//!
//! In: articles, each [`read`] by itself, in any order. Out of the [`Gathering`] of all readings come the ranking of days and the
//! suggested events. Bodies are never kept: only counts, places, and the best few sentences of each date.

mod event;
mod gathering;
mod happening;
mod noise;
mod people;
mod rank;
mod reading;
mod shortlist;
mod title;
mod words;

#[cfg(test)]
mod tests;

pub use event::{Event, Evidence};
pub use gathering::Gathering;
pub use reading::{Article, Reading, Sighting, read};

use crate::date::Date;

/// The happenings of which `articles` speak, the most important first; articles are numbered by their order.
///
/// ```
/// use cuttings::date::Date;
/// use cuttings::extract::events::{Article, suggest_events};
///
/// let (early, late) = (Date::parse("2025-05-05").ok(), Date::parse("2025-05-20").ok());
/// let articles = [
///     Article { date: early.as_ref(), passages: &["The ferry ran aground near the quay on Sunday."], people: None },
///     Article { date: late.as_ref(), passages: &["The ferry ran aground on 4 May."], people: None },
/// ];
/// let events = suggest_events(&articles);
/// assert_eq!(events[0].date.to_string(), "2025-05-04");
/// assert_eq!((events[0].title.as_str(), events[0].n_sources), ("The ferry ran aground near the quay", 2));
/// ```
pub fn suggest_events(articles: &[Article<'_>]) -> Vec<Event> {
    gathered(articles).events()
}

/// The days that `articles` speak of, the most important first, with their scores.
pub fn rank_dates(articles: &[Article<'_>]) -> Vec<(Date, f64)> {
    gathered(articles).rank_days()
}

fn gathered(articles: &[Article<'_>]) -> Gathering {
    let mut gathering = Gathering::default();
    for (number, article) in articles.iter().enumerate() {
        gathering.add(number as u32, read(article));
    }
    gathering
}
