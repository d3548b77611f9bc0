//! The template engine, set up with a theme's templates. Elsewhere only the filters name it, and what hands it values: `render` and `view::shared`.

use super::{Asset, Origin, Related, ThemeFiles, ThemeProblem, built_in, constants, filters, phrases};
use crate::language::Language;
use crate::text::escape;
use std::collections::BTreeMap;
use std::sync::Arc;
use tera::{Context, Error, ErrorKind, ReportError, Tera};

/// The engine's names of the project's templates begin so; they come before the built-in ones.
const PROJECT: &str = "project/";
/// The engine's names of the built-in templates begin so.
const BUILT_IN: &str = "default/";

/// All templates of a theme, parsed.
#[derive(Debug)]
pub(super) struct Templates {
    tera: Tera,
    /// The text of every template by the engine's name of it.
    texts: BTreeMap<String, String>,
}

impl Templates {
    /// Parses the templates. If one of the project's is broken, all problems are reported and the built-in ones serve
    /// alone: a site of which half the templates are the author's would only raise further, misleading problems.
    pub(super) fn load(
        files: &ThemeFiles,
        assets: &[Asset],
        language: &Arc<Language>,
        problems: &mut Vec<ThemeProblem>,
    ) -> Self {
        let built_in = built_in_texts(assets, language);
        let mut texts = built_in.clone();
        let before = problems.len();
        texts.extend(project_texts(files, problems));
        if problems.len() == before {
            report_syntax(&texts, assets, language, problems);
            phrases::unknown_keys(&texts, language, problems);
        }
        if problems.len() == before {
            match engine(&texts, assets, language) {
                Ok(tera) => return Self { tera, texts },
                Err(error) => problems.extend(read_error(&error, &texts)),
            }
        }
        let tera = engine(&built_in, assets, language).expect("the built-in templates are parsed by a test");
        Self { tera, texts: built_in }
    }

    pub(super) fn has(&self, template: &str) -> bool {
        self.tera.contains_template(template)
    }

    pub(super) fn render(&self, template: &str, context: &Context) -> Result<String, ThemeProblem> {
        self.tera.render(template, context).map_err(|error| {
            let first = read_error(&error, &self.texts).into_iter().next();
            first.unwrap_or_else(|| ThemeProblem::of_file(format!("templates/{template}"), error.to_string()))
        })
    }
}

/// The endings of templates, by which the engine knows to escape. Other files below `templates/` are notes to the theme's author.
const ENDINGS: [&str; 2] = [".html", ".svg"];

/// Whether a file below `templates/` is a template.
pub(super) fn is_template(path: &str) -> bool {
    ENDINGS.iter().any(|ending| path.ends_with(ending))
}

fn built_in_texts(assets: &[Asset], language: &Language) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for (path, bytes) in built_in::FILES {
        if let (Some(path), Ok(text)) = (path.strip_prefix("templates/"), std::str::from_utf8(bytes)) {
            texts.insert(format!("{BUILT_IN}{path}"), constants::written_out(text, assets, language));
        }
    }
    texts
}

fn project_texts(files: &ThemeFiles, problems: &mut Vec<ThemeProblem>) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for (path, bytes) in files {
        let Some(name) = path.strip_prefix("templates/").filter(|name| is_template(name)) else {
            continue;
        };
        match std::str::from_utf8(bytes) {
            Ok(text) => {
                texts.insert(format!("{PROJECT}{name}"), text.to_owned());
            }
            Err(_) => problems.push(ThemeProblem::of_file(path, "the file is not UTF-8 text")),
        }
    }
    texts
}

/// A new engine with filters and names set, and no template yet.
fn bare_engine(assets: &[Asset], language: &Arc<Language>) -> Result<Tera, Error> {
    let mut tera = Tera::new();
    tera.set_fallback_prefixes([PROJECT, BUILT_IN])?;
    tera.autoescape_on(ENDINGS);
    tera.set_escape_fn(|text, out| out.write_all(escape::html(text).as_bytes()));
    filters::register(&mut tera, assets);
    phrases::register(&mut tera, language);
    Ok(tera)
}

fn engine(
    texts: &BTreeMap<String, String>,
    assets: &[Asset],
    language: &Arc<Language>,
) -> Result<Tera, Error> {
    let mut tera = bare_engine(assets, language)?;
    tera.add_raw_templates(texts)?;
    Ok(tera)
}

