//! What each passage of an article supports.

use std::collections::{BTreeMap, BTreeSet};

use crate::arena::Id;
use crate::model::{Article, Citation, Target};
use crate::view::{SupportView, ViewContext};

/// The statements that cite a passage, or words in it, by the passage's number.
pub(super) fn supports(context: &ViewContext<'_>, id: Id<Article>) -> BTreeMap<u32, Vec<SupportView>> {
    let dossier = context.dossier();
    let mut out: BTreeMap<u32, Vec<SupportView>> = BTreeMap::new();
    let mut add = |citations: &mut dyn Iterator<Item = &Citation>, make: &dyn Fn() -> SupportView| {
        let passages: BTreeSet<u32> =
            citations.filter(|citation| citation.article == id).flat_map(passages_of).collect();
        if !passages.is_empty() {
            let view = make();
            passages.into_iter().for_each(|passage| out.entry(passage).or_default().push(view.clone()));
        }
    };
    for &event in dossier.events_citing(id) {
        add(&mut dossier.event(event).sources.iter(), &|| target(context, Target::Event(event)));
    }
    for &claim in dossier.claims_citing(id) {
        let accounts = &dossier.claim(claim).accounts;
        add(&mut accounts.iter().flat_map(|account| &account.sources), &|| {
            let link = context.claim_link(claim);
            SupportView { kind: "claim", label: link.label, url: link.url }
        });
    }
    for &entity in context.index().entities_citing.get(id).into_iter().flatten() {
        add(&mut dossier.entity(entity).sources.iter(), &|| target(context, Target::Entity(entity)));
    }
    out
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
