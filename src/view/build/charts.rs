//! Small charts of events and of articles over time, each bar a link to the first thing it counts.

use crate::model::Target;
use crate::view::index::Bar;
use crate::view::{CoverageBar, ViewContext};

use super::card::event_anchor;

/// Events over time; a bar leads to its first event on the timeline.
pub(super) fn events(context: &ViewContext<'_>) -> Vec<CoverageBar> {
    let dossier = context.dossier();
    let dated = dossier.chronology();
    let url = |place: usize| {
        let id = *dated.get(place).or_else(|| dossier.undated().get(place - dated.len()))?;
        Some(context.anchor_url(context.plan().timeline_route(id), &event_anchor(dossier.event(id))))
    };
    context.index().event_bars.iter().map(|bar| view(bar, &url)).collect()
}

/// Articles over time; a bar leads to its first article.
pub(super) fn articles(context: &ViewContext<'_>) -> Vec<CoverageBar> {
    let sources = &context.plan().sources;
    // The bars count the undated first, then oldest to newest: the order of sources from its end.
    let url = |place: usize| {
        let id = *sources.get(sources.len().checked_sub(place + 1)?)?;
        Some(context.target_url(Target::Article(id)))
    };
    context.index().article_bars.iter().map(|bar| view(bar, &url)).collect()
}

fn view(bar: &Bar, url: &dyn Fn(usize) -> Option<String>) -> CoverageBar {
    CoverageBar {
        label: bar.label.clone(),
        short: bar.short.clone(),
        count: bar.count,
        percent: bar.percent,
        url: bar.first.and_then(url),
    }
}
