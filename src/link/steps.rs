//! The steps of linking, in the order in which they need each other.

use std::collections::BTreeMap;

use super::citations::Evidence;
use super::claims::{Anchors, to_claim};
use super::convert::{ArticleContext, to_entity, to_event, to_page};
use super::independence::Independence;
use super::keys::{Keys, Kind, Known};
use super::references::{Follow, follow};
use super::{backlinks, checks, chronology, names, together, undecided};
use crate::arena::{Arena, Id, IdMap};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::digest::Digest;
use crate::load::{ContentFile, ContentKind};
use crate::model::{Article, Claim, Dossier, DossierParts, Entity, Event, Rights, Subject, Target};
use crate::parse::{
    AgencyOrArticle, ArticleReading, ClaimRecord, Draftable, EntityNames, EntityRecord, EventRecord, Heading,
    Outcome, PageRecord, Proofs, Records,
};
use crate::text::span::FileId;

/// Everything that was parsed.
#[derive(Debug)]
pub struct LinkInput<'i> {
    /// Every file of `content/`.
    pub content: &'i [ContentFile],
    /// All but the articles.
    pub records: &'i Records,
    /// The articles.
    pub readings: Vec<ArticleReading>,
    /// The names with which the articles were read.
    pub names: &'i EntityNames,
    /// Quotations between articles, proved or not.
    pub between: Vec<(Place, Outcome)>,
    /// Whether drafts are published.
    pub drafts: bool,
}

/// Links everything.
pub fn link(input: LinkInput<'_>, problems: &mut Vec<Diagnostic>) -> Dossier {
    let LinkInput { content, records, mut readings, names, between, drafts } = input;
    let mut proofs = Proofs::default();
    proofs.extend(between);
    readings.sort_by(|a, b| a.record.heading.key.text.cmp(&b.record.heading.key.text));
    for reading in &mut readings {
        proofs.extend(std::mem::take(&mut reading.proofs));
        if drafts || !reading.record.heading.draft {
            undecided::notes(reading, names, problems);
        }
    }
    let mut things = Things::of(records, readings, drafts, problems);
    let articles = things.take_articles(names, records.settings.rights, problems);
    let mut linker = Linker {
        parts: DossierParts {
            settings: records.settings.clone(),
            sentences: articles.sentences,
            ..DossierParts::default()
        },
        keys: &things.keys,
        articles: articles.arena,
        proofs: &proofs,
        independence: articles.independence,
        anchors: Anchors::new(),
    };
    linker.set_files(content, &things);
    linker.entities(&things.entities, problems);
    linker.events(&things.events, problems);
    for page in &things.pages {
        linker.parts.pages.push(to_page(page));
    }
    linker.bodies(&things, &articles.headings, problems);
    linker.parts.keys = things.keys.targets();
    let dossier = linker.finish();
    checks::check(&dossier, &articles.texts, problems);
    dossier
}

/// The records that are published, in the order of their ids, and the keys of all.
struct Things<'r> {
    keys: Keys,
    entities: Vec<&'r EntityRecord>,
    events: Vec<&'r EventRecord>,
    pages: Vec<&'r PageRecord>,
    readings: Vec<ArticleReading>,
}

/// The articles of the model, and what the records still have to say.
struct Articles {
    arena: Arena<Article>,
    headings: Vec<Heading>,
    texts: Vec<Digest>,
    sentences: crate::model::SentenceStore,
    independence: Independence,
}

