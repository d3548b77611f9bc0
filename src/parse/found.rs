//! What the text of an article holds: mentions, open forms, direct speech.

use std::sync::Arc;

use super::reading::ReadingContext;
use super::record::ArticleRecord;
use crate::body::{Body, Passage};
use crate::extract::mentions::Rule;
use crate::model::{SentenceId, SentenceStore};
use crate::text::segment::sentences;

/// What the text of an article holds. Passages count from 1, ranges are bytes of a passage's plain text.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// Forms of words that mean one entity for certain, in order.
    pub mentions: Vec<RawMention>,
    /// Forms of words that stay open, in order.
    pub undecided: Vec<RawUndecided>,
    /// Direct speech, in order.
    pub utterances: Vec<RawUtterance>,
    /// The sentences around mentions. Empty where the rights keep them back.
    pub sentences: Arc<SentenceStore>,
}

/// A mention; entities are places in the list of entities.
#[derive(Clone, Debug)]
pub struct RawMention {
    /// Whom it means.
    pub entity: u32,
    /// The passage.
    pub passage: u32,
    /// First byte.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// Which of the sentences it stands in.
    pub sentence: Option<SentenceId>,
    /// The rule that decided.
    pub rule: Rule,
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

/// Direct speech.
#[derive(Clone, Debug)]
pub struct RawUtterance {
    /// The words without the marks.
    pub words: Box<str>,
    /// The passage in which it begins.
    pub passage: u32,
    /// The speaker as the text has it.
    pub speaker: Option<Box<str>>,
    /// The entity that the speaker is for certain.
    pub entity: Option<u32>,
    /// The outlet it was said to.
    pub through: Option<Box<str>>,
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
        let mut found = Found::default();
        found.find_mentions(&passages, record, overrides, context.names);
        // The verbs of saying are English ones: in another language they would make speakers of articles and pronouns.
        let is_english =
            record.language.as_ref().is_none_or(|code| code.to_ascii_lowercase().starts_with("en"));
        if is_english {
            found.find_utterances(&passages, &context.names.roster);
        }
        if record.rights.unwrap_or(context.rights).allows_sentences() {
            found.keep_sentences(&passages);
        }
        found
    }

    /// Keeps the sentence around each mention, once for all mentions in it.
    fn keep_sentences(&mut self, passages: &[&Passage]) {
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
        self.sentences = Arc::new(kept);
    }
}
