//! Small dossiers made by hand, for tests.

use crate::arena::{Id, IdMap};
use crate::body;
use crate::date::Date;
use crate::digest::Digest;
use crate::failure::Failure;
use crate::model::value::Value;
use crate::model::{
    Account, Alias, Article, Backlink, Citation, Claim, ClaimStatus, Correction, Dossier, DossierParts,
    Entity, EntityKind, Event, FreePage, Key, Mention, ProvedQuote, Rights, Subject, Target, Undecided,
    Utterance,
};
use crate::text::span::FileId;
use crate::view::Bodies;

/// A dossier in the making, with the texts of its files.
#[derive(Default)]
pub(crate) struct Fixture {
    pub(crate) parts: DossierParts,
    texts: Vec<String>,
}

/// The texts of a fixture.
pub(crate) struct Texts(Vec<String>);

impl Bodies for Texts {
    fn text(&self, file: FileId) -> Result<String, Failure> {
        let missing = || Failure::reading("text")(std::io::ErrorKind::NotFound.into());
        self.0.get(file.0 as usize).cloned().ok_or_else(missing)
    }
}

/// A date, or none for an empty text.
pub(crate) fn date(text: &str) -> Option<Date> {
    (!text.is_empty()).then(|| Date::parse(text).unwrap())
}

impl Fixture {
    pub(crate) fn new(title: &str) -> Self {
        let mut fixture = Fixture::default();
        fixture.parts.settings.title = title.into();
        fixture
    }

    fn file(&mut self, path: &str, text: &str) -> FileId {
        self.parts.paths.push(path.into());
        self.texts.push(text.to_owned());
        FileId(self.texts.len() as u32 - 1)
    }

    fn name(&mut self, key: &str, target: Target) {
        self.parts.keys.insert(Key::new(key), target);
    }

    pub(crate) fn article(&mut self, key: &str, published: &str, rights: Rights, text: &str) -> Id<Article> {
        let file = self.file(&format!("content/articles/{key}.md"), text);
        let id = self.parts.articles.push(Article {
            key: Key::new(key),
            slug: key.into(),
            title: format!("The {key} article").into(),
            date: date(published),
            authors: Vec::new(),
            publisher: None,
            publisher_entity: None,
            source: None,
            accessed: None,
            archived: None,
            language: None,
            rights,
            derived_from: Vec::new(),
            kind: None,
            draft: false,
            updated: None,
            added: None,
            corrections: Vec::new(),
            tags: Vec::new(),
            extra: serde_json::Value::Null,
            file,
            body_start: 0,
            plain: false,
            digest: Digest::of(text.as_bytes()),
            passages: body::read(text, false, 0).passages,
            words: text.split_whitespace().count() as u32,
            mentions: Vec::new(),
            undecided: Vec::new(),
            utterances: Vec::new(),
        });
        self.name(key, Target::Article(id));
        id
    }

    pub(crate) fn entity(&mut self, kind: EntityKind, key: &str, name: &str, text: &str) -> Id<Entity> {
        let file = self.file(&format!("content/{}/{key}.md", kind.folder()), text);
        let id = self.parts.entities.push(Entity {
            kind,
            key: Key::new(key),
            slug: key.into(),
            name: name.into(),
            aliases: Vec::new(),
            roles: Vec::new(),
            born: None,
            died: None,
            image: None,
            image_text: None,
            links: Vec::new(),
            relations: Vec::new(),
            sources: Vec::new(),
            claims: Vec::new(),
            tags: Vec::new(),
            draft: false,
            added: None,
            extra: serde_json::Value::Null,
            file,
            body_start: 0,
        });
        self.name(key, Target::Entity(id));
        id
    }

    pub(crate) fn person(&mut self, key: &str, name: &str) -> Id<Entity> {
        self.entity(EntityKind::Person, key, name, "")
    }

    pub(crate) fn event(&mut self, key: &str, when: &str, sources: Vec<Citation>, text: &str) -> Id<Event> {
        let file = self.file(&format!("content/events/{key}.md"), text);
        let id = self.parts.events.push(Event {
            key: Key::new(key),
            slug: key.into(),
            title: format!("The {key} event").into(),
            date: date(when),
            place: None,
            people: Vec::new(),
            organisations: Vec::new(),
            independent_sources: sources.len() as u32,
            sources,
            claims: Vec::new(),
            kind: None,
            weight: 0,
            tags: Vec::new(),
            draft: false,
            added: None,
            updated: None,
            corrections: Vec::new(),
            extra: serde_json::Value::Null,
            file,
            body_start: 0,
        });
        self.name(key, Target::Event(id));
        id
    }

    pub(crate) fn page(&mut self, key: &str, title: &str, text: &str) -> Id<FreePage> {
        let file = self.file(&format!("content/pages/{key}.md"), text);
        let id = self.parts.pages.push(FreePage {
            key: Key::new(key),
            slug: key.into(),
            title: title.into(),
            weight: 0,
            description: None,
            draft: false,
            extra: serde_json::Value::Null,
            file,
            body_start: 0,
        });
        self.name(key, Target::Page(id));
        id
    }

