//! Events: the card in lists and the page.

use super::{
    BacklinkGroup, CitationView, ClaimView, DateView, EntityLink, EventLink, OriginView, PlainLink,
    ReferenceView, Shared,
};
use serde::Serialize;

/// An event in a list.
#[derive(Clone, Debug, Serialize)]
pub struct EventCard {
    /// The key.
    pub key: String,
    /// Its anchor in lists.
    pub anchor: String,
    /// What happened.
    pub title: String,
    /// Its page.
    pub url: String,
    /// When.
    pub date: Option<Shared<DateView>>,
    /// Where.
    pub place: Option<Shared<EntityLink>>,
    /// Who took part.
    pub people: Vec<Shared<EntityLink>>,
    /// Which organisations took part.
    pub organisations: Vec<Shared<EntityLink>>,
    /// Who reports it.
    pub citations: Vec<CitationView>,
    /// The kind in the author's word.
    pub kind: Option<String>,
    /// The kind as addresses and filters have it: `court-hearing`.
    pub kind_slug: Option<String>,
    /// Whether accounts of it differ and nobody has settled it.
    pub differs: bool,
    /// Questions on which accounts differ, with their places in the register.
    pub disputed: Vec<PlainLink>,
    /// How many sources that do not repeat each other report it, in words: "2 independent sources", "no source".
    pub independence: String,
    /// When it was first reported, and since when the dossier has it.
    pub clocks: ClocksView,
    /// Whether its page is a draft.
    pub draft: bool,
}

/// When an event was first reported, and since when the dossier has it.
#[derive(Clone, Debug, Default, Serialize)]
pub struct ClocksView {
    /// The date of the first report among the sources that state one.
    pub reported: Option<Shared<DateView>>,
    /// That report.
    pub report: Option<PlainLink>,
    /// Whether a source with a vaguer date may be older.
    pub or_earlier: bool,
    /// Sources that state no date of publication; any of them may be older.
    pub undated_sources: usize,
    /// How long after the event it was reported: "7 days later", "1 day before"; `None` where the dates do not tell.
    pub delay: Option<String>,
    /// Whether it was certainly reported on the day it happened.
    pub same_day: bool,
    /// The first day on which a dated source may have been out, `YYYY-MM-DD`.
    pub reported_from: Option<String>,
    /// The day by which one certainly was.
    pub reported_by: Option<String>,
    /// Since when the dossier has it.
    pub added: Option<Shared<DateView>>,
    /// The first day of that, `YYYY-MM-DD`.
    pub added_from: Option<String>,
}

/// The page of an event.
#[derive(Clone, Debug, Serialize)]
pub struct EventContent {
    /// What the card shows.
    pub card: EventCard,
    /// The author's text.
    pub body_html: Option<String>,
    /// The articles that the text and the sources beside it cite, numbered as their marks are.
    pub references: Vec<ReferenceView>,
    /// The sources that report it and do not repeat each other, each with the articles that carry it on.
    pub origins: Vec<OriginView>,
    /// Questions about it.
    pub claims: Vec<ClaimView>,
    /// The event before it on the timeline.
    pub before: Option<EventLink>,
    /// The event after it.
    pub after: Option<EventLink>,
    /// Where it stands on the timeline.
    pub timeline_url: String,
    /// Texts that lead here.
    pub backlinks: Vec<BacklinkGroup>,
    /// Corrections to our account: date and text.
    pub corrections: Vec<super::ChangeView>,
    /// Free keys.
    pub extra: Shared<serde_json::Value>,
}
