//! The timeline by year and month.

use crate::arena::Id;
use crate::date::{Date, words as date_words};
use crate::model::Event;
use crate::view::{TimelineContent, TimelineMonth, TimelineYear, ViewContext};

use super::charts;

/// The timeline, or one slice of it; the last one holds the undated events too.
pub(super) fn timeline(context: &ViewContext<'_>, slice: u32) -> TimelineContent {
    let (dossier, slices) = (context.dossier(), &context.plan().timeline_slices);
    let range = slices.get(slice as usize).map(|slice| slice.range.clone()).unwrap_or_default();
    let is_last = slice as usize + 1 == slices.len();
    TimelineContent {
        years: years(context, dossier.chronology().get(range).unwrap_or_default()),
        undated: if is_last { context.event_cards(dossier.undated()) } else { Vec::new() },
        total: dossier.events().len(),
        density: charts::events(context),
    }
}

/// All of it, for the print page.
pub(super) fn whole(context: &ViewContext<'_>) -> TimelineContent {
    let dossier = context.dossier();
    TimelineContent {
        years: years(context, dossier.chronology()),
        undated: context.event_cards(dossier.undated()),
        total: dossier.events().len(),
        density: charts::events(context),
    }
}

/// Where an event stands: its year, and its month if it is known to lie within one.
struct Place {
    year: Option<i64>,
    label: String,
    month: Option<u8>,
}

fn place(context: &ViewContext<'_>, date: Option<&Date>) -> Place {
    let words = context.words();
    let bounds = date.map(Date::bounds);
    let (earliest, latest) = (bounds.and_then(|b| b.earliest), bounds.and_then(|b| b.latest));
    let month = match (earliest, latest) {
        (Some(first), Some(last)) if (first.year(), first.month()) == (last.year(), last.month()) => {
            Some(first.month())
        }
        _ => None,
    };
    let label = date.and_then(|date| date_words::year_heading(date, words.dates));
    Place {
        year: earliest.map(crate::date::Moment::year),
        label: label.unwrap_or_else(|| words.earlier.to_owned()),
        month,
    }
}

/// Events in order of time, grouped.
fn years(context: &ViewContext<'_>, events: &[Id<Event>]) -> Vec<TimelineYear> {
    let mut years: Vec<(Option<i64>, TimelineYear)> = Vec::new();
    for &id in events {
        let place = place(context, context.dossier().event(id).date.as_ref());
        if years.last().is_none_or(|(year, _)| *year != place.year) {
            years.push((place.year, empty_year(place.year, place.label)));
        }
        let Some((_, year)) = years.last_mut() else { continue };
        let card = context.event_card(id);
        match place.month {
            None => year.whole.push(card),
            Some(month) => {
                let anchor = format!("{}-{month:02}", year.anchor);
                // A range that begins in a month sorts between the days of that month and the next, so a month may come up
                // again after a later one has begun only if the order of events were broken; it then joins its month.
                let at = year.months.iter().position(|known| known.anchor == anchor);
                let at = at.unwrap_or_else(|| {
                    let label = date_words::month_name(month, context.words().dates).to_owned();
                    year.months.push(TimelineMonth { label, anchor, events: Vec::new() });
                    year.months.len() - 1
                });
                year.months[at].events.push(card);
            }
        }
    }
    years.into_iter().map(|(_, year)| year).collect()
}

fn empty_year(year: Option<i64>, label: String) -> TimelineYear {
    let anchor = year.map_or_else(|| "y-earlier".to_owned(), |year| format!("y{year:04}"));
    TimelineYear { label, anchor, whole: Vec::new(), months: Vec::new() }
}
