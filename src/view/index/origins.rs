//! What stands behind the articles: origins that repeat nobody, and outlets.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::arena::Id;
use crate::model::{Article, Dossier, Entity, Origin};
use crate::plan::SitePlan;

/// How many outlets are listed.
const MOST_OUTLETS: usize = 100;

/// How many origins stand behind all articles: articles that repeat nothing, and agencies that no such article is from.
pub(super) fn count(dossier: &Dossier) -> usize {
    let identity = |name: &str, entity: Option<Id<Entity>>| entity.ok_or_else(|| name.to_lowercase());
    let mut agencies = BTreeSet::new();
    for origin in dossier.articles().flat_map(|(_, article)| &article.derived_from) {
        if let Origin::Agency(agency) = origin {
            agencies.insert(identity(&agency.name, agency.entity));
        }
    }
    let mut own = 0;
    for (_, article) in dossier.articles().filter(|(_, article)| article.derived_from.is_empty()) {
        own += 1;
        if let Some(outlet) = article.publisher.as_deref().filter(|_| !agencies.is_empty()) {
            agencies.remove(&identity(outlet, article.publisher_entity));
        }
    }
    let origins = own + agencies.len();
    // Articles that repeat each other in a circle still have one origin, whoever it was.
    origins.max(usize::from(dossier.articles().len() > 0))
}

/// The articles that repeat an article, in the order of sources.
pub(super) fn repeated_by(dossier: &Dossier, plan: &SitePlan) -> BTreeMap<Id<Article>, Vec<Id<Article>>> {
    let mut repeating: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for &id in &plan.sources {
        for origin in &dossier.article(id).derived_from {
            if let Origin::Article(origin) = origin {
                repeating.entry(*origin).or_default().push(id);
            }
        }
    }
    repeating
}

/// Outlets with their number of articles, the most first, then by name.
pub(super) fn outlets(dossier: &Dossier) -> Vec<(&str, Option<Id<Entity>>, usize)> {
    let mut counts: BTreeMap<&str, (Option<Id<Entity>>, usize)> = BTreeMap::new();
    for (_, article) in dossier.articles() {
        let name = match article.publisher_entity {
            Some(id) => Some(&*dossier.entity(id).name),
            None => article.publisher.as_deref(),
        };
        if let Some(name) = name {
            let (entity, count) = counts.entry(name).or_default();
            *entity = entity.or(article.publisher_entity);
            *count += 1;
        }
    }
    let mut outlets: Vec<_> =
        counts.into_iter().map(|(name, (entity, count))| (name, entity, count)).collect();
    outlets.sort_by_key(|&(name, _, count)| (Reverse(count), name));
    outlets.truncate(MOST_OUTLETS);
    outlets
}
