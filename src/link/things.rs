//! What is published, its keys given out; and the articles, which come first because everything else cites them.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::convert::ArticleContext;
use super::independence::Independence;
use super::kept::KeptArticles;
use super::keys::{Keys, Kind, Known};
use super::names;
use crate::arena::{Arena, Id};
use crate::diagnostic::Diagnostic;
use crate::digest::Digest;
use crate::model::{Article, Rights, Target};
use crate::parse::{
    ArticleReading, Draftable, EntityNames, EntityRecord, EventRecord, Heading, PageRecord, Records,
};
use crate::text::sketch::Sketch;
use crate::text::span::FileId;

/// The records that are published, in the order of their ids, and the keys of all.
pub(super) struct Things<'r> {
    pub(super) keys: Keys,
    pub(super) entities: Vec<&'r Arc<EntityRecord>>,
    pub(super) events: Vec<&'r Arc<EventRecord>>,
    pub(super) pages: Vec<&'r Arc<PageRecord>>,
    pub(super) readings: Vec<Arc<ArticleReading>>,
}

/// The articles of the model, and what the records still have to say.
pub(super) struct Articles {
    pub(super) arena: Arena<Article>,
    /// The headings of those whose texts refer to anything.
    pub(super) headings: Vec<(Id<Article>, Heading)>,
    /// Whether each is another one than the last time.
    pub(super) changed: Vec<bool>,
    pub(super) digests: Vec<Digest>,
    pub(super) sketches: Vec<Sketch>,
    pub(super) independence: Independence,
}

impl<'r> Things<'r> {
    /// Gives out the keys. Of two things with one key the first one stays.
    pub(super) fn of(
        records: &'r Records,
        readings: Vec<Arc<ArticleReading>>,
        drafts: bool,
        problems: &mut Vec<Diagnostic>,
    ) -> Self {
        let mut keys = Keys::default();
        let mut entities = names::published(records, drafts);
        let mut next = 0;
        entities.retain(|entity| {
            // Ids were given out by the roster; a key that another kind has keeps its place all the same.
            let kind = Kind::Entity(entity.kind);
            keys.add(&entity.heading.key, Known::Thing(Target::Entity(Id::from_index(next)), kind), problems);
            next += 1;
            true
        });
        report_repeats(records, &entities, drafts, &mut keys, problems);
        let events = publish(
            &records.events,
            drafts,
            (Kind::Event, |i| Target::Event(Id::from_index(i))),
            &mut keys,
            problems,
        );
        let pages = publish(
            &records.pages,
            drafts,
            (Kind::Page, |i| Target::Page(Id::from_index(i))),
            &mut keys,
            problems,
        );
        let mut count = 0;
        let readings = readings.into_iter().filter(|reading| {
            let heading = &reading.record.heading;
            let is_draft = heading.is_left_out(drafts);
            let target = Target::Article(Id::from_index(count));
            let known =
                if is_draft { Known::Draft(Kind::Article) } else { Known::Thing(target, Kind::Article) };
            let is_published = keys.add(&heading.key, known, problems) && !is_draft;
            count += u32::from(is_published);
            is_published
        });
        let readings = readings.collect();
        add_names(&entities, &events, &pages, &mut keys);
        Things { keys, entities, events, pages, readings }
    }

