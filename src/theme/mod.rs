//! Themes: templates, stylesheet and scripts, the project's files laid over the built-in ones.
//!
//! A theme is a set of files below four places: `theme.yaml`, `templates/`, `static/` and `i18n/`. The built-in theme is
//! compiled in, so nothing here reads the disk; the files of the project's own theme come in as bytes. A project's file
//! replaces the built-in one with the same sub-path, also where another template includes it or calls a component from
//! it; `{% extends "default/article.html" %}` reaches the built-in one, to change a single block.
//!
//! A template sees the context it is given and can ask for nothing else: its output depends on the theme's digest and
//! the context alone.

mod assets;
mod built_in;
mod constants;
mod description;
mod filters;
mod icons;
mod phrases;
mod problem;
mod templates;

pub use assets::{Asset, AssetNames};
pub use built_in::{BuiltInFiles, NAMES as BUILT_IN_THEMES, files as built_in_files};
pub use description::Description;
pub use problem::{Origin, Related, ThemeProblem};

use crate::language::Language;
use std::collections::BTreeMap;
use std::sync::Arc;
use templates::Templates;

/// The files of a project's theme by sub-path (`templates/article.html`), with `/` between folders.
pub type ThemeFiles = BTreeMap<String, Vec<u8>>;

/// A theme that is ready to render.
#[derive(Debug)]
pub struct Theme {
    description: Description,
    templates: Templates,
    assets: Vec<Asset>,
    language: Arc<Language>,
    digest: String,
}

impl Theme {
    /// The built-in theme by itself, with content hashes in the names of its assets.
    ///
    /// ```
    /// let theme = cuttings::theme::Theme::built_in();
    /// assert!(theme.has_template("article.html"));
    /// ```
    pub fn built_in() -> Self {
        Self::load(&ThemeFiles::new(), AssetNames::Hashed, "en").0
    }

    /// The built-in theme with a project's files laid over it, and every problem of those files.
    ///
    /// `language` is the tag of the language of the pages by BCP 47.
    ///
    /// It never fails: where the project's templates cannot be used, the built-in ones take their place.
    pub fn load(files: &ThemeFiles, names: AssetNames, language: &str) -> (Self, Vec<ThemeProblem>) {
        let mut problems = description::unknown_places(files);
        problems.extend(description::unused_templates(files));
        let description = match files.get(description::FILE) {
            Some(bytes) => Description::parse(bytes, &mut problems),
            None => Description::default(),
        };
        let mut assets = assets::collect(files, names);
        icons::add(&mut assets, &mut problems);
        let language = Arc::new(phrases::load(files, language, &mut problems));
        let templates = Templates::load(files, &assets, &language, &mut problems);
        let digest = digest(files, names);
        problems.sort();
        (Self { description, templates, assets, language, digest }, problems)
    }

    /// Renders a template by its path below `templates/`: `article.html`, or `report.html` of the project's own.
    pub fn render(&self, template: &str, context: &tera::Context) -> Result<String, ThemeProblem> {
        self.templates.render(template, context)
    }

    /// Whether there is such a template.
    pub fn has_template(&self, template: &str) -> bool {
        self.templates.has(template)
    }

    /// The phrases of the pages: in the language that was asked for if there are any, else in English.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// What `theme.yaml` says of the theme.
    pub fn description(&self) -> &Description {
        &self.description
    }

    /// The files that go to the site beside the pages, in order of their paths.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// The route of the asset with this path below `static/`: `style.css` gives `assets/style.1f2e3d4c.css`.
    pub fn asset(&self, path: &str) -> Option<&str> {
        self.assets.iter().find(|asset| asset.path == path).map(|asset| asset.route.as_str())
    }

    /// A fixed hash, in hexadecimal digits, of everything that the theme consists of.
    pub fn digest(&self) -> &str {
        &self.digest
    }
}

/// Paths and bytes are each preceded by their length, so that no two themes feed the hash the same way.
fn digest(files: &ThemeFiles, names: AssetNames) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&[u8::from(names == AssetNames::Hashed)]);
    let mut feed = |path: &str, bytes: &[u8]| {
        hasher.update(&(path.len() as u64).to_le_bytes()).update(path.as_bytes());
        hasher.update(&(bytes.len() as u64).to_le_bytes()).update(bytes);
    };
    for (path, bytes) in built_in::FILES {
        feed(path, bytes);
    }
    for (path, bytes) in files {
        feed(path, bytes);
    }
    hasher.finalize().to_hex().to_string()
}

/// A fixed hash of the built-in theme.
pub fn built_in_digest() -> String {
    digest(&ThemeFiles::new(), AssetNames::Hashed)
}

#[cfg(test)]
mod tests;
