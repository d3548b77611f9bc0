//! The outlet through which words come: "told Us Weekly", "in an interview with the BBC", "posted on Instagram".

use super::clause::{Word, words};
use crate::extract::lang::en::quotes as en;
use std::ops::Range;

/// The outlet named in `sentence`, outside the mentions of known people. `known` is the organisation of the caller's that begins
/// at an offset; it needs no word that says that it is an outlet.
pub(super) fn through(
    text: &str,
    sentence: Range<usize>,
    is_person: impl Fn(&Range<usize>) -> bool,
    known: impl Fn(usize) -> Option<Range<usize>>,
) -> Option<Range<usize>> {
    let words = words(text, sentence, 60);
    // A mention may hold its article or leave it out.
    let named = |from: usize| {
        let starts = words.get(from..)?.iter().take(2).enumerate();
        let mut starts = starts.take_while(|(at, _)| *at == 0 || words[from].lower == "the");
        starts.find_map(|(_, word)| known(word.range.start))
    };
    (0..words.len()).find_map(|at| {
        let found = begins(&words, at)
            .and_then(|from| named(from).or_else(|| outlet(&words, from)))
            .or_else(|| reporting(&words, at));
        found.filter(|range| !is_person(range))
    })
}

/// Where the name of an outlet may begin if the word at `at` leads up to one.
fn begins(words: &[Word<'_>], at: usize) -> Option<usize> {
    let near =
        |verbs: &[&str]| words[at.saturating_sub(6)..at].iter().any(|word| verbs.contains(&&*word.lower));
    let saying = || {
        words[at.saturating_sub(10)..at].iter().any(|word| {
            en::is_cue(&word.lower)
                || matches!(
                    &*word.lower,
                    "spoke"
                        | "speaking"
                        | "talking"
                        | "statement"
                        | "comment"
                        | "comments"
                        | "interview"
                        | "message"
                )
        })
    };
    let leads = match &*words[at].lower {
        "told" | "tells" | "telling" | "tell" => true,
        "to" | "on" | "via" => saying(),
        "with" | "by" => {
            near(&["interview", "interviewed", "asked", "quoted", "podcast", "obtained", "seen", "reported"])
        }
        "in" => near(&["wrote", "writing", "writes", "column", "article", "essay"]),
        "for" => near(&["interview", "column", "article", "essay", "wrote"]),
        _ => false,
    };
    leads.then_some(at + 1)
}

/// "The Sun reported that a source had said": the outlet is the subject.
fn reporting(words: &[Word<'_>], at: usize) -> Option<Range<usize>> {
    if !matches!(&*words[at].lower, "reported" | "reports") || at == 0 || words[at - 1].comma {
        return None;
    }
    let ends_here = |range: &Range<usize>| range.end == words[at - 1].range.end;
    (at.saturating_sub(5)..at).find_map(|from| outlet(words, from).filter(ends_here))
}

/// A name in capitals from index `from` on that is an outlet's, by its words.
fn outlet(words: &[Word<'_>], from: usize) -> Option<Range<usize>> {
    let article = usize::from(words.get(from).is_some_and(|word| word.lower == "the"));
    let mut start = from + article;
    let mut end = name_end(words, start);
    // "Britain's Sunday Times", but "BBC Radio 4's Today".
    let owner = (start..end).find(|&at| words[at].lower.ends_with("'s"));
    if let Some(owner) = owner {
        if is_known(&words[start..=owner]) { end = owner + 1 } else { start = owner + 1 }
    }
    let name = words.get(start..end).filter(|name| !name.is_empty())?;
    if name.iter().any(|word| en::is_title(word.lower.trim_end_matches('.'))) {
        return None;
    }
    let last = name.last()?;
    let followed =
        words.get(end).is_some_and(|next| !last.comma && is_medium(&next.lower)) && !is_nationality(name);
    if !(followed || is_known(name)) {
        return None;
    }
    let begin = if start == from + 1 && article == 1 && words[from].is_capital() {
        words[from].range.start
    } else {
        name[0].range.start
    };
    let possessive =
        if last.lower.ends_with("'s") { if last.text.ends_with("’s") { 4 } else { 2 } } else { 0 };
    Some(begin..last.range.end - possessive)
}

/// The index after the run of capitals that begins at `start`, days of the week left out.
fn name_end(words: &[Word<'_>], start: usize) -> usize {
    let mut end = start;
    while end < words.len() && end - start < 6 {
        let word = &words[end];
        let joins = end > start
            && matches!(&*word.lower, "of" | "on" | "and" | "de" | "le")
            && words.get(end + 1).is_some_and(Word::is_capital)
            && !is_weekday_alone(words, end);
        let digit = end > start && word.text.starts_with(|c: char| c.is_ascii_digit());
        if !(word.is_capital() || digit || joins)
            || is_day(&word.lower)
                && !(end > start && words[end - 1].lower == "on")
                && !words
                    .get(end + 1)
                    .is_some_and(|next| next.is_capital() && en::is_outlet_word(&next.lower))
        {
            break;
        }
        end += 1;
        if word.comma {
            break;
        }
    }
    end
}

fn is_day(word: &str) -> bool {
    matches!(word, "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday")
}

/// Whether the name is an outlet's by one of its words.
fn is_known(name: &[Word<'_>]) -> bool {
    let stem = |word: &Word<'_>| word.lower.strip_suffix("'s").unwrap_or(&word.lower).to_owned();
    name.last().is_some_and(|last| en::is_outlet_word(&stem(last)))
        || name.iter().any(|word| {
            is_acronym(word.text) || is_acronym(word.text.trim_end_matches("'s").trim_end_matches("’s"))
        })
        || name.iter().any(|word| matches!(stem(word).as_str(), "radio" | "news" | "mail"))
        || matches!(name, [.., on, day] if on.lower == "on" && stem(day) == "sunday")
}

/// A word after a name that makes an outlet of it: "People magazine".
fn is_medium(word: &str) -> bool {
    matches!(
        word,
        "magazine"
            | "newspaper"
            | "website"
            | "podcast"
            | "programme"
            | "program"
            | "radio"
            | "television"
            | "tv"
            | "news"
    )
}

/// "US television" names no outlet.
fn is_nationality(name: &[Word<'_>]) -> bool {
    let [word] = name else { return false };
    !is_acronym(word.text)
        && (word.text.len() <= 4 && word.text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'.')
            || ["ish", "an", "ese", "ch", "i", "state"].iter().any(|ending| word.lower.ends_with(ending)))
}

/// "On Sunday" after a name is a day, except in "the Mail on Sunday".
fn is_weekday_alone(words: &[Word<'_>], at: usize) -> bool {
    words[at].lower == "on"
        && !(words.get(at + 1).is_some_and(|day| day.lower.trim_end_matches("'s") == "sunday")
            && matches!(&*words[at - 1].lower, "mail" | "independent" | "scotland"))
}

/// "BBC", "AFP"; countries and unions are no outlets.
fn is_acronym(word: &str) -> bool {
    (2..=5).contains(&word.len())
        && word.bytes().all(|byte| byte.is_ascii_uppercase())
        && !matches!(
            word,
            "US" | "UK"
                | "EU"
                | "UN"
                | "USA"
                | "NATO"
                | "FBI"
                | "CIA"
                | "NHS"
                | "MP"
                | "MPS"
                | "GOP"
                | "II"
                | "III"
                | "IV"
                | "TV"
                | "NASA"
                | "WHO"
        )
}
