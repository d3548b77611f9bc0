//! The project on the disk, for every command that needs one.

use std::path::PathBuf;

use super::arguments::{Global, ProblemFormat};
use super::screen::Screen;
use crate::diagnostic::{Diagnostic, github, human, json};
use crate::failure::Failure;
use crate::load::{DiskFiles, Files};
use crate::pipeline::ProjectSources;
use crate::project::discover::discover;

/// A project's folder and its two trees of files.
#[derive(Debug)]
pub(super) struct Project {
    /// The folder.
    pub(super) root: PathBuf,
    /// `content/`.
    pub(super) content: DiskFiles,
    /// `themes/`.
    pub(super) themes: DiskFiles,
}

impl Project {
    /// Finds the project.
    pub(super) fn find(global: &Global) -> Result<Self, Failure> {
        let current = std::env::current_dir().map_err(Failure::reading("the current folder"))?;
        let root = discover(global.root.as_deref(), &current)?;
        Ok(Project { content: DiskFiles::content(&root), themes: DiskFiles::themes(&root), root })
    }
}

/// Problems for people, on standard error.
pub(super) fn show_problems(
    problems: &[Diagnostic],
    sources: &ProjectSources,
    files: &dyn Files,
    screen: &Screen,
) {
    let text = write_problems(problems, (sources, files), ProblemFormat::Human, screen.is_colored(), false);
    screen.problems(&text);
}

/// Problems in one of the forms.
pub(super) fn write_problems(
    problems: &[Diagnostic],
    (sources, files): (&ProjectSources, &dyn Files),
    format: ProblemFormat,
    is_colored: bool,
    all: bool,
) -> String {
    let sources = sources.with(files);
    let mut out: Vec<u8> = Vec::new();
    let limit = if all { usize::MAX } else { human::LIMIT };
    let written = match format {
        ProblemFormat::Human => {
            let style = human::Style { colour: is_colored, limit, ..human::Style::default() };
            human::write(problems, &sources, style, &mut out)
        }
        ProblemFormat::Json => json::write(problems, &sources, &mut out),
        ProblemFormat::Github => github::write(problems, &sources, &mut out),
    };
    debug_assert!(written.is_ok(), "writing to memory does not fail");
    String::from_utf8_lossy(&out).into_owned()
}
