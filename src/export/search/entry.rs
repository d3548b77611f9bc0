//! What is searched of each thing.

use serde::Serialize;

use super::parts::Entry;
use crate::arena::Id;
use crate::date::{Date, words};
use crate::export::Texts;
use crate::export::texts::{BodyPlace, plain_text};
use crate::failure::Failure;
use crate::model::{Article, Citation, Claim, Dossier, Entity, EntityKind, Event, Target};
use crate::plan::SitePlan;
use crate::text::clean;

/// One result.
#[derive(Serialize)]
pub(super) struct Page<'a> {
    u: String,
    t: String,
    k: &'a str,
    s: String,
}

/// Collects lines to be searched; a line that holds nothing is left out.
#[derive(Default)]
struct Lines(String);

impl Lines {
    fn add(&mut self, text: &str) {
        let text = clean::line(text);
        if !text.is_empty() {
            if !self.0.is_empty() {
                self.0.push('\n');
            }
            self.0.push_str(&text);
        }
    }

    fn add_all<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) {
        self.add(&texts.into_iter().collect::<Vec<_>>().join(", "));
    }

    fn add_date(&mut self, date: Option<&Date>) {
        if let Some(date) = date {
            self.add(&words::phrase(date, &words::ENGLISH));
        }
    }

    /// The words quoted, where the article's rights let them be shown.
    fn add_quotes(&mut self, dossier: &Dossier, citations: &[Citation]) {
        for citation in citations {
            if let Some(quote) = &citation.quote
                && dossier.article(citation.article).rights.allows_quotes()
            {
                self.add(&quote.text);
            }
        }
    }
}

/// The result for an entry.
pub(super) fn page<'a>(
    dossier: &'a Dossier,
    plan: &SitePlan,
    texts: &dyn Texts,
    entry: Entry,
    longest: usize,
) -> Result<Page<'a>, Failure> {
    let target = match entry {
        Entry::Claim(id) => return Ok(claim(dossier, plan, id)),
        Entry::Thing(target) => target,
    };
    let mut lines = Lines::default();
    let (title, kind, body) = match target {
        Target::Article(id) => article(dossier, dossier.article(id), &mut lines),
        Target::Entity(id) => entity(dossier, dossier.entity(id), &mut lines),
        Target::Event(id) => event(dossier, dossier.event(id), &mut lines),
        Target::Page(id) => {
            let page = dossier.page(id);
            lines.add(page.description.as_deref().unwrap_or_default());
            (&*page.title, "Pages", Some(BodyPlace { file: page.file, start: page.body_start, plain: false }))
        }
    };
    let is_article = matches!(target, Target::Article(_));
    if let Some(body) = body {
        let text = plain_text(dossier, texts, body)?;
        let text = if is_article { beginning(&text, longest) } else { &text };
        text.lines().for_each(|line| lines.add(line));
    }
    Ok(Page { u: plan.route(dossier, target).encoded(), t: clean::line(title), k: kind, s: lines.0 })
}

/// The text up to `longest` bytes, cut after a whole word.
pub(super) fn beginning(text: &str, longest: usize) -> &str {
    if text.len() <= longest {
        return text;
    }
    let head = &text[..text.floor_char_boundary(longest)];
    head.rfind(char::is_whitespace).map_or(head, |at| &head[..at])
}

type Parts<'a> = (&'a str, &'static str, Option<BodyPlace>);

fn article<'a>(dossier: &Dossier, article: &'a Article, lines: &mut Lines) -> Parts<'a> {
    lines.add(article.publisher.as_deref().unwrap_or_default());
    if let Some(id) = article.publisher_entity {
        lines.add(&dossier.entity(id).name);
    }
    lines.add_date(article.date.as_ref());
    lines.add_all(article.authors.iter().map(|author| &*author.name));
    lines.add_all(article.tags.iter().map(|tag| &**tag));
    let body = BodyPlace { file: article.file, start: article.body_start, plain: article.plain };
    (&article.title, "Sources", article.rights.allows_sentences().then_some(body))
}

fn entity<'a>(dossier: &Dossier, entity: &'a Entity, lines: &mut Lines) -> Parts<'a> {
    lines.add_all(entity.aliases.iter().map(|alias| &*alias.name));
    lines.add_all(entity.roles.iter().map(|role| &*role.text));
    lines.add_all(entity.tags.iter().map(|tag| &**tag));
    lines.add_quotes(dossier, &entity.sources);
    let kind = match entity.kind {
        EntityKind::Person => "People",
        EntityKind::Organisation => "Organisations",
        EntityKind::Place => "Places",
    };
    (&entity.name, kind, Some(BodyPlace { file: entity.file, start: entity.body_start, plain: false }))
}

fn event<'a>(dossier: &Dossier, event: &'a Event, lines: &mut Lines) -> Parts<'a> {
    lines.add_date(event.date.as_ref());
    let entities = event.place.iter().chain(&event.people).chain(&event.organisations);
    lines.add_all(entities.map(|id| &*dossier.entity(*id).name));
    lines.add_all(event.tags.iter().map(|tag| &**tag));
    lines.add_quotes(dossier, &event.sources);
    (&event.title, "Events", Some(BodyPlace { file: event.file, start: event.body_start, plain: false }))
}

fn claim<'a>(dossier: &'a Dossier, plan: &SitePlan, id: Id<Claim>) -> Page<'a> {
    let claim = dossier.claim(id);
    let mut lines = Lines::default();
    lines.add(match claim.subject {
        crate::model::Subject::Event(id) => &dossier.event(id).title,
        crate::model::Subject::Entity(id) => &dossier.entity(id).name,
    });
    lines.add(claim.scope.as_deref().unwrap_or_default());
    for account in &claim.accounts {
        lines.add(&account.answer);
        lines.add(account.note.as_deref().unwrap_or_default());
        lines.add_quotes(dossier, &account.sources);
    }
    claim.differences.iter().for_each(|difference| lines.add(difference));
    if let Some(resolution) = &claim.resolution {
        lines.add(&resolution.why);
    }
    let u = format!("{}#{}", plan.claim_route(id).encoded(), claim.anchor);
    Page { u, t: clean::line(&claim.question), k: "Claims", s: lines.0 }
}
