//! Ties the mentions of one person in one text together: "Clinton" to "Bill Clinton".

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use super::evidence::AsIs;
use super::lexicon::class;
use super::token::{Shape, Token};

/// The tokens of one mention.
pub(super) type Mention<'t> = &'t [Token];

/// Names with one family name that are told apart; more than this many in one text are not.
const NAMESAKES: usize = 40;

type ByWord<T> = HashMap<u64, T, BuildHasherDefault<AsIs>>;

/// Gives every mention the number of its person, in the order in which the persons appear.
pub(super) fn tie(text: &str, mentions: &[Mention<'_>]) -> Vec<u32> {
    let mut owners: Vec<usize> = (0..mentions.len()).collect();
    let mut full: Vec<usize> = owners.iter().copied().filter(|&at| !is_single(mentions[at])).collect();
    full.sort_by_key(|&at| (std::cmp::Reverse(words(mentions[at]).count()), at));
    let mut leaders: ByWord<Vec<usize>> = HashMap::default();
    for at in full {
        let namesakes = leaders.entry(family(mentions[at]).map_or(0, |t| t.part)).or_default();
        match namesakes.iter().find(|&&leader| fits(text, mentions[at], mentions[leader])) {
            Some(&leader) => owners[at] = leader,
            None if namesakes.len() < NAMESAKES => namesakes.push(at),
            None => {}
        }
    }
    single_words(mentions, &mut owners);
    number(&owners)
}

/// Who was last meant by a word, by the kind of mention.
#[derive(Clone, Copy, Default)]
struct Last {
    /// By the word alone: a name alone keeps its meaning, since relatives are given their full names.
    alone: Option<usize>,
    /// As the family name of a full name, the first in the text.
    family: Option<usize>,
    /// As the last half of a family name with a hyphen: "Assad" in "al-Assad".
    half: Option<usize>,
    /// As another part of a full name.
    part: Option<usize>,
}

/// Gives single words to the full names that hold them, before or else after: a family name to the first such full name,
/// since the one whom the text is about comes first; a given name to the nearest.
fn single_words(mentions: &[Mention<'_>], owners: &mut [usize]) {
    let mut later: ByWord<Last> = HashMap::default();
    for at in (0..mentions.len()).rev().filter(|&at| !is_single(mentions[at])) {
        note(&mut later, mentions[at], owners[at]);
    }
    let mut last: ByWord<Last> = HashMap::default();
    for at in 0..mentions.len() {
        if !is_single(mentions[at]) {
            note(&mut last, mentions[at], owners[at]);
            continue;
        }
        let word = mentions[at].first().map_or(0, |token| token.hash);
        let after = later.get(&word).copied().unwrap_or_default();
        let before = last.entry(word).or_default();
        let family = before.family.or(after.family).or(before.half).or(after.half);
        let owner = before.alone.or(family).or(before.part).or(after.part).unwrap_or(at);
        owners[at] = owner;
        before.alone = Some(owner);
    }
}

fn note(last: &mut ByWord<Last>, mention: Mention<'_>, owner: usize) {
    let Some(family) = family(mention) else { return };
    for word in words(mention).filter(|t| !t.is(class::PARTICLE)) {
        last.entry(word.hash).or_default().part = Some(owner);
    }
    last.entry(family.hash).or_default().family.get_or_insert(owner);
    if family.compound {
        last.entry(family.part).or_default().half.get_or_insert(owner);
    }
}

fn number(owners: &[usize]) -> Vec<u32> {
    let mut numbers = vec![u32::MAX; owners.len()];
    let mut next = 0;
    let count = |&owner: &usize| {
        if numbers[owner] == u32::MAX {
            numbers[owner] = next;
            next += 1;
        }
        numbers[owner]
    };
    owners.iter().map(count).collect()
}

fn is_single(mention: Mention<'_>) -> bool {
    words(mention).nth(1).is_none()
}

fn words(mention: Mention<'_>) -> impl DoubleEndedIterator<Item = &Token> {
    mention.iter().filter(|t| t.is_word())
}

/// The family name: the last word that is no suffix.
fn family(mention: Mention<'_>) -> Option<&Token> {
    words(mention).rev().find(|t| !t.is(class::SUFFIX))
}

/// Whether the shorter of two names with one family name can be the longer one's: each of its words is in it, or stands where the
/// other has its initial or is the initial of what the other has there.
fn fits(text: &str, short: Mention<'_>, long: Mention<'_>) -> bool {
    let letter = |t: &Token| text[t.start as usize..].chars().next();
    let is_initial = |t: &Token| t.shape == Shape::Initial;
    let same_letter =
        |one: &Token, other: &Token| (is_initial(one) || is_initial(other)) && letter(one) == letter(other);
    let named = |word: &Token| words(long).any(|other| other.hash == word.hash);
    words(short)
        .enumerate()
        .filter(|(_, word)| !word.is(class::SUFFIX))
        .all(|(at, word)| named(word) || words(long).nth(at).is_some_and(|other| same_letter(word, other)))
}
