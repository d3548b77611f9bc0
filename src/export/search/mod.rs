//! The search index: scripts that call `cuttingsSearch(LIST, NUMBER, DATA)`, of which a search loads those that it needs.
//!
//! A page of a site opened from a folder may load a script and may not fetch a file, so every file of the index is a script.
//! Each is JSON but for the call around it.
//!
//! | file below `assets/` | list | data |
//! | --- | --- | --- |
//! | `search-index.js` | `index` | where everything is; the only one that is loaded before a word is typed |
//! | `search-terms/N.js` | `terms` | terms and the pages on which they stand, about 32 kB |
//! | `search-texts/N.js` | `texts` | pages with their texts, about 24 kB |
//! | `search-words/N.js` | `words` | words for "did you mean", about 24 kB |
//!
//! **The index** is an object. `version` changes when anything else does and goes behind the addresses of the other files, so
//! that no browser mixes old ones with new ones. `kinds` tells how many pages there are of people, organisations, places,
//! events, claims, free pages and articles: pages are numbered in this order from 0. `texts` has a number for each file of
//! texts, how many pages it holds. `terms` and `words` have the first row of each of their files.
//!
//! **Terms** are sorted by UTF-16 units and written as [`shards`](mod@shards) tells, **words** likewise with one digit for how common they
//! are ([`spellings`]). What a term is, [`words`] tells.
//!
//! **Postings** are numbers as [`digits`] writes them, one for each page: four times the pages passed over since the one before,
//! plus a [`postings::Weight`]. Where it is shorter, as for "the", they are `~`, a bit for each page from 0 on, six to a digit,
//! low bit first, then `.` and the postings of the pages that the term says much about. So nothing that is published cannot be
//! searched, and the most frequent word of 10,000 pages takes 1,670 bytes.
//!
//! **Texts** are rows of address, title, note and text. The text is in lines, one a passage; before a passage that has an
//! anchor on its page stand its number and a tab. Nothing is in here or among the terms that rights keep off the pages.
//!
//! What it costs: a thousand articles of 500 words, with 9,600 words between them as words are spread in English, take 255 kB of
//! terms (160 kB compressed), 48 kB of words and 2.4 MB of texts. A search loads one or two files of terms, and of texts one for
//! each result that it shows.

mod digits;
mod earlier;
#[cfg(test)]
mod earlier_tests;
mod files;
mod index;
mod page;
mod plan;
mod postings;
mod shards;
mod spellings;
mod term;
#[cfg(test)]
mod tests;
mod words;

use std::ops::Range;

use rayon::prelude::*;
use serde::Serialize;

use self::earlier::Earlier;
pub use self::files::SearchFiles;
use self::index::{Index, PageTerms, terms_of};
use self::page::{Page, page};
use self::plan::{Entry, Plan};
use self::shards::shards;
use self::term::Term;
use super::{Texts, json};
use crate::digest::{Digest, DigestBuilder};
use crate::failure::Failure;
use crate::language::Words;
use crate::model::{Dossier, Target};
use crate::plan::{Route, SitePlan};

/// About how many bytes a script of terms has.
const TERMS: usize = 32 << 10;

/// About how many bytes a script of words has.
const WORDS: usize = 24 << 10;

/// So many scripts of texts are made before their terms are gathered: enough to keep every processor busy.
const AT_ONCE: usize = 32;

/// The search index of a site, ready to be made.
#[derive(Debug)]
pub(super) struct Search {
    plan: Plan,
}

/// The data of the script that is loaded first.
#[derive(Serialize)]
struct Contents<'a> {
    version: String,
    kinds: [usize; 7],
    texts: String,
    terms: &'a [Box<str>],
    words: &'a [Box<str>],
}

/// What pages are read from.
#[derive(Clone, Copy)]
struct Source<'s> {
    dossier: &'s Dossier,
    site: &'s SitePlan,
    texts: &'s dyn Texts,
}

/// Some pages: what a script says of each, and the terms of each.
struct Block {
    rows: Vec<[String; 4]>,
    terms: Vec<PageTerms>,
}

/// What became of a script of texts.
struct MadeTexts {
    digest: Digest,
    /// The terms of its pages, unless it is the script of the last build.
    terms: Option<Vec<PageTerms>>,
}

impl Search {
    pub(super) fn new(dossier: &Dossier, site: &SitePlan) -> Self {
        Search { plan: Plan::new(dossier, site) }
    }

    /// Says results in these words, in place of English ones.
    pub(super) fn say_in(&mut self, words: &Words) {
        self.plan.words = words.clone();
    }

    /// How many pages can be found.
    pub(super) fn pages(&self) -> usize {
        self.plan.pages()
    }

    /// Makes every file and hands it over; none of them is kept in memory. The same files for any number of threads, and whatever
    /// is taken over from the last build.
    pub(super) fn write(
        &self,
        dossier: &Dossier,
        site: &SitePlan,
        texts: &dyn Texts,
        files: &dyn SearchFiles,
    ) -> Result<(), Failure> {
        let mut digest = Digest::builder();
        let source = Source { dossier, site, texts };
        let terms = self.texts_and_terms(source, files, &mut digest)?;
        let words = shards(terms.iter().filter_map(spellings::row), WORDS);
        let terms = shards(terms.into_iter().map(|term| (term.word, term.pages)), TERMS);
        for (list, shards) in [("terms", &terms), ("words", &words)] {
            let made = shards.texts.par_iter().enumerate().map(|(number, text)| {
                let script = call(list, number, text);
                files.put(&route(list, number), script.as_bytes(), None)?;
                Ok(Digest::of(script.as_bytes()))
            });
            for script in made.collect::<Result<Vec<_>, Failure>>()? {
                digest.part(script.as_bytes());
            }
        }
        let mut lengths = String::new();
        self.plan.blocks().iter().for_each(|range| digits::push(&mut lengths, range.len() as u32));
        let contents = Contents {
            version: format!("{:.8}", digest.finish()),
            kinds: self.plan.kinds(),
            texts: lengths,
            terms: &terms.firsts,
            words: &words.firsts,
        };
        files.put(&index_route(), call("index", 0, &contents).as_bytes(), None)
    }

