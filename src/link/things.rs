//! What is published, its keys given out; and the articles, which come first because everything else cites them.

use std::collections::BTreeSet;
use std::sync::Arc;

use rayon::prelude::*;

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

/// What is published, and the keys of all.
pub(super) struct Things {
    pub(super) keys: Keys,
    pub(super) published: Published,
    pub(super) readings: Vec<Arc<ArticleReading>>,
}

/// The records that are published, in the order of their ids.
pub(super) struct Published {
    pub(super) entities: Vec<Arc<EntityRecord>>,
    pub(super) events: Vec<Arc<EventRecord>>,
    pub(super) pages: Vec<Arc<PageRecord>>,
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

impl Things {
    /// Gives out the keys. Of two things with one key the first one stays.
    pub(super) fn of(
        records: &Records,
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
        let entities = entities.into_iter().cloned().collect();
        Things { keys, published: Published { entities, events, pages }, readings }
    }

    pub(super) fn take_articles(
        &mut self,
        names: &Arc<EntityNames>,
        rights: Rights,
        kept: Option<&mut KeptArticles>,
        problems: &mut Vec<Diagnostic>,
    ) -> Articles {
        let kinds: Vec<_> = self.published.entities.iter().map(|entity| entity.kind).collect();
        let context = ArticleContext { names, kinds: &kinds, rights };
        let readings = std::mem::take(&mut self.readings).into_par_iter();
        let each: Vec<MadeOfReading> =
            readings.map(|reading| made_of(reading, &context, &self.keys, kept.as_deref())).collect();
        let mut articles = Articles::with_capacity(each.len());
        let mut to_keep = Vec::new();
        for made in each {
            problems.extend(made.problems);
            articles.digests.push(made.text_digest);
            articles.sketches.push(made.sketch);
            articles.changed.push(made.is_changed);
            to_keep.extend(made.reading.map(|reading| (reading, Arc::clone(&made.article))));
            let id = articles.arena.push(made.article);
            articles.headings.extend(made.heading.map(|heading| (id, heading)));
        }
        articles.independence = Independence::of(&articles.arena, problems);
        if let Some(kept) = kept {
            kept.0 = to_keep;
        }
        articles
    }
}

impl Articles {
    fn with_capacity(count: usize) -> Self {
        Articles {
            arena: Arena::with_capacity(count),
            headings: Vec::new(),
            changed: Vec::with_capacity(count),
            digests: Vec::with_capacity(count),
            sketches: Vec::with_capacity(count),
            independence: Independence::default(),
        }
    }
}

/// What was made of a reading, which is there still only if somebody keeps it.
struct MadeOfReading {
    article: Arc<Article>,
    is_changed: bool,
    text_digest: Digest,
    sketch: Sketch,
    /// If its text refers to anything.
    heading: Option<Heading>,
    problems: Vec<Diagnostic>,
    reading: Option<Arc<ArticleReading>>,
}

fn made_of(
    reading: Arc<ArticleReading>,
    context: &ArticleContext<'_>,
    keys: &Keys,
    kept: Option<&KeptArticles>,
) -> MadeOfReading {
    let mut problems = Vec::new();
    let origins = context.origins(&reading.record.derived_from, keys, &mut problems);
    let known = kept.and_then(|kept| kept.article(&reading));
    let known = known.filter(|article| article.derived_from == origins).cloned();
    let heading = &reading.record.heading;
    MadeOfReading {
        is_changed: known.is_none(),
        text_digest: reading.text_digest,
        sketch: reading.sketch.clone(),
        heading: (!heading.references.is_empty()).then(|| heading.clone()),
        problems,
        reading: kept.is_some().then(|| Arc::clone(&reading)),
        article: known.unwrap_or_else(|| Arc::new(context.article(Arc::unwrap_or_clone(reading), origins))),
    }
}

/// Remembers what things are called: a link by name is how Obsidian's users write one.
fn add_names(
    entities: &[&Arc<EntityRecord>],
    events: &[Arc<EventRecord>],
    pages: &[Arc<PageRecord>],
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

fn publish<R: Draftable>(
    records: &[Arc<R>],
    drafts: bool,
    (kind, target): (Kind, fn(u32) -> Target),
    keys: &mut Keys,
    problems: &mut Vec<Diagnostic>,
) -> Vec<Arc<R>> {
    let mut sorted: Vec<&Arc<R>> = records.iter().collect();
    sorted.sort_by(|a, b| a.heading().key.text.cmp(&b.heading().key.text));
    let mut published = Vec::new();
    for record in sorted {
        let heading = record.heading();
        let is_draft = heading.is_left_out(drafts);
        let known =
            if is_draft { Known::Draft(kind) } else { Known::Thing(target(published.len() as u32), kind) };
        if keys.add(&heading.key, known, problems) && !is_draft {
            published.push(Arc::clone(record));
        }
    }
    published
}
