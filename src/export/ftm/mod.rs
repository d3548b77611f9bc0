//! The dossier for investigators' tools that read `FollowTheMoney`: one JSON object a line.
//!
//! That format takes several values of one property as all true. So a claim's answers are never values of a property: each
//! is a note of its own, tied to what it is about and to the articles that say so. A date that is not exact stands in
//! words among a thing's notes.

mod documents;
mod entities;
mod events;
mod notes;
mod record;
#[cfg(test)]
mod tests;

use std::io;

use record::Record;

use super::json;
use crate::model::Dossier;

/// Writes the lines.
pub(super) fn follow_the_money(dossier: &Dossier, out: &mut dyn io::Write) -> io::Result<()> {
    let mut written = Ok(());
    each(dossier, &mut |record| {
        if written.is_ok() {
            written = json::write_line(record, out).and_then(|()| out.write_all(b"\n"));
        }
    });
    written
}

fn each(dossier: &Dossier, take: &mut dyn FnMut(&Record)) {
    for (id, _) in dossier.entities() {
        entities::entity(dossier, id, take);
    }
    for (id, _) in dossier.articles() {
        documents::article(dossier, id, take);
    }
    for (id, _) in dossier.events() {
        events::event(dossier, id, take);
    }
    for (id, _) in dossier.claims() {
        notes::claim(dossier, id, take);
    }
}
