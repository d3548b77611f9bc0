//! The phrase of a speaker: the subject of a verb of saying, without adverbs, appositions and what stands before it.

use super::before::is_passive;
use super::clause::Word;
use crate::extract::lang::en::quotes as en;
use std::ops::Range;

pub(super) fn begins_phrase(word: &Word<'_>) -> bool {
    word.is_capital() || en::begins_speaker(&word.lower)
}

/// The subject of the verb at `verb`; of the sentence where the verb has none of its own.
pub(super) fn subject(words: &[Word<'_>], verb: usize) -> Option<Range<usize>> {
    if en::is_participle(&words[verb].lower) && !is_quoted_as(words, verb) {
        let earlier = (0..verb).rev().find(|&at| {
            en::is_cue(&words[at].lower) && !en::is_participle(&words[at].lower) && !is_passive(words, at)
        });
        return earlier.and_then(|earlier| own_subject(words, earlier)).or_else(|| leading(words));
    }
    own_subject(words, verb).or_else(|| leading(words))
}

/// "Was quoted as saying": the subject stands before "quoted".
pub(super) fn is_quoted_as(words: &[Word<'_>], verb: usize) -> bool {
    verb >= 2
        && words.get(verb).is_some_and(|word| en::is_participle(&word.lower))
        && words[verb - 1].lower == "as"
        && matches!(&*words[verb - 2].lower, "quoted" | "cited" | "recorded" | "reported")
}

/// The phrase between "heard" and the verb at `verb`: "Ann Lee heard the judge say".
fn overheard(words: &[Word<'_>], verb: usize) -> Option<Range<usize>> {
    if !matches!(&*words[verb].lower, "say" | "saying" | "tell" | "telling") {
        return None;
    }
    let heard = (0..verb)
        .rev()
        .take_while(|&at| !words[at].comma)
        .find(|&at| matches!(&*words[at].lower, "hear" | "hears" | "heard" | "overheard"))?;
    phrase(words, heard + 1, verb)
}

/// The phrase right before the verb at `verb`, past adverbs and appositions.
pub(super) fn own_subject(words: &[Word<'_>], verb: usize) -> Option<Range<usize>> {
    if let Some(overheard) = overheard(words, verb) {
        return Some(overheard);
    }
    let mut end = if is_quoted_as(words, verb) { verb - 2 } else { verb };
    while end > 0 && en::is_filler(&words[end - 1].lower) {
        end -= 1;
    }
    let infinitive =
        verb > 0 && words[verb - 1].lower == "to" && !(verb > 1 && words[verb - 2].lower == "on");
    if end == 0 || infinitive {
        return None;
    }
    // A comma before the verb closes an apposition, which the phrase stands before.
    let closed = words[end - 1].comma;
    let closing = end;
    if closed && let Some(comma) = (0..end - 1).rev().find(|&at| words[at].comma) {
        end = comma + 1;
    }
    let mut start = walk_back(words, end);
    // "A woman who saw the crash said": what follows "who" is no subject, what it is said of is.
    if let Some(who) = relative_before(words, start) {
        let verb_follows = start == end;
        end = who;
        start = if verb_follows { named_before(words, who) } else { walk_back(words, end) };
    }
    for _ in 0..2 {
        let apposed = closed
            && start > 1
            && words[start - 1].comma
            && words[start - 1].is_capital()
            && matches!(
                words.get(start).map(|word| &*word.lower),
                Some("a" | "an" | "the" | "who" | "whose" | "his" | "her")
            );
        if !apposed || is_object(words, start) {
            break;
        }
        end = start;
        start = walk_back(words, end);
    }
    // "Ann Lee wrote to Tom Roe, told colleagues": the verb has its subject farther in front.
    if closed && words.get(start).is_some_and(|word| word.lower == "to") {
        return None;
    }
    if closed && is_named_behind(words, start..end, closing) {
        end = closing;
    }
    phrase(words, start, end)
}

/// Whether the words from the end of a phrase to `end` are the name of whom the phrase only describes: "his lawyer, Petra Vale,". Not of
/// whom it leads to: "accused of killing his wife, Emily Post,".
fn is_named_behind(words: &[Word<'_>], phrase: Range<usize>, end: usize) -> bool {
    let name = &words[phrase.end.min(end)..end];
    let Some([first, rest @ ..]) = words.get(phrase.clone()) else { return false };
    let acts = |pair: &[Word<'_>]| {
        pair[1].lower.ends_with("ing") || is_verb_like(&pair[1].lower) && !en::relates(&pair[1].lower)
    };
    let stands_alone =
        phrase.start == 0 || words[phrase.start - 1].comma || en::is_cue(&words[phrase.start - 1].lower);
    (2..=4).contains(&name.len())
        && stands_alone
        && en::begins_speaker(&first.lower)
        && rest.last().is_some_and(|last| last.comma)
        && !rest.windows(2).any(acts)
        && name.iter().all(|word| word.is_capital() && !is_day(&word.lower))
}

/// Whether the name that ends before index `end` is no subject but what a preposition leads to: "Asked about Ann Lee".
fn is_object(words: &[Word<'_>], end: usize) -> bool {
    let named =
        words[..end].iter().rev().take_while(|word| word.is_capital() && !is_day(&word.lower)).count();
    let before = (end - named).checked_sub(1);
    before.is_some_and(|before| !words[before].comma && en::relates(&words[before].lower))
}

/// The "who" of the clause whose words go on at `start`: "a man who saw it", "a man who reported the fire".
fn relative_before(words: &[Word<'_>], start: usize) -> Option<usize> {
    let verb = start > 0 && en::is_cue(&words[start - 1].lower);
    let who = start.checked_sub(if verb { 2 } else { 1 })?;
    (words[who].lower == "who").then_some(who)
}

/// Where the phrase begins that "who" is said of: "Tom Roe met Ann Lee, who said", "he met a man who said".
fn named_before(words: &[Word<'_>], who: usize) -> usize {
    let mut name = who;
    // "The mayor of Leith, Ann Lee, who said", but "Ann Lee, MP, who said".
    while name > 0
        && words[name - 1].is_capital()
        && (!words[name - 1].comma || words[name..who].iter().all(Word::is_letters))
    {
        name -= 1;
    }
    if name < who {
        return name;
    }
    let determiner = |word: &Word<'_>| en::begins_speaker(&word.lower) && !en::is_pronoun(&word.lower);
    let from = walk_back(words, who);
    words[from..who].iter().rposition(determiner).map_or(who, |at| from + at)
}

/// Where the phrase begins that ends before index `end`.
fn walk_back(words: &[Word<'_>], end: usize) -> usize {
    let mut start = end;
    while start > 0 {
        if end - start == 12 {
            // No phrase is that long: what was walked over is a clause.
            return end;
        }
        let word = &words[start - 1];
        if word.comma && start < end {
            break;
        }
        let joins_names = word.lower == "and"
            && start >= 2
            && words.get(start).is_some_and(begins_phrase)
            && words[start - 2].is_capital()
            && !words[start - 2].comma;
        if (en::bounds_clause(&word.lower) && !joins_names)
            || (en::is_cue(&word.lower) && !word.is_capital() && !follows_determiner(words, start - 1))
        {
            break;
        }
        start -= 1;
    }
    start
}

fn follows_determiner(words: &[Word<'_>], at: usize) -> bool {
    at > 0 && en::begins_speaker(&words[at - 1].lower) && !en::is_pronoun(&words[at - 1].lower)
}

/// The words from `start` to `end` as the phrase of a speaker, without what stands before it: "On Tuesday the Duke".
fn phrase(words: &[Word<'_>], mut start: usize, mut end: usize) -> Option<Range<usize>> {
    end -= words[start..end].iter().rev().take_while(|word| is_day(&word.lower)).count();
    while end > start && matches!(&*words[end - 1].lower, "on" | "in" | "at" | "for" | "to" | "of") {
        end -= 1;
    }
    if start < end && en::opens_adjunct(&words[start].lower) {
        start = after_adjunct(words, start, end)?;
    }
    while start < end && words[start].text.bytes().all(|byte| byte.is_ascii_digit()) {
        start += 1;
    }
    let first = words.get(start).filter(|_| start < end)?;
    let bordered = start == 0 || words[start - 1].comma || en::bounds_clause(&words[start - 1].lower);
    let speaks = begins_phrase(first)
        || words[start..end].iter().any(|word| en::is_source_noun(&word.lower))
        || bordered && end - start <= 3 && !en::goes_on(&first.lower);
    let digits = first.text.starts_with(|c: char| c.is_ascii_digit());
    let possessor = words[end - 1].lower.ends_with("'s");
    (speaks && !digits && !possessor).then(|| first.range.start..words[end - 1].range.end)
}

fn is_day(word: &str) -> bool {
    matches!(
        word,
        "monday"
            | "tuesday"
            | "wednesday"
            | "thursday"
            | "friday"
            | "saturday"
            | "sunday"
            | "today"
            | "yesterday"
            | "night"
            | "morning"
            | "evening"
            | "afternoon"
    )
}

/// Where the subject begins after an adjunct without a comma: "In a statement the palace".
fn after_adjunct(words: &[Word<'_>], start: usize, end: usize) -> Option<usize> {
    let preposition = |at: usize| {
        matches!(
            &*words[at].lower,
            "in" | "on"
                | "at"
                | "of"
                | "for"
                | "to"
                | "with"
                | "by"
                | "from"
                | "after"
                | "before"
                | "during"
                | "as"
                | "since"
                | "about"
                | "under"
                | "over"
        )
    };
    // "A statement" is one phrase: its noun begins no other.
    let joins_on = |at: usize| en::begins_speaker(&words[at].lower) && !en::is_source_noun(&words[at].lower);
    let begins =
        |at: usize| en::begins_speaker(&words[at].lower) && !(preposition(at - 1) || joins_on(at - 1));
    let determined = (start + 1..end).find(|&at| begins(at) && !words[at].is_capital());
    if determined.is_some() {
        return determined;
    }
    let mut from = end;
    while from > start + 1 && words[from - 1].is_capital() && !is_day(&words[from - 1].lower) {
        from -= 1;
    }
    (from < end).then_some(from)
}

/// The phrase with which a sentence begins: "Tom Roe", "The palace", "A royal source".
pub(super) fn leading(words: &[Word<'_>]) -> Option<Range<usize>> {
    let mut start = 0;
    let before_preposition =
        words.get(1).is_some_and(|next| matches!(&*next.lower, "from" | "like" | "than" | "as"));
    if en::opens_adjunct(&words.first()?.lower) || before_preposition && words[0].is_capital() {
        start = words.iter().take(14).position(|word| word.comma)? + 1;
    }
    let first = words.get(start)?;
    if en::is_pronoun(&first.lower) {
        return Some(first.range.clone());
    }
    if !begins_phrase(first) {
        return None;
    }
    let mut end = start + 1;
    let determiner = en::begins_speaker(&first.lower);
    while end < words.len() && end - start < 8 && !words[end - 1].comma {
        let word = &words[end];
        let joins = matches!(&*word.lower, "of" | "the" | "de" | "von" | "van" | "bin" | "al" | "for")
            && words.get(end + 1).is_some_and(|next| next.is_capital() || next.lower == "the");
        let noun_of_source =
            determiner && !is_verb_like(&word.lower) && !words[start + 1..end].iter().any(Word::is_capital);
        if !(word.is_capital() || joins || noun_of_source) {
            break;
        }
        end += 1;
    }
    (end > start + 1 || first.is_capital() && !determiner)
        .then(|| first.range.start..words[end - 1].range.end)
}

/// Whether a word in small letters is no part of a noun phrase.
pub(super) fn is_verb_like(word: &str) -> bool {
    en::is_filler(word)
        || en::is_cue(word)
        || en::goes_on(word)
        || word.len() > 4 && (word.ends_with("ed") || word.ends_with("ly"))
        || matches!(
            word,
            "went" | "left" | "made" | "gave" | "took" | "came" | "felt" | "issued" | "put" | "met" | "sent"
        )
}

/// The phrase that begins at index `from`, after "said" or "according to": never the first word.
pub(super) fn forward(words: &[Word<'_>], from: usize) -> Option<Range<usize>> {
    let first = words.get(from)?;
    let mut end = from;
    while end < words.len() && end - from < 12 {
        let word = &words[end];
        let to_somebody = word.lower == "to" && words[end - 1].is_capital();
        let verb = end > from
            && (en::is_cue(&word.lower)
                || en::is_pronoun(&word.lower) && !word.is_capital()
                || matches!(&*word.lower, "was" | "is" | "were" | "are" | "had" | "has" | "have"));
        let clause = en::bounds_clause(&word.lower)
            && !(word.lower == "and"
                && words.get(end + 1).is_some_and(Word::is_capital)
                && words[end - 1].is_capital());
        if en::ends_speaker(&word.lower) || to_somebody || verb || clause {
            break;
        }
        end += 1;
        if word.comma {
            break;
        }
    }
    if end == from
        || !(begins_phrase(first) || words[from..end].iter().any(|word| en::is_source_noun(&word.lower)))
    {
        return None;
    }
    let capitals = words[end..].iter().take_while(|word| word.is_capital()).count();
    let comma = words[end..end + capitals].iter().position(|word| word.comma).map_or(capitals, |at| at + 1);
    let named = end + comma;
    if is_named_behind(words, from..end, named) && (named == words.len() || words[named - 1].comma) {
        end = named;
    }
    Some(first.range.start..words[end - 1].range.end)
}
