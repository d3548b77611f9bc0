//! Suggestions as files that an editor can accept by taking one line out.
//!
//! A draft holds only what the articles say: a name and its forms, a date, the sentences, the figures. It stays out of the site
//! until the line `draft: true` is gone; `refused: true` keeps it, and what it suggests, out for good.

mod entity;
mod event;
mod header;

use super::{Drafted, NewEntity, Ranked, Suggestions};
use crate::model::Dossier;
use serde::Serialize;

/// What a draft describes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum DraftKind {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
    /// An event, with the claims about it.
    Event,
}

impl DraftKind {
    /// The folder of its files.
    pub fn folder(self) -> &'static str {
        match self {
            DraftKind::Person => "people",
            DraftKind::Organisation => "organisations",
            DraftKind::Place => "places",
            DraftKind::Event => "events",
        }
    }

    fn name(self) -> &'static str {
        match self {
            DraftKind::Person => "person",
            DraftKind::Organisation => "organisation",
            DraftKind::Place => "place",
            DraftKind::Event => "event",
        }
    }
}

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Draft {
    /// What it describes.
    pub kind: DraftKind,
    /// Its path in the project.
    pub file: String,
    /// Its name or title.
    pub title: String,
    /// How many claims it holds.
    pub claims: usize,
    /// What stands in it.
    #[serde(skip)]
    pub text: String,
}

/// A draft of everything that is suggested and that no file describes, drafts and refused ones included.
pub fn drafts(found: &Suggestions, dossier: &Dossier, drafted: &mut Drafted) -> Vec<Draft> {
    let mut out = Vec::new();
    let mut add = |kind: DraftKind, list: &Ranked<NewEntity>, drafted: &mut Drafted| {
        for one in &list.first {
            if drafted.has_name(one) {
                continue;
            }
            let key = drafted.new_key(&one.name, kind.name());
            drafted.take_entity(one, &key);
            out.push(Draft {
                kind,
                file: file(kind, &key),
                title: one.name.clone(),
                claims: 0,
                text: entity::text(one, kind, dossier),
            });
        }
    };
    add(DraftKind::Person, &found.people, drafted);
    add(DraftKind::Organisation, &found.organisations, drafted);
    add(DraftKind::Place, &found.places, drafted);
    out.extend(event::drafts(found, dossier, drafted));
    out
}

fn file(kind: DraftKind, key: &str) -> String {
    format!("content/{}/{key}.md", kind.folder())
}
