//! The steps of linking, in the order in which they need each other.

use std::sync::Arc;

use rayon::prelude::*;

use super::checks::TextsOfArticles;
use super::citations::Evidence;
use super::claims::{Anchors, anchor, to_claim};
use super::convert::{to_entity, to_event, to_page};
use super::independence::Independence;
use super::indexes::{citing_claims, citing_events, events_of};
use super::kept::{KeptLinked, KeptLinks, KeptPeople, Linkable, Linked, PeopleTables};
use super::keys::Keys;
use super::paths::Paths;
use super::references::{Leading, Led, follow};
use super::things::{Published, Things};
use super::{backlinks, chronology, undecided};
use crate::arena::{Arena, Id, IdMap};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::{ContentFile, ContentKind};
use crate::model::{Article, Claim, Dossier, DossierParts, Entity, Event, FreePage, Subject, Target};
use crate::parse::{
    ArticleProofs, ArticleReading, ClaimRecord, EntityNames, EntityRecord, EventRecord, Heading, PageRecord,
    Proofs, Records,
};
use crate::text::span::FileId;

/// Everything that was parsed. Linking uses it up: a record is let go of as soon as its thing is in the model.
#[derive(Debug)]
pub struct LinkInput<'i> {
    /// Every file of `content/`.
    pub content: &'i [ContentFile],
    /// All but the articles.
    pub records: Records,
    /// The articles.
    pub readings: Vec<Arc<ArticleReading>>,
    /// The names with which the articles were read.
    pub names: &'i Arc<EntityNames>,
    /// Quotations between articles, proved or not.
    pub between: Vec<ArticleProofs>,
    /// Whether drafts are published.
    pub drafts: bool,
}

/// Links everything; [`check`](super::check) comes after it, with the texts. What was `kept` of the last time spares what would come out
/// as it did then.
pub fn link(
    input: LinkInput<'_>,
    mut kept: Option<&mut KeptLinks>,
    problems: &mut Vec<Diagnostic>,
) -> (Dossier, TextsOfArticles) {
    let LinkInput { content, records, mut readings, names, between, drafts } = input;
    let mut outcomes = between;
    readings.sort_by(|a, b| a.record.heading.key.text.cmp(&b.record.heading.key.text));
    let keys = undecided::keys_by_place(names);
    for reading in &readings {
        if !reading.proofs.is_empty() {
            outcomes.push(Arc::clone(&reading.proofs));
        }
        if !reading.record.heading.is_left_out(drafts) {
            undecided::notes(reading, &keys, problems);
        }
    }
    let proofs = Proofs::of(&outcomes);
    let mut things = Things::of(&records, readings, drafts, problems);
    let settings = records.settings;
    drop((records.entities, records.events, records.pages));
    let kept_articles = kept.as_deref_mut().map(|kept| &mut kept.articles);
    let mut articles = things.take_articles(names, settings.rights, kept_articles, problems);
    if let Some(kept) = &kept {
        for id in articles.independence.others_than(&kept.independence) {
            if let Some(changed) = articles.changed.get_mut(id.index()) {
                *changed = true;
            }
        }
    }
    let Things { keys, published, .. } = things;
    let mut linker = Linker {
        parts: DossierParts { settings, ..DossierParts::default() },
        keys: &keys,
        articles: articles.arena,
        proofs: &proofs,
        independence: articles.independence,
        anchors: Anchors::new(),
        changed: &articles.changed,
    };
    linker.set_files(content, &published);
    let Published { entities, events, pages } = published;
    let mut kept_linked = kept.as_deref_mut().map(|kept| kept.of_keys(&keys));
    linker.entities(entities, kept_linked.as_deref_mut().map(|kept| &mut kept.entities), problems);
    linker.events(events, kept_linked.map(|kept| &mut kept.events), problems);
    linker.pages(&pages, problems);
    linker.texts_of_articles(articles.headings, problems);
    linker.parts.keys = keys.targets();
    linker.parts.names = keys.names();
    let Linker { mut parts, independence, articles: arena, .. } = linker;
    parts.articles = arena;
    // The tables that come now are the most that is held at once.
    drop(proofs);
    drop(outcomes);
    let dossier = finish(parts, kept.as_deref_mut().map(|kept| &mut kept.people));
    if let Some(kept) = &mut kept {
        (kept.keys, kept.independence) = (keys, independence);
    }
    (dossier, TextsOfArticles { digests: articles.digests, sketches: articles.sketches })
}

