//! People, organisations and places, and the ties between them.

use super::record::{Record, id, tie};
use crate::arena::Id;
use crate::model::{Dossier, Entity, EntityKind, Relation};

/// Words for ties of a family; any other tie is of no known sort.
const FAMILY: [&str; 22] = [
    "aunt",
    "brother",
    "child",
    "cousin",
    "daughter",
    "ex-husband",
    "ex-wife",
    "father",
    "grandchild",
    "grandfather",
    "grandmother",
    "husband",
    "mother",
    "nephew",
    "niece",
    "parent",
    "partner",
    "sister",
    "son",
    "spouse",
    "uncle",
    "wife",
];

/// The id of an entity.
pub(super) fn id_of(dossier: &Dossier, entity: Id<Entity>) -> String {
    let entity = dossier.entity(entity);
    id(entity.kind.noun(), entity.key.as_str())
}

/// An entity, its sources and its ties.
pub(super) fn entity(dossier: &Dossier, id: Id<Entity>, take: &mut dyn FnMut(&Record)) {
    let entity = dossier.entity(id);
    let own = id_of(dossier, id);
    let mut record = match entity.kind {
        EntityKind::Person => {
            let mut record = Record::new("Person", own.clone());
            record.add_date("birthDate", "Born", entity.born.as_ref());
            record.add_date("deathDate", "Died", entity.died.as_ref());
            entity.roles.iter().for_each(|role| record.add("position", &role.text));
            record
        }
        EntityKind::Organisation => {
            let mut record = Record::new("Organization", own.clone());
            record.add_date("incorporationDate", "Founded", entity.born.as_ref());
            record.add_date("dissolutionDate", "Closed", entity.died.as_ref());
            entity.roles.iter().for_each(|role| record.add("classification", &role.text));
            record
        }
        EntityKind::Place => {
            let mut record = Record::new("Address", own.clone());
            record.add("full", &entity.name);
            entity.roles.iter().for_each(|role| record.add("remarks", &role.text));
            record
        }
    };
    record.add("name", &entity.name);
    for alias in &entity.aliases {
        let is_weak = alias.weak.unwrap_or_else(|| !alias.name.trim().contains(char::is_whitespace));
        record.add(if is_weak { "weakAlias" } else { "alias" }, &alias.name);
    }
    links(&mut record, entity);
    entity.tags.iter().for_each(|tag| record.add("keywords", tag));
    take(&record);
    super::documents::sources(dossier, &own, &entity.sources, take);
    for relation in &entity.relations {
        related(dossier, id, relation, take);
    }
}

fn links(record: &mut Record, entity: &Entity) {
    for link in &entity.links {
        let item = link.url.split_once("wikidata.org/").and_then(|(_, path)| path.rsplit(['/', ':']).next());
        let is_item = |item: &&str| {
            item.starts_with('Q') && item.len() > 1 && item[1..].bytes().all(|b| b.is_ascii_digit())
        };
        if let Some(item) = item.filter(is_item) {
            record.add("wikidataId", item);
        } else if link.url.contains("wikipedia.org/") {
            record.add_address("wikipediaUrl", Some(&link.url));
        } else if entity.kind != EntityKind::Place {
            record.add_address("website", Some(&link.url));
        }
    }
}

/// A tie: what the other one is to this one.
fn related(dossier: &Dossier, from: Id<Entity>, relation: &Relation, take: &mut dyn FnMut(&Record)) {
    let (own, other) = (id_of(dossier, from), id_of(dossier, relation.to));
    let is_person = |id| dossier.entity(id).kind == EntityKind::Person;
    let kind = relation.kind.trim().to_lowercase();
    let is_family = is_person(from) && is_person(relation.to) && FAMILY.contains(&kind.as_str());
    let since = relation.from.as_ref().map(crate::date::Date::strict).unwrap_or_default();
    let tie_id = tie("tie", &[&own, &other, &kind, &since]);
    let mut record = Record::new(if is_family { "Family" } else { "UnknownLink" }, tie_id);
    let [one, two, what] =
        if is_family { ["person", "relative", "relationship"] } else { ["subject", "object", "role"] };
    record.add(one, &own);
    record.add(two, &other);
    record.add(what, &relation.kind);
    for (property, date) in [("startDate", &relation.from), ("endDate", &relation.until)] {
        if let Some(prefix) = date.as_ref().and_then(super::record::prefix) {
            record.add(property, &prefix);
        }
    }
    take(&record);
}