impl<'r> Things<'r> {
    /// Gives out the keys. Of two things with one key the first one stays.
    fn of(
        records: &'r Records,
        readings: Vec<ArticleReading>,
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
            let is_draft = heading.draft && !drafts;
            let target = Target::Article(Id::from_index(count));
            let known =
                if is_draft { Known::Draft(Kind::Article) } else { Known::Thing(target, Kind::Article) };
            let is_published = keys.add(&heading.key, known, problems) && !is_draft;
            count += u32::from(is_published);
            is_published
        });
        let readings = readings.collect();
        Things { keys, entities, events, pages, readings }
    }

    fn take_articles(
        &mut self,
        names: &EntityNames,
        rights: Rights,
        problems: &mut Vec<Diagnostic>,
    ) -> Articles {
        let ids: Vec<Id<Entity>> = (0..self.entities.len() as u32).map(Id::from_index).collect();
        let kinds: Vec<_> = self.entities.iter().map(|entity| entity.kind).collect();
        let context = ArticleContext { names, entities: &ids, kinds: &kinds, rights };
        let mut sentences = crate::model::SentenceStore::default();
        let mut arena = Arena::new();
        let (mut headings, mut texts) = (Vec::new(), Vec::new());
        let mut origins: Vec<Vec<AgencyOrArticle>> = Vec::new();
        for mut reading in std::mem::take(&mut self.readings) {
            texts.push(reading.text_digest);
            headings.push(reading.record.heading.clone());
            origins.push(std::mem::take(&mut reading.record.derived_from));
            arena.push(context.article(reading, &mut sentences));
        }
        for (id, written) in arena.ids().zip(origins) {
            let found = written.iter().filter_map(|one| context.origin(one, &self.keys, problems));
            arena[id].derived_from = found.collect();
        }
        let independence = Independence::of(&arena, problems);
        Articles { arena, headings, texts, sentences, independence }
    }
}

/// Reports entities of one kind that share a key, and remembers those left out as drafts.
fn report_repeats(
    records: &Records,
    entities: &[&EntityRecord],
    drafts: bool,
    keys: &mut Keys,
    problems: &mut Vec<Diagnostic>,
) {
    for entity in &records.entities {
        let kind = Kind::Entity(entity.kind);
        if entity.heading.draft && !drafts {
            keys.add(&entity.heading.key, Known::Draft(kind), problems);
        } else if !entities.iter().any(|kept| kept.heading.file == entity.heading.file) {
            keys.add(&entity.heading.key, Known::Thing(Target::Entity(Id::from_index(0)), kind), problems);
        }
    }
}

fn publish<'r, R: Draftable>(
    records: &'r [R],
    drafts: bool,
    (kind, target): (Kind, fn(u32) -> Target),
    keys: &mut Keys,
    problems: &mut Vec<Diagnostic>,
) -> Vec<&'r R> {
    let mut sorted: Vec<&R> = records.iter().collect();
    sorted.sort_by(|a, b| a.heading().key.text.cmp(&b.heading().key.text));
    let mut published: Vec<&R> = Vec::new();
    for record in sorted {
        let heading = record.heading();
        let is_draft = heading.draft && !drafts;
        let known =
            if is_draft { Known::Draft(kind) } else { Known::Thing(target(published.len() as u32), kind) };
        if keys.add(&heading.key, known, problems) && !is_draft {
            published.push(record);
        }
    }
    published
}

struct Linker<'l> {
    parts: DossierParts,
    keys: &'l Keys,
    articles: Arena<Article>,
    proofs: &'l Proofs,
    independence: Independence,
    anchors: Anchors,
}

