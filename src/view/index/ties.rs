//! What the files of others say of an entity: ties, authorship, direct speech; and which entities cite an article.

use crate::arena::{Id, IdMap};
use crate::model::{Article, Dossier, Entity};
use crate::plan::SitePlan;

/// A tie that another entity's file writes to this one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tie {
    /// Whose file it is in.
    pub(crate) from: Id<Entity>,
    /// Its index among that entity's relations.
    pub(crate) index: u32,
}

/// Ties by the entity that they lead to.
pub(super) fn ties(dossier: &Dossier) -> IdMap<Entity, Vec<Tie>> {
    let mut ties: Vec<Vec<Tie>> = vec![Vec::new(); dossier.entities().len()];
    for (from, entity) in dossier.entities() {
        for (index, relation) in (0..).zip(&entity.relations) {
            ties[relation.to.index()].push(Tie { from, index });
        }
    }
    ties.into_iter().collect()
}

/// Articles by who wrote or published them, newest first.
pub(super) fn wrote(dossier: &Dossier, plan: &SitePlan) -> IdMap<Entity, Vec<Id<Article>>> {
    let mut wrote: Vec<Vec<Id<Article>>> = vec![Vec::new(); dossier.entities().len()];
    for &id in &plan.sources {
        let article = dossier.article(id);
        let mut who: Vec<Id<Entity>> = article.authors.iter().filter_map(|author| author.entity).collect();
        who.extend(article.publisher_entity);
        who.sort_unstable();
        who.dedup();
        for entity in who {
            wrote[entity.index()].push(id);
        }
    }
    wrote.into_iter().collect()
}

/// Entities whose facts cite each article.
pub(super) fn entities_citing(dossier: &Dossier) -> IdMap<Article, Vec<Id<Entity>>> {
    let mut citing: Vec<Vec<Id<Entity>>> = vec![Vec::new(); dossier.articles().len()];
    for (id, entity) in dossier.entities() {
        for citation in &entity.sources {
            let list = &mut citing[citation.article.index()];
            if list.last() != Some(&id) {
                list.push(id);
            }
        }
    }
    citing.into_iter().collect()
}