/// Reports the project's templates that do not parse, each one. The engine stops at the first; so each is parsed alone,
/// and what it then says of missing parents and components is left for the whole set.
fn report_syntax(
    texts: &BTreeMap<String, String>,
    assets: &[Asset],
    language: &Arc<Language>,
    problems: &mut Vec<ThemeProblem>,
) {
    for (name, text) in texts.iter().filter(|(name, _)| name.starts_with(PROJECT)) {
        let Ok(mut tera) = bare_engine(assets, language) else { return };
        if let Err(error) = tera.add_raw_template(name, text)
            && matches!(error.kind(), ErrorKind::SyntaxError(_))
        {
            problems.extend(read_error(&error, texts));
        }
    }
}

/// What the engine says, as problems with places. There is at least one.
fn read_error(error: &Error, texts: &BTreeMap<String, String>) -> Vec<ThemeProblem> {
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            vec![read_report(report, &error.to_string(), texts)]
        }
        ErrorKind::Msg(text) => read_text(text, texts),
        ErrorKind::MissingParent { current, parent } => {
            let problem =
                of_template(current, format!("the template extends `{parent}`, which does not exist"));
            vec![match texts.get(current).and_then(|text| Some((text, text.find(parent.as_str())?))) {
                Some((text, at)) => problem.at(text, at..at + parent.len()),
                None => problem,
            }]
        }
        ErrorKind::CircularExtend { tpl, inheritance_chain: chain } => {
            vec![of_template(tpl, format!("the template extends itself: {}", chain.join(", ")))]
        }
        ErrorKind::CircularInclude { tpl, include_chain: chain } => {
            vec![of_template(tpl, format!("the template includes itself: {}", chain.join(", ")))]
        }
        ErrorKind::TemplateNotFound(name) => {
            vec![ThemeProblem::of_file(format!("templates/{name}"), "there is no such template")]
        }
        _ => vec![ThemeProblem::of_file("", sentence(&error.to_string()))],
    }
}

fn read_report(report: &ReportError, full: &str, texts: &BTreeMap<String, String>) -> ThemeProblem {
    let mut problem = of_template(report.filename(), sentence(report.message()));
    if let Some(text) = texts.get(report.filename()) {
        problem = problem.at(text, report.span().range.clone());
    }
    problem.related = full.lines().filter_map(read_note).collect();
    problem
}

/// Reads `note: called from default/base.html:12:3`.
fn read_note(line: &str) -> Option<Related> {
    let (note, place) = line.strip_prefix("note: ")?.rsplit_once(' ')?;
    let (file, line, column) = read_place(place)?;
    Some(Related { file: sub_path(file), line: line as u32, column: column as u32, note: note.to_owned() })
}

/// Reads the reports that the engine joins to one text when names are unknown: `error: …`, then `--> file:line:column`.
fn read_text(text: &str, texts: &BTreeMap<String, String>) -> Vec<ThemeProblem> {
    let mut problems = Vec::new();
    let mut message = None;
    for line in text.lines() {
        if let Some(words) = line.strip_prefix("error: ") {
            message = Some(words);
        } else if let Some(place) = line.trim_start().strip_prefix("--> ")
            && let (Some(words), Some((file, line, column))) = (message.take(), read_place(place))
        {
            let problem = of_template(file, sentence(words));
            problems.push(match texts.get(file) {
                Some(text) => problem.at_line(text, line, column),
                None => problem,
            });
        }
    }
    if problems.is_empty() {
        let file = text.split('`').find(|word| word.starts_with(PROJECT)).unwrap_or_default();
        problems.push(of_template(file, sentence(text)));
    }
    problems
}

fn read_place(place: &str) -> Option<(&str, usize, usize)> {
    let (rest, column) = place.rsplit_once(':')?;
    let (file, line) = rest.rsplit_once(':')?;
    Some((file, line.parse().ok()?, column.parse().ok()?))
}

fn of_template(name: &str, message: impl Into<String>) -> ThemeProblem {
    let message = message.into();
    let lacks_block =
        message.starts_with("block `") && message.ends_with("is not defined in any parent template");
    let help = lacks_block.then(|| {
        "pages fill the blocks of `base.html`, and one of your own keeps them all: `cuttings theme eject base.html` shows them"
            .to_owned()
    });
    let origin = if name.starts_with(BUILT_IN) { Origin::BuiltIn } else { Origin::Project };
    ThemeProblem { origin, help, ..ThemeProblem::of_file(sub_path(name), message) }
}

/// The file's sub-path in the theme, from the engine's name of the template.
fn sub_path(name: &str) -> String {
    let name = name.strip_prefix(PROJECT).or_else(|| name.strip_prefix(BUILT_IN)).unwrap_or(name);
    if name.is_empty() { String::new() } else { format!("templates/{name}") }
}

/// The engine's words in our form: no capital at the start, no full stop, no names of the engine's own making.
fn sentence(words: &str) -> String {
    let words = words.trim().trim_end_matches('.').replace(PROJECT, "templates/");
    let mut letters = words.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => "the template cannot be used".to_owned(),
    }
}
