//! What is searched of each thing, which is also what a result shows.

use super::plan::{Entry, Plan};
use super::postings::Weight;
use crate::arena::Id;
use crate::date::Date;
use crate::date::words::{self, Phrases};
use crate::export::Texts;
use crate::export::texts::{BodyPlace, lines_of};
use crate::failure::Failure;
use crate::language::Words;
use crate::model::{Article, Changed, Citation, Claim, Dossier, Entity, Event, Subject, Target};
use crate::plan::SitePlan;
use crate::text::clean;

/// One result.
#[derive(Debug)]
pub(super) struct Page {
    /// Its address from the top folder.
    pub(super) address: String,
    /// What it is called.
    pub(super) title: String,
    /// What stands beside the title: an outlet and a date, what somebody is.
    pub(super) note: String,
    /// Its text.
    pub(super) lines: Vec<Line>,
}

/// A line of a page's text.
#[derive(Debug)]
pub(super) struct Line {
    /// The words, on one line.
    pub(super) text: String,
    /// The passage with an anchor of its own, counted from 1; 0 for none.
    pub(super) passage: u32,
    /// How much its words say about the page.
    pub(super) weight: Weight,
}

/// Collects lines; one that holds nothing is left out.
struct Lines<'d> {
    dossier: &'d Dossier,
    lines: Vec<Line>,
}

impl Lines<'_> {
    fn add(&mut self, text: &str, weight: Weight) {
        self.add_passage(text, 0, weight);
    }

    fn add_passage(&mut self, text: &str, passage: u32, weight: Weight) {
        let text = clean::line(text);
        if !text.is_empty() {
            self.lines.push(Line { text, passage, weight });
        }
    }

    fn add_all<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>, weight: Weight) {
        self.add(&listed(texts), weight);
    }

    /// The words quoted, where the article's rights let them be shown.
    fn add_quotes(&mut self, citations: &[Citation]) {
        for citation in citations {
            if let Some(quote) = &citation.quote
                && self.dossier.article(citation.article).rights.allows_quotes()
            {
                self.add(&quote.text, Weight::Once);
            }
        }
    }

    /// A whole text of the dossier or of an article that shows all of it.
    fn add_body(&mut self, texts: &dyn Texts, body: BodyPlace, anchored: bool) -> Result<(), Failure> {
        for (number, text) in lines_of(self.dossier, texts, body)? {
            self.add_passage(&text, if anchored { number } else { 0 }, Weight::Once);
        }
        Ok(())
    }

    fn into_page(self, address: String, title: &str, note: &str) -> Page {
        Page { address, title: clean::line(title), note: clean::line(note), lines: self.lines }
    }
}

fn listed<'t>(texts: impl IntoIterator<Item = &'t str>) -> String {
    texts.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}

fn phrase(date: Option<&Date>, phrases: &Phrases) -> String {
    date.map(|date| words::phrase(date, phrases)).unwrap_or_default()
}

/// The result for an entry.
pub(super) fn page(
    dossier: &Dossier,
    site: &SitePlan,
    plan: &Plan,
    entry: Entry,
    texts: &dyn Texts,
) -> Result<Page, Failure> {
    let mut lines = Lines { dossier, lines: Vec::new() };
    let target = match entry {
        Entry::Claim(id) => return Ok(claim(lines, site, &plan.words, id)),
        Entry::Thing(target) => target,
    };
    let (title, note) = match target {
        Target::Article(id) => {
            let article = dossier.article(id);
            let note = article_facts(&mut lines, article, &plan.words.dates);
            if article.rights.allows_sentences() {
                let body = BodyPlace { file: article.file, start: article.body_start, plain: article.plain };
                lines.add_body(texts, body, true)?;
            } else if article.rights.allows_quotes() {
                plan.quoted(id).for_each(|(passage, words)| lines.add_passage(words, passage, Weight::Once));
            }
            (&article.title, note)
        }
        Target::Entity(id) => {
            let entity = dossier.entity(id);
            let note = entity_facts(&mut lines, entity);
            lines.add_body(texts, own(entity.file, entity.body_start), false)?;
            (&entity.name, note)
        }
        Target::Event(id) => {
            let event = dossier.event(id);
            let note = event_facts(&mut lines, event, &plan.words.dates);
            lines.add_body(texts, own(event.file, event.body_start), false)?;
            (&event.title, note)
        }
        Target::Page(id) => {
            let page = dossier.page(id);
            lines.add(page.description.as_deref().unwrap_or_default(), Weight::Fact);
            lines.add_body(texts, own(page.file, page.body_start), false)?;
            (&page.title, String::new())
        }
    };
    for change in dossier.changes_of(target) {
        if let Changed::Corrected(text) = change.what {
            lines.add(text, Weight::Once);
        }
    }
    Ok(lines.into_page(site.route(dossier, target).encoded(), title, &note))
}

/// A text of the dossier's own.
fn own(file: crate::text::span::FileId, start: u32) -> BodyPlace {
    BodyPlace { file, start, plain: false }
}

fn article_facts(lines: &mut Lines<'_>, article: &Article, phrases: &Phrases) -> String {
    let outlet = article.publisher_entity.map(|id| &*lines.dossier.entity(id).name);
    let written = article.publisher.as_deref();
    lines.add_all(article.authors.iter().map(|author| &*author.name), Weight::Fact);
    lines.add_all(article.tags.iter().map(|tag| &**tag), Weight::Fact);
    if outlet.is_some() && written != outlet {
        lines.add(written.unwrap_or_default(), Weight::Fact);
    }
    listed([outlet.or(written).unwrap_or_default(), &phrase(article.date.as_ref(), phrases)])
}

fn entity_facts(lines: &mut Lines<'_>, entity: &Entity) -> String {
    lines.add_all(entity.aliases.iter().map(|alias| &*alias.name), Weight::Name);
    lines.add_all(entity.roles.iter().skip(1).map(|role| &*role.text), Weight::Fact);
    lines.add_all(entity.tags.iter().map(|tag| &**tag), Weight::Fact);
    lines.add_quotes(&entity.sources);
    entity.roles.first().map(|role| role.text.to_string()).unwrap_or_default()
}

fn event_facts(lines: &mut Lines<'_>, event: &Event, phrases: &Phrases) -> String {
    let dossier = lines.dossier;
    let entities = event.place.iter().chain(&event.people).chain(&event.organisations);
    lines.add_all(entities.map(|id| &*dossier.entity(*id).name), Weight::Fact);
    lines.add_all(event.tags.iter().map(|tag| &**tag), Weight::Fact);
    lines.add_quotes(&event.sources);
    phrase(event.date.as_ref(), phrases)
}

fn claim(mut lines: Lines<'_>, site: &SitePlan, words: &Words, id: Id<Claim>) -> Page {
    let dossier = lines.dossier;
    let claim = dossier.claim(id);
    lines.add(claim.scope.as_deref().unwrap_or_default(), Weight::Fact);
    for account in &claim.accounts {
        lines.add(&account.said(words), Weight::Fact);
        lines.add(account.note.as_deref().unwrap_or_default(), Weight::Once);
        lines.add_quotes(&account.sources);
    }
    claim.differences.iter().for_each(|found| lines.add(&found.say(claim, words), Weight::Once));
    if let Some(resolution) = &claim.resolution {
        lines.add(&resolution.why, Weight::Once);
    }
    let subject = match claim.subject {
        Subject::Event(id) => &dossier.event(id).title,
        Subject::Entity(id) => &dossier.entity(id).name,
    };
    let address = format!("{}#{}", site.claim_route(id).encoded(), claim.anchor);
    lines.into_page(address, &claim.question, subject)
}
