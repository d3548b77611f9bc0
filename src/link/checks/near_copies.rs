//! For each article the earlier one with which it shares most of its text, found from samples of the texts.

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use rayon::prelude::*;

use crate::arena::Id;
use crate::date::SortKey;
use crate::model::Article;
use crate::text::sketch::Sketch;

/// Fewer sampled runs than this in common are chance, or one long quotation.
const FEWEST_SHARED: u32 = 8;

/// In per cent: an article that shares less of its text repeats nobody.
const LEAST_SHARE: u32 = 50;

/// A run that more articles have than this is a standing phrase of an outlet, and tells of no copy.
const MOST_WITH_ONE_RUN: usize = 30;

/// If more than one article in so many changed, all are compared: that takes no longer than to find out whom the changes touch.
const WORTH_FOLLOWING: usize = 50;

/// What is compared of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sample {
    /// The sample of its text.
    pub(super) sketch: Sketch,
    /// When it was published.
    pub(super) date: Option<SortKey>,
}

/// The article whose text another one shares, with the share of the other's own text in per cent.
pub(super) type NearCopy = Option<(Id<Article>, u32)>;

/// What was found the last time, and from what, in the order of ids.
#[derive(Debug, Default)]
pub(in crate::link) struct KeptCopies {
    samples: Vec<Sample>,
    pairs: Pairs,
    near: Vec<NearCopy>,
}

/// For each article in the order of ids the one with which it shares most. Of two that share, the later one by date is said to repeat the
/// other, then the one with the higher id. With what was kept of the last time only the articles that have a run of words in common
/// with a changed one are compared again.
pub(super) fn near_copies(samples: Vec<Sample>, kept: Option<&mut KeptCopies>) -> Vec<NearCopy> {
    let Some(kept) = kept else { return compare_all(&samples, &Pairs::of_shared(&samples)) };
    let changed = (kept.samples.len() == samples.len()).then(|| kept.changed(&samples));
    let few =
        |changed: &BTreeSet<usize>| changed.len() * WORTH_FOLLOWING <= samples.len().max(WORTH_FOLLOWING);
    if let Some(changed) = changed.filter(few) {
        kept.follow(samples, &changed);
    } else {
        let pairs = Pairs::of(&samples);
        *kept = KeptCopies { near: compare_all(&samples, &pairs), samples, pairs };
    }
    kept.near.clone()
}

impl KeptCopies {
    /// The places of the articles that are not what they were.
    fn changed(&self, samples: &[Sample]) -> BTreeSet<usize> {
        let pairs = self.samples.iter().zip(samples).enumerate();
        pairs.filter(|(_, (old, new))| old != new).map(|(index, _)| index).collect()
    }

    /// Compares again what changes may have touched: whoever has a run in common with what a changed article was, or is now.
    fn follow(&mut self, samples: Vec<Sample>, changed: &BTreeSet<usize>) {
        if changed.is_empty() {
            return;
        }
        let runs_of = |samples: &[Sample]| -> Vec<u32> {
            changed.iter().flat_map(|&index| samples[index].sketch.runs().iter().copied()).collect()
        };
        let runs: BTreeSet<u32> = runs_of(&self.samples).into_iter().chain(runs_of(&samples)).collect();
        let mut touched = changed.clone();
        touched.extend(runs.iter().flat_map(|&run| self.pairs.telling(run)).map(Id::index));
        self.pairs.replace(changed, &samples);
        touched.extend(runs.iter().flat_map(|&run| self.pairs.telling(run)).map(Id::index));
        let mut shared = vec![0; samples.len()];
        for index in touched {
            let articles = |run| self.pairs.telling(run);
            self.near[index] = compare(index, &samples, &articles, &mut shared);
        }
        self.samples = samples;
    }
}

fn compare_all(samples: &[Sample], pairs: &Pairs) -> Vec<NearCopy> {
    let stretches = pairs.stretches();
    let articles = |run: u32| {
        let stretch = stretches.get(&run).cloned().unwrap_or_default();
        pairs.0[stretch.start as usize..stretch.end as usize].iter().map(|&pair| article_of(pair))
    };
    let indices = (0..samples.len()).into_par_iter();
    let near = indices
        .map_init(|| vec![0_u32; samples.len()], |shared, index| compare(index, samples, &articles, shared));
    near.collect()
}

