//! Names of feed entries that never change: by RFC 4151, of the host, the day of the change, and the thing's key.
//!
//! They do not depend on the address of a page, so a new `slug` makes no entry new again. The folder of the site is part of
//! them, since several dossiers may stand on one host, and no two may share a name.

use crate::export::change::DatedChange;
use crate::model::{Dossier, EntityKind, Target};
use crate::plan::Route;

/// The name of an entry.
pub(super) fn of_change(dossier: &Dossier, base: &str, change: &DatedChange<'_>) -> String {
    let (kind, key) = match change.of {
        Target::Article(id) => ("articles", &dossier.article(id).key),
        Target::Event(id) => ("events", &dossier.event(id).key),
        Target::Page(id) => ("pages", &dossier.page(id).key),
        Target::Entity(id) => {
            let entity = dossier.entity(id);
            let list = match entity.kind {
                EntityKind::Person => "people",
                EntityKind::Organisation => "organisations",
                EntityKind::Place => "places",
            };
            (list, &entity.key)
        }
    };
    let key = Route::new(format!("k{key}")).encoded();
    let number = if change.number > 1 { format!("/{}", change.number) } else { String::new() };
    format!(
        "tag:{},{}:{}{kind}/{}/{}{number}",
        host(base),
        change.day,
        folder(base),
        &key[1..],
        change.word()
    )
}

/// The name of the feed itself.
pub(super) fn of_feed(base: &str) -> String {
    format!("tag:{},2000:{}feed", host(base), folder(base))
}

/// The folder of an address on its host, with a slash at the end; nothing for the host itself.
pub(in crate::export) fn folder(base: &str) -> &str {
    let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
    rest.split_once('/').map_or("", |(_, path)| path)
}

/// The host of an address in small letters, without a port.
pub(in crate::export) fn host(base: &str) -> String {
    let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default().split(':').next().unwrap_or_default();
    let host: String =
        host.to_lowercase().chars().filter(|c| c.is_alphanumeric() || "-.".contains(*c)).collect();
    if host.is_empty() { "localhost".to_owned() } else { host }
}
