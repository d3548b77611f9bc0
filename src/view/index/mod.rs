//! What every page needs to know of the whole dossier, worked out once, so that no page reads all of it again.
//!
//! In: the dossier and the plan. Out: a [`ViewIndex`], read-only and shared by all threads.

mod changes;
mod chart;
mod coverage;
mod labels;
mod mentions;
mod navigation;
mod origins;
mod proofs;
mod shared_parts;
mod speech;
mod ties;

pub(crate) use chart::Bar;
pub(crate) use coverage::MOST_COLUMNS;
pub(crate) use labels::Label;
pub(crate) use navigation::{Section, free_pages};
pub(crate) use shared_parts::{Folder, Memory, SharedParts, Way};
pub(crate) use speech::{Speech, outlet};
pub(crate) use ties::Tie;

use std::collections::BTreeMap;

use crate::arena::{Id, IdMap};
use crate::cite::References;
use crate::date::Date;
use crate::model::{Article, Change, Dossier, Entity, EntityKind, Event, Licence};
use crate::plan::{Route, SitePlan};
use crate::view::words::Words;
use crate::view::{CountsView, SiteView};

/// What every page needs to know of the whole dossier.
#[derive(Debug)]
pub struct ViewIndex<'d> {
    /// The site as templates see it.
    pub(crate) site: SiteView,
    /// Entries of the navigation: what it is called, where it is, which part of the site it stands for.
    pub(crate) navigation: Vec<(String, Route, Section)>,
    /// The free pages that belong to no other, in the order of the navigation.
    pub(crate) free_pages: Vec<Id<crate::model::FreePage>>,
    /// The place of each article in the plan's order of sources.
    pub(crate) source_places: IdMap<Article, u32>,
    /// The place of each event in the chronology; `None` for undated ones.
    pub(crate) event_places: IdMap<Event, Option<u32>>,
    /// The shortest label that tells an article apart.
    pub(crate) article_labels: IdMap<Article, Label>,
    /// Where the mentions of a new article begin among the mentions of an entity.
    pub(crate) mention_starts: IdMap<Entity, Box<[u32]>>,
    /// People by the number of articles that name them, the most first; bounded.
    pub(crate) most_named: Vec<Id<Entity>>,
    /// Articles that an entity wrote or published, in the order of sources.
    pub(crate) wrote: IdMap<Entity, Vec<Id<Article>>>,
    /// Ties that other entities' files write to this one.
    pub(crate) ties: IdMap<Entity, Vec<Tie>>,
    /// Direct speech.
    pub(crate) utterances: Speech,
    /// Entities whose facts cite an article.
    pub(crate) entities_citing: IdMap<Article, Vec<Id<Entity>>>,
    /// Proved quotations from articles of which no more may be shown: passage and byte range, sorted, merged.
    pub(crate) proofs: BTreeMap<Id<Article>, Vec<(u32, u32, u32)>>,
    /// Changes, newest first.
    pub(crate) changes: Vec<Change<'d>>,
    /// Events over time.
    pub(crate) event_bars: Vec<Bar>,
    /// Articles over time.
    pub(crate) article_bars: Vec<Bar>,
    /// How many articles say that they repeat something.
    pub(crate) repeats: usize,
    /// Articles that repeat an article, in the order of sources.
    pub(crate) repeated_by: BTreeMap<Id<Article>, Vec<Id<Article>>>,
    /// How many origins stand behind the articles.
    pub(crate) origins: usize,
    /// Outlets with their number of articles, most first; bounded.
    pub(crate) outlets: Vec<(&'d str, Option<Id<Entity>>, usize)>,
    /// The sources that the coverage grid shows when it can show them all.
    pub(crate) all_columns: Option<Vec<Id<Article>>>,
    /// References in the dossier's style.
    pub(crate) references: References,
    /// What the pages of a folder show alike.
    pub(crate) shared_parts: SharedParts,
    /// Pages directly below the top folder.
    pub(crate) top_pages: BTreeMap<&'d str, &'d Route>,
}

