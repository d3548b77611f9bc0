//! Pages that strain the theme: gaps, very long words, many of everything, a text that runs from right to left.

use super::desk::{Desk, hazy};
use super::frame::{Page, build, page, site};
use cuttings::view::{
    ArticleContent, ArticleLink, CoverageBar, CoverageCell, CoverageContent, CoverageRow, EntitiesContent,
    EntityCard, EntityLink, EventCard, HomeContent, LetterGroup, PageView, Shared, SiteView, SourceRow,
    SourcesContent, SourcesGroup, TimelineContent, TimelineMonth, TimelineYear,
};

fn long(words: &str) -> String {
    let mut text = words.to_owned();
    while text.chars().count() < 200 {
        text.push_str(" and ");
        text.push_str(words);
    }
    text.chars().take(200).collect()
}

/// The pages.
#[expect(clippy::too_many_lines, reason = "a table of values")]
pub(crate) fn awkward_pages() -> Vec<Page> {
    let desk = Desk { root: "" };
    let site = SiteView { title: long("The inquiry into the procurement of protective equipment"), ..site() };
    let name =
        long("Maximiliana-Theresia Gräfin von und zu Hohenschwangau-Donaudampfschifffahrtsgesellschaft");
    let link = EntityLink { name: name.clone(), ..(*desk.entity("king-charles")).clone() };
    let card = |at: usize| EntityCard {
        link: EntityLink { key: format!("person-{at}"), ..link.clone() }.into(),
        role: (at.is_multiple_of(2)).then(|| long("Parliamentary Under-Secretary of State")),
        ..desk.card("king-charles", None, 1234, 0)
    };
    let event = |at: usize| EventCard {
        key: format!("e{at}"),
        anchor: format!("event-e{at}"),
        people: (0..at % 9).map(|_| link.clone().into()).collect(),
        citations: (0..at % 7).map(|_| desk.cite("b", 12, None)).collect(),
        differs: at.is_multiple_of(4),
        disputed: if at.is_multiple_of(4) {
            vec![desk.plain(&long("How much was paid"), "claims.html#x")]
        } else {
            Vec::new()
        },
        ..desk.event("x", &long("A contract is awarded without a tender"), (!at.is_multiple_of(3)).then(hazy))
    };
    let bars = (0..60)
        .map(|at| CoverageBar {
            label: format!("month {at}"),
            short: "Sep".to_owned(),
            count: at * 40,
            percent: at * 100 / 60,
            url: Some("timeline.html".to_owned()),
        })
        .collect::<Vec<_>>();
    let source = Shared::new(ArticleLink {
        title: long("Donaudampfschifffahrtsgesellschaftskapitän"),
        label: long("Süddeutsche Zeitung"),
        ..(*desk.article("b")).clone()
    });
    let row = SourceRow {
        article: source.clone(),
        authors: vec![name.clone(), name.clone()],
        source: Some(format!("https://www.example.org/{}", "a".repeat(300))),
        derived_from: vec![desk.plain("an agency", "")],
        ..desk.row("b")
    };
    let long_page = |kind: &'static str, address: &str| PageView {
        title: long("Everything"),
        ..page(kind, "Title", address)
    };
    let arabic = |number: u32, text: &str| {
        desk.passage(
            number,
            &format!("<p>{text}</p>"),
            &["king-charles", "prince-harry"],
            &[("event", "Father and son meet at Clarence House")],
        )
    };
    vec![
        build(&site, &long_page("coverage", "coverage.html"), "coverage.html", &wide_coverage(desk, &source)),
        build(
            &site,
            &long_page("home", "index.html"),
            "index.html",
            &HomeContent {
                latest: (0..5).map(event).collect(),
                people: (0..7).map(card).collect(),
                disputed: desk.claims(),
                articles: vec![source.clone(); 4],
                coverage: bars.clone(),
                newest: None,
                span: None,
                pages: Vec::new(),
            },
        ),
        build(
            &site,
            &long_page("timeline", "timeline.html"),
            "timeline.html",
            &TimelineContent {
                years: vec![TimelineYear {
                    label: "2019".to_owned(),
                    anchor: "y2019".to_owned(),
                    whole: vec![event(1)],
                    months: vec![TimelineMonth {
                        label: "September".to_owned(),
                        anchor: "y2019-09".to_owned(),
                        events: (10..22).map(event).collect(),
                    }],
                }],
                undated: vec![event(2)],
                total: 12_345,
                density: bars,
                ..TimelineContent::default()
            },
        ),
        build(
            &site,
            &long_page("entities", "people.html"),
            "people.html",
            &EntitiesContent {
                kind: "person",
                letters: vec![LetterGroup {
                    letter: "H".to_owned(),
                    anchor: "letter-h".to_owned(),
                    entities: (0..9).map(card).collect(),
                }],
                total: 9,
            },
        ),
        build(
            &site,
            &long_page("sources", "sources.html"),
            "sources.html",
            &SourcesContent {
                groups: vec![SourcesGroup {
                    label: "2019".to_owned(),
                    anchor: "y2019".to_owned(),
                    rows: vec![row; 3],
                }],
                total: 3,
                outlets: Vec::new(),
                independence: String::new(),
            },
        ),
        build(
            &site,
            &page("article", "لقاء في لندن", "articles/arabic.html"),
            "articles/arabic.html",
            &ArticleContent {
                language: Some("ar".to_owned()),
                source: Some("https://www.example.org/a".to_owned()),
                rights: "excerpt",
                rights_note: Some("Only quoted words may be shown.".to_owned()),
                passages: vec![
                    arabic(1, "التقى الابن والده في لندن بعد فراق طويل، ولم يحضر اللقاء أحد غيرهما."),
                    arabic(2, "قال مصدر إن اللقاء استمر نحو ساعة."),
                ],
                ..Desk { root: "../" }.tea_article()
            },
        ),
        build(
            &SiteView { language: "ar".to_owned(), direction: "rtl", ..super::frame::site() },
            &page("timeline", "الجدول الزمني", "timeline-rtl.html"),
            "timeline-rtl.html",
            &desk.timeline(),
        ),
        build(
            &SiteView { language: "ar".to_owned(), direction: "rtl", ..super::frame::site() },
            &page("article", "لقاء في لندن", "articles/rtl.html"),
            "articles/rtl.html",
            &ArticleContent {
                language: Some("ar".to_owned()),
                passages: vec![
                    arabic(1, "التقى الابن والده في لندن بعد فراق طويل، ولم يحضر اللقاء أحد غيرهما."),
                    arabic(2, "قال مصدر إن اللقاء استمر نحو ساعة."),
                ],
                ..Desk { root: "../" }.tea_article()
            },
        ),
    ]
}

