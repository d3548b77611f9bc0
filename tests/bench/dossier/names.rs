//! People, organisations and places by their rank: the lower, the more often they are named.

use super::chance::Chance;
use super::words::{BODIES, FAMILY_ENDS, GIVEN, PLACE_ENDS, SYLLABLES, TITLES};

/// What one person is called.
pub(super) struct Person {
    pub(super) key: String,
    pub(super) given: &'static str,
    pub(super) family: String,
    /// An office before the family name, for one person in three.
    pub(super) title: Option<&'static str>,
}

impl Person {
    pub(super) fn of(seed: u64, rank: usize) -> Self {
        let mut chance = Chance::new(seed, "person", rank);
        // Every seventh person shares a family name with another, as happens in any town.
        let family = family(if rank % 7 == 6 { rank / 2 } else { rank });
        let given = GIVEN[(rank * 5 + rank / GIVEN.len()) % GIVEN.len()];
        let title = chance.once_in(3).then(|| chance.pick(&TITLES));
        let key = format!("{}-{}-{rank}", given.to_lowercase(), family.to_lowercase());
        Person { key, given, family, title }
    }

    pub(super) fn full(&self) -> String {
        format!("{} {}", self.given, self.family)
    }

    /// One of the forms in which a text calls somebody whom it has named in full.
    pub(super) fn short(&self, chance: &mut Chance) -> String {
        match self.title {
            Some(title) if chance.once_in(2) => format!("{title} {}", self.family),
            _ if chance.once_in(5) => self.full(),
            _ => self.family.clone(),
        }
    }
}

/// A name of two or more syllables; numbers far apart give different ones.
fn stem(number: usize) -> String {
    let count = SYLLABLES.len();
    let mut rest = number / count;
    let mut name = SYLLABLES[number % count].to_owned();
    while rest > 0 {
        name.push_str(SYLLABLES[rest % count]);
        rest /= count;
    }
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn family(number: usize) -> String {
    let ends = FAMILY_ENDS.len();
    format!("{}{}", stem(number / ends + number % 5 * 24), FAMILY_ENDS[number % ends])
}

pub(super) fn place(number: usize) -> String {
    format!("{} {}", stem(number + 24), PLACE_ENDS[number % PLACE_ENDS.len()])
}

pub(super) fn organisation(number: usize) -> String {
    format!("{} {}", stem(number + 48), BODIES[number % BODIES.len()])
}

pub(super) fn key_of(name: &str) -> String {
    name.to_lowercase().replace(' ', "-")
}
