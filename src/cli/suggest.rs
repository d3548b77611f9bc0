//! `cuttings suggest`: what the articles hold and nobody has written down.

use std::collections::BTreeMap;

use super::arguments::{Global, SuggestFormat, SuggestOptions};
use super::exit::Exit;
use super::project::Project;
use super::screen::Screen;
use crate::failure::Failure;
use crate::model::Dossier;
use crate::pipeline::{Options, gather};
use crate::suggest::{Draft, DraftKind, Drafted, Suggestions, drafts, in_json, in_words, suggest};
use crate::write::scaffold;

/// Looks through the articles and says what it found, or writes drafts of it.
pub(super) fn run(global: &Global, options: &SuggestOptions, screen: &Screen) -> Result<Exit, Failure> {
    let project = Project::find(global)?;
    let wanted = Options { drafts: options.drafts, ..Options::default() };
    let gathered = gather(&project.content, &project.themes, &wanted)?;
    if gathered.has_errors() {
        // A file that could not be read may hold what is suggested here.
        screen.say("there are errors in the content, and what stands in broken files is not known; `cuttings check` shows them");
    }
    let mut found = suggest(&project.content, &gathered.dossier, options.limit.get())?;
    let mut drafted = Drafted::read(&project.content, &gathered.dossier)?;
    let known = drafted.take_out(&mut found);
    if options.write {
        let written = write(&project, &found, &gathered.dossier, &mut drafted)?;
        match options.format {
            SuggestFormat::Text => say(&written, known, &found, screen)?,
            SuggestFormat::Json => screen.data(&listed(&written))?,
        }
        return Ok(Exit::Fine);
    }
    match options.format {
        SuggestFormat::Text => screen.data(&in_words(&found))?,
        SuggestFormat::Json => screen.data(&in_json(&found))?,
    }
    if known > 0 {
        screen.say(&format!(
            "{} not shown: drafts of them are written, or were refused",
            counted(known, "suggestion", "suggestions")
        ));
    }
    Ok(Exit::Fine)
}

/// Writes the drafts; what is there stays as it is.
pub(super) fn write(
    project: &Project,
    found: &Suggestions,
    dossier: &Dossier,
    drafted: &mut Drafted,
) -> Result<Vec<Draft>, Failure> {
    let mut new = drafts(found, dossier, drafted);
    let files: Vec<(&str, &[u8])> =
        new.iter().map(|draft| (draft.file.as_str(), draft.text.as_bytes())).collect();
    let done = scaffold(&project.root, &files)?;
    new.retain(|draft| !done.existed.contains(&project.root.join(&draft.file)));
    Ok(new)
}

/// The written drafts, one JSON object a line.
fn listed(written: &[Draft]) -> String {
    let lines = written.iter().filter_map(|draft| serde_json::to_string(draft).ok());
    lines.map(|line| line + "\n").collect()
}

fn say(written: &[Draft], known: usize, found: &Suggestions, screen: &Screen) -> Result<(), Failure> {
    for draft in written {
        screen.data(&format!("{}\n", draft.file))?;
    }
    if written.is_empty() {
        screen.say("there is nothing new to draft");
    } else {
        screen.say(&format!("wrote {}", summary(written)));
    }
    if known > 0 {
        screen.say(&format!(
            "{} left: drafts of them are written, or were refused",
            counted(known, "suggestion", "suggestions")
        ));
    }
    let by_hand = found.aliases.total;
    if by_hand > 0 {
        screen.say(&format!(
            "{} of people who have a page: `cuttings suggest` shows what to add there",
            counted(by_hand, "name", "names")
        ));
    }
    let claims = found.figures.first.iter().filter(|figures| figures.event.is_some()).count();
    if claims > 0 {
        screen.say(&format!(
            "{} about events that are written down: `cuttings suggest` shows them",
            counted(claims, "claim", "claims")
        ));
    }
    if !written.is_empty() {
        screen.say("to see them on the site: cuttings serve --drafts");
        screen.say("to accept one, take the line `draft: true` out of it; to refuse it for good, write `refused: true` there instead");
    }
    Ok(())
}

/// What the drafts are: "7 drafts: 3 people, 4 events with 1 claim".
pub(super) fn summary(written: &[Draft]) -> String {
    let mut kinds: BTreeMap<DraftKind, usize> = BTreeMap::new();
    for draft in written {
        *kinds.entry(draft.kind).or_default() += 1;
    }
    let claims: usize = written.iter().map(|draft| draft.claims).sum();
    let parts = kinds.into_iter().map(|(kind, number)| match kind {
        DraftKind::Person => counted(number, "person", "people"),
        DraftKind::Organisation => counted(number, "organisation", "organisations"),
        DraftKind::Place => counted(number, "place", "places"),
        DraftKind::Event if claims > 0 => {
            format!("{} with {}", counted(number, "event", "events"), counted(claims, "claim", "claims"))
        }
        DraftKind::Event => counted(number, "event", "events"),
    });
    format!("{}: {}", counted(written.len(), "draft", "drafts"), parts.collect::<Vec<_>>().join(", "))
}

/// A number with its noun.
pub(super) fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}
