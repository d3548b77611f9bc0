//! What the articles of a dossier hold and nobody has written down: people without a page, names that no page claims, happenings,
//! and figures that do not agree.
//!
//! In: a linked dossier and its files. Out: [`Suggestions`], best first. Nothing here is published: an editor reads it, follows
//! the evidence, and decides. Every article is read once, in parallel, and only what was found is kept; those passages that
//! tell of an event are read a second time for their amounts. Start with [`suggest()`].

mod article_text;
mod draft;
mod drafted;
mod evidence;
mod figures;
mod happenings;
mod json;
mod language;
mod naming;
mod people;
mod reading;
mod told;
mod words;
mod written;

pub use draft::{Draft, DraftKind, drafts};
pub use drafted::Drafted;
pub use evidence::Evidence;
pub use figures::{Account, Figures};
pub use happenings::Happening;
pub use json::in_json;
pub use people::{NewAlias, NewEntity, UsedForm};
pub use words::in_words;

use crate::failure::Failure;
use crate::load::Files;
use crate::model::Dossier;

/// All that is suggested.
#[derive(Clone, Debug, Default)]
pub struct Suggestions {
    /// People without a page; those named in most articles first.
    pub people: Ranked<NewEntity>,
    /// Organisations without a page; those named in most articles first.
    pub organisations: Ranked<NewEntity>,
    /// Places without a page; those named in most articles first.
    pub places: Ranked<NewEntity>,
    /// Names of people who have a page that does not list them.
    pub aliases: Ranked<NewAlias>,
    /// Happenings that no event describes; those of most weight first.
    pub events: Ranked<Happening>,
    /// Figures that do not agree and that no claim covers; those of most articles first.
    pub figures: Ranked<Figures>,
    /// How many articles are not in English, so that nothing could be found in them.
    pub not_english: usize,
}

impl Suggestions {
    /// Whether there is nothing to suggest.
    pub fn is_empty(&self) -> bool {
        let named = [self.people.total, self.organisations.total, self.places.total, self.aliases.total];
        named.iter().sum::<usize>() + self.events.total + self.figures.total == 0
    }
}

/// The first few of a list, and how long the whole is.
#[derive(Clone, Debug)]
pub struct Ranked<T> {
    /// The first few.
    pub first: Vec<T>,
    /// How many there are in all.
    pub total: usize,
}

impl<T> Default for Ranked<T> {
    fn default() -> Self {
        Ranked { first: Vec::new(), total: 0 }
    }
}

impl<T> Ranked<T> {
    /// Takes out what `keep` does not want; says how many that were.
    fn keep(&mut self, keep: impl FnMut(&T) -> bool) -> usize {
        let before = self.first.len();
        self.first.retain(keep);
        let gone = before - self.first.len();
        self.total -= gone;
        gone
    }

    /// The first `limit` of `all`.
    fn new(mut all: Vec<T>, limit: usize) -> Self {
        let total = all.len();
        all.truncate(limit);
        Ranked { first: all, total }
    }
}

/// Looks through every article of `dossier` for what is not written down; at most `limit` of a kind. Fails where a file cannot
/// be read.
pub fn suggest(files: &dyn Files, dossier: &Dossier, limit: usize) -> Result<Suggestions, Failure> {
    let found = reading::read_articles(files, dossier)?;
    let not_english = found.not_english;
    let written = written::Written::new(dossier);
    let sorted = happenings::sort(found.gathering.events(), dossier, &written);
    let told = told::read_told(files, dossier, &sorted.wanted)?;
    let people::Ranking { people, organisations, places, aliases } =
        people::rank(files, dossier, found.tally, limit)?;
    Ok(Suggestions {
        people,
        organisations,
        places,
        aliases,
        not_english,
        figures: Ranked::new(figures::differing(dossier, &sorted.events, &told), limit),
        events: Ranked::new(
            sorted.events.iter().map(|event| Happening::new(dossier, event)).collect(),
            limit,
        ),
    })
}
