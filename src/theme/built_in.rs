//! The built-in themes, compiled in. A test compares the tables with the folders.

/// Sub-path and bytes of every file of a theme, in order of the sub-paths.
pub type BuiltInFiles = &'static [(&'static str, &'static [u8])];

/// The names of the built-in themes. What another one lacks comes from the first.
pub const NAMES: [&str; 2] = ["default", "plain"];

/// The files of a built-in theme.
pub fn files(name: &str) -> Option<BuiltInFiles> {
    match name {
        "default" => Some(FILES),
        "plain" => Some(PLAIN),
        _ => None,
    }
}

/// A row for each file of a folder of `themes/`.
macro_rules! files {
    ($theme:literal: $($path:literal),* $(,)?) => {
        &[$(($path, include_bytes!(concat!("../../themes/", $theme, "/", $path)))),*]
    };
}

/// A bare case file, without any script.
const PLAIN: BuiltInFiles = files![
    "plain":
    "static/style.css",
    "templates/base.html",
    "templates/search.html",
    "templates/timeline.html",
    "theme.yaml",
];

/// The theme that every other one is laid over.
pub(super) const FILES: BuiltInFiles = files![
    "default":
    "i18n/ar.yaml",
    "i18n/de.yaml",
    "i18n/en.yaml",
    "i18n/es.yaml",
    "i18n/fr.yaml",
    "static/copy.js",
    "static/favicon.svg",
    "static/previews.js",
    "static/search.js",
    "static/shortcut.js",
    "static/style.css",
    "static/timeline.js",
    "templates/article.html",
    "templates/base.html",
    "templates/changes.html",
    "templates/claims.html",
    "templates/components/article-body.html",
    "templates/components/article-link.html",
    "templates/components/backlinks.html",
    "templates/components/bars.html",
    "templates/components/changes.html",
    "templates/components/citation.html",
    "templates/components/cite.html",
    "templates/components/claim.html",
    "templates/components/claims-register.html",
    "templates/components/clocks.html",
    "templates/components/date.html",
    "templates/components/document-head.html",
    "templates/components/entity-body.html",
    "templates/components/entity-card.html",
    "templates/components/entity-link.html",
    "templates/components/event-body.html",
    "templates/components/event-card.html",
    "templates/components/gap.html",
    "templates/components/neighbours.html",
    "templates/components/network.html",
    "templates/components/origins.html",
    "templates/components/page-section.html",
    "templates/components/plain-link.html",
    "templates/components/quote.html",
    "templates/components/references.html",
    "templates/components/slices.html",
    "templates/components/sources-table.html",
    "templates/components/timeline-body.html",
    "templates/components/timeline-head.html",
    "templates/coverage.html",
    "templates/data.html",
    "templates/entities.html",
    "templates/entity.html",
    "templates/event.html",
    "templates/free.html",
    "templates/home.html",
    "templates/network.html",
    "templates/not-found.html",
    "templates/print.html",
    "templates/search.html",
    "templates/social-card.svg",
    "templates/sources.html",
    "templates/timeline.html",
    "theme.yaml",
];
