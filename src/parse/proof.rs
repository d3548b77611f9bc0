//! Quotations to be proved, and what became of them.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::record::{
    BodyReference, CitationRecord, ClaimRecord, EntityRecord, EventRecord, Records, ReferenceKind,
};
use crate::body::{Body, Passage};
use crate::diagnostic::Place;
use crate::text::address::composed;
use crate::text::quotation::{Proof, prove};

/// Words that must stand in an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// The words.
    pub quote: Box<str>,
    /// Where they were written.
    pub place: Place,
}

/// Words to be proved, by the key of the article that must have them.
#[derive(Debug, Default)]
pub struct WantedQuotes {
    by_article: BTreeMap<Box<str>, Vec<Wanted>>,
}

/// What became of the words that one article must have, with where each was written; shared by all who ask.
pub type ArticleProofs = Arc<[(Place, Outcome)]>;

/// What became of words, by where they were written.
#[derive(Debug, Default)]
pub struct Proofs<'l>(HashMap<&'l Place, &'l Outcome>);

/// What became of one quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It stands there: passage (from 1) and byte range of each piece, and the article's own words.
    Proved {
        /// Passage and range of each piece.
        places: Vec<(u32, u32, u32)>,
        /// The words as the article has them.
        words: Box<str>,
    },
    /// It does not stand there; the passage (from 1) and the words that come nearest, and the first words that differ.
    Misquote {
        /// The nearest words.
        nearest: Option<NearWords>,
    },
}

/// Words of an article that come near to a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearWords {
    /// The passage, from 1.
    pub passage: u32,
    /// The words.
    pub words: Box<str>,
    /// Where they stand in the article's file, in bytes.
    pub start: u32,
    /// Byte after the last.
    pub end: u32,
    /// The first words that differ: of the quotation, and of the article.
    pub difference: (Box<str>, Box<str>),
}

impl WantedQuotes {
    /// Every quotation of the records.
    pub fn of(records: &Records) -> Self {
        let mut wanted = WantedQuotes::default();
        for entity in &records.entities {
            let EntityRecord { heading, sources, claims, .. } = &**entity;
            wanted.sources(sources);
            wanted.claims(claims);
            wanted.references(&heading.references);
        }
        for event in &records.events {
            let EventRecord { heading, sources, claims, .. } = &**event;
            wanted.sources(sources);
            wanted.claims(claims);
            wanted.references(&heading.references);
        }
        for page in &records.pages {
            wanted.references(&page.heading.references);
        }
        wanted
    }

    /// The quotations in the citations of one body.
    pub fn references(&mut self, references: &[BodyReference]) {
        for reference in references {
            if let ReferenceKind::Citation(cited, Some((quote, span))) = &reference.kind {
                for article in cited {
                    self.push(&article.key, quote, Place::Span(*span));
                }
            }
        }
    }

    /// What an article must have.
    pub fn of_article(&self, key: &str) -> &[Wanted] {
        self.by_article.get(key).map_or(&[], Vec::as_slice)
    }

    /// Whether nothing is wanted.
    pub fn is_empty(&self) -> bool {
        self.by_article.is_empty()
    }

    fn sources(&mut self, sources: &[CitationRecord]) {
        for source in sources {
            if let Some(quote) = &source.quote {
                self.push(&source.article.text, &quote.text, quote.place.clone());
            }
        }
    }

    fn claims(&mut self, claims: &[ClaimRecord]) {
        for account in claims.iter().flat_map(|claim| &claim.accounts) {
            self.sources(&account.sources);
        }
    }

    fn push(&mut self, article: &str, quote: &str, place: Place) {
        let wanted = Wanted { quote: quote.into(), place };
        self.by_article.entry(composed(article).into()).or_default().push(wanted);
    }
}

impl<'l> Proofs<'l> {
    /// Gathers what was found, list by list. With several articles cited for one quotation, one that has it counts, and else what was
    /// found first.
    pub fn of(lists: &'l [ArticleProofs]) -> Self {
        let mut by_place = HashMap::with_capacity(lists.iter().map(|list| list.len()).sum());
        for (place, outcome) in lists.iter().flat_map(|list| list.iter()) {
            let is_proof = matches!(outcome, Outcome::Proved { .. });
            if is_proof || !by_place.contains_key(place) {
                by_place.insert(place, outcome);
            }
        }
        Proofs(by_place)
    }

    /// What became of the quotation written at a place.
    pub fn get(&self, place: &Place) -> Option<&'l Outcome> {
        self.0.get(place).copied()
    }
}

/// Looks for every wanted quotation in a body.
pub(super) fn prove_all(body: &Body, wanted: &[Wanted]) -> ArticleProofs {
    if wanted.is_empty() {
        return Arc::default();
    }
    let passages = body.numbered();
    let texts: Vec<&str> = passages.iter().map(|passage| passage.text.as_str()).collect();
    wanted.iter().map(|one| (one.place.clone(), outcome(&passages, &texts, &one.quote))).collect()
}

fn outcome(passages: &[&Passage], texts: &[&str], quote: &str) -> Outcome {
    match prove(texts, quote) {
        Proof::Proved { spans, .. } => {
            let words: Vec<&str> =
                spans.iter().map(|(passage, range)| &texts[*passage][range.clone()]).collect();
            let places = spans
                .iter()
                .map(|(passage, range)| (passages[*passage].number, range.start as u32, range.end as u32));
            Outcome::Proved { places: places.collect(), words: words.join(" … ").into() }
        }
        Proof::Misquote { nearest } => Outcome::Misquote {
            nearest: nearest.map(|near| {
                let passage = passages[near.passage];
                NearWords {
                    passage: passage.number,
                    words: passage.text[near.range.clone()].into(),
                    start: passage.to_file(near.range.start as u32),
                    end: passage.to_file(near.range.end as u32),
                    difference: (near.difference.0.into(), near.difference.1.into()),
                }
            }),
        },
    }
}
