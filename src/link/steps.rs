//! The steps of linking, in the order in which they need each other.

use rayon::prelude::*;

use super::citations::Evidence;
use super::claims::{Anchors, anchor, to_claim};
use super::convert::{to_entity, to_event, to_page};
use super::independence::Independence;
use super::indexes::{citing_claims, citing_events, events_of, mentioned_in};
use super::keys::Keys;
use super::paths::Paths;
use super::references::follow;
use super::things::Things;
use super::{backlinks, checks, chronology, together, undecided};
use crate::arena::{Arena, Id, IdMap};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::load::{ContentFile, ContentKind};
use crate::model::{
    Article, Claim, Dossier, DossierParts, Event, FreePage, PictureRole, PictureUse, Rights, Subject, Target,
};
use crate::parse::{
    ArticleReading, ClaimRecord, EntityNames, EntityRecord, EventRecord, Heading, Outcome, PageRecord,
    Proofs, Records,
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
    let keys = undecided::keys_by_place(names);
    for reading in &mut readings {
        proofs.extend(std::mem::take(&mut reading.proofs));
        if !reading.record.heading.is_left_out(drafts) {
            undecided::notes(reading, &keys, problems);
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
        let parent = parent(page, &things, problems);
        linker.parts.pages.push(to_page(page, parent));
    }
    linker.bodies(&things, &articles.headings, problems);
    // The tables that come now are the most that is held at once.
    drop(articles.headings);
    linker.parts.keys = things.keys.targets();
    linker.parts.names = things.keys.names();
    let dossier = linker.finish();
    drop((things, proofs));
    let texts = checks::TextsOfArticles { digests: &articles.digests, sketches: &articles.sketches };
    checks::check(&dossier, texts, problems);
    dossier
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
        let each = self.each(records, |linker, (record, index), problems| {
            let entity = to_entity(record, linker.evidence(), problems);
            (entity, linker.claims(&record.claims, Subject::Entity(Id::from_index(index)), problems))
        });
        for (record, ((mut entity, claims), found)) in records.iter().zip(each) {
            problems.extend(found);
            entity.claims = self.add_claims(claims, &record.heading.key.text);
            self.parts.entities.push(entity);
        }
    }

    fn events(&mut self, records: &[&EventRecord], problems: &mut Vec<Diagnostic>) {
        let each = self.each(records, |linker, (record, index), problems| {
            let mut event = to_event(record, linker.evidence(), problems);
            event.independent_sources =
                linker.independence.count(event.sources.iter().map(|source| source.article));
            (event, linker.claims(&record.claims, Subject::Event(Id::from_index(index)), problems))
        });
        for (record, ((mut event, claims), found)) in records.iter().zip(each) {
            problems.extend(found);
            event.claims = self.add_claims(claims, &record.heading.key.text);
            self.parts.events.push(event);
        }
    }

    fn evidence(&self) -> Evidence<'_> {
        Evidence { keys: self.keys, articles: &self.articles, proofs: self.proofs }
    }

    /// Makes something of each record and its place, on all threads, each with its own problems.
    fn each<R: Sync, T: Send>(
        &self,
        records: &[&R],
        make: impl Fn(&Self, (&R, u32), &mut Vec<Diagnostic>) -> T + Sync,
    ) -> Vec<(T, Vec<Diagnostic>)> {
        let linked = records.par_iter().enumerate().map(|(index, record)| {
            let mut problems = Vec::new();
            (make(self, (record, index as u32), &mut problems), problems)
        });
        linked.collect()
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
    fn add_claims(&mut self, claims: Vec<Claim>, slug: &str) -> Vec<Id<Claim>> {
        let mut ids = Vec::with_capacity(claims.len());
        for claim in claims {
            let anchor = anchor(slug, &claim.question, &mut self.anchors);
            ids.push(self.parts.claims.push(Claim { anchor, ..claim }));
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

/// What becomes of a picture in a text of which not all is published; a link there is not followed by anybody.
fn published(one: PictureUse, is_published: bool) -> Option<PictureUse> {
    match one.role {
        _ if is_published => Some(one),
        PictureRole::Linked => None,
        _ => Some(PictureUse { role: PictureRole::Withheld, ..one }),
    }
}
