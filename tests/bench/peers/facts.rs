//! What a finished dossier says of itself in its open data.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use serde::Deserialize;

use crate::Fallible;

#[derive(Deserialize)]
pub(super) struct Dossier {
    pub(super) articles: Vec<Article>,
    people: Vec<Entity>,
    organisations: Vec<Entity>,
    places: Vec<Entity>,
    pub(super) events: Vec<Event>,
    pub(super) claims: Vec<Claim>,
}

impl Dossier {
    /// Every person, organisation and place, with the folder of its pages and the word for its kind.
    pub(super) fn entities(&self) -> impl Iterator<Item = (&'static str, &'static str, &Entity)> {
        let people = self.people.iter().map(|entity| ("people", "person", entity));
        let organisations = self.organisations.iter().map(|entity| ("organisations", "organisation", entity));
        let places = self.places.iter().map(|entity| ("places", "place", entity));
        people.chain(organisations).chain(places)
    }
}

#[derive(Deserialize)]
pub(super) struct Article {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) date: Option<Date>,
    pub(super) authors: Vec<Named>,
    pub(super) publisher: Option<Named>,
    pub(super) source: Option<String>,
    pub(super) rights: String,
    pub(super) derived_from: Vec<Derivation>,
    pub(super) tags: Vec<String>,
    pub(super) words: u32,
    pub(super) mentions: Vec<Mention>,
    pub(super) quotes: Vec<Quote>,
}

#[derive(Deserialize)]
pub(super) struct Date {
    pub(super) edtf: String,
    pub(super) words: String,
}

#[derive(Deserialize)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) key: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Derivation {
    pub(super) article: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Mention {
    pub(super) key: String,
    pub(super) passage: u32,
    /// Not told of articles whose text is not shown.
    pub(super) form: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Quote {
    pub(super) words: String,
    pub(super) passage: u32,
    pub(super) speaker: Option<String>,
    pub(super) person: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Entity {
    pub(super) key: String,
    pub(super) name: String,
    pub(super) aliases: Vec<Alias>,
    pub(super) roles: Vec<Role>,
    pub(super) mentions: u32,
    pub(super) events: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Alias {
    pub(super) name: String,
}

#[derive(Deserialize)]
pub(super) struct Role {
    pub(super) text: String,
}

#[derive(Deserialize)]
pub(super) struct Event {
    pub(super) key: String,
    pub(super) title: String,
    pub(super) date: Date,
    pub(super) place: String,
    pub(super) people: Vec<String>,
    pub(super) organisations: Vec<String>,
    pub(super) sources: Vec<Source>,
    pub(super) independent_sources: u32,
    pub(super) kind: String,
}

#[derive(Deserialize)]
pub(super) struct Source {
    pub(super) article: String,
    pub(super) passage: u32,
    pub(super) quote: String,
}

#[derive(Deserialize)]
pub(super) struct Claim {
    page: String,
    pub(super) about: String,
    pub(super) question: String,
    pub(super) status: String,
    pub(super) independent_sources: u32,
    pub(super) accounts: Vec<Account>,
    pub(super) differences: Vec<String>,
}

impl Claim {
    /// Its anchor in the register.
    pub(super) fn id(&self) -> &str {
        self.page.split_once('#').map_or("", |(_, anchor)| anchor)
    }

    pub(super) fn sources(&self) -> impl Iterator<Item = &Source> {
        self.accounts.iter().flat_map(|account| &account.sources)
    }
}

#[derive(Deserialize)]
pub(super) struct Account {
    pub(super) answer: String,
    pub(super) camp: Option<u32>,
    pub(super) sources: Vec<Source>,
}

/// Where somebody is named, with the sentence.
#[derive(Deserialize)]
pub(super) struct Sentence {
    pub(super) article: String,
    pub(super) passage: u32,
    pub(super) key: String,
    pub(super) form: String,
    #[serde(rename = "sentence")]
    pub(super) words: String,
}

/// The open data of a finished site: the whole dossier, and every mention with its sentence.
pub(super) fn read(site: &Path) -> Fallible<(Dossier, Vec<Sentence>)> {
    let dossier = serde_json::from_reader(BufReader::new(File::open(site.join("data/dossier.json"))?))?;
    let mut mentions = csv::Reader::from_path(site.join("data/mentions.csv"))?;
    let sentences: Result<Vec<Sentence>, _> = mentions.deserialize().collect();
    Ok((dossier, sentences?))
}
