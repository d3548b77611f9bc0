//! Which dates matter: a date is worth what later articles still say of it.
//!
//! Every day of publication has one voice for each date that its articles mention, so a busy day of reporting does not drown
//! a long memory. The voice grows with the root of how many articles agree and how near their sentences are to what the
//! whole collection speaks of; it weighs more the longer ago the date lies, since news forgets what did not matter.

/// How many days lie between happening and publication, at most, and what such a voice weighs.
const WEIGHTS: [(i64, f64); 4] = [(0, 0.3), (1, 0.5), (7, 1.0), (i64::MAX, 1.5)];

/// A mention of a date in an article, all its sentences taken together.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub(super) struct Voice {
    /// From the date to the day of publication.
    pub(super) days_ago: i64,
    /// How near the best sentence is to what the collection speaks of, 0 to 1.
    pub(super) nearness: f64,
}

/// What the voices for one date weigh together; their order does not matter.
pub(super) fn scores(mut voices: Vec<Voice>) -> f64 {
    voices.sort_by(|a, b| a.days_ago.cmp(&b.days_ago).then(a.nearness.total_cmp(&b.nearness)));
    voices
        .chunk_by(|a, b| a.days_ago == b.days_ago)
        .map(|day| {
            let together: f64 = day.iter().map(|voice| voice.nearness).sum();
            day.first().map_or(0.0, |first| weight(first.days_ago)) * together.sqrt()
        })
        .sum()
}

fn weight(days_ago: i64) -> f64 {
    WEIGHTS.iter().find(|(at_most, _)| days_ago <= *at_most).map_or(0.0, |(_, weight)| *weight)
}

#[cfg(test)]
mod tests {
    use super::{Voice, scores};

    #[test]
    fn a_long_memory_outweighs_a_loud_day() {
        let voice = |days_ago| Voice { days_ago, nearness: 0.2 };
        let loud = scores(vec![voice(0); 9]);
        let remembered = scores(vec![voice(9), voice(20), voice(40)]);
        assert!(remembered > loud);
        assert!(scores(vec![voice(-3)]) < scores(vec![voice(3)]));
    }

    #[test]
    fn a_voice_weighs_more_the_longer_ago_its_date_lies() {
        for (days_ago, weight) in [(0, 0.3), (1, 0.5), (2, 1.0), (7, 1.0), (8, 1.5)] {
            let score = scores(vec![Voice { days_ago, nearness: 0.25 }]);
            assert!((score - weight * 0.5).abs() < 1e-9, "{days_ago}");
        }
    }
}
