//! The order in which lists show their items, each with a total key.

use std::cmp::Reverse;

use crate::arena::Id;
use crate::language::Collation;
use crate::model::{Article, Claim, Dossier, Entity, EntityKind};

/// Articles by publication, newest first, then those without a date, by key.
pub(super) fn sources(dossier: &Dossier) -> Vec<Id<Article>> {
    let mut ids: Vec<_> = dossier.articles().map(|(id, _)| id).collect();
    ids.sort_by_cached_key(|&id| {
        let date = dossier.article(id).date.as_ref().map(crate::date::Date::sort_key);
        (date.is_none(), Reverse(date), id)
    });
    ids
}

/// Entities of a kind by the names under which they are filed, in the order of the language.
pub(super) fn entities(dossier: &Dossier, kind: EntityKind, collation: &Collation) -> Vec<Id<Entity>> {
    let mut filed: Vec<_> =
        dossier.entities_of(kind).map(|(id, entity)| (collation.key(entity.filed()), id)).collect();
    filed.sort_unstable();
    filed.into_iter().map(|(_, id)| id).collect()
}

/// Claims by status, the open ones first, then by subject.
pub(super) fn claims(dossier: &Dossier) -> Vec<Id<Claim>> {
    let mut ids: Vec<_> = dossier.claims().map(|(id, _)| id).collect();
    ids.sort_by_key(|&id| (dossier.claim(id).status, id));
    ids
}

/// The year under which an article stands.
pub(super) fn year(article: &Article) -> String {
    let year = article.date.as_ref().and_then(crate::date::Date::year_of_start);
    year.map_or_else(|| "Date unknown".to_owned(), |year| year.to_string())
}
