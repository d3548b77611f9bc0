//! The coverage grid: who is cited for what, who is not, and what each source calls each person.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::arena::Id;
use crate::model::{Article, Claim, ClaimStatus, Entity, EntityKind, Event};
use crate::view::index::MOST_COLUMNS;
use crate::view::{CoverageCell, CoverageContent, CoverageRow, NameCell, NameRow, ViewContext};

use super::forms;

/// How many people the grid of names shows.
const MOST_NAMES: usize = 40;
/// How many forms of words one cell shows.
const MOST_FORMS: usize = 5;

/// The grid, or one slice of it.
pub(super) fn coverage(context: &ViewContext<'_>, slice: u32) -> CoverageContent {
    let dossier = context.dossier();
    let slices = &context.plan().coverage_slices;
    let range = slices.get(slice as usize).map(|slice| slice.range.clone()).unwrap_or_default();
    let dated = dossier.chronology();
    let at = |place: usize| dated.get(place).or_else(|| dossier.undated().get(place - dated.len())).copied();
    let events: Vec<Id<Event>> = range.filter_map(at).collect();
    let reports: Vec<Reports> = events.iter().map(|&id| Reports::of(context, id)).collect();
    let (columns, left_out) = match &context.index().all_columns {
        Some(all) => (all.clone(), 0),
        None => columns(context, &reports),
    };
    let rows = events.iter().zip(&reports).map(|(&id, reports)| CoverageRow {
        event: context.event_link(id),
        cells: columns.iter().map(|&article| cell(context, article, reports)).collect(),
    });
    CoverageContent {
        articles: columns.iter().map(|&id| context.article_link(id)).collect(),
        left_out,
        rows: rows.collect(),
        names: names(context, &columns),
    }
}

/// What sources have on one event: the passage, if one is named, and who says otherwise than somebody else.
struct Reports {
    passages: BTreeMap<Id<Article>, Option<u32>>,
    differing: BTreeMap<Id<Article>, Vec<String>>,
}

impl Reports {
    fn of(context: &ViewContext<'_>, id: Id<Event>) -> Self {
        let dossier = context.dossier();
        let event = dossier.event(id);
        let claims: Vec<&Claim> = event.claims.iter().map(|&id| dossier.claim(id)).collect();
        let accounts = claims.iter().flat_map(|claim| &claim.accounts);
        let mut passages = BTreeMap::new();
        for citation in event.sources.iter().chain(accounts.flat_map(|account| &account.sources)) {
            let passage: &mut Option<u32> = passages.entry(citation.article).or_default();
            *passage = passage.or(citation.passage);
        }
        let mut differing: BTreeMap<_, Vec<String>> = BTreeMap::new();
        let disputed = claims.iter().filter(|claim| claim.status == ClaimStatus::Disputed);
        // Answers of other scopes are held against nothing.
        let differs = |claim: &Claim, camp: u32| {
            let camps = claim.differences.iter().flat_map(|difference| [difference.one, difference.other]);
            camps.filter_map(|account| claim.accounts.get(account)).any(|account| account.camp == camp)
        };
        let accounts = disputed.flat_map(|claim| claim.accounts.iter().map(move |account| (claim, account)));
        let standing = accounts.filter(|(claim, account)| !account.withdrawn && differs(claim, account.camp));
        for (_, account) in standing {
            let sources: BTreeSet<_> = account.sources.iter().map(|citation| citation.article).collect();
            for article in sources {
                differing.entry(article).or_default().push(account.said(context.words()).into_owned());
            }
        }
        Reports { passages, differing }
    }
}

/// The sources that report something in this slice, those that report most if there are too many, oldest first; and how many
/// there is no room for.
fn columns(context: &ViewContext<'_>, reports: &[Reports]) -> (Vec<Id<Article>>, usize) {
    let mut counts: BTreeMap<Id<Article>, usize> = BTreeMap::new();
    for article in reports.iter().flat_map(|reports| reports.passages.keys()) {
        *counts.entry(*article).or_default() += 1;
    }
    let mut columns: Vec<_> = counts.into_iter().collect();
    columns.sort_by_key(|&(id, count)| (Reverse(count), id));
    let left_out = columns.len().saturating_sub(MOST_COLUMNS);
    columns.truncate(MOST_COLUMNS);
    columns.sort_by_key(|&(id, _)| Reverse(context.index().source_places[id]));
    (columns.into_iter().map(|(id, _)| id).collect(), left_out)
}

fn cell(context: &ViewContext<'_>, article: Id<Article>, reports: &Reports) -> CoverageCell {
    let words = context.words();
    let answers = reports.differing.get(&article).cloned().unwrap_or_default();
    let (state, label) = match (reports.passages.contains_key(&article), answers.is_empty()) {
        (false, _) => ("silent", &words.silent),
        (true, true) => ("reports", &words.reports),
        (true, false) => ("differs", &words.differs),
    };
    let url = reports.passages.get(&article).map(|&passage| context.passage_url(article, passage));
    CoverageCell { state, label: label.clone(), answers, url }
}

/// The people named in the columns' articles, by how many of them name them.
fn names(context: &ViewContext<'_>, columns: &[Id<Article>]) -> Vec<NameRow> {
    let dossier = context.dossier();
    let mut named: BTreeMap<Id<Entity>, Vec<Vec<String>>> = BTreeMap::new();
    for (column, &article) in columns.iter().enumerate() {
        for (entity, forms) in forms::of_article(context, article) {
            if dossier.entity(entity).kind == EntityKind::Person {
                let cells = named.entry(entity).or_insert_with(|| vec![Vec::new(); columns.len()]);
                cells[column] = forms.into_iter().take(MOST_FORMS).collect();
            }
        }
    }
    let mut rows: Vec<_> = named.into_iter().collect();
    rows.sort_by_key(|(id, cells)| (Reverse(cells.iter().filter(|forms| !forms.is_empty()).count()), *id));
    rows.truncate(MOST_NAMES);
    let row = |(id, cells): (Id<Entity>, Vec<Vec<String>>)| NameRow {
        entity: context.entity_link(id),
        cells: cells.into_iter().map(|forms| NameCell { forms }).collect(),
    };
    rows.into_iter().map(row).collect()
}
