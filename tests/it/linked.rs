//! What linking found, as text: a table for each word that a case asks for.

use cuttings::arena::Id;
use cuttings::model::{Article, Claim, Dossier, Entity, Event, Origin, Target};

use crate::harness::project;

/// The tables of these names, in the order asked for.
pub(crate) fn linked(dossier: &Dossier, tables: &str) -> String {
    let lines = tables.split_whitespace().flat_map(|table| match table {
        "articles" => articles(dossier),
        "claims" => dossier.claims().flat_map(|(_, claim)| one_claim(dossier, claim)).collect(),
        "events" => events(dossier),
        "entities" => entities(dossier),
        "names" => names(dossier),
        "pictures" => pictures(dossier),
        "texts" => texts(dossier),
        _ => panic!("no table is called `{table}`"),
    });
    lines.map(|line| line + "\n").collect()
}

fn key(dossier: &Dossier, target: Target) -> String {
    match target {
        Target::Article(id) => dossier.article(id).key.to_string(),
        Target::Entity(id) => dossier.entity(id).key.to_string(),
        Target::Event(id) => dossier.event(id).key.to_string(),
        Target::Page(id) => dossier.page(id).key.to_string(),
    }
}

fn keys<T>(ids: impl IntoIterator<Item = T>, key: impl Fn(T) -> String) -> String {
    ids.into_iter().map(key).collect::<Vec<_>>().join(", ")
}

/// `  what: these`, or nothing where there are none.
fn row(what: &str, these: &str) -> Option<String> {
    (!these.is_empty()).then(|| format!("  {what}: {these}"))
}

fn articles(dossier: &Dossier) -> Vec<String> {
    let entity = |id: Id<Entity>| dossier.entity(id).key.to_string();
    let one = |(id, article): (Id<Article>, &Article)| {
        let authors = keys(&article.authors, |author| match author.entity {
            Some(id) => format!("{} = {}", author.name, entity(id)),
            None => author.name.to_string(),
        });
        let origins = keys(&article.derived_from, |origin| match origin {
            Origin::Article(id) => dossier.article(*id).key.to_string(),
            Origin::Agency(agency) => match agency.entity {
                Some(id) => format!("{} = {}", agency.name, entity(id)),
                None => format!("{} (no entity)", agency.name),
            },
        });
        let undecided = keys(&article.undecided, |open| {
            let candidates = keys(&open.candidates, |&id| entity(id));
            format!("{} ¶{} ({candidates})", open.form, open.passage)
        });
        let rows = [
            row("authors", &authors),
            row("publisher", &article.publisher_entity.map_or(String::new(), entity)),
            row("repeats", &origins),
            row("left open", &undecided),
            row("corrections", &keys(&article.corrections, |correction| correction.text.to_string())),
            row("cited by events", &keys(dossier.events_citing(id), |&id| dossier.event(id).key.to_string())),
            row(
                "cited by claims",
                &keys(dossier.claims_citing(id), |&id| dossier.claim(id).question.to_string()),
            ),
            row("cited by texts", &keys(dossier.texts_citing(id), |(from, _)| key(dossier, *from))),
        ];
        std::iter::once(article.key.to_string()).chain(rows.into_iter().flatten()).collect::<Vec<_>>()
    };
    dossier.articles().flat_map(one).collect()
}

fn one_claim(dossier: &Dossier, claim: &Claim) -> Vec<String> {
    let mut lines = vec![format!(
        "{} ({}, independent sources: {}, #{})",
        claim.question,
        claim.status.name(),
        claim.independent_sources,
        claim.anchor
    )];
    for account in &claim.accounts {
        let sources = keys(&account.sources, |source| dossier.article(source.article).key.to_string());
        let camp = if account.withdrawn { "withdrawn".to_owned() } else { format!("camp {}", account.camp) };
        lines.push(format!("  {camp}: {} [{sources}]", account.answer));
        lines.extend(account.workings.iter().map(|finding| format!("    {}", finding.words())));
    }
    for difference in &claim.differences {
        let (one, other) = (&claim.accounts[difference.one], &claim.accounts[difference.other]);
        let words = difference.comparison.finding.words();
        lines.push(format!("  {} / {}: {words}", one.answer, other.answer));
    }
    if let Some(resolution) = &claim.resolution {
        let answer = resolution.account.map_or("no account", |at| &*claim.accounts[at].answer);
        lines.push(format!("  settled: {answer}"));
    }
    lines
}