/// Compares one article with those that have runs of its own, which `articles` gives. `shared` is zero for each, before and after.
fn compare<A: Iterator<Item = Id<Article>>>(
    index: usize,
    samples: &[Sample],
    articles: &impl Fn(u32) -> A,
    shared: &mut [u32],
) -> NearCopy {
    let runs = samples[index].sketch.runs();
    // Few articles share enough with this one to be looked at further.
    let (mut close, mut seen) = (Vec::new(), Vec::new());
    for other in runs.iter().flat_map(|&run| articles(run)) {
        let count = &mut shared[other.index()];
        *count += 1;
        match *count {
            1 => seen.push(other),
            FEWEST_SHARED => close.push(other),
            _ => {}
        }
    }
    let id = Id::from_index(index as u32);
    let earlier = close.into_iter().filter(|&other| is_earlier(samples, other, id));
    // Of those that share as much the first one published; one without a date may be of any day.
    let when = |other: Id<Article>| samples[other.index()].date.as_ref();
    let most = earlier
        .max_by_key(|&other| (shared[other.index()], Reverse((when(other).is_none(), when(other), other))));
    let found = most.and_then(|other| {
        let of = runs.len().min(samples[other.index()].sketch.runs().len()) as u32;
        let share = shared[other.index()] * 100 / of.max(1);
        (share >= LEAST_SHARE).then(|| (other, share.min(99)))
    });
    for other in seen {
        shared[other.index()] = 0;
    }
    found
}

/// Which articles have a run. Most runs are in one article alone, and a list for each would weigh several times as much as the
/// samples: the pairs are one list in the order of runs. The run is in the upper half of each number, the place of the article's id
/// in the lower one: sorted in half the time that pairs take.
#[derive(Debug, Default)]
struct Pairs(Vec<u64>);

fn pair(run: u32, index: usize) -> u64 {
    (u64::from(run) << 32) | index as u64
}

fn run_of(pair: u64) -> u32 {
    (pair >> 32) as u32
}

fn article_of(pair: u64) -> Id<Article> {
    Id::from_index(pair as u32)
}

impl Pairs {
    fn of(samples: &[Sample]) -> Self {
        Pairs::of_runs(samples, |_| true)
    }

    /// All but most of the runs that one article alone has, which tell nothing: the others are few.
    fn of_shared(samples: &[Sample]) -> Self {
        let repeated = Repeated::of(samples);
        Pairs::of_runs(samples, |run| repeated.may_have(run))
    }

    fn of_runs(samples: &[Sample], counts: impl Fn(u32) -> bool) -> Self {
        let mut pairs = Vec::new();
        for (index, sample) in samples.iter().enumerate() {
            let runs = sample.sketch.runs().iter().filter(|&&run| counts(run));
            pairs.extend(runs.map(|&run| pair(run, index)));
        }
        pairs.par_sort_unstable();
        Pairs(pairs)
    }

    /// The stretches of the runs that can tell of a copy, by their run.
    fn stretches(&self) -> HashMap<u32, Range<u32>> {
        let mut stretches = HashMap::new();
        let mut end = 0;
        for same in self.0.chunk_by(|&one, &other| run_of(one) == run_of(other)) {
            let start = end;
            end += same.len() as u32;
            if (2..=MOST_WITH_ONE_RUN).contains(&same.len()) {
                stretches.insert(run_of(same[0]), start..end);
            }
        }
        stretches
    }

    /// The articles that have a run, unless it is in one alone or in too many to tell anything.
    fn telling(&self, run: u32) -> impl Iterator<Item = Id<Article>> {
        let start = self.0.partition_point(|&pair| run_of(pair) < run);
        let rest = &self.0[start..];
        let count = rest.iter().take(MOST_WITH_ONE_RUN + 1).take_while(|&&pair| run_of(pair) == run).count();
        let told = if (2..=MOST_WITH_ONE_RUN).contains(&count) { &rest[..count] } else { &[] };
        told.iter().map(|&pair| article_of(pair))
    }

    /// Exchanges the runs of some articles for those that they have now.
    fn replace(&mut self, changed: &BTreeSet<usize>, samples: &[Sample]) {
        let mut new: Vec<u64> = Vec::new();
        for &index in changed {
            new.extend(samples[index].sketch.runs().iter().map(|&run| pair(run, index)));
        }
        new.sort_unstable();
        let mut merged = Vec::with_capacity(self.0.len() + new.len());
        let mut new = new.into_iter().peekable();
        for &old in self.0.iter().filter(|&&old| !changed.contains(&article_of(old).index())) {
            while let Some(before) = new.next_if(|&before| before < old) {
                merged.push(before);
            }
            merged.push(old);
        }
        merged.extend(new);
        self.0 = merged;
    }
}

