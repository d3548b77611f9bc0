//! What one linking leaves to the next.

mod articles;
mod linked;
mod people;

pub(super) use articles::KeptArticles;
pub(super) use linked::{KeptLinked, Linkable, Linked};
pub(super) use people::{KeptPeople, PeopleTables};

use super::checks::KeptCopies;
use super::independence::Independence;
use super::keys::Keys;
use crate::model::{Entity, Event};
use crate::parse::{EntityRecord, EventRecord};

/// What was found the last time and takes long to find.
#[derive(Debug, Default)]
pub struct KeptLinks {
    pub(in crate::link) articles: KeptArticles,
    pub(in crate::link) independence: Independence,
    pub(in crate::link) keys: Keys,
    pub(in crate::link) entities: KeptLinked<EntityRecord, Entity>,
    pub(in crate::link) events: KeptLinked<EventRecord, Event>,
    pub(in crate::link) people: KeptPeople,
    pub(in crate::link) copies: KeptCopies,
}

impl KeptLinks {
    /// Lets go of what was linked if keys and names do not lead where they led then.
    pub(in crate::link) fn of_keys(&mut self, keys: &Keys) -> &mut Self {
        if !self.keys.lead_as(keys) {
            (self.entities, self.events, self.people) = Default::default();
        }
        self
    }
}
