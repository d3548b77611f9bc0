//! An article: everything about it but its text.

use schemars::JsonSchema;
use serde::Serialize;

use super::RecordContext;
use super::date::{self, DateRecord};
use crate::arena::Id;
use crate::export::form;
use crate::model::{Article, Correction, Entity, Origin, Target};
use crate::text::clean::web_address;

/// A source article.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Article")]
pub(super) struct ArticleRecord<'a> {
    /// The key, unique in the dossier.
    key: &'a str,
    /// Its page.
    page: String,
    /// The headline; the file name where the source gave none.
    title: &'a str,
    /// When it was published; null where nobody stated it.
    date: Option<DateRecord>,
    /// Who wrote it, in the order given.
    authors: Vec<NamedRecord<'a>>,
    /// The outlet, as written.
    publisher: Option<NamedRecord<'a>>,
    /// The address of the original.
    source: Option<String>,
    /// When the address was last read.
    accessed: Option<DateRecord>,
    /// A saved copy.
    archived: Option<ArchivedRecord>,
    /// The language of the text, a BCP 47 tag.
    language: Option<&'a str>,
    /// How much of the text is published: `full`, `excerpt` (only words quoted) or `metadata` (nothing).
    rights: &'static str,
    /// What it repeats, so that it is no source of its own.
    derived_from: Vec<OriginRecord<'a>>,
    /// The kind in the editor's own word.
    kind: Option<&'a str>,
    /// When its publisher last changed it.
    updated: Option<DateRecord>,
    /// When the dossier took it in.
    added: Option<DateRecord>,
    /// Corrections, to our notes or to the article.
    corrections: Vec<CorrectionRecord<'a>>,
    /// Free words.
    tags: Vec<&'a str>,
    /// How many passages its text has.
    passages: u32,
    /// How many words its text has.
    words: u32,
    /// Who and what the text names for certain, in order of place.
    mentions: Vec<MentionRecord<'a>>,
    /// Forms of words that could mean more than one thing; only where the whole text is published.
    undecided: Vec<UndecidedRecord<'a>>,
    /// Direct speech, in order of place; only where the whole text is published.
    quotes: Vec<UtteranceRecord<'a>>,
    /// Free keys.
    extra: &'a serde_json::Value,
}

/// A name as written, and whose it is.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Named")]
struct NamedRecord<'a> {
    /// The name as written.
    name: &'a str,
    /// The key of the person or organisation of the dossier that bears it.
    key: Option<&'a str>,
}

/// A saved copy of an original.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Archived")]
struct ArchivedRecord {
    /// Where it is.
    url: String,
    /// When it was saved.
    date: Option<DateRecord>,
}

/// What an article repeats: an article of the dossier, or an agency by its name.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Origin")]
struct OriginRecord<'a> {
    /// The key of an article of the dossier.
    article: Option<&'a str>,
    /// The name of an agency or outlet.
    name: Option<&'a str>,
    /// The key of the organisation that the agency is.
    organisation: Option<&'a str>,
}

/// A correction.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Correction")]
pub(super) struct CorrectionRecord<'a> {
    /// When it was made.
    date: Option<DateRecord>,
    /// What was wrong and what is right.
    text: &'a str,
}

/// A place where the text names somebody.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Mention")]
struct MentionRecord<'a> {
    /// The key of the person, organisation or place.
    key: &'a str,
    /// The passage, counted from 1.
    passage: u32,
    /// The form of words; null where the text is not published.
    form: Option<String>,
    /// The name of the rule that decided.
    rule: &'static str,
}

/// A form of words that could mean more than one thing, or nobody for certain.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Undecided")]
struct UndecidedRecord<'a> {
    /// The words.
    form: &'a str,
    /// The passage, counted from 1.
    passage: u32,
    /// The keys of those it could be.
    candidates: Vec<&'a str>,
    /// Why it stays open.
    why: &'static str,
}

/// Direct speech.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Utterance")]
struct UtteranceRecord<'a> {
    /// The words.
    words: &'a str,
    /// The passage, counted from 1.
    passage: u32,
    /// The speaker, as the text has it.
    speaker: Option<&'a str>,
    /// The key of the person who speaks, where the text decides it.
    person: Option<&'a str>,
    /// The outlet it was said to.
    through: Option<&'a str>,
}

