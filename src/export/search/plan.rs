//! Which pages can be found, in which order, and how their texts are cut into scripts, before any text is read.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::arena::Id;
use crate::language::{Language, Words};
use crate::model::{Article, Citation, Claim, Dossier, Rights, Target};
use crate::plan::SitePlan;

/// About how many bytes a script of texts has: those of some seven articles. A search loads one for each result that it shows.
const TEXTS: usize = 24 << 10;

/// Address, title and the other facts of a page, in bytes, about.
const FACTS: usize = 300;

/// The average length of a word with the blank behind it, in bytes, rounded up.
const WORD: usize = 7;

/// Our own text about a person, an event or a claim, in bytes, about.
const OWN_TEXT: usize = 600;

/// One result that a search can give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// A page of its own.
    Thing(Target),
    /// A claim in the register.
    Claim(Id<Claim>),
}

/// The words that an article of which only quotations are shown is quoted with, and the passages in which they begin.
type Quoted = BTreeMap<Id<Article>, BTreeSet<(u32, Box<str>)>>;

/// Every page that can be found, by its number, and the scripts that hold their texts.
#[derive(Debug)]
pub(super) struct Plan {
    entries: Vec<Entry>,
    kinds: [usize; 7],
    blocks: Vec<Range<usize>>,
    quoted: Quoted,
    /// How results say their dates, and how answers part.
    pub(super) words: Words,
}

impl Plan {
    /// Numbers people, organisations, places, events, claims, free pages and articles, each in the order of their list: what
    /// is near in time stands near in the index too, and a search loads less.
    pub(super) fn new(dossier: &Dossier, site: &SitePlan) -> Self {
        Self::cut_at(dossier, site, TEXTS)
    }

    /// As [`Plan::new`], with scripts of about `limit` bytes.
    pub(super) fn cut_at(dossier: &Dossier, site: &SitePlan, limit: usize) -> Self {
        let [people, organisations, places] =
            [0, 1, 2].map(|kind| things(&site.entities[kind], Target::Entity));
        let events = dossier.chronology().iter().chain(dossier.undated()).copied().collect::<Vec<_>>();
        let pages = dossier.pages().map(|(id, _)| id).collect::<Vec<_>>();
        let lists = [
            people,
            organisations,
            places,
            things(&events, Target::Event),
            site.claims.iter().copied().map(Entry::Claim).collect(),
            things(&pages, Target::Page),
            things(&site.sources, Target::Article),
        ];
        let kinds = lists.each_ref().map(Vec::len);
        let entries: Vec<Entry> = lists.into_iter().flatten().collect();
        let sizes: Vec<usize> = entries.iter().map(|entry| estimate(dossier, *entry)).collect();
        let blocks = cut(&sizes, limit);
        Plan { blocks, kinds, entries, quoted: quoted(dossier), words: Language::english().words().clone() }
    }

    /// How many pages there are of each kind, in the order of their numbers.
    pub(super) fn kinds(&self) -> [usize; 7] {
        self.kinds
    }

    /// How many pages can be found.
    pub(super) fn pages(&self) -> usize {
        self.entries.len()
    }

    /// The pages of each script of texts.
    pub(super) fn blocks(&self) -> &[Range<usize>] {
        &self.blocks
    }

    /// The pages of one script.
    pub(super) fn entries(&self, block: &Range<usize>) -> &[Entry] {
        self.entries.get(block.clone()).unwrap_or_default()
    }

    /// The words with which an article is quoted, if those are all that is shown of it.
    pub(super) fn quoted(&self, id: Id<Article>) -> impl Iterator<Item = (u32, &str)> {
        let words = self.quoted.get(&id).into_iter().flatten();
        words.map(|(passage, words)| (*passage, &**words))
    }
}

fn things<T: Copy>(ids: &[T], target: impl Fn(T) -> Target) -> Vec<Entry> {
    ids.iter().map(|id| Entry::Thing(target(*id))).collect()
}

fn quoted(dossier: &Dossier) -> Quoted {
    let mut quoted = Quoted::new();
    for Citation { article, quote, .. } in dossier.citations() {
        if let Some(quote) = quote
            && dossier.article(*article).rights == Rights::Excerpt
        {
            let passage = quote.places.first().map_or(0, |(passage, _, _)| *passage);
            quoted.entry(*article).or_default().insert((passage, quote.text.clone()));
        }
    }
    quoted
}

fn estimate(dossier: &Dossier, entry: Entry) -> usize {
    let text = match entry {
        Entry::Thing(Target::Article(id)) => {
            let article = dossier.article(id);
            if article.rights.allows_sentences() { article.words as usize * WORD } else { 0 }
        }
        _ => OWN_TEXT,
    };
    FACTS + text
}

/// Ranges whose sizes sum to `limit` at the most, unless one item is larger.
fn cut(sizes: &[usize], limit: usize) -> Vec<Range<usize>> {
    let mut ranges = Vec::new();
    let (mut start, mut sum) = (0, 0);
    for (index, size) in sizes.iter().enumerate() {
        if sum > 0 && sum + size > limit {
            ranges.push(start..index);
            (start, sum) = (index, 0);
        }
        sum += size;
    }
    if start < sizes.len() {
        ranges.push(start..sizes.len());
    }
    ranges
}
