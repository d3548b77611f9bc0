//! What every page shows, and the context of one page.

use super::desk::{day, strings};
use cuttings::theme::Theme;
use cuttings::view::{CountsView, Crumb, NavigationItem, PageView, SharedPicture, SiteView};
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

static THEME: LazyLock<Theme> = LazyLock::new(Theme::built_in);

/// The site of the sample story.
pub(crate) fn site() -> SiteView {
    SiteView {
        title: "The King and his younger son".to_owned(),
        subtitle: Some("Two meetings, nineteen months apart".to_owned()),
        description: Some("What is known, and from whom, about the meetings of King Charles III and Prince Harry in February 2024 and September 2025, and where the accounts of them part.".to_owned()),
        language: "en".to_owned(),
        text_language: None,
        direction: "ltr",
        editors: strings(&["the Cuttings demo desk"]),
        licence: Some("CC0 1.0".to_owned()),
        licence_url: None,
        not_covered: Some("The court case over security, other than where a source touches on it; anything after 17 September 2025.".to_owned()),
        as_of: Some(day("17 September 2025", "2025-09-17")),
        counts: CountsView { articles: 3, people: 12, organisations: 9, places: 5, events: 9, claims: 4, disputed: 1 },
        generator: "Cuttings 0.1.0".to_owned(),
        extra: serde_json::Value::Null.into(),
    }
}

/// The head of a page with the whole navigation.
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
    ];
    let list = match kind {
        "entity" => "people.html",
        "article" => "sources.html",
        "event" => "timeline.html",
        _ => address,
    };
    let crumb = rows.iter().find(|(_, url)| *url == list && list != address);
    let style = THEME.asset("style.css").unwrap_or_default();
    let item = |(label, url): &(&str, &str)| NavigationItem {
        label: (*label).to_owned(),
        url: format!("{root}{url}"),
        current: *url == list,
    };
    PageView {
        kind,
        draft: false,
        title: title.to_owned(),
        window_title: format!("{title} — The King and his younger son"),
        description: None,
        root: root.to_owned(),
        address: address.to_owned(),
        canonical: Some(format!("https://example.org/dossier/{address}")),
        feed: Some(format!("{root}feed.xml")),
        stylesheet: format!("{root}{style}"),
        preview_parts: 1,
        network: Some(format!("{root}network.html")),
        scripts: Vec::new(),
        crumbs: crumb
            .iter()
            .map(|(label, url)| Crumb { label: (*label).to_owned(), url: format!("{root}{url}") })
            .collect(),
        navigation: rows.iter().map(item).collect::<Vec<_>>().into(),
        tools: [("Search", "search.html"), ("Data", "data.html")].iter().map(item).collect::<Vec<_>>().into(),
        slices: None,
        picture: Some(SharedPicture {
            url: "https://example.org/dossier/assets/cards/index.png".to_owned(),
            width: 1200,
            height: 630,
            text: "The King and his younger son".to_owned(),
        }),
        json_ld_html: Some("{\"@context\":\"https://schema.org\",\"@type\":\"WebPage\"}".to_owned()),
    }
}

/// Puts the three names into a context.
pub(crate) fn build(
    site: &SiteView,
    page: &PageView,
    address: &'static str,
    content: &impl Serialize,
) -> Page {
    let mut given = tera::Context::new();
    given.insert("site", site);
    given.insert("page", page);
    given.insert("content", content);
    Page { kind: page.kind, address, context: given }
}
