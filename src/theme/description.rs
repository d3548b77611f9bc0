//! `theme.yaml`: what a theme says of itself.

use super::templates::is_template;
use super::{Origin, ThemeFiles, ThemeProblem, built_in};
use crate::text::nearest::nearest;
use serde::Deserialize;

/// The name of the file.
pub(super) const FILE: &str = "theme.yaml";

/// What a theme says of itself. Every key may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Description {
    /// What it is called.
    pub name: Option<String>,
    /// What it is for, in a sentence.
    pub description: Option<String>,
    /// The theme that it changes: always `default`. The other built-in ones change that too, and are copied to be changed.
    pub extends: Option<String>,
}

impl Description {
    /// Reads the file; what cannot be read is reported and left out.
    pub(super) fn parse(bytes: &[u8], problems: &mut Vec<ThemeProblem>) -> Self {
        let Ok(text) = std::str::from_utf8(bytes) else {
            problems.push(ThemeProblem::of_file(FILE, "the file is not UTF-8 text"));
            return Self::default();
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.len() > 65_536 {
            problems.push(ThemeProblem::of_file(FILE, "the file is longer than 64 KiB"));
            return Self::default();
        }
        if text.lines().all(|line| line.trim().is_empty() || line.trim_start().starts_with('#')) {
            return Self::default();
        }
        match serde_yaml::from_str::<Self>(text) {
            Ok(description) => description.checked(problems),
            Err(error) => {
                let message = error.to_string();
                let message = message.split(" at line ").next().unwrap_or_default().to_owned();
                let problem = ThemeProblem::of_file(FILE, message);
                problems.push(match error.location() {
                    Some(place) => problem.at_line(text, place.line(), place.column()),
                    None => problem,
                });
                Self::default()
            }
        }
    }

    fn checked(self, problems: &mut Vec<ThemeProblem>) -> Self {
        if let Some(other) = self.extends.as_deref().filter(|name| *name != "default") {
            let mut problem = ThemeProblem::of_file(FILE, format!("a theme cannot extend `{other}`"));
            problem.help = Some(match built_in::files(other) {
                Some(_) => format!(
                    "every theme extends `default`; to begin with `{other}`, copy its files: `cuttings theme eject --from {other}`"
                ),
                None => "every theme extends `default`, so the field can be left out".to_owned(),
            });
            problems.push(problem);
        }
        self
    }
}

/// Templates that replace none of the built-in ones and that no other template of the project names: mistyped, most likely.
pub(super) fn unused_templates(files: &ThemeFiles) -> Vec<ThemeProblem> {
    let built_in: Vec<&str> = built_in::FILES.iter().map(|(path, _)| *path).collect();
    let is_template = |path: &str| path.strip_prefix("templates/").is_some_and(is_template);
    let is_named = |path: &str| {
        let name = path.trim_start_matches("templates/");
        files.iter().any(|(other, bytes)| {
            other != path && is_template(other) && String::from_utf8_lossy(bytes).contains(name)
        })
    };
    // A template may do nothing but define components, which others use by their names.
    let defines = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains("{% component");
    let unused = files.iter().filter(|(path, bytes)| {
        is_template(path) && !built_in.contains(&path.as_str()) && !is_named(path) && !defines(bytes)
    });
    unused
        .map(|(path, _)| ThemeProblem {
            warning: true,
            origin: Origin::Project,
            help: nearest(path, built_in.iter().copied()).map(|near| format!("did you mean `{near}`?")),
            ..ThemeProblem::of_file(path, "this template replaces none and no other uses it")
        })
        .collect()
}

/// Files that no part of the program will ever look at: a mistyped folder would otherwise go unnoticed.
pub(super) fn unknown_places(files: &ThemeFiles) -> Vec<ThemeProblem> {
    let known = |path: &str| {
        path == FILE
            || ["templates/", "static/", "i18n/"].iter().any(|folder| path.starts_with(folder))
            || (!path.contains('/')
                && ["README", "LICENSE", "LICENCE", "."].iter().any(|name| path.starts_with(name)))
    };
    let unknown = files.keys().filter(|path| !known(path));
    unknown
        .map(|path| ThemeProblem {
            warning: true,
            origin: Origin::Project,
            help: Some("a theme has `theme.yaml`, `templates/`, `static/` and `i18n/`".to_owned()),
            ..ThemeProblem::of_file(path, "this file is not part of a theme and has no effect")
        })
        .collect()
}
