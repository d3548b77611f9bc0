//! From a linked dossier to the files of a site.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::gather::Gathered;
use super::places::resolve;
use super::social_cards::{self, social_cards};
use super::texts::{ContentTexts, SteadyTexts};
use super::themed::template_failure;
use super::{exports, pictures};
use crate::diagnostic::Diagnostic;
use crate::export::Exports;
use crate::failure::Failure;
use crate::load::Files;
use crate::plan::{Planned, SitePlan};
use crate::render::{
    PageInputs, Previews, RenderContext, RenderProblem, fingerprint, render_views, theme_files, views,
};
use crate::theme::Theme;
use crate::view::{Bodies, SiteDataFile, SiteFiles};
use crate::write::{Known, Origin, Report, Sink};

/// So many problems of templates are kept: one mistake in a template shows on every page.
const MOST_PROBLEMS: usize = 10;

/// What became of a build.
#[derive(Debug)]
pub enum BuildOutcome {
    /// The site is written.
    Written {
        /// How many pages it has.
        pages: usize,
        /// What changed on the disk.
        report: Report,
    },
    /// A template failed, or a picture; nothing was written.
    Refused(Vec<Diagnostic>),
}

/// Does as [`build()`] does. `remark` is left in the site for the next build; see [`Made`](super::Made).
pub fn build_with_remark<S: Sink>(
    files: &dyn Files,
    gathered: &mut Gathered,
    sink: S,
    remark: &str,
) -> Result<BuildOutcome, Failure> {
    sink.remark(remark);
    build(files, gathered, sink)
}

/// Renders every page, makes every export, copies every file, and makes them the site in one step.
pub fn build<S: Sink>(files: &dyn Files, gathered: &mut Gathered, sink: S) -> Result<BuildOutcome, Failure> {
    let Wrong { templates, mut pictures } = write_all(files, gathered, &sink)?;
    if !templates.is_empty() {
        return Ok(BuildOutcome::Refused(as_diagnostics(templates, gathered)));
    }
    if !pictures.is_empty() {
        resolve(files, &gathered.content, &mut pictures)?;
        return Ok(BuildOutcome::Refused(pictures));
    }
    let report = sink.finish()?;
    Ok(BuildOutcome::Written { pages: gathered.plan.pages.len(), report })
}

/// What keeps a site from being finished.
#[derive(Default)]
struct Wrong {
    /// Templates that failed, by page.
    templates: Vec<RenderProblem>,
    /// Pictures that cannot be read.
    pictures: Vec<Diagnostic>,
}

