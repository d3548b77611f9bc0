//! Records to model values, field by field, once their keys can be followed.

use super::citations::Evidence;
use super::keys::{Keys, Kind, Known};
use crate::arena::Id;
use crate::diagnostic::{Code, Diagnostic};
use crate::model::{
    Agency, Article, Author, Correction, Entity, EntityKind, Event, FreePage, Key, Origin, Relation, Rights,
    Target, Undecided,
};
use crate::parse::{
    AgencyOrArticle, ArticleReading, CorrectionRecord, EntityNames, EntityRecord, EventRecord, PageRecord,
    RawUndecided, Written,
};
use crate::text::address::part;
use crate::text::nearest::nearest;

/// What articles need to become part of the model.
pub(super) struct ArticleContext<'c> {
    pub(super) names: &'c EntityNames,
    pub(super) kinds: &'c [EntityKind],
    pub(super) rights: Rights,
}

impl ArticleContext<'_> {
    /// The entity of a kind that bears a name.
    fn named(&self, name: &str, kind: EntityKind) -> Option<Id<Entity>> {
        let place = *self.names.by_name.get(name.to_lowercase().as_str())?;
        (self.kinds.get(place as usize) == Some(&kind)).then(|| Id::from_index(place))
    }

    /// What an article repeats.
    pub(super) fn origins(
        &self,
        written: &[AgencyOrArticle],
        keys: &Keys,
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<Origin> {
        written.iter().filter_map(|one| self.origin(one, keys, problems)).collect()
    }

    /// An article that repeats these.
    pub(super) fn article(&self, reading: ArticleReading, derived_from: Vec<Origin>) -> Article {
        let ArticleReading { record, passages, words, found, .. } = reading;
        let authors = record.authors.into_iter().map(|name| {
            let entity = self.named(&name, EntityKind::Person);
            Author { name, entity }
        });
        Article {
            authors: authors.collect(),
            publisher_entity: record
                .publisher
                .as_ref()
                .and_then(|name| self.named(name, EntityKind::Organisation)),
            key: Key::new(&record.heading.key.text),
            slug: part(&record.heading.key.text).into(),
            title: record.title,
            date: record.date,
            publisher: record.publisher,
            source: record.source,
            accessed: record.accessed,
            archived: record.archived,
            language: record.language,
            rights: record.rights.unwrap_or(self.rights),
            derived_from,
            kind: record.kind,
            draft: record.heading.draft,
            updated: record.heading.updated,
            added: record.heading.added,
            corrections: corrections(record.corrections),
            tags: record.heading.tags,
            extra: record.heading.extra,
            file: record.heading.file,
            body_start: record.heading.body_start,
            plain: record.plain,
            digest: record.heading.digest,
            passages,
            words,
            mentions: found.mentions,
            undecided: undecided(found.undecided),
            utterances: found.utterances,
            sentences: found.sentences,
        }
    }

    /// What an article repeats: the key of an article, the key or name of an organisation, or any other name.
    fn origin(
        &self,
        written: &AgencyOrArticle,
        keys: &Keys,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<Origin> {
        let AgencyOrArticle(Written { text, place }) = written;
        match keys.find(text) {
            Some(Known::Thing(Target::Article(id), _)) => return Some(Origin::Article(id)),
            Some(Known::Thing(Target::Entity(id), Kind::Entity(EntityKind::Organisation))) => {
                return Some(Origin::Agency(Agency { name: text.clone(), entity: Some(id) }));
            }
            _ => {}
        }
        // A word with hyphens that is nearly the key of an article was meant to be one; anything else is a name.
        let near =
            if text.contains('-') && !text.contains(' ') { nearest(text, keys.articles()) } else { None };
        if near.is_some() {
            let headline = format!("no article is called `{text}`");
            problems.push(Diagnostic::new(Code::UnknownArticle, place.clone(), headline).did_you_mean(near));
            return None;
        }
        Some(Origin::Agency(Agency {
            name: text.clone(),
            entity: self.named(text, EntityKind::Organisation),
        }))
    }
}

fn undecided(found: Vec<RawUndecided>) -> Vec<Undecided> {
    let undecided = found.into_iter().map(|raw| Undecided {
        form: raw.form,
        passage: raw.passage,
        start: raw.start,
        end: raw.end,
        candidates: raw.candidates.into_iter().map(Id::from_index).collect(),
        why: raw.why,
    });
    undecided.collect()
}

/// An entity with its relations and sources followed; claims come later.
pub(super) fn to_entity(
    record: &EntityRecord,
    evidence: Evidence<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Entity {
    let relations = record.relations.iter().filter_map(|relation| {
        let Target::Entity(to) = evidence.keys.thing(&relation.to.text, &relation.to.place, problems)? else {
            let headline = format!("`{}` is no person, organisation or place", relation.to.text);
            problems.push(Diagnostic::new(Code::WrongKind, relation.to.place.clone(), headline));
            return None;
        };
        Some(Relation {
            to,
            kind: relation.kind.clone(),
            from: relation.from.clone(),
            until: relation.until.clone(),
        })
    });
    let relations = relations.collect();
    let heading = &record.heading;
    Entity {
        kind: record.kind,
        key: Key::new(&heading.key.text),
        slug: part(&heading.key.text).into(),
        name: record.name.clone(),
        sort_name: record.sort_name.clone(),
        aliases: record.aliases.iter().map(|(alias, _)| alias.clone()).collect(),
        roles: record.roles.clone(),
        born: record.born.clone(),
        died: record.died.clone(),
        image: record.image.as_ref().map(|(portrait, _)| portrait.clone()),
        links: record.links.clone(),
        relations,
        sources: evidence.citations(&record.sources, problems),
        claims: Vec::new(),
        tags: heading.tags.clone(),
        draft: heading.draft,
        added: heading.added.clone(),
        updated: heading.updated.clone(),
        extra: heading.extra.clone(),
        file: heading.file,
        body_start: heading.body_start,
        digest: heading.digest,
    }
}

/// An event with its people and sources followed; claims come later.
pub(super) fn to_event(
    record: &EventRecord,
    evidence: Evidence<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Event {
    let mut entities = |list: &[Written], kind: EntityKind| -> Vec<Id<Entity>> {
        let mut ids: Vec<Id<Entity>> = Vec::new();
        for key in list {
            let id = evidence.keys.entity(key, kind, problems);
            ids.extend(id.filter(|id| !ids.contains(id)));
        }
        ids
    };
    let people = entities(&record.people, EntityKind::Person);
    let organisations = entities(&record.organisations, EntityKind::Organisation);
    let place =
        record.place.as_ref().and_then(|place| evidence.keys.entity(place, EntityKind::Place, problems));
    let heading = &record.heading;
    Event {
        key: Key::new(&heading.key.text),
        slug: part(&heading.key.text).into(),
        title: record.title.clone(),
        date: record.date.as_ref().map(|(date, _)| date.clone()),
        place,
        people,
        organisations,
        sources: evidence.citations(&record.sources, problems),
        claims: Vec::new(),
        kind: record.kind.clone(),
        weight: record.weight,
        tags: heading.tags.clone(),
        draft: heading.draft,
        added: heading.added.clone(),
        updated: heading.updated.clone(),
        corrections: corrections(record.corrections.clone()),
        independent_sources: 0,
        extra: heading.extra.clone(),
        file: heading.file,
        body_start: heading.body_start,
        digest: heading.digest,
    }
}

/// A free page, and the page that it belongs to.
pub(super) fn to_page(record: &PageRecord, parent: Option<Id<FreePage>>) -> FreePage {
    let heading = &record.heading;
    FreePage {
        key: Key::new(&heading.key.text),
        slug: part(&heading.key.text).into(),
        title: record.title.clone(),
        parent,
        weight: record.weight,
        description: record.description.clone(),
        draft: heading.draft,
        added: heading.added.clone(),
        updated: heading.updated.clone(),
        extra: heading.extra.clone(),
        file: heading.file,
        body_start: heading.body_start,
        digest: heading.digest,
    }
}

fn corrections(records: Vec<CorrectionRecord>) -> Vec<Correction> {
    records.into_iter().map(|record| Correction { date: record.date, text: record.text }).collect()
}
