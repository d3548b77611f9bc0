//! The whole dossier as one JSON document, and its schema, made from the same structs.
//!
//! Things refer to each other by key. Addresses of pages are relative to the top folder of the site. Nothing of an
//! article's body is here but what its rights let everybody see: words quoted by the dossier, and for articles whose
//! whole text is published the forms of names and the direct speech in it.

mod article;
pub(super) mod claim;
mod date;
mod entity;
mod event;
mod settings;
#[cfg(test)]
mod tests;

use std::io;

use schemars::JsonSchema;
use serde::Serialize;

use super::json::{self, Each};
use crate::model::{Dossier, EntityKind};
use crate::plan::SitePlan;

/// A story dossier: what the sources say, with every statement tied to the passage that carries it.
#[derive(Serialize, JsonSchema)]
#[schemars(title = "Story dossier")]
struct DossierRecord<'a> {
    /// The schema of this file, relative to it.
    #[serde(rename = "$schema")]
    schema: &'static str,
    /// The name and version of the program that wrote it.
    generator: &'static str,
    /// The settings of the dossier.
    dossier: settings::SettingsRecord<'a>,
    /// Source articles, by key. Their text is not here.
    articles: Each<'a, article::ArticleRecord<'a>>,
    /// People, by key.
    people: Each<'a, entity::EntityRecord<'a>>,
    /// Organisations, by key.
    organisations: Each<'a, entity::EntityRecord<'a>>,
    /// Places, by key.
    places: Each<'a, entity::EntityRecord<'a>>,
    /// Events: those with a date in order of time, then the others.
    events: Each<'a, event::EventRecord<'a>>,
    /// Questions on which sources may differ, in the order of the register.
    claims: Each<'a, claim::ClaimRecord<'a>>,
}

/// What the records are made from.
#[derive(Clone, Copy)]
struct RecordContext<'a> {
    dossier: &'a Dossier,
    plan: &'a SitePlan,
}

/// The name and version of the program.
pub(super) const GENERATOR: &str = concat!("Cuttings ", env!("CARGO_PKG_VERSION"));

/// Writes the dossier.
pub(super) fn dossier(dossier: &Dossier, plan: &SitePlan, out: &mut dyn io::Write) -> io::Result<()> {
    let context = RecordContext { dossier, plan };
    let entities =
        |kind| Each::new(move || dossier.entities_of(kind).map(move |(id, _)| entity::record(context, id)));
    let events = || dossier.chronology().iter().chain(dossier.undated());
    let record = DossierRecord {
        schema: "dossier.schema.json",
        generator: GENERATOR,
        dossier: settings::record(dossier.settings()),
        articles: Each::new(|| dossier.articles().map(|(id, _)| article::record(context, id))),
        people: entities(EntityKind::Person),
        organisations: entities(EntityKind::Organisation),
        places: entities(EntityKind::Place),
        events: Each::new(|| events().map(|id| event::record(context, *id))),
        claims: Each::new(|| plan.claims.iter().map(|id| claim::record(context, *id))),
    };
    json::write_line(&record, out)?;
    out.write_all(b"\n")
}

/// The schema's bytes.
pub(super) fn schema() -> Vec<u8> {
    json::readable_file(&schemars::schema_for!(DossierRecord<'_>))
}
