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
use super::references::follow;
use super::things::Things;
use super::{backlinks, chronology, undecided};
use crate::arena::{Arena, Id, IdMap};
use crate::diagnostic::{Code, Diagnostic};
use crate::load::{ContentFile, ContentKind};
use crate::model::{
    Article, Claim, Dossier, DossierParts, Entity, Event, FreePage, PictureRole, PictureUse, Rights, Subject,
    Target,
};
use crate::parse::{
    ArticleProofs, ArticleReading, ClaimRecord, Draftable, EntityNames, EntityRecord, EventRecord, Heading,
    PageRecord, Proofs, Records,
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
    let mut things = Things::of(records, readings, drafts, problems);
    let kept_articles = kept.as_deref_mut().map(|kept| &mut kept.articles);
    let mut articles = things.take_articles(names, records.settings.rights, kept_articles, problems);
    if let Some(kept) = &kept {
        for id in articles.independence.others_than(&kept.independence) {
            if let Some(changed) = articles.changed.get_mut(id.index()) {
                *changed = true;
            }
        }
    }
    let mut linker = Linker {
        parts: DossierParts { settings: records.settings.clone(), ..DossierParts::default() },
        keys: &things.keys,
        articles: articles.arena,
        proofs: &proofs,
        independence: articles.independence,
        anchors: Anchors::new(),
        changed: &articles.changed,
    };
    linker.set_files(content, &things);
    let mut kept_linked = kept.as_deref_mut().map(|kept| kept.of_keys(&things.keys));
    linker.entities(&things.entities, kept_linked.as_deref_mut().map(|kept| &mut kept.entities), problems);
    linker.events(&things.events, kept_linked.map(|kept| &mut kept.events), problems);
    for page in &things.pages {
        let parent = parent(page, &things, problems);
        linker.parts.pages.push(to_page(page, parent));
    }
    linker.bodies(&things, &articles.headings, problems);
    // The tables that come now are the most that is held at once.
    drop(articles.headings);
    linker.parts.keys = things.keys.targets();
    linker.parts.names = things.keys.names();
    let (dossier, independence) = linker.finish(kept.as_deref_mut().map(|kept| &mut kept.people));
    if let Some(kept) = &mut kept {
        (kept.keys, kept.independence) = (things.keys, independence);
    }
    (dossier, TextsOfArticles { digests: articles.digests, sketches: articles.sketches })
}

