//! `cuttings inspect`: what the program reads in a text.

use std::io::Read;
use std::ops::Range;
use std::path::Path;

use serde::Serialize;

use super::arguments::{Global, InspectFormat, InspectOptions};
use super::exit::Exit;
use super::project::Project;
use super::screen::Screen;
use crate::date::Date;
use crate::extract::amounts::find_amounts;
use crate::extract::dates::{DateKind, DateMention, find_dates};
use crate::extract::mentions::{Context, Settled, find_mentions};
use crate::extract::names::{NameKind, find_names};
use crate::extract::quotes::find_quotes;
use crate::failure::Failure;
use crate::link;
use crate::load::{Files, content};
use crate::parse::{EntityNames, glance, records};
use crate::quantity::{Kind, Quantity, words};
use crate::text::segment::paragraphs;

/// What was found in one file. Offsets count Unicode code points of the text as given.
#[derive(Debug, Serialize)]
struct Inspection {
    file: String,
    people: Vec<FoundPerson>,
    dates: Vec<FoundDate>,
    quotes: Vec<FoundQuote>,
    amounts: Vec<FoundAmount>,
}

#[derive(Debug, Serialize)]
struct FoundPerson {
    start: usize,
    end: usize,
    text: String,
    /// The key of whoever it is; none for a name that no file describes.
    person: Option<String>,
    rule: String,
}

#[derive(Debug, Serialize)]
struct FoundDate {
    start: usize,
    end: usize,
    text: String,
    /// EDTF; none where it depends on a date that nobody gave.
    value: Option<String>,
}

#[derive(Debug, Serialize)]
struct FoundQuote {
    start: usize,
    end: usize,
    text: String,
    speaker: Option<String>,
}

#[derive(Debug, Serialize)]
struct FoundAmount {
    start: usize,
    end: usize,
    text: String,
    value: String,
}

/// Reads each file and says what is in it.
pub(super) fn run(global: &Global, options: &InspectOptions, screen: &Screen) -> Result<Exit, Failure> {
    let date = match options.date.as_deref().map(Date::parse).transpose() {
        Ok(date) => date,
        Err(error) => {
            screen.problems(&format!("error: --date is no date: {}\n", error.reason));
            return Ok(Exit::WrongArguments);
        }
    };
    let names = project_names(global)?;
    let mut exit = Exit::Fine;
    for file in &options.files {
        let Some(text) = read(file, screen)? else {
            exit = Exit::Problems;
            continue;
        };
        let inspection = inspect(file, &text, date.as_ref(), names.as_ref());
        match options.format {
            InspectFormat::Json => {
                let line = serde_json::to_string(&inspection).unwrap_or_default();
                screen.data(&format!("{line}\n"));
            }
            InspectFormat::Text => screen.data(&in_words(&inspection)),
        }
    }
    Ok(exit)
}

