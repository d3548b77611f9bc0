//! The search index: scripts that call `cuttingsSearch({pages: [{u, t, k, s}], more: ["address"]})`.
//!
//! A page of a site opened from a folder may load a script and may not fetch a file, so the index is a script. `u` is the
//! address from the top folder, `t` the title, `k` the heading under which a result stands, `s` what is searched, a line
//! for each passage; `more` names the other parts of a large index, in the first part only.

mod entry;
mod parts;
#[cfg(test)]
mod tests;

use serde::Serialize;

use super::Texts;
use super::json;
use crate::failure::Failure;
use crate::model::Dossier;
use crate::plan::{Route, SitePlan};

pub(super) use parts::Parts;

/// The call's argument.
#[derive(Serialize)]
struct Index<'a> {
    pages: Vec<entry::Page<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    more: Vec<String>,
}

/// Where a part of the index is; part 0 is the one that the search page loads.
pub(super) fn route(part: usize) -> Route {
    match part {
        0 => Route::new("assets/search-index.js"),
        _ => Route::new(format!("assets/search-index-{}.js", part + 1)),
    }
}

/// One part of the index.
pub(super) fn script(
    dossier: &Dossier,
    plan: &SitePlan,
    parts: &Parts,
    part: usize,
    texts: &dyn Texts,
) -> Result<Vec<u8>, Failure> {
    let entries = parts.entries(part).iter();
    let pages = entries.map(|entry| entry::page(dossier, plan, texts, *entry, parts.longest_text()));
    let pages = pages.collect::<Result<_, _>>()?;
    let others = if part == 0 { 1..parts.count() } else { 0..0 };
    let index = Index { pages, more: others.map(|other| route(other).encoded()).collect() };
    Ok(format!("cuttingsSearch({});\n", json::line(&index)).into_bytes())
}
