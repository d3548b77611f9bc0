//! Whom one article names: people of the dossier, and others.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::article_text::ArticleText;
use super::evidence::Spot;
use crate::arena::Id;
use crate::extract::events::Sighting;
use crate::extract::names::{Certainty, Name, NameKind, find_names};
use crate::model::{Article, Dossier, Entity, EntityKind};
use crate::text::segment::sentences;

/// Everybody whom an article names.
#[derive(Debug)]
pub(super) struct Naming {
    /// Where whom: passage, byte in it, key or name; in order.
    at: Vec<(u32, u32, String)>,
    /// Names in words that no page claims.
    pub(super) named: Vec<Named>,
    /// Names of organisations and places that have no page.
    pub(super) things: Vec<(NameKind, Named)>,
}

/// A person whom an article names in words that no page claims.
#[derive(Debug)]
pub(super) struct Named {
    /// The fullest of these words.
    pub(super) name: String,
    /// The person of the dossier whom the article also calls so.
    pub(super) of: Option<Id<Entity>>,
    /// Every form of words with its number, in order.
    pub(super) forms: BTreeMap<String, u32>,
    /// How much speaks for its being a person's name.
    pub(super) certainty: Certainty,
    /// How much the sentence below tells of the person.
    pub(super) telling: u8,
    /// The sentence that tells most; the article's number is put in later.
    pub(super) spot: Spot,
}

/// What the dossier knows at a range: somebody or something, or that it is open.
type Known = (Range<usize>, Option<Id<Entity>>);

impl Naming {
    /// Looks through an article.
    pub(super) fn read(dossier: &Dossier, article: &Article, text: &ArticleText) -> Self {
        let known = known(article, text);
        let (names, things): (Vec<Name>, Vec<Name>) =
            find_names(&text.joined).into_iter().partition(|name| name.kind == NameKind::Person);
        let mut others: BTreeMap<u32, Vec<&Name>> = BTreeMap::new();
        let mut owners: BTreeMap<u32, BTreeSet<Id<Entity>>> = BTreeMap::new();
        for name in &names {
            let Some(person) = name.person else { continue };
            match whose(&known, &name.range) {
                Whose::Nobody => others.entry(person).or_default().push(name),
                Whose::Entity(entity) => {
                    owners.entry(person).or_default().insert(entity);
                }
                Whose::Open => {}
            }
        }
        let person = |entity: Id<Entity>| dossier.entity(entity).kind == EntityKind::Person;
        let mut at: Vec<(u32, u32, String)> = article
            .mentions
            .iter()
            .filter(|mention| person(mention.entity))
            .map(|mention| {
                (mention.passage - 1, mention.start, dossier.entity(mention.entity).key.to_string())
            })
            .collect();
        let mut found = Vec::new();
        for (number, names) in others {
            let owners = owners.get(&number);
            let of = owners.and_then(|owners| owners.first().copied());
            if owners.is_some_and(|owners| owners.len() > 1) || of.is_some_and(|of| !person(of)) {
                continue;
            }
            let one = Named::new(text, &names, of);
            let called = of.map_or_else(|| one.name.clone(), |of| dossier.entity(of).key.to_string());
            at.extend(names.iter().map(|name| {
                let (passage, start) = text.locate(name.range.start);
                (passage, start, called.clone())
            }));
            found.push(one);
        }
        at.sort();
        Naming { at, named: found, things: unclaimed(&things, &known, text) }
    }

    /// Who stands where, for the reader of happenings.
    pub(super) fn sightings(&self) -> Vec<Sighting<'_>> {
        self.at
            .iter()
            .map(|(passage, start, person)| Sighting { passage: *passage, start: *start, person })
            .collect()
    }
}

impl Named {
    fn new(text: &ArticleText, names: &[&Name], of: Option<Id<Entity>>) -> Self {
        let mut forms: BTreeMap<String, u32> = BTreeMap::new();
        let mut name = String::new();
        for found in names {
            let form = one_line(&text.joined[found.range.clone()]);
            if form.len() > name.len() {
                name.clone_from(&form);
            }
            *forms.entry(form).or_default() += 1;
        }
        let certainty = names.iter().map(|name| name.certainty).max().unwrap_or(Certainty::Low);
        let mut best: Option<(u8, Spot)> = None;
        for found in names {
            let telling = telling(text, found, &name);
            if best.is_none_or(|(most, _)| most < telling) {
                best = Some((telling, spot(text, &found.range)));
            }
        }
        let nowhere = Spot { article: 0, passage: 0, start: 0, end: 0 };
        let (telling, spot) = best.unwrap_or((0, nowhere));
        Named { name, of, forms, certainty, telling, spot }
    }
}

/// Organisations and places that no page claims, each form of words by itself.
fn unclaimed(things: &[Name], known: &[Known], text: &ArticleText) -> Vec<(NameKind, Named)> {
    let mut forms: BTreeMap<(NameKind, String), Vec<&Name>> = BTreeMap::new();
    for name in things {
        if matches!(whose(known, &name.range), Whose::Nobody) {
            let form = one_line(&text.joined[name.range.clone()]);
            forms.entry((name.kind, form)).or_default().push(name);
        }
    }
    forms.into_iter().map(|((kind, _), names)| (kind, Named::new(text, &names, None))).collect()
}

/// Whose name stands at a range.
enum Whose {
    Nobody,
    Entity(Id<Entity>),
    Open,
}

fn whose(known: &[Known], name: &Range<usize>) -> Whose {
    let next = known.partition_point(|(range, _)| range.end <= name.start);
    match known.get(next) {
        Some((range, entity)) if range.start < name.end => match entity {
            Some(entity) => Whose::Entity(*entity),
            // A short form inside a longer name is somebody else's.
            None if range.len() < name.len() => Whose::Nobody,
            None => Whose::Open,
        },
        _ => Whose::Nobody,
    }
}

/// The ranges in the joined text that the dossier knows or leaves open, in order.
fn known(article: &Article, text: &ArticleText) -> Vec<Known> {
    let range = |passage: u32, start: u32, end: u32| {
        let first = text.start(passage.saturating_sub(1));
        first + start as usize..first + end as usize
    };
    let certain =
        article.mentions.iter().map(|one| (range(one.passage, one.start, one.end), Some(one.entity)));
    let open = article.undecided.iter().map(|one| (range(one.passage, one.start, one.end), None));
    let mut known: Vec<Known> = certain.chain(open).collect();
    known.sort_by_key(|(range, _)| range.start);
    known
}

/// How much the words around a name tell of who it is: "the historian Jane Roe" and "Jane Roe, a historian," tell most.
fn telling(text: &ArticleText, found: &Name, fullest: &str) -> u8 {
    let after = &text.joined[found.range.end..];
    let is_full = one_line(&text.joined[found.range.clone()]) == fullest;
    let explained = found.title.is_some()
        || [", a ", ", an ", ", the ", ", who ", ", his ", ", her "]
            .iter()
            .any(|words| after.starts_with(words));
    u8::from(is_full) * 2 + u8::from(explained)
}

/// The sentence around a range of the joined text.
fn spot(text: &ArticleText, range: &Range<usize>) -> Spot {
    let (passage, at) = text.locate(range.start);
    let whole = text.passage(passage);
    let around = sentences(whole).into_iter().find(|sentence| (at as usize) < sentence.end);
    let around = around.unwrap_or(0..whole.len());
    Spot { article: 0, passage, start: around.start as u32, end: around.end as u32 }
}

fn one_line(form: &str) -> String {
    form.split_whitespace().collect::<Vec<_>>().join(" ")
}
