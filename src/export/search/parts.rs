//! How the index is cut into parts, before any text is read.

use std::ops::Range;

use crate::arena::Id;
use crate::model::{Claim, Dossier, Target};

/// Up to this many bytes the index stays in one part. It is what a phone loads for the first search.
const ONE_PART: usize = 8 << 20;

/// About how many bytes each part of a larger index has.
const PART: usize = 4 << 20;

/// Beyond this many bytes each article gives only its beginning: a browser holds the index in memory twice.
const WHOLE_INDEX: usize = 64 << 20;

/// Address, title and the other facts of a page, in bytes, about.
const FACTS: usize = 300;

/// The average length of a word with the blank behind it, in bytes, rounded up.
const WORD: usize = 7;

/// Our own text about a person, an event or a claim, in bytes, about.
const OWN_TEXT: usize = 1200;

/// One result that a search can give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entry {
    /// A page of its own.
    Thing(Target),
    /// A claim in the register.
    Claim(Id<Claim>),
}

/// The entries of the index in order, cut into parts by estimated size.
#[derive(Debug)]
pub(in crate::export) struct Parts {
    entries: Vec<Entry>,
    ranges: Vec<Range<usize>>,
    longest_text: usize,
}

impl Parts {
    /// Lists what can be found: people, organisations, places, events, claims, free pages, articles.
    pub(in crate::export) fn new(dossier: &Dossier) -> Self {
        Self::within(dossier, ONE_PART, PART, WHOLE_INDEX)
    }

    pub(super) fn within(dossier: &Dossier, one_part: usize, part: usize, whole: usize) -> Self {
        let mut entries: Vec<Entry> = Vec::new();
        entries.extend(dossier.entities().map(|(id, _)| Entry::Thing(Target::Entity(id))));
        entries.extend(dossier.events().map(|(id, _)| Entry::Thing(Target::Event(id))));
        entries.extend(dossier.claims().map(|(id, _)| Entry::Claim(id)));
        entries.extend(dossier.pages().map(|(id, _)| Entry::Thing(Target::Page(id))));
        let own = entries.len() * (FACTS + OWN_TEXT);
        entries.extend(dossier.articles().map(|(id, _)| Entry::Thing(Target::Article(id))));
        let articles = dossier.articles().len().max(1);
        let longest_text = (whole.saturating_sub(own) / articles).saturating_sub(FACTS).max(FACTS);
        let sizes: Vec<usize> = entries.iter().map(|entry| estimate(dossier, *entry, longest_text)).collect();
        let limit = if sizes.iter().sum::<usize>() <= one_part { one_part } else { part };
        Parts { ranges: cut(&sizes, limit), entries, longest_text }
    }

    /// How many parts there are, at least one.
    pub(in crate::export) fn count(&self) -> usize {
        self.ranges.len()
    }

    /// How many results the whole index holds.
    pub(in crate::export) fn pages(&self) -> usize {
        self.entries.len()
    }

    /// How many results a part holds.
    pub(in crate::export) fn pages_in(&self, part: usize) -> usize {
        self.entries(part).len()
    }

    pub(super) fn entries(&self, part: usize) -> &[Entry] {
        self.ranges.get(part).map_or(&[], |range| &self.entries[range.clone()])
    }

    /// How many bytes of each article's text are searched.
    pub(super) fn longest_text(&self) -> usize {
        self.longest_text
    }
}

fn estimate(dossier: &Dossier, entry: Entry, longest_text: usize) -> usize {
    let text = match entry {
        Entry::Thing(Target::Article(id)) => {
            let article = dossier.article(id);
            let shown = article.rights.allows_sentences();
            if shown { (article.words as usize * WORD).min(longest_text) } else { 0 }
        }
        _ => OWN_TEXT,
    };
    FACTS + text
}

/// Ranges whose sizes sum to `limit` at the most, unless one item is larger; at least one range.
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
    ranges.push(start..sizes.len());
    ranges
}