pub(super) fn record(context: RecordContext<'_>, id: Id<Article>) -> ArticleRecord<'_> {
    let article = context.dossier.article(id);
    let is_published = article.rights.allows_sentences();
    ArticleRecord {
        key: article.key.as_str(),
        page: context.plan.route(context.dossier, Target::Article(id)).encoded(),
        title: &article.title,
        date: date::optional(article.date.as_ref()),
        authors: article.authors.iter().map(|author| named(context, &author.name, author.entity)).collect(),
        publisher: article.publisher.as_deref().map(|name| named(context, name, article.publisher_entity)),
        source: article.source.as_deref().and_then(web_address),
        accessed: date::optional(article.accessed.as_ref()),
        archived: archived(article),
        language: article.language.as_deref(),
        rights: article.rights.name(),
        derived_from: article.derived_from.iter().map(|from| origin(context, from)).collect(),
        kind: article.kind.as_deref(),
        updated: date::optional(article.updated.as_ref()),
        added: date::optional(article.added.as_ref()),
        corrections: corrections(&article.corrections),
        tags: article.tags.iter().map(|tag| &**tag).collect(),
        passages: article.passages,
        words: article.words,
        mentions: mentions(context, article),
        undecided: if is_published { undecided(context, article) } else { Vec::new() },
        quotes: if is_published { quotes(context, article) } else { Vec::new() },
        extra: &article.extra,
    }
}

fn named<'a>(context: RecordContext<'a>, name: &'a str, entity: Option<Id<Entity>>) -> NamedRecord<'a> {
    NamedRecord { name, key: entity.map(|id| context.dossier.entity(id).key.as_str()) }
}

fn archived(article: &Article) -> Option<ArchivedRecord> {
    let archived = article.archived.as_ref()?;
    Some(ArchivedRecord { url: web_address(&archived.url)?, date: date::optional(archived.date.as_ref()) })
}

fn origin<'a>(context: RecordContext<'a>, origin: &'a Origin) -> OriginRecord<'a> {
    match origin {
        Origin::Article(id) => OriginRecord {
            article: Some(context.dossier.article(*id).key.as_str()),
            name: None,
            organisation: None,
        },
        Origin::Agency(agency) => OriginRecord {
            article: None,
            name: Some(&agency.name),
            organisation: agency.entity.map(|id| context.dossier.entity(id).key.as_str()),
        },
    }
}

pub(super) fn corrections(corrections: &[Correction]) -> Vec<CorrectionRecord<'_>> {
    let records = corrections.iter().map(|correction| CorrectionRecord {
        date: date::optional(correction.date.as_ref()),
        text: &correction.text,
    });
    records.collect()
}

fn mentions<'a>(context: RecordContext<'a>, article: &'a Article) -> Vec<MentionRecord<'a>> {
    let mentions = article.mentions.iter().map(|mention| MentionRecord {
        key: context.dossier.entity(mention.entity).key.as_str(),
        passage: mention.passage,
        form: form::of_mention(article, mention),
        rule: mention.rule.name(),
    });
    mentions.collect()
}

fn undecided<'a>(context: RecordContext<'a>, article: &'a Article) -> Vec<UndecidedRecord<'a>> {
    let undecided = article.undecided.iter().map(|open| UndecidedRecord {
        form: &open.form,
        passage: open.passage,
        candidates: open.candidates.iter().map(|id| context.dossier.entity(*id).key.as_str()).collect(),
        why: open.why,
    });
    undecided.collect()
}

fn quotes<'a>(context: RecordContext<'a>, article: &'a Article) -> Vec<UtteranceRecord<'a>> {
    let quotes = article.utterances.iter().map(|said| UtteranceRecord {
        words: &said.words,
        passage: said.passage,
        speaker: said.speaker.as_deref(),
        person: said.entity.map(|id| context.dossier.entity(id).key.as_str()),
        through: said.through.as_deref(),
    });
    quotes.collect()
}
