//! The terms of all pages, gathered page by page.

use std::cmp::Ordering;

use foldhash::{HashMap, HashMapExt as _};

use super::page::Page;
use super::postings::{Postings, Weight};
use super::words;

/// So many times a term stands often in a text.
const OFTEN: u32 = 3;

/// The terms of one page, each once, in the order of the alphabet.
pub(super) type PageTerms = Vec<(Box<str>, Weight)>;

/// The terms of a page with the most that each says about it.
pub(super) fn terms_of(page: &Page) -> PageTerms {
    let mut terms: HashMap<Box<str>, (u32, Weight)> = HashMap::new();
    let mut add = |text: &str, weight: Weight| {
        words::each(text, &mut |term| match terms.get_mut(term) {
            Some((count, strongest)) => {
                *count += 1;
                *strongest = weight.max(*strongest);
            }
            None => drop(terms.insert(term.into(), (1, weight))),
        });
    };
    add(&page.title, Weight::Name);
    add(&page.note, Weight::Fact);
    page.lines.iter().for_each(|line| add(&line.text, line.weight));
    let weigh = |(count, weight): (u32, Weight)| {
        if weight == Weight::Once && count >= OFTEN { Weight::Often } else { weight }
    };
    let mut terms: PageTerms = terms.into_iter().map(|(term, found)| (term, weigh(found))).collect();
    terms.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
    terms
}

/// Every term with its pages. Holds no text of any page, only what its postings take when written.
#[derive(Debug, Default)]
pub(super) struct Index {
    places: HashMap<Box<str>, u32>,
    postings: Vec<Postings>,
}

impl Index {
    /// Adds pages from number `first` on; pages come in the order of their numbers.
    pub(super) fn add_all(&mut self, first: u32, pages: Vec<PageTerms>) {
        for (page, terms) in (first..).zip(pages) {
            self.add(page, terms);
        }
    }

    fn add(&mut self, page: u32, terms: PageTerms) {
        for (term, weight) in terms {
            let place = if let Some(place) = self.places.get(&term) {
                *place
            } else {
                let place = self.postings.len() as u32;
                self.places.insert(term, place);
                self.postings.push(Postings::default());
                place
            };
            if let Some(postings) = self.postings.get_mut(place as usize) {
                postings.push(page, weight);
            }
        }
    }

    /// The terms in the order in which JavaScript compares texts.
    pub(super) fn into_terms(mut self) -> Vec<(Box<str>, Postings)> {
        let mut places: Vec<(Box<str>, u32)> = self.places.into_iter().collect();
        places.sort_unstable_by(|(one, _), (other, _)| by_units(one, other));
        let mut take =
            |place: u32| self.postings.get_mut(place as usize).map(std::mem::take).unwrap_or_default();
        places.into_iter().map(|(term, place)| (term, take(place))).collect()
    }
}

/// The order of texts by their UTF-16 units. It is that of their bytes but for letters beyond the first 65,536.
pub(super) fn by_units(one: &str, other: &str) -> Ordering {
    one.encode_utf16().cmp(other.encode_utf16())
}
