//! `cuttings theme`: what the built-in themes consist of, and copies of their files to change.

use super::arguments::{EjectOptions, Global, ThemeCommand};
use super::exit::Exit;
use super::project::Project;
use super::screen::Screen;
use crate::diagnostic::inert;
use crate::failure::Failure;
use crate::load::is_plain_name;
use crate::text::nearest::nearest;
use crate::theme::{BUILT_IN_THEMES, BuiltInFiles, built_in_files};
use crate::write::scaffold;

/// Runs one of its commands.
pub(super) fn run(global: &Global, command: &ThemeCommand, screen: &Screen) -> Result<Exit, Failure> {
    match command {
        ThemeCommand::List { theme } => list(theme.as_deref(), screen),
        ThemeCommand::Eject(options) => eject(global, options, screen),
    }
}

/// The names of the themes, or the files of one.
fn list(theme: Option<&str>, screen: &Screen) -> Result<Exit, Failure> {
    let Some(name) = theme else {
        screen.data(&BUILT_IN_THEMES.map(|name| format!("{name}\n")).concat())?;
        return Ok(Exit::Fine);
    };
    let Some(files) = known(name, screen) else { return Ok(Exit::WrongArguments) };
    screen.data(&files.iter().map(|(path, _)| format!("{path}\n")).collect::<String>())?;
    Ok(Exit::Fine)
}

/// Copies files of a theme into the project, each only where none is yet.
fn eject(global: &Global, options: &EjectOptions, screen: &Screen) -> Result<Exit, Failure> {
    let Some(all) = known(&options.from, screen) else { return Ok(Exit::WrongArguments) };
    if !is_plain_name(&options.into) {
        screen.problems(&format!("error: `{}` is no name of a theme\n", inert::line(&options.into)));
        screen.problems("write the name of a folder for it in themes/, such as `ours`\n");
        return Ok(Exit::WrongArguments);
    }
    let mut chosen: Vec<(&str, &[u8])> = Vec::new();
    for wanted in &options.files {
        let wanted = wanted.replace('\\', "/");
        let found: Vec<_> = all.iter().filter(|(path, _)| is_meant(path, &wanted)).collect();
        if found.is_empty() {
            screen.problems(&format!("error: the theme `{}` has no file `{wanted}`\n", options.from));
            let near = nearest(&wanted, all.iter().map(|(path, _)| *path));
            screen.problems(&match near {
                Some(near) => format!("did you mean `{near}`?\n"),
                None => format!("`cuttings theme list {}` lists its files\n", options.from),
            });
            return Ok(Exit::WrongArguments);
        }
        chosen.extend(found.into_iter().map(|(path, bytes)| (*path, *bytes)));
    }
    if options.files.is_empty() {
        chosen.extend(all.iter().map(|(path, bytes)| (*path, *bytes)));
    }
    let project = Project::find(global)?;
    let folder = project.root.join("themes").join(&options.into);
    let done = scaffold(&folder, &chosen)?;
    let shown = format!("themes/{}/", options.into);
    for file in &done.existed {
        let below = file.strip_prefix(&folder).unwrap_or(file);
        screen.problems(&format!("{shown}{} is there already and stays as it is\n", below.display()));
    }
    let number = done.written.len();
    screen.say(&format!("{number} {} written to {shown}", if number == 1 { "file" } else { "files" }));
    if number > 0 {
        screen.say(&format!("to use them: `theme: {}` in content/dossier.yaml", options.into));
        screen.say(
            "a file that you do not change you may delete: then it is the built-in one, and keeps up with it",
        );
    }
    Ok(if done.existed.is_empty() { Exit::Fine } else { Exit::Problems })
}

/// Whether a file is meant by a path, by the path without its first folder, or by a folder above it.
fn is_meant(path: &str, wanted: &str) -> bool {
    let below = path.split_once('/').map_or(path, |(_, below)| below);
    let wanted = wanted.trim_end_matches('/');
    path == wanted || below == wanted || path.strip_prefix(wanted).is_some_and(|rest| rest.starts_with('/'))
}

fn known(name: &str, screen: &Screen) -> Option<BuiltInFiles> {
    let files = built_in_files(name);
    if files.is_none() {
        screen.problems(&format!("error: no built-in theme is called `{name}`\n"));
        screen.problems(&format!("there are {}\n", BUILT_IN_THEMES.join(", ")));
    }
    files
}
