//! Small dossiers for tests: one with a bit of everything, one hostile in every field, one with nothing but keys.

pub(crate) use crate::cite::sample::{HOSTILE, article, author, date, full_article};

use std::sync::Arc;

use crate::arena::{Arena, Id, IdMap};
use crate::date::Date;
use crate::digest::Digest;
use crate::extract::mentions::Rule;
use crate::failure::Failure;
use crate::model::value::{Value, compare};
use crate::model::{
    Account, Alias, Archived, Article, Citation, Claim, ClaimStatus, Correction, Difference, Dossier,
    DossierParts, Entity, EntityKind, Event, FreePage, Key, Link, Mention, ProvedQuote, Rights, Role,
    SentenceId, SentenceStore, Settings, Subject, Target, Undecided, Utterance,
};
use crate::plan::{Limits, SitePlan, plan};
use crate::text::span::FileId;

/// Words that stand in bodies whose rights keep them back.
pub(crate) const SECRETS: [&str; 3] = ["zanzibarine", "quokkaesque", "marzipanly"];

/// A dossier with its plan and texts.
pub(crate) struct Sample {
    pub(crate) dossier: Dossier,
    pub(crate) plan: SitePlan,
    texts: Vec<String>,
}

impl Sample {
    fn new(parts: DossierParts, texts: Vec<String>) -> Self {
        let dossier = Dossier::new(parts);
        let plan = plan(&dossier, Limits::default());
        Sample { dossier, plan, texts }
    }

    /// Reads a text again.
    pub(crate) fn texts(&self) -> impl Fn(FileId) -> Result<String, Failure> + Sync {
        |file| Ok(self.texts.get(file.0 as usize).cloned().unwrap_or_default())
    }

    /// Every file with its bytes.
    pub(crate) fn files(&self) -> Vec<(String, Vec<u8>)> {
        let files = crate::export::files(&self.dossier, &self.plan, &self.texts()).unwrap();
        files.into_iter().map(|(route, bytes)| (route.as_str().to_owned(), bytes)).collect()
    }

    /// The text of one file.
    pub(crate) fn file(&self, route: &str) -> String {
        let files = self.files();
        let (_, bytes) = files.into_iter().find(|(name, _)| name == route).expect("the file is made");
        String::from_utf8(bytes).unwrap()
    }
}

pub(crate) fn entity(kind: EntityKind, key: &str, name: &str) -> Entity {
    Entity {
        kind,
        key: Key::new(key),
        slug: slug::slugify(key).into(),
        name: name.into(),
        sort_name: None,
        aliases: Vec::new(),
        roles: Vec::new(),
        born: None,
        died: None,
        image: None,
        links: Vec::new(),
        relations: Vec::new(),
        sources: Vec::new(),
        claims: Vec::new(),
        tags: Vec::new(),
        draft: false,
        added: None,
        updated: None,
        extra: serde_json::Value::Null,
        file: FileId(99),
        body_start: 0,
        digest: Digest::of(b""),
    }
}

pub(crate) fn event(key: &str, title: &str, when: Option<&str>) -> Event {
    Event {
        key: Key::new(key),
        slug: slug::slugify(key).into(),
        title: title.into(),
        date: when.and_then(date),
        place: None,
        people: Vec::new(),
        organisations: Vec::new(),
        sources: Vec::new(),
        claims: Vec::new(),
        kind: None,
        weight: 0,
        tags: Vec::new(),
        draft: false,
        added: None,
        updated: None,
        corrections: Vec::new(),
        independent_sources: 0,
        extra: serde_json::Value::Null,
        file: FileId(99),
        body_start: 0,
        digest: Digest::of(b""),
    }
}

pub(crate) fn quote(article: u32, passage: u32, words: &str) -> Citation {
    let text = words.into();
    let quote = Some(ProvedQuote { text, places: vec![(passage, 0, words.len() as u32)] });
    Citation { article: Id::from_index(article), passage: Some(passage), quote }
}

fn account(answer: &str, camp: u32, sources: Vec<Citation>) -> Account {
    Account {
        answer: answer.into(),
        value: Value::parse(answer),
        scope: None,
        sources,
        workings: Vec::new(),
        note: None,
        withdrawn: false,
        camp,
    }
}

