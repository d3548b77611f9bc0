//! What happened, and what each article says of it in words that its event can quote.

use super::Size;
use super::chance::Chance;
use super::names::{Person, organisation, place};
use super::words::{KINDS, NOUNS};

/// So many articles in a row report the same event.
pub(super) const ARTICLES_AN_EVENT: usize = 5;

/// The facts of one event.
pub(super) struct Happening {
    pub(super) number: usize,
    pub(super) day: String,
    pub(super) kind: &'static str,
    pub(super) about: &'static str,
    pub(super) place: usize,
    pub(super) organisation: usize,
    pub(super) people: Vec<usize>,
    minutes: usize,
}

impl Happening {
    pub(super) fn of(size: Size, number: usize) -> Self {
        let mut chance = Chance::new(size.seed, "event", number);
        let mut people: Vec<usize> = (0..chance.between(2, 5)).map(|_| chance.zipf(size.people())).collect();
        people.sort_unstable();
        people.dedup();
        Happening {
            number,
            day: day(&mut chance),
            kind: chance.pick(&KINDS),
            about: chance.pick(&NOUNS),
            place: chance.zipf(size.places()),
            organisation: chance.zipf(size.organisations()),
            people,
            minutes: chance.between(20, 90),
        }
    }

    pub(super) fn key(&self) -> String {
        format!("{}-{}-{}", self.day, self.kind, self.number)
    }

    /// The sentence with which an article reports it.
    pub(super) fn report(&self, seed: u64) -> String {
        let names: Vec<String> = self.people.iter().map(|&rank| Person::of(seed, rank).full()).collect();
        let place = place(self.place);
        format!("The {} about the {} brought {} to {place}.", self.kind, self.about, names.join(" and "))
    }

    /// How long it took, as one article has it; now and then articles differ.
    pub(super) fn minutes(&self, article: usize) -> usize {
        self.minutes + usize::from(self.number.is_multiple_of(3) && article % ARTICLES_AN_EVENT > 1) * 4
    }

    pub(super) fn length(&self, article: usize) -> String {
        format!(
            "The {} lasted {} minutes, said {}.",
            self.kind,
            self.minutes(article),
            organisation(self.organisation)
        )
    }
}

/// A day from 2010 to 2024.
fn day(chance: &mut Chance) -> String {
    format!("{}-{:02}-{:02}", chance.between(2010, 2025), chance.between(1, 13), chance.between(1, 29))
}