    pub(super) fn take_articles(
        &mut self,
        names: &Arc<EntityNames>,
        rights: Rights,
        mut kept: Option<&mut KeptArticles>,
        problems: &mut Vec<Diagnostic>,
    ) -> Articles {
        let kinds: Vec<_> = self.entities.iter().map(|entity| entity.kind).collect();
        let context = ArticleContext { names, kinds: &kinds, rights };
        let readings = std::mem::take(&mut self.readings);
        let count = readings.len();
        let mut arena = Arena::with_capacity(count);
        let mut headings = Vec::new();
        let (mut digests, mut sketches) = (Vec::with_capacity(count), Vec::with_capacity(count));
        let mut last = kept.as_mut().map(|kept| kept.take());
        let (mut changed, mut articles) = (Vec::with_capacity(count), Vec::new());
        // One by one, so that what nobody keeps is let go of before the next is taken.
        for reading in readings {
            digests.push(reading.text_digest);
            sketches.push(reading.sketch.clone());
            let origins = context.origins(&reading.record.derived_from, &self.keys, problems);
            let known = last.as_mut().and_then(|last| last.article(&reading));
            let known = known.filter(|article| article.derived_from == origins);
            changed.push(known.is_none());
            let id = Id::from_index(arena.len() as u32);
            if !reading.record.heading.references.is_empty() {
                headings.push((id, reading.record.heading.clone()));
            }
            let kept_reading = last.is_some().then(|| Arc::clone(&reading));
            let article =
                known.unwrap_or_else(|| Arc::new(context.article(Arc::unwrap_or_clone(reading), origins)));
            articles.extend(kept_reading.map(|reading| (reading, Arc::clone(&article))));
            arena.push(article);
        }
        let independence = Independence::of(&arena, problems);
        if let Some(kept) = kept {
            kept.0 = articles;
        }
        Articles { arena, headings, changed, digests, sketches, independence }
    }
}

/// Remembers what things are called: a link by name is how Obsidian's users write one.
fn add_names(
    entities: &[&Arc<EntityRecord>],
    events: &[&Arc<EventRecord>],
    pages: &[&Arc<PageRecord>],
    keys: &mut Keys,
) {
    for (entity, index) in entities.iter().zip(0..) {
        let (target, kind) = (Target::Entity(Id::from_index(index)), Kind::Entity(entity.kind));
        for name in std::iter::once(&entity.name).chain(entity.aliases.iter().map(|(alias, _)| &alias.name)) {
            keys.add_name(name, &entity.heading.key.text, target, kind);
        }
    }
    for (event, index) in events.iter().zip(0..) {
        let target = Target::Event(Id::from_index(index));
        keys.add_name(&event.title, &event.heading.key.text, target, Kind::Event);
    }
    for (page, index) in pages.iter().zip(0..) {
        keys.add_name(&page.title, &page.heading.key.text, Target::Page(Id::from_index(index)), Kind::Page);
    }
}

/// Reports entities of one kind that share a key, and remembers those left out as drafts.
fn report_repeats(
    records: &Records,
    entities: &[&Arc<EntityRecord>],
    drafts: bool,
    keys: &mut Keys,
    problems: &mut Vec<Diagnostic>,
) {
    let kept: BTreeSet<FileId> = entities.iter().map(|entity| entity.heading.file).collect();
    for entity in &records.entities {
        let kind = Kind::Entity(entity.kind);
        if entity.heading.is_left_out(drafts) {
            keys.add(&entity.heading.key, Known::Draft(kind), problems);
        } else if !kept.contains(&entity.heading.file) {
            keys.add(&entity.heading.key, Known::Thing(Target::Entity(Id::from_index(0)), kind), problems);
        }
    }
}

fn publish<'r, R: Draftable>(
    records: &'r [Arc<R>],
    drafts: bool,
    (kind, target): (Kind, fn(u32) -> Target),
    keys: &mut Keys,
    problems: &mut Vec<Diagnostic>,
) -> Vec<&'r Arc<R>> {
    let mut sorted: Vec<&Arc<R>> = records.iter().collect();
    sorted.sort_by(|a, b| a.heading().key.text.cmp(&b.heading().key.text));
    let mut published: Vec<&Arc<R>> = Vec::new();
    for record in sorted {
        let heading = record.heading();
        let is_draft = heading.is_left_out(drafts);
        let known =
            if is_draft { Known::Draft(kind) } else { Known::Thing(target(published.len() as u32), kind) };
        if keys.add(&heading.key, known, problems) && !is_draft {
            published.push(record);
        }
    }
    published
}
