//! The head of a page: heading, addresses, navigation.

use crate::language::SliceWords;
use crate::model::Target;
use crate::plan::{ListSlice, Page, PreviewParts, TimelineOrder, named_slices};
use crate::view::index::Section;
use crate::view::words::{Counted, fill};
use crate::view::{Content, Crumb, NavigationItem, PageView, Shared, SlicesView, ViewContext};

use super::json_ld;

/// The head of the page of a context, whose shown is known.
pub fn page_view(context: &ViewContext<'_>, shown: &Content) -> PageView {
    let title = title(context);
    let site_title = &context.index().site.title;
    let crumbs = crumbs(context);
    let files = context.site.files;
    let has_address = !matches!(context.page, Page::NotFound);
    let canonical = context.full_url(context.route).filter(|_| has_address);
    let has_feed = context.dossier().settings().base_url.is_some();
    let json_ld_html = json_ld::json_ld(context, shown, &title, &crumbs);
    PageView {
        kind: context.page.kind(),
        draft: is_draft(context),
        window_title: if title == *site_title { title.clone() } else { format!("{title} – {site_title}") },
        description: description(context, shown),
        root: context.root(),
        address: context.route.to_string(),
        canonical,
        feed: files.feed.as_ref().filter(|_| has_feed).map(|route| context.url(route)),
        stylesheet: files.stylesheet.as_ref().map(|route| context.url(route)).unwrap_or_default(),
        preview_parts: PreviewParts::of(context.dossier()).count,
        scripts: files.scripts.iter().map(|route| context.url(route)).collect(),
        crumbs,
        navigation: navigation(context, false),
        tools: navigation(context, true),
        network: context.plan().network.as_ref().map(|route| context.url(route)),
        slices: slices(context),
        json_ld_html,
        picture: context.shared_picture(),
        title,
    }
}

/// Whether the thing that the page shows is a draft.
fn is_draft(context: &ViewContext<'_>) -> bool {
    let dossier = context.dossier();
    match *context.page {
        Page::Entity(id, _) => dossier.entity(id).draft,
        Page::Event(id) => dossier.event(id).draft,
        Page::Article(id) => dossier.article(id).draft,
        Page::Free(id) => dossier.page(id).draft,
        _ => false,
    }
}

/// The heading of a page.
pub(super) fn title(context: &ViewContext<'_>) -> String {
    let (words, pages) = (context.words(), &context.words().pages);
    let slice_title = |name: &str, slices: &[ListSlice], slice: u32| {
        let label = slices.get(slice as usize).map_or("", |slice| &slice.label);
        if label.is_empty() || slice == 0 { name.to_owned() } else { format!("{name}: {label}") }
    };
    let plan = context.plan();
    match *context.page {
        Page::Home => context.index().site.title.clone(),
        Page::Timeline(order, slice) => {
            slice_title(&words.timeline(order).title, &plan.timeline(order).slices, slice)
        }
        Page::Entities(kind, slice) => {
            slice_title(words.kind(kind), &plan.entities_slices[kind as usize], slice)
        }
        Page::Entity(id, 0) => context.title(Target::Entity(id)),
        Page::Entity(id, part) => {
            let values = [("name", &*context.title(Target::Entity(id))), ("number", &(part + 1).to_string())];
            fill(&words.mentions_title, &values)
        }
        Page::Network => pages.network.clone(),
        Page::Event(id) => context.title(Target::Event(id)),
        Page::Sources(slice) => slice_title(&pages.sources, &plan.sources_slices, slice),
        Page::Article(id) => context.title(Target::Article(id)),
        Page::Claims(slice) => slice_title(&pages.claims, &plan.claims_slices, slice),
        Page::Coverage(slice) => slice_title(&pages.coverage, &plan.coverage_slices, slice),
        Page::Changes(slice) => slice_title(&pages.changes, &plan.changes_slices, slice),
        Page::Search => pages.search.clone(),
        Page::Print(slice) => slice_title(&pages.print, &plan.print_slices, slice),
        Page::Data => pages.data.clone(),
        Page::NotFound => pages.not_found.clone(),
        Page::Free(id) => context.title(Target::Page(id)),
    }
}

