//! Quotations given their speakers.

use super::before::{Found, UNSAID, before, subject_of_sentence};
use super::clause::{first_sentence, last_sentence, words};
use super::head::head;
use super::pair::Span;
use super::{
    Known, Quote, QuoteKind, Speaker, SpeakerId, SpeakerKind, after::after, kind::is_title, kind::kind,
    outlet,
};
use crate::extract::lang::en::quotes as en;
use std::ops::Range;

/// Gives each quotation its kind, its speaker and its outlet.
pub(super) fn attribute(
    text: &str,
    spans: &[Span],
    paragraphs: &[Range<usize>],
    known: Known<'_>,
) -> Vec<Quote> {
    let titles: Vec<bool> = spans.iter().map(|span| is_title(text, span)).collect();
    let Known { speakers, organisations } = known;
    let reader = Reader { text, spans, titles: &titles, paragraphs, known: speakers, organisations };
    let mut found: Vec<Option<Found>> = (0..spans.len()).map(|at| reader.found(at)).collect();
    reader.share_within_sentences(&mut found);
    let mut out: Vec<Quote> = Vec::with_capacity(spans.len());
    for (at, found) in found.into_iter().enumerate() {
        let quote = reader.quote(at, found, &out);
        out.push(quote);
    }
    out
}

/// The most titles that a sentence is followed through.
const MOST_TITLES: usize = 8;

struct Reader<'a> {
    text: &'a str,
    spans: &'a [Span],
    /// Which spans are titles, and so only words of the sentence they stand in.
    titles: &'a [bool],
    paragraphs: &'a [Range<usize>],
    known: &'a [(Range<usize>, SpeakerId)],
    organisations: &'a [Range<usize>],
}

