//! Quotations in running text, with who speaks and through which outlet.
//!
//! In: a text and, if they are known, the mentions of people in it. Out: [`Quote`]s, sorted, without overlaps, on character
//! borders. First the marks are paired (`mark.rs`, `pair.rs`): apostrophes are told from closing marks, and a quotation
//! that runs over several paragraphs is one. Then the words around each are read for a verb of saying and its subject
//! (`before.rs`, `after.rs`, `subject.rs`). Who speaks is said in the words of the text: an unnamed source stays unnamed.

mod after;
mod before;
mod clause;
mod head;
mod kind;
mod mark;
mod outlet;
mod pair;
mod speaker;
mod subject;

#[cfg(test)]
mod tests;

use std::ops::Range;

/// The number that the caller gave to a person.
pub type SpeakerId = u32;

/// What marks stand around.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuoteKind {
    /// Whole sentences that somebody says.
    Speech,
    /// A few words of somebody's, in the sentence of the writer.
    Fragment,
    /// A title, a term or words held at a distance: so-called 'Megxit'.
    Term,
}

/// How a speaker is referred to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpeakerKind {
    /// By a name or a title that stands for one.
    Named,
    /// As somebody without a name: "a royal source".
    Unnamed,
    /// By a pronoun.
    Pronoun,
    /// Not at all.
    Nobody,
}

/// Who speaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Speaker {
    /// The speaker's phrase in the text, without verb, apposition and adverbs.
    pub range: Option<Range<usize>>,
    /// What sort of phrase it is.
    pub kind: SpeakerKind,
    /// For a pronoun, the phrase that it most likely stands for.
    pub stands_for: Option<Range<usize>>,
    /// The person, where the phrase holds, or the pronoun stands for, a mention that the caller knows.
    pub known: Option<SpeakerId>,
    /// The name of the rule that decided.
    pub rule: &'static str,
}

/// A quotation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Byte range, marks included; over several paragraphs from the first mark to the last.
    pub range: Range<usize>,
    /// The words without marks, a range for each paragraph.
    pub words: Vec<Range<usize>>,
    /// Quotations within this one, marks included.
    pub nested: Vec<Range<usize>>,
    /// What it is.
    pub kind: QuoteKind,
    /// Who speaks.
    pub speaker: Speaker,
    /// The verb of saying.
    pub cue: Option<Range<usize>>,
    /// The outlet it was said to or in.
    pub through: Option<Range<usize>>,
    /// Whether it goes on with the sentence of the quotation before it: “I came,” he said, “and I left.”
    pub continues: bool,
}

/// Finds the quotations of `text`. `speakers` are mentions of known people in the order of the text; it may be empty.
///
/// ```
/// use cuttings::extract::quotes::find_quotes;
///
/// let text = "“It went well,” a royal source told Us Weekly.";
/// let quotes = find_quotes(text, &[]);
/// let at = |range: &Option<std::ops::Range<usize>>| range.clone().map(|range| &text[range]);
/// assert_eq!(at(&quotes[0].speaker.range), Some("a royal source"));
/// assert_eq!(at(&quotes[0].through), Some("Us Weekly"));
/// ```
pub fn find_quotes(text: &str, speakers: &[(Range<usize>, SpeakerId)]) -> Vec<Quote> {
    find_quotes_among(text, Known { speakers, organisations: &[] })
}

/// Mentions that the caller knows, each in the order of the text.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known<'a> {
    /// Who may speak: people, and organisations too.
    pub speakers: &'a [(Range<usize>, SpeakerId)],
    /// Organisations: words that are told to one of them come through it, though its name is no outlet's by its words.
    pub organisations: &'a [Range<usize>],
}

/// As [`find_quotes`], with the organisations that the caller knows.
///
/// ```
/// use cuttings::extract::quotes::{Known, find_quotes_among};
///
/// let text = "“It went well,” a harbour source told the Ferryman.";
/// let ferryman = text.find("Ferryman").map(|at| at..at + 8).unwrap();
/// let quotes = find_quotes_among(text, Known { organisations: &[ferryman.clone()], ..Known::default() });
/// assert_eq!(quotes[0].through, Some(ferryman));
/// ```
pub fn find_quotes_among(text: &str, known: Known<'_>) -> Vec<Quote> {
    let marks = mark::marks(text);
    if marks.is_empty() {
        return Vec::new();
    }
    let paragraphs = crate::text::segment::paragraphs(text);
    let spans = pair::spans(text, &marks, &paragraphs);
    speaker::attribute(text, &spans, &paragraphs, known)
}
