//! The order of events: a total key, so that equal dates always come in the same order.

use crate::arena::{Arena, Id};
use crate::date::{Date, SortKey};
use crate::model::Event;

/// The key by which dated events stand: first day (of an open beginning, the last), the author's weight among events of one day,
/// then earliest, latest and precision of the date, then the event's own key. The weight comes before the time of day because
/// an author gives one where the sources tell the order and not the hour.
fn key(date: &Date, weight: i64) -> (i64, i64, SortKey) {
    let bounds = date.bounds();
    let day = bounds.earliest.or(bounds.latest).map_or(i64::MIN, crate::date::Moment::day_number);
    (day, weight, date.sort_key())
}

/// Dated events in order of time, and undated ones by weight and key.
pub(super) fn order(events: &Arena<Event>) -> (Vec<Id<Event>>, Vec<Id<Event>>) {
    let (mut dated, mut undated): (Vec<_>, Vec<_>) = events.ids().partition(|&id| events[id].date.is_some());
    dated.sort_by_cached_key(|&id| (events[id].date.as_ref().map(|date| key(date, events[id].weight)), id));
    undated.sort_by_key(|&id| (events[id].weight, id));
    (dated, undated)
}
