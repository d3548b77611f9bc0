//! The terms of the last build's index, from which those of an edited dossier are made without reading every text again.
//!
//! The index is its own memory: what stands in it of a page holds as long as the page does.

use std::ops::Range;

use rayon::prelude::*;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::files::SearchFiles;
use super::index::by_units;
use super::postings::{Postings, Weight};
use super::term::Term;
use super::{TAIL, head, index_route, route, shards};

/// Terms with their pages as they are written, sorted.
#[derive(Debug)]
pub(super) struct Earlier(Vec<(Box<str>, String)>);

/// What is wanted of the script that is loaded first.
#[derive(Deserialize)]
struct Contents {
    terms: Vec<Box<str>>,
}

impl Earlier {
    /// Reads the terms of the last build's index; nothing if there is none that is whole.
    pub(super) fn read(files: &dyn SearchFiles) -> Option<Self> {
        let contents: Contents = data("index", 0, files.old(&index_route())?)?;
        let mut terms = Vec::new();
        for number in 0..contents.terms.len() {
            let text: String = data("terms", number, files.old(&route("terms", number))?)?;
            terms.extend(shards::rows(&text)?);
        }
        Some(Earlier(terms))
    }

    /// The terms when the pages in `changed`, which are in order, have those in `new` and no others.
    ///
    /// Nothing if the old index does not tell enough: a list of bits that is to be one of weights again.
    pub(super) fn with(self, changed: &[Range<u32>], new: Vec<(Box<str>, Postings)>) -> Option<Vec<Term>> {
        let is_changed = |page: u32| {
            let at = changed.partition_point(|range| range.end <= page);
            changed.get(at).is_some_and(|range| range.contains(&page))
        };
        let mut pairs = Vec::with_capacity(self.0.len());
        let mut new = new.into_iter().peekable();
        for (word, written) in self.0 {
            while let Some((word, postings)) = new.next_if(|(other, _)| by_units(other, &word).is_lt()) {
                pairs.push((word, String::new(), Some(postings)));
            }
            let added = new.next_if(|(other, _)| *other == word).map(|(_, postings)| postings);
            pairs.push((word, written, added));
        }
        pairs.extend(new.map(|(word, postings)| (word, String::new(), Some(postings))));
        let terms = pairs.into_par_iter().map(|(word, old, new)| merged(word, old, new.as_ref(), is_changed));
        let terms = terms.collect::<Option<Vec<Term>>>()?;
        Some(terms.into_iter().filter(|term| term.count > 0).collect())
    }
}

/// A term with the pages that have not changed and those that are added, which may be none. Nothing if its weights are not known.
fn merged(
    word: Box<str>,
    written: String,
    added: Option<&Postings>,
    is_changed: impl Fn(u32) -> bool,
) -> Option<Term> {
    let (mut count, mut stands_out, mut is_same) = (0, false, added.is_none());
    for (page, weight) in Postings::read(&written) {
        count += 1;
        stands_out |= weight >= Weight::Fact;
        is_same &= !is_changed(page);
    }
    if is_same {
        return Some(Term { word, pages: written, count, stands_out });
    }
    let kept = Postings::read(&written).filter(|(page, _)| !is_changed(*page));
    let mut pages: Vec<(u32, Weight)> = kept.chain(added.into_iter().flat_map(Postings::pages)).collect();
    pages.sort_unstable_by_key(|(page, _)| *page);
    let mut postings = Postings::default();
    for (page, weight) in &pages {
        postings.push(*page, *weight);
    }
    let term = Term::new((word, postings));
    let weights_are_known =
        pages.is_empty() || !Postings::is_dense(&written) || Postings::is_dense(&term.pages);
    weights_are_known.then_some(term)
}

/// The data in a script.
fn data<T: DeserializeOwned>(list: &str, number: usize, script: Vec<u8>) -> Option<T> {
    let script = String::from_utf8(script).ok()?;
    let json = script.strip_prefix(&*head(list, number))?.strip_suffix(TAIL)?;
    serde_json::from_str(json).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Pages<'p> = &'p [(u32, Weight)];

    fn postings(pages: Pages<'_>) -> Postings {
        let mut postings = Postings::default();
        for (page, weight) in pages {
            postings.push(*page, *weight);
        }
        postings
    }

    fn index(terms: &[(&str, Pages<'_>)]) -> Vec<(Box<str>, Postings)> {
        terms.iter().map(|(word, pages)| ((*word).into(), postings(pages))).collect()
    }

    fn terms(all: &[(&str, Pages<'_>)]) -> Vec<Term> {
        index(all).into_iter().map(Term::new).collect()
    }

    fn earlier(all: &[(&str, Pages<'_>)]) -> Earlier {
        Earlier(terms(all).into_iter().map(|term| (term.word, term.pages)).collect())
    }

    #[test]
    fn changed_pages_have_their_new_terms_and_no_others() {
        use Weight::{Fact, Name, Often, Once};
        let old = earlier(&[
            ("ada", &[(1, Name), (4, Once)]),
            ("kettle", &[(2, Once), (3, Often), (5, Fact)]),
            ("spoon", &[(3, Once)]),
            ("tea", &[(3, Once), (4, Often)]),
        ]);
        let new = index(&[("bo", &[(3, Name)]), ("tea", &[(2, Often)]), ("zinc", &[(2, Once)])]);
        let wanted = terms(&[
            ("ada", &[(1, Name), (4, Once)]),
            ("bo", &[(3, Name)]),
            ("kettle", &[(5, Fact)]),
            ("tea", &[(2, Often), (4, Often)]),
            ("zinc", &[(2, Once)]),
        ]);
        assert_eq!(old.with(&[2..3, 3..4], new), Some(wanted));
    }

    #[test]
    fn lists_of_bits_stay_what_they_are_or_say_that_they_cannot_tell() {
        let all: Vec<_> =
            (0..600).map(|page| (page, if page % 2 == 0 { Weight::Once } else { Weight::Often })).collect();
        let some: Vec<_> = all.iter().copied().filter(|(page, _)| *page != 7).collect();
        let one = |page: u32| [Range { start: page, end: page + 1 }];
        let is_one = |term: &Term| Postings::is_dense(&term.pages);
        let made = earlier(&[("the", &all)]).with(&one(7), Vec::new()).expect("bits are enough");
        assert!(made.iter().all(is_one));
        assert_eq!(made, terms(&[("the", &some)]));
        let added = index(&[("the", &[(7, Weight::Often)])]);
        let again = earlier(&[("the", &some)]).with(&one(7), added).expect("bits are enough");
        assert_eq!(again, terms(&[("the", &all)]));
        assert!(!is_one(&terms(&[("the", &all[..3])])[0]));
        assert_eq!(earlier(&[("the", &all)]).with(&[3..9, 9..600], Vec::new()), None);
        // Where all pages with unknown weights go, nothing is lost by not knowing them.
        assert_eq!(earlier(&[("the", &all)]).with(&[0..9, 9..600], Vec::new()), Some(Vec::new()));
    }
}
