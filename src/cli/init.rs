//! `cuttings init`: a new project that builds at once.

mod from;
mod next;

use super::arguments::InitOptions;
use super::exit::Exit;
use super::publish;
use super::screen::Screen;
use crate::failure::Failure;
use crate::write::scaffold;

/// The files of a new project: a made-up story, small enough to read in a minute.
const FILES: [(&str, &[u8]); 7] = [
    ("content/dossier.yaml", include_bytes!("init/dossier.yaml")),
    ("content/articles/2026-03-02-harbour-post.md", include_bytes!("init/harbour-post.md")),
    ("content/articles/2026-03-03-evening-courier.md", include_bytes!("init/evening-courier.md")),
    ("content/people/ada-lindqvist.md", include_bytes!("init/ada-lindqvist.md")),
    ("content/places/north-quay.md", include_bytes!("init/north-quay.md")),
    ("content/events/2026-03-01-ferry-runs-aground.md", include_bytes!("init/ferry-runs-aground.md")),
    ("content/pages/about.md", include_bytes!("init/about.md")),
];

/// Writes a new project. Files that are there stay as they are.
pub(super) fn run(options: &InitOptions, screen: &Screen) -> Result<Exit, Failure> {
    let folder = &options.folder;
    let is_here = folder.as_os_str() == ".";
    if folder.join("content").is_dir() {
        screen.problems(&format!(
            "error: {} holds a `content` folder already; nothing was written\n",
            if is_here { "this folder".to_owned() } else { folder.display().to_string() }
        ));
        return Ok(Exit::WrongArguments);
    }
    let exit = write(options, is_here, screen)?;
    match options.publish.filter(|_| exit == Exit::Fine) {
        Some(host) => publish::write(folder, host, screen),
        None => Ok(exit),
    }
}

fn write(options: &InitOptions, is_here: bool, screen: &Screen) -> Result<Exit, Failure> {
    let folder = &options.folder;
    if !options.from.is_empty() {
        return from::run(folder, &options.from, screen);
    }
    let done = scaffold(folder, &FILES)?;
    for file in &done.existed {
        screen.say(&format!("kept {}, which was there", file.display()));
    }
    screen.say(&format!(
        "wrote {} files to {}",
        done.written.len(),
        (if is_here { "content".into() } else { folder.join("content") }).display()
    ));
    let go = if is_here { String::new() } else { format!("cd {} && ", folder.display()) };
    screen.say(&format!("now: {go}cuttings serve --open"));
    Ok(Exit::Fine)
}
