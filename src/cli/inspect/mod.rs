//! `cuttings inspect`: what the program reads in a text, and why.

mod finding;
mod points;

use std::fmt::Write as _;
use std::io::Read;
use std::path::Path;

use super::arguments::{Global, InspectFormat, InspectOptions};
use super::exit::Exit;
use super::project::Project;
use super::screen::Screen;
use crate::date::Date;
use crate::failure::Failure;
use crate::link;
use crate::load::{Files, content};
use crate::model::EntityKind;
use crate::parse::records;
use finding::{FoundName, Inspection, Known, inspect};

/// Reads each file and says what is in it.
pub(super) fn run(global: &Global, options: &InspectOptions, screen: &Screen) -> Result<Exit, Failure> {
    let date = match options.date.as_deref().map(Date::parse).transpose() {
        Ok(date) => date,
        Err(error) => {
            screen.problems(&format!("error: --date is no date: {}\n", error.reason));
            return Ok(Exit::WrongArguments);
        }
    };
    let known = known(global)?;
    let mut exit = Exit::Fine;
    for file in &options.files {
        let Some(text) = read(file, screen)? else {
            exit = Exit::Problems;
            continue;
        };
        let found = inspect(&file.to_string_lossy(), &text, date.as_ref(), known.as_ref());
        match options.format {
            InspectFormat::Json => {
                let line = serde_json::to_string(&found).expect("plain values become JSON");
                screen.data(&format!("{line}\n"))?;
            }
            InspectFormat::Text => screen.data(&in_words(&found))?,
        }
    }
    Ok(exit)
}

/// The names of the project around, if there is one.
fn known(global: &Global) -> Result<Option<Known>, Failure> {
    let project = match Project::find(global) {
        Ok(project) => project,
        Err(Failure::NoProject { .. }) if global.root.is_none() => return Ok(None),
        Err(failure) => return Err(failure),
    };
    let listing = project.content.list()?;
    let records = records(&project.content, &content::classify(&listing), None, &mut Vec::new())?;
    let names = link::names(&records, true, None);
    let mut entities = vec![(Box::from(""), EntityKind::Person); names.keys.len()];
    for entity in &records.entities {
        let key = &entity.heading.key.text;
        if let Some(slot) = names.keys.get(key).and_then(|&place| entities.get_mut(place as usize)) {
            *slot = (key.clone(), entity.kind);
        }
    }
    Ok(Some(Known { names, entities }))
}

/// A file's text; nothing if it is no text, which is said.
fn read(file: &Path, screen: &Screen) -> Result<Option<String>, Failure> {
    let bytes = if file.as_os_str() == "-" {
        let mut bytes = Vec::new();
        std::io::stdin().lock().read_to_end(&mut bytes).map_err(Failure::reading("standard input"))?;
        bytes
    } else {
        std::fs::read(file).map_err(Failure::reading(file))?
    };
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Some(text)),
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            screen.problems(&format!("error: {} is not UTF-8 text (byte {at})\n", file.display()));
            Ok(None)
        }
    }
}

/// What was found, for people.
fn in_words(found: &Inspection) -> String {
    let mut out = format!("{}\n", found.file);
    let mut section = |title: &str, lines: Vec<(&str, String)>| {
        if lines.is_empty() {
            return;
        }
        out.extend(["\n", title, ": ", &lines.len().to_string(), "\n"]);
        let width = lines.iter().map(|(text, _)| text.chars().count()).max().unwrap_or_default().min(44);
        for (text, means) in lines {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            let _ = writeln!(out, "  {text:width$}  {means}");
        }
    };
    let name = |one: &FoundName| match &one.key {
        Some(key) => format!("{key}, by {}", one.rule),
        None => "no file describes it".to_owned(),
    };
    for (title, names) in
        [("People", &found.people), ("Organisations", &found.organisations), ("Places", &found.places)]
    {
        section(title, names.iter().map(|one| (one.text.as_str(), name(one))).collect());
    }
    let open = found.undecided.iter().map(|one| {
        let may = if one.candidates.is_empty() { "?".to_owned() } else { one.candidates.join(" or ") };
        (one.text.as_str(), format!("{may}: {}", one.why))
    });
    section("Undecided", open.collect());
    let missing = || "depends on a date that is not known; give --date".to_owned();
    let dates = found.dates.iter().map(|one| (one.text.as_str(), one.value.clone().unwrap_or_else(missing)));
    section("Dates", dates.collect());
    let quotes = found.quotes.iter().map(|one| {
        let speaker = one.speaker.as_deref().unwrap_or("nobody is named");
        let through = one.through.as_ref().map(|outlet| format!(", to {outlet}")).unwrap_or_default();
        (one.text.as_str(), format!("{speaker}{through}"))
    });
    section("Quotations", quotes.collect());
    section("Amounts", found.amounts.iter().map(|one| (one.text.as_str(), one.value.clone())).collect());
    out
}
