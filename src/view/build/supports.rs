//! What each passage of an article supports.

use std::collections::{BTreeMap, BTreeSet};

use crate::arena::Id;
use crate::model::{Article, Citation, Claim, Entity, Event, FreePage, Target};
use crate::view::{SupportView, ViewContext};

/// The statements that cite a passage, or words in it, by the passage's number.
pub(super) fn supports(context: &ViewContext<'_>, id: Id<Article>) -> BTreeMap<u32, Vec<SupportView>> {
    let dossier = context.dossier();
    let mut found: BTreeSet<(u32, Statement)> = BTreeSet::new();
    let mut add = |statement: Statement, citations: &mut dyn Iterator<Item = &Citation>| {
        let passages = citations.filter(|citation| citation.article == id).flat_map(passages_of);
        found.extend(passages.map(|passage| (passage, statement)));
    };
    for (&event, place) in dossier.events_citing(id).iter().zip(0..) {
        add(Statement(place, About::Event(event)), &mut dossier.event(event).sources.iter());
    }
    let first = dossier.events_citing(id).len();
    let places: BTreeMap<Id<Event>, usize> = dossier.events_citing(id).iter().copied().zip(0..).collect();
    for (&claim, place) in dossier.claims_citing(id).iter().zip(first..) {
        let accounts = &dossier.claim(claim).accounts;
        add(Statement(place, About::Claim(claim)), &mut accounts.iter().flat_map(|account| &account.sources));
    }
    for &entity in context.index().entities_citing.get(id).into_iter().flatten() {
        add(Statement(usize::MAX, About::Entity(entity)), &mut dossier.entity(entity).sources.iter());
    }
    for (from, citation) in dossier.texts_citing(id) {
        let statement = match *from {
            Target::Event(event) => Statement(*places.get(&event).unwrap_or(&first), About::Event(event)),
            Target::Entity(entity) => Statement(usize::MAX, About::Entity(entity)),
            Target::Page(page) => Statement(usize::MAX, About::Page(page)),
            Target::Article(_) => continue,
        };
        add(statement, &mut std::iter::once(citation));
    }
    let mut supports: BTreeMap<u32, Vec<SupportView>> = BTreeMap::new();
    for (passage, Statement(_, about)) in found {
        supports.entry(passage).or_default().push(view(context, about));
    }
    supports
}

/// A statement with its place among those of an article: events and claims stand in their order, then the rest.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Statement(usize, About);

/// What makes a statement.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum About {
    Event(Id<Event>),
    Claim(Id<Claim>),
    Entity(Id<Entity>),
    Page(Id<FreePage>),
}

fn view(context: &ViewContext<'_>, about: About) -> SupportView {
    match about {
        About::Event(id) => target(context, Target::Event(id)),
        About::Entity(id) => target(context, Target::Entity(id)),
        About::Page(id) => target(context, Target::Page(id)),
        About::Claim(id) => {
            let link = context.claim_link(id);
            SupportView { kind: "claim", label: link.label, url: link.url }
        }
    }
}

fn target(context: &ViewContext<'_>, of: Target) -> SupportView {
    let kind = match of {
        Target::Event(_) => "event",
        Target::Entity(id) => context.dossier().entity(id).kind.noun(),
        Target::Page(_) => "page",
        Target::Article(_) => "article",
    };
    SupportView { kind, label: context.title(of), url: context.target_url(of) }
}

/// The passages that a citation names or takes words from.
fn passages_of(citation: &Citation) -> Vec<u32> {
    let quoted = citation.quote.iter().flat_map(|quote| &quote.places).map(|&(passage, _, _)| passage);
    citation.passage.into_iter().chain(quoted).collect()
}
