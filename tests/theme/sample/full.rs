//! A page of every kind with rich values.

use super::desk::{Desk, day};
use super::frame::{Page, build, page, site};
use super::lists::{coverage, entities, free, groups, network, sources};
use cuttings::view::{
    ArticleContent, ChangesContent, ClaimsContent, DataContent, DataFile, EntityContent, EventContent,
    HomeContent, NavigationItem, NotFoundContent, PageView, PrintContent, SearchContent, SlicesView,
};
use tera::Value;

/// Every kind with rich values.
#[expect(clippy::too_many_lines, reason = "a table of values")]
pub(crate) fn full_pages() -> Vec<Page> {
    let site = site();
    let (top, below) = (Desk { root: "" }, Desk { root: "../" });
    let mut all = Vec::new();
    let mut add = |page: PageView, address, content: Value| all.push(build(&site, &page, address, &content));
    add(
        page("home", "The King and his younger son", "index.html"),
        "index.html",
        Value::from_serializable(&HomeContent {
            latest: top.events().into_iter().rev().skip(1).take(5).collect(),
            people: top.people(),
            disputed: top.claims().into_iter().take(1).collect(),
            articles: vec![top.article("c"), top.article("a"), top.article("b")],
            coverage: top.density("sources.html#y"),
            newest: Some(day("17 September 2025", "2025-09-17")),
            span: Some("September 2022 to 10 September 2025".to_owned()),
            pages: vec![top.plain("About this dossier", "about.html")],
        }),
    );
    let slices = SlicesView {
        label: "Years".to_owned(),
        items: page("timeline", "", "")
            .navigation
            .iter()
            .take(3)
            .enumerate()
            .map(|(at, item)| NavigationItem {
                label: (2022 + at).to_string(),
                current: at == 1,
                ..item.clone()
            })
            .collect(),
    };
    add(
        PageView { slices: Some(slices), ..page("timeline", "Timeline", "timeline.html") },
        "timeline.html",
        Value::from_serializable(&top.timeline()),
    );
    add(page("entities", "People", "people.html"), "people.html", Value::from_serializable(&entities(top)));
    add(
        page("network", "Who appears with whom", "network.html"),
        "network.html",
        Value::from_serializable(&network(top)),
    );
    add(
        page("entity", "Prince Harry", "people/prince-harry.html"),
        "people/prince-harry.html",
        Value::from_serializable(&below.harry()),
    );
    add(
        page("event", "Father and son meet at Clarence House", "events/2025-09-10-tea.html"),
        "events/2025-09-10-tea.html",
        Value::from_serializable(&below.tea_content()),
    );
    add(page("sources", "Sources", "sources.html"), "sources.html", Value::from_serializable(&sources(top)));
    add(
        page("article", "Tea at Clarence House: notes on a correspondent’s account", "articles/b.html"),
        "articles/b.html",
        Value::from_serializable(&below.tea_article()),
    );
    add(
        page("claims", "Where accounts differ", "claims.html"),
        "claims.html",
        Value::from_serializable(&ClaimsContent { groups: groups(top), references: Vec::new() }),
    );
    add(
        page("coverage", "Coverage", "coverage.html"),
        "coverage.html",
        Value::from_serializable(&coverage(top)),
    );
    add(
        page("changes", "Changes", "changes.html"),
        "changes.html",
        Value::from_serializable(&ChangesContent {
            changes: vec![top.change("correction"), top.change("added"), top.change("updated")],
        }),
    );
    add(
        page("search", "Search", "search.html"),
        "search.html",
        Value::from_serializable(&SearchContent { index_url: "assets/index.js".to_owned(), pages: 41 }),
    );
    add(
        page("print", "The whole dossier", "print.html"),
        "print.html",
        Value::from_serializable(&PrintContent {
            timeline: top.timeline(),
            events: vec![
                top.tea_content(),
                EventContent {
                    card: top.visit(),
                    claims: Vec::new(),
                    corrections: Vec::new(),
                    ..top.tea_content()
                },
            ],
            entities: vec![
                top.harry(),
                EntityContent {
                    card: top.card("king-charles", None, 3, 6),
                    body_html: None,
                    references: Vec::new(),
                    ..top.harry()
                },
            ],
            claims: ClaimsContent { groups: groups(top), references: Vec::new() },
            sources: sources(top),
            articles: vec![top.tea_article(), ArticleContent { link: top.article("c"), ..top.tea_article() }],
            pages: vec![free(Desk { root: "" })],
        }),
    );
    add(
        page("not-found", "Nothing here", "404.html"),
        "404.html",
        Value::from_serializable(&NotFoundContent {}),
    );
    add(
        page("free", "About this dossier", "about.html"),
        "about.html",
        Value::from_serializable(&free(Desk { root: "" })),
    );
    add(
        page("data", "Data", "data/index.html"),
        "data/index.html",
        Value::from_serializable(&DataContent {
            cite: Desk::dossier_cite(),
            files: vec![
                DataFile {
                    name: "events.csv".to_owned(),
                    url: "events.csv".to_owned(),
                    media_type: "text/csv",
                    description: "Every event with its date, people and sources".to_owned(),
                },
                DataFile {
                    name: "dossier.json".to_owned(),
                    url: "dossier.json".to_owned(),
                    media_type: "application/json",
                    description: "Everything in one file".to_owned(),
                },
            ],
        }),
    );
    all
}
