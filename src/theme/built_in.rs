//! The built-in theme, compiled in. A test compares the table with the folder.

/// A row for each file of `themes/default`.
macro_rules! files {
    ($($path:literal),* $(,)?) => {
        &[$(($path, include_bytes!(concat!("../../themes/default/", $path)))),*]
    };
}

/// Sub-path and bytes of every file, in order of the sub-paths.
pub(super) const FILES: &[(&str, &[u8])] = files![
    "i18n/en.yaml",
    "static/copy.js",
    "static/favicon.svg",
    "static/previews.js",
    "static/search.js",
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
    "templates/components/entity-body.html",
    "templates/components/entity-card.html",
    "templates/components/entity-link.html",
    "templates/components/event-body.html",
    "templates/components/event-card.html",
    "templates/components/gap.html",
    "templates/components/neighbours.html",
    "templates/components/network.html",
    "templates/components/origins.html",
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
    "templates/sources.html",
    "templates/timeline.html",
    "theme.yaml",
];
