//! `cuttings build`.

use std::mem::ManuallyDrop;
use std::path::{Path, PathBuf};
use std::time::Instant;

use super::address::Address;
use super::arguments::{BuildOptions, Global};
use super::exit::Exit;
use super::project::{Project, show_problems};
use super::screen::Screen;
use crate::diagnostic::{Diagnostic, Severity, inert};
use crate::digest::Digest;
use crate::failure::Failure;
use crate::load::{Files, SteadyFiles};
use crate::pipeline::{BuildOutcome, Gathered, Made, build_with_remark, gather, inputs, outline};
use crate::write::{Destination, InPlace, Report, Staged, is_outside, leave_standing, pack, remark_on};

/// Builds the site.
pub(super) fn run(global: &Global, options: &BuildOptions, screen: &Screen) -> Result<Exit, Failure> {
    let project = Project::find(global)?;
    let default = from_here(&project.root.join("public"));
    let output = options.output.as_deref().unwrap_or(&default);
    if let Some(zip) = &options.zip {
        if let Some(problem) = no_file(zip) {
            screen.problems(&format!("error: --zip takes the name of a file, and {problem}\n"));
            return Ok(Exit::WrongArguments);
        }
        is_outside(zip, &[output, &project.root.join("content")])?;
    }
    let exit = build_into(output, &project, options, screen)?;
    if let Some(zip) = options.zip.as_deref().filter(|_| exit == Exit::Fine) {
        // Whoever unpacks it gets one folder, called as the archive is.
        let top = zip.file_stem().map_or("site".into(), |name| name.to_string_lossy());
        let length = pack(output, zip, &top, options.force)?;
        screen.say(&format!("packed it into {}, {:.1} MB", zip.display(), length as f64 / 1e6));
    }
    Ok(exit)
}

/// What is wrong with a path that cannot be an archive's, and what to write instead.
fn no_file(zip: &Path) -> Option<String> {
    let shown = |path: &Path| inert::line(&path.to_string_lossy()).into_owned();
    if zip.is_dir() {
        let inside = shown(&zip.join("site.zip"));
        return Some(format!("`{}` is a folder\nname a file in it: --zip {inside}", shown(zip)));
    }
    // A name with a slash behind it is that of a folder, whether it is there or not.
    let name = zip.file_name().filter(|_| zip.to_string_lossy().ends_with(std::path::is_separator))?;
    let beside = shown(&zip.with_file_name(name));
    Some(format!("`{}` is written as a folder is\nwrite --zip {beside}.zip", shown(zip)))
}

fn build_into(
    output: &Path,
    project: &Project,
    options: &BuildOptions,
    screen: &Screen,
) -> Result<Exit, Failure> {
    let start = Instant::now();
    let variable = |name: &str| std::env::var(name).ok();
    let address = Address::read(options.base_url.as_deref(), variable);
    if let Some(problem) = address.problem() {
        screen.problems(&problem);
        return Ok(Exit::WrongArguments);
    }
    if let Some(line) = address.line() {
        screen.say(&line);
    }
    let wanted = address.options(options.drafts);
    let home = std::env::home_dir();
    let destination =
        Destination { output, project: &project.root, home: home.as_deref(), force: options.force };
    let (content, themes) = (SteadyFiles::new(&project.content), SteadyFiles::new(&project.themes));
    let outline = outline(&content, &themes, &wanted)?;
    let all_inputs = || inputs(&content, &themes, outline);
    let same = made_from_the_same(output, outline, all_inputs)?;
    if same.as_ref().is_some_and(|made| !made.has_warnings)
        && stands(&destination, same.as_ref(), options, screen)?
    {
        return Ok(Exit::Fine);
    }
    // The process ends soon after, and taking a large dossier apart takes longer than all that is left to do.
    let mut gathered = ManuallyDrop::new(gather(&content, &themes, &wanted)?);
    screen.detail(&format!(
        "read {} files in {:.2} s",
        gathered.content.len(),
        start.elapsed().as_secs_f64()
    ));
    show_all_but_notes(&gathered, &content, screen);
    if gathered.has_errors() {
        screen.problems("nothing was written\n");
        return Ok(Exit::Problems);
    }
    if stands(&destination, same.as_ref(), options, screen)? {
        return Ok(Exit::Fine);
    }
    let made = Made::of(&gathered, outline, all_inputs()?);
    let remark = made.remark();
    // Large dossiers have thousands of notes, and nobody asks for them now.
    gathered.problems = Vec::new();
    let outcome = if options.in_place {
        build_with_remark(&content, &mut gathered, InPlace::begin(&destination)?, &remark)?
    } else {
        build_with_remark(&content, &mut gathered, Staged::begin(&destination)?, &remark)?
    };
    match outcome {
        BuildOutcome::Refused(problems) => {
            show_problems(&problems, &gathered.sources, &content, screen);
            screen.problems("nothing was written\n");
            Ok(Exit::Problems)
        }
        BuildOutcome::Written { report, .. } => {
            say_what_was_written(output, &made, &report, screen);
            screen.detail(&format!("all of it in {:.2} s", start.elapsed().as_secs_f64()));
            Ok(Exit::Fine)
        }
    }
}