/// A sentence for search engines and link previews. It never holds words of an article's body.
fn description(context: &ViewContext<'_>, shown: &Content) -> Option<String> {
    let words = context.words();
    match shown {
        Content::Home(_) => context.index().site.description.clone(),
        Content::Entity(entity) => {
            let card = &entity.card;
            let name = card.role.as_ref().map_or_else(
                || card.link.name.clone(),
                |role| format!("{}{}{role}", card.link.name, words.comma),
            );
            let (sources, events) =
                (words.count(Counted::Source, card.articles), words.count(Counted::Event, card.events));
            let values = [("name", &*name), ("sources", &sources), ("events", &events)];
            Some(fill(&words.entity_description, &values))
        }
        Content::Event(event) => {
            let card = &event.card;
            let facts =
                card.date.iter().map(|date| &*date.words).chain(card.place.iter().map(|place| &*place.name));
            let facts: Vec<&str> = facts.chain([&*card.independence]).collect();
            Some(format!("{}: {}.", card.title.trim_end_matches('.'), facts.join(&words.comma)))
        }
        Content::Article(article) => Some(article.cite_as.clone()),
        Content::Free(_) => {
            let Page::Free(id) = *context.page else { return None };
            context.dossier().page(id).description.as_deref().map(str::to_owned)
        }
        // A list says what it lists, of which dossier, and how much there is of it.
        _ => {
            let site = &context.index().site;
            let name = format!("{} – {}", title(context), site.title);
            let sources = words.count(Counted::Source, site.counts.articles);
            let events = words.count(Counted::Event, site.counts.events);
            let values = [("name", &*name), ("sources", &sources), ("events", &events)];
            Some(fill(&words.entity_description, &values))
        }
    }
}

/// The way down to this page: the overview, and the list that it belongs to.
fn crumbs(context: &ViewContext<'_>) -> Vec<Crumb> {
    if matches!(context.page, Page::Home | Page::NotFound) {
        return Vec::new();
    }
    let navigation = &context.index().navigation;
    let section = Section::of(context.page, context.dossier());
    let above = navigation
        .iter()
        .filter(|(_, route, of)| *of == Section::Home || (*of == section && route != context.route));
    let mut crumbs: Vec<Crumb> =
        above.map(|(label, route, _)| Crumb { label: label.clone(), url: context.url(route) }).collect();
    if let Page::Entity(id, part) = *context.page
        && part > 0
    {
        let link = context.plain_link(Target::Entity(id));
        crumbs.push(Crumb { label: link.label, url: link.url });
    }
    crumbs
}

/// The entries of the navigation: the parts of the dossier, or the tools.
fn navigation(context: &ViewContext<'_>, tools: bool) -> Shared<Vec<NavigationItem>> {
    let section = Section::of(context.page, context.dossier());
    let entries = context.index().navigation.iter();
    let item = |(label, route, of): &(String, crate::plan::Route, Section)| NavigationItem {
        label: label.clone(),
        url: context.url(route),
        current: *of == section,
    };
    let new = || entries.filter(|(_, _, of)| of.is_tool() == tools).map(item).collect();
    context.shared(|shared| &shared.navigation, "", |way| (way, section, tools), new)
}

/// The other slices of the list that this page is a slice of.
fn slices(context: &ViewContext<'_>) -> Option<SlicesView> {
    let plan = context.plan();
    let SliceWords { years, letters, pages } = &context.words().slices;
    let (label, slices, present) = match *context.page {
        Page::Timeline(order, slice) => {
            let label = if order == TimelineOrder::Kind { pages } else { years };
            (label, &plan.timeline(order).slices, slice)
        }
        Page::Entities(kind, slice) => (letters, &plan.entities_slices[kind as usize], slice),
        Page::Sources(slice) => (years, &plan.sources_slices, slice),
        Page::Claims(slice) => (pages, &plan.claims_slices, slice),
        Page::Coverage(slice) => (pages, &plan.coverage_slices, slice),
        Page::Changes(slice) => (pages, &plan.changes_slices, slice),
        Page::Print(slice) => (pages, &plan.print_slices, slice),
        _ => return None,
    };
    if slices.len() < 2 {
        return None;
    }
    let present = present as usize;
    let item = |(at, slice): (usize, &ListSlice)| NavigationItem {
        label: slice.label.clone(),
        url: context.url(&slice.route),
        current: at == present,
    };
    Some(SlicesView { label: label.clone(), items: named_slices(slices, present).map(item).collect() })
}
