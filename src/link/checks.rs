//! What an editor should look at, once everything is linked.

use std::collections::{BTreeMap, BTreeSet};

use crate::arena::Id;
use crate::date::Relation;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::digest::Digest;
use crate::model::{Article, ClaimStatus, Dossier, EntityKind, Event, Subject};
use crate::text::span::FileId;

/// An article with fewer words than this may well have the text of another.
const WORTH_COMPARING: u32 = 20;

/// Looks at the whole dossier. `texts` are the hashes of the articles' words, in the order of their ids.
pub(super) fn check(dossier: &Dossier, texts: &[Digest], problems: &mut Vec<Diagnostic>) {
    // What could not be read is reported already; that it also lacks this and that says nothing.
    let unread: BTreeSet<FileId> = problems
        .iter()
        .filter(|problem| is_unread(problem.code))
        .filter_map(|problem| problem.primary.place.file())
        .collect();
    let mut found = Vec::new();
    check_all(dossier, texts, &mut found);
    let of_unread =
        |problem: &Diagnostic| problem.primary.place.file().is_some_and(|file| unread.contains(&file));
    // Sources that lead nowhere are reported one by one.
    let astray: BTreeSet<FileId> = problems
        .iter()
        .filter(|problem| {
            matches!(problem.code, Code::UnknownArticle | Code::WrongKind | Code::DraftReferenced)
        })
        .filter_map(|problem| problem.primary.place.file())
        .collect();
    let is_repeated = |problem: &Diagnostic| {
        problem.code == Code::NoSource
            && problem.primary.place.file().is_some_and(|file| astray.contains(&file))
    };
    problems.extend(found.into_iter().filter(|problem| !of_unread(problem) && !is_repeated(problem)));
}

/// Whether a problem leaves a file without its fields.
fn is_unread(code: Code) -> bool {
    matches!(
        code,
        Code::NotUtf8
            | Code::FileTooLarge
            | Code::FrontMatterUnclosed
            | Code::YamlSyntax
            | Code::YamlRepeatedKey
            | Code::YamlTooLarge
            | Code::YamlTooDeep
            | Code::YamlFeature
    )
}

fn check_all(dossier: &Dossier, texts: &[Digest], problems: &mut Vec<Diagnostic>) {
    for (_, article) in dossier.articles() {
        check_article(article, problems);
    }
    same_texts(dossier, texts, problems);
    for (id, event) in dossier.events() {
        check_event(dossier, id, event, problems);
    }
    check_claims(dossier, problems);
    for (id, person) in dossier.entities_of(EntityKind::Person) {
        if dossier.mentioned_in(id).is_empty() && dossier.events_of(id).is_empty() {
            let headline = format!("`{}` occurs in no article and no event", person.key);
            let problem = Diagnostic::new(Code::PersonNeverMentioned, Place::Whole(person.file), headline);
            problems.push(
                problem
                    .help("add the names by which the articles call them to `aliases`, or delete the file"),
            );
        }
    }
    same_names(dossier, problems);
}

fn check_article(article: &Article, problems: &mut Vec<Diagnostic>) {
    let mut report = |code: Code, what: &str, help: &str| {
        let headline = format!("`{}` {what}", article.key);
        problems.push(Diagnostic::new(code, Place::Whole(article.file), headline).help(help));
    };
    if article.date.is_none() {
        report(Code::ArticleWithoutDate, "has no date", "add `date: 2025-09-10` if the source states one");
    }
    if article.publisher.is_none() {
        report(
            Code::ArticleWithoutPublisher,
            "has no publisher",
            "add `publisher: …` if the source states one",
        );
    }
    if article.archived.is_none() {
        report(
            Code::ArticleWithoutCopy,
            "has no saved copy",
            "save the page in a web archive and add its address as `archived`",
        );
    }
}

fn same_texts(dossier: &Dossier, texts: &[Digest], problems: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<Digest, &Article> = BTreeMap::new();
    for ((_, article), digest) in dossier.articles().zip(texts) {
        if article.words < WORTH_COMPARING {
            continue;
        }
        match first.get(digest) {
            Some(other) => {
                let headline = format!("`{}` has the same text as `{}`", article.key, other.key);
                let problem = Diagnostic::new(Code::SameText, Place::Whole(article.file), headline)
                    .related(Place::Whole(other.file), "the same text")
                    .help(format!(
                        "if one repeats the other, say so: `derived_from: {}`; else delete one",
                        other.key
                    ));
                problems.push(problem);
            }
            None => {
                first.insert(*digest, article);
            }
        }
    }
}