impl Linker<'_> {
    fn set_files(&mut self, content: &[ContentFile], things: &Things<'_>) {
        self.parts.paths = content.iter().map(|file| file.path.clone()).collect();
        let copied = content.iter().filter(|file| file.kind == ContentKind::Other);
        self.parts.files = copied.map(|file| file.below_content().into()).collect();
        self.parts.files.sort_unstable();
        let below = |file: FileId| -> Box<str> {
            content.get(file.0 as usize).map_or("", |file| file.below_content()).into()
        };
        let by_path = &mut self.parts.by_path;
        for (record, id) in things.entities.iter().zip(0..) {
            by_path.insert(below(record.heading.file), Target::Entity(Id::from_index(id)));
        }
        for (record, id) in things.events.iter().zip(0..) {
            by_path.insert(below(record.heading.file), Target::Event(Id::from_index(id)));
        }
        for (record, id) in things.pages.iter().zip(0..) {
            by_path.insert(below(record.heading.file), Target::Page(Id::from_index(id)));
        }
        for (id, article) in self.articles.iter() {
            by_path.insert(below(article.file), Target::Article(id));
        }
    }

    fn entities(&mut self, records: &[&EntityRecord], problems: &mut Vec<Diagnostic>) {
        for record in records {
            let evidence = Evidence { keys: self.keys, articles: &self.articles, proofs: self.proofs };
            let entity = to_entity(record, evidence, problems);
            let id = self.parts.entities.push(entity);
            let slug = record.heading.key.text.clone();
            self.parts.entities[id].claims =
                self.claims(&record.claims, (Subject::Entity(id), &slug), problems);
        }
    }

    fn events(&mut self, records: &[&EventRecord], problems: &mut Vec<Diagnostic>) {
        for record in records {
            let evidence = Evidence { keys: self.keys, articles: &self.articles, proofs: self.proofs };
            let mut event = to_event(record, evidence, problems);
            event.independent_sources =
                self.independence.count(event.sources.iter().map(|source| source.article));
            let id = self.parts.events.push(event);
            let slug = record.heading.key.text.clone();
            self.parts.events[id].claims = self.claims(&record.claims, (Subject::Event(id), &slug), problems);
        }
    }

    fn claims(
        &mut self,
        records: &[ClaimRecord],
        about: (Subject, &str),
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<Id<Claim>> {
        let mut ids = Vec::with_capacity(records.len());
        for record in records {
            let evidence = Evidence { keys: self.keys, articles: &self.articles, proofs: self.proofs };
            let claim = to_claim(record, about, (evidence, &self.independence), &mut self.anchors, problems);
            ids.push(self.parts.claims.push(claim));
        }
        ids
    }

    /// Follows the references in every body, and gathers who leads where.
    fn bodies(&mut self, things: &Things<'_>, articles: &[Heading], problems: &mut Vec<Diagnostic>) {
        let files =
            Paths { of_files: &self.parts.paths, by_path: &self.parts.by_path, files: &self.parts.files };
        self.parts.texts_citing = IdMap::new(&self.articles);
        let evidence = Evidence { keys: self.keys, articles: &self.articles, proofs: self.proofs };
        let entities =
            things.entities.iter().zip(0..).map(|(r, i)| (Target::Entity(Id::from_index(i)), &r.heading));
        let events =
            things.events.iter().zip(0..).map(|(r, i)| (Target::Event(Id::from_index(i)), &r.heading));
        let pages = things.pages.iter().zip(0..).map(|(r, i)| (Target::Page(Id::from_index(i)), &r.heading));
        let sources =
            articles.iter().zip(0..).map(|(heading, i)| (Target::Article(Id::from_index(i)), heading));
        for (from, heading) in entities.chain(events).chain(pages).chain(sources) {
            let led = follow(heading, evidence, &files, problems);
            let keeps_sentences = match from {
                Target::Article(id) => self.articles[id].rights.allows_sentences(),
                _ => true,
            };
            for citation in &led.citations {
                self.parts.texts_citing[citation.article].push((from, citation.clone()));
            }
            backlinks::add(from, &led, &mut self.parts.sentences, keeps_sentences, &mut self.parts.backlinks);
        }
        for record in &things.entities {
            let Some(image) = &record.image else { continue };
            if files.file(record.heading.file, &image.text).is_none() {
                let headline = format!("the picture `{}` is not in content/", image.text);
                problems.push(
                    Diagnostic::new(Code::BrokenLink, image.place.clone(), headline)
                        .help("paths count from the folder of this file"),
                );
            } else if record.image_text.is_none() {
                let problem =
                    Diagnostic::new(Code::MissingPictureText, image.place.clone(), "the picture has no text");
                problems.push(problem.help("add `image_text:` and say what it shows"));
            }
        }
    }

    fn finish(mut self) -> Dossier {
        let parts = &mut self.parts;
        parts.articles = self.articles;
        (parts.chronology, parts.undated) = chronology::order(&parts.events);
        parts.together = together::together(&parts.entities, &parts.articles, &parts.events);
        parts.mentioned_in = mentioned_in(&parts.entities, &parts.articles);
        let in_order: Vec<Id<Event>> = parts.chronology.iter().chain(&parts.undated).copied().collect();
        parts.events_of = events_of(&parts.entities, &parts.events, &in_order);
        parts.events_citing = citing_events(&parts.articles, &parts.events, &parts.claims, &in_order);
        parts.claims_citing = citing_claims(&parts.articles, &parts.claims);
        Dossier::new(self.parts)
    }
}

