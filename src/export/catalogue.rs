//! Which files there are, and what makes each.

use std::collections::BTreeSet;
use std::io;

use super::feed::{self, FeedContext};
use super::search::{Search, SearchFiles};
use super::{Table, Texts, calendar, ftm, headers, record, references, search, sitemap, table, timeline};
use crate::failure::Failure;
use crate::language::{Counted, Language, Words};
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
    /// A table.
    Table(Table),
    /// The description of the tables.
    Package,
    /// The events for `TimelineJS`.
    Timeline,
    /// The events for a calendar.
    Calendar,
    /// The articles as CSL-JSON.
    Csl,
    /// The articles as BibTeX.
    Bibtex,
    /// The articles as RIS.
    Ris,
    /// The dossier for `FollowTheMoney`.
    FollowTheMoney,
    /// The Atom feed.
    Atom,
    /// The JSON Feed.
    JsonFeed,
    /// A sitemap; 0 is the one that is announced.
    Sitemap(usize),
    /// What robots are told.
    Robots,
    /// The empty file that keeps one host from leaving out files by their names.
    NoJekyll,
    /// What some hosts are to send with every file.
    Headers,
}

impl Export {
    /// Whether the data page lists it.
    pub fn is_data(self) -> bool {
        self.key().is_some()
    }

    /// What of the bodies of articles goes into it.
    pub fn draws_on(self) -> DrawsOn {
        match self {
            Export::Dossier | Export::FollowTheMoney => DrawsOn::Bodies,
            Export::Table(table) => table.draws_on(),
            Export::DossierSchema
            | Export::Package
            | Export::Timeline
            | Export::Calendar
            | Export::Csl
            | Export::Bibtex
            | Export::Ris
            | Export::Atom
            | Export::JsonFeed
            | Export::Sitemap(_)
            | Export::Robots
            | Export::NoJekyll
            | Export::Headers => DrawsOn::Neither,
        }
    }

    /// The key by which files of phrases say what is in it; nothing for what only machines of the web read.
    pub(super) fn key(self) -> Option<&'static str> {
        Some(match self {
            Export::Dossier => "dossier",
            Export::DossierSchema => "schema",
            Export::Table(table) => table.name(),
            Export::Package => "package",
            Export::Timeline => "timeline",
            Export::Calendar => "calendar",
            Export::Csl => "csl",
            Export::Bibtex => "bibtex",
            Export::Ris => "ris",
            Export::FollowTheMoney => "follow_the_money",
            Export::Atom => "atom",
            Export::JsonFeed => "json_feed",
            Export::Sitemap(_) | Export::Robots | Export::NoJekyll | Export::Headers => return None,
        })
    }
}

/// What of the bodies of articles goes into a file. All else in it is what any page may draw from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DrawsOn {
    /// Nothing.
    Neither,
    /// Who is named and who speaks, in which sentences.
    Findings,
    /// All of them, or how long they are.
    Bodies,
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
    /// What is in it, in a sentence or two; empty where the data page does not list it.
    pub description: String,
}

/// The files of a site, and what it takes to make them.
#[derive(Debug)]
pub struct Exports<'a> {
    dossier: &'a Dossier,
    plan: &'a SitePlan,
    base: Option<String>,
    search: Search,
    lasting: Vec<String>,
    pub(super) files: Vec<ExportFile>,
    replaced: Vec<Route>,
}

impl<'a> Exports<'a> {
    /// Lists the files. Without a base address in the settings there are no feeds and no sitemap, and a file of the author's
    /// own takes the place of ours.
    pub fn new(dossier: &'a Dossier, plan: &'a SitePlan) -> Self {
        let base = dossier.settings().base_url.as_deref().and_then(web_address);
        let base = base.map(|base| if base.ends_with('/') { base } else { base + "/" });
        let mut exports = Exports {
            dossier,
            plan,
            base,
            search: Search::new(dossier, plan),
            lasting: Vec::new(),
            files: Vec::new(),
            replaced: Vec::new(),
        };
        let kinds = exports.kinds();
        let files: Vec<ExportFile> = kinds.into_iter().map(|export| exports.describe(export)).collect();
        let own = own_files(dossier, &files);
        let (replaced, files): (Vec<_>, Vec<_>) =
            files.into_iter().partition(|file| own.contains(&folded(&file.route)));
        exports.files = files;
        exports.replaced = replaced.into_iter().map(|file| file.route).collect();
        exports
    }