/// Notes are for whoever asks with `check`.
fn show_all_but_notes(gathered: &Gathered, content: &dyn Files, screen: &Screen) {
    let is_note = |problem: &&Diagnostic| problem.severity == Severity::Note;
    let worth: Vec<Diagnostic> =
        gathered.problems.iter().filter(|problem| !is_note(problem)).cloned().collect();
    if !worth.is_empty() {
        show_problems(&worth, &gathered.sources, content, screen);
    }
}

/// The path as somebody in the current folder would name it.
fn from_here(path: &Path) -> PathBuf {
    let current = std::env::current_dir().unwrap_or_default();
    let place = path.strip_prefix(current).unwrap_or(path);
    if place.as_os_str().is_empty() { PathBuf::from(".") } else { place.to_owned() }
}

/// "16 files written, 21 unchanged", or that nothing has changed.
fn changes(report: &Report) -> String {
    if report.written + report.removed == 0 {
        return "nothing has changed".to_owned();
    }
    let files = if report.written == 1 { "file" } else { "files" };
    let mut text = format!("{} {files} written", report.written);
    for (count, word) in [(report.unchanged, "unchanged"), (report.removed, "removed")] {
        if count > 0 {
            text.push_str(&format!(", {count} {word}"));
        }
    }
    text
}

/// What the old site was made from and says of itself, if that is what the new one would be made from.
///
/// A program in development changes without its version, so there every build is done.
fn made_from_the_same(
    output: &Path,
    outline: Digest,
    inputs: impl Fn() -> Result<Digest, Failure>,
) -> Result<Option<Made>, Failure> {
    let remark = remark_on(output).filter(|_| !cfg!(debug_assertions));
    match remark.and_then(|remark| Made::read(&remark)).filter(|made| made.has_outline(outline)) {
        // Every file is read for this, so only where none has another length.
        Some(made) => Ok(made.is_from(inputs()?).then_some(made)),
        None => Ok(None),
    }
}

/// Whether the old site was made from the same, and is left as it stands; then that is said.
fn stands(
    destination: &Destination<'_>,
    same: Option<&Made>,
    options: &BuildOptions,
    screen: &Screen,
) -> Result<bool, Failure> {
    let Some(made) = same else { return Ok(false) };
    let Some(report) = leave_standing(destination, &made.remark(), options.in_place)? else {
        return Ok(false);
    };
    say_what_was_written(destination.output, made, &report, screen);
    Ok(true)
}

fn say_what_was_written(output: &Path, made: &Made, report: &Report, screen: &Screen) {
    screen.say(&format!(
        "“{}”: {} pages in {}, {}",
        inert::line(&made.title),
        made.pages,
        from_here(output).display(),
        changes(report)
    ));
    for kept in &report.kept {
        screen.say(&format!("kept {kept}, which Cuttings did not write"));
    }
    if let Some(leftover) = &report.leftover {
        screen.say(&format!("could not remove {}; it can be deleted by hand", leftover.display()));
    }
    if !made.has_base_url {
        screen.say("no feed, sitemap and canonical links, since `base_url` is not set");
    }
    if made.notes > 0 {
        let word = if made.notes == 1 { "note" } else { "notes" };
        screen.say(&format!("{} {word} for the editor: `cuttings check` shows them", made.notes));
    }
}
