//! People without a page, and names that no page claims, counted over all articles.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Ranked;
use super::evidence::{Evidence, Spot};
use super::naming::Named;
use crate::arena::Id;
use crate::extract::names::{Certainty, NameKind};
use crate::failure::Failure;
use crate::load::Files;
use crate::model::{Dossier, Entity, EntityKind};

/// A person, an organisation or a place that articles name and that has no page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewEntity {
    /// The fullest form of the name.
    pub name: String,
    /// How often it is named.
    pub mentions: u32,
    /// In how many articles.
    pub articles: u32,
    /// The forms of the name, the most frequent first.
    pub forms: Vec<UsedForm>,
    /// The sentence that tells most of it.
    pub evidence: Evidence,
}

/// A form of words for a person who has a page, which does not list it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewAlias {
    /// The words.
    pub form: String,
    /// The key of the person whom an article also names so.
    pub person: String,
    /// How often the words stand.
    pub mentions: u32,
    /// In how many articles.
    pub articles: u32,
    /// A sentence with the words.
    pub evidence: Evidence,
}

/// A form of words and how often it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UsedForm {
    /// The words.
    pub form: String,
    /// How often.
    pub mentions: u32,
}

/// Counts of names.
#[derive(Debug, Default)]
pub(super) struct Tally {
    people: BTreeMap<String, Count>,
    things: BTreeMap<(NameKind, String), Count>,
    aliases: BTreeMap<(Id<Entity>, String), Count>,
}

#[derive(Debug)]
struct Count {
    forms: BTreeMap<String, u32>,
    articles: u32,
    certainty: Certainty,
    telling: u8,
    spot: Spot,
}

impl Count {
    fn mentions(&self) -> u32 {
        self.forms.values().sum()
    }

    /// Takes in another count; the earlier of two equal sentences stays.
    fn merge(&mut self, other: Count) {
        for (form, mentions) in other.forms {
            *self.forms.entry(form).or_default() += mentions;
        }
        self.articles += other.articles;
        self.certainty = self.certainty.max(other.certainty);
        if (other.telling, Reverse(other.spot)) > (self.telling, Reverse(self.spot)) {
            (self.telling, self.spot) = (other.telling, other.spot);
        }
    }
}

impl Tally {
    /// Takes in what one article names.
    pub(super) fn add(&mut self, article: u32, named: Vec<Named>) {
        for one in named {
            let spot = Spot { article, ..one.spot };
            let count =
                |forms| Count { forms, articles: 1, certainty: one.certainty, telling: one.telling, spot };
            match one.of {
                None => put(&mut self.people, one.name, count(one.forms)),
                Some(of) => {
                    for (form, mentions) in one.forms {
                        let forms = BTreeMap::from([(form.clone(), mentions)]);
                        put(&mut self.aliases, (of, form), count(forms));
                    }
                }
            }
        }
    }

    /// Takes in the organisations and places that one article names.
    pub(super) fn add_things(&mut self, article: u32, things: Vec<(NameKind, Named)>) {
        for (kind, one) in things {
            let spot = Spot { article, ..one.spot };
            let (certainty, telling) = (one.certainty, one.telling);
            put(
                &mut self.things,
                (kind, one.name),
                Count { forms: one.forms, articles: 1, certainty, telling, spot },
            );
        }
    }

    /// Gives names of one word to the only full name that ends so, and drops what the dossier's own names hold.
    fn settle_single_words(&mut self, dossier: &Dossier) {
        let mut known: BTreeSet<&str> = BTreeSet::new();
        for (_, entity) in dossier.entities() {
            let aliases = entity.aliases.iter().map(|alias| &*alias.name);
            known.extend(std::iter::once(&*entity.name).chain(aliases).flat_map(str::split_whitespace));
        }
        let mut full_of: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for name in self.people.keys().filter(|name| name.contains(' ')) {
            if let Some(last) = name.rsplit(' ').next() {
                full_of.entry(last.to_owned()).or_default().push(name.clone());
            }
        }
        let singles: Vec<String> = self.people.keys().filter(|name| !name.contains(' ')).cloned().collect();
        for single in singles {
            let full = full_of.get(&single).map_or(&[][..], Vec::as_slice);
            if full.is_empty() && !known.contains(single.as_str()) {
                continue;
            }
            let Some(count) = self.people.remove(&single) else { continue };
            if let [one] = full {
                put(&mut self.people, one.clone(), count);
            }
        }
    }
}