/// The page that a page belongs to. Pages are of two levels, so that no chain of them can close to a ring.
fn parent(page: &PageRecord, things: &Things<'_>, problems: &mut Vec<Diagnostic>) -> Option<Id<FreePage>> {
    let key = page.parent.as_ref()?;
    let id = things.keys.page(key, problems)?;
    if things.pages.get(id.index())?.parent.is_none() {
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

    fn entities(
        &mut self,
        records: &[&Arc<EntityRecord>],
        kept: Option<&mut KeptLinked<EntityRecord, Entity>>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let each = self.each(records, kept.as_deref(), |linker, (record, index), problems| {
            let entity = to_entity(record, linker.evidence(), problems);
            (entity, linker.claims(&record.claims, Subject::Entity(Id::from_index(index)), problems))
        });
        self.parts.entities = self.take(records, each, kept, problems);
    }

    fn events(
        &mut self,
        records: &[&Arc<EventRecord>],
        kept: Option<&mut KeptLinked<EventRecord, Event>>,
        problems: &mut Vec<Diagnostic>,
    ) {
        let each = self.each(records, kept.as_deref(), |linker, (record, index), problems| {
            let mut event = to_event(record, linker.evidence(), problems);
            event.independent_sources =
                linker.independence.count(event.sources.iter().map(|source| source.article));
            (event, linker.claims(&record.claims, Subject::Event(Id::from_index(index)), problems))
        });
        self.parts.events = self.take(records, each, kept, problems);
    }

    fn evidence(&self) -> Evidence<'_> {
        Evidence { keys: self.keys, articles: &self.articles, proofs: self.proofs }
    }

    /// Makes something of each record and its place, on all threads, each with its own problems, unless the last time still holds.
    fn each<R: Send + Sync, T: Linkable>(
        &self,
        records: &[&Arc<R>],
        kept: Option<&KeptLinked<R, T>>,
        make: impl Fn(&Self, (&R, u32), &mut Vec<Diagnostic>) -> (T, Vec<Claim>) + Sync,
    ) -> Vec<Linked<T>> {
        let linked = records.par_iter().enumerate().map(|(index, record)| {
            if let Some(linked) = kept.and_then(|kept| kept.get(index, record, self.changed)) {
                return linked;
            }
            let mut problems = Vec::new();
            let (thing, claims) = make(self, (record, index as u32), &mut problems);
            let claims = claims.into_iter().map(Arc::new).collect();
            Linked { thing: Arc::new(thing), claims, problems: problems.into() }
        });
        linked.collect()
    }

    /// Takes what was made into the model, with the ids of its claims.
    fn take<R: Draftable, T: Linkable>(
        &mut self,
        records: &[&Arc<R>],
        each: Vec<Linked<T>>,
        kept: Option<&mut KeptLinked<R, T>>,
        problems: &mut Vec<Diagnostic>,
    ) -> Arena<T> {
        let (mut arena, mut to_keep) = (Arena::with_capacity(each.len()), Vec::new());
        for (record, mut linked) in records.iter().zip(each) {
            let claims = self.add_claims(&mut linked.claims, &record.heading().key.text);
            if *linked.thing.claims() != claims {
                Arc::make_mut(&mut linked.thing).set_claims(claims);
            }
            arena.push(Arc::clone(&linked.thing));
            problems.extend_from_slice(&linked.problems);
            if kept.is_some() {
                to_keep.push((Arc::clone(record), linked));
            }
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

    /// Follows the references in every body, and gathers who leads where.
    fn bodies(
        &mut self,
        things: &Things<'_>,
        articles: &[(Id<Article>, Heading)],
        problems: &mut Vec<Diagnostic>,
    ) {
        let files =
            Paths { of_files: &self.parts.paths, by_path: &self.parts.by_path, files: &self.parts.files };
        self.parts.texts_citing = IdMap::new(&self.articles);
        let evidence = Evidence { keys: self.keys, articles: &self.articles, proofs: self.proofs };
        let entities =
            things.entities.iter().zip(0..).map(|(r, i)| (Target::Entity(Id::from_index(i)), &r.heading));
        let events =
            things.events.iter().zip(0..).map(|(r, i)| (Target::Event(Id::from_index(i)), &r.heading));
        let pages = things.pages.iter().zip(0..).map(|(r, i)| (Target::Page(Id::from_index(i)), &r.heading));
        let sources = articles.iter().map(|(id, heading)| (Target::Article(*id), heading));
        for (from, heading) in entities.chain(events).chain(pages).chain(sources) {
            let mut led = follow(heading, evidence, &files, problems);
            let keeps_sentences = match from {
                Target::Article(id) => self.articles[id].rights.allows_sentences(),
                _ => true,
            };
            let is_published = match from {
                Target::Article(id) => self.articles[id].rights == Rights::Full,
                _ => true,
            };
            let pictures = std::mem::take(&mut led.pictures).into_iter();
            self.parts.pictures.extend(pictures.filter_map(|one| published(one, is_published)));
            for citation in &led.citations {
                self.parts.texts_citing[citation.article].push((from, citation.clone()));
            }
            backlinks::add(from, &led, &mut self.parts.sentences, keeps_sentences, &mut self.parts.backlinks);
        }
        for record in &things.entities {
            let Some((image, place)) = &record.image else { continue };
            let found = files.file(record.heading.file, &image.file).and_then(|at| self.parts.files.get(at));
            let Some(found) = found else {
                let headline = format!("the picture `{}` is not in content/", image.file);
                problems.push(
                    Diagnostic::new(Code::BrokenLink, place.clone(), headline)
                        .help("paths count from the folder of this file"),
                );
                continue;
            };
            let (role, place) = (PictureRole::Portrait, place.clone());
            self.parts.pictures.push(PictureUse { file: found.clone(), role, place: place.clone() });
            if image.text.is_none() {
                let problem = Diagnostic::new(Code::MissingPictureText, place, "the picture has no text");
                let help = format!("say what it shows: `image: {{file: {}, alt: …}}`", image.file);
                problems.push(problem.help(help));
            }
        }
    }

    fn finish(mut self, kept: Option<&mut KeptPeople>) -> (Dossier, Independence) {
        let parts = &mut self.parts;
        parts.articles = self.articles;
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
        (Dossier::new(self.parts), self.independence)
    }
}

/// What becomes of a picture in a text of which not all is published; a link there is not followed by anybody.
fn published(one: PictureUse, is_published: bool) -> Option<PictureUse> {
    match one.role {
        _ if is_published => Some(one),
        PictureRole::Linked => None,
        _ => Some(PictureUse { role: PictureRole::Withheld, ..one }),
    }
}
