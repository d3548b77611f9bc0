//! All of it: the arenas, the tables, and the order of events.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::origins::{self, OriginGroup};
use super::{
    Article, Citation, Claim, Entity, EntityKind, Event, FreePage, Key, PictureUse, SentenceId,
    SentenceStore, Settings, Target,
};
use crate::arena::{Arena, Id, IdMap};
use crate::text::percent;
use crate::text::span::FileId;

/// The parts of a dossier, filled by `link` and sealed by [`Dossier::new`].
#[derive(Debug, Default)]
pub struct DossierParts {
    /// The settings.
    pub settings: Settings,
    /// Articles by key.
    pub articles: Arena<Article>,
    /// People, organisations and places by kind and key.
    pub entities: Arena<Entity>,
    /// Events by key.
    pub events: Arena<Event>,
    /// Claims by subject.
    pub claims: Arena<Claim>,
    /// Free pages by key.
    pub pages: Arena<FreePage>,
    /// Files that describe nothing, such as pictures: path below `content/`, sorted.
    pub files: Vec<Box<str>>,
    /// The path of every content file, by its id: `content/people/harry.md`.
    pub paths: Vec<Box<str>>,
    /// What each content file describes, by its path below `content/`.
    pub by_path: BTreeMap<Box<str>, Target>,
    /// What each key names.
    pub keys: BTreeMap<Key, Target>,
    /// Names that exactly one thing bears, as [`Dossier::folded_name`] writes them.
    pub names: BTreeMap<Box<str>, Target>,
    /// Dated events in order of time.
    pub chronology: Vec<Id<Event>>,
    /// Events without a date, by weight and key.
    pub undated: Vec<Id<Event>>,
    /// Who names each entity: article and index of the mention there, articles in order of publication.
    pub mentioned_in: Arc<IdMap<Entity, Vec<MentionedIn>>>,
    /// Events that each entity takes part in or where it is the place, in order of time.
    pub events_of: IdMap<Entity, Vec<Id<Event>>>,
    /// Events that cite each article, in order of time.
    pub events_citing: IdMap<Article, Vec<Id<Event>>>,
    /// Claims that cite each article.
    pub claims_citing: IdMap<Article, Vec<Id<Claim>>>,
    /// Citations of each article in running texts of the dossier, and whose text it is.
    pub texts_citing: IdMap<Article, Vec<(Target, Citation)>>,
    /// Texts of the dossier that link to or cite each target.
    pub backlinks: BTreeMap<Target, Vec<Backlink>>,
    /// Who appears with whom, strongest first, for people only, bounded.
    pub together: Arc<IdMap<Entity, Vec<Together>>>,
    /// The sentences around links.
    pub sentences: SentenceStore,
    /// What pages do with the files of `content/`.
    pub pictures: Vec<PictureUse>,
}

/// Where an entity is named: the article, and the index among its mentions.
pub type MentionedIn = (Id<Article>, u32);

/// What a relative address in a content file leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileTarget<'d> {
    /// Something with a page.
    Thing(Target),
    /// A file copied byte for byte: its path below `content/`.
    File(&'d str),
}

