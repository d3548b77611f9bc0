//! The way down to a page.

use serde_json::{Value, json};

use crate::view::{Crumb, ViewContext};

/// The way down to the page. Its addresses must be full ones, so a site without a base address has none.
pub(super) fn breadcrumbs(context: &ViewContext<'_>, title: &str, crumbs: &[Crumb]) -> Option<Value> {
    if crumbs.is_empty() {
        return None;
    }
    let full = context.full_url(context.route)?;
    let base = context.dossier().settings().base_url.as_deref()?;
    let above = crumbs.iter().map(|crumb| {
        let path = crumb.url.trim_start_matches("../");
        // Addresses of crumbs are relative to this page; lists stand at the top, other pages beside it.
        let is_beside = !crumb.url.starts_with("../") && !context.root().is_empty();
        let folder = if is_beside {
            context.route.as_str().rsplit_once('/').map_or("", |(folder, _)| folder)
        } else {
            ""
        };
        let slash = if folder.is_empty() { "" } else { "/" };
        // The overview has one address, and that is the folder.
        let path = if folder.is_empty() && path == "index.html" { "" } else { path };
        (crumb.label.as_str(), format!("{base}{folder}{slash}{path}"))
    });
    let items = above.chain([(title, full)]).zip(1..).map(|((name, item), position)| {
        json!({"@type": "ListItem", "position": position, "name": name, "item": item})
    });
    Some(json!({"@type": "BreadcrumbList", "itemListElement": items.collect::<Vec<_>>()}))
}
