//! The text of an article, passage by passage, as far as its rights go.

use std::collections::{BTreeMap, BTreeSet};

use crate::arena::Id;
use crate::body::{self, Block, Body};
use crate::failure::Failure;
use crate::markup::{self, NameLink};
use crate::model::{Article, Entity, Mention, Rights};
use crate::view::{EntityLink, PassageView, Shared, SupportView, ViewContext};

use super::excerpt;
use super::links::passage_anchor;
use super::numbering::Numbering;
use super::resolver::Resolver;
use super::supports::supports;
use super::text::TextPlace;

/// The passages that may be shown, and the articles that they cite.
pub(super) fn passages(
    context: &ViewContext<'_>,
    id: Id<Article>,
    place: &TextPlace,
) -> Result<(Vec<PassageView>, Numbering), Failure> {
    let article = context.dossier().article(id);
    if article.rights == Rights::Metadata
        || (article.rights == Rights::Excerpt && context.proofs(id).is_empty())
    {
        return Ok((Vec::new(), Numbering::new(&place.prefix)));
    }
    let text = context.site.bodies.text(article.file)?;
    let text = text.get(article.body_start as usize..).unwrap_or_default();
    let body = body::read(text, article.plain, article.body_start);
    let frame = Frame { context, article, supports: supports(context, id), lists_names: place.is_alone() };
    Ok(match article.rights {
        Rights::Full => full(&frame, &body, place),
        // Words cut out of a text cite nothing.
        _ => (partial(&frame, &body, context.proofs(id), place), Numbering::new(&place.prefix)),
    })
}

/// What is the same for all passages.
struct Frame<'c> {
    context: &'c ViewContext<'c>,
    article: &'c Article,
    supports: BTreeMap<u32, Vec<SupportView>>,
    /// Whether the names in each passage are listed beside it.
    lists_names: bool,
}

impl Frame<'_> {
    /// Mentions by passage.
    fn mentions(&self) -> BTreeMap<u32, Vec<&Mention>> {
        let mut by_passage: BTreeMap<u32, Vec<&Mention>> = BTreeMap::new();
        for mention in self.article.mentions.iter() {
            by_passage.entry(mention.passage).or_default().push(mention);
        }
        by_passage
    }

    fn view(&self, first: u32, last: u32, html: String, named: Vec<Id<Entity>>) -> PassageView {
        let mut seen = BTreeSet::new();
        let named = named.into_iter().filter(|id| seen.insert(*id));
        let named: Vec<Shared<EntityLink>> = named.map(|id| self.context.entity_link(id)).collect();
        // Whoever is named here has a link already, so that their own page's citation would only repeat it.
        let is_named = |support: &SupportView| named.iter().any(|link| link.url == support.url);
        let supports = self.supports.range(first..=last.max(first)).flat_map(|(_, list)| list);
        let supports = supports.filter(|support| !is_named(support)).cloned().collect();
        PassageView {
            number: first,
            anchor: if first > 0 { passage_anchor(first) } else { String::new() },
            html,
            partial: false,
            named: if self.lists_names { named } else { Vec::new() },
            supports,
        }
    }

    fn name_link(&self, mention: &Mention, start: u32, end: u32) -> NameLink {
        let link = self.context.entity_link(mention.entity);
        NameLink { start, end, url: link.url.clone(), kind: link.kind }
    }
}

fn full(frame: &Frame<'_>, body: &Body, place: &TextPlace) -> (Vec<PassageView>, Numbering) {
    let mentions = frame.mentions();
    let names = mentions.iter().map(|(&passage, mentions)| {
        let links = mentions.iter().map(|mention| frame.name_link(mention, mention.start, mention.end));
        (passage, links.collect())
    });
    // The first passage of a block lends its anchor to the whole block.
    let firsts: BTreeSet<u32> = body.blocks.iter().filter_map(first_number).collect();
    let inner = (1..=body.passages).filter(|number| !firsts.contains(number)).collect();
    let mut resolver = Resolver::new(frame.context, frame.article.file, &place.prefix)
        .with_names(names.collect())
        .with_anchors(inner);
    let blocks = markup::passages(body, place.top, &mut resolver);
    let views = blocks.into_iter().map(|block| {
        // A block without passages, such as a heading, has neither a first nor a last one.
        let inside = mentions.range(block.first..=block.last.max(block.first));
        let entities = inside.flat_map(|(_, mentions)| mentions.iter().map(|mention| mention.entity));
        frame.view(block.first, block.last, block.html, entities.collect())
    });
    (views.collect(), resolver.into_cited())
}

/// The number of the first passage in a block.
fn first_number(block: &Block) -> Option<u32> {
    match block {
        Block::Paragraph(passage) => (passage.number > 0).then_some(passage.number),
        Block::List(_, items) => items.iter().flatten().find_map(first_number),
        Block::Quote(blocks) | Block::Note(_, blocks) => blocks.iter().find_map(first_number),
        _ => None,
    }
}

fn partial(
    frame: &Frame<'_>,
    body: &Body,
    proofs: &[(u32, u32, u32)],
    place: &TextPlace,
) -> Vec<PassageView> {
    let mentions = frame.mentions();
    let mut views = Vec::new();
    for passage in body.numbered() {
        let ranges: Vec<(u32, u32)> = proofs
            .iter()
            .filter(|&&(number, _, _)| number == passage.number)
            .map(|&(_, start, end)| (start, end))
            .collect();
        if ranges.is_empty() {
            continue;
        }
        let excerpt = excerpt::excerpt(&passage.text, &ranges);
        let mut named = Vec::new();
        let mut links = Vec::new();
        for mention in mentions.get(&passage.number).into_iter().flatten() {
            if let Some((start, end)) = excerpt.place(mention.start, mention.end) {
                named.push(mention.entity);
                links.push(frame.name_link(mention, start, end));
            }
        }
        let mut resolver = Resolver::new(frame.context, frame.article.file, &place.prefix)
            .with_names(BTreeMap::from([(passage.number, links)]));
        let body = excerpt.into_body(passage.number);
        let html = markup::blocks(&body, place.top, &mut resolver);
        views.push(PassageView { partial: true, ..frame.view(passage.number, passage.number, html, named) });
    }
    views
}
