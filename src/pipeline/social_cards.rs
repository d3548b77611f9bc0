//! The social cards of a site, drawn when it is written.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::failure::Failure;
use crate::model::Dossier;
use crate::picture::Drawings;
use crate::plan::{Planned, Route, SitePlan};
use crate::render::{RenderContext, RenderProblem, SocialCard};
use crate::write::{Known, Origin, Sink};

/// Every card of a site by its address, with the page that is shown on it.
pub fn social_cards(dossier: &Dossier, plan: &SitePlan) -> BTreeMap<Route, Planned> {
    let cards = plan.pages.iter().filter_map(|planned| plan.social_card(dossier, &planned.page));
    cards.map(|(shown, route)| (route, shown)).collect()
}

/// Draws every card that the sink does not have from the last build. Comes back with those whose template failed.
pub(super) fn put<S: Sink>(
    context: &RenderContext<'_>,
    cards: &BTreeMap<Route, Planned>,
    sink: &S,
) -> Result<Vec<RenderProblem>, Failure> {
    let drawings = Drawings::new();
    let put = |(route, shown): (&Route, &Planned)| -> Result<Option<RenderProblem>, Failure> {
        match put_card(context, &drawings, (route, shown), sink) {
            Ok(()) => Ok(None),
            Err(RenderProblem::Failure(failure)) => Err(failure),
            Err(problem) => Ok(Some(problem)),
        }
    };
    let cards: Vec<_> = cards.iter().collect();
    let results: Vec<_> = cards.into_par_iter().with_max_len(1).map(put).collect();
    let mut problems = Vec::new();
    for result in results {
        problems.extend(result?);
    }
    Ok(problems)
}

fn put_card<S: Sink>(
    context: &RenderContext<'_>,
    drawings: &Drawings,
    (route, shown): (&Route, &Planned),
    sink: &S,
) -> Result<(), RenderProblem> {
    let inputs = SocialCard::inputs(context, shown);
    if sink.keep(route.as_str(), Known::Inputs(inputs))?.is_some() {
        return Ok(());
    }
    let card = SocialCard::new(context, shown)?;
    let origin = Origin { parts: card.origin(), inputs: Some(inputs) };
    if sink.keep(route.as_str(), Known::Origin(origin))?.is_none() {
        sink.put_made(route.as_str(), &card.draw(drawings)?, origin)?;
    }
    Ok(())
}
