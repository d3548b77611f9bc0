//! The outlet through which words come: "told Us Weekly", "in an interview with the BBC", "posted on Instagram".

use super::clause::{Word, words};
use crate::extract::lang::en::quotes as en;
use std::ops::Range;

/// The outlet named in `sentence`, outside the mentions of known people.
pub(super) fn through(
    text: &str,
    sentence: Range<usize>,
    is_person: impl Fn(&Range<usize>) -> bool,
) -> Option<Range<usize>> {
    let words = words(text, sentence, 60);
    (0..words.len()).find_map(|at| {
        let from = begins(&words, at)?;
        outlet(&words, from).filter(|range| !is_person(range))
    })
}

/// Where the name of an outlet may begin if the word at `at` leads up to one.
fn begins(words: &[Word<'_>], at: usize) -> Option<usize> {
    let near = |verbs: &[&str]| {
        words[at.saturating_sub(6)..at].iter().any(|word| verbs.contains(&word.lower.as_str()))
    };
    let saying = || {
        words[at.saturating_sub(7)..at].iter().any(|word| {
            en::is_cue(&word.lower)
                || matches!(
                    word.lower.as_str(),
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
    let leads = match words[at].lower.as_str() {
        "told" | "tells" | "telling" | "tell" => true,
        "to" => saying(),
        "with" | "by" => {
            near(&["interview", "interviewed", "asked", "quoted", "podcast", "obtained", "seen", "reported"])
        }
        "in" => near(&["wrote", "writing", "writes", "column", "article", "essay"]),
        "on" | "via" => saying(),
        "for" => near(&["interview", "column", "article", "essay", "wrote"]),
        _ => false,
    };
    leads.then_some(at + 1)
}

/// A name in capitals from index `from` on that is an outlet's, by its words.
fn outlet(words: &[Word<'_>], from: usize) -> Option<Range<usize>> {
    let article = usize::from(words.get(from).is_some_and(|word| word.lower == "the"));
    let start = from + article;
    let mut end = start;
    while end < words.len() && end - start < 6 {
        let word = &words[end];
        let joins = end > start
            && matches!(word.lower.as_str(), "of" | "on" | "and" | "de" | "le")
            && words.get(end + 1).is_some_and(Word::is_capital)
            && !is_weekday_alone(words, end);
        if !(word.is_capital() || word.text.starts_with(|c: char| c.is_ascii_digit()) && end > start || joins)
        {
            break;
        }
        end += 1;
        if word.comma {
            break;
        }
    }
    let name = words.get(start..end).filter(|name| !name.is_empty())?;
    if name.iter().any(|word| en::is_title(&word.lower)) {
        return None;
    }
    let followed = words.get(end).is_some_and(|next| {
        !name[name.len() - 1].comma
            && matches!(
                next.lower.as_str(),
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
    });
    let last = name.last()?;
    let stem = last.lower.strip_suffix("'s").unwrap_or(&last.lower);
    let known = en::is_outlet_word(stem) || name.iter().any(|word| is_acronym(word.text));
    if !(followed
        || known
        || name.iter().any(|word| matches!(word.lower.as_str(), "radio" | "bbc" | "news" | "mail")))
    {
        return None;
    }
    let begin =
        if article == 1 && words[from].is_capital() { words[from].range.start } else { name[0].range.start };
    let cut = last.lower.len() - stem.len();
    Some(begin..last.range.end - possessive_length(last.text, cut))
}

/// "On Sunday" after a name is a day, except in "the Mail on Sunday".
fn is_weekday_alone(words: &[Word<'_>], at: usize) -> bool {
    words[at].lower == "on"
        && !(words[at - 1].lower == "mail"
            || words[at - 1].lower == "independent"
            || words[at - 1].lower == "scotland")
}

fn possessive_length(text: &str, cut: usize) -> usize {
    if cut == 0 {
        0
    } else if text.ends_with("’s") {
        4
    } else {
        2
    }
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
