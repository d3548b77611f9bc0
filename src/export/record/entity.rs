//! A person, an organisation or a place.

use schemars::JsonSchema;
use serde::Serialize;

use super::RecordContext;
use super::claim::{CitationRecord, citations};
use super::date::{self, DateRecord};
use crate::arena::Id;
use crate::model::{Entity, Target};
use crate::text::clean::web_address;

/// A person, an organisation or a place.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Entity")]
pub(super) struct EntityRecord<'a> {
    /// The key, unique in the dossier.
    key: &'a str,
    /// Its page.
    page: String,
    /// The full name.
    name: &'a str,
    /// The name as lists file it, such as "Lindqvist, Ada"; null where that is the full name.
    sort_name: Option<&'a str>,
    /// Other names, some for a time only.
    aliases: Vec<AliasRecord<'a>>,
    /// What they are, some for a time only.
    roles: Vec<RoleRecord<'a>>,
    /// When born, or founded.
    born: Option<DateRecord>,
    /// When died, or closed.
    died: Option<DateRecord>,
    /// Pages elsewhere.
    links: Vec<LinkRecord<'a>>,
    /// Ties to others of the dossier.
    relations: Vec<RelationRecord<'a>>,
    /// Sources for these facts.
    sources: Vec<CitationRecord<'a>>,
    /// How many times articles name it for certain.
    mentions: usize,
    /// Keys of the events in which it takes part or where it is the place, in order of time.
    events: Vec<&'a str>,
    /// Free words.
    tags: Vec<&'a str>,
    /// When the dossier took it in.
    added: Option<DateRecord>,
    /// When its file was last changed.
    updated: Option<DateRecord>,
    /// Free keys.
    extra: &'a serde_json::Value,
}

/// Another name.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Alias")]
struct AliasRecord<'a> {
    /// The name.
    name: &'a str,
    /// The first day on which it means this one.
    from: Option<DateRecord>,
    /// The last day on which it means this one.
    until: Option<DateRecord>,
}

/// What somebody is, for a time or always.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Role")]
struct RoleRecord<'a> {
    /// The words.
    text: &'a str,
    /// Since when.
    from: Option<DateRecord>,
    /// Until when.
    until: Option<DateRecord>,
}

/// A page elsewhere.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Link")]
struct LinkRecord<'a> {
    /// What it is called.
    label: &'a str,
    /// Where it is.
    url: String,
}

/// A tie to another one.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Relation")]
struct RelationRecord<'a> {
    /// The key of the other one.
    to: &'a str,
    /// What the other one is to this one.
    kind: &'a str,
    /// Since when.
    from: Option<DateRecord>,
    /// Until when.
    until: Option<DateRecord>,
}

pub(super) fn record(context: RecordContext<'_>, id: Id<Entity>) -> EntityRecord<'_> {
    let entity = context.dossier.entity(id);
    let events = context.dossier.events_of(id).iter();
    EntityRecord {
        key: entity.key.as_str(),
        page: context.plan.route(context.dossier, Target::Entity(id)).encoded(),
        name: &entity.name,
        sort_name: entity.sort_name.as_deref(),
        aliases: entity.aliases.iter().map(alias).collect(),
        roles: entity.roles.iter().map(role).collect(),
        born: date::optional(entity.born.as_ref()),
        died: date::optional(entity.died.as_ref()),
        links: entity.links.iter().filter_map(link).collect(),
        relations: entity.relations.iter().map(|tie| relation(context, tie)).collect(),
        sources: citations(context, &entity.sources),
        mentions: context.dossier.mentioned_in(id).len(),
        events: events.map(|event| context.dossier.event(*event).key.as_str()).collect(),
        tags: entity.tags.iter().map(|tag| &**tag).collect(),
        added: date::optional(entity.added.as_ref()),
        updated: date::optional(entity.updated.as_ref()),
        extra: &entity.extra,
    }
}

fn alias(alias: &crate::model::Alias) -> AliasRecord<'_> {
    AliasRecord {
        name: &alias.name,
        from: date::optional(alias.from.as_ref()),
        until: date::optional(alias.until.as_ref()),
    }
}

fn role(role: &crate::model::Role) -> RoleRecord<'_> {
    RoleRecord {
        text: &role.text,
        from: date::optional(role.from.as_ref()),
        until: date::optional(role.until.as_ref()),
    }
}

fn link(link: &crate::model::Link) -> Option<LinkRecord<'_>> {
    Some(LinkRecord { label: &link.label, url: web_address(&link.url)? })
}

fn relation<'a>(context: RecordContext<'a>, relation: &'a crate::model::Relation) -> RelationRecord<'a> {
    RelationRecord {
        to: context.dossier.entity(relation.to).key.as_str(),
        kind: &relation.kind,
        from: date::optional(relation.from.as_ref()),
        until: date::optional(relation.until.as_ref()),
    }
}
