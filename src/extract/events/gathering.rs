//! The readings of all articles together.

use super::event::Event;
use super::happening::{Happening, Saying, happenings};
use super::rank::{Voice, scores};
use super::reading::{Reading, Time};
use super::shortlist::{Candidate, keep};
use super::words;
use crate::date::{Date, Precision};
use std::collections::BTreeMap;

/// The readings of a collection, kept as counts and places, with the best few sentences of each date.
#[derive(Clone, Debug)]
pub struct Gathering {
    /// In how many articles each word stands.
    articles_with: Vec<u32>,
    articles: u32,
    times: BTreeMap<Time, Said>,
    words: Vec<u16>,
}

/// All that is said of one date.
#[derive(Clone, Debug, Default)]
struct Said {
    sayings: Vec<Stored>,
    best: Vec<Candidate>,
}

/// A dated sentence without its text.
#[derive(Clone, Copy, Debug)]
struct Stored {
    article: u32,
    published: Option<i64>,
    /// Where its words stand in the list of all.
    words: (u32, u32),
}

impl Default for Gathering {
    fn default() -> Self {
        Self {
            articles_with: vec![0; words::NUMBERS],
            articles: 0,
            times: BTreeMap::new(),
            words: Vec::new(),
        }
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
            let said = self.times.entry(dated.time).or_default();
            let words = (from, self.words.len() as u32);
            said.sayings.push(Stored { article, published: reading.published, words });
            keep(&mut said.best, Candidate::new(article, dated));
        }
    }

    /// The days that the articles speak of, the most important first, with their scores, which are only good for comparing.
    pub fn rank_days(&self) -> Vec<(Date, f64)> {
        let days = self.times.iter().filter(|(time, _)| time.precision == Precision::Day);
        let mut ranked: Vec<(i64, f64)> =
            days.map(|(time, said)| (time.first_day, self.score(*time, &self.sayings(said)))).collect();
        ranked.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked
            .into_iter()
            .filter_map(|(first_day, score)| {
                Some((Time { first_day, precision: Precision::Day }.to_date()?, score))
            })
            .collect()
    }

    /// The happenings of which the articles speak, the most important first.
    pub fn events(&self) -> Vec<Event> {
        let mut events: Vec<Event> = Vec::new();
        for (time, said) in &self.times {
            let Some(date) = time.to_date() else { continue };
            let found = happenings(&said.best, &self.sayings(said), |word| self.rarity(word));
            let whole = self.score(*time, &self.sayings(said));
            let face = if time.precision == Precision::Day { face(&found) } else { None };
            for (at, happening) in found.into_iter().enumerate() {
                let own = self.score(*time, &happening.sayings);
                // What else is said of a great day is mostly the same happening in other words.
                let score = if face == Some(at) { whole } else { own * (own / whole.max(f64::MIN_POSITIVE)) };
                events.extend(happening.into_event(date.clone(), score));
            }
        }
        events.sort_by(|a, b| {
            b.score.total_cmp(&a.score).then_with(|| a.date.sort_key().cmp(&b.date.sort_key()))
        });
        events
    }

    fn sayings(&self, said: &Said) -> Vec<Saying<'_>> {
        let mut sayings: Vec<Saying<'_>> = said
            .sayings
            .iter()
            .map(|stored| Saying {
                article: stored.article,
                published: stored.published,
                words: &self.words[stored.words.0 as usize..stored.words.1 as usize],
            })
            .collect();
        // A stable sort keeps the sentences of one article in their order, whenever the article came.
        sayings.sort_by_key(|saying| saying.article);
        sayings
    }

    /// What the sayings of one date weigh together; months and years are mostly background and weigh less.
    fn score(&self, time: Time, sayings: &[Saying<'_>]) -> f64 {
        let one = |sayings: &[Saying<'_>]| {
            let first = sayings.first()?;
            let nearness = sayings.iter().map(|saying| self.nearness(saying.words)).fold(0.0, f64::max);
            let published = first.published.unwrap_or(time.first_day);
            Some(Voice { days_ago: published - time.first_day, nearness })
        };
        let voices = sayings.chunk_by(|a, b| a.article == b.article).filter_map(one).collect();
        let exactness = match time.precision {
            Precision::Day => 1.0,
            Precision::Month => 0.4,
            _ => 0.1,
        };
        scores(voices) * exactness
    }

    /// How near a sentence is to what the collection speaks of: the share of articles that have its words, on average.
    fn nearness(&self, words: &[u16]) -> f64 {
        /// A sentence of few words must not win by one common word.
        const MISSING_WORDS: f64 = 3.0;
        let articles: u64 = words.iter().map(|&word| u64::from(self.articles_with[usize::from(word)])).sum();
        articles as f64 / f64::from(self.articles.max(1)) / (words.len() as f64 + MISSING_WORDS)
    }

    /// How much a word tells one happening from another: little for the words of every article.
    fn rarity(&self, word: u16) -> f64 {
        let share = f64::from(self.articles_with[usize::from(word)]) / f64::from(self.articles.max(1));
        1.0 - 0.9 * share.sqrt()
    }
}

