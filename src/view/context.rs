//! What a builder of a page is given, and how it addresses other pages.

use std::hash::Hash;

use serde::Serialize;

use crate::failure::Failure;
use crate::model::Dossier;
use crate::plan::{Page, Planned, Route, SitePlan};
use crate::text::span::FileId;
use crate::view::Shared;
use crate::view::index::{Folder, Memory, SharedParts, ViewIndex, Way};
use crate::view::words::Words;

/// Where the text of a file comes from when a page is made. It is read again each time and never kept.
pub trait Bodies: Sync {
    /// The whole text of a content file, decoded as it was when the dossier was made. Fails if it can no longer be read.
    fn text(&self, file: FileId) -> Result<String, Failure>;
}

/// Files that stand beside the pages and that pages refer to. Made once for a site.
#[derive(Clone, Debug, Default)]
pub struct SiteFiles {
    /// The stylesheet.
    pub stylesheet: Option<Route>,
    /// Scripts that every page loads.
    pub scripts: Vec<Route>,
    /// The script that holds the search index, or its first part.
    pub search_index: Option<Route>,
    /// How many pages the search index covers.
    pub search_pages: usize,
    /// The feed, if there is one.
    pub feed: Option<Route>,
    /// Files of open data.
    pub data: Vec<SiteDataFile>,
}

/// A file of open data.
#[derive(Clone, Debug)]
pub struct SiteDataFile {
    /// Where it is; its last part is its name.
    pub route: Route,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub description: String,
}

/// What all pages have in common.
#[derive(Clone, Copy)]
pub struct SiteContext<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// Which pages there are.
    pub plan: &'a SitePlan,
    /// What pages share.
    pub index: &'a ViewIndex<'a>,
    /// Where texts come from.
    pub bodies: &'a dyn Bodies,
    /// Files beside the pages.
    pub files: &'a SiteFiles,
    /// The wording.
    pub words: &'a Words,
}

/// What the builder of one page is given.
#[derive(Clone, Copy)]
pub struct ViewContext<'a> {
    /// What all pages have in common.
    pub site: SiteContext<'a>,
    /// Which page it is.
    pub page: &'a Page,
    /// Where it will stand.
    pub route: &'a Route,
    /// What stands before the address of another page where relative addresses do not work, as on the page for unknown
    /// addresses.
    base: Option<&'a str>,
}

impl<'a> ViewContext<'a> {
    /// The context of a planned page.
    pub fn new(site: SiteContext<'a>, planned: &'a Planned) -> Self {
        let base = match planned.page {
            Page::NotFound => site.dossier.settings().base_url.as_deref().map(base_path),
            _ => None,
        };
        ViewContext { site, page: &planned.page, route: &planned.route, base }
    }

    /// The dossier.
    pub fn dossier(&self) -> &'a Dossier {
        self.site.dossier
    }

    /// The plan.
    pub fn plan(&self) -> &'a SitePlan {
        self.site.plan
    }

    /// What pages share.
    pub(crate) fn index(&self) -> &'a ViewIndex<'a> {
        self.site.index
    }

    /// The wording.
    pub fn words(&self) -> &'a Words {
        self.site.words
    }

    /// A part of this page that others show too: the one kept under the key, or what `make` makes. The key is made from the page's way to
    /// `folder`; apart from that way and the dossier the part may depend on nothing but the key.
    pub(crate) fn shared<K: Eq + Hash + 'a, V: Serialize + 'a>(
        &self,
        of: impl FnOnce(&'a SharedParts) -> &'a Memory<K, Shared<V>>,
        folder: &str,
        key: impl FnOnce(Way) -> K,
        make: impl FnOnce() -> V,
    ) -> Shared<V> {
        let way = if self.base.is_none() { Way::of(self.route.folder(), folder) } else { None };
        match way {
            Some(way) => of(&self.site.index.shared_parts).get(key(way), || make().into()),
            None => make().into(),
        }
    }

    /// The same for a part with links to things of every kind, which pages of one folder share. It is made as from nowhere in
    /// that folder.
    pub(crate) fn shared_in_folder<K: Eq + Hash + 'a, V: Serialize + 'a>(
        &self,
        of: impl FnOnce(&'a SharedParts) -> &'a Memory<(Folder, K), Shared<V>>,
        key: K,
        make: impl FnOnce(&Self) -> V,
    ) -> Shared<V> {
        let parts = &self.site.index.shared_parts;
        match parts.nowhere_in(self.route.folder()) {
            Some((folder, route)) => {
                of(parts).get((folder, key), || make(&ViewContext { route, ..*self }).into())
            }
            None => make(self).into(),
        }
    }

    /// The way to the top folder.
    pub(crate) fn root(&self) -> String {
        self.base.map_or_else(|| self.route.root(), str::to_owned)
    }

    /// The address of another page, seen from this one.
    pub(crate) fn url(&self, to: &Route) -> String {
        match self.base {
            Some(base) => format!("{base}{}", to.encoded()),
            None => self.route.link(to),
        }
    }

    /// The address of an anchor on another page, seen from this one.
    pub(crate) fn anchor_url(&self, to: &Route, anchor: &str) -> String {
        match self.base {
            Some(base) => format!("{base}{}#{anchor}", to.encoded()),
            None => self.route.link_to_anchor(to, anchor),
        }
    }

    /// The full address of a page, if the site has a base address.
    pub(crate) fn full_url(&self, to: &Route) -> Option<String> {
        let base = self.dossier().settings().base_url.as_deref()?;
        let address = to.encoded();
        Some(format!("{base}{}", if address == "index.html" { "" } else { &address }))
    }
}

/// The path of a base address, with a slash at its end: `/dossier/` of `https://example.org/dossier/`.
fn base_path(base: &str) -> &str {
    let rest = base.split_once("://").map_or(base, |(_, rest)| rest);
    rest.find('/').map_or("/", |at| &rest[at..])
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_path_of_a_base_address() {
        for (base, path) in [("https://a.b/", "/"), ("https://a.b/c/d/", "/c/d/"), ("https://a.b", "/")] {
            assert_eq!(super::base_path(base), path);
        }
    }
}
