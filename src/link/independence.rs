//! Articles that repeat articles or agencies are one source, however many outlets print them.

use std::collections::BTreeSet;

use crate::arena::{Arena, Id, IdMap};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{Article, Origin};

/// Where articles come from in the end.
#[derive(Debug)]
pub(super) struct Independence {
    /// The origins of each article: itself, or those that it repeats in the end.
    roots: IdMap<Article, BTreeSet<Root>>,
}

/// An origin: an article that repeats nothing, or an agency by its name.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Root {
    Article(Id<Article>),
    Agency(Box<str>),
}

impl Independence {
    /// Follows every article to its origins. Articles that repeat each other in a circle are reported, and count as one.
    pub(super) fn of(articles: &Arena<Article>, problems: &mut Vec<Diagnostic>) -> Self {
        let mut in_circles = BTreeSet::new();
        let roots = IdMap::from_fn(articles, |id| roots_of(articles, id, &mut in_circles));
        for id in in_circles {
            let article = &articles[id];
            let headline =
                format!("`{}` is derived from itself by way of the articles it repeats", article.key);
            let problem = Diagnostic::new(Code::CircularDerivation, Place::Whole(article.file), headline);
            problems.push(problem.help("take one `derived_from` out of the circle"));
        }
        Independence { roots }
    }

    /// How many of these articles do not repeat each other.
    pub(super) fn count(&self, articles: impl IntoIterator<Item = Id<Article>>) -> u32 {
        let mut groups: Vec<BTreeSet<&Root>> = Vec::new();
        let distinct: BTreeSet<Id<Article>> = articles.into_iter().collect();
        for id in distinct {
            let mut merged: BTreeSet<&Root> = self.roots[id].iter().collect();
            let (joined, apart): (Vec<_>, Vec<_>) =
                groups.into_iter().partition(|group| !group.is_disjoint(&merged));
            merged.extend(joined.into_iter().flatten());
            groups = apart;
            groups.push(merged);
        }
        groups.len() as u32
    }
}

fn roots_of(
    articles: &Arena<Article>,
    id: Id<Article>,
    in_circles: &mut BTreeSet<Id<Article>>,
) -> BTreeSet<Root> {
    let mut roots = BTreeSet::new();
    let mut seen = BTreeSet::from([id]);
    let mut open = vec![id];
    while let Some(next) = open.pop() {
        let article = &articles[next];
        if article.derived_from.is_empty() {
            roots.insert(Root::Article(next));
        }
        for origin in &article.derived_from {
            match origin {
                Origin::Article(other) if *other == id => {
                    in_circles.insert(id);
                }
                Origin::Article(other) => {
                    if seen.insert(*other) {
                        open.push(*other);
                    }
                }
                Origin::Agency(agency) => {
                    roots.insert(Root::Agency(agency.name.to_lowercase().into()));
                }
            }
        }
    }
    if roots.is_empty() {
        // Everything leads back into a circle: the circle itself is the origin, named by its first article.
        roots.extend(seen.into_iter().min().map(Root::Article));
    }
    roots
}