    /// A claim about an event: answers with their camps and sources.
    pub(crate) fn claim(
        &mut self,
        event: Id<Event>,
        question: &str,
        accounts: Vec<(&str, u32, Vec<Citation>)>,
    ) -> Id<Claim> {
        let camps = accounts.iter().map(|(_, camp, _)| *camp).max().unwrap_or_default();
        let accounts: Vec<Account> = accounts
            .into_iter()
            .map(|(answer, camp, sources)| Account {
                answer: answer.into(),
                value: Value::parse(answer),
                sources,
                note: None,
                camp,
            })
            .collect();
        let id = self.parts.claims.push(Claim {
            subject: Subject::Event(event),
            anchor: format!("c{}", self.parts.claims.len() + 1).into(),
            question: question.into(),
            scope: None,
            independent_sources: accounts.len() as u32,
            accounts,
            resolution: None,
            status: if camps > 0 { ClaimStatus::Disputed } else { ClaimStatus::Agreed },
            differences: Vec::new(),
        });
        self.parts.events[event].claims.push(id);
        id
    }

    /// Every occurrence of a form in an article's passages means an entity; sentences are whole passages, kept where rights
    /// allow.
    pub(crate) fn mention(&mut self, article: Id<Article>, form: &str, entity: Id<Entity>) {
        let text = self.texts[self.parts.articles[article].file.0 as usize].clone();
        for passage in body::read(&text, false, 0).numbered() {
            let may_show = self.parts.articles[article].rights.allows_sentences();
            let sentence = may_show.then(|| self.parts.sentences.push(&passage.text, 0));
            for (start, _) in passage.text.match_indices(form) {
                let end = start + form.len();
                self.parts.articles[article].mentions.push(Mention {
                    entity,
                    passage: passage.number,
                    start: start as u32,
                    end: end as u32,
                    sentence,
                    rule: "test",
                });
            }
        }
        self.parts.articles[article].mentions.sort_by_key(|mention| (mention.passage, mention.start));
    }

    /// A citation of words, proved where they stand.
    pub(crate) fn quote(&self, article: Id<Article>, words: &str) -> Citation {
        let text = &self.texts[self.parts.articles[article].file.0 as usize];
        let body = body::read(text, false, 0);
        let passages = body.numbered();
        let found = passages.iter().find_map(|passage| Some((passage.number, passage.text.find(words)?)));
        let (passage, start) = found.unwrap();
        let places = vec![(passage, start as u32, (start + words.len()) as u32)];
        Citation { article, passage: Some(passage), quote: Some(ProvedQuote { text: words.into(), places }) }
    }

    /// A citation of a passage.
    pub(crate) fn cite(&self, article: Id<Article>, passage: u32) -> Citation {
        Citation { article, passage: Some(passage), quote: None }
    }

    pub(crate) fn utterance(&mut self, article: Id<Article>, words: &str, entity: Option<Id<Entity>>) {
        self.parts.articles[article].utterances.push(Utterance {
            words: words.into(),
            passage: 1,
            speaker: Some("a speaker".into()),
            entity,
            through: None,
        });
    }

    pub(crate) fn undecided(&mut self, article: Id<Article>, form: &str, candidates: Vec<Id<Entity>>) {
        self.parts.articles[article].undecided.push(Undecided {
            form: form.into(),
            passage: 1,
            start: 0,
            end: form.len() as u32,
            candidates,
            why: "test",
        });
    }

    pub(crate) fn backlink(&mut self, to: Target, from: Target, sentence: &str) {
        let sentence = Some(self.parts.sentences.push(sentence, 0));
        self.parts.backlinks.entry(to).or_default().push(Backlink { from, sentence });
    }

    /// The dossier with its tables worked out, and its texts.
    pub(crate) fn finish(self) -> (Dossier, Texts) {
        let Fixture { mut parts, texts } = self;
        let mut dated: Vec<Id<Event>> =
            parts.events.ids().filter(|&id| parts.events[id].date.is_some()).collect();
        dated.sort_by_cached_key(|&id| (parts.events[id].date.as_ref().map(Date::sort_key), id));
        parts.undated = parts.events.ids().filter(|&id| parts.events[id].date.is_none()).collect();
        parts.chronology = dated;
        parts.mentioned_in = mentioned_in(&parts);
        parts.events_of = IdMap::new(&parts.entities);
        parts.events_citing = IdMap::new(&parts.articles);
        parts.claims_citing = IdMap::new(&parts.articles);
        for &id in parts.chronology.iter().chain(&parts.undated) {
            let event = &parts.events[id];
            for &entity in event.people.iter().chain(&event.organisations).chain(&event.place) {
                parts.events_of[entity].push(id);
            }
            for citation in &event.sources {
                parts.events_citing[citation.article].push(id);
            }
        }
        for (id, claim) in parts.claims.iter() {
            for citation in claim.accounts.iter().flat_map(|account| &account.sources) {
                parts.claims_citing[citation.article].push(id);
            }
        }
        parts.files.sort();
        (Dossier::new(parts), Texts(texts))
    }
}

fn mentioned_in(parts: &DossierParts) -> IdMap<Entity, Vec<(Id<Article>, u32)>> {
    let mut articles: Vec<Id<Article>> = parts.articles.ids().collect();
    articles.sort_by_cached_key(|&id| (parts.articles[id].date.as_ref().map(Date::sort_key), id));
    let mut mentioned: IdMap<Entity, Vec<(Id<Article>, u32)>> = IdMap::new(&parts.entities);
    for id in articles {
        for (index, mention) in (0..).zip(&parts.articles[id].mentions) {
            mentioned[mention.entity].push((id, index));
        }
    }
    mentioned
}

/// Things that most tests need no more of than their existence.
pub(crate) fn alias(name: &str, from: &str, until: &str) -> Alias {
    Alias { name: name.into(), from: date(from), until: date(until), weak: None }
}

pub(crate) fn correction(when: &str, text: &str) -> Correction {
    Correction { date: date(when), text: text.into() }
}