/// Every mention of each entity, articles in order of publication, those without a date last.
fn mentioned_in(
    entities: &Arena<Entity>,
    articles: &Arena<Article>,
) -> IdMap<Entity, Vec<(Id<Article>, u32)>> {
    let mut order: Vec<Id<Article>> = articles.ids().collect();
    order.sort_by_cached_key(|&id| {
        let date = articles[id].date.as_ref().map(crate::date::Date::sort_key);
        (date.is_none(), date, id)
    });
    let mut out: IdMap<Entity, Vec<(Id<Article>, u32)>> = IdMap::new(entities);
    for id in order {
        for (mention, index) in articles[id].mentions.iter().zip(0..) {
            out[mention.entity].push((id, index));
        }
    }
    out
}

fn events_of(
    entities: &Arena<Entity>,
    events: &Arena<Event>,
    order: &[Id<Event>],
) -> IdMap<Entity, Vec<Id<Event>>> {
    let mut out: IdMap<Entity, Vec<Id<Event>>> = IdMap::new(entities);
    for &id in order {
        let event = &events[id];
        for &entity in event.people.iter().chain(&event.organisations).chain(event.place.as_ref()) {
            if out[entity].last() != Some(&id) {
                out[entity].push(id);
            }
        }
    }
    out
}

fn citing_events(
    articles: &Arena<Article>,
    events: &Arena<Event>,
    claims: &Arena<Claim>,
    order: &[Id<Event>],
) -> IdMap<Article, Vec<Id<Event>>> {
    let mut out: IdMap<Article, Vec<Id<Event>>> = IdMap::new(articles);
    for &id in order {
        let event = &events[id];
        let of_claims =
            event.claims.iter().flat_map(|&claim| &claims[claim].accounts).flat_map(|one| &one.sources);
        for source in event.sources.iter().chain(of_claims) {
            if out[source.article].last() != Some(&id) {
                out[source.article].push(id);
            }
        }
    }
    out
}

fn citing_claims(articles: &Arena<Article>, claims: &Arena<Claim>) -> IdMap<Article, Vec<Id<Claim>>> {
    let mut out: IdMap<Article, Vec<Id<Claim>>> = IdMap::new(articles);
    for (id, claim) in claims.iter() {
        for source in claim.accounts.iter().flat_map(|account| &account.sources) {
            if out[source.article].last() != Some(&id) {
                out[source.article].push(id);
            }
        }
    }
    out
}

/// Where relative addresses lead.
struct Paths<'p> {
    of_files: &'p [Box<str>],
    by_path: &'p BTreeMap<Box<str>, Target>,
    files: &'p [Box<str>],
}

impl Paths<'_> {
    fn join(&self, file: FileId, path: &str) -> Option<String> {
        crate::model::join_path(self.of_files.get(file.0 as usize)?, path)
    }

    fn file(&self, file: FileId, path: &str) -> Option<usize> {
        let path = self.join(file, path)?;
        self.files.binary_search_by(|one| (**one).cmp(path.as_str())).ok()
    }
}

impl Follow for Paths<'_> {
    fn thing(&self, file: FileId, path: &str) -> Option<Target> {
        self.by_path.get(self.join(file, path)?.as_str()).copied()
    }

    fn is_file(&self, file: FileId, path: &str) -> bool {
        self.file(file, path).is_some()
    }
}
