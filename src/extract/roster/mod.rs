//! Who a text may name: people, organisations and places with the forms of their names, made ready for one pass over a text.
//!
//! A roster is built once, read by all threads, and knows nothing of files: whoever builds it gives every entity a number,
//! its key.

mod builder;
mod kinship;
mod search;
mod title;
mod variants;

use std::ops::Range;

use aho_corasick::AhoCorasick;

use crate::date::Date;

use search::Matcher;

pub use builder::RosterBuilder;
pub(crate) use kinship::{Kin, kin_of};
pub(crate) use search::{Hit, at_word_borders, find_hits, words};
pub(crate) use title::{FEMALE_TITLES, MALE_TITLES, OTHER_TITLES, PERSONAL_TITLES, SWORN_TITLES};

/// What an entity is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Somebody.
    #[default]
    Person,
    /// A company, an office, an outlet, a band.
    Organisation,
    /// Somewhere.
    Place,
}

/// Whether a person is spoken of as "he" or "she", where that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Gender {
    /// "She".
    Female,
    /// "He".
    Male,
}

/// How much a form of a name says by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Strength {
    /// Weak if it is one word, strong otherwise. In scripts without blanks a form counts as one word below three characters,
    /// unless it is the entity's first form.
    #[default]
    Automatic,
    /// Means the entity wherever it stands.
    Strong,
    /// Means the entity only where a strong form of the same one stands in the same article.
    Weak,
}

/// A form of words that means an entity, perhaps for a time only.
#[derive(Clone, Copy, Debug)]
pub struct Form<'a> {
    /// The words. A leading "the" must stand in the text too.
    pub text: &'a str,
    /// The first day on which the form means the entity; all of an imprecise date counts.
    pub from: Option<&'a Date>,
    /// The last day on which it does.
    pub until: Option<&'a Date>,
    /// How much it says by itself.
    pub strength: Strength,
}

impl<'a> Form<'a> {
    /// A form that always means the entity, with the strength that its number of words gives.
    pub fn new(text: &'a str) -> Self {
        Self { text, from: None, until: None, strength: Strength::Automatic }
    }
}

/// What else is known of an entity.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    /// What it is.
    pub kind: Kind,
    /// "He" or "she"; if not given, titles, relations and the given name may tell.
    pub gender: Option<Gender>,
    /// Words for what the entity is ("King", "younger son of the King"): a title among them may stand before a weak form.
    pub roles: &'a [&'a str],
}

/// A tie between two entities, perhaps for a time only.
#[derive(Clone, Copy, Debug)]
pub struct Tie<'a> {
    /// The key of the one whose tie it is.
    pub of: u32,
    /// What the other one is to this one: "father", "wife", "employer".
    pub kind: &'a str,
    /// The key of the other one.
    pub to: u32,
    /// The first day of the tie.
    pub from: Option<&'a Date>,
    /// Its last day.
    pub until: Option<&'a Date>,
}

/// All entities with their forms, ready to be found.
#[derive(Debug)]
pub struct Roster {
    matcher: Option<Matcher>,
    /// For each pattern of the matcher, its forms in `pattern_forms`.
    patterns: Vec<Range<u32>>,
    pattern_forms: Vec<PatternForm>,
    forms: Vec<FormRecord>,
    entities: Vec<EntityRecord>,
    ties: Vec<TieRecord>,
    /// Each end of each tie with the tie's index, sorted.
    tie_ends: Vec<(u32, u32)>,
    kinds: Option<AhoCorasick>,
}

/// A form as one pattern spells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PatternForm {
    pub(crate) form: u32,
    /// The form begins with an article, which the pattern leaves out.
    pub(crate) article: bool,
    /// The pattern is the form in capitals, which only counts among capitals.
    pub(crate) capitals: bool,
}

#[derive(Debug)]
pub(crate) struct FormRecord {
    pub(crate) entity: u32,
    /// Folded, without a leading article.
    pub(crate) text: Box<str>,
    pub(crate) article: bool,
    pub(crate) weak: bool,
    pub(crate) window: Window,
}

#[derive(Debug)]
pub(crate) struct EntityRecord {
    pub(crate) key: u32,
    pub(crate) kind: Kind,
    pub(crate) gender: Option<Gender>,
    pub(crate) forms: Range<u32>,
    /// Words of its forms and roles that are titles, in small letters.
    pub(crate) titles: Vec<Box<str>>,
    /// Whether one of these titles is part of a name.
    pub(crate) personal_title: bool,
}

#[derive(Clone, Debug)]
pub(crate) struct TieRecord {
    pub(crate) of: u32,
    pub(crate) kind: Box<str>,
    pub(crate) to: u32,
    pub(crate) window: Window,
}

/// A stretch of days, open where nothing is set. Numbers are those of `Moment::day_number`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Window {
    from: Option<i64>,
    until: Option<i64>,
}

/// How a window lies to the date of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Validity {
    Never,
    Perhaps,
    Certainly,
}

impl Window {
    pub(crate) fn new(from: Option<&Date>, until: Option<&Date>) -> Self {
        let from = from.and_then(|date| date.bounds().earliest).map(crate::date::Moment::day_number);
        let until = until.and_then(|date| date.bounds().latest).map(crate::date::Moment::day_number);
        Self { from, until }
    }

    pub(crate) fn is_open(self) -> bool {
        self == Self::default()
    }

    /// How the window lies to an article's date, which may be imprecise or missing.
    pub(crate) fn at(self, date: Option<&Date>) -> Validity {
        if self.is_open() {
            return Validity::Certainly;
        }
        let Some(bounds) = date.map(Date::bounds) else {
            return Validity::Perhaps;
        };
        let first = bounds.earliest.map(crate::date::Moment::day_number);
        let last = bounds.latest.map(crate::date::Moment::day_number);
        let (from, until) = (self.from.unwrap_or(i64::MIN), self.until.unwrap_or(i64::MAX));
        if last.is_some_and(|last| last < from) || first.is_some_and(|first| first > until) {
            Validity::Never
        } else if first.unwrap_or(i64::MIN) >= from && last.unwrap_or(i64::MAX) <= until {
            Validity::Certainly
        } else {
            Validity::Perhaps
        }
    }
}

impl Roster {
    /// What the entity with `key` is.
    pub fn kind_of(&self, key: u32) -> Option<Kind> {
        self.index_of(key).map(|index| self.entity(index).kind)
    }

    pub(crate) fn form(&self, index: u32) -> &FormRecord {
        &self.forms[index as usize]
    }

    pub(crate) fn entity(&self, index: u32) -> &EntityRecord {
        &self.entities[index as usize]
    }

    /// The index of the entity with `key`.
    pub(crate) fn index_of(&self, key: u32) -> Option<u32> {
        let at = self.entities.partition_point(|entity| entity.key < key);
        self.entities.get(at).filter(|entity| entity.key == key).map(|_| at as u32)
    }

    pub(crate) fn pattern_forms(&self, pattern: u32) -> &[PatternForm] {
        let range = &self.patterns[pattern as usize];
        &self.pattern_forms[range.start as usize..range.end as usize]
    }

    /// The forms of an entity.
    pub(crate) fn forms_of(&self, entity: u32) -> &[FormRecord] {
        let range = &self.entities[entity as usize].forms;
        &self.forms[range.start as usize..range.end as usize]
    }
}

#[cfg(test)]
mod tests;
