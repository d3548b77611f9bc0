//! Happenings suggested: sentences from different articles about one dated happening, brought together and ranked.
//!
//! In: articles, each [`read`] by itself, in any order. Out of the [`Gathering`] of all readings come the ranking of days and the
//! suggested events. Bodies are never kept: only counts, places, and the best few sentences of each date.

mod gathering;
mod noise;
mod rank;
mod reading;
mod words;

pub use gathering::Gathering;
pub use reading::{Article, Reading, read};

use crate::date::Date;

/// The days that `articles` speak of, the most important first, with their scores.
pub fn rank_dates(articles: &[Article<'_>]) -> Vec<(Date, f64)> {
    let mut gathering = Gathering::default();
    for (number, article) in articles.iter().enumerate() {
        gathering.add(number as u32, read(article));
    }
    gathering.rank_days()
}
