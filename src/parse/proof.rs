//! Quotations to be proved, and what became of them.

use std::collections::BTreeMap;

use super::record::{
    BodyReference, CitationRecord, ClaimRecord, EntityRecord, EventRecord, PageRecord, Records, ReferenceKind,
};
use crate::body::{Body, Passage};
use crate::diagnostic::Place;
use crate::text::address::composed;
use crate::text::quotation::{Proof, prove};

/// Words that must stand in an article.
#[derive(Clone, Debug)]
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

/// What became of words, by where they were written.
#[derive(Debug, Default)]
pub struct Proofs {
    by_place: BTreeMap<Place, Outcome>,
}

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
        for EntityRecord { heading, sources, claims, .. } in &records.entities {
            wanted.sources(sources);
            wanted.claims(claims);
            wanted.references(&heading.references);
        }
        for EventRecord { heading, sources, claims, .. } in &records.events {
            wanted.sources(sources);
            wanted.claims(claims);
            wanted.references(&heading.references);
        }
        for PageRecord { heading, .. } in &records.pages {
            wanted.references(&heading.references);
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

impl Proofs {
    /// What became of the quotation written at a place. With several articles cited for one quotation, one that has it counts.
    pub fn get(&self, place: &Place) -> Option<&Outcome> {
        self.by_place.get(place)
    }

    /// Adds outcomes; a proof is never replaced by a misquote.
    pub fn extend(&mut self, outcomes: Vec<(Place, Outcome)>) {
        for (place, outcome) in outcomes {
            let is_proof = matches!(outcome, Outcome::Proved { .. });
            if is_proof || !self.by_place.contains_key(&place) {
                self.by_place.insert(place, outcome);
            }
        }
    }
}

/// Looks for every wanted quotation in a body.
pub(super) fn prove_all(body: &Body, wanted: &[Wanted]) -> Vec<(Place, Outcome)> {
    if wanted.is_empty() {
        return Vec::new();
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
