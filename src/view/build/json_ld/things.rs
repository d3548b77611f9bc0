//! People, organisations, places and events.

use serde_json::Value;

use crate::arena::Id;
use crate::date::{Date, Precision};
use crate::model::{Entity, EntityKind, Event};
use crate::text::clean::web_address;
use crate::view::{EntityContent, EventContent, ViewContext};

use super::node::{Node, named};
use super::source::{self, exact};

/// The type of an entity.
pub(super) fn kind(context: &ViewContext<'_>, id: Id<Entity>) -> &'static str {
    match context.dossier().entity(id).kind {
        EntityKind::Person => "Person",
        EntityKind::Organisation => "Organization",
        EntityKind::Place => "Place",
    }
}

/// A person, organisation or place.
pub(super) fn entity(context: &ViewContext<'_>, id: Id<Entity>, shown: &EntityContent) -> Value {
    let entity = context.dossier().entity(id);
    let mut node = Node::new(kind(context, id));
    node.put("url", context.full_url(context.route).map(Value::from));
    node.text("name", Some(&shown.card.link.name));
    node.list("alternateName", shown.card.aliases.iter().map(|alias| Value::from(&**alias)));
    node.text("description", shown.card.role.as_deref());
    let links = shown.links.iter().filter_map(|link| web_address(&link.url)).map(Value::from);
    node.list("sameAs", links);
    let dates = match entity.kind {
        EntityKind::Person => ["birthDate", "deathDate"],
        EntityKind::Organisation => ["foundingDate", "dissolutionDate"],
        // The vocabulary knows no beginning or end of a place.
        EntityKind::Place => return node.value(),
    };
    node.put(dates[0], exact(context, entity.born.as_ref()));
    node.put(dates[1], exact(context, entity.died.as_ref()));
    node.value()
}

/// An event, with the articles that report it.
pub(super) fn event(context: &ViewContext<'_>, id: Id<Event>, shown: &EventContent) -> Value {
    let event = context.dossier().event(id);
    let card = &shown.card;
    let mut node = Node::new("Event");
    node.put("url", context.full_url(context.route).map(Value::from));
    node.text("name", Some(&card.title));
    if let Some(date) = &event.date {
        when(&mut node, context, date);
    }
    node.put("location", card.place.as_ref().map(|place| named("Place", &place.name)));
    let people = card.people.iter().map(|link| named("Person", &link.name));
    let bodies = card.organisations.iter().map(|link| named("Organization", &link.name));
    node.list("attendee", people.chain(bodies));
    let mut articles: Vec<_> = event.sources.iter().map(|citation| citation.article).collect();
    articles.sort_unstable();
    articles.dedup();
    let sources = articles.into_iter().map(|article| source::citation(context, article));
    node.list("subjectOf", sources);
    node.value()
}

/// An exact date as one, both ends of a span, anything else in words.
fn when(node: &mut Node, context: &ViewContext<'_>, date: &Date) {
    let start = exact(context, Some(date));
    if start.is_some() {
        node.put("startDate", start);
        return;
    }
    if date.precision() == Precision::Range && !date.is_approximate() && !date.is_uncertain() {
        let text = date.strict();
        let ends = text.split_once('/').unwrap_or_default();
        let end = |text: &str| exact(context, Date::parse(text).ok().as_ref());
        if let (Some(first), Some(last)) = (end(ends.0), end(ends.1)) {
            node.put("startDate", first);
            node.put("endDate", last);
            return;
        }
    }
    node.put("description", context.date(Some(date)).map(|date| Value::from(&*date.words)));
}
