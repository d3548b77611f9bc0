//! What every page shows: the site and the page's own head.

use super::Shared;
use serde::Serialize;

/// The site, the same on every page but for its relative addresses.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    /// The dossier's title.
    pub title: String,
    /// The second line, if any.
    pub subtitle: Option<String>,
    /// What the dossier is about.
    pub description: Option<String>,
    /// The language of the phrases of the pages, a BCP 47 tag: that of the dossier, or English where there are none in it.
    pub language: String,
    /// The language of the dossier's own texts, where the pages have no phrases in it; `none` where it is that of the pages.
    pub text_language: Option<String>,
    /// `ltr` or `rtl`.
    pub direction: &'static str,
    /// Who keeps it.
    pub editors: Vec<String>,
    /// The licence of the dossier's own words.
    pub licence: Option<String>,
    /// Where that licence can be read, if it is a known one.
    pub licence_url: Option<String>,
    /// What it leaves out, in words.
    pub not_covered: Option<String>,
    /// Up to when it is kept.
    pub as_of: Option<Shared<super::DateView>>,
    /// How much there is of everything.
    pub counts: CountsView,
    /// The name and version of the program.
    pub generator: String,
    /// Free keys of the settings.
    pub extra: Shared<serde_json::Value>,
}

/// How much there is of everything that is published.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CountsView {
    /// Articles.
    pub articles: usize,
    /// People.
    pub people: usize,
    /// Organisations.
    pub organisations: usize,
    /// Places.
    pub places: usize,
    /// Events, dated or not.
    pub events: usize,
    /// Claims.
    pub claims: usize,
    /// Claims on which accounts differ and nobody has settled it.
    pub disputed: usize,
}

/// The head of one page.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// The page kind, a stable word: `home`, `timeline`, `entities`, `entity`, `network`, `event`, `sources`, `article`, `claims`,
    /// `coverage`, `changes`, `search`, `print`, `not-found`, `free`, `data`.
    pub kind: &'static str,
    /// The heading.
    pub title: String,
    /// The text of the browser's title bar: the heading and the dossier's title.
    pub window_title: String,
    /// Whether what it shows is a draft, which only `--drafts` brings onto the site.
    pub draft: bool,
    /// A sentence for search engines and link previews.
    pub description: Option<String>,
    /// The way to the top folder: empty, `../` or `../../`; `/` on the page for unknown addresses if a base address is set.
    pub root: String,
    /// The page's own address below the top folder: `people/harry.html`.
    pub address: String,
    /// The full address, if the site has a base address.
    pub canonical: Option<String>,
    /// The address of the feed, if there is one.
    pub feed: Option<String>,
    /// The stylesheet.
    pub stylesheet: String,
    /// How many scripts hold previews of pages; which of them holds one follows from its address.
    pub preview_parts: u32,
    /// Scripts that every page loads, none of them needed to read.
    pub scripts: Vec<String>,
    /// The way down to this page; empty on the overview.
    pub crumbs: Vec<Crumb>,
    /// The parts of the dossier, with the present one marked.
    pub navigation: Shared<Vec<NavigationItem>>,
    /// What one does with the dossier: search it, take its data, print it.
    pub tools: Shared<Vec<NavigationItem>>,
    /// The page that shows who appears with whom, if there is one.
    pub network: Option<String>,
    /// Other slices of the same list; `none` where the list stands on one page.
    pub slices: Option<SlicesView>,
    /// The picture beside links to the page where somebody shares it, if the site has a base address.
    pub picture: Option<super::SharedPicture>,
    /// Structured data, already fit to stand inside a script element.
    pub json_ld_html: Option<String>,
}

/// One step of the way down to a page.
#[derive(Clone, Debug, Serialize)]
pub struct Crumb {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub url: String,
}

/// One entry of the navigation.
#[derive(Clone, Debug, Serialize)]
pub struct NavigationItem {
    /// What it is called.
    pub label: String,
    /// Where it leads.
    pub url: String,
    /// Whether it is this page, or the list that this page belongs to.
    pub current: bool,
}

/// The other parts of a list that stands on several pages.
#[derive(Clone, Debug, Serialize)]
pub struct SlicesView {
    /// What the parts are, as a label of their navigation: "Years", "Letters", "Pages".
    pub label: String,
    /// The parts in order, with the present one marked; of very many, those near to it and some to jump to.
    pub items: Vec<NavigationItem>,
}