fn claim(subject: Subject, anchor: &str, question: &str, accounts: Vec<Account>) -> Claim {
    Claim {
        subject,
        anchor: anchor.into(),
        question: question.into(),
        place: crate::diagnostic::Place::Project,
        scope: None,
        accounts,
        resolution: None,
        status: ClaimStatus::Disputed,
        differences: vec![Difference {
            one: 0,
            other: 1,
            comparison: compare(&Value::parse("54 minutes"), &Value::parse("55 minutes")),
        }],
        independent_sources: 2,
    }
}

fn settings(base_url: Option<&str>) -> Settings {
    Settings {
        title: "Tea and talk".into(),
        subtitle: Some("Two meetings".into()),
        description: Some("What happened over tea.".into()),
        language: "en".into(),
        editors: vec!["Ada Quill".into()],
        licence: Some("CC BY 4.0".into()),
        base_url: base_url.map(Into::into),
        theme: "default".into(),
        ..Settings::default()
    }
}

fn sealed(mut parts: DossierParts) -> DossierParts {
    let mut dated: Vec<_> = parts.events.ids().filter(|id| parts.events[*id].date.is_some()).collect();
    dated.sort_by_key(|id| parts.events[*id].date.as_ref().map(Date::sort_key));
    parts.undated = parts.events.ids().filter(|id| parts.events[*id].date.is_none()).collect();
    parts.chronology = dated;
    parts.events_of = IdMap::from_fn(&parts.entities, |entity| {
        let takes_part = |event: &Event| {
            event.place == Some(entity)
                || event.people.contains(&entity)
                || event.organisations.contains(&entity)
        };
        parts.chronology.iter().copied().filter(|id| takes_part(&parts.events[*id])).collect()
    });
    parts.mentioned_in = Arc::new(IdMap::from_fn(&parts.entities, |entity| {
        let articles = parts.articles.iter().flat_map(|(id, article)| {
            let places = article.mentions.iter().zip(0..);
            places.filter(move |(mention, _)| mention.entity == entity).map(move |(_, index)| (id, index))
        });
        articles.collect()
    }));
    let keys = parts.articles.iter().map(|(id, thing)| (thing.key.clone(), Target::Article(id)));
    let keys = keys.chain(parts.entities.iter().map(|(id, thing)| (thing.key.clone(), Target::Entity(id))));
    let keys = keys.chain(parts.events.iter().map(|(id, thing)| (thing.key.clone(), Target::Event(id))));
    let keys = keys.collect();
    parts.keys = keys;
    parts
}

/// A bit of everything: three articles of different rights, a person, an organisation, a place, events of every precision, a
/// claim, a page.
pub(crate) fn rich() -> Sample {
    rich_at(Some("https://tea.example/dossier/"))
}

/// With files of the author's own at two addresses of ours.
pub(crate) fn with_own_files() -> Sample {
    let files = ["Data/Events.csv", "notes.txt", "robots.txt"].map(Into::into).to_vec();
    Sample::new(DossierParts { files, ..DossierParts::default() }, Vec::new())
}

/// As [`rich`], with or without an address to stand at.
pub(crate) fn rich_at(base_url: Option<&str>) -> Sample {
    let mut parts = DossierParts { settings: settings(base_url), ..DossierParts::default() };
    let [whole, excerpt, closed] = SECRETS;
    let texts = vec![
        "Ada Hall met Bo for tea. It took 54 minutes.\n\nThe end.".to_owned(),
        format!("It took 55 minutes. The rest is {excerpt} and {whole}."),
        format!("Everything here is {closed}."),
        "---\nname: Ada Hall\n---\nAda keeps [[kettle]] and cites [@a-whole, ¶1].\n".to_owned(),
        "On tea.".to_owned(),
    ];
    parts.articles = rich_articles(&texts);
    parts.entities = rich_entities();
    parts.events = rich_events();
    parts.claims = std::iter::once(claim(
        Subject::Event(Id::from_index(0)),
        "how-long",
        "How long did it last?",
        vec![
            account("54 minutes", 0, vec![quote(0, 1, "It took 54 minutes.")]),
            account("55 minutes", 1, vec![quote(1, 1, "It took 55 minutes."), quote(2, 1, closed)]),
        ],
    ))
    .collect();
    let page = FreePage {
        key: Key::new("about"),
        slug: "about".into(),
        title: "About".into(),
        parent: None,
        weight: 0,
        description: None,
        draft: false,
        added: None,
        updated: None,
        extra: serde_json::Value::Null,
        file: FileId(4),
        body_start: 0,
        digest: Digest::of(b""),
    };
    parts.pages = std::iter::once(page).collect();
    Sample::new(sealed(parts), texts)
}

