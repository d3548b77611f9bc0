//! `cuttings check`.

use super::arguments::{CheckOptions, Global, ProblemFormat};
use super::exit::Exit;
use super::project::{Project, write_problems};
use super::screen::Screen;
use crate::diagnostic::Severity;
use crate::failure::Failure;
use crate::pipeline::{BuildOutcome, Options, build, gather};
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
    let is_colored = screen.is_colored();
    let text = write_problems(
        problems,
        (&gathered.sources, &project.content),
        options.format,
        is_colored,
        options.all,
    );
    match options.format {
        ProblemFormat::Human if problems.is_empty() => screen.say("no problems"),
        ProblemFormat::Human => screen.problems(&text),
        ProblemFormat::Json | ProblemFormat::Github => screen.data(&text),
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