/// The page that a page belongs to. Pages are of two levels, so that no chain of them can close to a ring.
fn parent(
    page: &PageRecord,
    (pages, keys): (&[Arc<PageRecord>], &Keys),
    problems: &mut Vec<Diagnostic>,
) -> Option<Id<FreePage>> {
    let key = page.parent.as_ref()?;
    let id = keys.page(key, problems)?;
    if pages.get(id.index())?.parent.is_none() {
        return Some(id);
    }
    let headline = format!("`{}` belongs to another page, so no page can belong to it", key.text);
    let problem = Diagnostic::new(Code::WrongKind, key.place.clone(), headline);
    problems.push(problem.help("name a page that has no `parent` itself"));
    None
}

struct Linker<'l> {
    parts: DossierParts,
    keys: &'l Keys,
    articles: Arena<Article>,
    proofs: &'l Proofs<'l>,
    independence: Independence,
    anchors: Anchors,
    /// Whether an article is another one than the last time.
    changed: &'l [bool],
}

impl Linker<'_> {
    fn set_files(&mut self, content: &[ContentFile], published: &Published) {
        let Published { entities, events, pages } = published;
        self.parts.texts_citing = IdMap::new(&self.articles);
        self.parts.paths = content.iter().map(|file| file.path.clone()).collect();
        let copied = content.iter().filter(|file| file.kind == ContentKind::Other);
        self.parts.files = copied.map(|file| file.below_content().into()).collect();
        self.parts.files.sort_unstable();
        let below = |file: FileId| -> Box<str> {
            content.get(file.0 as usize).map_or("", |file| file.below_content()).into()
        };
        let by_path = &mut self.parts.by_path;
        for (record, id) in entities.iter().zip(0..) {
            by_path.insert(below(record.heading.file), Target::Entity(Id::from_index(id)));
        }
        for (record, id) in events.iter().zip(0..) {
            by_path.insert(below(record.heading.file), Target::Event(Id::from_index(id)));
        }
        for (record, id) in pages.iter().zip(0..) {
            by_path.insert(below(record.heading.file), Target::Page(Id::from_index(id)));
        }
        for (id, article) in self.articles.iter() {
            by_path.insert(below(article.file), Target::Article(id));
        }
    }

    fn entities(
        &mut self,
        records: Vec<Arc<EntityRecord>>,
        kept: Option<&mut KeptLinked<EntityRecord, Entity>>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let each = self.each(records, kept.as_deref(), |linker, (record, index), problems| {
            let entity = to_entity(record, linker.evidence(), problems);
            (entity, linker.claims(&record.claims, Subject::Entity(Id::from_index(index)), problems))
        });
        self.parts.entities = self.take(each, |index| Target::Entity(Id::from_index(index)), kept, problems);
    }

    fn events(
        &mut self,
        records: Vec<Arc<EventRecord>>,
        kept: Option<&mut KeptLinked<EventRecord, Event>>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let each = self.each(records, kept.as_deref(), |linker, (record, index), problems| {
            let mut event = to_event(record, linker.evidence(), problems);
            let cited = event.sources.iter().map(|source| source.article);
            event.independent_sources = linker.independence.count(&linker.articles, cited);
            (event, linker.claims(&record.claims, Subject::Event(Id::from_index(index)), problems))
        });
        self.parts.events = self.take(each, |index| Target::Event(Id::from_index(index)), kept, problems);
    }

    fn pages(&mut self, records: &[Arc<PageRecord>], problems: &mut Vec<Diagnostic>) {
        for page in records {
            let parent = parent(page, (records, self.keys), problems);
            let id = self.parts.pages.push(to_page(page, parent));
            let led = follow(&page.heading, self.evidence(), &self.paths(), problems);
            self.add_led(Target::Page(id), led);
        }
    }

    /// Follows the references in the texts of articles; of a text that is not published whole, not everything is told.
    fn texts_of_articles(&mut self, headings: Vec<(Id<Article>, Heading)>, problems: &mut Vec<Diagnostic>) {
        for (id, heading) in headings {
            let led = follow(&heading, self.evidence(), &self.paths(), problems);
            self.add_led(Target::Article(id), led.of_text(self.articles[id].rights));
        }
    }

    fn paths(&self) -> Paths<'_> {
        let DossierParts { paths, by_path, files, .. } = &self.parts;
        Paths { of_files: paths, by_path, files }
    }

    /// Adds what a text leads to, to what is known of the things that it leads to.
    fn add_led(&mut self, from: Target, led: Led) {
        let Led { targets, citations, pictures } = led;
        self.parts.pictures.extend(pictures);
        for citation in citations {
            self.parts.texts_citing[citation.article].push((from, citation));
        }
        backlinks::add(from, &targets, &mut self.parts.sentences, &mut self.parts.backlinks);
    }

    fn evidence(&self) -> Evidence<'_> {
        Evidence { keys: self.keys, articles: &self.articles, proofs: self.proofs }
    }

    /// Makes something of each record and its place, on all threads, each with its own problems, unless the last time still holds.
    fn each<R: Leading, T: Linkable>(
        &self,
        records: Vec<Arc<R>>,
        kept: Option<&KeptLinked<R, T>>,
        make: impl Fn(&Self, (&R, u32), &mut Vec<Diagnostic>) -> (T, Vec<Claim>) + Sync,
    ) -> Vec<Made<R, T>> {
        let each = records.into_par_iter().enumerate().map(|(index, record)| {
            let mut astray = Vec::new();
            let led = record.leads_to(self.evidence(), &self.paths(), &mut astray);
            let linked = kept.and_then(|kept| kept.get(index, &record, self.changed)).unwrap_or_else(|| {
                let mut problems = Vec::new();
                let (thing, claims) = make(self, (&record, index as u32), &mut problems);
                let claims = claims.into_iter().map(Arc::new).collect();
                Linked { thing: Arc::new(thing), claims, problems: problems.into() }
            });
            Made { linked, led, astray, record: kept.is_some().then_some(record) }
        });
        each.collect()
    }

    /// Takes what was made into the model, with the ids of its claims.
    fn take<R, T: Linkable>(
        &mut self,
        each: Vec<Made<R, T>>,
        target: fn(u32) -> Target,
        kept: Option<&mut KeptLinked<R, T>>,
        problems: &mut Vec<Diagnostic>,
    ) -> Arena<T> {
        let (mut arena, mut to_keep) = (Arena::with_capacity(each.len()), Vec::new());
        for (index, made) in (0..).zip(each) {
            let Made { mut linked, led, astray, record } = made;
            let claims = self.add_claims(&mut linked.claims, linked.thing.key().as_str());
            if *linked.thing.claims() != claims {
                Arc::make_mut(&mut linked.thing).set_claims(claims);
            }
            arena.push(Arc::clone(&linked.thing));
            problems.extend_from_slice(&linked.problems);
            problems.extend(astray);
            self.add_led(target(index), led);
            to_keep.extend(record.map(|record| (record, linked)));
        }
        if let Some(kept) = kept {
            kept.keep(to_keep);
        }
        arena
    }

    fn claims(
        &self,
        records: &[ClaimRecord],
        subject: Subject,
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<Claim> {
        let context = (self.evidence(), &self.independence);
        records.iter().map(|record| to_claim(record, subject, context, problems)).collect()
    }

    /// Gives each claim an anchor that no other has.
    fn add_claims(&mut self, claims: &mut [Arc<Claim>], slug: &str) -> Vec<Id<Claim>> {
        let mut ids = Vec::with_capacity(claims.len());
        for claim in claims {
            let anchor = anchor(slug, &claim.question, &mut self.anchors);
            if claim.anchor != anchor {
                Arc::make_mut(claim).anchor = anchor;
            }
            ids.push(self.parts.claims.push(Arc::clone(claim)));
        }
        ids
    }
}

/// What was made of a record. The record is there only if somebody keeps it.
struct Made<R, T> {
    linked: Linked<T>,
    led: Led,
    /// What leads nowhere.
    astray: Vec<Diagnostic>,
    record: Option<Arc<R>>,
}

/// The tables over everything.
fn finish(mut parts: DossierParts, kept: Option<&mut KeptPeople>) -> Dossier {
    (parts.chronology, parts.undated) = chronology::order(&parts.events);
    let people = match kept {
        Some(kept) => kept.tables(&parts.entities, &parts.articles, &parts.events),
        None => PeopleTables::of(&parts.entities, &parts.articles, &parts.events),
    };
    (parts.together, parts.mentioned_in) = (people.together, people.mentioned_in);
    let in_order: Vec<Id<Event>> = parts.chronology.iter().chain(&parts.undated).copied().collect();
    parts.events_of = events_of(&parts.entities, &parts.events, &in_order);
    parts.events_citing = citing_events(&parts.articles, &parts.events, &parts.claims, &in_order);
    parts.claims_citing = citing_claims(&parts.articles, &parts.claims);
    Dossier::new(parts)
}
