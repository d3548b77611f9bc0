//! The page of a person, an organisation or a place, and the further pages of their mentions.

use std::collections::BTreeMap;

use crate::arena::Id;
use crate::failure::Failure;
use crate::model::{Entity, Target, Together};
use crate::view::date::time;
use crate::view::words::Counted;
use crate::view::{AppearanceView, CompanionView, EntityContent, PlainLink, RoleView, ViewContext};

use super::text::{Text, TextPlace, own_text};
use super::{backlinks, forms, lists, mentions, quotes, relations};

/// The content of an entity's page. Parts after the first hold mentions only.
pub(super) fn entity(
    context: &ViewContext<'_>,
    id: Id<Entity>,
    part: u32,
    place: &TextPlace,
) -> Result<EntityContent, Failure> {
    let bare = bare(context, id, part, place);
    if part > 0 {
        return Ok(bare);
    }
    let (dossier, index) = (context.dossier(), context.index());
    let entity = dossier.entity(id);
    let mut text: Text = own_text(context, entity.file, entity.body_start, place)?;
    let citations = text.cited.citations(context, &entity.sources);
    let claims = context.claim_views(&entity.claims[..entity.claims.len().min(place.at_most(lists::CLAIMS))]);
    let claims = text.cited.claims(context, claims);
    let events = dossier.events_of(id);
    let wrote = index.wrote.get(id).map_or(&[][..], Vec::as_slice);
    let words = context.words();
    let aliases = entity.aliases.iter().map(|alias| RoleView {
        text: alias.name.to_string(),
        time: time(alias.from.as_ref(), alias.until.as_ref(), words),
    });
    let roles = entity.roles.iter().map(|role| RoleView {
        text: role.text.to_string(),
        time: time(role.from.as_ref(), role.until.as_ref(), words),
    });
    let links = entity
        .links
        .iter()
        .map(|link| PlainLink { label: link.label.to_string(), url: link.url.to_string() });
    Ok(EntityContent {
        body_html: text.html,
        references: text.cited.references(context),
        roles: roles.collect(),
        born: context.date(entity.born.as_ref()),
        died: context.date(entity.died.as_ref()),
        aliases: aliases.collect(),
        links: links.collect(),
        relations: relations::relations(context, id),
        citations,
        events: context
            .shared_event_cards(&events[events.len().saturating_sub(place.at_most(lists::EVENTS))..]),
        forms: forms::of_entity(context, id),
        companions: dossier
            .together(id)
            .iter()
            .take(lists::COMPANIONS)
            .map(|other| companion(context, other))
            .collect(),
        quotes: quotes::of_entity(context, id, place.at_most(lists::QUOTES)),
        said_to: quotes::said_to(context, id, place.at_most(lists::QUOTES)),
        claims,
        wrote: wrote.iter().take(place.at_most(lists::WROTE)).map(|&id| context.article_link(id)).collect(),
        backlinks: backlinks::backlinks(context, Target::Entity(id)),
        appearances: appearances(context, id),
        extra: entity.extra.clone().into(),
        ..bare
    })
}

/// A page with mentions only.
fn bare(context: &ViewContext<'_>, id: Id<Entity>, part: u32, place: &TextPlace) -> EntityContent {
    EntityContent {
        card: context.entity_card(id),
        body_html: None,
        references: Vec::new(),
        roles: Vec::new(),
        born: None,
        died: None,
        aliases: Vec::new(),
        links: Vec::new(),
        relations: Vec::new(),
        citations: Vec::new(),
        events: Vec::new(),
        forms: Vec::new(),
        mentions: mentions::mentions(context, id, part, place),
        mention_count: context.dossier().mentioned_in(id).len(),
        more_mentions: mentions::other_pages(context, id, part),
        companions: Vec::new(),
        quotes: Vec::new(),
        said_to: Vec::new(),
        claims: Vec::new(),
        wrote: Vec::new(),
        backlinks: Vec::new(),
        appearances: Vec::new(),
        extra: serde_json::Value::Null.into(),
    }
}

fn companion(context: &ViewContext<'_>, other: &Together) -> CompanionView {
    let words = context.words();
    let counts = [
        (other.articles, Counted::Source),
        (other.passages, Counted::Passage),
        (other.events, Counted::Event),
    ];
    let said = counts
        .iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, what)| words.count(*what, *count as usize));
    CompanionView {
        entity: context.entity_link(other.with),
        words: said.collect::<Vec<_>>().join(&words.comma),
    }
}

/// In how many articles of each year somebody is named, the undated last.
fn appearances(context: &ViewContext<'_>, id: Id<Entity>) -> Vec<AppearanceView> {
    let dossier = context.dossier();
    let mentions = dossier.mentioned_in(id);
    let mut years: BTreeMap<(bool, Option<i64>), usize> = BTreeMap::new();
    for &start in &context.index().mention_starts[id] {
        let article = dossier.article(mentions[start as usize].0);
        let year = article.date.as_ref().and_then(crate::date::Date::year_of_start);
        *years.entry((year.is_none(), year)).or_default() += 1;
    }
    let view = |((_, year), articles): ((bool, Option<i64>), usize)| AppearanceView {
        label: year.map_or_else(|| context.words().undated.clone(), |year| year.to_string()),
        articles,
    };
    years.into_iter().map(view).collect()
}
