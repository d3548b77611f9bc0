//! Who stands behind a statement in the end: articles that repeat others, or one agency, are one source.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use super::{Agency, Article, Origin};
use crate::arena::{Arena, Id};

/// Where a report comes from in the end: an article that repeats nothing, or an agency.
#[derive(Clone, Debug)]
pub enum Root {
    /// An article that is not known to repeat another.
    Article(Id<Article>),
    /// An agency or outlet, by name: which of its reports is not known.
    Agency(Agency),
}

/// Articles that go back to the same roots, and so are one source.
#[derive(Clone, Debug)]
pub struct OriginGroup {
    /// Where they come from, articles first.
    pub roots: BTreeSet<Root>,
    /// The articles of the group that were asked for, in the order of their ids.
    pub articles: Vec<Id<Article>>,
}

/// The roots of an article: itself, or those that it repeats in the end. An article that leads only into a circle of articles
/// which repeat each other goes back to the first of them.
pub fn roots(articles: &Arena<Article>, id: Id<Article>) -> BTreeSet<Root> {
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
                Origin::Article(other) if seen.insert(*other) => open.push(*other),
                Origin::Article(_) => {}
                Origin::Agency(agency) => {
                    roots.insert(Root::Agency(agency.clone()));
                }
            }
        }
    }
    if roots.is_empty() {
        roots.extend(seen.into_iter().min().map(Root::Article));
    }
    roots
}

/// Puts articles that share a root together, and those that repeat an agency with an article of the agency itself. The groups come in
/// the order of their first articles.
pub fn groups(
    articles: &Arena<Article>,
    ids: impl IntoIterator<Item = Id<Article>>,
    mut roots_of: impl FnMut(Id<Article>) -> BTreeSet<Root>,
) -> Vec<OriginGroup> {
    let distinct: BTreeSet<Id<Article>> = ids.into_iter().collect();
    let mut each: Vec<_> = distinct.into_iter().map(|id| (id, roots_of(id))).collect();
    join_agencies(articles, &mut each);
    let mut groups: Vec<OriginGroup> = Vec::new();
    for (id, roots) in each {
        let (joined, apart): (Vec<_>, Vec<_>) =
            groups.into_iter().partition(|group| !group.roots.is_disjoint(&roots));
        let mut merged = OriginGroup { roots: BTreeSet::new(), articles: Vec::new() };
        // The first spelling of an agency's name stays.
        for group in joined {
            merged.roots.extend(group.roots);
            merged.articles.extend(group.articles);
        }
        merged.roots.extend(roots);
        merged.articles.push(id);
        merged.articles.sort_unstable();
        groups = apart;
        groups.push(merged);
    }
    groups.sort_by(|one, other| one.articles.cmp(&other.articles));
    groups
}

/// Puts an agency in the place of the first article of its own wherever that is a root, if others repeat the agency by name. Which of its
/// reports they repeat is not known, so any further one stays a source of its own: a source more never makes the number of sources
/// smaller.
fn join_agencies(articles: &Arena<Article>, each: &mut [(Id<Article>, BTreeSet<Root>)]) {
    let all: BTreeSet<Root> = each.iter().flat_map(|(_, roots)| roots).cloned().collect();
    let (own, mut repeated): (BTreeSet<Root>, BTreeSet<Root>) =
        all.into_iter().partition(|root| matches!(root, Root::Article(_)));
    for root in own {
        let Root::Article(id) = root else { continue };
        let Some(agency) = outlet(&articles[id]).and_then(|outlet| repeated.take(&outlet)) else { continue };
        for (_, roots) in each.iter_mut().filter(|(_, roots)| roots.contains(&root)) {
            roots.remove(&root);
            roots.insert(agency.clone());
        }
    }
}

/// The outlet of an article, as the root that it is of articles which repeat it by name.
fn outlet(article: &Article) -> Option<Root> {
    let name = article.publisher.clone()?;
    Some(Root::Agency(Agency { name, entity: article.publisher_entity }))
}

impl Root {
    /// What makes two roots one: an article itself; an agency's page, or its name whatever the case of its letters.
    fn identity(&self) -> (u8, usize, String) {
        match self {
            Root::Article(id) => (0, id.index(), String::new()),
            Root::Agency(Agency { entity: Some(id), .. }) => (1, id.index(), String::new()),
            Root::Agency(agency) => (2, 0, agency.name.to_lowercase()),
        }
    }
}

impl PartialEq for Root {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Root {}

impl PartialOrd for Root {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Root {
    fn cmp(&self, other: &Self) -> Ordering {
        self.identity().cmp(&other.identity())
    }
}
