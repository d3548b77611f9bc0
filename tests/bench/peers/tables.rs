//! What pages of the equal site refer to, by key.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::facts::{Article, Claim, Dossier, Entity, Event, Sentence, Source};

/// Facts by what they are about.
pub(super) struct Tables<'a> {
    pub(super) dossier: &'a Dossier,
    /// Sentences by who is named in them.
    pub(super) sentences: BTreeMap<&'a str, Vec<&'a Sentence>>,
    /// Sources of events by article, with the event.
    pub(super) events: BTreeMap<&'a str, Vec<(&'a Event, &'a Source)>>,
    /// Sources of answers by article, with the question.
    pub(super) claims: BTreeMap<&'a str, Vec<(&'a Claim, &'a Source)>>,
    pub(super) articles: BTreeMap<&'a str, &'a Article>,
    /// Addresses of pages of people, organisations and places.
    pub(super) addresses: BTreeMap<&'a str, String>,
}

impl<'a> Tables<'a> {
    pub(super) fn of(dossier: &'a Dossier, sentences: &'a [Sentence]) -> Self {
        let mut tables = Tables {
            dossier,
            sentences: BTreeMap::new(),
            events: BTreeMap::new(),
            claims: BTreeMap::new(),
            articles: dossier.articles.iter().map(|article| (&*article.key, article)).collect(),
            addresses: dossier
                .entities()
                .map(|(folder, _, entity)| (&*entity.key, format!("/{folder}/{}/", entity.key)))
                .collect(),
        };
        for sentence in sentences {
            tables.sentences.entry(&sentence.key).or_default().push(sentence);
        }
        for event in &dossier.events {
            for source in &event.sources {
                tables.events.entry(&source.article).or_default().push((event, source));
            }
        }
        for claim in &dossier.claims {
            for source in claim.sources() {
                tables.claims.entry(&source.article).or_default().push((claim, source));
            }
        }
        tables
    }

