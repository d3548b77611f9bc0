//! A page of every kind.

use super::desk::{Desk, date, day, strings};
use cuttings::theme::Theme;
use cuttings::view::{
    ArticleContent, ChangesContent, ClaimsContent, CountsView, CoverageCell, CoverageContent, CoverageRow,
    Crumb, DataContent, DataFile, EntitiesContent, EntityContent, EventCard, EventContent, FreeContent,
    HomeContent, LetterGroup, NameCell, NameRow, NavigationItem, NotFoundContent, PageView, PrintContent,
    SearchContent, SiteView, SlicesView, SourcesContent, SourcesGroup, StatusGroup, TimelineContent,
};
use serde::Serialize;
use std::sync::LazyLock;

/// One page to render.
pub(crate) struct Page {
    /// The template without its ending, which is also the page kind.
    pub(crate) kind: &'static str,
    /// Its address below the top folder.
    pub(crate) address: &'static str,
    /// What the template sees.
    pub(crate) context: tera::Context,
}

pub(crate) fn site() -> SiteView {
    SiteView {
        title: "The King and his younger son".to_owned(),
        subtitle: Some("Two meetings, nineteen months apart".to_owned()),
        description: Some("What is known, and from whom, about the meetings of King Charles III and Prince Harry in February 2024 and September 2025, and where the accounts of them part.".to_owned()),
        language: "en".to_owned(),
        direction: "ltr",
        editors: strings(&["the Cuttings demo desk"]),
        licence: Some("CC0 1.0".to_owned()),
        not_covered: Some("The court case over security, other than where a source touches on it; anything after 17 September 2025.".to_owned()),
        as_of: Some(day("17 September 2025", "2025-09-17")),
        counts: CountsView { articles: 3, people: 12, organisations: 9, places: 5, events: 9, claims: 4, disputed: 1 },
        generator: "Cuttings 0.1.0".to_owned(),
        extra: serde_json::Value::Null,
    }
}

pub(crate) fn page(kind: &'static str, title: &str, address: &str) -> PageView {
    let root = if address.contains('/') { "../" } else { "" };
    let rows = [
        ("Overview", "index.html"),
        ("Timeline", "timeline.html"),
        ("People", "people.html"),
        ("Organisations", "organisations.html"),
        ("Places", "places.html"),
        ("Sources", "sources.html"),
        ("Where accounts differ", "claims.html"),
        ("Coverage", "coverage.html"),
        ("Changes", "changes.html"),
        ("About", "about.html"),
        ("Search", "search.html"),
    ];
    let list = match kind {
        "entity" => "people.html",
        "article" => "sources.html",
        "event" => "timeline.html",
        _ => address,
    };
    let crumb = rows.iter().find(|(_, url)| *url == list && list != address);
    static THEME: LazyLock<Theme> = LazyLock::new(Theme::built_in);
    let style = THEME.asset("style.css").unwrap_or_default();
    PageView {
        kind,
        title: title.to_owned(),
        window_title: format!("{title} — The King and his younger son"),
        description: None,
        root: root.to_owned(),
        address: address.to_owned(),
        canonical: Some(format!("https://example.org/dossier/{address}")),
        feed: Some(format!("{root}feed.xml")),
        stylesheet: format!("{root}{style}"),
        scripts: Vec::new(),
        crumbs: crumb
            .iter()
            .map(|(label, url)| Crumb { label: (*label).to_owned(), url: format!("{root}{url}") })
            .collect(),
        navigation: rows
            .iter()
            .map(|(label, url)| NavigationItem {
                label: (*label).to_owned(),
                url: format!("{root}{url}"),
                current: *url == list,
            })
            .collect(),
        slices: None,
        json_ld_html: Some("{\"@context\":\"https://schema.org\",\"@type\":\"WebPage\"}".to_owned()),
    }
}

pub(crate) fn build(
    site: &SiteView,
    page: &PageView,
    address: &'static str,
    content: &impl Serialize,
) -> Page {
    let mut context = tera::Context::new();
    context.insert("site", site);
    context.insert("page", page);
    context.insert("content", content);
    Page { kind: page.kind, address, context }
}

fn groups(desk: Desk) -> Vec<StatusGroup> {
    let rows = [
        (
            "disputed",
            "Accounts differ",
            "Sources that do not repeat each other give answers that cannot all be true.",
        ),
        (
            "resolved",
            "Settled by the editor",
            "Accounts differed, and the editor has chosen one, with a reason.",
        ),
        (
            "single-source",
            "One source only",
            "Nobody else has reported it, so nothing confirms or contradicts it.",
        ),
        (
            "agreed",
            "Sources agree",
            "Two or more sources that do not repeat each other give the same answer.",
        ),
    ];
    let claims = desk.claims();
    rows.iter()
        .map(|(status, label, explanation)| StatusGroup {
            status,
            label: (*label).to_owned(),
            explanation: (*explanation).to_owned(),
            claims: claims.iter().filter(|claim| claim.status == *status).cloned().collect(),
        })
        .collect()
}

