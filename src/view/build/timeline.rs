//! The timeline by year and month.

use crate::arena::Id;
use crate::date::{Date, Moment, words as date_words};
use crate::model::Event;
use crate::view::date;
use crate::view::words::Words;
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
