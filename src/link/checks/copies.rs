//! Articles with the same text, or with large parts of it.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use rayon::prelude::*;

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
    let having = Having::of(&sketches);
    let dates = dossier.articles().map(|(_, article)| article.date.as_ref().map(Date::sort_key)).collect();
    let ids: Vec<Id<Article>> = sketches.iter().map(|(id, _)| id).collect();
    let near = ids.par_iter().map_init(
        || vec![0_u32; ids.len()],
        |shared, &id| {
            let runs = sketches[id].runs();
            let others = runs.iter().flat_map(|&run| having.articles(run));
            // Few articles share enough with this one to be looked at further.
            let mut close = Vec::new();
            for other in others.clone() {
                shared[other.index()] += 1;
                if shared[other.index()] == FEWEST_SHARED {
                    close.push(other);
                }
            }
            let earlier = close.into_iter().filter(|&other| is_earlier(&dates, other, id));
            let most = earlier.max_by_key(|&other| (shared[other.index()], Reverse(other)));
            let found = most.and_then(|other| {
                let of = runs.len().min(sketches[other].runs().len()) as u32;
                let share = shared[other.index()] * 100 / of.max(1);
                (share >= LEAST_SHARE).then(|| (id, (other, share.min(99))))
            });
            others.for_each(|other| shared[other.index()] = 0);
            found
        },
    );
    near.flatten().collect()
}

/// Which articles have a run. Most runs are in one article alone, and a list for each would weigh several times as much as the
/// samples: the pairs are one list in the order of runs, and only the stretches that can tell of a copy are found by their run.
struct Having {
    /// The run in the upper half of each number, the place of the article's id in the lower one: sorted in half the time that
    /// pairs take.
    pairs: Vec<u64>,
    stretches: HashMap<u32, Range<u32>>,
}

fn run_of(pair: u64) -> u32 {
    (pair >> 32) as u32
}

fn article_of(pair: u64) -> Id<Article> {
    Id::from_index(pair as u32)
}

impl Having {
    fn of(sketches: &IdMap<Article, &Sketch>) -> Self {
        let mut pairs = Vec::with_capacity(sketches.iter().map(|(_, sketch)| sketch.runs().len()).sum());
        for (id, sketch) in sketches.iter() {
            pairs.extend(sketch.runs().iter().map(|&run| (u64::from(run) << 32) | id.index() as u64));
        }
        pairs.par_sort_unstable();
        let mut stretches = HashMap::new();
        let mut end = 0;
        for same in pairs.chunk_by(|&one, &other| run_of(one) == run_of(other)) {
            let start = end;
            end += same.len() as u32;
            if (2..=MOST_WITH_ONE_RUN).contains(&same.len()) {
                stretches.insert(run_of(same[0]), start..end);
            }
        }
        Having { pairs, stretches }
    }

    /// The articles that have a run, unless it is in one alone or in too many to tell anything.
    fn articles(&self, run: u32) -> impl Iterator<Item = Id<Article>> + Clone {
        let stretch = self.stretches.get(&run).cloned().unwrap_or_default();
        self.pairs[stretch.start as usize..stretch.end as usize].iter().map(|&pair| article_of(pair))
    }
}

/// Whether one of two articles was published before the other; of equal or unknown dates, the one with the lower id.
fn is_earlier(dates: &IdMap<Article, Option<SortKey>>, one: Id<Article>, other: Id<Article>) -> bool {
    match (dates[one], dates[other]) {
        (Some(first), Some(second)) if first != second => first < second,
        _ => one < other,
    }
}
