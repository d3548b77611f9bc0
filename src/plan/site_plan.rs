//! The plan of the whole site.

use super::slices::{Limits, ListSlice, cut};
use super::timelines::{Timeline, timelines};
use super::{EventClocks, Page, Pictures, Route, SocialCards, TimelineOrder, clocks, collide, orders};
use std::collections::BTreeMap;

use crate::arena::{Id, IdMap};
use crate::language::Collation;
use crate::model::{Article, Claim, Dossier, Entity, EntityKind, Event, Target};

/// A page and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// What it shows.
    pub page: Page,
    /// Where it is.
    pub route: Route,
}

/// Every page of the site with its address, and the order of every list.
#[derive(Debug)]
pub struct SitePlan {
    /// The pages, in a fixed order.
    pub pages: Vec<Planned>,
    /// The limits by which lists were cut.
    pub limits: Limits,
    /// Articles in the order of the source index.
    pub sources: Vec<Id<Article>>,
    /// Entities of each kind in the order of their list.
    pub entities: [Vec<Id<Entity>>; 3],
    /// The letter under which each of those stands in its list.
    pub letters: [Vec<String>; 3],
    /// Claims in the order of the register.
    pub claims: Vec<Id<Claim>>,
    /// When each event was first reported and taken in.
    pub clocks: IdMap<Event, EventClocks>,
    /// The timeline in each order; see [`SitePlan::timeline`].
    pub timelines: [Timeline; 5],
    /// The slices of the source index, over `sources`.
    pub sources_slices: Vec<ListSlice>,
    /// The slices of each list of entities.
    pub entities_slices: [Vec<ListSlice>; 3],
    /// The slices of the register, over `claims`.
    pub claims_slices: Vec<ListSlice>,
    /// The slices of the coverage grid, over [`Dossier::chronology`] and then [`Dossier::undated`].
    pub coverage_slices: Vec<ListSlice>,
    /// The slices of the list of changes, over all changes.
    pub changes_slices: Vec<ListSlice>,
    /// Where the network of people is, if any two are tied.
    pub network: Option<Route>,
    /// The parts of the print page, over `claims`, the events as in the timeline, `entities` by kind, and `sources`; the first
    /// part also holds the free pages.
    pub print_slices: Vec<ListSlice>,
    /// What becomes of the pictures that pages show; empty until somebody has looked at their files.
    pub pictures: Pictures,
    /// Which pages have a social card of their own; nothing if the site has no base address, without which no network finds a card.
    pub social_cards: Option<SocialCards>,
    claim_places: BTreeMap<Id<Claim>, usize>,
    event_places: BTreeMap<Id<Event>, usize>,
}

/// Whether any two people are tied: named in one passage, in one event, or by the file of one.
fn is_tied(dossier: &Dossier) -> bool {
    let is_person = |id: Id<Entity>| dossier.entity(id).kind == EntityKind::Person;
    dossier.entities_of(EntityKind::Person).any(|(id, entity)| {
        dossier.together(id).iter().any(|other| other.passages + other.events > 0)
            || entity.relations.iter().any(|relation| relation.to != id && is_person(relation.to))
    })
}

/// Plans the site: which pages there are, in which order, at which addresses.
pub fn plan(dossier: &Dossier, limits: Limits) -> SitePlan {
    let sources = orders::sources(dossier);
    let collation = Collation::new(&dossier.settings().language);
    let entities = EntityKind::ALL.map(|kind| orders::entities(dossier, kind, &collation));
    let letters = EntityKind::ALL.map(|kind| {
        let ids = entities[kind as usize].iter();
        ids.map(|&id| collation.letter(dossier.entity(id).filed())).collect::<Vec<_>>()
    });
    let claims = orders::claims(dossier);
    let events = dossier.chronology().iter().chain(dossier.undated());
    let clocks = clocks::clocks(dossier);
    let source_years: Vec<String> = sources.iter().map(|&id| orders::year(dossier.article(id))).collect();
    let unnamed = |length: usize| vec![String::new(); length];
    let mut plan = SitePlan {
        pages: Vec::new(),
        limits,
        timelines: timelines(dossier, &clocks, limits.timeline),
        clocks,
        sources_slices: cut("sources", &source_years, limits.sources),
        entities_slices: EntityKind::ALL
            .map(|kind| cut(kind.folder(), &letters[kind as usize], limits.entities)),
        claims_slices: cut("claims", &unnamed(claims.len()), limits.claims),
        coverage_slices: cut("coverage", &unnamed(dossier.events().len()), limits.coverage),
        changes_slices: cut("changes", &unnamed(dossier.changes().count()), limits.changes),
        print_slices: cut(
            "print",
            &unnamed(claims.len() + dossier.events().len() + dossier.entities().len() + sources.len()),
            limits.print,
        ),
        pictures: Pictures::default(),
        social_cards: dossier.settings().base_url.as_ref().map(|_| SocialCards::of(dossier, &sources)),
        network: is_tied(dossier).then(|| Route::new("network.html")),
        claim_places: claims.iter().enumerate().map(|(place, &id)| (id, place)).collect(),
        event_places: events.enumerate().map(|(place, &id)| (id, place)).collect(),
        sources,
        entities,
        letters,
        claims,
    };
    plan.pages = pages(dossier, &plan);
    plan
}