fn check_event(dossier: &Dossier, _: Id<Event>, event: &Event, problems: &mut Vec<Diagnostic>) {
    let mut report = |code: Code, headline: String, help: &str| {
        problems.push(Diagnostic::new(code, Place::Whole(event.file), headline).help(help));
    };
    match (event.sources.len(), event.independent_sources) {
        (0, _) => report(
            Code::NoSource,
            format!("`{}` has no source", event.key),
            "add `sources:` with the article that reports it, and the words or the passage",
        ),
        (_, 0 | 1) => report(
            Code::OneSource,
            format!("`{}` rests on one source", event.key),
            "nothing is wrong with that; readers are told",
        ),
        _ => {}
    }
    let Some(date) = &event.date else { return };
    let published: Vec<_> =
        event.sources.iter().map(|source| dossier.article(source.article).date.as_ref()).collect();
    let is_after = |article: Option<&crate::date::Date>| {
        article.is_some_and(|article| matches!(date.relation(article), Relation::After(_)))
    };
    if !published.is_empty() && published.iter().copied().all(is_after) {
        report(
            Code::EventAfterArticles,
            format!("`{}` is dated after every article that reports it", event.key),
            "mend the date of the event or of the article; for something announced, date the announcement",
        );
    }
}

fn check_claims(dossier: &Dossier, problems: &mut Vec<Diagnostic>) {
    for (_, claim) in dossier.claims() {
        let sources = claim.accounts.iter().map(|account| account.sources.len()).sum::<usize>();
        let is_open = matches!(claim.status, ClaimStatus::Disputed | ClaimStatus::SingleSource);
        if sources > 1 && claim.independent_sources == 1 && is_open && claim.accounts.len() > 1 {
            let file = match claim.subject {
                Subject::Event(id) => dossier.event(id).file,
                Subject::Entity(id) => dossier.entity(id).file,
            };
            let headline = format!("all accounts of “{}” go back to one source", claim.question);
            let problem = Diagnostic::new(Code::ClaimOneOrigin, Place::Whole(file), headline);
            problems
                .push(problem.help("find a source that does not repeat the others, or say so in a `note`"));
        }
    }
}

/// Strong names that two people bear at the same time.
fn same_names(dossier: &Dossier, problems: &mut Vec<Diagnostic>) {
    let mut bearers: BTreeMap<String, Vec<(usize, crate::model::Alias)>> = BTreeMap::new();
    let people: Vec<_> = dossier.entities_of(EntityKind::Person).map(|(_, person)| person).collect();
    for (index, person) in people.iter().enumerate() {
        let name = crate::model::Alias { name: person.name.clone(), from: None, until: None, weak: None };
        for alias in std::iter::once(&name).chain(&person.aliases) {
            let is_weak = alias.weak.unwrap_or(!alias.name.trim().contains(' '));
            if !is_weak {
                bearers.entry(alias.name.to_lowercase()).or_default().push((index, alias.clone()));
            }
        }
    }
    for list in bearers.values() {
        for (position, (second, alias)) in list.iter().enumerate().skip(1) {
            let other = list[..position].iter().find(|(first, one)| first != second && overlap(one, alias));
            if let Some((first, _)) = other {
                let (a, b) = (people[*first], people[*second]);
                let headline =
                    format!("`{}` is a name of `{}` and of `{}` at the same time", alias.name, a.key, b.key);
                let problem = Diagnostic::new(Code::AliasInTwoPeople, Place::Whole(b.file), headline)
                    .related(Place::Whole(a.file), "the other one")
                    .help("give the name `from` and `until` on both, or mark it `weak: true`");
                problems.push(problem);
            }
        }
    }
}

fn overlap(a: &crate::model::Alias, b: &crate::model::Alias) -> bool {
    let ends_before = |one: &crate::model::Alias, other: &crate::model::Alias| {
        let end = one.until.as_ref().and_then(|date| date.bounds().latest);
        let begin = other.from.as_ref().and_then(|date| date.bounds().earliest);
        matches!((end, begin), (Some(end), Some(begin)) if end < begin)
    };
    !ends_before(a, b) && !ends_before(b, a)
}