/// One article of each kind of rights. Those that keep their words back have them in every field that could let them out,
/// as if linking had failed to leave them empty.
fn rich_articles(texts: &[String]) -> Arena<Article> {
    let (first, _) = one_sentence("");
    let sentences = |text: &str| one_sentence(text).1;
    let mention = |entity, sentence| Mention {
        entity: Id::from_index(entity),
        passage: 1,
        start: 0,
        end: 8,
        sentence,
        rule: Rule::FullName,
    };
    let said = Utterance {
        words: SECRETS[0].into(),
        passage: 1,
        speaker: Some(SECRETS[1].into()),
        entity: None,
        through: None,
    };
    let open = Undecided {
        form: SECRETS[2].into(),
        passage: 1,
        start: 0,
        end: 3,
        candidates: Vec::new(),
        why: "two fit",
    };
    let whole = Article {
        file: FileId(0),
        passages: 2,
        words: 11,
        mentions: [mention(0, Some(first)), mention(1, None)].into(),
        sentences: sentences("Ada Hall met Bo for tea."),
        ..full_article("a-whole")
    };
    let excerpt = Article {
        file: FileId(1),
        rights: Rights::Excerpt,
        title: "A quoted piece".into(),
        mentions: [mention(0, Some(first))].into(),
        sentences: sentences(&texts[1]),
        utterances: [said.clone()].into(),
        undecided: vec![open.clone()],
        ..article("b-excerpt")
    };
    let closed = Article {
        file: FileId(2),
        rights: Rights::Metadata,
        mentions: [mention(0, Some(first))].into(),
        sentences: sentences(&texts[2]),
        utterances: [said].into(),
        undecided: vec![open],
        ..article("c-closed")
    };
    [whole, excerpt, closed].into_iter().collect()
}

fn rich_entities() -> Arena<Entity> {
    let person = Entity {
        file: FileId(3),
        body_start: 22,
        digest: Digest::of(b""),
        sort_name: Some("Quill, Ada".into()),
        aliases: vec![Alias { name: "the Warden".into(), from: date("2022-09-08"), until: None, weak: None }],
        roles: vec![Role { text: "Warden of the Kettle".into(), from: None, until: None }],
        born: date("1960"),
        links: vec![Link { label: "Wikidata".into(), url: "https://www.wikidata.org/wiki/Q42".into() }],
        added: date("2025-09-16"),
        ..entity(EntityKind::Person, "ada", "Ada Hall")
    };
    let organisation = entity(EntityKind::Organisation, "kettle", "The Kettle Trust");
    [person, organisation, entity(EntityKind::Place, "hall", "The Hall")].into_iter().collect()
}

/// One meeting with everything, and an event for each kind of date.
fn rich_events() -> Arena<Event> {
    let dated = |key, when| Event { added: date("2025-09-14"), ..event(key, "Ada meets Bo", when) };
    let meeting = Event {
        place: Some(Id::from_index(2)),
        people: vec![Id::from_index(0)],
        organisations: vec![Id::from_index(1)],
        sources: vec![quote(0, 1, "Ada Hall met Bo for tea."), quote(1, 1, "It took 55 minutes.")],
        claims: vec![Id::from_index(0)],
        kind: Some("meeting".into()),
        ..dated("minute", Some("2025-09-10T17:20"))
    };
    let others = [
        ("day", Some("2025-09-09")),
        ("days", Some("2025-09-08/2025-09-10")),
        ("month", Some("2025-09")),
        ("about", Some("2019~")),
        ("either", Some("[2025-09-08,2025-09-09]")),
        ("zone", Some("2025-09-10T17:20:00+01:00")),
        ("ancient", Some("-0044-03-15")),
        ("never", None),
    ];
    std::iter::once(meeting).chain(others.map(|(key, when)| dated(key, when))).collect()
}

/// Nothing but keys.
pub(crate) fn bare() -> Sample {
    let parts = DossierParts {
        articles: std::iter::once(article("a")).collect(),
        entities: EntityKind::ALL
            .into_iter()
            .zip(["b", "c", "d"])
            .map(|(kind, key)| entity(kind, key, key))
            .collect(),
        events: std::iter::once(event("e", "e", None)).collect(),
        ..DossierParts::default()
    };
    Sample::new(sealed(parts), Vec::new())
}