fn pages(dossier: &Dossier, plan: &SitePlan) -> Vec<Planned> {
    let mut pages = vec![Planned { page: Page::Home, route: Route::new("index.html") }];
    let mut list = |slices: &[ListSlice], make: &dyn Fn(u32) -> Page| {
        let planned =
            slices.iter().zip(0..).map(|(slice, i)| Planned { page: make(i), route: slice.route.clone() });
        pages.extend(planned);
    };
    for order in TimelineOrder::ALL {
        list(&plan.timeline(order).slices, &|index| Page::Timeline(order, index));
    }
    for kind in EntityKind::ALL {
        list(&plan.entities_slices[kind as usize], &|index| Page::Entities(kind, index));
    }
    list(&plan.sources_slices, &Page::Sources);
    list(&plan.claims_slices, &Page::Claims);
    list(&plan.coverage_slices, &Page::Coverage);
    list(&plan.changes_slices, &Page::Changes);
    list(&plan.print_slices, &Page::Print);
    pages.extend(plan.network.clone().map(|route| Planned { page: Page::Network, route }));
    for (page, address) in [(Page::Search, "search"), (Page::Data, "data"), (Page::NotFound, "404")] {
        pages.push(Planned { page, route: Route::new(format!("{address}.html")) });
    }
    for (id, _) in dossier.pages() {
        pages.push(Planned { page: Page::Free(id), route: plan.route(dossier, Target::Page(id)) });
    }
    for (id, _) in dossier.entities() {
        for part in 0..plan.mention_parts(dossier, id) {
            pages.push(Planned {
                page: Page::Entity(id, part),
                route: plan.mentions_route(dossier, id, part),
            });
        }
    }
    for (id, _) in dossier.events() {
        pages.push(Planned { page: Page::Event(id), route: plan.route(dossier, Target::Event(id)) });
    }
    for (id, _) in dossier.articles() {
        pages.push(Planned { page: Page::Article(id), route: plan.route(dossier, Target::Article(id)) });
    }
    pages
}

impl SitePlan {
    /// Where the page of a thing is.
    pub fn route(&self, dossier: &Dossier, target: Target) -> Route {
        // Every link of a dossier asks for one, so the parts are put together without the machinery of formatting.
        let (folder, slug): (&str, &str) = match target {
            Target::Article(id) => ("articles", &dossier.article(id).slug),
            Target::Event(id) => ("events", &dossier.event(id).slug),
            Target::Page(id) => {
                let page = dossier.page(id);
                (page.parent.map_or("", |parent| &dossier.page(parent).slug), &page.slug)
            }
            Target::Entity(id) => {
                let entity = dossier.entity(id);
                (entity.kind.folder(), &entity.slug)
            }
        };
        let slash = if folder.is_empty() { "" } else { "/" };
        Route::new([folder, slash, slug, ".html"].concat())
    }

    /// Over how many pages the mentions of an entity are spread, at least one.
    pub fn mention_parts(&self, dossier: &Dossier, id: Id<Entity>) -> u32 {
        let mut articles: Vec<_> = dossier.mentioned_in(id).iter().map(|(article, _)| *article).collect();
        articles.dedup();
        articles.len().div_ceil(self.limits.mentions).max(1) as u32
    }

    /// Where a page of an entity's mentions is; part 0 is the entity's page.
    pub fn mentions_route(&self, dossier: &Dossier, id: Id<Entity>, part: u32) -> Route {
        let entity = dossier.entity(id);
        match part {
            0 => self.route(dossier, Target::Entity(id)),
            _ => Route::new(format!("{}/{}-mentions-{}.html", entity.kind.folder(), entity.slug, part + 1)),
        }
    }

    /// Where a claim stands in the register; its anchor there is [`Claim::anchor`].
    pub fn claim_route(&self, id: Id<Claim>) -> &Route {
        let place = self.claim_places.get(&id).copied().unwrap_or_default();
        holding(&self.claims_slices, place)
    }

    /// The timeline in an order.
    pub fn timeline(&self, order: TimelineOrder) -> &Timeline {
        &self.timelines[order as usize]
    }

    /// Where an event stands on the timeline; its anchor there is that of its card.
    pub fn timeline_route(&self, id: Id<Event>) -> &Route {
        holding(
            &self.timeline(TimelineOrder::Happened).slices,
            self.event_places.get(&id).copied().unwrap_or_default(),
        )
    }

    /// Pairs of pages that would overwrite each other, as indexes into `pages`.
    pub fn collisions(&self) -> Vec<(usize, usize)> {
        collide::collisions(&self.pages)
    }

    /// Where a file copied from `content/` stands, if it is copied; `path` is its path below `content/`.
    pub fn file_route(path: &str) -> Route {
        Route::new(path)
    }
}

/// The slice that holds an item; every list has at least one slice.
fn holding(slices: &[ListSlice], place: usize) -> &Route {
    let index = slices.partition_point(|slice| slice.range.end <= place).min(slices.len() - 1);
    &slices[index].route
}
