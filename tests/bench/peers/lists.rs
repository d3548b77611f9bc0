//! The pages of the equal site that list: timelines, the register, sources, coverage, and the copy for printing in parts.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::facts::{Claim, Entity, Event};
use super::pages::file;
use super::tables::{Tables, references};

/// Items on a page of the copy for printing, and questions on a page of the register.
const SLICE: usize = 97;
/// Events and sources for which a page of coverage has room.
const ROWS: usize = 60;
const COLUMNS: usize = 40;

/// Every such page.
pub(super) fn files(tables: &Tables<'_>) -> Vec<(String, String)> {
    let mut out = timelines(tables);
    out.extend(register(tables));
    out.extend(entities(tables));
    out.extend(sources(tables));
    out.extend(coverage(tables));
    out.extend(print(tables));
    let latest: Vec<&str> = tables.dossier.events.iter().rev().take(10).map(|event| &*event.key).collect();
    out.push(file(
        "content/_index.md".to_owned(),
        &json!({"title": "The harbour papers", "latest": latest}),
        "",
    ));
    out
}

fn page(name: &str, facts: &Value) -> (String, String) {
    file(format!("content/{name}.md"), facts, "")
}

/// The name of one part of several.
fn part(name: &str, number: usize) -> String {
    if number == 0 { name.to_owned() } else { format!("{name}-{}", number + 1) }
}

fn groups<'a>(events: impl Iterator<Item = &'a Event>, of: impl Fn(&'a Event) -> &'a str) -> Vec<Value> {
    let mut groups: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for event in events {
        groups.entry(of(event)).or_default().push(&event.key);
    }
    groups.into_iter().map(|(name, events)| json!({"name": name, "events": events})).collect()
}

fn year(event: &Event) -> &str {
    &event.date.edtf[..4]
}

fn timelines(tables: &Tables<'_>) -> Vec<(String, String)> {
    let all = || tables.dossier.events.iter();
    let disputed = |event: &&Event| tables.asked_of(&event.key).any(|claim| claim.status == "disputed");
    let timelines = [
        ("timeline", groups(all(), year)),
        ("timeline-reported", groups(all(), year)),
        ("timeline-kinds", groups(all(), |event| &event.kind)),
        ("timeline-differs", groups(all().filter(disputed), year)),
    ];
    let timelines = timelines.into_iter();
    timelines
        .map(|(name, groups)| {
            page(name, &json!({"title": "Timeline", "layout": "timeline", "groups": groups}))
        })
        .collect()
}

fn register(tables: &Tables<'_>) -> Vec<(String, String)> {
    let parts = tables.dossier.claims.chunks(SLICE).enumerate();
    parts
        .map(|(number, claims)| {
            let facts = json!({
                "title": "Where accounts differ",
                "layout": "claims",
                "claims": claims.iter().map(Claim::id).collect::<Vec<_>>(),
                "references": references(claims.iter().flat_map(Claim::sources)),
            });
            page(&part("claims", number), &facts)
        })
        .collect()
}

fn entities(tables: &Tables<'_>) -> Vec<(String, String)> {
    let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (folder, _, entity) in tables.dossier.entities() {
        folders.entry(folder).or_default().push(&entity.key);
    }
    folders
        .into_iter()
        .map(|(folder, keys)| page(&format!("{folder}/_index"), &json!({"title": folder, "keys": keys})))
        .collect()
}

fn sources(tables: &Tables<'_>) -> Vec<(String, String)> {
    let mut years: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for article in &tables.dossier.articles {
        let year = article.date.as_ref().map_or("undated", |date| &date.edtf[..4]);
        years.entry(year).or_default().push(&article.key);
    }
    years
        .into_iter()
        .map(|(year, articles)| {
            let facts = json!({"title": year, "layout": "sources", "articles": articles});
            page(&format!("sources-{year}"), &facts)
        })
        .collect()
}

fn coverage(tables: &Tables<'_>) -> Vec<(String, String)> {
    let parts = tables.dossier.events.chunks(ROWS).enumerate();
    parts
        .map(|(number, events)| {
            let articles = events.iter().flat_map(|event| &event.sources).map(|source| &*source.article);
            let facts = json!({
                "title": "Coverage",
                "layout": "coverage",
                "events": events.iter().map(|event| &*event.key).collect::<Vec<_>>(),
                "articles": articles.take(COLUMNS).collect::<Vec<_>>(),
            });
            page(&part("coverage", number), &facts)
        })
        .collect()
}

/// The copy for printing: first timeline and questions, then events, entities and articles, a slice of each to a page.
fn print(tables: &Tables<'_>) -> Vec<(String, String)> {
    let dossier = tables.dossier;
    let mut parts: Vec<Value> = Vec::new();
    for events in dossier.events.chunks(SLICE) {
        let name = events.first().map_or("", year);
        let keys: Vec<&str> = events.iter().map(|event| &*event.key).collect();
        parts.push(json!({"groups": [{"name": name, "events": keys}], "events": keys}));
    }
    parts.extend(
        dossier
            .claims
            .chunks(SLICE)
            .map(|claims| json!({"claims": claims.iter().map(Claim::id).collect::<Vec<_>>()})),
    );
    let entities: Vec<(&str, &Entity)> =
        dossier.entities().map(|(folder, _, entity)| (folder, entity)).collect();
    parts.extend(entities.chunks(SLICE).map(|some| {
        json!({"entities": some.iter().map(|(folder, entity)| format!("/{folder}/{}", entity.key)).collect::<Vec<_>>()})
    }));
    parts.extend(dossier.articles.chunks(SLICE).map(|articles| {
        let keys: Vec<&str> = articles.iter().map(|article| &*article.key).collect();
        json!({"sources": keys, "articles": keys})
    }));
    parts
        .into_iter()
        .enumerate()
        .map(|(number, mut facts)| {
            facts["title"] = "Print".into();
            facts["layout"] = "print".into();
            page(&part("print", number), &facts)
        })
        .collect()
}