/// Which happening stands for its day: the one whose leading sentence says most of what is said of it, the first of equals.
fn face(found: &[Happening<'_>]) -> Option<usize> {
    let highest = found.iter().map(|happening| happening.share).fold(0.0, f64::max);
    found.iter().position(|happening| happening.share >= highest)
}

impl Time {
    fn to_date(self) -> Option<Date> {
        let start = jiff::civil::date(1970, 1, 1);
        let day = start.checked_add(jiff::Span::new().try_days(self.first_day).ok()?).ok()?;
        let (year, month) = (i32::from(day.year()), day.month().unsigned_abs());
        match self.precision {
            Precision::Day => Some(Date::from(day)),
            Precision::Month => Date::month(year, month),
            _ => Date::year(year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Gathering, Saying, Time};
    use crate::date::Precision;
    use crate::extract::events::reading::Reading;

    fn near(one: f64, other: f64) -> bool {
        (one - other).abs() < 1e-9
    }

    /// Four articles: the word 1 stands in all, 2 in one of them.
    fn gathering() -> Gathering {
        let mut gathering = Gathering::default();
        for (article, words) in [vec![1, 2], vec![1], vec![1], vec![1]].into_iter().enumerate() {
            gathering.add(article as u32, Reading { words, ..Reading::default() });
        }
        gathering
    }

    #[test]
    fn words_of_many_articles_are_near_and_tell_little() {
        let gathering = gathering();
        assert!(near(gathering.nearness(&[1]), 0.25));
        assert!(near(gathering.nearness(&[1, 2]), 0.25));
        assert!(near(gathering.nearness(&[2]), 0.0625));
        assert!(near(gathering.rarity(1), 0.1));
        assert!(near(gathering.rarity(2), 0.55));
    }

    #[test]
    fn an_article_has_one_voice_for_a_date() {
        let gathering = gathering();
        let score = |precision, sayings: &[(u32, Option<i64>, &[u16])]| {
            let sayings: Vec<Saying<'_>> = sayings
                .iter()
                .map(|&(article, published, words)| Saying { article, published, words })
                .collect();
            gathering.score(Time { first_day: 100, precision }, &sayings)
        };
        let once: &[(u32, Option<i64>, &[u16])] = &[(0, Some(101), &[1])];
        assert!(near(score(Precision::Day, once), 0.25));
        assert!(near(score(Precision::Month, once), 0.1));
        assert!(near(score(Precision::Year, once), 0.025));
        assert!(near(score(Precision::Day, &[(0, None, &[1])]), 0.15));
        assert!(near(score(Precision::Day, &[(0, Some(101), &[2]), (0, Some(101), &[1])]), 0.25));
        assert!(near(score(Precision::Day, &[(0, Some(101), &[1]), (1, Some(109), &[1])]), 1.0));
    }
}