fn sources(desk: Desk) -> SourcesContent {
    let group = |label: &str, anchor: &str, keys: &[&str]| SourcesGroup {
        label: label.to_owned(),
        anchor: anchor.to_owned(),
        rows: keys.iter().map(|key| desk.row(key)).collect(),
    };
    SourcesContent {
        groups: vec![
            group("2025", "y2025", &["c"]),
            group("2024", "y2024", &["a"]),
            group("Date unknown", "undated", &["b"]),
        ],
        total: 3,
        outlets: vec![
            desk.plain("People", "organisations/people-magazine.html"),
            desk.plain("not stated (3)", ""),
        ],
        independence: "3 independent origins".to_owned(),
    }
}

fn coverage(desk: Desk) -> CoverageContent {
    let cell = |state: &'static str| CoverageCell {
        state,
        label: match state {
            "reports" => "reports",
            "differs" => "says otherwise",
            _ => "silent",
        }
        .to_owned(),
        url: (state != "silent").then(|| format!("{}articles/b.html#p1", desk.root)),
    };
    let row = |event: EventCard, states: [&'static str; 3]| CoverageRow {
        event: desk.event_link(&event.key, &event.title, event.date),
        cells: states.into_iter().map(cell).collect(),
    };
    let mut events = desk.events().into_iter();
    let mut next = |states| events.next().map(|event| row(event, states));
    let rows = [
        next(["reports", "silent", "silent"]),
        next(["reports", "silent", "silent"]),
        next(["reports", "silent", "reports"]),
        next(["silent", "silent", "reports"]),
        next(["silent", "reports", "silent"]),
        next(["silent", "reports", "silent"]),
        next(["silent", "reports", "silent"]),
        next(["silent", "differs", "differs"]),
        next(["silent", "reports", "silent"]),
    ];
    CoverageContent {
        articles: vec![desk.article("a"), desk.article("b"), desk.article("c")],
        rows: rows.into_iter().flatten().collect(),
        names: vec![NameRow {
            entity: desk.entity("king-charles"),
            cells: vec![
                NameCell { forms: strings(&["Charles", "the King", "his father"]) },
                NameCell { forms: strings(&["the King"]) },
                NameCell { forms: Vec::new() },
            ],
        }],
    }
}

fn entities(desk: Desk) -> EntitiesContent {
    let people = desk.people();
    let letter = |letter: &str, names: &[&str]| LetterGroup {
        letter: letter.to_owned(),
        anchor: format!("letter-{}", letter.to_lowercase()),
        entities: people.iter().filter(|card| names.contains(&card.link.key.as_str())).cloned().collect(),
    };
    EntitiesContent {
        kind: "person",
        letters: vec![
            letter("A", &["tobyn-andreae"]),
            letter("C", &["king-charles", "queen-camilla"]),
            letter("H", &["prince-harry"]),
            letter("M", &["meghan-markle"]),
            letter("W", &["prince-william"]),
        ],
        total: 6,
    }
}

fn free() -> FreeContent {
    FreeContent {
        title: "About this dossier".to_owned(),
        anchor: "about".to_owned(),
        body_html: "<p>This dossier shows what <a href=\"https://example.org/\">Cuttings</a> makes of three sources.</p><h2 id=\"method\">Method</h2><p>Each source is kept as notes in our own words; every statement leads to a passage.</p><ul><li>Named insiders stay unnamed.</li><li>Gaps stay visible.</li></ul><blockquote><p>A claim without a source is a rumour with good manners.</p></blockquote><table><thead><tr><th>Source</th><th>Passages</th></tr></thead><tbody><tr><td>A</td><td>8</td></tr></tbody></table>".to_owned(),
        extra: serde_json::Value::Null,
    }
}