/// A grid of more sources than a screen is wide.
fn wide_coverage(desk: Desk, source: &Shared<ArticleLink>) -> CoverageContent {
    let cell = |at: usize| {
        let (state, label) =
            [("reports", "reports"), ("silent", "silent"), ("differs", "says otherwise")][at % 3];
        let url = (state != "silent").then(|| source.url.clone());
        CoverageCell { state, label: label.to_owned(), answers: vec![long("54 minutes")], url }
    };
    let rows = desk.events().into_iter().enumerate().map(|(at, event)| CoverageRow {
        event: desk.event_link(&event.key, &event.title, event.date),
        cells: (0..40).map(|column| cell(at + column * column)).collect(),
    });
    CoverageContent {
        articles: vec![source.clone(); 40],
        left_out: 1_000,
        rows: rows.collect(),
        names: Vec::new(),
    }
}

/// Pages with hostile words in every text that has no markup.
#[expect(clippy::too_many_lines, reason = "a table of values")]
pub(crate) fn hostile_pages(words: &str) -> Vec<Page> {
    let desk = Desk { root: "" };
    let site = SiteView { title: words.to_owned(), not_covered: Some(words.to_owned()), ..site() };
    let bad = |kind: &'static str| PageView {
        title: words.to_owned(),
        window_title: words.to_owned(),
        description: Some(words.to_owned()),
        ..page(kind, "Title", "x.html")
    };
    let link = Shared::new(EntityLink {
        name: words.to_owned(),
        initials: words.to_owned(),
        ..(*desk.entity("king-charles")).clone()
    });
    let card = EntityCard { link, role: Some(words.to_owned()), ..desk.card("king-charles", None, 1, 1) };
    let article = Shared::new(ArticleLink {
        title: words.to_owned(),
        publisher: Some(words.to_owned()),
        label: words.to_owned(),
        ..(*desk.article("b")).clone()
    });
    let event = EventCard {
        title: words.to_owned(),
        people: vec![card.link.clone()],
        independence: words.to_owned(),
        ..desk.tea()
    };
    vec![
        build(
            &site,
            &bad("home"),
            "index.html",
            &HomeContent {
                latest: vec![event.clone()],
                people: vec![card],
                disputed: Vec::new(),
                articles: vec![article.clone()],
                coverage: Vec::new(),
                newest: None,
                span: Some(words.to_owned()),
                pages: Vec::new(),
            },
        ),
        build(
            &site,
            &bad("timeline"),
            "timeline.html",
            &TimelineContent { undated: vec![event], total: 1, ..TimelineContent::default() },
        ),
        build(
            &site,
            &bad("article"),
            "article.html",
            &ArticleContent {
                link: article,
                source: Some(words.to_owned()),
                cite_as: words.to_owned(),
                tags: vec![words.to_owned()],
                ..desk.tea_article()
            },
        ),
    ]
}
