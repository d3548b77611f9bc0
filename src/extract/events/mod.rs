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