/// The names of the project around, if there is one.
fn project_names(global: &Global) -> Result<Option<(EntityNames, Vec<Box<str>>)>, Failure> {
    let project = match Project::find(global) {
        Ok(project) => project,
        Err(Failure::NoProject { .. }) if global.root.is_none() => return Ok(None),
        Err(failure) => return Err(failure),
    };
    let listing = project.content.list()?;
    let records = records(&project.content, &content::classify(&listing), &mut Vec::new())?;
    let names = link::names(&records, true);
    let mut keys: Vec<(u32, Box<str>)> =
        names.keys.iter().map(|(key, place)| (*place, key.clone())).collect();
    keys.sort_unstable();
    Ok(Some((names, keys.into_iter().map(|(_, key)| key).collect())))
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

fn inspect(
    file: &Path,
    text: &str,
    date: Option<&Date>,
    names: Option<&(EntityNames, Vec<Box<str>>)>,
) -> Inspection {
    let name = file.to_string_lossy();
    let glance = glance(&name, text);
    let date = date.or(glance.date.as_ref());
    // The header is no running text; offsets stay those of the whole file.
    let skipped = text.get(..glance.body_start).map_or(0, |head| head.chars().count());
    let body = text.get(glance.body_start..).unwrap_or_default();
    let points = CodePoints::new(body, skipped);
    let known =
        names.map(|(names, keys)| known_people(body, (&glance, date), names, keys)).unwrap_or_default();
    let mut people: Vec<FoundPerson> = Vec::new();
    for (range, person, rule) in with_unknown(body, known) {
        let (start, end) = points.of(&range);
        people.push(FoundPerson { start, end, text: body[range].to_owned(), person, rule });
    }
    let is_date = |found: &DateMention| !matches!(found.kind, DateKind::Duration | DateKind::Set);
    let dates = find_dates(body, date).into_iter().filter(is_date).map(|found| {
        let (start, end) = points.of(&found.range);
        let value = found.date().map(ToString::to_string);
        FoundDate { start, end, text: body[found.range].to_owned(), value }
    });
    let quotes = find_quotes(body, &[]).into_iter().map(|found| {
        let (start, end) = points.of(&found.range);
        let speaker = found.speaker.range.map(|range| body[range].to_owned());
        FoundQuote { start, end, text: body[found.range].to_owned(), speaker }
    });
    let amounts = find_amounts(body).into_iter().map(|found| {
        let (start, end) = points.of(&found.range);
        FoundAmount { start, end, text: body[found.range].to_owned(), value: value_words(&found.quantity) }
    });
    Inspection {
        file: name.into_owned(),
        people,
        dates: dates.collect(),
        quotes: quotes.collect(),
        amounts: amounts.collect(),
    }
}

type Person = (Range<usize>, Option<String>, String);

/// Mentions of entities that the project describes, and forms that stay open.
fn known_people(
    body: &str,
    (glance, date): (&crate::parse::Glance, Option<&Date>),
    names: &EntityNames,
    keys: &[Box<str>],
) -> Vec<Person> {
    let ranges = paragraphs(body);
    let passages: Vec<&str> = ranges.iter().map(|range| &body[range.clone()]).collect();
    let settled: Vec<Settled<'_>> = glance
        .overrides
        .iter()
        .map(|one| Settled {
            form: &one.text,
            key: one.is.as_ref().and_then(|is| names.keys.get(&is.text).copied()),
        })
        .collect();
    let found = find_mentions(&passages, &Context { date, settled: &settled }, &names.roster);
    let at = |passage: u32, range: Range<usize>| {
        let start = ranges[passage as usize].start;
        start + range.start..start + range.end
    };
    let certain = found.certain.into_iter().map(|one| {
        let key = keys.get(one.key as usize).map(ToString::to_string);
        (at(one.passage, one.range), key, one.rule.name().to_owned())
    });
    let open =
        found.undecided.into_iter().map(|one| (at(one.passage, one.range), None, one.why.name().to_owned()));
    let mut all: Vec<Person> = certain.chain(open).collect();
    all.sort_by_key(|(range, ..)| range.start);
    all
}

/// Adds the names of people that no file describes.
fn with_unknown(body: &str, known: Vec<Person>) -> Vec<Person> {
    let mut all = known;
    let taken: Vec<Range<usize>> = all.iter().map(|(range, ..)| range.clone()).collect();
    for name in find_names(body) {
        let overlaps = taken.iter().any(|range| range.start < name.range.end && name.range.start < range.end);
        if name.kind == NameKind::Person && !overlaps {
            all.push((name.range, None, name.rule.to_owned()));
        }
    }
    all.sort_by_key(|(range, ..)| range.start);
    all
}

/// Turns byte offsets into code points, in one pass for a whole text.
struct CodePoints {
    /// Byte offset of every 64th code point.
    marks: Vec<usize>,
    text: String,
    skipped: usize,
}

const STEP: usize = 64;

impl CodePoints {
    fn new(text: &str, skipped: usize) -> Self {
        let marks = text.char_indices().step_by(STEP).map(|(at, _)| at).collect();
        CodePoints { marks, text: text.to_owned(), skipped }
    }

    fn of(&self, range: &Range<usize>) -> (usize, usize) {
        (self.at(range.start), self.at(range.end))
    }

    fn at(&self, byte: usize) -> usize {
        let Some(index) = self.marks.partition_point(|&mark| mark <= byte).checked_sub(1) else {
            return self.skipped;
        };
        self.skipped + index * STEP + self.text[self.marks[index]..byte].chars().count()
    }
}

/// An amount without the words around it: "54 minutes", "30 minutes to 45 minutes", "5.20 pm to 6.14 pm".
fn value_words(quantity: &Quantity) -> String {
    let one = |value| match &quantity.kind {
        Kind::Clock { half_known } => words::clock(value, *half_known),
        Kind::Percentage => format!("{value}%"),
        kind => words::amount(kind, value, quantity.unit),
    };
    if quantity.is_range() {
        format!("{} to {}", one(quantity.low), one(quantity.high))
    } else {
        one(quantity.low)
    }
}

/// What was found, for people.
fn in_words(inspection: &Inspection) -> String {
    let mut out = format!("{}\n", inspection.file);
    let mut section = |title: &str, lines: Vec<(String, String)>| {
        out.push_str(&format!("\n{title}: {}\n", lines.len()));
        let width = lines.iter().map(|(text, _)| text.chars().count()).max().unwrap_or_default().min(44);
        for (text, means) in lines {
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            out.push_str(&format!("  {text:width$}  {means}\n"));
        }
    };
    let person = |found: &FoundPerson| {
        let who = found.person.as_deref().unwrap_or("no file describes them");
        (found.text.clone(), format!("{who} ({})", found.rule))
    };
    section("Names", inspection.people.iter().map(person).collect());
    let date = |found: &FoundDate| {
        (found.text.clone(), found.value.clone().unwrap_or_else(|| "needs --date".to_owned()))
    };
    section("Dates", inspection.dates.iter().map(date).collect());
    let quote = |found: &FoundQuote| {
        (found.text.clone(), found.speaker.clone().unwrap_or_else(|| "nobody named".to_owned()))
    };
    section("Quotations", inspection.quotes.iter().map(quote).collect());
    section(
        "Amounts",
        inspection.amounts.iter().map(|found| (found.text.clone(), found.value.clone())).collect(),
    );
    out
}
