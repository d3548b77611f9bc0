//! The two waves over the files, in parallel, with results in the order of the files.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;

use super::entity::parse_entity;
use super::event::parse_event;
use super::kept::{KeptReadings, WithProblems};
use super::page::parse_page;
use super::proof::{ArticleProofs, WantedQuotes, prove_all};
use super::read::{Document, document, read_text};
use super::reading::{ArticleReading, ReadingContext, read_article};
use super::record::{Record, Records};
use super::settings::{defaults, parse_settings};
use crate::body;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::failure::Failure;
use crate::load::{ContentFile, ContentKind, Files};
use crate::model::EntityKind;

/// So many files one thread takes at a time, so that none is left with many when the others have done.
const SOME: usize = 16;

/// Reads everything but the articles, and but what is among what was kept, where the new records go too.
pub fn records(
    files: &dyn Files,
    content: &[ContentFile],
    kept: Option<&mut KeptReadings>,
    problems: &mut Vec<Diagnostic>,
) -> Result<Records, Failure> {
    let mut records = Records { settings: read_settings(files, content, problems)?, ..Records::default() };
    let new = AtomicBool::new(false);
    let read: Vec<Result<WithProblems<Record>, Failure>> = content
        .par_iter()
        .with_max_len(SOME)
        .filter_map(|file| Some((file, parser(file.kind)?)))
        .map(|(file, parse)| {
            if let Some(kept) = &kept
                && let Some(read) = kept.records.get(files, file)?
            {
                return Ok(read);
            }
            new.store(true, Ordering::Relaxed);
            let mut problems = Vec::new();
            let record = read_record(files, file, parse, &mut problems)?;
            Ok((record, problems))
        })
        .collect();
    let read: Vec<WithProblems<Record>> = read.into_iter().collect::<Result<_, _>>()?;
    if let Some(kept) = kept {
        if new.into_inner() || kept.records.len() != read.len() {
            kept.wanted = None;
        }
        kept.records.replace(content, read.iter().map(|(record, problems)| (record, &**problems)));
    }
    for (record, found) in read {
        problems.extend(found);
        match record {
            Record::Entity(entity) => records.entities.push(entity),
            Record::Event(event) => records.events.push(event),
            Record::Page(page) => records.pages.push(page),
        }
    }
    Ok(records)
}

fn read_record(
    files: &dyn Files,
    file: &ContentFile,
    parse: Parse,
    problems: &mut Vec<Diagnostic>,
) -> Result<Record, Failure> {
    let before = problems.len();
    let (text, digest) = read_text(files, file, problems)?;
    let is_unread = problems.len() > before;
    let mut document: Document<'_> = document(file, (&text, digest), problems);
    if is_unread {
        // What could not be read is not also reported for lacking fields.
        document.node = None;
    }
    Ok(parse(document, problems))
}

