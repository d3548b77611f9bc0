//! From files to a linked dossier, its plan, its theme and all its problems.

use std::sync::Arc;

use super::kept::Kept;
use super::oddities::oddities;
use super::own_files::in_the_way;
use super::pictures;
use super::places::{ProjectSources, resolve};
use super::themed::{Look, Overlay, Themed, theme_problem, without_phrases};
use super::unread::unread;
use crate::diagnostic::{self, Code, Diagnostic, FieldPath, Place, Severity};
use crate::extract::names::read_lists;
use crate::failure::Failure;
use crate::link::{KeptLinks, LinkInput, check, link, names};
use crate::load::{ContentFile, ContentKind, Files, content};
use crate::model::Dossier;
use crate::parse::{self, KeptReadings, ReadingContext, Records, WantedQuotes};
use crate::plan::{Limits, Page, SitePlan, plan};
use crate::theme::{AssetNames, Theme};

/// What the user may ask for.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// Publish drafts too.
    pub drafts: bool,
    /// Where the site will stand; overrides the settings.
    pub base_url: Option<String>,
    /// Where the site will stand if the settings say nothing.
    pub default_base_url: Option<String>,
    /// Give assets names with a hash, as all commands do. Without it a page stays as it is when a stylesheet changes.
    pub hashed_assets: bool,
}

/// Everything known once all files were read and linked.
#[derive(Debug)]
pub struct Gathered {
    /// Every file of `content/`.
    pub content: Vec<ContentFile>,
    /// The dossier.
    pub dossier: Dossier,
    /// Its pages.
    pub plan: SitePlan,
    /// Its theme.
    pub theme: Arc<Theme>,
    /// Every problem, sorted, with its place in the text.
    pub problems: Vec<Diagnostic>,
    /// The paths and texts that problems point to, beyond the content files.
    pub sources: ProjectSources,
    /// The files of the project's own theme, by their paths in the project.
    pub overlay: Overlay,
    /// The problems that files say are none.
    pub allowed: parse::Allowed,
}

impl Gathered {
    /// Whether nothing may be written.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(|problem| problem.severity == Severity::Error)
    }
}

/// Reads and links a project. `files` holds `content/` and `themes/`, by paths relative to the project.
pub fn gather(files: &dyn Files, themes: &dyn Files, options: &Options) -> Result<Gathered, Failure> {
    gather_again(files, themes, options, None)
}

/// Does as [`gather()`] does, without reading what was kept the last time and has not changed since.
pub fn gather_again(
    files: &dyn Files,
    themes: &dyn Files,
    options: &Options,
    mut kept: Option<&mut Kept>,
) -> Result<Gathered, Failure> {
    let listing = files.list()?;
    let content = content::classify(&listing);
    let mut sources = ProjectSources::new(&content);
    let mut problems = oddities(&listing.oddities, &mut sources);
    let kept_readings = kept.as_deref_mut().map(|kept| &mut kept.readings);
    let mut records = read_records(files, &content, kept_readings, &mut problems)?;
    let default = options.default_base_url.as_ref().filter(|_| records.settings.base_url.is_none());
    if let Some(base_url) = options.base_url.as_ref().or(default) {
        records.settings.base_url = Some(format!("{}/", base_url.trim_end_matches('/')).into());
    }
    let wanted = match &mut kept {
        Some(kept) => kept.readings.wanted(&records),
        None => Arc::new(WantedQuotes::of(&records)),
    };
    let names = names(&records, options.drafts, kept.as_deref_mut().map(|kept| &mut kept.names));
    let needs = ReadingContext {
        names: &names,
        wanted: &wanted,
        drafts: options.drafts,
        rights: records.settings.rights,
    };
    let kept_readings = kept.as_deref_mut().map(|kept| &mut kept.readings);
    let readings = parse::articles(files, &content, needs, kept_readings, &mut problems)?;
    drop(wanted);
    let allowed = parse::Allowed::of(&records, &readings);
    let between = parse::prove_between_articles(files, &content, &readings)?;
    let look = Look { theme: records.settings.theme.clone(), language: records.settings.language.clone() };
    let input =
        LinkInput { content: &content, records, readings, names: &names, between, drafts: options.drafts };
    let (kept_links, kept_theme) = kept.map(|kept| (&mut kept.links, &mut kept.theme)).unzip();
    let names = if options.hashed_assets { AssetNames::Hashed } else { AssetNames::Plain };
    let theme_place = settings_place(&content, "theme");
    // Side by side: some of linking is the work of one thread, and all of loading a theme. Linking stays on this thread, since what it lets
    // go of is of use again only to the thread that took it, which shows in the memory of large dossiers.
    let mut loaded = None;
    let linked = rayon::in_place_scope(|scope| {
        scope.spawn(|_| loaded = Some(Themed::load(themes, &look, (theme_place, names), kept_theme)));
        link_and_plan(files, input, kept_links, &mut problems)
    });
    let (dossier, plan) = linked?;
    problems.extend(unread(&content, &dossier));
    let Themed { overlay, theme, found, problem } = loaded.expect("a scope waits for what it spawned")?;
    problems.extend(in_the_way(&content, (&dossier, &plan), &theme));
    problems.extend(problem);
    problems.extend(oddities(&overlay.oddities, &mut sources));
    problems.extend(found.iter().map(|problem| theme_problem(problem, &overlay, &mut sources)));
    problems.extend(without_phrases(&theme, &dossier, settings_place(&content, "language")));
    allowed.apply(&mut problems);
    parse::apply_checks(dossier.settings(), &mut problems);
    resolve(files, &content, &mut problems)?;
    diagnostic::sort(&mut problems);
    Ok(Gathered { content, dossier, plan, theme, problems, sources, overlay, allowed })
}