impl Reader<'_> {
    /// The text before the quotation at `at`, back to the one before it or to the paragraph's beginning.
    fn gap_before(&self, at: usize) -> Range<usize> {
        let span = &self.spans[at];
        let paragraph = self.paragraphs[span.paragraph].start;
        let before = at.saturating_sub(MOST_TITLES)..at;
        let spoken = before.clone().rev().find(|&at| !self.titles[at]);
        let first = before.start.checked_sub(1);
        let previous = spoken.or(first).map_or(0, |at| self.spans[at].range.end);
        previous.max(paragraph).min(span.range.start)..span.range.start
    }

    /// The text after the quotation, up to the next one or to the paragraph's end. A line in small letters right below
    /// belongs to it.
    fn gap_after(&self, at: usize) -> Range<usize> {
        let span = &self.spans[at];
        let start = span.range.end;
        let mut end = self.paragraphs[span.last_paragraph].end.max(start);
        if self.text[start..end].trim().is_empty()
            && let Some(next) = self.paragraphs.get(span.last_paragraph + 1)
            && self.text[next.clone()].starts_with(char::is_lowercase)
            && self.text[end..next.start].matches('\n').count() == 1
        {
            end = next.end;
        }
        let after = at + 1..self.spans.len().min(at + 1 + MOST_TITLES);
        let spoken = after.clone().find(|&at| !self.titles[at]);
        let last = (after.end < self.spans.len()).then_some(after.end);
        let next = spoken.or(last).map(|at| self.spans[at].range.start);
        start..next.map_or(end, |next| end.min(next)).max(start)
    }

    fn last_char(&self, at: usize) -> Option<char> {
        let words = self.spans[at].words.last()?;
        self.text[words.clone()].trim_end().chars().next_back()
    }

    fn found(&self, at: usize) -> Option<Found> {
        let last = self.last_char(at);
        let gap_before = self.gap_before(at);
        let introduced = self.text[gap_before.clone()].trim_end().ends_with([':', ',']);
        let in_front = before(self.text, gap_before);
        let behind = after(self.text, self.gap_after(at), last);
        let comma = matches!(last, Some(',' | '?' | '!'));
        match (in_front, behind) {
            (Some(front), Some(_)) if front.rule == UNSAID => Some(front),
            (Some(front), Some(back))
                if (comma && !introduced) || (front.speaker.is_none() && back.speaker.is_some()) =>
            {
                Some(back)
            }
            (Some(front), _) => Some(front),
            (None, back) => back,
        }
    }

    /// Two quotations in one sentence of the writer have one speaker: “great” and “relaxed”, a source said.
    fn share_within_sentences(&self, found: &mut [Option<Found>]) {
        for at in 1..found.len() {
            let Some(previous) = found[at - 1].clone().filter(|_| self.one_sentence(at)) else { continue };
            match &mut found[at] {
                None => found[at] = Some(previous),
                // "… and stressed “…”": the verb has its subject before the quotation before.
                Some(own) if own.speaker.is_none() => own.speaker = previous.speaker,
                Some(_) => {}
            }
        }
        for at in (1..found.len()).rev() {
            if found[at - 1].is_none() && found[at].is_some() && self.one_sentence(at) {
                let next = found[at].clone();
                found[at - 1] = next;
            }
        }
    }

    /// Whether no sentence ends between the quotation at `at` and the one before it.
    fn one_sentence(&self, at: usize) -> bool {
        let gap = self.gap_before(at);
        let between = &self.text[gap.clone()];
        // “I left.” and adds: “It was late.”
        let goes_on = between.trim_start().starts_with(char::is_lowercase);
        let ended = !goes_on && matches!(self.last_char(at - 1), Some('.' | '!' | '?'));
        self.spans[at - 1].range.end == gap.start
            && !ended
            && !between.contains("\n\n")
            && !between.trim_end().ends_with(['.', '!', '?'])
            && !words(self.text, gap, 40).iter().any(|word| en::contrasts(&word.lower))
            && crate::text::segment::sentences(between).len() <= 1
    }

    fn quote(&self, at: usize, found: Option<Found>, before: &[Quote]) -> Quote {
        let span = &self.spans[at];
        let kind = match &found {
            Some(Found { speaker: Some(_), cue, .. })
                if !self.titles[at] || self.is_spoken(at, cue.as_ref()) =>
            {
                kind(self.text, span, true)
            }
            _ if self.titles[at] => QuoteKind::Term,
            found => kind(self.text, span, found.is_some()),
        };
        let through = found.as_ref().and_then(|found| self.through(at, found));
        let speaker = match (&found, kind) {
            (_, QuoteKind::Term) => nobody("a term"),
            (Some(Found { rule: UNSAID, .. }), _) => nobody(UNSAID),
            (Some(Found { speaker: Some(range), rule, .. }), _) => self.speaker(range.clone(), rule, before),
            (Some(found), _) => self.inherited(at, before).unwrap_or_else(|| nobody(found.rule)),
            // “It is over,” somebody told reporters: whoever that is, it may be another than the last speaker.
            (None, _) if self.is_attributed(at) => nobody("not read"),
            (None, _) => self
                .inherited(at, before)
                .or_else(|| self.introduced(at, kind, before))
                .unwrap_or_else(|| nobody("none named")),
        };
        let continues = self.continues(at, &speaker, before);
        let through =
            through.or_else(|| before.last().filter(|_| continues).and_then(|quote| quote.through.clone()));
        Quote {
            range: span.range.clone(),
            words: span.words.clone(),
            nested: span.nested.clone(),
            kind,
            speaker,
            cue: found.and_then(|found| found.cue),
            through: through.filter(|_| kind != QuoteKind::Term),
            continues,
        }
    }

    /// Whether words that look like a title are what the verb says: they follow it, a colon or a comma, or lead up to it.
    fn is_spoken(&self, at: usize, cue: Option<&Range<usize>>) -> bool {
        let before = self.text[..self.spans[at].range.start].trim_end();
        let right_after = cue.is_some_and(|cue| {
            cue.end == before.len() && !self.text[cue.clone()].eq_ignore_ascii_case("told")
        });
        right_after
            || before.ends_with([':', ','])
            || cue.is_some_and(|cue| cue.start > self.spans[at].range.start) && self.opens_sentence(at)
    }

    /// Whether the quotation has none of the writer's words before it in its sentence: "in “The Glass Stair,” he said" has.
    fn opens_sentence(&self, at: usize) -> bool {
        let start = self.spans[at].range.start;
        let paragraph = self.paragraphs[self.spans[at].paragraph].start.min(start);
        let before = self.text[paragraph..start].trim_end();
        !before.ends_with(char::is_alphanumeric)
    }

    /// The outlet in the sentence that names the speaker.
    fn through(&self, at: usize, found: &Found) -> Option<Range<usize>> {
        let anchor = found.cue.as_ref().or(found.speaker.as_ref())?.start;
        let (front, back) = (self.gap_before(at), self.gap_after(at));
        let speaks = |range: &Range<usize>| {
            found
                .speaker
                .as_ref()
                .is_some_and(|speaker| speaker.start < range.end && range.start < speaker.end)
        };
        let is_outlet = |range: &Range<usize>| self.organisation_in(range).is_some();
        let person = |range: &Range<usize>| speaks(range) || self.names_known(range) && !is_outlet(range);
        let sentence = if anchor < self.spans[at].range.start {
            last_sentence(self.text, front)
        } else {
            first_sentence(self.text, back)
        };
        outlet::through(self.text, sentence, person, |from| self.organisation_at(from))
    }

    /// The known organisation that begins at an offset.
    fn organisation_at(&self, from: usize) -> Option<Range<usize>> {
        let at = self.organisations.partition_point(|range| range.start < from);
        self.organisations.get(at).filter(|range| range.start == from).cloned()
    }

    fn organisation_in(&self, range: &Range<usize>) -> Option<&Range<usize>> {
        let at = self.organisations.partition_point(|known| known.end <= range.start);
        self.organisations.get(at).filter(|known| known.start < range.end)
    }

    fn names_known(&self, range: &Range<usize>) -> bool {
        let at = self.known.partition_point(|(mention, _)| mention.end <= range.start);
        self.known.get(at).is_some_and(|(mention, _)| mention.start < range.end)
    }

    /// Who of the known ones a speaker's phrase means.
    fn head_of(&self, phrase: &Range<usize>) -> Option<SpeakerId> {
        let from = self.known.partition_point(|(mention, _)| mention.end <= phrase.start);
        let to = self.known.partition_point(|(mention, _)| mention.start < phrase.end).max(from);
        let is_organisation = |mention: &Range<usize>| self.organisations.contains(mention);
        head(self.text, phrase, &self.known[from..to], is_organisation).copied()
    }

    fn speaker(&self, range: Range<usize>, rule: &'static str, before: &[Quote]) -> Speaker {
        let kind = self.speaker_kind(&range);
        let mut speaker =
            Speaker { known: self.head_of(&range), range: Some(range.clone()), kind, stands_for: None, rule };
        if kind == SpeakerKind::Pronoun && speaker.known.is_none() {
            self.resolve(&mut speaker, range.start, before);
        }
        speaker
    }

    /// A pronoun stands for the last named speaker, or for the only known person named before it in its paragraph.
    fn resolve(&self, speaker: &mut Speaker, at: usize, before: &[Quote]) {
        let paragraph = self.paragraphs.partition_point(|paragraph| paragraph.end <= at);
        let from = self.paragraphs.get(paragraph.saturating_sub(1)).map_or(0, |paragraph| paragraph.start);
        let first = self.known.partition_point(|(range, _)| range.start < from);
        let last = self.known.partition_point(|(range, _)| range.end <= at).max(first);
        let mentions = || self.known[first..last].iter();
        let mut ids: Vec<SpeakerId> = mentions().map(|&(_, id)| id).collect();
        ids.sort_unstable();
        ids.dedup();
        if let ([id], Some((range, _))) = (&ids[..], mentions().next_back()) {
            speaker.known = Some(*id);
            speaker.stands_for = Some(range.clone());
            return;
        }
        let named = before.iter().rev().take(6).find_map(|quote| match quote.speaker.kind {
            SpeakerKind::Named | SpeakerKind::Unnamed => {
                quote.speaker.range.clone().map(|range| (range, quote.speaker.known))
            }
            SpeakerKind::Pronoun => {
                quote.speaker.stands_for.clone().map(|range| (range, quote.speaker.known))
            }
            SpeakerKind::Nobody => None,
        });
        if let Some((range, known)) = named.filter(|(range, _)| range.start < at) {
            speaker.stands_for = Some(range);
            speaker.known = known;
        }
    }

    fn speaker_kind(&self, range: &Range<usize>) -> SpeakerKind {
        let words = words(self.text, range.clone(), 14);
        let Some(first) = words.first() else { return SpeakerKind::Nobody };
        if words.len() == 1 && en::is_pronoun(&first.lower) {
            return SpeakerKind::Pronoun;
        }
        let head = words
            .iter()
            .position(|word| matches!(&*word.lower, "for" | "of" | "from" | "with" | "close" | "in" | "at"))
            .unwrap_or(words.len());
        let last = &words[head.saturating_sub(1)];
        if !last.is_capital() || head == 1 && en::is_source_noun(&last.lower) {
            SpeakerKind::Unnamed
        } else {
            SpeakerKind::Named
        }
    }

    /// Whether the quotation ends with a comma and the sentence goes on behind it, as only words of who speaks do.
    fn is_attributed(&self, at: usize) -> bool {
        let behind = self.text[self.gap_after(at)].trim_start();
        self.last_char(at) == Some(',') && behind.starts_with(char::is_alphabetic)
    }

    /// The speaker of the quotation before, where this one only carries on.
    fn inherited(&self, at: usize, before: &[Quote]) -> Option<Speaker> {
        let previous = before.last().filter(|quote| quote.kind != QuoteKind::Term)?;
        previous.speaker.range.as_ref()?;
        let (span, last) = (&self.spans[at], &self.spans[at - 1]);
        let gap = &self.text[last.range.end.min(span.range.start)..span.range.start];
        let same_paragraph = span.paragraph == last.last_paragraph;
        let rule = if same_paragraph && self.carries_on(at, previous) {
            "same paragraph"
        } else if span.paragraph == last.last_paragraph + 1
            && self.stands_alone(at)
            && crate::text::segment::sentences(gap).len() <= 1
        {
            "carries on below"
        } else {
            return None;
        };
        Some(Speaker { rule, ..previous.speaker.clone() })
    }

    /// Nothing but the words that name the speaker stands between two quotations of one paragraph.
    fn carries_on(&self, at: usize, previous: &Quote) -> bool {
        let gap = self.gap_before(at);
        let cut = crate::text::segment::sentences(&self.text[gap.clone()]);
        let named_between = previous
            .speaker
            .range
            .as_ref()
            .is_some_and(|range| range.start >= gap.start && range.end <= gap.end);
        cut.len() <= usize::from(named_between)
    }

    /// Whether the paragraph holds nothing outside marks.
    fn stands_alone(&self, at: usize) -> bool {
        let span = &self.spans[at];
        let paragraph = &self.paragraphs[span.paragraph];
        span.range.start == paragraph.start
            && self.text[span.range.end..self.paragraphs[span.last_paragraph].end.max(span.range.end)]
                .trim()
                .is_empty()
    }

    /// The subject of the sentence right before words that are speech by all signs: Tom Roe disagreed. “It is wrong.”
    fn introduced(&self, at: usize, kind: QuoteKind, before: &[Quote]) -> Option<Speaker> {
        let gap = self.gap_before(at);
        if kind != QuoteKind::Speech
            || self.text[gap.clone()].trim().is_empty()
            || !self.text[gap.clone()].trim_end().ends_with(['.', ':'])
        {
            return None;
        }
        let sentence = last_sentence(self.text, gap.clone());
        if words(self.text, sentence, 10).len() > 8 {
            return None;
        }
        // "It rained. “We left.”"
        let range = subject_of_sentence(self.text, gap).filter(|range| {
            self.speaker_kind(range) != SpeakerKind::Unnamed
                && !self.text[range.clone()].eq_ignore_ascii_case("it")
        })?;
        Some(self.speaker(range, "subject of the sentence before", before))
    }

    fn continues(&self, at: usize, speaker: &Speaker, before: &[Quote]) -> bool {
        let Some(previous) = before.last() else { return false };
        let gap = self.gap_before(at);
        let small = self.text[self.spans[at].words[0].clone()].trim_start().starts_with(char::is_lowercase);
        let named_between = |range: &Range<usize>| range.start >= gap.start && range.end <= gap.end;
        let same =
            previous.speaker.range == speaker.range && speaker.range.as_ref().is_some_and(named_between);
        same && gap.start == previous.range.end && (small || self.text[gap].trim_end().ends_with(','))
    }
}

fn nobody(rule: &'static str) -> Speaker {
    Speaker { range: None, kind: SpeakerKind::Nobody, stands_for: None, known: None, rule }
}