    /// The keys of the events that an article reports.
    pub(super) fn events_of(&self, article: &str) -> Vec<&'a str> {
        let mut keys: Vec<&str> =
            self.events.get(article).into_iter().flatten().map(|(event, _)| &*event.key).collect();
        keys.dedup();
        keys
    }

    /// The anchors of the questions that an article answers.
    pub(super) fn claims_of(&self, article: &str) -> Vec<&'a str> {
        let mut ids: Vec<&str> =
            self.claims.get(article).into_iter().flatten().map(|(claim, _)| claim.id()).collect();
        ids.dedup();
        ids
    }

    /// The questions about something.
    pub(super) fn asked_of(&self, about: &'a str) -> impl Iterator<Item = &'a Claim> {
        self.dossier.claims.iter().filter(move |claim| claim.about == about)
    }

    /// The files below `data/`.
    pub(super) fn data(&self) -> impl Iterator<Item = (String, String)> {
        let articles =
            self.dossier.articles.iter().map(|article| (article.key.clone(), self.article(article)));
        let entities =
            self.dossier.entities().map(|(_, kind, entity)| (entity.key.clone(), self.entity(kind, entity)));
        let events = self.dossier.events.iter().map(|event| (event.key.clone(), self.event(event)));
        let claims = self.dossier.claims.iter().map(|claim| (claim.id().to_owned(), question(claim)));
        let files: [(&str, Map<String, Value>); 4] = [
            ("articles", articles.collect()),
            ("entities", entities.collect()),
            ("events", events.collect()),
            ("claims", claims.collect()),
        ];
        files.into_iter().map(|(name, facts)| (format!("data/{name}.json"), Value::Object(facts).to_string()))
    }

    fn article(&self, article: &Article) -> Value {
        let outlet = article.publisher.as_ref().map(|outlet| &outlet.name);
        let date = article.date.as_ref();
        let label = match (outlet, date) {
            (Some(outlet), Some(date)) => format!("{outlet}, {}", short(&date.words)),
            _ => article.title.clone(),
        };
        let host = article.source.as_deref().and_then(|source| source.split('/').nth(2));
        json!({
            "url": address(article),
            "title": article.title,
            "label": label,
            "date": date.map(|date| &date.edtf),
            "words": date.map_or("date not stated", |date| &date.words),
            "short": date.map_or("date not stated".to_owned(), |date| short(&date.words)),
            "outlet": outlet,
            "author": article.authors.first().map(|author| &author.name),
            "author_key": article.authors.first().and_then(|author| author.key.as_ref()),
            "source": article.source,
            "host": host,
            "rights": article.rights,
            "length": article.words,
            "tags": article.tags,
            "repeats": article.derived_from.iter().map(|from| json!({"article": from.article})).collect::<Vec<_>>(),
            "events": self.events_of(&article.key),
            "claims": self.claims_of(&article.key),
        })
    }

    fn entity(&self, kind: &str, entity: &Entity) -> Value {
        let named = self.sentences.get(&*entity.key).map_or(&[][..], |sentences| sentences);
        let mut articles: Vec<&str> = named.iter().map(|sentence| &*sentence.article).collect();
        articles.dedup();
        json!({
            "url": self.addresses[&*entity.key],
            "name": entity.name,
            "kind": kind,
            "initials": initials(&entity.name),
            "role": entity.roles.first().map(|role| &role.text),
            "articles": articles.len(),
            "events": entity.events.len(),
        })
    }

    fn event(&self, event: &Event) -> Value {
        let claims: Vec<&Claim> = self.asked_of(&event.key).collect();
        let passages: Map<String, Value> = event
            .sources
            .iter()
            .map(|source| {
                (source.article.clone(), json!({"article": source.article, "passage": source.passage}))
            })
            .collect();
        json!({
            "url": format!("/events/{}/", event.key),
            "title": event.title,
            "date": event.date.edtf,
            "words": event.date.words,
            "kind": event.kind,
            "place": event.place,
            "people": event.people,
            "organisations": event.organisations,
            "named": event.people.iter().chain(&event.organisations).collect::<Vec<_>>(),
            "sources": event.sources.iter().map(cited).collect::<Vec<_>>(),
            "passages": passages,
            "independence": format!("{} independent sources", event.independent_sources),
            "differs": claims.iter().any(|claim| claim.status == "disputed"),
            "claims": claims.iter().map(|claim| claim.id()).collect::<Vec<_>>(),
            "references": references(event.sources.iter().chain(claims.iter().flat_map(|claim| claim.sources()))),
        })
    }
}

fn question(claim: &Claim) -> Value {
    let accounts = claim.accounts.iter().map(|account| {
        let camp = account.camp.unwrap_or_default();
        json!({
            "answer": account.answer,
            "camp": if camp == 0 { "a" } else { "b" },
            "sources": account.sources.iter().map(cited).collect::<Vec<_>>(),
        })
    });
    json!({
        "url": format!("/claims/#{}", claim.id()),
        "about": claim.about,
        "question": claim.question,
        "status": claim.status,
        "independence": format!("{} independent sources", claim.independent_sources),
        "differences": claim.differences,
        "accounts": accounts.collect::<Vec<_>>(),
    })
}

fn cited(source: &Source) -> Value {
    json!({"article": source.article, "passage": source.passage, "quote": source.quote})
}

/// Every article cited, once, with its passages.
pub(super) fn references<'a>(sources: impl Iterator<Item = &'a Source>) -> Vec<Value> {
    let mut order: Vec<(&str, Vec<u32>)> = Vec::new();
    for source in sources {
        match order.iter_mut().find(|(article, _)| *article == source.article) {
            Some((_, passages)) if passages.contains(&source.passage) => {}
            Some((_, passages)) => passages.push(source.passage),
            None => order.push((&source.article, vec![source.passage])),
        }
    }
    order.into_iter().map(|(article, passages)| json!({"article": article, "passages": passages})).collect()
}

pub(super) fn address(article: &Article) -> String {
    format!("/articles/{}/", article.key)
}

/// "6 March 2010" as "6 Mar 2010".
fn short(words: &str) -> String {
    words
        .split(' ')
        .map(|word| if word.parse::<u32>().is_ok() { word } else { &word[..word.len().min(3)] })
        .collect::<Vec<_>>()
        .join(" ")
}

pub(super) fn initials(name: &str) -> String {
    name.split(' ').filter_map(|word| word.chars().next()).collect()
}
