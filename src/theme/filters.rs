//! The filters that templates have beside the engine's own. All are pure; none can look anything up in the dossier.

use super::Asset;
use crate::text::address;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Error, Kwargs, State, Tera, TeraResult};

/// Registers the filters.
pub(super) fn register(tera: &mut Tera, assets: &[Asset]) {
    tera.register_filter("host", host);
    tera.register_filter("anchor", |key: &str, _: Kwargs, _: &State<'_>| address::part(key));
    let routes: BTreeMap<String, String> =
        assets.iter().map(|asset| (asset.path.clone(), asset.route.clone())).collect();
    let routes = Arc::new(routes);
    tera.register_filter("asset", move |path: &str, _: Kwargs, _: &State<'_>| asset(&routes, path));
}

/// The host of an address, as a reader would name the site: `https://www.example.org/a/b` gives `example.org`.
fn host(address: &str, _: Kwargs, _: &State<'_>) -> String {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

/// The route of a file of `static/`; put `page.root` before it.
fn asset(routes: &BTreeMap<String, String>, path: &str) -> TeraResult<String> {
    let route = routes.get(path).cloned();
    route.ok_or_else(|| Error::message(format!("the theme has no file `static/{path}`")))
}
