//! The timeline by year and month.

use std::ops::Range;

use crate::arena::Id;
use crate::date::{Date, Moment, words as date_words};
use crate::model::Event;
use crate::view::date;
use crate::view::words::Words;
use crate::view::{TimelineContent, TimelineMonth, TimelineYear, ViewContext};

use super::charts;

/// The timeline, or one slice of it.
pub(super) fn timeline(context: &ViewContext<'_>, slice: u32) -> TimelineContent {
    let slices = &context.plan().timeline_slices;
    let range = slices.get(slice as usize).map(|slice| slice.range.clone()).unwrap_or_default();
    let density = charts::events(context);
    TimelineContent { density, ..of(context, range) }
}

/// The part of the timeline that holds a range of all events, without its chart.
pub(super) fn of(context: &ViewContext<'_>, range: Range<usize>) -> TimelineContent {
    let dossier = context.dossier();
    let (dated, undated) = (dossier.chronology(), dossier.undated());
    let cut = |at: usize| (at.min(dated.len()), at.saturating_sub(dated.len()).min(undated.len()));
    let (start, end) = (cut(range.start), cut(range.end));
    TimelineContent {
        years: years(context, dated.get(start.0..end.0).unwrap_or_default()),
        undated: context.event_cards(undated.get(start.1..end.1).unwrap_or_default()),
        total: dossier.events().len(),
        density: Vec::new(),
    }
}

/// Where an event stands: the year of its beginning, or of its end where the beginning is open; and its month if it is known to
/// lie within one.
fn place(date: Option<&Date>) -> (Option<i64>, Option<u8>) {
    let bounds = date.map(Date::bounds);
    let (earliest, latest) = (bounds.and_then(|b| b.earliest), bounds.and_then(|b| b.latest));
    let month = match (earliest, latest) {
        (Some(first), Some(last)) if (first.year(), first.month()) == (last.year(), last.month()) => {
            Some(first.month())
        }
        _ => None,
    };
    (earliest.or(latest).map(Moment::year), month)
}

/// Events in order of time, grouped.
fn years(context: &ViewContext<'_>, events: &[Id<Event>]) -> Vec<TimelineYear> {
    let mut years: Vec<(Option<i64>, TimelineYear)> = Vec::new();
    for &id in events {
        let (year, month) = place(context.dossier().event(id).date.as_ref());
        if years.last().is_none_or(|(known, _)| *known != year) {
            years.push((year, empty_year(year, context.words())));
        }
        let Some((_, group)) = years.last_mut() else { continue };
        let card = context.event_card(id);
        match month {
            None => group.whole.push(card),
            Some(month) => month_of(group, month, context.words()).events.push(card),
        }
    }
    years.into_iter().map(|(_, year)| year).collect()
}

fn empty_year(year: Option<i64>, words: &Words) -> TimelineYear {
    let (label, anchor) = match year {
        Some(year) => (date::year(year, words), format!("y{year:04}")),
        None => (words.earlier.to_owned(), "y-earlier".to_owned()),
    };
    TimelineYear { label, anchor, whole: Vec::new(), months: Vec::new() }
}

/// A month of a year, added if it is not there.
fn month_of<'y>(year: &'y mut TimelineYear, month: u8, words: &Words) -> &'y mut TimelineMonth {
    let anchor = format!("{}-{month:02}", year.anchor);
    let at = year.months.iter().position(|known| known.anchor == anchor).unwrap_or_else(|| {
        let label = date_words::month_name(month, words.dates).to_owned();
        year.months.push(TimelineMonth { label, anchor, events: Vec::new() });
        year.months.len() - 1
    });
    &mut year.months[at]
}
