//! Articles with the same text, or with large parts of it.

use std::collections::BTreeMap;

use crate::arena::{Id, IdMap};
use crate::date::{Date, SortKey};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::digest::Digest;
use crate::model::{Article, Dossier};
use crate::text::sketch::Sketch;

/// An article with fewer words than this may well have the text of another.
const WORTH_COMPARING: u32 = 20;

/// Fewer sampled runs than this in common are chance, or one long quotation.
const FEWEST_SHARED: u32 = 8;

/// In per cent: an article that shares less of its text repeats nobody.
const LEAST_SHARE: u32 = 50;

/// A run that more articles have than this is a standing phrase of an outlet, and tells of no copy.
const MOST_WITH_ONE_RUN: usize = 30;

/// What comparing articles needs: the hashes of their words and the samples, in the order of their ids.
#[derive(Clone, Copy, Debug)]
pub(in crate::link) struct TextsOfArticles<'t> {
    pub(in crate::link) digests: &'t [Digest],
    pub(in crate::link) sketches: &'t [Sketch],
}

/// Reports each article that has the text of an earlier one, or half of its own text from one, unless it is known where both come from.
pub(super) fn check(dossier: &Dossier, texts: TextsOfArticles<'_>, problems: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<Digest, Id<Article>> = BTreeMap::new();
    let mut copies: BTreeMap<Id<Article>, Id<Article>> = BTreeMap::new();
    for ((id, article), digest) in dossier.articles().zip(texts.digests) {
        if article.words >= WORTH_COMPARING {
            let other = *first.entry(*digest).or_insert(id);
            if other != id {
                copies.insert(id, other);
            }
        }
    }
    let near = near_copies(dossier, texts.sketches);
    for (id, article) in dossier.articles() {
        let (other, share) = match (copies.get(&id), near.get(&id)) {
            (Some(&other), _) => (other, "the same text as".to_owned()),
            (None, Some(&(other, share))) => (other, format!("about {share}% of its text in common with")),
            (None, None) => continue,
        };
        if dossier.origins([id, other]).len() == 1 {
            continue;
        }
        let other = dossier.article(other);
        let headline = format!("`{}` has {share} `{}`", article.key, other.key);
        let problem = Diagnostic::new(Code::SameText, Place::Whole(article.file), headline)
            .related(Place::Whole(other.file), "the other one")
            .help(format!("if one repeats the other, say so: `derived_from: {}`; if both repeat an agency, name it in both", other.key))
            .help("if it was added twice, delete one");
        problems.push(problem);
    }
}

/// The article with which each shares most, with the share of its own text in per cent. Of two that share, the later one by
/// date is said to repeat the other, then the one with the higher id.
fn near_copies(dossier: &Dossier, sketches: &[Sketch]) -> BTreeMap<Id<Article>, (Id<Article>, u32)> {
    let sketches: IdMap<Article, &Sketch> = sketches.iter().collect();
    let mut having: BTreeMap<u32, Vec<Id<Article>>> = BTreeMap::new();
    for (id, sketch) in sketches.iter() {
        for run in sketch.runs() {
            having.entry(*run).or_default().push(id);
        }
    }
    having.retain(|_, articles| (2..=MOST_WITH_ONE_RUN).contains(&articles.len()));
    let dates = dossier.articles().map(|(_, article)| article.date.as_ref().map(Date::sort_key)).collect();
    let mut found = BTreeMap::new();
    for (id, sketch) in sketches.iter() {
        let mut shared: BTreeMap<Id<Article>, u32> = BTreeMap::new();
        let others = sketch.runs().iter().filter_map(|run| having.get(run)).flatten();
        for other in others.filter(|&&other| is_earlier(&dates, other, id)) {
            *shared.entry(*other).or_default() += 1;
        }
        let Some((other, count)) =
            shared.into_iter().max_by_key(|&(other, count)| (count, std::cmp::Reverse(other)))
        else {
            continue;
        };
        let of = sketch.runs().len().min(sketches[other].runs().len()) as u32;
        let share = count * 100 / of.max(1);
        if count >= FEWEST_SHARED && share >= LEAST_SHARE {
            found.insert(id, (other, share.min(99)));
        }
    }
    found
}

/// Whether one of two articles was published before the other; of equal or unknown dates, the one with the lower id.
fn is_earlier(dates: &IdMap<Article, Option<SortKey>>, one: Id<Article>, other: Id<Article>) -> bool {
    match (dates[one], dates[other]) {
        (Some(first), Some(second)) if first != second => first < second,
        _ => one < other,
    }
}