    /// Makes the scripts of texts, or takes over those of the last build; gives all terms, and adds the scripts to `digest`.
    fn texts_and_terms(
        &self,
        source: Source<'_>,
        files: &dyn SearchFiles,
        digest: &mut DigestBuilder,
    ) -> Result<Vec<Term>, Failure> {
        let without_bodies = files.without_bodies();
        let earlier = without_bodies.and_then(|_| Earlier::read(files));
        let mut index = Index::default();
        let mut changed = Vec::new();
        for (batch, ranges) in self.plan.blocks().chunks(AT_ONCE).enumerate() {
            let made = ranges.par_iter().with_max_len(1).enumerate().map(|(place, range)| {
                let route = route("texts", batch * AT_ONCE + place);
                let made_from = without_bodies.map(|digest| self.made_from(source.dossier, digest, range));
                if let Some(made_from) = made_from.filter(|_| earlier.is_some())
                    && let Some(digest) = files.keep(&route, made_from)?
                {
                    return Ok(MadeTexts { digest, terms: None });
                }
                let block = self.block(source, range)?;
                let script = call("texts", batch * AT_ONCE + place, &block.rows);
                files.put(&route, script.as_bytes(), made_from)?;
                Ok(MadeTexts { digest: Digest::of(script.as_bytes()), terms: Some(block.terms) })
            });
            for (made, range) in made.collect::<Result<Vec<_>, Failure>>()?.into_iter().zip(ranges) {
                digest.part(made.digest.as_bytes());
                if let Some(terms) = made.terms {
                    index.add_all(range.start as u32, terms);
                    changed.push(range.start as u32..range.end as u32);
                }
            }
        }
        let terms = index.into_terms();
        match earlier {
            Some(earlier) if changed.len() < self.plan.blocks().len() => {
                match earlier.with(&changed, terms) {
                    Some(terms) => Ok(terms),
                    None => self.terms_anew(source),
                }
            }
            _ => Ok(terms.into_iter().map(Term::new).collect()),
        }
    }

    /// The terms of all pages, where the scripts of texts are made already.
    fn terms_anew(&self, source: Source<'_>) -> Result<Vec<Term>, Failure> {
        let mut index = Index::default();
        for ranges in self.plan.blocks().chunks(AT_ONCE) {
            let made = ranges.par_iter().with_max_len(1).map(|range| self.block(source, range));
            for (block, range) in made.collect::<Result<Vec<_>, Failure>>()?.into_iter().zip(ranges) {
                index.add_all(range.start as u32, block.terms);
            }
        }
        Ok(index.into_terms().into_iter().map(Term::new).collect())
    }

    /// What a script of texts is made from: which pages are in it, the bodies of its articles, and all else that a page may say.
    fn made_from(&self, dossier: &Dossier, without_bodies: Digest, range: &Range<usize>) -> Digest {
        let mut digest = Digest::builder();
        digest.part(without_bodies.as_bytes());
        digest.part(&[range.start, range.end].map(|page| (page as u64).to_le_bytes()).concat());
        for entry in self.plan.entries(range) {
            if let Entry::Thing(Target::Article(id)) = entry {
                digest.part(dossier.article(*id).digest.as_bytes());
            }
        }
        digest.finish()
    }

    /// The rows of a script of texts, and the terms of its pages.
    fn block(&self, source: Source<'_>, range: &Range<usize>) -> Result<Block, Failure> {
        let Source { dossier, site, texts } = source;
        let entries = self.plan.entries(range);
        let mut block = Block { rows: Vec::new(), terms: Vec::with_capacity(entries.len()) };
        for entry in entries {
            let page = page(dossier, site, &self.plan, *entry, texts)?;
            block.terms.push(terms_of(&page));
            block.rows.push(row(page));
        }
        Ok(block)
    }
}

/// A page as a script has it: address, title, note, text.
fn row(page: Page) -> [String; 4] {
    let lines = page.lines.into_iter().map(|line| match line.passage {
        0 => line.text,
        number => format!("{number}\t{}", line.text),
    });
    [page.address, page.title, page.note, lines.collect::<Vec<_>>().join("\n")]
}

/// The script that is loaded first.
pub(super) fn index_route() -> Route {
    Route::new("assets/search-index.js")
}

/// Where a file of a list is.
fn route(list: &str, number: usize) -> Route {
    Route::new(format!("assets/search-{list}/{}.js", number + 1))
}

/// Where the first file of each list is.
pub(super) fn first_routes() -> impl Iterator<Item = Route> {
    ["texts", "terms", "words"].into_iter().map(|list| route(list, 0))
}

/// Whether an address is one at which files of the index may stand.
pub(super) fn is_ours(address: &str) -> bool {
    address.starts_with("assets/search-")
}

fn call(list: &str, number: usize, data: &impl Serialize) -> String {
    [&*head(list, number), &*json::line(data), TAIL].concat()
}

/// What stands before the data of a script.
fn head(list: &str, number: usize) -> String {
    format!("cuttingsSearch(\"{list}\",{number},")
}

/// What stands behind them.
const TAIL: &str = ");\n";