/// Articles with these bodies, of one title and one day.
pub(crate) fn with_bodies(bodies: &[String]) -> Sample {
    let article = |(number, body): (u32, &String)| Article {
        title: "Kettle".into(),
        file: FileId(number),
        plain: true,
        digest: Digest::of(body.as_bytes()),
        words: body.split_whitespace().count() as u32,
        ..article(&format!("a{number:03}"))
    };
    let articles = (0..).zip(bodies).map(article).collect();
    Sample::new(sealed(DossierParts { articles, ..DossierParts::default() }), bodies.to_vec())
}

/// A dossier that is hostile in every field.
pub(crate) fn hostile() -> Sample {
    let text = || Some(Box::from(HOSTILE));
    let mut parts = DossierParts {
        settings: Settings {
            title: HOSTILE.into(),
            subtitle: text(),
            description: text(),
            language: HOSTILE.into(),
            time_zone: text(),
            editors: vec![HOSTILE.into()],
            licence: text(),
            base_url: Some("https://tea.example/\"<x>\u{0}/".into()),
            not_covered: text(),
            extra: serde_json::json!({ HOSTILE: HOSTILE }),
            ..Settings::default()
        },
        ..DossierParts::default()
    };
    parts.articles = std::iter::once(hostile_article()).collect();
    let hostile_entity = |kind: EntityKind| Entity {
        sort_name: Some(HOSTILE.into()),
        aliases: vec![Alias { name: HOSTILE.into(), from: None, until: None, weak: None }],
        roles: vec![Role { text: HOSTILE.into(), from: None, until: None }],
        links: vec![Link { label: HOSTILE.into(), url: "javascript:alert(1)".into() }],
        tags: vec![HOSTILE.into()],
        ..entity(kind, &format!("{}{HOSTILE}", kind.noun()), HOSTILE)
    };
    parts.entities = EntityKind::ALL.map(hostile_entity).into_iter().collect();
    parts.events = std::iter::once(Event {
        place: Some(Id::from_index(2)),
        people: vec![Id::from_index(0)],
        kind: text(),
        tags: vec![HOSTILE.into()],
        sources: vec![quote(0, 1, HOSTILE)],
        corrections: vec![Correction { date: date("2025-09-10"), text: HOSTILE.into() }],
        ..event(HOSTILE, HOSTILE, Some("2025-09-10"))
    })
    .collect();
    let mut open = claim(
        Subject::Event(Id::from_index(0)),
        "a",
        HOSTILE,
        vec![account(HOSTILE, 0, vec![quote(0, 1, HOSTILE)])],
    );
    open.scope = text();
    parts.claims = std::iter::once(open).collect();
    Sample::new(sealed(parts), vec![HOSTILE.to_owned()])
}

/// A sentence of an article with no other.
fn one_sentence(text: &str) -> (SentenceId, Arc<SentenceStore>) {
    let mut sentences = SentenceStore::default();
    let id = sentences.push(text, 0);
    (id, Arc::new(sentences))
}

/// An article that is hostile in every field.
fn hostile_article() -> Article {
    let (sentence, sentences) = one_sentence(HOSTILE);
    let text = || Some(Box::from(HOSTILE));
    let evil_key = "../a b,\"é</script>";
    Article {
        title: HOSTILE.into(),
        authors: vec![author(HOSTILE)],
        publisher: text(),
        source: Some("javascript:alert(1)".into()),
        archived: Some(Archived { url: "https://keep.example/\"}|\r\nx".into(), date: None }),
        language: text(),
        kind: text(),
        added: date("2025-09-10"),
        corrections: vec![Correction { date: date("2025-09-10"), text: HOSTILE.into() }],
        tags: vec![HOSTILE.into()],
        extra: serde_json::json!([HOSTILE]),
        file: FileId(0),
        plain: true,
        mentions: [Mention {
            entity: Id::from_index(0),
            passage: 1,
            start: 0,
            end: HOSTILE.len() as u32,
            sentence: Some(sentence),
            rule: Rule::FullName,
        }]
        .into(),
        sentences,
        ..article(evil_key)
    }
}

/// A dossier that holds nothing.
pub(crate) fn empty() -> Sample {
    let parts = DossierParts { articles: Arena::new(), ..DossierParts::default() };
    Sample::new(parts, Vec::new())
}
