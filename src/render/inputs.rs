//! What a page is made from, known before anything of it is made.
//!
//! Most of a dossier is in every page's reach: a title shows wherever somebody links to it, so a new title counts for all pages.
//! The bodies of articles are the exception, and they are what is edited most. Here a page depends on the bodies that it draws
//! from, or on what is found in them, and on all the rest: equal inputs mean equal views, while views may be equal though the
//! inputs are not.

use std::collections::BTreeMap;
use std::fmt::{self, Debug, Write as _};
use std::sync::OnceLock;

use rayon::prelude::*;

use super::RenderContext;
use crate::arena::{Id, IdMap};
use crate::digest::{Digest, DigestBuilder};
use crate::model::{Article, Dossier, Entity, EntityKind, Target};
use crate::plan::{Page, PrintPart};
use crate::view::events_in_order;

/// The inputs of pages.
pub struct PageInputs<'a> {
    context: &'a RenderContext<'a>,
    shared: Digest,
    /// What is found in each article's body.
    findings: IdMap<Article, Digest>,
    /// What the pages of an entity draw from, which is long for whoever is named everywhere, and wanted for each of them.
    entities: IdMap<Entity, OnceLock<Digest>>,
}

impl<'a> PageInputs<'a> {
    /// Costs one pass over the dossier.
    pub fn new(context: &'a RenderContext<'a>) -> Self {
        // Side by side: the articles are many, and the rest is one long text.
        let (mut shared, articles) = rayon::join(|| told_of_all(context), || articles(context.dossier));
        for (head, _) in &articles {
            shared.add(*head);
        }
        let findings = articles.into_iter().map(|(_, findings)| findings).collect();
        let entities = context.dossier.entities().map(|_| OnceLock::new()).collect();
        PageInputs { context, shared: shared.finish(), findings, entities }
    }

    /// The digest of everything that any page may draw from, but for the bodies of articles.
    pub fn without_bodies(&self) -> Digest {
        self.shared
    }

    /// The same with what is found in bodies: who is named and who speaks, in which sentences.
    pub fn with_findings(&self) -> Digest {
        let mut told = Told::default();
        told.add(self.shared);
        self.findings.iter().for_each(|(_, &findings)| told.add(findings));
        told.finish()
    }

    /// The digest of a page's inputs; `None` for a page that draws from too much for this to pay.
    pub fn of(&self, page: &Page) -> Option<Digest> {
        let mut told = Told::default();
        told.add(self.shared);
        match *page {
            Page::Article(id) => self.article(&mut told, id),
            Page::Event(id) => self.backlinks(&mut told, Target::Event(id)),
            Page::Entity(id, _) => told.add(self.entity(id)),
            Page::Entities(kind, _) => self.counts(&mut told, kind),
            Page::Network => self.network(&mut told),
            Page::Print(part) => self.print(&mut told, part),
            Page::Timeline(..) | Page::Sources(_) | Page::Claims(_) | Page::Free(_) => {}
            Page::Home
            | Page::Coverage(_)
            | Page::Changes(_)
            | Page::Search
            | Page::Data
            | Page::NotFound => {
                return None;
            }
        }
        Some(told.finish())
    }

    fn article(&self, told: &mut Told, id: Id<Article>) {
        let dossier = self.context.dossier;
        told.add(dossier.article(id).digest);
        self.backlinks(told, Target::Article(id));
    }

    fn entity(&self, id: Id<Entity>) -> Digest {
        let make = || self.entity_anew(id);
        self.entities.get(id).map_or_else(make, |known| *known.get_or_init(make))
    }

    fn entity_anew(&self, id: Id<Entity>) -> Digest {
        let mut told = Told::default();
        let dossier = self.context.dossier;
        let mut last = None;
        for &(article, _) in dossier.mentioned_in(id) {
            if last.replace(article) != Some(article) {
                told.add(self.findings[article]);
            }
        }
        let speech = &self.context.index.utterances;
        for &(article, index) in speech.said_by(id).iter().chain(speech.said_to(id)) {
            told.tell(&index);
            told.add(self.findings[article]);
        }
        told.tell(&dossier.together(id));
        self.backlinks(&mut told, Target::Entity(id));
        told.finish()
    }

    /// In how many articles each of a kind is named, which stands beside the names in lists.
    fn counts(&self, told: &mut Told, kind: EntityKind) {
        let (dossier, index) = (self.context.dossier, &self.context.index);
        dossier.entities_of(kind).for_each(|(id, _)| told.tell(&index.mention_starts[id].len()));
    }

    /// Ties, and what their places in the drawing depend on.
    fn network(&self, told: &mut Told) {
        let (dossier, index) = (self.context.dossier, &self.context.index);
        for (id, _) in dossier.entities_of(EntityKind::Person) {
            let counts = (dossier.mentioned_in(id).len(), index.mention_starts[id].len());
            told.tell(&(dossier.together(id), counts));
        }
    }

