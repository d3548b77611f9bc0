//! Whose words they are: the person who is the head of a speaker's phrase, not one whom the phrase merely names.
//!
//! "A friend of Ann Lee" is not Ann Lee, nor is "Ann Lee's lawyer", nor are "Ann Lee and Tom Roe" one of them. What is no head for
//! certain is none, since the words are shown as that person's own.

use super::clause::{Word, words};
use super::subject::is_verb_like;
use crate::extract::lang::en::quotes as en;
use std::ops::Range;

/// The longest phrase looked through, in words.
const LONGEST: usize = 24;

/// The mention in `phrase` that is its head. `is_organisation` tells which mentions are no people: those also speak through a spokesman.
pub(super) fn head<'m, T>(
    text: &str,
    phrase: &Range<usize>,
    mentions: &'m [(Range<usize>, T)],
    is_organisation: impl Fn(&Range<usize>) -> bool,
) -> Option<&'m T> {
    let words = words(text, phrase.clone(), LONGEST);
    let is_head = |mention: &Range<usize>| {
        let overlaps = |word: &Word<'_>| word.range.start < mention.end && mention.start < word.range.end;
        let Some(first) = words.iter().position(overlaps) else { return false };
        let end = words.iter().rposition(overlaps).map_or(first, |last| last + 1);
        // "Ann Lee's": the word goes on behind the name.
        words[end - 1].range.end <= mention.end && is_head_at(&words, first..end, is_organisation(mention))
    };
    mentions.iter().find(|(mention, _)| is_head(mention)).map(|(_, id)| id)
}

/// Whether the words at `name` are the head among `words`.
fn is_head_at(words: &[Word<'_>], name: Range<usize>, is_organisation: bool) -> bool {
    let segment = words[..name.start].iter().rposition(|word| word.comma).map_or(0, |comma| comma + 1);
    let (before, after) = (&words[segment..name.start], &words[name.end..]);
    let bounded =
        |words: &[Word<'_>]| words.iter().any(|word| en::bounds_clause(&word.lower)) || has_verb(words);
    let leads_up = if segment > 0 {
        // "The chair of the board, Ann Lee", but not "a friend of the mayor, Ann Lee".
        let in_front = &words[..segment];
        let acts = in_front.iter().rev().skip(1).any(|word| word.lower.ends_with("ing"));
        before.iter().all(Word::is_capital) && !is_of_somebody(in_front) && !acts && !bounded(in_front)
    } else {
        !before.iter().any(|word| en::relates(&word.lower))
            && !before.last().is_some_and(|word| word.lower.ends_with("ing"))
            && !bounded(before)
    };
    let spoken_for = is_organisation && before.iter().any(|word| en::speaks_as(&word.lower));
    let goes_on = after.first().is_some_and(|word| {
        let adds = en::relates(&word.lower) || en::is_filler(&word.lower);
        let spokesman = is_organisation && after.len() == 1 && en::speaks_as(&word.lower);
        !(word.is_letters() || adds || spokesman)
    });
    let one_of_two = after.iter().any(|word| matches!(&*word.lower, "and" | "or" | "nor"));
    (leads_up || spoken_for) && !goes_on && !one_of_two
}

/// Whether words before a name may describe its bearer as somebody else's: "the sister of the dead man, Hugh Low" is hardly Hugh Low.
fn is_of_somebody(words: &[Word<'_>]) -> bool {
    let of = words.iter().any(|word| en::relates(&word.lower));
    let by_kin = words.iter().any(|word| en::speaks_for(&word.lower));
    let of_a_thing = words.last().is_some_and(|word| word.is_capital() || en::is_body(&word.lower));
    of && (by_kin || !of_a_thing)
}

/// Whether a verb stands among words before a name: "Tom Roe met", but not "the retired nurse".
fn has_verb(words: &[Word<'_>]) -> bool {
    words.windows(2).any(|pair| {
        let adjective = en::begins_speaker(&pair[0].lower) || pair[0].lower.ends_with("ly");
        is_verb_like(&pair[1].lower) && !en::relates(&pair[1].lower) && !adjective
    })
}
