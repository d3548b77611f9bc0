//! `cuttings init --from`: a project made from texts, with drafts of who and what is found in them.

use std::path::{Path, PathBuf};

use super::next::{State, steps};
use crate::cli::exit::Exit;
use crate::cli::project::Project;
use crate::cli::screen::Screen;
use crate::cli::suggest::{counted, summary, write};
use crate::failure::Failure;
use crate::import::{Known, Overrides, Settled, settle, take_path};
use crate::load::DiskFiles;
use crate::pipeline::{Options, gather};
use crate::suggest::{Drafted, suggest};
use crate::write::scaffold;

/// So many drafts of a kind are written.
const DRAFTS: usize = 20;

/// So many files that were passed over are named.
const NAMED: usize = 5;

/// Makes the project. What cannot be taken is told and stops nothing.
pub(super) fn run(folder: &Path, from: &[PathBuf], screen: &Screen) -> Result<Exit, Failure> {
    let taken = from.iter().flat_map(|path| take_path(path)).collect();
    let settled = settle(taken, &mut Known::default(), &Overrides::default(), false);
    tell(&settled, screen);
    let incoming: Vec<_> = settled
        .iter()
        .filter_map(|one| match one {
            Settled::New(_, file, _) => Some((format!("content/articles/{}", file.name), &file.text)),
            Settled::Event(_, file) => Some((format!("content/events/{}", file.name), &file.text)),
            _ => None,
        })
        .collect();
    let is_event = |one: &&Settled| matches!(one, Settled::Event(..));
    let events = settled.iter().filter(is_event).count();
    let articles = incoming.len() - events;
    if incoming.is_empty() {
        screen.problems("error: no text was found; nothing was written\n");
        return Ok(Exit::Problems);
    }
    let settings = settings(folder, from);
    let mut files: Vec<(&str, &[u8])> = vec![("content/dossier.yaml", settings.as_bytes())];
    files.extend(incoming.iter().map(|(path, text)| (path.as_str(), text.as_bytes())));
    scaffold(folder, &files)?;
    if articles > 0 {
        let written = counted(articles, "article", "articles");
        screen.say(&format!("wrote {written} to {}", shown(folder, "content/articles")));
    }
    if events > 0 {
        let drafts = counted(events, "draft of an event", "drafts of events");
        screen.say(&format!("wrote {drafts} to {}, from a timeline", shown(folder, "content/events")));
    }
    let project = Project {
        root: folder.to_owned(),
        content: DiskFiles::content(folder),
        themes: DiskFiles::themes(folder),
    };
    let gathered = gather(&project.content, &project.themes, &Options::default())?;
    let found = suggest(&project.content, &gathered.dossier, DRAFTS)?;
    let mut drafted = Drafted::read(&project.content, &gathered.dossier)?;
    let drafts = write(&project, &found, &gathered.dossier, &mut drafted)?;
    if articles > 0 && drafts.is_empty() {
        screen.say("found nobody and nothing to draft in them");
    } else if !drafts.is_empty() {
        screen.say(&format!("wrote {}; none is published before you accept it", summary(&drafts)));
    }
    if found.not_english > 0 {
        let articles = counted(found.not_english, "article is", "articles are");
        screen.say(&format!("{articles} not in English, so nothing was looked for there"));
    }
    let state =
        State { folder, dossier: &gathered.dossier, drafts: &drafts, has_errors: gathered.has_errors() };
    for line in steps(&state) {
        screen.say(&line);
    }
    let has_failed = settled.iter().any(|one| matches!(one, Settled::Failed(..)));
    let is_clean = !has_failed && !gathered.has_errors();
    Ok(if is_clean { Exit::Fine } else { Exit::Problems })
}

/// Says what became of the texts: first what was left out, then what is there twice, then how the rest was read.
fn tell(settled: &[Settled], screen: &Screen) {
    for one in settled {
        if let Settled::Failed(origin, reason) = one {
            screen.problems(&format!("error: {origin} was left out: {reason}\n"));
        }
    }
    for one in settled {
        if let Settled::Repeated(origin, likeness) = one {
            screen.say(&likeness.in_words(origin));
        }
    }
    for one in settled {
        let (origin, remarks): (&str, Vec<&String>) = match one {
            Settled::New(found, file, _) => {
                (&found.origin, found.remarks.iter().chain(&file.remark).collect())
            }
            Settled::Event(event, _) => (&event.origin, event.remarks.iter().collect()),
            _ => continue,
        };
        for remark in remarks {
            screen.say(&format!("{origin}: {remark}"));
        }
    }
    let passed_over: Vec<&str> = settled
        .iter()
        .filter_map(|one| match one {
            Settled::PassedOver(origin) => Some(origin.as_str()),
            _ => None,
        })
        .collect();
    for origin in passed_over.iter().take(NAMED) {
        screen.say(&format!("{origin} was passed over: it is no text, page or list"));
    }
    if passed_over.len() > NAMED {
        screen.say(&format!("and {} more that were passed over", passed_over.len() - NAMED));
    }
}

/// A path in the project as the user can type it.
fn shown(folder: &Path, path: &str) -> String {
    if folder.as_os_str() == "." { path.to_owned() } else { folder.join(path).display().to_string() }
}

/// The settings of a new project: a title from the name of its folder, or else of the first folder of texts.
fn settings(folder: &Path, from: &[PathBuf]) -> String {
    let of_name = |path: &Path| path.file_name().map(|name| name.to_string_lossy().replace(['-', '_'], " "));
    let here = || std::env::current_dir().ok().and_then(|here| of_name(&here));
    let title = of_name(folder).or_else(here).or_else(|| from.first().and_then(|path| of_name(path)));
    let title = title.unwrap_or_default();
    let mut letters = title.trim().chars();
    let title: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
    let title =
        serde_json::to_string(if title.is_empty() { "My dossier" } else { &title }).unwrap_or_default();
    format!(
        "# Only the title is required.\n\
         title: {title}\n\
         # How much of each article's text is published: full, excerpt (only the words quoted) or metadata (no text).\n\
         # Articles belong to those who wrote them: before you publish, choose what you may show.\n\
         rights: full\n"
    )
}