/// Every kind with rich values.
pub(crate) fn full_pages() -> Vec<Page> {
    let site = site();
    let (top, below) = (Desk { root: "" }, Desk { root: "../" });
    let mut all = Vec::new();
    let mut add = |page: PageView, address: &'static str, content: tera::Context| {
        let mut context = content;
        context.insert("site", &site);
        context.insert("page", &page);
        all.push(Page { kind: page.kind, address, context });
    };
    fn content(value: &impl Serialize) -> tera::Context {
        let mut context = tera::Context::new();
        context.insert("content", value);
        context
    }
    add(
        page("home", "The King and his younger son", "index.html"),
        "index.html",
        content(&HomeContent {
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
            .into_iter()
            .take(3)
            .enumerate()
            .map(|(at, item)| NavigationItem { label: (2022 + at).to_string(), current: at == 1, ..item })
            .collect(),
    };
    add(
        PageView { slices: Some(slices), ..page("timeline", "Timeline", "timeline.html") },
        "timeline.html",
        content(&top.timeline()),
    );
    add(page("entities", "People", "people.html"), "people.html", content(&entities(top)));
    add(
        page("entity", "Prince Harry", "people/prince-harry.html"),
        "people/prince-harry.html",
        content(&below.harry()),
    );
    add(
        page("event", "Father and son meet at Clarence House", "events/2025-09-10-tea.html"),
        "events/2025-09-10-tea.html",
        content(&below.tea_content()),
    );
    add(page("sources", "Sources", "sources.html"), "sources.html", content(&sources(top)));
    add(
        page("article", "Tea at Clarence House: notes on a correspondent’s account", "articles/b.html"),
        "articles/b.html",
        content(&below.tea_article()),
    );
    add(
        page("claims", "Where accounts differ", "claims.html"),
        "claims.html",
        content(&ClaimsContent { groups: groups(top) }),
    );
    add(page("coverage", "Coverage", "coverage.html"), "coverage.html", content(&coverage(top)));
    add(
        page("changes", "Changes", "changes.html"),
        "changes.html",
        content(&ChangesContent {
            changes: vec![top.change("correction"), top.change("added"), top.change("updated")],
        }),
    );
    add(
        page("search", "Search", "search.html"),
        "search.html",
        content(&SearchContent { index_url: "assets/index.js".to_owned(), pages: 41 }),
    );
    add(
        page("print", "The whole dossier", "print.html"),
        "print.html",
        content(&PrintContent {
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
                EntityContent { card: top.card("king-charles", None, 3, 6), ..top.harry() },
            ],
            claims: ClaimsContent { groups: groups(top) },
            sources: sources(top),
            articles: vec![top.tea_article(), ArticleContent { link: top.article("c"), ..top.tea_article() }],
            pages: vec![free()],
        }),
    );
    add(page("not-found", "Nothing here", "404.html"), "404.html", content(&NotFoundContent {}));
    add(page("free", "About this dossier", "about.html"), "about.html", content(&free()));
    add(
        page("data", "Data", "data/index.html"),
        "data/index.html",
        content(&DataContent {
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

/// Every kind with nothing in it.
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
        navigation: Vec::new(),
        canonical: None,
        feed: None,
        json_ld_html: None,
        ..page(kind, "Title", "index.html")
    };
    let desk = Desk { root: "" };
    let timeline = TimelineContent { years: Vec::new(), undated: Vec::new(), total: 0, density: Vec::new() };
    let claims = ClaimsContent { groups: Vec::new() };
    let sources =
        SourcesContent { groups: Vec::new(), total: 0, outlets: Vec::new(), independence: String::new() };
    let card = EventCard { anchor: "x".to_owned(), ..desk.event("x", "Something", None) };
    let event = EventContent {
        card,
        body_html: None,
        claims: Vec::new(),
        before: None,
        after: None,
        timeline_url: "timeline.html".to_owned(),
        backlinks: Vec::new(),
        corrections: Vec::new(),
        extra: serde_json::Value::Null,
    };
    let entity = EntityContent {
        card: desk.card("king-charles", None, 0, 0),
        body_html: None,
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
        quotes: Vec::new(),
        claims: Vec::new(),
        wrote: Vec::new(),
        backlinks: Vec::new(),
        appearances: Vec::new(),
        extra: serde_json::Value::Null,
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
        cite_as: String::new(),
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
        build(&site, &bare("entity"), "entity.html", &entity),
        build(&site, &bare("event"), "event.html", &event),
        build(&site, &bare("sources"), "sources.html", &sources),
        build(&site, &bare("article"), "article.html", &article),
        build(&site, &bare("claims"), "claims.html", &claims),
        build(
            &site,
            &bare("coverage"),
            "coverage.html",
            &CoverageContent { articles: Vec::new(), rows: Vec::new(), names: Vec::new() },
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
        build(&site, &bare("free"), "about.html", &FreeContent { body_html: String::new(), ..free() }),
        build(&site, &bare("data"), "data.html", &DataContent { files: Vec::new() }),
    ]
}

/// A date whose every flag is set.
pub(crate) fn hazy() -> cuttings::view::DateView {
    date("about 2019, not certain", "c. 2019?", "2019%", "year")
}
