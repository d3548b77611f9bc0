//! Who speaks, read from the words before a quotation: "Tom Roe told the court: …", "According to the palace, …".

use super::clause::{Word, last_sentence, words};
use super::subject::{begins_phrase, forward, leading, own_subject, subject};
use crate::extract::lang::en::quotes as en;
use std::ops::Range;

/// What the words on one side of a quotation say of its speaker.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) speaker: Option<Range<usize>>,
    pub(super) cue: Option<Range<usize>>,
    pub(super) rule: &'static str,
}

/// The longest way from a verb of saying to its quotation, in words.
const FARTHEST: usize = 16;

/// The rule where the text says that the words were not said, or might be.
pub(super) const UNSAID: &str = "not said";

/// Reads the sentence that runs into the quotation at the end of `gap`.
pub(super) fn before(text: &str, gap: Range<usize>) -> Option<Found> {
    let sentence = last_sentence(text, gap);
    let written = text[sentence.clone()].trim_end();
    if written.is_empty() || written.ends_with(['.', '!', '?', ';']) {
        return None;
    }
    let words = words(text, sentence.clone(), 80);
    let colon = written.ends_with(':');
    let cue = last_cue(&words, written.ends_with([':', ',']));
    if let Some(found) = according(&words) {
        // "According to Ann Lee, Tom Roe said": the words are his.
        let named = found.speaker.as_ref().map_or(0, |speaker| speaker.end);
        let told = cue.and_then(|verb| own_subject(&words, verb)).filter(|subject| subject.start >= named);
        return Some(told.map_or(found.clone(), |speaker| Found { speaker: Some(speaker), ..found }));
    }
    match cue {
        Some(verb) if is_unsaid(&words, verb) => {
            Some(Found { speaker: None, cue: Some(words[verb].range.clone()), rule: UNSAID })
        }
        Some(verb) => {
            let speaker = subject(&words, verb);
            Some(Found { speaker, cue: Some(words[verb].range.clone()), rule: "verb before" })
        }
        None if colon && !is_told(&words) => {
            leading(&words).map(|speaker| Found { speaker: Some(speaker), cue: None, rule: "colon before" })
        }
        None => None,
    }
}

