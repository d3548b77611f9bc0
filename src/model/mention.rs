//! Where an article names somebody, and the sentences around it.

use super::Entity;
use crate::arena::Id;
use crate::extract::mentions::Rule;
use std::borrow::Cow;

/// A form of words in an article that means one entity for certain.
#[derive(Clone, Debug, Hash)]
pub struct Mention {
    /// Whom it means.
    pub entity: Id<Entity>,
    /// The passage, counted from 1.
    pub passage: u32,
    /// Byte range in the passage's plain text.
    pub start: u32,
    /// End of the range.
    pub end: u32,
    /// The sentence around it, of those of its article; `None` where the article's rights keep it back.
    pub sentence: Option<SentenceId>,
    /// The rule that decided.
    pub rule: Rule,
}

/// A form of words that nobody could decide.
#[derive(Clone, Debug, Hash)]
pub struct Undecided {
    /// The words.
    pub form: Box<str>,
    /// The passage, counted from 1.
    pub passage: u32,
    /// Byte range in the passage's plain text.
    pub start: u32,
    /// End of the range.
    pub end: u32,
    /// Who it could be.
    pub candidates: Vec<Id<Entity>>,
    /// Why it stays open.
    pub why: &'static str,
}

/// Direct speech in an article.
#[derive(Clone, Debug, Hash)]
pub struct Utterance {
    /// The words without the marks.
    pub words: Box<str>,
    /// The passage, counted from 1.
    pub passage: u32,
    /// The speaker as the text has it ("a royal source").
    pub speaker: Option<Box<str>>,
    /// The person of the dossier who speaks, where the text decides it.
    pub entity: Option<Id<Entity>>,
    /// The outlet it was said to ("Us Weekly").
    pub through: Option<Box<str>>,
}

/// Names one sentence of a store.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SentenceId(u32);

/// A sentence with the byte range of the article's passage that it covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence<'a> {
    /// The words.
    pub text: Cow<'a, str>,
    /// Where it begins in the passage's plain text.
    pub start: u32,
}

/// Sentences in which somebody is named, each kept once however many it names.
///
/// A store rather than a field of each mention, so that where they are kept can change without anybody noticing.
#[derive(Debug, Default, Hash)]
pub struct SentenceStore {
    text: String,
    ends: Vec<(u32, u32)>,
}

impl SentenceStore {
    /// Gives back the room for more sentences than there are.
    pub fn shrink_to_fit(&mut self) {
        self.text.shrink_to_fit();
        self.ends.shrink_to_fit();
    }

    /// Adds a sentence that begins at `start` of its passage.
    pub fn push(&mut self, text: &str, start: u32) -> SentenceId {
        self.text.push_str(text);
        let end = u32::try_from(self.text.len()).expect("sentences that name somebody stay below 4 GiB");
        self.ends.push((end, start));
        SentenceId(self.ends.len() as u32 - 1)
    }

    /// The sentence of an id that this store gave out.
    pub fn get(&self, id: SentenceId) -> Sentence<'_> {
        let index = id.0 as usize;
        let begin = if index == 0 { 0 } else { self.ends[index - 1].0 as usize };
        let (end, start) = self.ends[index];
        Sentence { text: Cow::Borrowed(&self.text[begin..end as usize]), start }
    }
}
