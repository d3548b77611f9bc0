//! The order in which lists show their items, each with a total key.

use std::cmp::Reverse;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::arena::Id;
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

/// Entities of a kind by name, accents and case aside.
pub(super) fn entities(dossier: &Dossier, kind: EntityKind) -> Vec<Id<Entity>> {
    let mut ids: Vec<_> = dossier.entities_of(kind).map(|(id, _)| id).collect();
    ids.sort_by_cached_key(|&id| (sort_name(&dossier.entity(id).name), id));
    ids
}

/// Claims by status, the open ones first, then by subject.
pub(super) fn claims(dossier: &Dossier) -> Vec<Id<Claim>> {
    let mut ids: Vec<_> = dossier.claims().map(|(id, _)| id).collect();
    ids.sort_by_key(|&id| (dossier.claim(id).status, id));
    ids
}

/// The letter under which a name stands; `#` for names that begin with none.
pub fn letter(name: &str) -> String {
    let first = sort_name(name).chars().next();
    first.filter(|c| c.is_alphabetic()).map_or_else(|| "#".to_owned(), |c| c.to_uppercase().collect())
}

/// The year under which an article stands.
pub(super) fn year(article: &Article) -> String {
    let year = article.date.as_ref().and_then(crate::date::Date::year_of_start);
    year.map_or_else(|| "Date unknown".to_owned(), |year| year.to_string())
}

fn sort_name(name: &str) -> String {
    let folded = name.nfkd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    folded.skip_while(|c| !c.is_alphanumeric()).collect()
}