fn put<K: Ord>(counts: &mut BTreeMap<K, Count>, key: K, count: Count) {
    match counts.get_mut(&key) {
        Some(known) => known.merge(count),
        None => {
            counts.insert(key, count);
        }
    }
}

/// What a tally comes to, that of most articles first.
#[derive(Debug)]
pub(super) struct Ranking {
    pub(super) people: Ranked<NewEntity>,
    pub(super) organisations: Ranked<NewEntity>,
    pub(super) places: Ranked<NewEntity>,
    pub(super) aliases: Ranked<NewAlias>,
}

/// Ranks a tally; sentences are read for the first `limit` of each kind only.
pub(super) fn rank(
    files: &dyn Files,
    dossier: &Dossier,
    mut tally: Tally,
    limit: usize,
) -> Result<Ranking, Failure> {
    tally.settle_single_words(dossier);
    let Tally { people, things, aliases } = tally;
    // A single weak sign in a single place is mostly a thing that looks like a name.
    let sure = |count: &Count| count.certainty > Certainty::Low || count.mentions() > 1;
    let people: Vec<_> = people.into_iter().filter(|(_, count)| sure(count)).collect();
    let people = entities(files, dossier, people, limit)?;
    let (mut organisations, mut places) = (Vec::new(), Vec::new());
    for ((kind, name), count) in things {
        // What one article names in passing is scenery.
        if count.articles > 1 || count.mentions() > 2 {
            let of_kind = if kind == NameKind::Place { &mut places } else { &mut organisations };
            of_kind.push((name, count));
        }
    }
    let aliases = aliases.into_iter().filter(|((of, form), _)| !is_listed(dossier, *of, form));
    let alias = |((of, form), count): ((Id<Entity>, String), Count)| {
        let evidence = Evidence::read(files, dossier, count.spot)?;
        let person = dossier.entity(of).key.to_string();
        Ok(NewAlias { form, person, mentions: count.mentions(), articles: count.articles, evidence })
    };
    let aliases = ranked(aliases.collect(), limit);
    Ok(Ranking {
        people,
        organisations: entities(files, dossier, organisations, limit)?,
        places: entities(files, dossier, places, limit)?,
        aliases: Ranked {
            total: aliases.total,
            first: aliases.first.into_iter().map(alias).collect::<Result<_, Failure>>()?,
        },
    })
}

/// The first of these names, with their sentences.
fn entities(
    files: &dyn Files,
    dossier: &Dossier,
    counts: Vec<(String, Count)>,
    limit: usize,
) -> Result<Ranked<NewEntity>, Failure> {
    let entity = |(name, count): (String, Count)| {
        let mentions = count.mentions();
        let mut forms: Vec<UsedForm> =
            count.forms.into_iter().map(|(form, mentions)| UsedForm { form, mentions }).collect();
        forms.sort_by_key(|form| Reverse(form.mentions));
        let evidence = Evidence::read(files, dossier, count.spot)?;
        Ok(NewEntity { name, mentions, articles: count.articles, forms, evidence })
    };
    let counts = ranked(counts, limit);
    let first = counts.first.into_iter().map(entity).collect::<Result<_, Failure>>()?;
    Ok(Ranked { total: counts.total, first })
}

fn ranked<K: Ord>(mut counts: Vec<(K, Count)>, limit: usize) -> Ranked<(K, Count)> {
    // A stable sort: equals stay in the order of their names.
    counts.sort_by_key(|(_, count)| (Reverse(count.articles), Reverse(count.mentions())));
    Ranked::new(counts, limit)
}

/// Whether the page of a person lists a form, or it is somebody else's.
fn is_listed(dossier: &Dossier, of: Id<Entity>, form: &str) -> bool {
    let entity = dossier.entity(of);
    let lists = |name: &str| name.eq_ignore_ascii_case(form);
    entity.kind != EntityKind::Person
        || lists(&entity.name)
        || entity.aliases.iter().any(|alias| lists(&alias.name))
}
