//! The entries of the navigation.

use crate::arena::Id;
use crate::model::{Dossier, EntityKind, FreePage, Target};
use crate::plan::{Page, Route, SitePlan, TimelineOrder};
use crate::view::words::Words;

/// The part of the site that an entry of the navigation stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Section {
    Home,
    Timeline,
    Entities(EntityKind),
    Sources,
    Claims,
    Coverage,
    Changes,
    Free(Id<FreePage>),
    Search,
    Data,
    Print,
    /// No entry leads there.
    None,
}

impl Section {
    /// Whether it is something to do with the dossier and not a part of it.
    pub(crate) fn is_tool(self) -> bool {
        matches!(self, Section::Search | Section::Data | Section::Print)
    }

    /// The part of the site that a page belongs to.
    pub(crate) fn of(page: &Page, dossier: &Dossier) -> Self {
        match page {
            Page::Home => Section::Home,
            Page::Timeline(..) | Page::Event(_) => Section::Timeline,
            Page::Network => Section::Entities(EntityKind::Person),
            Page::Entities(kind, _) => Section::Entities(*kind),
            Page::Entity(id, _) => Section::Entities(dossier.entity(*id).kind),
            Page::Sources(_) | Page::Article(_) => Section::Sources,
            Page::Claims(_) => Section::Claims,
            Page::Coverage(_) => Section::Coverage,
            Page::Changes(_) => Section::Changes,
            Page::Free(id) => Section::Free(dossier.page(*id).parent.unwrap_or(*id)),
            Page::Search => Section::Search,
            Page::Data => Section::Data,
            Page::Print(_) => Section::Print,
            Page::NotFound => Section::None,
        }
    }
}

/// How many free pages the navigation names.
const MOST_FREE_PAGES: usize = 8;

/// The free pages that belong to this page, or to none, by weight, then by key.
pub(crate) fn free_pages(dossier: &Dossier, parent: Option<Id<FreePage>>) -> Vec<Id<FreePage>> {
    let of_parent = dossier.pages().filter(|(_, page)| page.parent == parent);
    let mut pages: Vec<_> = of_parent.map(|(id, _)| id).collect();
    pages.sort_by_key(|&id| (dossier.page(id).weight, id));
    pages
}

/// The entries: what they are called, where they lead, what they stand for. Empty lists have none.
pub(super) fn navigation(
    dossier: &Dossier,
    plan: &SitePlan,
    free_pages: &[Id<FreePage>],
    words: &Words,
) -> Vec<(String, Route, Section)> {
    let pages = &words.pages;
    let mut entries = vec![(&*pages.home, Route::new("index.html"), Section::Home)];
    let mut list = |is_full: bool, label, route: &Route, section| {
        if is_full {
            entries.push((label, route.clone(), section));
        }
    };
    let timeline = &plan.timeline(TimelineOrder::Happened).slices[0].route;
    list(dossier.events().len() > 0, &pages.timeline, timeline, Section::Timeline);
    for kind in EntityKind::ALL {
        let (at, section) = (kind as usize, Section::Entities(kind));
        list(!plan.entities[at].is_empty(), words.kind(kind), &plan.entities_slices[at][0].route, section);
    }
    let has_articles = !plan.sources.is_empty();
    list(has_articles, &pages.sources, &plan.sources_slices[0].route, Section::Sources);
    list(!plan.claims.is_empty(), &pages.claims, &plan.claims_slices[0].route, Section::Claims);
    let has_grid = has_articles && dossier.events().len() > 0;
    list(has_grid, &pages.coverage, &plan.coverage_slices[0].route, Section::Coverage);
    list(dossier.changes().next().is_some(), &pages.changes, &plan.changes_slices[0].route, Section::Changes);
    for &id in free_pages.iter().take(MOST_FREE_PAGES) {
        let title = &*dossier.page(id).title;
        list(true, title, &plan.route(dossier, Target::Page(id)), Section::Free(id));
    }
    list(true, &pages.search, &Route::new("search.html"), Section::Search);
    list(true, &pages.data, &Route::new("data.html"), Section::Data);
    list(true, &pages.print, &plan.print_slices[0].route, Section::Print);
    entries.into_iter().map(|(label, route, section)| (label.to_owned(), route, section)).collect()
}
