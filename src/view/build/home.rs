//! The overview.

use crate::date::{Date, Moment, Precision, words as date_words};
use crate::model::{ClaimStatus, Dossier, Target};
use crate::view::words::{Words, fill};
use crate::view::{HomeContent, ViewContext};

use super::{charts, lists};

/// The content of the overview.
pub(super) fn home(context: &ViewContext<'_>) -> HomeContent {
    let (dossier, plan, index) = (context.dossier(), context.plan(), context.index());
    let latest = dossier.chronology().iter().rev().take(lists::LATEST);
    // The register begins with the open ones.
    let disputed = plan.claims.iter().take_while(|id| dossier.claim(**id).status == ClaimStatus::Disputed);
    let newest = plan.sources.first().and_then(|&id| dossier.article(id).date.as_ref());
    HomeContent {
        latest: latest.map(|&id| context.event_card(id)).collect(),
        people: index.most_named.iter().take(lists::PEOPLE).map(|&id| context.entity_card(id)).collect(),
        disputed: disputed.take(lists::DISPUTED).map(|&id| context.claim_view(id)).collect(),
        articles: plan.sources.iter().take(lists::NEWEST).map(|&id| context.article_link(id)).collect(),
        coverage: charts::articles(context),
        newest: context.date(newest),
        span: span(dossier, context.words()),
        pages: index.free_pages.iter().map(|&id| context.plain_link(Target::Page(id))).collect(),
    }
}

/// From the first event's beginning to the last one's end, as closely as those are known.
pub(super) fn span(dossier: &Dossier, words: &Words) -> Option<String> {
    let date = |id: Option<&crate::arena::Id<_>>| dossier.event(*id?).date.as_ref();
    let first = date(dossier.chronology().first())?;
    let last = date(dossier.chronology().last())?;
    let from = end(first, first.bounds().earliest, words);
    let until = end(last, last.bounds().latest, words);
    match (from, until) {
        (Some(from), Some(until)) if from == until => Some(from),
        (Some(from), Some(until)) => Some(fill(&words.span, &[("from", &from), ("until", &until)])),
        _ => None,
    }
}

/// One end of a date in words: the date itself if it is a single one, else the day, month or year at that end.
fn end(date: &Date, moment: Option<Moment>, words: &Words) -> Option<String> {
    let moment = moment?;
    let (year, month, day) = (moment.year(), moment.month(), moment.day());
    let edtf = match date.precision() {
        Precision::Minute | Precision::Day => format!("{year:04}-{month:02}-{day:02}"),
        Precision::Range | Precision::Set => format!("{year:04}-{month:02}"),
        _ => return Some(date_words::phrase(date, &words.dates)),
    };
    Date::parse(&edtf).ok().map(|date| date_words::phrase(&date, &words.dates))
}
