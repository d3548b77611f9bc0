//! What the articles of a dossier hold and nobody has written down: people without a page, names that no page claims, happenings,
//! and figures that do not agree.
//!
//! In: a linked dossier and its files. Out: [`Suggestions`], best first. Nothing here is published: an editor reads it, follows
//! the evidence, and decides. Every article is read once, in parallel, and only what was found is kept; those passages that
//! tell of an event are read a second time for their amounts. Start with [`suggest()`].

mod article_text;
mod evidence;
mod figures;
mod happenings;
mod json;
mod naming;
mod people;
mod reading;
mod told;
mod words;
mod written;

pub use evidence::Evidence;
pub use figures::{Account, Figures};
pub use happenings::Happening;
pub use json::in_json;
pub use people::{NewAlias, NewPerson, UsedForm};
pub use words::in_words;

use crate::failure::Failure;
use crate::load::Files;
use crate::model::Dossier;

/// All that is suggested.
#[derive(Clone, Debug, Default)]
pub struct Suggestions {
    /// People without a page; those named in most articles first.
    pub people: Ranked<NewPerson>,
    /// Names of people who have a page that does not list them.
    pub aliases: Ranked<NewAlias>,
    /// Happenings that no event describes; those of most weight first.
    pub events: Ranked<Happening>,
    /// Figures that do not agree and that no claim covers; those of most articles first.
    pub figures: Ranked<Figures>,
}

impl Suggestions {
    /// Whether there is nothing to suggest.
    pub fn is_empty(&self) -> bool {
        self.people.total + self.aliases.total + self.events.total + self.figures.total == 0
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
    let written = written::Written::new(dossier);
    let sorted = happenings::sort(found.gathering.events(), dossier, &written);
    let told = told::read_told(files, dossier, &sorted.wanted)?;
    let (people, aliases) = people::suggestions(files, dossier, found.tally, limit)?;
    Ok(Suggestions {
        people,
        aliases,
        figures: Ranked::new(figures::differing(dossier, &sorted.events, &told), limit),
        events: Ranked::new(
            sorted.events.iter().map(|event| Happening::new(dossier, event)).collect(),
            limit,
        ),
    })
}
