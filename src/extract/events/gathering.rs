//! The readings of all articles together.

use super::rank::{Voice, scores};
use super::reading::Reading;
use super::words;
use crate::date::{Date, Precision};

/// The readings of a collection, kept as counts and places.
#[derive(Clone, Debug)]
pub struct Gathering {
    /// In how many articles each word stands.
    articles_with: Vec<u32>,
    articles: u32,
    sayings: Vec<Saying>,
    words: Vec<u16>,
}

/// A dated sentence without its text.
#[derive(Clone, Debug)]
struct Saying {
    date: Date,
    first_day: i64,
    precision: Precision,
    published: Option<i64>,
    article: u32,
    words: (u32, u32),
}

impl Default for Gathering {
    fn default() -> Self {
        Self { articles_with: vec![0; words::NUMBERS], articles: 0, sayings: Vec::new(), words: Vec::new() }
    }
}

impl Gathering {
    /// Takes in what was read in article number `article`; each number once, in any order.
    pub fn add(&mut self, article: u32, reading: Reading) {
        self.articles += 1;
        for &word in &reading.words {
            self.articles_with[usize::from(word)] += 1;
        }
        for dated in reading.dated {
            let from = self.words.len() as u32;
            self.words.extend_from_slice(&dated.words);
            self.sayings.push(Saying {
                date: dated.date,
                first_day: dated.first_day,
                precision: dated.precision,
                published: reading.published,
                article,
                words: (from, self.words.len() as u32),
            });
        }
    }

    /// The days that the articles speak of, the most important first, with their scores.
    pub fn rank_days(&self) -> Vec<(Date, f64)> {
        let mut days: Vec<&Saying> =
            self.sayings.iter().filter(|saying| saying.precision == Precision::Day).collect();
        days.sort_by_key(|saying| (saying.first_day, saying.article));
        let one = |sayings: &[&Saying]| {
            let first = sayings.first()?;
            let nearness = sayings.iter().map(|saying| self.nearness(saying)).fold(0.0, f64::max);
            Some(Voice {
                day: first.first_day,
                published: first.published.unwrap_or(first.first_day),
                nearness,
            })
        };
        let together = |a: &&Saying, b: &&Saying| (a.first_day, a.article) == (b.first_day, b.article);
        let mut ranked = scores(days.chunk_by(together).filter_map(one).collect());
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.into_iter().filter_map(|(day, score)| Some((date_of(day)?, score))).collect()
    }

    /// How near a sentence is to what the collection speaks of: the share of articles that have its words, on average.
    fn nearness(&self, saying: &Saying) -> f64 {
        /// A sentence of few words must not win by one common word.
        const MISSING_WORDS: f64 = 3.0;
        let words = &self.words[saying.words.0 as usize..saying.words.1 as usize];
        let articles: u64 = words.iter().map(|&word| u64::from(self.articles_with[usize::from(word)])).sum();
        articles as f64 / f64::from(self.articles.max(1)) / (words.len() as f64 + MISSING_WORDS)
    }
}

fn date_of(day: i64) -> Option<Date> {
    let start = jiff::civil::date(1970, 1, 1);
    start.checked_add(jiff::Span::new().try_days(day).ok()?).ok().map(Date::from)
}
