//! Who speaks, read from the words after a quotation: "…," said Tom Roe; "…," a royal source told Us Weekly.

use super::before::{self, Found};
use super::clause::{Word, first_sentence, words};
use super::subject;
use crate::extract::lang::en::quotes as en;
use std::ops::Range;

/// The farthest verb after a quotation, in words.
const FARTHEST: usize = 14;

/// Reads the words from the beginning of `gap`; `last` is the last character of the quotation.
pub(super) fn after(text: &str, gap: Range<usize>, last: Option<char>) -> Option<Found> {
    let sentence = first_sentence(text, gap.clone());
    let lead = text[gap.start..sentence.start].trim_start();
    let written = &text[sentence.clone()];
    let comma_outside = written.starts_with([',', '—', '–', '-']) || lead.starts_with(',');
    let joined = comma_outside || last.is_some_and(|c| matches!(c, ',' | '?' | '!' | '…' | '—' | '–' | '-'));
    if written.starts_with(['.', ';', ':', '!', '?', ')']) {
        return None;
    }
    let words = words(text, sentence, 60);
    let first = words.first()?;
    if first.lower == "according" && words.get(1).is_some_and(|word| word.lower == "to") {
        let speaker = subject::forward(&words, 2)?;
        return Some(Found {
            speaker: Some(speaker),
            cue: Some(first.range.start..words[1].range.end),
            rule: "according to",
        });
    }
    let start = usize::from(first.lower == "as");
    inverted(&words, start, joined)
        .or_else(|| if joined || start == 1 { straight(&words, start) } else { None })
        .or_else(|| trailing(&words))
}

/// "said Tom Roe".
fn inverted(words: &[Word<'_>], start: usize, joined: bool) -> Option<Found> {
    let mut verb = start;
    while words
        .get(verb)
        .is_some_and(|word| matches!(&*word.lower, "also" | "then" | "later" | "once" | "has" | "had"))
    {
        verb += 1;
    }
    let word = words.get(verb).filter(|word| en::is_cue(&word.lower) && !word.is_capital())?;
    let sure = matches!(
        &*word.lower,
        "said" | "says" | "wrote" | "writes" | "asked" | "asks" | "reports" | "reported" | "added" | "adds"
    );
    if !(joined || sure) {
        return None;
    }
    let cue = Some(word.range.clone());
    if en::is_participle(&word.lower) {
        return Some(Found { speaker: None, cue, rule: "goes on with its subject" });
    }
    let speaker = subject::forward(words, verb + 1);
    speaker.is_some().then_some(Found { speaker, cue, rule: "verb and speaker after" })
}

/// "Tom Roe, who lives nearby, said".
fn straight(words: &[Word<'_>], start: usize) -> Option<Found> {
    if en::goes_on(&words.get(start)?.lower) {
        return None;
    }
    for at in start + 1..words.len().min(FARTHEST) {
        let word = &words[at];
        let of_relative = words[at - 1].lower == "who";
        if en::is_cue(&word.lower) && !word.is_capital() && !of_relative && !before::is_passive(words, at) {
            let speaker = subject::own_subject(&words[start..], at - start)?;
            return Some(Found {
                speaker: Some(speaker),
                cue: Some(word.range.clone()),
                rule: "speaker and verb after",
            });
        }
        let after_comma = words[at - 1].comma;
        let names_joined = word.lower == "and"
            && words.get(at + 1).is_some_and(|next| next.is_capital() || en::begins_speaker(&next.lower));
        if en::bounds_clause(&word.lower)
            && !(after_comma && matches!(&*word.lower, "who" | "which" | "whose" | "as")
                || names_joined
                || word.lower == "who"
                || subject::is_quoted_as(words, at + 1))
        {
            return None;
        }
    }
    None
}

/// "… in the end, a neighbour told reporters.": the sentence goes on after the quotation and names the speaker last. So do
/// headlines: "… Harry, says source", "… with father, insiders claim".
fn trailing(words: &[Word<'_>]) -> Option<Found> {
    let first = words.len().saturating_sub(6).max(1);
    let verb = (first..words.len()).rev().find(|&at| {
        let word = &words[at];
        let plain = at + 1 == words.len() && en::is_plain_cue(&word.lower);
        (plain || en::is_cue(&word.lower)) && !word.is_capital() && !before::is_passive(words, at)
    })?;
    let comma = (0..verb).rev().find(|&at| words[at].comma)?;
    let cue = Some(words[verb].range.clone());
    if verb == comma + 1 {
        let hears = matches!(&*words[verb].lower, "told" | "tells" | "asked" | "asks" | "assured" | "warned");
        let inverted = if hears || en::is_participle(&words[verb].lower) {
            None
        } else {
            subject::forward(words, verb + 1)
        };
        if inverted.is_some() {
            return Some(Found { speaker: inverted, cue, rule: "verb and speaker at the end" });
        }
        // "Ann Lee, who lives there, told Radio Six": the phrase before the verb only adds to the first.
        let first =
            subject::own_subject(words, verb).filter(|speaker| speaker.start == words[0].range.start)?;
        return Some(Found { speaker: Some(first), cue, rule: "speaker and verb at the end" });
    }
    let speaker = subject::own_subject(words, verb)?;
    let right_after_comma = words.get(comma + 1).is_some_and(|word| word.range.start == speaker.start);
    right_after_comma.then_some(Found { speaker: Some(speaker), cue, rule: "speaker and verb at the end" })
}
