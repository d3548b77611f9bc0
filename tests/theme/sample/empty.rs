//! A page of every kind with nothing in it.

use super::desk::Desk;
use super::frame::{Page, build, page, site};
use super::lists::free;
use cuttings::view::{
    ArticleContent, ChangesContent, ClaimsContent, CountsView, CoverageContent, DataContent, EntitiesContent,
    EntityContent, EventCard, EventContent, FreeContent, HomeContent, NetworkContent, NetworkDrawing,
    NotFoundContent, PageView, PrintContent, SearchContent, SiteView, SourcesContent, TimelineContent,
};

/// Every kind with nothing in it.
#[expect(clippy::too_many_lines, reason = "a table of values")]
pub(crate) fn empty_pages() -> Vec<Page> {
    let site = SiteView {
        title: "Empty".to_owned(),
        subtitle: None,
        description: None,
        editors: Vec::new(),
        licence: None,
        not_covered: None,
        as_of: None,
        counts: CountsView::default(),
        ..site()
    };
    let bare = |kind: &'static str| PageView {
        crumbs: Vec::new(),
        navigation: Vec::new().into(),
        tools: Vec::new().into(),
        preview_parts: 1,
        network: None,
        canonical: None,
        feed: None,
        json_ld_html: None,
        ..page(kind, "Title", "index.html")
    };
    let desk = Desk { root: "" };
    let timeline = TimelineContent::default();
    let claims = ClaimsContent { groups: Vec::new(), references: Vec::new() };
    let sources =
        SourcesContent { groups: Vec::new(), total: 0, outlets: Vec::new(), independence: String::new() };
    let card = EventCard { anchor: "x".to_owned(), ..desk.event("x", "Something", None) };
    let event = EventContent {
        card,
        body_html: None,
        references: Vec::new(),
        origins: Vec::new(),
        claims: Vec::new(),
        before: None,
        after: None,
        timeline_url: "timeline.html".to_owned(),
        backlinks: Vec::new(),
        corrections: Vec::new(),
        extra: serde_json::Value::Null.into(),
    };
    let entity = EntityContent {
        card: desk.card("king-charles", None, 0, 0),
        body_html: None,
        references: Vec::new(),
        roles: Vec::new(),
        born: None,
        died: None,
        aliases: Vec::new(),
        links: Vec::new(),
        relations: Vec::new(),
        citations: Vec::new(),
        events: Vec::new(),
        forms: Vec::new(),
        mentions: Vec::new(),
        mention_count: 0,
        more_mentions: Vec::new(),
        companions: Vec::new(),
        said_to: Vec::new(),
        quotes: Vec::new(),
        claims: Vec::new(),
        wrote: Vec::new(),
        backlinks: Vec::new(),
        appearances: Vec::new(),
        extra: serde_json::Value::Null.into(),
    };
    let article = ArticleContent {
        language: None,
        kind: None,
        added: None,
        tags: Vec::new(),
        words: 0,
        passages: Vec::new(),
        named: Vec::new(),
        events: Vec::new(),
        claims: Vec::new(),
        quotes: Vec::new(),
        undecided: Vec::new(),
        references: Vec::new(),
        cite_as: String::new(),
        cite: None,
        before: None,
        after: None,
        rights: "metadata",
        rights_note: Some("Only the facts about this source may be shown.".to_owned()),
        ..desk.tea_article()
    };
    vec![
        build(
            &site,
            &bare("home"),
            "index.html",
            &HomeContent {
                latest: Vec::new(),
                people: Vec::new(),
                disputed: Vec::new(),
                articles: Vec::new(),
                coverage: Vec::new(),
                newest: None,
                span: None,
                pages: Vec::new(),
            },
        ),
        build(&site, &bare("timeline"), "timeline.html", &timeline),
        build(
            &site,
            &bare("entities"),
            "people.html",
            &EntitiesContent { kind: "place", letters: Vec::new(), total: 0 },
        ),
        build(
            &site,
            &bare("network"),
            "network.html",
            &NetworkContent {
                drawing: NetworkDrawing::default(),
                ties: Vec::new(),
                total: 0,
                left_out: 0,
                ties_left_out: 0,
            },
        ),
        build(&site, &bare("entity"), "entity.html", &entity),
        build(&site, &bare("event"), "event.html", &event),
        build(&site, &bare("sources"), "sources.html", &sources),
        build(&site, &bare("article"), "article.html", &article),
        build(&site, &bare("claims"), "claims.html", &claims),
        build(
            &site,
            &bare("coverage"),
            "coverage.html",
            &CoverageContent { articles: Vec::new(), left_out: 0, rows: Vec::new(), names: Vec::new() },
        ),
        build(&site, &bare("changes"), "changes.html", &ChangesContent { changes: Vec::new() }),
        build(
            &site,
            &bare("search"),
            "search.html",
            &SearchContent { index_url: "assets/index.js".to_owned(), pages: 0 },
        ),
        build(
            &site,
            &bare("print"),
            "print.html",
            &PrintContent {
                timeline,
                events: Vec::new(),
                entities: Vec::new(),
                claims,
                sources,
                articles: Vec::new(),
                pages: Vec::new(),
            },
        ),
        build(&site, &bare("not-found"), "404.html", &NotFoundContent {}),
        build(
            &site,
            &bare("free"),
            "about.html",
            &FreeContent {
                body_html: String::new(),
                references: Vec::new(),
                section: None,
                ..free(Desk { root: "" })
            },
        ),
        build(
            &site,
            &bare("data"),
            "data.html",
            &DataContent { files: Vec::new(), cite: Desk::dossier_cite() },
        ),
    ]
}
