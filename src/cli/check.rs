//! `cuttings check`.

use super::arguments::{CheckOptions, Global, ProblemFormat};
use super::exit::Exit;
use super::project::{Project, write_problems};
use super::screen::Screen;
use crate::diagnostic::{Diagnostic, Severity};
use crate::failure::Failure;
use crate::load::Files;
use crate::pipeline::{BuildOutcome, Options, ProjectSources, build, gather};
use crate::write::MemorySink;

/// Shows every problem.
pub(super) fn run(global: &Global, options: &CheckOptions, screen: &Screen) -> Result<Exit, Failure> {
    let project = Project::find(global)?;
    let wanted = Options { drafts: options.drafts, hashed_assets: true, ..Options::default() };
    let mut gathered = gather(&project.content, &project.themes, &wanted)?;
    // A project's own templates can only be judged by using them.
    if !gathered.overlay.files.is_empty()
        && !gathered.has_errors()
        && let BuildOutcome::Refused(found) = build(&project.content, &mut gathered, &MemorySink::default())?
    {
        gathered.problems.extend(found);
        crate::diagnostic::sort(&mut gathered.problems);
    }
    let problems = &gathered.problems;
    let sources = (&gathered.sources, &project.content as &dyn Files);
    match options.format {
        ProblemFormat::Human if problems.is_empty() => screen.say("no problems"),
        ProblemFormat::Human => show(problems, sources, options.all, screen),
        format => screen.data(&write_problems(problems, sources, format, false, true)),
    }
    let worst = problems.iter().map(|problem| problem.severity).max_by_key(|severity| match severity {
        Severity::Note => 0,
        Severity::Warning => 1,
        Severity::Error => 2,
    });
    Ok(match worst {
        Some(Severity::Error) => Exit::Problems,
        Some(Severity::Warning) if options.deny_warnings => Exit::Problems,
        _ => Exit::Fine,
    })
}

/// Problems for people. Where something has to be mended, notes are only counted, so that they do not bury it.
fn show(problems: &[Diagnostic], sources: (&ProjectSources, &dyn Files), all: bool, screen: &Screen) {
    let is_note = |problem: &&Diagnostic| problem.severity == Severity::Note;
    let (notes, rest): (Vec<&Diagnostic>, Vec<&Diagnostic>) = problems.iter().partition(is_note);
    let shown: Vec<Diagnostic> =
        if all || rest.is_empty() { problems.to_vec() } else { rest.into_iter().cloned().collect() };
    screen.problems(&write_problems(&shown, sources, ProblemFormat::Human, screen.is_colored(), all));
    if shown.len() < problems.len() {
        let word = if notes.len() == 1 { "note" } else { "notes" };
        screen.say(&format!("and {} {word}: --all shows them", notes.len()));
    }
}
