//! Small projects written as texts, read and linked as the program does it, for tests.

use std::sync::{Arc, LazyLock};

use crate::failure::Failure;
use crate::link::{LinkInput, link, names};
use crate::load::{ContentFile, Files, MemoryFiles, content};
use crate::model::Dossier;
use crate::parse::{ReadingContext, WantedQuotes, articles, prove_between_articles, records};
use crate::plan::{Limits, Planned, SitePlan, plan};
use crate::render::{Previews, RenderContext, render, theme_files, views};
use crate::text::span::FileId;
use crate::theme::{AssetNames, Theme, ThemeFiles};
use crate::view::Bodies;

/// The theme, read once for all tests.
static THEME: LazyLock<Theme> = LazyLock::new(Theme::built_in);

/// A dossier with its plan and its texts.
pub(crate) struct Project {
    pub(crate) dossier: Dossier,
    pub(crate) plan: SitePlan,
    files: MemoryFiles,
    content: Vec<ContentFile>,
}

impl Bodies for Project {
    fn text(&self, file: FileId) -> Result<String, Failure> {
        let bytes = self.files.read(&self.content[file.0 as usize].path)?;
        Ok(String::from_utf8(bytes).unwrap_or_default())
    }
}

/// Reads files below `content/`. A path stands on a line of its own that begins with `=== `, its text below.
pub(crate) fn project(text: &str) -> Project {
    project_with(text, Limits::default())
}

/// As [`project`], with other limits of lists.
pub(crate) fn project_with(text: &str, limits: Limits) -> Project {
    let mut files = MemoryFiles::new().with("content/dossier.yaml", "title: The dossier\n");
    for part in text.split("=== ").filter(|part| !part.trim().is_empty()) {
        let (path, text) = part.split_once('\n').unwrap();
        files.set(&format!("content/{path}"), text);
    }
    let content = content::classify(&files.list().unwrap());
    let mut problems = Vec::new();
    let records = records(&files, &content, None, &mut problems).unwrap();
    let names = names(&records, false, None);
    let wanted = Arc::new(WantedQuotes::of(&records));
    let reading =
        ReadingContext { names: &names, wanted: &wanted, drafts: false, rights: records.settings.rights };
    let readings = articles(&files, &content, reading, None, &mut problems).unwrap();
    let between = prove_between_articles(&files, &content, &readings).unwrap();
    let input = LinkInput { content: &content, records, readings, names: &names, between, drafts: false };
    let (dossier, _) = link(input, None, &mut problems);
    let plan = plan(&dossier, limits);
    Project { dossier, plan, files, content }
}

/// A page: its address, its views as JSON, its markup.
pub(crate) struct Made {
    pub(crate) address: String,
    pub(crate) json: serde_json::Value,
    pub(crate) html: String,
}

impl Project {
    /// Every page in the order of the plan.
    pub(crate) fn pages(&self) -> Vec<Made> {
        let files = theme_files(&THEME);
        let context = RenderContext::new(&self.dossier, &self.plan, &THEME, self, &files);
        self.plan.pages.iter().map(|planned| made(&context, planned)).collect()
    }

    /// Every page with the built-in theme in a language.
    pub(crate) fn pages_in(&self, language: &str) -> Vec<Made> {
        let theme = Theme::load(&ThemeFiles::new(), AssetNames::Hashed, language).0;
        let files = theme_files(&theme);
        let context = RenderContext::new(&self.dossier, &self.plan, &theme, self, &files);
        self.plan.pages.iter().map(|planned| made(&context, planned)).collect()
    }

    /// One page by its address.
    pub(crate) fn page(&self, address: &str) -> Made {
        let files = theme_files(&THEME);
        let context = RenderContext::new(&self.dossier, &self.plan, &THEME, self, &files);
        let planned = self.plan.pages.iter().find(|planned| planned.route.as_str() == address);
        made(&context, planned.unwrap_or_else(|| panic!("no page at {address}")))
    }

    /// The scripts that hold previews.
    pub(crate) fn previews(&self) -> Vec<String> {
        let files = theme_files(&THEME);
        let context = RenderContext::new(&self.dossier, &self.plan, &THEME, self, &files);
        let previews = Previews::new(&context);
        previews.parts().map(|part| String::from_utf8(previews.script(part).1).unwrap()).collect()
    }

    /// The content of one page by its address, as JSON.
    pub(crate) fn content(&self, address: &str) -> serde_json::Value {
        self.page(address).json["content"].take()
    }
}

fn made(context: &RenderContext<'_>, planned: &Planned) -> Made {
    let views = views(context, planned).unwrap();
    let json = serde_json::json!({"page": views.page, "content": views.content});
    let html = render(context, planned).unwrap_or_else(|problem| panic!("{}: {problem:?}", planned.route));
    Made { address: planned.route.to_string(), json, html: String::from_utf8(html).unwrap() }
}
