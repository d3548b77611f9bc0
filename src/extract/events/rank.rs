//! Which days matter: a day is worth what later articles still say of it.
//!
//! Every day of publication has one voice for each day that its articles mention, so a busy day of reporting does not drown
//! a long memory. The voice grows with the root of how many articles agree and how near their sentences are to what the
//! whole collection speaks of; it weighs more the longer ago the day lies, since news forgets what did not matter.

/// How many days lie between mention and happening, at most, and what such a voice weighs.
const WEIGHTS: [(i64, f64); 4] = [(0, 0.3), (1, 0.5), (7, 1.0), (i64::MAX, 1.5)];

/// A mention of a day in an article, all its sentences taken together.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(super) struct Voice {
    /// The day that is spoken of, counted from 1970.
    pub(super) day: i64,
    /// The day of publication; the day itself where it is not known.
    pub(super) published: i64,
    /// How near the best sentence is to what the collection speaks of, 0 to 1.
    pub(super) nearness: f64,
}

/// The score of each day, sorted by day.
pub(super) fn scores(mut voices: Vec<Voice>) -> Vec<(i64, f64)> {
    voices.sort_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Equal));
    let mut out: Vec<(i64, f64)> = Vec::new();
    for voices in voices.chunk_by(|a, b| (a.day, a.published) == (b.day, b.published)) {
        let Some(first) = voices.first() else { continue };
        let together: f64 = voices.iter().map(|voice| voice.nearness).sum();
        let score = weight(first.published - first.day) * together.sqrt();
        match out.last_mut().filter(|last| last.0 == first.day) {
            Some(last) => last.1 += score,
            None => out.push((first.day, score)),
        }
    }
    out
}

fn weight(days_ago: i64) -> f64 {
    WEIGHTS.iter().find(|(at_most, _)| days_ago <= *at_most).map_or(1.0, |(_, weight)| *weight)
}
