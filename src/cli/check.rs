//! `cuttings check`.

use std::collections::BTreeMap;

use super::arguments::{CheckOptions, Global, ProblemFormat};
use super::exit::Exit;
use super::project::{Project, write_problems};
use super::screen::Screen;
use crate::diagnostic::{Code, Diagnostic, Place, Severity};
use crate::failure::Failure;
use crate::load::Files;
use crate::pipeline::{BuildOutcome, Options, ProjectSources, build, gather};
use crate::write::MemorySink;

/// Shows every problem.
pub(super) fn run(global: &Global, options: &CheckOptions, screen: &Screen) -> Result<Exit, Failure> {
    #[cfg(not(feature = "fetch"))]
    if options.web.links {
        let lacks =
            "this program was built without the part that asks for web addresses (its feature `fetch`)";
        screen.problems(&format!("error: {lacks}\n"));
        return Ok(Exit::WrongArguments);
    }
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
    #[cfg(feature = "fetch")]
    if options.web.links {
        let mut found = super::links::check(&project.content, &gathered, &options.web, screen)?;
        gathered.allowed.apply(&mut found);
        crate::parse::apply_checks(gathered.dossier.settings(), &mut found);
        crate::pipeline::resolve(&project.content, &gathered.content, &mut found)?;
        gathered.problems.extend(found);
        crate::diagnostic::sort(&mut gathered.problems);
    }
    let problems = &gathered.problems;
    let sources = (&gathered.sources, &project.content as &dyn Files);
    match options.format {
        ProblemFormat::Human if problems.is_empty() => screen.say("no problems"),
        ProblemFormat::Human => show(problems, sources, options.all, screen),
        format => screen.data(&write_problems(problems, sources, format, false, true))?,
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

/// Problems for people. Where something has to be mended, notes are only counted, so that they do not bury it; else many
/// notes that say the same of whole files are one.
fn show(problems: &[Diagnostic], sources: (&ProjectSources, &dyn Files), all: bool, screen: &Screen) {
    let is_note = |problem: &&Diagnostic| problem.severity == Severity::Note;
    let (notes, rest): (Vec<&Diagnostic>, Vec<&Diagnostic>) = problems.iter().partition(is_note);
    let shown: Vec<Diagnostic> = if all {
        problems.to_vec()
    } else if rest.is_empty() {
        summed_up(problems)
    } else {
        rest.into_iter().cloned().collect()
    };
    screen.problems(&write_problems(&shown, sources, ProblemFormat::Human, screen.is_colored(), all));
    if shown.len() < problems.len() && shown.iter().all(|problem| problem.severity == Severity::Note) {
        screen.say(&format!("in all {} notes: --all shows each", notes.len()));
    } else if shown.len() < problems.len() {
        let word = if notes.len() == 1 { "note" } else { "notes" };
        screen.say(&format!("and {} {word}: --all shows them", notes.len()));
    }
}

/// So many notes of one kind on whole files are shown one by one.
const FEW: usize = 3;

/// Notes of which more than a few say the same of whole files, with one in the place of each such kind: how many they
/// are, and the first few keys.
fn summed_up(notes: &[Diagnostic]) -> Vec<Diagnostic> {
    let mut by_code: BTreeMap<Code, Vec<&Diagnostic>> = BTreeMap::new();
    for note in notes.iter().filter(|note| is_of_whole_file(note)) {
        by_code.entry(note.code).or_default().push(note);
    }
    by_code.retain(|_, alike| alike.len() > FEW);
    let mut out: Vec<Diagnostic> = Vec::new();
    for note in notes {
        match by_code.get(&note.code) {
            Some(alike) if is_of_whole_file(note) && std::ptr::eq(alike[0], note) => out.push(one_for(alike)),
            Some(_) if is_of_whole_file(note) => {}
            _ => out.push(note.clone()),
        }
    }
    out
}

fn is_of_whole_file(note: &Diagnostic) -> bool {
    matches!(note.primary.place, Place::Whole(_)) && note.related.is_empty()
}

fn one_for(alike: &[&Diagnostic]) -> Diagnostic {
    let keys = alike.iter().filter_map(|note| note.headline.split('`').nth(1)).take(FEW);
    let keys: Vec<String> = keys.map(|key| format!("`{key}`")).collect();
    let code = alike[0].code;
    let more = alike.len().saturating_sub(keys.len());
    let headline = format!("{}: {} and {more} more", code.headline(), keys.join(", "));
    let summary = Diagnostic::new(code, Place::Project, headline).severity(alike[0].severity);
    Diagnostic { help: alike[0].help.clone(), ..summary }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::span::FileId;

    #[test]
    fn many_notes_of_one_kind_are_one() {
        let note = |code: Code, key: &str| {
            Diagnostic::new(code, Place::Whole(FileId(0)), format!("`{key}` rests on one source"))
                .help("fine")
        };
        let mut notes: Vec<Diagnostic> = ["a", "b", "c"].map(|key| note(Code::OneSource, key)).into();
        assert_eq!(summed_up(&notes), notes);
        notes.push(note(Code::ArticleWithoutCopy, "x"));
        notes.push(note(Code::OneSource, "d"));
        let found: Vec<_> = summed_up(&notes).into_iter().map(|note| (note.headline, note.help)).collect();
        let fine = vec!["fine".into()];
        assert_eq!(
            found,
            [
                ("an event has a single source: `a`, `b`, `c` and 1 more".to_owned(), fine.clone()),
                ("`x` rests on one source".to_owned(), fine),
            ]
        );
    }
}