/// "Never said", "denied saying", "if she says"; a sign that says something; "pleaded guilty to".
fn is_unsaid(words: &[Word<'_>], verb: usize) -> bool {
    let clause = words[..verb].iter().rposition(|word| word.comma).map_or(0, |comma| comma + 1);
    let near = clause.max(verb.saturating_sub(2));
    // "Had she said" only where the sentence begins so: "Ann Lee, the mayor, had said".
    let opens = words.get(clause).is_some_and(|word| matches!(&*word.lower, "if" | "unless"))
        || words.first().is_some_and(|word| matches!(&*word.lower, "had" | "neither"));
    opens
        || words[near..verb].iter().any(|word| !word.is_capital() && en::is_unsaid(&word.lower))
        || verb > 0 && en::is_participle(&words[verb].lower) && en::bears_words(&words[verb - 1].lower)
        || words.get(verb + 1).is_some_and(|word| matches!(&*word.lower, "guilty" | "innocent"))
}

/// "Tom Roe was asked:": whoever the sentence begins with hears what follows.
fn is_told(words: &[Word<'_>]) -> bool {
    let be = |word: &Word<'_>| matches!(&*word.lower, "is" | "are" | "was" | "were" | "been") && !word.comma;
    (1..words.len()).any(|at| {
        let last_clause = words[at..words.len() - 1].iter().all(|word| !word.comma);
        be(&words[at - 1]) && last_clause && is_passive(words, at)
    })
}

/// The subject of a whole sentence that stands right before a quotation: "Tom Roe disagreed. “It is wrong.”"
pub(super) fn subject_of_sentence(text: &str, gap: Range<usize>) -> Option<Range<usize>> {
    let words = words(text, last_sentence(text, gap), 20);
    if is_told(&words) { None } else { leading(&words) }
}

/// "According to the palace, …"; "in the words of Tom Roe, …".
fn according(words: &[Word<'_>]) -> Option<Found> {
    let at = words.windows(2).position(|pair| pair[0].lower == "according" && pair[1].lower == "to")?;
    let speaker = forward(words, at + 2)?;
    Some(Found {
        speaker: Some(speaker),
        cue: Some(words[at].range.start..words[at + 1].range.end),
        rule: "according to",
    })
}

/// The last verb of saying near the end of the words.
fn last_cue(words: &[Word<'_>], introduces: bool) -> Option<usize> {
    let first = words.len().saturating_sub(FARTHEST);
    (first..words.len()).rev().find(|&at| {
        let last = at + 1 == words.len()
            || at + 2 == words.len() && words[at].lower == "put" && words[at + 1].lower == "it";
        en::is_cue(&words[at].lower)
            && !is_noun(words, at)
            && !is_passive(words, at)
            && (!is_weak(&words[at].lower) || last && introduces)
    })
}

/// Verbs that say something only right before a colon or comma: "a sign read:".
fn is_weak(word: &str) -> bool {
    matches!(
        word,
        "read"
            | "reads"
            | "put"
            | "went"
            | "found"
            | "charged"
            | "signed"
            | "offered"
            | "thought"
            | "shared"
            | "ruled"
            | "posted"
            | "began"
    )
}

/// "The claims", "her calls", "a warning".
fn is_noun(words: &[Word<'_>], at: usize) -> bool {
    let determined = at > 0
        && matches!(
            &*words[at - 1].lower,
            "the"
                | "a"
                | "an"
                | "his"
                | "her"
                | "their"
                | "its"
                | "these"
                | "those"
                | "of"
                | "no"
                | "such"
                | "any"
        )
        && !words[at - 1].comma;
    determined
        && (words[at].lower.ends_with('s')
            || words[at].lower.ends_with("ing")
            || matches!(&*words[at].lower, "say" | "tell"))
}

/// Whether a word after "told" is whom somebody told, "told reporters", and not what somebody heard: "told of the wreck".
fn is_audience(word: &str) -> bool {
    matches!(word, "parliament" | "radio" | "television" | "police")
        || word.ends_with('s') && !en::relates(word) && !en::bounds_clause(word)
}

/// "He was told", "when asked": the subject hears.
pub(super) fn is_passive(words: &[Word<'_>], at: usize) -> bool {
    let hears = matches!(
        &*words[at].lower,
        "told"
            | "asked"
            | "advised"
            | "said"
            | "accused"
            | "called"
            | "described"
            | "reported"
            | "dubbed"
            | "branded"
            | "praised"
            | "urged"
            | "warned"
            | "reassured"
            | "assured"
    );
    if !hears {
        return false;
    }
    let by_next = words.get(at + 1).is_some_and(|next| next.lower == "by");
    let before = words[..at].iter().rev().take(3).take_while(|word| !word.comma);
    let opens = at == 0 || words[at - 1].comma;
    let asked = matches!(&*words[at].lower, "asked" | "told" | "urged" | "warned")
        && opens
        && words.get(at + 1).is_some_and(|next| !begins_phrase(next) && !is_audience(&next.lower));
    // "Once asked, he said" hears; "he once asked" speaks.
    let once = at > 1
        && words[at - 1].lower == "once"
        && !words[at - 2].comma
        && (!en::bounds_clause(&words[at - 2].lower) || words[at - 2].lower == "who")
        && !en::is_passive(&words[at - 2].lower);
    let carried = !once
        && before.clone().any(|word| en::is_passive(&word.lower))
        && before.clone().all(|word| {
            en::is_filler(&word.lower) || en::is_passive(&word.lower) || !en::is_cue(&word.lower)
        });
    by_next
        || asked
        || carried && (en::is_passive(&words[at - 1].lower) || en::is_filler(&words[at - 1].lower))
}
