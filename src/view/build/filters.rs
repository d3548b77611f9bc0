//! What the events of a page of the timeline can be filtered by, and the other orders of the timeline.

use std::collections::BTreeMap;

use crate::language::Collation;
use crate::plan::TimelineOrder;
use crate::view::{EventCard, FilterOption, NavigationItem, TimelineFilters, TimelineYear, ViewContext};

/// What the cards of a page have in common, each with its number of events, by name as the language `tag` orders it.
pub(super) fn filters(tag: &str, years: &[TimelineYear], undated: &[EventCard]) -> TimelineFilters {
    let in_years = years
        .iter()
        .flat_map(|year| year.whole.iter().chain(year.months.iter().flat_map(|month| &month.events)));
    let (mut people, mut sources, mut kinds) = (Counts::default(), Counts::default(), Counts::default());
    let mut filters = TimelineFilters::default();
    for card in in_years.chain(undated) {
        filters.events += 1;
        filters.differs += usize::from(card.differs);
        filters.has_reported |= card.clocks.reported.is_some();
        filters.has_added |= card.clocks.added.is_some();
        for person in &card.people {
            people.add(&person.name, &person.key);
        }
        let mut cited: Vec<_> = card.citations.iter().map(|cited| &cited.article).collect();
        cited.sort_by_key(|article| &article.key);
        cited.dedup_by_key(|article| &article.key);
        for article in cited {
            sources.add(&article.label, &article.key);
        }
        if let (Some(kind), Some(slug)) = (&card.kind, &card.kind_slug) {
            kinds.add(kind, slug);
        }
    }
    let collation = Collation::new(tag);
    TimelineFilters {
        people: people.options(&collation),
        sources: sources.options(&collation),
        kinds: kinds.options(&collation),
        ..filters
    }
}

/// Options by value, with the first name that each bore.
#[derive(Default)]
struct Counts<'c>(BTreeMap<&'c str, (&'c str, usize)>);

impl<'c> Counts<'c> {
    fn add(&mut self, label: &'c str, value: &'c str) {
        self.0.entry(value).or_insert((label, 0)).1 += 1;
    }

    fn options(self, collation: &Collation) -> Vec<FilterOption> {
        let mut rows: Vec<_> = self.0.into_iter().collect();
        rows.sort_by_cached_key(|(value, (label, _))| (collation.key(label), *value));
        let option = |(value, (label, count)): (&str, (&str, usize))| FilterOption {
            value: value.to_owned(),
            label: label.to_owned(),
            count,
        };
        rows.into_iter().map(option).collect()
    }
}

/// Links to the timeline in some orders, those left out that have no page.
pub(super) fn orders(
    context: &ViewContext<'_>,
    orders: &[TimelineOrder],
    present: TimelineOrder,
) -> Vec<NavigationItem> {
    let item = |&order: &TimelineOrder| {
        let slice = context.plan().timeline(order).slices.first()?;
        Some(NavigationItem {
            label: context.words().timeline(order).switch.clone(),
            url: context.url(&slice.route),
            current: order == present,
        })
    };
    let items: Vec<NavigationItem> = orders.iter().filter_map(item).collect();
    // One order alone leaves nothing to choose.
    if items.iter().all(|item| item.current) { Vec::new() } else { items }
}
