//! Ties the mentions of one person in one text together: "Clinton" to "Bill Clinton".

use super::lexicon::class;
use super::token::{Shape, Token};

/// One mention: the index of its first token and the tokens of the name.
pub(super) type Mention<'t> = &'t [Token];

/// Gives every mention the number of its person, in the order in which the persons appear.
pub(super) fn tie(mentions: &[Mention<'_>]) -> Vec<u32> {
    let mut owners: Vec<Option<usize>> = vec![None; mentions.len()];
    let mut leaders: Vec<usize> = Vec::new();
    let full = |at: &usize| words(mentions[*at]).count() > 1;
    let mut order: Vec<usize> = (0..mentions.len()).filter(full).collect();
    order.sort_by_key(|&at| (std::cmp::Reverse(words(mentions[at]).count()), at));
    for at in order {
        let same = leaders.iter().copied().find(|&leader| fits(mentions[at], mentions[leader]));
        if same.is_none() {
            leaders.push(at);
        }
        owners[at] = Some(same.unwrap_or(at));
    }
    for at in (0..mentions.len()).filter(|at| !full(at)) {
        let word = mentions[at][0].hash;
        let near = |wanted: &dyn Fn(Mention<'_>) -> bool| nearest(at, &owners, &leaders, |leader| wanted(mentions[leader]), |i| mentions[i].len() == 1);
        let owner = near(&|name| family(name).is_some_and(|t| t.hash == word))
            .or_else(|| near(&|name| words(name).any(|t| t.hash == word)));
        owners[at] = Some(owner.unwrap_or_else(|| {
            leaders.push(at);
            at
        }));
    }
    number(&owners)
}

/// The leader that passes the test and whose last mention before `at`, or else first after it, is nearest.
fn nearest(at: usize, owners: &[Option<usize>], leaders: &[usize], wanted: impl Fn(usize) -> bool, single: impl Fn(usize) -> bool) -> Option<usize> {
    let fit: Vec<usize> = leaders.iter().copied().filter(|&leader| wanted(leader)).collect();
    match fit.as_slice() {
        [] => None,
        [one] => Some(*one),
        _ => {
            let owned = |i: &usize| owners[*i].is_some_and(|owner| fit.contains(&owner));
            // A name alone keeps its meaning: relatives are given their full names.
            let alone = |i: &usize| owned(i) && single(*i);
            let found = (0..at).rev().find(alone).or_else(|| (0..at).rev().find(owned));
            found.or_else(|| (at + 1..owners.len()).find(owned)).and_then(|i| owners[i])
        }
    }
}

fn number(owners: &[Option<usize>]) -> Vec<u32> {
    let mut numbers = vec![u32::MAX; owners.len()];
    let mut next = 0;
    owners
        .iter()
        .enumerate()
        .map(|(at, owner)| {
            let slot = &mut numbers[owner.unwrap_or(at)];
            if *slot == u32::MAX {
                *slot = next;
                next += 1;
            }
            *slot
        })
        .collect()
}

fn words<'t>(mention: Mention<'t>) -> impl DoubleEndedIterator<Item = &'t Token> {
    mention.iter().filter(|t| t.is_word())
}

/// The family name: the last word that is no suffix.
fn family<'t>(mention: Mention<'t>) -> Option<&'t Token> {
    words(mention).rev().find(|t| !t.is(class::SUFFIX))
}

/// Whether the shorter name can be the longer one's: the same family name, and each other word or initial in it.
fn fits(short: Mention<'_>, long: Mention<'_>) -> bool {
    let same_family = matches!((family(short), family(long)), (Some(a), Some(b)) if a.hash == b.hash);
    same_family
        && words(short).filter(|t| !t.is(class::SUFFIX)).all(|word| {
            words(long).any(|other| other.hash == word.hash || word.shape == Shape::Initial || other.shape == Shape::Initial)
        })
}
