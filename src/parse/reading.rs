//! One article read whole: its header, and what its text holds. The text itself is dropped.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::article::parse_article;
use super::found::Found;
use super::proof::{ArticleProofs, WantedQuotes, prove_all};
use super::read::{document, read_text};
use super::record::ArticleRecord;
use super::references::{homes, references_of};
use crate::body::{self, Block, Body};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::digest::Digest;
use crate::extract::roster::Roster;
use crate::failure::Failure;
use crate::load::{ContentFile, Files};
use crate::model::Rights;
use crate::text::address::composed;
use crate::text::nearest::nearest;
use crate::text::sketch::{Sampler, Sketch};

/// The names that mentions are looked for with.
#[derive(Debug)]
pub struct EntityNames {
    /// The written forms; its keys are places in the list of entities, which become their ids.
    pub roster: Roster,
    /// The place of each entity's key in the list.
    pub keys: BTreeMap<Box<str>, u32>,
    /// Names that stand for one entity beyond doubt: to tell which outlet or author has a page.
    pub by_name: BTreeMap<Box<str>, u32>,
}

/// What an article says and holds.
#[derive(Clone, Debug)]
pub struct ArticleReading {
    /// Its header.
    pub record: ArticleRecord,
    /// How many passages it has.
    pub passages: u32,
    /// How many words it has.
    pub words: u32,
    /// The hash of its words, to find articles with the same text.
    pub text_digest: Digest,
    /// A sample of its text, to find articles that share parts.
    pub sketch: Sketch,
    /// What its text holds.
    pub found: Found,
    /// Quotations of the dossier, proved against it or not.
    pub proofs: ArticleProofs,
}

/// What reading an article needs beside the article.
#[derive(Clone, Copy, Debug)]
pub struct ReadingContext<'c> {
    /// The names.
    pub names: &'c Arc<EntityNames>,
    /// The quotations to prove.
    pub wanted: &'c Arc<WantedQuotes>,
    /// Whether drafts are read in full.
    pub drafts: bool,
    /// What articles may show that say nothing themselves.
    pub rights: Rights,
}

/// Reads one article.
pub(super) fn read_article(
    files: &dyn Files,
    file: &ContentFile,
    context: ReadingContext<'_>,
    problems: &mut Vec<Diagnostic>,
) -> Result<ArticleReading, Failure> {
    let before = problems.len();
    let (text, digest) = read_text(files, file, problems)?;
    let mut document = document(file, (&text, digest), problems);
    let mut record = parse_article(&mut document, problems);
    let is_left_out = record.heading.draft && !context.drafts;
    if is_left_out {
        return Ok(reading(record, &Body::default(), Found::default(), Arc::default()));
    }
    record.heading.body_start = document.body_start;
    let body = body::read(document.body, document.plain, document.body_start);
    let has_text = body.passages > 0
        || body.blocks.iter().any(|block| matches!(block, Block::Table(_) | Block::Code { .. }));
    if !has_text && problems.len() == before {
        let problem = Diagnostic::new(Code::EmptyArticle, Place::Whole(file.id), "the article has no text");
        problems.push(
            problem.help("write or paste its text below the header; `rights: metadata` keeps it unpublished"),
        );
    }
    if record.rights.unwrap_or(context.rights) == Rights::Full {
        homes(&body, file.id, problems);
    }
    record.heading.references = references_of(&body, file.id, problems);
    let overrides = decided(&record, context.names, problems);
    let found = Found::in_body(&body, &record, &overrides, context);
    let proofs = prove_all(&body, context.wanted.of_article(&record.heading.key.text));
    Ok(reading(record, &body, found, proofs))
}

fn reading(record: ArticleRecord, body: &Body, found: Found, proofs: ArticleProofs) -> ArticleReading {
    // The words with one blank between them, so that a text is the same however its lines are broken.
    let mut text = String::new();
    let mut words = 0;
    let mut sampler = Sampler::default();
    for word in body.numbered().into_iter().flat_map(|passage| passage.text.split_whitespace()) {
        words += 1;
        text.push_str(word);
        text.push(' ');
        sampler.add(word);
    }
    ArticleReading {
        record,
        passages: body.passages,
        words,
        text_digest: Digest::of(text.as_bytes()),
        sketch: sampler.finish(),
        found,
        proofs,
    }
}

/// The overrides of an article with their entities; unknown keys are reported.
fn decided(
    record: &ArticleRecord,
    names: &EntityNames,
    problems: &mut Vec<Diagnostic>,
) -> Vec<(Box<str>, Option<u32>)> {
    let mut out = Vec::new();
    for one in &record.overrides {
        let Some(is) = &one.is else {
            out.push((one.text.clone(), None));
            continue;
        };
        if let Some(&entity) = names.keys.get(&*composed(&is.text)) {
            out.push((one.text.clone(), Some(entity)));
            continue;
        }
        let headline = format!("no person, organisation or place is called `{}`", is.text);
        let near = nearest(&is.text, names.keys.keys().map(|key| &**key));
        let problem = Diagnostic::new(Code::UnknownPerson, is.place.clone(), headline);
        problems.push(match near {
            Some(_) => problem.did_you_mean(near),
            None => problem.help(format!("write content/people/{}.md, or mend the key", is.text)),
        });
    }
    out
}
