//! The names that articles are searched for, before anything else is linked.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::date::Date;
use crate::extract::roster::{Facts, Form, Kind, RosterBuilder, Strength, Tie};
use crate::model::{Alias, EntityKind};
use crate::parse::{EntityNames, EntityRecord, Records};
use crate::text::address::composed;

/// The entities that are published, in the order of their ids: by kind and key, the first file of a repeated key only.
pub(super) fn published(records: &Records, drafts: bool) -> Vec<&Arc<EntityRecord>> {
    let mut entities: Vec<&Arc<EntityRecord>> =
        records.entities.iter().filter(|entity| !entity.heading.is_left_out(drafts)).collect();
    entities.sort_by(|a, b| (a.kind, &a.heading.key.text).cmp(&(b.kind, &b.heading.key.text)));
    entities.dedup_by(|later, first| {
        later.kind == first.kind && later.heading.key.text == first.heading.key.text
    });
    entities
}

/// The names made the last time, and the entities that they were made of.
#[derive(Debug, Default)]
pub struct KeptNames {
    entities: Vec<Arc<EntityRecord>>,
    names: Option<Arc<EntityNames>>,
}

/// The names of all entities. If none is called otherwise than the last time, the same names come back, not merely equal ones.
pub fn names(records: &Records, drafts: bool, kept: Option<&mut KeptNames>) -> Arc<EntityNames> {
    let entities = published(records, drafts);
    let Some(kept) = kept else { return Arc::new(names_of(&entities)) };
    let are_same = kept.entities.len() == entities.len()
        && kept.entities.iter().zip(&entities).all(|(one, other)| is_called_the_same(one, other));
    let names = kept.names.take().filter(|_| are_same).unwrap_or_else(|| Arc::new(names_of(&entities)));
    let entities = entities.into_iter().cloned().collect();
    *kept = KeptNames { entities, names: Some(Arc::clone(&names)) };
    names
}

/// Whether two records say the same of what an entity is called.
fn is_called_the_same(one: &Arc<EntityRecord>, other: &Arc<EntityRecord>) -> bool {
    fn aliases(of: &EntityRecord) -> impl Iterator<Item = &Alias> {
        of.aliases.iter().map(|(alias, _)| alias)
    }
    fn ties(of: &EntityRecord) -> impl Iterator<Item = (&str, &str, Option<&Date>, Option<&Date>)> {
        of.relations.iter().map(|tie| (&*tie.to.text, &*tie.kind, tie.from.as_ref(), tie.until.as_ref()))
    }
    Arc::ptr_eq(one, other)
        || (one.kind, &one.heading.key.text, &one.name) == (other.kind, &other.heading.key.text, &other.name)
            && one.roles == other.roles
            && aliases(one).eq(aliases(other))
            && ties(one).eq(ties(other))
}

/// A place in the list of published entities is the key of the roster and becomes the id.
fn names_of(entities: &[&Arc<EntityRecord>]) -> EntityNames {
    let mut builder = RosterBuilder::new();
    let keys: BTreeMap<Box<str>, u32> =
        entities.iter().zip(0..).map(|(entity, place)| (entity.heading.key.text.clone(), place)).collect();
    for (entity, place) in entities.iter().zip(0..) {
        let name = Form::new(&entity.name);
        let forms: Vec<Form<'_>> =
            std::iter::once(name).chain(entity.aliases.iter().map(|(alias, _)| form(alias))).collect();
        let roles: Vec<&str> = entity.roles.iter().map(|role| &*role.text).collect();
        builder.add(place, &forms, &Facts { kind: kind(entity.kind), roles: &roles, ..Facts::default() });
        for relation in &entity.relations {
            if let Some(&to) = keys.get(&*composed(&relation.to.text)) {
                let (from, until) = (relation.from.as_ref(), relation.until.as_ref());
                builder.relate(&Tie { of: place, kind: &relation.kind, to, from, until });
            }
        }
    }
    EntityNames { roster: builder.build(), by_name: by_name(entities), keys }
}

fn kind(kind: EntityKind) -> Kind {
    match kind {
        EntityKind::Person => Kind::Person,
        EntityKind::Organisation => Kind::Organisation,
        EntityKind::Place => Kind::Place,
    }
}

fn form(alias: &Alias) -> Form<'_> {
    let strength = match alias.weak {
        Some(true) => Strength::Weak,
        Some(false) => Strength::Strong,
        None => Strength::Automatic,
    };
    Form { text: &alias.name, from: alias.from.as_ref(), until: alias.until.as_ref(), strength }
}

/// Names that stand for one entity only, whatever the time; letter case aside.
fn by_name(entities: &[&Arc<EntityRecord>]) -> BTreeMap<Box<str>, u32> {
    let mut out: BTreeMap<Box<str>, Option<u32>> = BTreeMap::new();
    for (entity, place) in entities.iter().zip(0..) {
        let timeless =
            entity.aliases.iter().filter(|(alias, _)| alias.from.is_none() && alias.until.is_none());
        let names = std::iter::once(&entity.name).chain(timeless.map(|(alias, _)| &alias.name));
        for name in names {
            let owner = out.entry(name.to_lowercase().into()).or_insert(Some(place));
            if *owner != Some(place) {
                *owner = None;
            }
        }
    }
    out.into_iter().filter_map(|(name, place)| Some((name, place?))).collect()
}
