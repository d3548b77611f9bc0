//! Articles that repeat articles or agencies are one source, however many outlets print them.

use std::collections::{BTreeMap, BTreeSet};

use crate::arena::{Arena, Id};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::origins::{Root, groups, roots};
use crate::model::{Article, Origin};

/// Where articles come from in the end.
#[derive(Debug, Default)]
pub(super) struct Independence {
    /// The roots of each article that repeats something; any other is its own root.
    repeating: BTreeMap<Id<Article>, BTreeSet<Root>>,
}

impl Independence {
    /// Follows every article to its roots. Articles that repeat each other in a circle are reported, and count as one.
    pub(super) fn of(articles: &Arena<Article>, problems: &mut Vec<Diagnostic>) -> Self {
        let mut repeating = BTreeMap::new();
        for (id, article) in articles.iter().filter(|(_, article)| !article.derived_from.is_empty()) {
            repeating.insert(id, roots(articles, id));
            if leads_back(articles, id) {
                let headline =
                    format!("`{}` is derived from itself by way of the articles it repeats", article.key);
                let problem = Diagnostic::new(Code::CircularDerivation, Place::Whole(article.file), headline);
                problems.push(problem.help("take one `derived_from` out of the circle"));
            }
        }
        Independence { repeating }
    }

    /// The articles that had other roots the last time.
    pub(super) fn others_than(&self, last: &Independence) -> BTreeSet<Id<Article>> {
        let ids = self.repeating.keys().chain(last.repeating.keys());
        ids.filter(|id| self.repeating.get(id) != last.repeating.get(id)).copied().collect()
    }

    /// How many of these articles do not repeat each other.
    pub(super) fn count(&self, articles: &Arena<Article>, ids: impl IntoIterator<Item = Id<Article>>) -> u32 {
        let roots = |id| match self.repeating.get(&id) {
            Some(roots) => roots.clone(),
            None => BTreeSet::from([Root::Article(id)]),
        };
        groups(articles, ids, roots).len() as u32
    }
}

/// Whether following what an article repeats comes back to it.
fn leads_back(articles: &Arena<Article>, id: Id<Article>) -> bool {
    let mut seen = BTreeSet::new();
    let mut open = vec![id];
    while let Some(next) = open.pop() {
        for origin in &articles[next].derived_from {
            match origin {
                Origin::Article(other) if *other == id => return true,
                Origin::Article(other) if seen.insert(*other) => open.push(*other),
                _ => {}
            }
        }
    }
    false
}
