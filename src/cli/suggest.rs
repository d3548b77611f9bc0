//! `cuttings suggest`: what the articles hold and nobody has written down.

use super::arguments::{Global, SuggestFormat, SuggestOptions};
use super::exit::Exit;
use super::project::Project;
use super::screen::Screen;
use crate::failure::Failure;
use crate::pipeline::{Options, gather};
use crate::suggest::{in_json, in_words, suggest};

/// Looks through the articles and says what it found.
pub(super) fn run(global: &Global, options: &SuggestOptions, screen: &Screen) -> Result<Exit, Failure> {
    let project = Project::find(global)?;
    let wanted = Options { drafts: options.drafts, ..Options::default() };
    let gathered = gather(&project.content, &project.themes, &wanted)?;
    if gathered.has_errors() {
        // A file that could not be read may hold what is suggested here.
        screen.say("there are errors in the content, and what stands in broken files is not known; `cuttings check` shows them");
    }
    let found = suggest(&project.content, &gathered.dossier, options.limit.get())?;
    match options.format {
        SuggestFormat::Text => screen.data(&in_words(&found)),
        SuggestFormat::Json => screen.data(&in_json(&found)),
    }
    Ok(Exit::Fine)
}
