//! A total order for lists of dates.

use super::{Date, Moment, Precision};

/// Orders dates in a list: by the first minute they may cover (an open or unknown beginning comes before all), then by the last (an
/// open or unknown end comes after all), then the finer precision first.
///
/// Equal keys do not mean equal dates: 2019 and "about 2019" sort alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey {
    earliest: Option<Moment>,
    latest: (bool, Option<Moment>),
    precision: Precision,
}

impl Date {
    /// The key by which lists of dates are sorted.
    pub fn sort_key(&self) -> SortKey {
        let bounds = self.bounds();
        SortKey {
            earliest: bounds.earliest,
            latest: (bounds.latest.is_none(), bounds.latest),
            precision: self.precision(),
        }
    }
}
