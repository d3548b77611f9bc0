//! The theme that the settings ask for, with the files of it that are the project's own.

use std::sync::Arc;

use super::kept::KeptTheme;
use super::places::ProjectSources;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::failure::Failure;
use crate::language::BUILT_IN;
use crate::load::{Files, Oddity, is_plain_name};
use crate::model::Dossier;
use crate::text::nearest::nearest;
use crate::theme::{AssetNames, BUILT_IN_THEMES, Origin, Theme, ThemeFiles, ThemeProblem, built_in_files};

/// The files of a project's theme.
#[derive(Clone, Debug, Default)]
pub struct Overlay {
    /// The theme's folder with a slash: `themes/ours/`.
    pub folder: String,
    /// Its files by sub-path.
    pub files: ThemeFiles,
    /// What lies among its files and was left out.
    pub oddities: Vec<Oddity>,
}

/// What the settings say of the theme.
pub(super) struct Look {
    pub(super) theme: Box<str>,
    pub(super) language: Box<str>,
}

/// A theme with the files of it that are the project's own, and what is wrong with them.
pub(super) struct Themed {
    pub(super) overlay: Overlay,
    pub(super) theme: Arc<Theme>,
    /// What is wrong with its files.
    pub(super) found: Vec<ThemeProblem>,
    /// That there is no such theme.
    pub(super) problem: Option<Diagnostic>,
}

impl Themed {
    pub(super) fn load(
        themes: &dyn Files,
        look: &Look,
        (place, names): (Place, AssetNames),
        kept: Option<&mut KeptTheme>,
    ) -> Result<Self, Failure> {
        let (overlay, problem) = read_overlay(themes, &look.theme, place)?;
        let mut no_theme = KeptTheme::default();
        let (theme, found) = kept.unwrap_or(&mut no_theme).load(&overlay.files, names, &look.language);
        Ok(Themed { overlay, theme, found, problem })
    }
}

/// The files of the theme that the settings name.
fn read_overlay(
    themes: &dyn Files,
    name: &str,
    place: Place,
) -> Result<(Overlay, Option<Diagnostic>), Failure> {
    let mut overlay = Overlay { folder: format!("themes/{name}/"), ..Overlay::default() };
    for (path, bytes) in built_in_files(name).filter(|_| name != BUILT_IN_THEMES[0]).unwrap_or_default() {
        overlay.files.insert((*path).to_owned(), bytes.to_vec());
    }
    let mut listing = themes.list()?;
    if is_plain_name(name) {
        for file in listing.files.iter().filter(|file| file.path.starts_with(&overlay.folder)) {
            overlay.files.insert(file.path[overlay.folder.len()..].to_owned(), themes.read(&file.path)?);
        }
        // What is odd about themes that are not used does no harm.
        let folder = overlay.folder.trim_end_matches('/');
        let is_in = |path: &str| path == folder || path.starts_with(&overlay.folder);
        overlay.oddities = listing.oddities.extract_if(.., |oddity| is_in(&oddity.path)).collect();
    }
    let is_unknown = overlay.files.is_empty() && name != BUILT_IN_THEMES[0];
    let problem = is_unknown.then(|| {
        let known = listing.files.iter().filter_map(|file| file.path.split('/').nth(1));
        let help = match overlay.oddities.first() {
            Some(Oddity { path, reason }) => format!("{path} is there, but passed over: {reason}"),
            None if is_plain_name(name) => {
                format!("put it into themes/{name}/, or take `theme` out of the settings")
            }
            None => "write the name of a folder in themes/, such as `ours`".to_owned(),
        };
        Diagnostic::new(Code::UnknownTheme, place, format!("there is no theme `{name}`"))
            .did_you_mean(nearest(name, known.chain(BUILT_IN_THEMES)))
            .help(help)
    });
    Ok((overlay, problem))
}

/// A problem of a theme's file as a problem of the project.
pub(super) fn theme_problem(
    problem: &ThemeProblem,
    overlay: &Overlay,
    sources: &mut ProjectSources,
) -> Diagnostic {
    // A frame of the project's own may be what a built-in page does not fit: then the page is named, where it really is.
    let built_in = |file: &str| {
        let files = built_in_files(BUILT_IN_THEMES[0]).filter(|_| problem.origin == Origin::BuiltIn)?;
        files.iter().find(|(path, _)| *path == file).map(|(_, bytes)| *bytes)
    };
    let mut place = |file: &str, line: u32, column: u32| {
        let built_in = built_in(file);
        let bytes = built_in.or_else(|| overlay.files.get(file).map(Vec::as_slice));
        let text = bytes.map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let folder = if built_in.is_some() { "themes/default/" } else { &overlay.folder };
        sources.add(&format!("{folder}{file}"), text, line, column)
    };
    let code = if problem.warning { Code::ThemeFileUnknown } else { Code::TemplateSyntax };
    let primary = place(&problem.file, problem.line, problem.column);
    let mut out = Diagnostic::new(code, primary, problem.message.clone());
    for related in &problem.related {
        out = out.related(place(&related.file, related.line, related.column), related.note.clone());
    }
    match &problem.help {
        Some(help) => out.help(help.clone()),
        None => out,
    }
}

/// That a template fails while a page is made.
pub fn template_failure(
    problem: &ThemeProblem,
    overlay: &Overlay,
    sources: &mut ProjectSources,
) -> Diagnostic {
    let code = Code::TemplateError;
    Diagnostic { code, severity: code.severity(), ..theme_problem(problem, overlay, sources) }
}

/// A language in which the pages have no phrases.
pub(super) fn without_phrases(theme: &Theme, dossier: &Dossier, place: Place) -> Option<Diagnostic> {
    let (asked, primary) =
        (&*dossier.settings().language, |tag: &str| tag.split('-').next().map(str::to_lowercase));
    (primary(asked) != primary(theme.language().tag())).then(|| {
        let headline = format!("the pages have no phrases in the language `{asked}`, so theirs are English");
        let built_in = BUILT_IN.iter().map(|(code, _)| *code).collect::<Vec<_>>().join(", ");
        Diagnostic::new(Code::LanguageWithoutPhrases, place, headline).help(format!(
            "there are {built_in}; another language is a file `i18n/{asked}.yaml` of your own theme"
        ))
    })
}