    /// The same, with the results of the search and the descriptions of files in these words. What is in the files of open data is the
    /// same for every language.
    #[must_use]
    pub fn in_words(mut self, words: &Words) -> Self {
        self.search.say_in(words);
        for at in 0..self.files.len() {
            self.files[at].description = self.description(self.files[at].export, words);
        }
        self
    }

    /// The same, with the addresses of files whose names change with their bytes, so that hosts may tell browsers to keep them.
    #[must_use]
    pub fn with_lasting(self, lasting: Vec<String>) -> Self {
        Exports { lasting, ..self }
    }

    /// The files, in a fixed order.
    pub fn files(&self) -> &[ExportFile] {
        &self.files
    }

    /// The addresses at which a file of the author's own stands in place of ours.
    pub fn replaced(&self) -> &[Route] {
        &self.replaced
    }

    /// The script that the search page loads, and the first of each kind that it loads then.
    pub fn search_scripts(&self) -> impl Iterator<Item = Route> {
        std::iter::once(search::index_route()).chain(search::first_routes())
    }

    /// The script that the search page loads.
    pub fn search_index(&self) -> Route {
        search::index_route()
    }

    /// How many pages the search can find.
    pub fn search_pages(&self) -> usize {
        self.search.pages()
    }

    /// Where the Atom feed stands, if there is one.
    pub fn feed(&self) -> Option<&Route> {
        self.files.iter().find(|file| file.export == Export::Atom).map(|file| &file.route)
    }

    /// The bytes of a file of this list.
    pub fn bytes(&self, file: &ExportFile) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.write(file, &mut bytes).expect("memory takes everything");
        bytes
    }

    /// Writes a file of this list, the long ones piece by piece. Fails as `out` does.
    pub fn write(&self, file: &ExportFile, out: &mut dyn io::Write) -> io::Result<()> {
        let (dossier, plan) = (self.dossier, self.plan);
        let base = self.base.as_deref();
        let feed = FeedContext { dossier, plan, base: base.unwrap_or_default() };
        let bytes = match file.export {
            Export::Dossier => return record::dossier(dossier, plan, out),
            Export::Table(which) => return table::csv(dossier, plan, which, out),
            Export::FollowTheMoney => return ftm::follow_the_money(dossier, out),
            Export::DossierSchema => record::schema(),
            Export::Package => table::package(dossier, base),
            Export::Timeline => timeline::timeline(dossier),
            Export::Calendar => calendar::calendar(dossier, plan, base),
            Export::Csl => references::csl(dossier),
            Export::Bibtex => references::bibtex(dossier),
            Export::Ris => references::ris(dossier),
            Export::Atom => feed::atom(feed),
            Export::JsonFeed => feed::json_feed(feed),
            Export::Sitemap(part) => sitemap::sitemap(dossier, plan, feed.base, part),
            Export::Robots => sitemap::robots(base),
            Export::NoJekyll => Vec::new(),
            Export::Headers => headers::headers(self.lasting.iter().map(String::as_str)),
        };
        out.write_all(&bytes)
    }

    /// Makes the files of the search index, each with its address, from several threads. They are no part of the list, since
    /// how many there are shows only once all texts are read. Fails if a text can no longer be read, or as `files` does.
    pub fn put_search(&self, texts: &dyn Texts, files: &dyn SearchFiles) -> Result<(), Failure> {
        let own = self.dossier.files().iter().map(|path| folded(&SitePlan::file_route(path)));
        let own: BTreeSet<String> = own.filter(|address| search::is_ours(address)).collect();
        if own.is_empty() {
            return self.search.write(self.dossier, self.plan, texts, files);
        }
        // With a file of the author's own among them the index is not whole, so nothing is taken over from the last one.
        self.search.write(self.dossier, self.plan, texts, &|route: &Route, bytes: &[u8]| {
            if own.contains(&folded(route)) { Ok(()) } else { files.put(route, bytes, None) }
        })
    }

    fn kinds(&self) -> Vec<Export> {
        let mut kinds = vec![Export::Dossier, Export::DossierSchema];
        kinds.extend(Table::ALL.map(Export::Table));
        kinds.extend([Export::Package, Export::Timeline, Export::Calendar]);
        kinds.extend([Export::Csl, Export::Bibtex, Export::Ris, Export::FollowTheMoney]);
        if self.base.is_some() {
            kinds.extend([Export::Atom, Export::JsonFeed]);
            kinds.extend((0..=sitemap::parts(self.plan)).map(Export::Sitemap));
        }
        kinds.push(Export::Robots);
        kinds.push(Export::NoJekyll);
        kinds.push(Export::Headers);
        kinds
    }

    fn describe(&self, export: Export) -> ExportFile {
        let (route, media_type) = address(export);
        let description = self.description(export, Language::english().words());
        ExportFile { export, route, media_type, description }
    }

    fn description(&self, export: Export, words: &Words) -> String {
        let about = export.key().and_then(|key| words.files.get(key)).cloned().unwrap_or_default();
        let (left_out, what) = match export {
            Export::Timeline => (
                self.dossier.events().len() - timeline::placed(self.dossier).count(),
                Counted::WithoutBeginning,
            ),
            Export::Calendar => (calendar::left_out(self.dossier), Counted::WithoutDay),
            _ => return about,
        };
        if left_out == 0 { about } else { format!("{about} {}", words.count(what, left_out)) }
    }
}

