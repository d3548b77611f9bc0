//! When an event was first reported, and when the dossier took it in.

use crate::arena::{Id, IdMap};
use crate::date::{Date, Moment};
use crate::model::{Article, Dossier, Event};

/// The two clocks of an event besides its own date, worked out once from its sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventClocks {
    /// Among the sources with a date, the one that was certainly out first.
    pub first_report: Option<Id<Article>>,
    /// The first minute at which a dated source may have been out; `None` where one of them may be of any age.
    pub published_from: Option<Moment>,
    /// The minute by which the first of the dated sources was certainly out.
    pub published_by: Option<Moment>,
    /// Sources that state no date of publication. Any of them may be older than the first report.
    pub undated_sources: u32,
    /// What says when the dossier took the event in.
    pub arrival: Option<Arrival>,
}

/// What says when the dossier took an event in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// The event's own file.
    Event(Id<Event>),
    /// The file of the source that was taken in first.
    Article(Id<Article>),
}

impl EventClocks {
    /// The date of the first report.
    pub fn reported<'d>(&self, dossier: &'d Dossier) -> Option<&'d Date> {
        dossier.article(self.first_report?).date.as_ref()
    }

    /// The date on which the dossier took the event in.
    pub fn added<'d>(&self, dossier: &'d Dossier) -> Option<&'d Date> {
        match self.arrival? {
            Arrival::Event(id) => dossier.event(id).added.as_ref(),
            Arrival::Article(id) => dossier.article(id).added.as_ref(),
        }
    }

    /// Whether a source with a vaguer date may have been out before the first report.
    pub fn may_be_earlier(&self, dossier: &Dossier) -> bool {
        self.reported(dossier).is_some_and(|date| date.bounds().earliest != self.published_from)
    }
}

/// The clocks of every event.
pub(super) fn clocks(dossier: &Dossier) -> IdMap<Event, EventClocks> {
    dossier.events().map(|(id, event)| of(dossier, id, event)).collect()
}

fn of(dossier: &Dossier, id: Id<Event>, event: &Event) -> EventClocks {
    let mut articles: Vec<Id<Article>> = event.sources.iter().map(|citation| citation.article).collect();
    articles.sort_unstable();
    articles.dedup();
    let published = |id: &Id<Article>| dossier.article(*id).date.as_ref();
    let dated = articles.iter().filter_map(published);
    let arrival = match &event.added {
        Some(_) => Some(Arrival::Event(id)),
        None => first(&articles, |id| dossier.article(*id).added.as_ref()).map(Arrival::Article),
    };
    EventClocks {
        first_report: first(&articles, published),
        published_from: dated.clone().map(|date| date.bounds().earliest).min().flatten(),
        published_by: dated.filter_map(|date| date.bounds().latest).min(),
        undated_sources: articles.iter().filter(|id| published(id).is_none()).count() as u32,
        arrival,
    }
}

/// The article whose date is certainly reached first; of equals, the one that may be older.
fn first<'d>(
    articles: &[Id<Article>],
    date: impl Fn(&Id<Article>) -> Option<&'d Date>,
) -> Option<Id<Article>> {
    let dated = articles.iter().filter_map(|id| Some((date(id)?, *id)));
    let first = dated.min_by_key(|(date, id)| {
        let latest = date.bounds().latest;
        (latest.is_none(), latest, date.sort_key(), *id)
    });
    first.map(|(_, id)| id)
}