impl<'d> ViewIndex<'d> {
    /// Works out everything that pages share.
    pub fn new(dossier: &'d Dossier, plan: &'d SitePlan, words: &Words) -> Self {
        let event_dates: Vec<Option<&Date>> =
            events_in_order(dossier).map(|id| dossier.event(id).date.as_ref()).collect();
        let article_dates: Vec<Option<&Date>> =
            plan.sources.iter().rev().map(|&id| dossier.article(id).date.as_ref()).collect();
        let mention_starts = mentions::starts(dossier);
        let free_pages = free_pages(dossier, None);
        ViewIndex {
            site: site(dossier, words),
            navigation: navigation::navigation(dossier, plan, &free_pages, words),
            free_pages,
            source_places: places(dossier.articles().len(), &plan.sources),
            event_places: event_places(dossier),
            article_labels: labels::labels(dossier, words),
            most_named: mentions::most_named(dossier, &mention_starts),
            mention_starts,
            wrote: ties::wrote(dossier, plan),
            ties: ties::ties(dossier),
            utterances: Speech::of(dossier, plan),
            entities_citing: ties::entities_citing(dossier),
            proofs: proofs::proofs(dossier),
            changes: changes::changes(dossier),
            event_bars: chart::bars(&event_dates, words),
            article_bars: chart::bars(&article_dates, words),
            repeats: dossier.articles().filter(|(_, article)| !article.derived_from.is_empty()).count(),
            repeated_by: origins::repeated_by(dossier, plan),
            origins: origins::count(dossier),
            outlets: origins::outlets(dossier),
            all_columns: coverage::all_columns(dossier, plan),
            references: References::new(dossier),
            shared_parts: SharedParts::default(),
            top_pages: plan
                .pages
                .iter()
                .map(|planned| (planned.route.as_str(), &planned.route))
                .filter(|(address, _)| !address.contains('/'))
                .collect(),
        }
    }

    /// What is the same on every page.
    pub fn site(&self) -> &SiteView {
        &self.site
    }
}

/// All events as lists show them: in order of time, then the undated.
pub(crate) fn events_in_order(dossier: &Dossier) -> impl Iterator<Item = Id<Event>> {
    dossier.chronology().iter().chain(dossier.undated()).copied()
}

fn places(length: usize, order: &[Id<Article>]) -> IdMap<Article, u32> {
    let mut places = vec![0; length];
    for (place, id) in (0..).zip(order) {
        places[id.index()] = place;
    }
    places.into_iter().collect()
}

fn event_places(dossier: &Dossier) -> IdMap<Event, Option<u32>> {
    let mut places = vec![None; dossier.events().len()];
    for (place, id) in (0..).zip(dossier.chronology()) {
        places[id.index()] = Some(place);
    }
    places.into_iter().collect()
}

fn site(dossier: &Dossier, words: &Words) -> SiteView {
    let settings = dossier.settings();
    let text = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
    SiteView {
        title: settings.title.to_string(),
        subtitle: text(&settings.subtitle),
        description: text(&settings.description),
        language: words.tag.clone(),
        text_language: Some(settings.language.to_string()).filter(|tag| !tag.is_empty() && *tag != words.tag),
        direction: crate::text::language_tag::direction(&words.tag),
        editors: settings.editors.iter().map(ToString::to_string).collect(),
        licence: text(&settings.licence),
        licence_url: settings.licence.as_deref().and_then(Licence::find).map(|licence| licence.url),
        not_covered: text(&settings.not_covered),
        as_of: settings.as_of.as_ref().map(|date| super::DateView::new(date, words).into()),
        counts: counts(dossier),
        generator: concat!("Cuttings ", env!("CARGO_PKG_VERSION")).to_owned(),
        extra: settings.extra.clone().into(),
    }
}

fn counts(dossier: &Dossier) -> CountsView {
    let of = |kind| dossier.entities_of(kind).count();
    let disputed =
        |(_, claim): &(_, &crate::model::Claim)| claim.status == crate::model::ClaimStatus::Disputed;
    CountsView {
        articles: dossier.articles().len(),
        people: of(EntityKind::Person),
        organisations: of(EntityKind::Organisation),
        places: of(EntityKind::Place),
        events: dossier.events().len(),
        claims: dossier.claims().len(),
        disputed: dossier.claims().filter(disputed).count(),
    }
}