/// The dossier and its site, and what is wrong with them.
fn link_and_plan(
    files: &dyn Files,
    input: LinkInput<'_>,
    mut kept: Option<&mut KeptLinks>,
    problems: &mut Vec<Diagnostic>,
) -> Result<(Dossier, SitePlan), Failure> {
    let (dossier, texts) = link(input, kept.as_deref_mut(), problems);
    let found = check(&dossier, &texts, kept, problems);
    drop(texts);
    problems.extend(found);
    let mut plan = plan(&dossier, Limits::default());
    plan.pictures = pictures::survey(files, &dossier, problems)?;
    report_collisions(&dossier, &plan, problems);
    Ok((dossier, plan))
}

/// Reads the records, and meanwhile the word lists that the articles will want.
fn read_records(
    files: &dyn Files,
    content: &[ContentFile],
    kept: Option<&mut KeptReadings>,
    problems: &mut Vec<Diagnostic>,
) -> Result<Records, Failure> {
    let has_articles = content.iter().any(|file| file.kind == ContentKind::Article);
    let lists = || {
        if has_articles {
            read_lists();
        }
    };
    rayon::join(|| parse::records(files, content, kept, problems), lists).0
}

/// Two pages at one address: the second would overwrite the first, on some disks even if only letter case differs.
fn report_collisions(dossier: &Dossier, plan: &SitePlan, problems: &mut Vec<Diagnostic>) {
    let place = |page: &Page| match page {
        Page::Article(id) => Place::Whole(dossier.article(*id).file),
        Page::Event(id) => Place::Whole(dossier.event(*id).file),
        Page::Entity(id, _) => Place::Whole(dossier.entity(*id).file),
        Page::Free(id) => Place::Whole(dossier.page(*id).file),
        _ => Place::Project,
    };
    for (first, second) in plan.collisions() {
        let (first, second) = (&plan.pages[first], &plan.pages[second]);
        let headline = format!("two pages would stand at `{}`", second.route);
        let problem = Diagnostic::new(Code::AddressCollision, place(&second.page), headline);
        let problem = match place(&first.page) {
            Place::Project => problem.help("the site has a page of its own there"),
            other => problem.related(other, format!("this one stands at `{}`", first.route)),
        };
        problems.push(problem.help("give one of them a `slug` that differs in more than letter case"));
    }
}

/// Where the settings have a field.
fn settings_place(content: &[ContentFile], field: &str) -> Place {
    let settings = content.iter().find(|file| file.kind == ContentKind::Settings);
    settings.map_or(Place::Project, |file| Place::value(file.id, FieldPath::root().key(field)))
}
