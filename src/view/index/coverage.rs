//! The columns of the coverage grid.

use crate::arena::Id;
use crate::model::{Article, Dossier};
use crate::plan::SitePlan;

/// How many sources a grid shows side by side.
pub(crate) const MOST_COLUMNS: usize = 40;

/// All articles, oldest first, if a grid has room for them; else each part of it shows those that report something there.
pub(super) fn all_columns(dossier: &Dossier, plan: &SitePlan) -> Option<Vec<Id<Article>>> {
    let fits = dossier.articles().len() <= MOST_COLUMNS;
    fits.then(|| plan.sources.iter().rev().copied().collect())
}
