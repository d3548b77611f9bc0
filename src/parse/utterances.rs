//! Direct speech in an article, with its speaker where the text says who speaks.

use std::ops::Range;

use super::found::Finding;
use crate::arena::Id;
use crate::body::Passage;
use crate::extract::quotes::{Known, Quote, QuoteKind, SpeakerId, SpeakerKind, find_quotes_among};
use crate::extract::roster::{Kind, Roster};
use crate::model::Utterance;

impl Finding {
    /// Finds direct speech. Comes after the mentions, which tell who the speakers are.
    pub(super) fn find_utterances(&mut self, passages: &[&Passage], roster: &Roster) {
        let (text, starts) = joined(passages);
        let speakers: Vec<(Range<usize>, SpeakerId)> = self
            .mentions
            .iter()
            .filter_map(|mention| {
                let start = starts.get(mention.passage as usize - 1)?;
                Some((
                    start + mention.start as usize..start + mention.end as usize,
                    mention.entity.index() as u32,
                ))
            })
            .collect();
        let is_organisation = |id: &SpeakerId| roster.kind_of(*id) == Some(Kind::Organisation);
        let organisations: Vec<Range<usize>> =
            speakers.iter().filter(|(_, id)| is_organisation(id)).map(|(range, _)| range.clone()).collect();
        let known = Known { speakers: &speakers, organisations: &organisations };
        let quotes = find_quotes_among(&text, known);
        self.utterances
            .extend(quotes.iter().filter_map(|quote| utterance(quote, &text, (passages, &starts))));
    }
}

/// The passages as one text, a blank line between two, and where each begins.
fn joined(passages: &[&Passage]) -> (String, Vec<usize>) {
    let mut text = String::with_capacity(passages.iter().map(|passage| passage.text.len() + 2).sum());
    let mut starts = Vec::with_capacity(passages.len());
    for passage in passages {
        starts.push(text.len());
        text.push_str(&passage.text);
        text.push_str("\n\n");
    }
    (text, starts)
}

/// Speech of somebody; titles, terms and words of nobody are left out.
fn utterance(quote: &Quote, text: &str, (passages, starts): (&[&Passage], &[usize])) -> Option<Utterance> {
    // Whom a pronoun stands for is a guess, and no guess is published.
    let is_named = matches!(quote.speaker.kind, SpeakerKind::Named | SpeakerKind::Unnamed);
    if quote.kind == QuoteKind::Term || !is_named {
        return None;
    }
    let words: Vec<&str> = quote.words.iter().filter_map(|range| text.get(range.clone())).collect();
    let index = starts.partition_point(|&start| start <= quote.range.start).checked_sub(1)?;
    let at = |range: &Option<Range<usize>>| range.clone().and_then(|range| text.get(range)).map(Into::into);
    let phrase = at(&quote.speaker.range);
    Some(Utterance {
        words: words.join(" ").into(),
        passage: passages.get(index)?.number,
        speaker: phrase,
        entity: quote.speaker.known.map(Id::from_index),
        through: at(&quote.through),
    })
}