    fn print(&self, told: &mut Told, part: u32) {
        let RenderContext { dossier, plan, .. } = self.context;
        let PrintPart { claims: _, events, entities, sources } = plan.print_part(dossier, part);
        let events = events_in_order(dossier).skip(events.start).take(events.len());
        events.for_each(|id| self.backlinks(told, Target::Event(id)));
        let entities = plan.entities.iter().flatten().skip(entities.start).take(entities.len());
        entities.for_each(|&id| told.add(self.entity(id)));
        plan.sources.get(sources).unwrap_or_default().iter().for_each(|&id| self.article(told, id));
    }

    /// Links from bodies, each with its sentence. What another text says of its links is in that text's own digest.
    fn backlinks(&self, told: &mut Told, target: Target) {
        let dossier = self.context.dossier;
        for backlink in dossier.backlinks(target) {
            if let Target::Article(from) = backlink.from {
                told.add(dossier.article(from).digest);
            }
            told.tell(&backlink.from);
        }
    }
}

/// All but the articles.
fn told_of_all(context: &RenderContext<'_>) -> Told {
    let RenderContext { dossier, plan, files, index, base, .. } = context;
    let mut told = Told::default();
    told.digest.part(base.as_bytes());
    told.tell(plan);
    told.tell(files);
    told.tell(&index.navigation);
    told.tell(dossier.settings());
    dossier.entities().for_each(|(_, entity)| told.tell(entity));
    dossier.events().for_each(|(_, event)| told.tell(event));
    dossier.claims().for_each(|(_, claim)| told.tell(claim));
    dossier.pages().for_each(|(_, page)| told.tell(page));
    dossier.files().iter().for_each(|file| told.tell(file));
    told
}

/// The head of every article, and what is found in its body.
fn articles(dossier: &Dossier) -> Vec<(Digest, Digest)> {
    let cited = last_cited(dossier);
    let articles: Vec<Id<Article>> = dossier.articles().map(|(id, _)| id).collect();
    articles
        .par_iter()
        .map(|&id| (head(dossier, id, cited.get(&id)), findings(dossier.article(id))))
        .collect()
}

/// The highest number of a passage that somebody cites, of each article that is cited.
fn last_cited(dossier: &Dossier) -> BTreeMap<Id<Article>, u32> {
    let mut last: BTreeMap<Id<Article>, u32> = BTreeMap::new();
    for citation in dossier.citations() {
        let quoted = citation.quote.iter().flat_map(|quote| &quote.places).map(|place| place.0);
        let highest = citation.passage.into_iter().chain(quoted).max().unwrap_or(0);
        let known = last.entry(citation.article).or_default();
        *known = highest.max(*known);
    }
    last
}

/// Everything of an article that may show on another article's page: all but its text, and what is found in it.
fn head(dossier: &Dossier, id: Id<Article>, last_cited: Option<&u32>) -> Digest {
    // Taken apart by name, so that a new field has to be put on one side or the other.
    let Article {
        key,
        slug,
        title,
        date,
        authors,
        publisher,
        publisher_entity,
        source,
        accessed,
        archived,
        language,
        rights,
        derived_from,
        kind,
        draft,
        updated,
        added,
        corrections,
        tags,
        extra,
        file,
        body_start: _,
        plain: _,
        digest: _,
        passages,
        words: _,
        mentions: _,
        undecided: _,
        utterances: _,
        sentences: _,
    } = dossier.article(id);
    let mut told = Told::default();
    told.tell(&(key, slug, title, date, authors, publisher, publisher_entity, source, accessed, archived));
    told.tell(&(language, rights, derived_from, kind, draft, updated, added, corrections, tags, extra, file));
    // A link to a passage is one to the article if the passage is no longer there.
    told.tell(&last_cited.map(|last| last.min(passages)));
    // The words quoted in running texts are where they stand now.
    told.tell(&dossier.texts_citing(id));
    told.finish()
}

/// What is found in an article's body, which may show wherever somebody named there has a page.
fn findings(article: &Article) -> Digest {
    let Article { mentions, undecided, utterances, sentences, .. } = article;
    Digest::of_value(&(mentions, undecided, utterances, sentences))
}

/// Values told to a digest in the words of `Debug`, which the compiler writes for every field, so that none can be forgotten.
#[derive(Default)]
struct Told {
    digest: DigestBuilder,
    text: String,
}

impl Told {
    fn tell(&mut self, value: &impl Debug) {
        writeln!(self, "{value:?}").expect("a text takes everything");
    }

    fn add(&mut self, digest: Digest) {
        self.flush();
        self.digest.part(digest.as_bytes());
    }

    fn flush(&mut self) {
        self.digest.part(self.text.as_bytes());
        self.text.clear();
    }

    fn finish(mut self) -> Digest {
        self.flush();
        self.digest.finish()
    }
}

/// Hashing wants long pieces.
impl fmt::Write for Told {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        if self.text.len() > 64 << 10 {
            self.flush();
        }
        Ok(())
    }
}
