//! The timeline in its several orders, by year and month, or by kind.

use std::ops::Range;

use crate::arena::Id;
use crate::date::{Date, Moment, words as date_words};
use crate::model::Event;
use crate::plan::{TimelineOrder, kind_slug};
use crate::view::date;
use crate::view::words::Words;
use crate::view::{TimelineContent, TimelineMonth, TimelineYear, ViewContext};

use super::numbering::Numbering;
use super::{charts, filters};

/// The timeline in an order, or one slice of it.
pub(super) fn timeline(context: &ViewContext<'_>, order: TimelineOrder, slice: u32) -> TimelineContent {
    use TimelineOrder::{Added, Differs, Happened, Kind, Reported};
    let slices = &context.plan().timeline(order).slices;
    let range = slices.get(slice as usize).map(|slice| slice.range.clone()).unwrap_or_default();
    let density = if order == Happened { charts::events(context) } else { Vec::new() };
    let shown = in_order(context, order, range, "");
    TimelineContent {
        density,
        clocks: filters::orders(context, &[Happened, Reported, Added], order),
        lists: filters::orders(context, &[Kind, Differs], order),
        filters: filters::filters(&context.words().tag, &shown.years, &shown.undated),
        ..shown
    }
}

/// The part of the timeline that holds a range of all events, without its chart.
pub(super) fn of(context: &ViewContext<'_>, range: Range<usize>) -> TimelineContent {
    in_order(context, TimelineOrder::Happened, range, "timeline-")
}

fn in_order(
    context: &ViewContext<'_>,
    order: TimelineOrder,
    range: Range<usize>,
    prefix: &str,
) -> TimelineContent {
    let (timeline, clocks) = (context.plan().timeline(order), &context.plan().clocks);
    let end = range.end.min(timeline.events.len());
    let events = timeline.events.get(range.start.min(end)..end).unwrap_or_default();
    let has_place = |&&id: &&Id<Event>| match order {
        TimelineOrder::Kind => context.dossier().event(id).kind.is_some(),
        _ => order.date(context.dossier(), id, &clocks[id]).is_some(),
    };
    let (placed, unplaced) = events.split_at(events.iter().take_while(has_place).count());
    let words = context.words().timeline(order);
    let mut shown = TimelineContent {
        order: order.word(),
        about: words.about.clone(),
        years: match order {
            TimelineOrder::Kind => kinds(context, placed),
            _ => years(context, order, placed),
        },
        undated: context.event_cards(unplaced),
        undated_label: words.none.clone(),
        undated_note: words.none_note.clone(),
        total: timeline.events.len(),
        ..TimelineContent::default()
    };
    let mut cited = Numbering::new(prefix);
    cited.events(context, shown.events_mut());
    shown.references = cited.references(context);
    shown
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
fn years(context: &ViewContext<'_>, order: TimelineOrder, events: &[Id<Event>]) -> Vec<TimelineYear> {
    let mut years: Vec<(Option<i64>, TimelineYear)> = Vec::new();
    for &id in events {
        let (year, month) = place(order.date(context.dossier(), id, &context.plan().clocks[id]));
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

/// Events by kind, each kind under its first spelling on the page.
fn kinds(context: &ViewContext<'_>, events: &[Id<Event>]) -> Vec<TimelineYear> {
    let mut kinds: Vec<TimelineYear> = Vec::new();
    for &id in events {
        let event = context.dossier().event(id);
        let anchor = format!("kind-{}", kind_slug(event).unwrap_or_default());
        if kinds.last().is_none_or(|known| known.anchor != anchor) {
            let label = event.kind.as_deref().unwrap_or_default().to_owned();
            kinds.push(TimelineYear { label, anchor, whole: Vec::new(), months: Vec::new() });
        }
        if let Some(kind) = kinds.last_mut() {
            kind.whole.push(context.event_card(id));
        }
    }
    kinds
}

fn empty_year(year: Option<i64>, words: &Words) -> TimelineYear {
    let (label, anchor) = match year {
        Some(year) => (date::year(year, words), format!("y{year:04}")),
        None => (words.earlier.clone(), "y-earlier".to_owned()),
    };
    TimelineYear { label, anchor, whole: Vec::new(), months: Vec::new() }
}

/// A month of a year, added if it is not there.
fn month_of<'y>(year: &'y mut TimelineYear, month: u8, words: &Words) -> &'y mut TimelineMonth {
    let anchor = format!("{}-{month:02}", year.anchor);
    let at = year.months.iter().position(|known| known.anchor == anchor).unwrap_or_else(|| {
        let label = date_words::month_name(month, &words.dates).to_owned();
        year.months.push(TimelineMonth { label, anchor, events: Vec::new() });
        year.months.len() - 1
    });
    &mut year.months[at]
}