/// The addresses at which the author's own files stand: a `robots.txt` in `content/` takes the place of ours.
fn own_files(dossier: &Dossier, files: &[ExportFile]) -> BTreeSet<String> {
    let ours: BTreeSet<String> = files.iter().map(|file| folded(&file.route)).collect();
    let own = dossier.files().iter().map(|path| folded(&SitePlan::file_route(path)));
    own.filter(|address| ours.contains(address)).collect()
}

/// An address with letter case ignored, as some hosts and sticks do.
fn folded(route: &Route) -> String {
    route.as_str().to_lowercase()
}

/// Where a file stands and what it is.
fn address(export: Export) -> (Route, &'static str) {
    match export {
        Export::Dossier => (Route::new("data/dossier.json"), "application/json"),
        Export::DossierSchema => (Route::new("data/dossier.schema.json"), "application/schema+json"),
        Export::Table(table) => (Route::new(format!("data/{}.csv", table.name())), "text/csv"),
        Export::Package => (Route::new("data/datapackage.json"), "application/json"),
        Export::Timeline => (Route::new("data/timeline.json"), "application/json"),
        Export::Calendar => (Route::new("data/events.ics"), "text/calendar"),
        Export::Csl => (Route::new("data/sources.csl.json"), "application/vnd.citationstyles.csl+json"),
        Export::Bibtex => (Route::new("data/sources.bib"), "application/x-bibtex"),
        Export::Ris => (Route::new("data/sources.ris"), "application/x-research-info-systems"),
        Export::FollowTheMoney => (Route::new("data/entities.ftm"), "application/x-ndjson"),
        Export::Atom => (Route::new("feed.xml"), "application/atom+xml"),
        Export::JsonFeed => (Route::new("feed.json"), "application/feed+json"),
        Export::Sitemap(part) => (sitemap::route(part), "application/xml"),
        Export::Robots => (Route::new("robots.txt"), "text/plain"),
        Export::NoJekyll => (Route::new(".nojekyll"), "text/plain"),
        Export::Headers => (Route::new("_headers"), "text/plain"),
    }
}