/// Puts every file into the sink; comes back with what went wrong.
fn write_all<S: Sink>(files: &dyn Files, gathered: &Gathered, sink: &S) -> Result<Wrong, Failure> {
    let Gathered { content, dossier, plan, theme, .. } = gathered;
    let texts = SteadyTexts::new(ContentTexts { files, content }, dossier);
    let hashed = theme.assets().iter().filter(|asset| asset.is_hashed());
    let exports = Exports::new(dossier, plan)
        .in_words(theme.language().words())
        .with_lasting(hashed.map(|asset| asset.route.clone()).collect());
    let site_files = site_files(theme, &exports);
    let context = RenderContext::new(dossier, plan, theme, &texts, &site_files);
    let inputs = sink.remembers().then(|| PageInputs::new(&context));
    // Side by side, since some of the open data are one long file each, which one thread alone would be left with at the end.
    let (exports_put, results) = rayon::join(
        || exports::put(&exports, &|id| texts.text(id), inputs.as_ref(), sink),
        || -> Vec<Result<Option<RenderProblem>, Failure>> {
            // One by one: a page for printing takes as long as a hundred others.
            plan.pages
                .par_iter()
                .with_max_len(1)
                .map(|planned| put_page(&context, inputs.as_ref(), planned, sink))
                .collect()
        },
    );
    exports_put?;
    let mut templates = Vec::new();
    for result in results {
        templates.extend(result?);
    }
    if !templates.is_empty() {
        return Ok(Wrong { templates, ..Wrong::default() });
    }
    // A file of the project's own may stand where one of ours would: a `favicon.ico`, or a card of another drawing.
    let own: BTreeSet<String> = dossier.files().iter().map(|path| path.to_lowercase()).collect();
    let is_replaced = |route: &str| !own.is_empty() && own.contains(&route.to_lowercase());
    let mut cards = social_cards(dossier, plan);
    cards.retain(|route, _| !is_replaced(route.as_str()));
    let templates = social_cards::put(&context, &cards, sink)?;
    if !templates.is_empty() {
        return Ok(Wrong { templates, ..Wrong::default() });
    }
    let previews = Previews::new(&context);
    previews.parts().into_par_iter().try_for_each(|part| {
        let (route, bytes) = previews.script(part);
        if is_replaced(route.as_str()) { Ok(()) } else { sink.put(route.as_str(), &bytes) }
    })?;
    for asset in theme.assets().iter().filter(|asset| !is_replaced(&asset.route)) {
        sink.put(&asset.route, &asset.bytes)?;
    }
    dossier.files().par_iter().filter(|path| plan.pictures.publishes(path)).try_for_each(|path| {
        let bytes = files.read(&format!("content/{path}"))?;
        sink.put(SitePlan::file_route(path).as_str(), &bytes)
    })?;
    let pictures = pictures::put(files, (dossier, &plan.pictures), sink)?;
    Ok(Wrong { pictures, ..Wrong::default() })
}

/// The files beside the pages to which pages refer.
pub fn site_files(theme: &Theme, exports: &Exports<'_>) -> SiteFiles {
    let data = exports.files().iter().filter(|file| file.export.is_data()).map(|file| SiteDataFile {
        route: file.route.clone(),
        media_type: file.media_type,
        description: file.description.clone(),
    });
    SiteFiles {
        search_index: Some(exports.search_index()),
        search_pages: exports.search_pages(),
        feed: exports.feed().cloned(),
        data: data.collect(),
        ..theme_files(theme)
    }
}

/// Makes a page and puts it, unless the sink has it from an earlier build: asked before anything is made, and once more when the
/// page's views are, because other inputs may have given the same.
fn put_page<S: Sink>(
    context: &RenderContext<'_>,
    inputs: Option<&PageInputs<'_>>,
    planned: &Planned,
    sink: &S,
) -> Result<Option<RenderProblem>, Failure> {
    let route = planned.route.as_str();
    let inputs = inputs.map(|inputs| inputs.of(&planned.page));
    if let Some(Some(inputs)) = inputs
        && sink.keep(route, Known::Inputs(inputs))?.is_some()
    {
        return Ok(None);
    }
    let views = views(context, planned)?;
    let origin = inputs.map(|inputs| Origin { parts: fingerprint(context, &views), inputs });
    if let Some(origin) = origin
        && sink.keep(route, Known::Origin(origin))?.is_some()
    {
        return Ok(None);
    }
    match (render_views(context, &views), origin) {
        (Ok(bytes), Some(origin)) => sink.put_made(route, &bytes, origin).map(|()| None),
        (Ok(bytes), None) => sink.put(route, &bytes).map(|()| None),
        (Err(RenderProblem::Failure(failure)), _) => Err(failure),
        (Err(problem), _) => Ok(Some(problem)),
    }
}

/// Problems of templates, each once.
fn as_diagnostics(problems: Vec<RenderProblem>, gathered: &mut Gathered) -> Vec<Diagnostic> {
    let mut out: Vec<Diagnostic> = Vec::new();
    for problem in problems {
        let RenderProblem::Theme(problem) = problem else { continue };
        let found = template_failure(&problem, &gathered.overlay, &mut gathered.sources);
        if out.len() < MOST_PROBLEMS && !out.contains(&found) {
            out.push(found);
        }
    }
    out
}