/// The path below `content/` of an address in a content file; nothing if it leads out of `content/`.
pub fn join_path(from: &str, address: &str) -> Option<String> {
    let folder =
        from.strip_prefix("content/").unwrap_or(from).rsplit_once('/').map_or("", |(folder, _)| folder);
    let (mut parts, address) = match address.strip_prefix('/') {
        Some(rest) => (Vec::new(), rest),
        None => (folder.split('/').filter(|part| !part.is_empty()).collect(), address),
    };
    let decoded = percent::decode(address);
    for part in decoded.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

/// A text of the dossier that leads to something.
#[derive(Clone, Debug)]
pub struct Backlink {
    /// Whose text it is.
    pub from: Target,
    /// The sentence in which the link stands.
    pub sentence: Option<SentenceId>,
}

/// Two people who appear in the same passages or events.
#[derive(Clone, Debug)]
pub struct Together {
    /// The other one.
    pub with: Id<Entity>,
    /// In how many articles both are named.
    pub articles: u32,
    /// In how many passages both are named.
    pub passages: u32,
    /// In how many events both take part.
    pub events: u32,
}

/// The resolved dossier. Shared by plain borrow between all threads.
#[derive(Debug)]
pub struct Dossier {
    parts: DossierParts,
}

impl Dossier {
    /// Seals the parts: from here on nothing changes.
    pub fn new(parts: DossierParts) -> Self {
        Dossier { parts }
    }

    /// The settings.
    pub fn settings(&self) -> &Settings {
        &self.parts.settings
    }

    /// An article.
    pub fn article(&self, id: Id<Article>) -> &Article {
        &self.parts.articles[id]
    }

    /// A person, organisation or place.
    pub fn entity(&self, id: Id<Entity>) -> &Entity {
        &self.parts.entities[id]
    }

    /// An event.
    pub fn event(&self, id: Id<Event>) -> &Event {
        &self.parts.events[id]
    }

    /// A claim.
    pub fn claim(&self, id: Id<Claim>) -> &Claim {
        &self.parts.claims[id]
    }

    /// A free page.
    pub fn page(&self, id: Id<FreePage>) -> &FreePage {
        &self.parts.pages[id]
    }

    /// All articles, by key.
    pub fn articles(&self) -> impl ExactSizeIterator<Item = (Id<Article>, &Article)> {
        self.parts.articles.iter()
    }

    /// All entities, by kind and key.
    pub fn entities(&self) -> impl ExactSizeIterator<Item = (Id<Entity>, &Entity)> {
        self.parts.entities.iter()
    }

    /// All entities of one kind, by key.
    pub fn entities_of(&self, kind: EntityKind) -> impl Iterator<Item = (Id<Entity>, &Entity)> {
        self.parts.entities.iter().filter(move |(_, entity)| entity.kind == kind)
    }

    /// All events, by key.
    pub fn events(&self) -> impl ExactSizeIterator<Item = (Id<Event>, &Event)> {
        self.parts.events.iter()
    }

    /// All claims, by subject.
    pub fn claims(&self) -> impl ExactSizeIterator<Item = (Id<Claim>, &Claim)> {
        self.parts.claims.iter()
    }

    /// All free pages, by key.
    pub fn pages(&self) -> impl ExactSizeIterator<Item = (Id<FreePage>, &FreePage)> {
        self.parts.pages.iter()
    }

    /// Paths below `content/` of the files that describe nothing, such as pictures: what stands on the site beside the pages.
    pub fn files(&self) -> &[Box<str>] {
        &self.parts.files
    }

    /// What pages do with those files: pictures shown, files linked to.
    pub fn pictures(&self) -> &[PictureUse] {
        &self.parts.pictures
    }

    /// Every citation that the dossier makes: of events, of answers, of facts, and in running texts, in this order.
    pub fn citations(&self) -> impl Iterator<Item = &Citation> {
        let events = self.events().flat_map(|(_, event)| &event.sources);
        let accounts = self.claims().flat_map(|(_, claim)| &claim.accounts);
        let entities = self.entities().flat_map(|(_, entity)| &entity.sources);
        let texts = self.articles().flat_map(|(id, _)| self.texts_citing(id)).map(|(_, citation)| citation);
        events.chain(accounts.flat_map(|account| &account.sources)).chain(entities).chain(texts)
    }

    /// The path of a content file: `content/people/harry.md`.
    pub fn path(&self, file: FileId) -> &str {
        self.parts.paths.get(file.0 as usize).map_or("", |path| path)
    }

    /// What a relative address in a content file leads to: a thing of the dossier, or a file copied from `content/`. An
    /// address that begins with a slash counts from `content/`.
    pub fn follow(&self, from: FileId, address: &str) -> Option<FileTarget<'_>> {
        let path = join_path(self.path(from), address)?;
        if let Some(target) = self.parts.by_path.get(path.as_str()) {
            return Some(FileTarget::Thing(*target));
        }
        let index = self.parts.files.binary_search_by(|file| (**file).cmp(&path)).ok()?;
        Some(FileTarget::File(&self.parts.files[index]))
    }

    /// What a key names, or a name that exactly one thing bears.
    pub fn find(&self, key: &str) -> Option<Target> {
        let by_key = self.parts.keys.get(&Key::new(key));
        by_key.copied().or_else(|| self.named(key))
    }

    /// What exactly one thing is called.
    pub fn named(&self, name: &str) -> Option<Target> {
        self.parts.names.get(Self::folded_name(name).as_str()).copied()
    }

    /// A name as it is looked up: letter case and the width of blanks aside.
    pub fn folded_name(name: &str) -> String {
        name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
    }

    /// Dated events in order of time.
    pub fn chronology(&self) -> &[Id<Event>] {
        &self.parts.chronology
    }

    /// Events without a date.
    pub fn undated(&self) -> &[Id<Event>] {
        &self.parts.undated
    }

    /// Every mention of an entity: the article, and the index among its mentions.
    pub fn mentioned_in(&self, id: Id<Entity>) -> &[MentionedIn] {
        self.parts.mentioned_in.get(id).map_or(&[], Vec::as_slice)
    }

    /// The events in which an entity takes part, or where it is the place, in order of time.
    pub fn events_of(&self, id: Id<Entity>) -> &[Id<Event>] {
        self.parts.events_of.get(id).map_or(&[], Vec::as_slice)
    }

    /// The events that cite an article, in order of time.
    pub fn events_citing(&self, id: Id<Article>) -> &[Id<Event>] {
        self.parts.events_citing.get(id).map_or(&[], Vec::as_slice)
    }

    /// The claims that cite an article.
    pub fn claims_citing(&self, id: Id<Article>) -> &[Id<Claim>] {
        self.parts.claims_citing.get(id).map_or(&[], Vec::as_slice)
    }

    /// The citations of an article in running texts, and whose text it is.
    pub fn texts_citing(&self, id: Id<Article>) -> &[(Target, Citation)] {
        self.parts.texts_citing.get(id).map_or(&[], Vec::as_slice)
    }

    /// The texts of the dossier that lead to a target.
    pub fn backlinks(&self, target: Target) -> &[Backlink] {
        self.parts.backlinks.get(&target).map_or(&[], Vec::as_slice)
    }

    /// Who appears with a person, strongest first.
    pub fn together(&self, id: Id<Entity>) -> &[Together] {
        self.parts.together.get(id).map_or(&[], Vec::as_slice)
    }

    /// The sources that do not repeat each other among these articles.
    pub fn origins(&self, articles: impl IntoIterator<Item = Id<Article>>) -> Vec<OriginGroup> {
        let all = &self.parts.articles;
        origins::groups(all, articles, |id| origins::roots(all, id))
    }

    /// The sentences around links; those around mentions are with their articles.
    pub fn sentences(&self) -> &SentenceStore {
        &self.parts.sentences
    }
}
