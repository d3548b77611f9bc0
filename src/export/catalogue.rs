//! Which files there are, and what makes each.

use super::feed::{self, FeedContext};
use super::search::Parts;
use super::{Texts, record, search, sitemap};
use crate::failure::Failure;
use crate::model::Dossier;
use crate::plan::{Route, SitePlan};
use crate::text::clean::web_address;

/// Every kind of file. Adding one makes the compiler list every place that must know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Export {
    /// The whole dossier as JSON.
    Dossier,
    /// The schema of that.
    DossierSchema,
    /// The Atom feed.
    Atom,
    /// The JSON Feed.
    JsonFeed,
    /// A sitemap; 0 is the one that is announced.
    Sitemap(usize),
    /// What robots are told.
    Robots,
    /// A part of the search index; 0 is the one that the search page loads.
    Search(usize),
    /// The empty file that keeps one host from leaving out files by their names.
    NoJekyll,
}

impl Export {
    /// Whether the data page lists it.
    pub fn is_data(self) -> bool {
        !matches!(self, Export::Sitemap(_) | Export::Robots | Export::Search(_) | Export::NoJekyll)
    }
}

/// A file to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportFile {
    /// What it is.
    pub export: Export,
    /// Where it stands; its last part is its name.
    pub route: Route,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it, in a sentence or two.
    pub description: String,
    /// How many things it holds: records, entries, addresses or results.
    pub count: usize,
}

/// The files of a site, and what it takes to make them.
#[derive(Debug)]
pub struct Exports<'a> {
    dossier: &'a Dossier,
    plan: &'a SitePlan,
    base: Option<String>,
    search: Parts,
    pub(super) files: Vec<ExportFile>,
}

impl<'a> Exports<'a> {
    /// Lists the files. Without a base address in the settings there are no feeds and no sitemap.
    pub fn new(dossier: &'a Dossier, plan: &'a SitePlan) -> Self {
        let base = dossier.settings().base_url.as_deref().and_then(web_address);
        let base = base.map(|base| if base.ends_with('/') { base } else { base + "/" });
        let mut exports = Exports { dossier, plan, base, search: Parts::new(dossier), files: Vec::new() };
        let kinds = exports.kinds();
        exports.files = kinds.into_iter().map(|export| exports.describe(export)).collect();
        exports
    }

    /// The files, in a fixed order.
    pub fn files(&self) -> &[ExportFile] {
        &self.files
    }

    /// The script that the search page loads.
    pub fn search_index(&self) -> Route {
        search::route(0)
    }

    /// How many results the search index can give.
    pub fn search_pages(&self) -> usize {
        self.search.pages()
    }

    /// Where the Atom feed stands, if there is one.
    pub fn feed(&self) -> Option<&Route> {
        self.files.iter().find(|file| file.export == Export::Atom).map(|file| &file.route)
    }

    /// The bytes of a file of this list. Fails only if a text can no longer be read.
    pub fn bytes(&self, file: &ExportFile, texts: &dyn Texts) -> Result<Vec<u8>, Failure> {
        let (dossier, plan) = (self.dossier, self.plan);
        let base = self.base.as_deref();
        let feed = FeedContext { dossier, plan, base: base.unwrap_or_default() };
        Ok(match file.export {
            Export::Dossier => record::dossier(dossier, plan),
            Export::DossierSchema => record::schema(),
            Export::Atom => feed::atom(feed),
            Export::JsonFeed => feed::json_feed(feed),
            Export::Sitemap(part) => sitemap::sitemap(dossier, plan, feed.base, part),
            Export::Robots => sitemap::robots(base),
            Export::Search(part) => search::script(dossier, plan, &self.search, part, texts)?,
            Export::NoJekyll => Vec::new(),
        })
    }

    fn kinds(&self) -> Vec<Export> {
        let mut kinds = vec![Export::Dossier, Export::DossierSchema];
        if self.base.is_some() {
            kinds.extend([Export::Atom, Export::JsonFeed]);
            kinds.extend((0..=sitemap::parts(self.plan)).map(Export::Sitemap));
        }
        kinds.push(Export::Robots);
        kinds.extend((0..self.search.count()).map(Export::Search));
        kinds.push(Export::NoJekyll);
        kinds
    }

    fn describe(&self, export: Export) -> ExportFile {
        let (route, media_type) = address(export);
        let dossier = self.dossier;
        let things = dossier.articles().len()
            + dossier.entities().len()
            + dossier.events().len()
            + dossier.claims().len();
        let (description, count) = match export {
            Export::Dossier => (
                "Everything at once, every statement with its sources; the text of articles is left out.",
                things,
            ),
            Export::DossierSchema => ("What each field of dossier.json means, as a JSON Schema.", 1),
            Export::Atom => (
                "What was added, changed and corrected, for feed readers.",
                super::change::newest(dossier).len(),
            ),
            Export::JsonFeed => ("The same as a JSON Feed.", super::change::newest(dossier).len()),
            Export::Sitemap(_) => ("The pages of the site, for search engines.", sitemap::count(self.plan)),
            Export::Robots => ("What robots are told.", 1),
            Export::Search(part) => ("The search index.", self.search.pages_in(part)),
            Export::NoJekyll => ("Keeps a host from leaving out files by their names.", 0),
        };
        ExportFile { export, route, media_type, description: description.to_owned(), count }
    }
}

/// Where a file stands and what it is.
fn address(export: Export) -> (Route, &'static str) {
    match export {
        Export::Dossier => (Route::new("data/dossier.json"), "application/json"),
        Export::DossierSchema => (Route::new("data/dossier.schema.json"), "application/schema+json"),
        Export::Atom => (Route::new("feed.xml"), "application/atom+xml"),
        Export::JsonFeed => (Route::new("feed.json"), "application/feed+json"),
        Export::Sitemap(part) => (sitemap::route(part), "application/xml"),
        Export::Robots => (Route::new("robots.txt"), "text/plain"),
        Export::Search(part) => (search::route(part), "text/javascript"),
        Export::NoJekyll => (Route::new(".nojekyll"), "text/plain"),
    }
}
