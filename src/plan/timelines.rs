//! The timeline in its several orders, each a list cut into pages of its own.

use std::collections::BTreeMap;

use crate::arena::{Id, IdMap};
use crate::date::{Date, Moment};
use crate::model::{ClaimStatus, Dossier, Event};

use super::EventClocks;
use super::slices::{ListSlice, cut};

/// An order in which the timeline shows events.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TimelineOrder {
    /// When it happened.
    Happened,
    /// When it was first reported.
    Reported,
    /// When the dossier took it in.
    Added,
    /// By kind, each kind in order of time.
    Kind,
    /// Only events of which accounts differ, in order of time.
    Differs,
}

impl TimelineOrder {
    /// All orders; `order as usize` is the place here.
    pub const ALL: [TimelineOrder; 5] = [
        TimelineOrder::Happened,
        TimelineOrder::Reported,
        TimelineOrder::Added,
        TimelineOrder::Kind,
        TimelineOrder::Differs,
    ];

    /// The stable word of the order.
    pub fn word(self) -> &'static str {
        match self {
            TimelineOrder::Happened => "happened",
            TimelineOrder::Reported => "reported",
            TimelineOrder::Added => "added",
            TimelineOrder::Kind => "kinds",
            TimelineOrder::Differs => "differs",
        }
    }

    /// The date by which this order puts an event.
    pub fn date<'d>(self, dossier: &'d Dossier, id: Id<Event>, clocks: &EventClocks) -> Option<&'d Date> {
        match self {
            TimelineOrder::Reported => clocks.reported(dossier),
            TimelineOrder::Added => clocks.added(dossier),
            _ => dossier.event(id).date.as_ref(),
        }
    }
}

/// The timeline in one order.
#[derive(Debug, Default)]
pub struct Timeline {
    /// The events, the undated last.
    pub events: Vec<Id<Event>>,
    /// The pages over `events`. An order that tells nothing has none; the order of what happened always has one.
    pub slices: Vec<ListSlice>,
}

/// All timelines, in the order of [`TimelineOrder::ALL`].
pub(super) fn timelines(
    dossier: &Dossier,
    clocks: &IdMap<Event, EventClocks>,
    limit: usize,
) -> [Timeline; 5] {
    let happened: Vec<Id<Event>> = dossier.chronology().iter().chain(dossier.undated()).copied().collect();
    TimelineOrder::ALL.map(|order| {
        let date = |id: &Id<Event>| order.date(dossier, *id, &clocks[*id]);
        let events = match order {
            TimelineOrder::Happened => happened.clone(),
            TimelineOrder::Reported | TimelineOrder::Added
                if happened.iter().any(|id| date(id).is_some()) =>
            {
                let mut events = happened.clone();
                // Stable: events of one date keep the order in which they happened.
                events.sort_by_cached_key(|id| (date(id).is_none(), date(id).map(Date::sort_key)));
                events
            }
            TimelineOrder::Kind => by_kind(dossier, &happened),
            TimelineOrder::Differs => happened.iter().filter(|id| differs(dossier, **id)).copied().collect(),
            _ => Vec::new(),
        };
        if events.is_empty() && order != TimelineOrder::Happened {
            return Timeline::default();
        }
        let name = match order {
            TimelineOrder::Happened => "timeline".to_owned(),
            _ => format!("timeline-{}", order.word()),
        };
        // Kinds are free words, and may be long ones: their pages have numbers.
        let labels: Vec<String> = match order {
            TimelineOrder::Kind => vec![String::new(); events.len()],
            _ => events.iter().map(|id| year(date(id))).collect(),
        };
        Timeline { slices: cut(&name, &labels, limit), events }
    })
}

/// Whether accounts of an event differ and nobody has settled it.
fn differs(dossier: &Dossier, id: Id<Event>) -> bool {
    let is_disputed = |id: &Id<_>| dossier.claim(*id).status == ClaimStatus::Disputed;
    dossier.event(id).claims.iter().any(is_disputed)
}

/// Events by kind, those without one last; empty if no event has a kind.
fn by_kind(dossier: &Dossier, happened: &[Id<Event>]) -> Vec<Id<Event>> {
    let mut kinds: BTreeMap<(bool, String), Vec<Id<Event>>> = BTreeMap::new();
    for &id in happened {
        let kind = kind_slug(dossier.event(id));
        kinds.entry((kind.is_none(), kind.unwrap_or_default())).or_default().push(id);
    }
    if kinds.keys().all(|(is_none, _)| *is_none) {
        return Vec::new();
    }
    kinds.into_values().flatten().collect()
}

/// What an event's kind is called in addresses: "Court hearing" is `court-hearing`. Kinds of one such name are one kind.
pub fn kind_slug(event: &Event) -> Option<String> {
    event.kind.as_deref().map(slug::slugify)
}

/// The year under which a date stands: that of its beginning, or of its end where the beginning is open, as in the order of
/// events; undated ones stand together.
fn year(date: Option<&Date>) -> String {
    let Some(date) = date else { return "No date".to_owned() };
    let bounds = date.bounds();
    let moment = bounds.earliest.or(bounds.latest);
    moment.map(Moment::year).map_or_else(|| "Earlier".to_owned(), |year| year.to_string())
}