/// Which runs more than one article has, as a filter by a few bits of the run: it lets all of those through, and a few others.
struct Repeated {
    /// A bit for every remainder of runs, in words of 64.
    bits: Vec<u64>,
}

impl Repeated {
    /// With so many bits for each run, some one in eight that stands alone shares its bit with another one.
    const BITS_FOR_A_RUN: usize = 8;

    fn of(samples: &[Sample]) -> Self {
        let runs = samples.iter().map(|sample| sample.sketch.runs().len()).sum::<usize>();
        let words = (runs * Self::BITS_FOR_A_RUN / 64).next_power_of_two();
        let (mut once, mut bits) = (vec![0_u64; words], vec![0_u64; words]);
        for &run in samples.iter().flat_map(|sample| sample.sketch.runs()) {
            let (word, bit) = Self::at(run, words);
            bits[word] |= once[word] & bit;
            once[word] |= bit;
        }
        Repeated { bits }
    }

    fn may_have(&self, run: u32) -> bool {
        let (word, bit) = Self::at(run, self.bits.len());
        self.bits[word] & bit != 0
    }

    /// The word and the bit of a run. Runs are hashes: any of their bits will do.
    fn at(run: u32, words: usize) -> (usize, u64) {
        ((run as usize / 64) & (words - 1), 1 << (run % 64))
    }
}

/// Whether one of two articles was published before the other; of equal or unknown dates, the one with the lower id.
fn is_earlier(samples: &[Sample], one: Id<Article>, other: Id<Article>) -> bool {
    match (samples[one.index()].date, samples[other.index()].date) {
        (Some(first), Some(second)) if first != second => first < second,
        _ => one < other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::date::Date;

    /// A sample of a text made of lines, of which each stands for a paragraph that articles may share.
    fn sample(lines: &[u8], year: Option<u16>) -> Sample {
        let text: String = lines
            .iter()
            .flat_map(|line| (0..90).map(move |word| format!("w{line}x{}", word * (usize::from(*line) + 7))))
            .flat_map(|word| [word, " ".to_owned()])
            .collect();
        let date = year.and_then(|year| Date::parse(&year.to_string()).ok()).as_ref().map(Date::sort_key);
        Sample { sketch: Sketch::of(text.split_whitespace()), date }
    }

    fn article() -> impl Strategy<Value = (Vec<u8>, Option<u16>)> {
        (prop::collection::vec(0_u8..12, 0..4), prop::option::of(2000_u16..2004))
    }

    /// What is found once these samples follow on those.
    fn followed(first: &[Sample], then: &[Sample]) -> Vec<NearCopy> {
        let mut kept = KeptCopies::default();
        near_copies(first.to_vec(), Some(&mut kept));
        near_copies(then.to_vec(), Some(&mut kept))
    }

    #[test]
    fn where_all_have_changed_all_are_compared() {
        let (first, then) =
            ([sample(&[1, 2], None), sample(&[3, 4], None)], [sample(&[5, 6], None), sample(&[5, 6], None)]);
        assert_eq!(followed(&first, &then), [None, Some((Id::from_index(0), 99))]);
    }

    #[test]
    fn what_too_many_have_tells_of_no_copy_when_one_changes() {
        let mut samples = vec![sample(&[1, 2], None); MOST_WITH_ONE_RUN + 1];
        let first = samples.clone();
        samples[0] = sample(&[1, 2, 3], None);
        assert!(followed(&first, &samples).iter().all(Option::is_none));
        let enough = MOST_WITH_ONE_RUN;
        assert!(followed(&first[..enough], &samples[..enough]).iter().skip(1).all(Option::is_some));
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn following_changes_finds_what_comparing_all_finds(
            first in prop::collection::vec(article(), 60..70),
            edits in prop::collection::vec((any::<prop::sample::Index>(), article()), 1..8),
        ) {
            let mut samples: Vec<Sample> = first.iter().map(|(lines, year)| sample(lines, *year)).collect();
            let mut kept = KeptCopies::default();
            near_copies(samples.clone(), Some(&mut kept));
            for (at, (lines, year)) in edits {
                let at = at.index(samples.len());
                samples[at] = sample(&lines, year);
                let followed = near_copies(samples.clone(), Some(&mut kept));
                prop_assert_eq!(&followed, &near_copies(samples.clone(), None));
                prop_assert_eq!(&kept.pairs.0, &Pairs::of(&samples).0);
                prop_assert_eq!(&followed, &compare_all(&samples, &Pairs::of(&samples)));
            }
        }
    }
}