fn events(dossier: &Dossier) -> Vec<String> {
    let entity = |&id: &Id<Entity>| dossier.entity(id).key.to_string();
    let one = |event: &Event| {
        let rows = [
            row("people", &keys(&event.people, entity)),
            row("organisations", &keys(&event.organisations, entity)),
            row("place", &keys(&event.place, entity)),
            row("sources", &keys(&event.sources, |source| dossier.article(source.article).key.to_string())),
            row("independent sources", &event.independent_sources.to_string()),
        ];
        std::iter::once(event.key.to_string()).chain(rows.into_iter().flatten()).collect::<Vec<_>>()
    };
    let mut lines: Vec<String> = dossier.chronology().iter().flat_map(|&id| one(dossier.event(id))).collect();
    if !dossier.undated().is_empty() {
        lines.push("without a date:".to_owned());
    }
    lines.extend(dossier.undated().iter().flat_map(|&id| one(dossier.event(id))));
    lines
}

fn entities(dossier: &Dossier) -> Vec<String> {
    let one = |(id, entity): (Id<Entity>, &Entity)| {
        let together = dossier.together(id).iter().map(|other| {
            let with = &dossier.entity(other.with).key;
            format!(
                "  with {with}: articles {}, passages {}, events {}",
                other.articles, other.passages, other.events
            )
        });
        let rows = [
            row(
                "named in",
                &keys(dossier.mentioned_in(id), |(article, at)| {
                    let article = dossier.article(*article);
                    format!("{} ¶{}", article.key, article.mentions[*at as usize].passage)
                }),
            ),
            row("events", &keys(dossier.events_of(id), |&id| dossier.event(id).key.to_string())),
        ];
        let rows = rows.into_iter().flatten().chain(together);
        std::iter::once(entity.key.to_string()).chain(rows).collect::<Vec<_>>()
    };
    dossier.entities().flat_map(one).collect()
}

/// Each name of people, organisations and places that means one thing alone.
fn names(dossier: &Dossier) -> Vec<String> {
    let all = dossier.entities().flat_map(|(_, entity)| {
        std::iter::once(&*entity.name).chain(entity.aliases.iter().map(|alias| &*alias.name))
    });
    let mut lines: Vec<String> =
        all.filter_map(|name| Some(format!("{name}: {}", key(dossier, dossier.named(name)?)))).collect();
    lines.sort();
    lines
}

fn pictures(dossier: &Dossier) -> Vec<String> {
    let file =
        |place: &cuttings::diagnostic::Place| place.file().map_or("", |file| dossier.path(file)).to_owned();
    dossier.pictures().iter().map(|one| format!("{} {:?} {}", one.file, one.role, file(&one.place))).collect()
}

/// Who leads where: the links of all texts, by what they lead to.
fn texts(dossier: &Dossier) -> Vec<String> {
    let articles = dossier.articles().map(|(id, _)| Target::Article(id));
    let entities = dossier.entities().map(|(id, _)| Target::Entity(id));
    let events = dossier.events().map(|(id, _)| Target::Event(id));
    let pages = dossier.pages().map(|(id, _)| Target::Page(id));
    let mut lines = Vec::new();
    for to in articles.chain(entities).chain(events).chain(pages) {
        for link in dossier.backlinks(to) {
            let sentence =
                link.sentence.map_or(String::new(), |id| format!(": {}", dossier.sentences().get(id).text));
            lines.push(format!("{} from {}{sentence}", key(dossier, to), key(dossier, link.from)));
        }
    }
    lines
}

/// A list of guests says little about any two of them.
#[test]
fn the_first_forty_of_an_event_appear_together() {
    let keys: Vec<String> = (10..52).map(|number| format!("p{number}")).collect();
    let event = format!("---\ntitle: A feast\npeople: [{}]\n---\n", keys.join(", "));
    let made = keys.iter().fold(project().file("content/events/feast.md", event), |made, key| {
        made.file(&format!("content/people/{key}.md"), format!("---\nname: Guest {key}\n---\n"))
    });
    let table = linked(&made.gather().dossier, "entities");
    let companions = |key: &str| {
        let (_, rest) = table.split_once(&format!("{key}\n")).expect("everybody is listed");
        rest.lines().take_while(|line| line.starts_with(' ')).filter(|line| line.contains(" with ")).count()
    };
    assert_eq!(["p10", "p49", "p50", "p51"].map(companions), [30, 30, 0, 0]);
}
