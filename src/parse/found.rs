//! What the text of an article holds: mentions, open forms, direct speech.

use std::sync::Arc;

use super::reading::ReadingContext;
use super::record::ArticleRecord;
use crate::body::{Body, Passage};
use crate::model::{Mention, SentenceId, SentenceStore, Utterance};
use crate::text::segment::sentences;

/// What the text of an article holds. Passages count from 1, ranges are bytes of a passage's plain text; what becomes part of the model as it
/// is, is shared with it.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Forms of words that mean one entity for certain, in order.
    pub mentions: Arc<[Mention]>,
    /// Forms of words that stay open, in order.
    pub undecided: Vec<RawUndecided>,
    /// Direct speech, in order.
    pub utterances: Arc<[Utterance]>,
    /// The sentences around mentions. Empty where the rights keep them back.
    pub sentences: Arc<SentenceStore>,
}

/// What is being found.
#[derive(Debug, Default)]
pub(super) struct Finding {
    pub(super) mentions: Vec<Mention>,
    pub(super) undecided: Vec<RawUndecided>,
    pub(super) utterances: Vec<Utterance>,
}

/// A form of words that stays open.
#[derive(Clone, Debug)]
pub struct RawUndecided {
    /// The words.
    pub form: Box<str>,
    /// The passage.
    pub passage: u32,
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// Where it stands in the file: first byte, and the byte after the last.
    pub place: (u32, u32),
    /// Whom it could mean.
    pub candidates: Vec<u32>,
    /// The rule that left it open.
    pub why: &'static str,
}

impl Found {
    /// Looks through a body. `overrides` say whom forms of words mean in this article.
    pub(super) fn in_body(
        body: &Body,
        record: &ArticleRecord,
        overrides: &[(Box<str>, Option<u32>)],
        context: ReadingContext<'_>,
    ) -> Self {
        let passages = body.numbered();
        let mut found = Finding::default();
        found.find_mentions(&passages, record, overrides, context.names);
        // The verbs of saying are English ones: in another language they would make speakers of articles and pronouns.
        let is_english =
            record.language.as_ref().is_none_or(|code| code.to_ascii_lowercase().starts_with("en"));
        if is_english {
            found.find_utterances(&passages, &context.names.roster);
        }
        let keeps_sentences = record.rights.unwrap_or(context.rights).allows_sentences();
        let sentences =
            if keeps_sentences { found.keep_sentences(&passages) } else { SentenceStore::default() };
        found.undecided.shrink_to_fit();
        Found {
            mentions: found.mentions.into(),
            undecided: found.undecided,
            utterances: found.utterances.into(),
            sentences: Arc::new(sentences),
        }
    }
}

impl Finding {
    /// Keeps the sentence around each mention, once for all mentions in it.
    fn keep_sentences(&mut self, passages: &[&Passage]) -> SentenceStore {
        let mut ranges: Vec<std::ops::Range<usize>> = Vec::new();
        let mut of_passage = 0;
        let mut last: Option<((u32, usize), SentenceId)> = None;
        let mut kept = SentenceStore::default();
        for mention in &mut self.mentions {
            let Some(passage) = passages.get(mention.passage as usize - 1) else { continue };
            if of_passage != mention.passage {
                ranges = sentences(&passage.text);
                of_passage = mention.passage;
            }
            let Some(index) = ranges.iter().position(|range| (mention.start as usize) < range.end) else {
                continue;
            };
            let place = (mention.passage, index);
            let id = match last {
                Some((of_last, id)) if of_last == place => id,
                _ => kept.push(&passage.text[ranges[index].clone()], ranges[index].start as u32),
            };
            last = Some((place, id));
            mention.sentence = Some(id);
        }
        kept.shrink_to_fit();
        kept
    }
}
