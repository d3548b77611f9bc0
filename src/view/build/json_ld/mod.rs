//! Structured data for programs that read pages, by schema.org's vocabulary.
//!
//! It says what the page says and no more: a source is somebody else's work that is cited, a date in doubt stands in words
//! only, and an answer to a question is what its sources claim.

mod breadcrumbs;
mod claims;
mod dataset;
mod node;
mod source;
mod things;

use serde_json::json;

use crate::model::Target;
use crate::plan::Page;
use crate::text::escape;
use crate::view::{Content, Crumb, ViewContext};

/// The structured data of a page, fit to stand inside a script element; `None` where a page has nothing to say.
pub(super) fn json_ld(
    context: &ViewContext<'_>,
    shown: &Content,
    title: &str,
    crumbs: &[Crumb],
) -> Option<String> {
    let mut graph = Vec::new();
    let plan = context.plan();
    let dossier = context.dossier();
    match (shown, context.page) {
        (Content::Home(_) | Content::Data(_), _) => graph.push(dataset::dataset(context)),
        (Content::Entity(entity), Page::Entity(id, part)) => {
            graph.push(things::entity(context, *id, entity));
            if *part == 0 {
                graph.extend(claims::claims(context, &dossier.entity(*id).claims));
            }
        }
        (Content::Event(event), Page::Event(id)) => {
            graph.push(things::event(context, *id, event));
            graph.extend(claims::claims(context, &dossier.event(*id).claims));
        }
        (Content::Article(_), Page::Article(id)) => graph.push(source::page(context, *id)),
        (Content::Claims(_), Page::Claims(slice)) => {
            let range = plan.claims_slices.get(*slice as usize).map(|slice| slice.range.clone());
            let shown = range.and_then(|range| plan.claims.get(range)).unwrap_or_default();
            graph.extend(claims::claims(context, shown));
        }
        _ => {}
    }
    graph.extend(breadcrumbs::breadcrumbs(context, title, crumbs));
    if graph.is_empty() {
        return None;
    }
    let value = json!({"@context": "https://schema.org", "@graph": graph});
    Some(escape::json_in_script(&value.to_string()))
}

/// The address of a page of ours: the full one where the site knows where it stands, else the way there from this page.
fn address(context: &ViewContext<'_>, of: Target) -> String {
    let route = context.plan().route(context.dossier(), of);
    context.full_url(&route).unwrap_or_else(|| context.url(&route))
}