type Parse = fn(Document<'_>, &mut Vec<Diagnostic>) -> Record;

/// How a file of a kind is read in the first wave; nothing if it is not.
fn parser(kind: ContentKind) -> Option<Parse> {
    Some(match kind {
        ContentKind::Person => |it, problems| entity(it, EntityKind::Person, problems),
        ContentKind::Organisation => |it, problems| entity(it, EntityKind::Organisation, problems),
        ContentKind::Place => |it, problems| entity(it, EntityKind::Place, problems),
        ContentKind::Event => |it, problems| Record::Event(Arc::new(parse_event(it, problems))),
        ContentKind::Page => |it, problems| Record::Page(Arc::new(parse_page(it, problems))),
        ContentKind::Settings | ContentKind::Article | ContentKind::Other => return None,
    })
}

fn entity(document: Document<'_>, kind: EntityKind, problems: &mut Vec<Diagnostic>) -> Record {
    Record::Entity(Arc::new(parse_entity(document, kind, problems)))
}

/// What lies where the settings should, under a name that is nearly theirs.
fn near_settings(content: &[ContentFile]) -> Option<String> {
    content.iter().find_map(|file| {
        let (name, below) = file.below_content().split_once('/').unwrap_or((file.below_content(), ""));
        let lower = name.to_lowercase();
        let is_near = ["dossier", "dossier.yaml", "dossier.yml", "dossier.yaml.txt", "dossier.yml.txt"]
            .contains(&lower.as_str());
        match (is_near, below.is_empty()) {
            (false, _) => None,
            (true, true) => Some(format!("content/{name} is there: call it `dossier.yaml`")),
            // A folder may well be called `dossier`.
            (true, false) if lower == "dossier" => None,
            (true, false) => Some(format!(
                "content/{name} is a folder: give it another name, and write a file `dossier.yaml`; a line `title: …` is enough"
            )),
        }
    })
}

fn read_settings(
    files: &dyn Files,
    content: &[ContentFile],
    problems: &mut Vec<Diagnostic>,
) -> Result<crate::model::Settings, Failure> {
    let Some(file) = content.iter().find(|file| file.kind == ContentKind::Settings) else {
        let problem =
            Diagnostic::new(Code::SettingsMissing, Place::Project, "there is no `content/dossier.yaml`");
        problems.push(match near_settings(content) {
            Some(near) => problem.help(near),
            None => problem.help("write one; a line `title: …` is enough"),
        });
        return Ok(defaults());
    };
    let before = problems.len();
    let (text, _) = read_text(files, file, problems)?;
    if problems.len() > before {
        return Ok(defaults());
    }
    Ok(parse_settings(file.id, &text, problems))
}

/// Reads every article once, unless it is among what was kept, where the new readings go too.
pub fn articles(
    files: &dyn Files,
    content: &[ContentFile],
    needs: ReadingContext<'_>,
    kept: Option<&mut KeptReadings>,
    problems: &mut Vec<Diagnostic>,
) -> Result<Vec<Arc<ArticleReading>>, Failure> {
    let articles: Vec<&ContentFile> =
        content.iter().filter(|file| file.kind == ContentKind::Article).collect();
    let read: Vec<Result<WithProblems<Arc<ArticleReading>>, Failure>> = articles
        .par_iter()
        .with_max_len(SOME)
        .map(|file| {
            if let Some(kept) = &kept
                && let Some(read) = kept.article(files, file, needs)?
            {
                return Ok(read);
            }
            let mut problems = Vec::new();
            let reading = read_article(files, file, needs, &mut problems)?;
            Ok((Arc::new(reading), problems))
        })
        .collect();
    let read: Vec<WithProblems<Arc<ArticleReading>>> = read.into_iter().collect::<Result<_, _>>()?;
    if let Some(kept) = kept {
        kept.keep_articles(content, needs, read.iter().map(|(reading, problems)| (reading, &**problems)));
    }
    let mut readings = Vec::with_capacity(read.len());
    for (reading, found) in read {
        problems.extend(found);
        readings.push(reading);
    }
    Ok(readings)
}

/// Proves the quotations that articles take from each other, which nobody knew before their texts were read. Only the
/// articles that are quoted are read once more.
pub fn prove_between_articles(
    files: &dyn Files,
    content: &[ContentFile],
    readings: &[Arc<ArticleReading>],
) -> Result<Vec<ArticleProofs>, Failure> {
    let mut wanted = WantedQuotes::default();
    for reading in readings {
        wanted.references(&reading.record.heading.references);
    }
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let mut outcomes = Vec::new();
    for reading in readings {
        let wanted = wanted.of_article(&reading.record.heading.key.text);
        // The id of a content file is its place in the list.
        let file = content.get(reading.record.heading.file.0 as usize);
        if let (Some(file), false) = (file, wanted.is_empty()) {
            let (text, _) = read_text(files, file, &mut Vec::new())?;
            let start = (reading.record.heading.body_start as usize).min(text.len());
            let body = body::read(text.get(start..).unwrap_or_default(), reading.record.plain, start as u32);
            outcomes.push(prove_all(&body, wanted));
        }
    }
    Ok(outcomes)
}
