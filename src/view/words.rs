//! The wording of views for the things of the dossier.

use crate::date::Gap;
use crate::model::{ClaimStatus, EntityKind};
use crate::plan::TimelineOrder;

pub use crate::language::{Counted, PageWords, StatusWords, TimelineWords, Words, fill};

impl Words {
    /// The heading of a kind of entities.
    pub fn kind(&self, kind: EntityKind) -> &str {
        match kind {
            EntityKind::Person => &self.kinds.person,
            EntityKind::Organisation => &self.kinds.organisation,
            EntityKind::Place => &self.kinds.place,
        }
    }

    /// The words of the timeline in an order.
    pub fn timeline(&self, order: TimelineOrder) -> &TimelineWords {
        match order {
            TimelineOrder::Happened => &self.timelines.happened,
            TimelineOrder::Reported => &self.timelines.reported,
            TimelineOrder::Added => &self.timelines.added,
            TimelineOrder::Kind => &self.timelines.kind,
            TimelineOrder::Differs => &self.timelines.differs,
        }
    }

    /// A status in words.
    pub fn status(&self, status: ClaimStatus) -> &StatusWords {
        match status {
            ClaimStatus::Disputed => &self.statuses.disputed,
            ClaimStatus::Resolved => &self.statuses.resolved,
            ClaimStatus::SingleSource => &self.statuses.single_source,
            ClaimStatus::Agreed => &self.statuses.agreed,
            ClaimStatus::Withdrawn => &self.statuses.withdrawn,
        }
    }

    /// A distance between two dates: "1 day", "3 months".
    pub fn gap(&self, gap: Gap) -> String {
        let (what, number) = match gap {
            Gap::Minutes(number) => (Counted::Minutes, number),
            Gap::Days(number) => (Counted::Days, number),
            Gap::Months(number) => (Counted::Months, number),
            Gap::Years(number) => (Counted::Years, number),
        };
        self.count(what, usize::try_from(number).unwrap_or(usize::MAX))
    }

    /// How many sources stand behind something: `articles` that say so, `independent` of which repeat no other.
    pub fn independence(&self, articles: usize, independent: usize) -> String {
        let independent = independent.min(articles);
        match (articles, independent) {
            (0, _) => self.no_source.clone(),
            (1, _) => self.count(Counted::Source, 1),
            (_, 0 | 1) => self.count(Counted::OneOrigin, articles),
            _ if articles == independent => self.count(Counted::IndependentSource, articles),
            _ => {
                let number = self.counts.digits(independent);
                self.counts.count(Counted::SomeOrigins.key(), articles, &[("number", &number)])
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn says_how_many_sources_are_independent() {
        for (articles, independent, words) in [
            (0, 0, "no source"),
            (1, 1, "1 source"),
            (2, 1, "2 sources with one origin"),
            (3, 3, "3 independent sources"),
            (3, 2, "3 sources with 2 origins"),
            (12_345, 12_345, "12,345 independent sources"),
        ] {
            assert_eq!(Language::english().words().independence(articles, independent), words);
        }
    }

    #[test]
    fn distances_count_in_words() {
        let words = Language::english().words();
        assert_eq!(words.gap(Gap::Days(1)), "1 day");
        assert_eq!(words.gap(Gap::Months(3)), "3 months");
    }
}
