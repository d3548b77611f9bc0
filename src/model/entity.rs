//! A person, an organisation or a place.

use super::{Citation, Claim, Key, Portrait};
use crate::arena::Id;
use crate::date::Date;
use crate::digest::Digest;
use crate::text::span::FileId;

/// Which of the three an entity is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntityKind {
    /// A person.
    Person,
    /// An organisation.
    Organisation,
    /// A place.
    Place,
}

impl EntityKind {
    /// All three, in the order in which they are listed.
    pub const ALL: [EntityKind; 3] = [EntityKind::Person, EntityKind::Organisation, EntityKind::Place];

    /// The folder of `content/` and of the site.
    pub fn folder(self) -> &'static str {
        match self {
            EntityKind::Person => "people",
            EntityKind::Organisation => "organisations",
            EntityKind::Place => "places",
        }
    }

    /// The word for one of them.
    pub fn noun(self) -> &'static str {
        match self {
            EntityKind::Person => "person",
            EntityKind::Organisation => "organisation",
            EntityKind::Place => "place",
        }
    }
}

/// A person, an organisation or a place with a page of its own.
#[derive(Clone, Debug)]
pub struct Entity {
    /// Which of the three.
    pub kind: EntityKind,
    /// The key, unique in the dossier.
    pub key: Key,
    /// The last part of its address.
    pub slug: Box<str>,
    /// The full name.
    pub name: Box<str>,
    /// The name as lists file it, where that is another order of its words: "Lindqvist, Ada".
    pub sort_name: Option<Box<str>>,
    /// Other names, some valid for a time only.
    pub aliases: Vec<Alias>,
    /// What they are, some for a time only.
    pub roles: Vec<Role>,
    /// When born, or founded.
    pub born: Option<Date>,
    /// When died, or closed.
    pub died: Option<Date>,
    /// A picture.
    pub image: Option<Portrait>,
    /// Pages elsewhere.
    pub links: Vec<Link>,
    /// Ties written in this entity's file.
    pub relations: Vec<Relation>,
    /// Sources for the facts above.
    pub sources: Vec<Citation>,
    /// Questions about this entity.
    pub claims: Vec<Id<Claim>>,
    /// Free words.
    pub tags: Vec<Box<str>>,
    /// Not finished.
    pub draft: bool,
    /// When the dossier took it in.
    pub added: Option<Date>,
    /// When its file was last changed.
    pub updated: Option<Date>,
    /// Free keys, passed to templates.
    pub extra: serde_json::Value,
    /// The file it comes from.
    pub file: FileId,
    /// Where the body begins in the file, in bytes.
    pub body_start: u32,
    /// The hash of the whole file.
    pub digest: Digest,
}

impl Entity {
    /// The name under which lists file it.
    pub fn filed(&self) -> &str {
        self.sort_name.as_deref().unwrap_or(&self.name)
    }
}

/// Another name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    /// The name.
    pub name: Box<str>,
    /// First day on which it means this entity.
    pub from: Option<Date>,
    /// Last day on which it means this entity.
    pub until: Option<Date>,
    /// Whether it means this entity only where a stronger name stands in the same article; by default one word does.
    pub weak: Option<bool>,
}

/// What somebody is, for a time or always.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The words.
    pub text: Box<str>,
    /// Since when.
    pub from: Option<Date>,
    /// Until when.
    pub until: Option<Date>,
}

/// A page elsewhere.
#[derive(Clone, Debug)]
pub struct Link {
    /// What to call it.
    pub label: Box<str>,
    /// Where it is; `http` or `https` only.
    pub url: Box<str>,
}

/// A tie to another entity.
#[derive(Clone, Debug)]
pub struct Relation {
    /// The other one.
    pub to: Id<Entity>,
    /// What the other one is to this one: "father", "employer".
    pub kind: Box<str>,
    /// Since when.
    pub from: Option<Date>,
    /// Until when.
    pub until: Option<Date>,
}
