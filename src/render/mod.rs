//! Pages to bytes.
//!
//! In: a [`RenderContext`], made once for a site, and a planned page. Out: its bytes. Pages are rendered from many threads at
//! once; each sees the same shared values and its own, so the bytes depend on nothing else. Never here: nothing is
//! written, and no page knows of another.

mod fingerprint;
#[cfg(test)]
mod fixture;
mod inputs;
mod previews;
mod problem;
mod social_cards;

pub use crate::markup;
pub use inputs::PageInputs;
pub use previews::Previews;
pub use problem::RenderProblem;
pub use social_cards::SocialCard;

use tera::{Context, Value};

use crate::digest::Digest;
use crate::failure::Failure;
use crate::model::Dossier;
use crate::plan::{Planned, Route, SitePlan};
use crate::theme::Theme;
use crate::view::words::Words;
use crate::view::{
    Bodies, Content, PageView, SiteContext, SiteFiles, ViewContext, ViewIndex, content, page_view,
};

/// What all pages of a site are made from.
pub struct RenderContext<'a> {
    dossier: &'a Dossier,
    plan: &'a SitePlan,
    theme: &'a Theme,
    bodies: &'a dyn Bodies,
    files: &'a SiteFiles,
    words: &'a Words,
    index: ViewIndex<'a>,
    /// The shared part of every template's context, turned into the engine's values once.
    site: Value,
    /// The hash of theme and site, which every page depends on.
    base: Digest,
}

impl<'a> RenderContext<'a> {
    /// Works out what pages share. Costs one pass over the dossier.
    pub fn new(
        dossier: &'a Dossier,
        plan: &'a SitePlan,
        theme: &'a Theme,
        bodies: &'a dyn Bodies,
        files: &'a SiteFiles,
    ) -> Self {
        let words = theme.language().words();
        let index = ViewIndex::new(dossier, plan, words);
        let site = Value::from_serializable(index.site());
        let base = fingerprint::base(theme, index.site());
        RenderContext { dossier, plan, theme, bodies, files, words, index, site, base }
    }

    /// What a page's view is built from.
    pub fn site(&self) -> SiteContext<'_> {
        SiteContext {
            dossier: self.dossier,
            plan: self.plan,
            index: &self.index,
            bodies: self.bodies,
            files: self.files,
            words: self.words,
        }
    }
}

/// The files of a theme to which every page refers.
pub fn theme_files(theme: &Theme) -> SiteFiles {
    SiteFiles {
        stylesheet: theme.asset("style.css").map(Route::new),
        scripts: theme.asset("shortcut.js").map(Route::new).into_iter().collect(),
        ..SiteFiles::default()
    }
}

/// What templates see of one page, apart from the site.
#[derive(Clone, Debug)]
pub struct PageViews {
    /// Its head.
    pub page: PageView,
    /// Its content.
    pub content: Content,
}

/// Builds what templates see of a page. Fails only if a text can no longer be read.
pub fn views(context: &RenderContext<'_>, planned: &Planned) -> Result<PageViews, Failure> {
    let view = ViewContext::new(context.site(), planned);
    let shown = content(&view)?;
    Ok(PageViews { page: page_view(&view, &shown), content: shown })
}

/// What the bytes of a page depend on, as one hash: equal fingerprints mean equal bytes.
pub fn fingerprint(context: &RenderContext<'_>, views: &PageViews) -> Digest {
    fingerprint::of(context.base, views)
}

/// The bytes of a page whose views are built.
pub fn render_views(context: &RenderContext<'_>, views: &PageViews) -> Result<Vec<u8>, RenderProblem> {
    let mut values = Context::new();
    values.insert_value("site", context.site.clone());
    values.insert("page", &views.page);
    values.insert("content", &views.content);
    let html = context.theme.render(&format!("{}.html", views.page.kind), &values)?;
    Ok(html.into_bytes())
}

/// The bytes of a planned page.
pub fn render(context: &RenderContext<'_>, planned: &Planned) -> Result<Vec<u8>, RenderProblem> {
    render_views(context, &views(context, planned)?)
}

#[cfg(test)]
mod tests;
