//! What an editor should look at, once everything is linked.

mod claims;
mod copies;
mod dates;
mod minors;
mod names;
mod near_copies;

use std::collections::BTreeSet;

use super::kept::KeptLinks;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{Article, Dossier, EntityKind, Event};
use crate::text::span::FileId;

pub use copies::TextsOfArticles;
pub(super) use near_copies::KeptCopies;

/// Looks at the whole dossier, of which these problems are known. Comes back with the others.
pub fn check(
    dossier: &Dossier,
    texts: &TextsOfArticles,
    kept: Option<&mut KeptLinks>,
    problems: &[Diagnostic],
) -> Vec<Diagnostic> {
    // What could not be read is reported already; that it also lacks this and that says nothing.
    let unread: BTreeSet<FileId> = problems
        .iter()
        .filter(|problem| is_unread(problem.code))
        .filter_map(|problem| problem.primary.place.file())
        .collect();
    let mut found = Vec::new();
    check_all(dossier, (texts, kept.map(|kept| &mut kept.copies)), &mut found);
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
    found.retain(|problem| !of_unread(problem) && !is_repeated(problem));
    found
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

fn check_all(
    dossier: &Dossier,
    (texts, copies): (&TextsOfArticles, Option<&mut KeptCopies>),
    problems: &mut Vec<Diagnostic>,
) {
    for (_, article) in dossier.articles() {
        check_article(article, problems);
        dates::article(dossier, article, problems);
    }
    copies::check(dossier, texts, copies, problems);
    for (_, event) in dossier.events() {
        check_event(dossier, event, problems);
    }
    claims::check(dossier, problems);
    for (id, person) in dossier.entities_of(EntityKind::Person) {
        minors::check(dossier, id, problems);
        if dossier.mentioned_in(id).is_empty() && dossier.events_of(id).is_empty() {
            let headline = format!("`{}` occurs in no article and no event", person.key);
            let problem = Diagnostic::new(Code::PersonNeverMentioned, Place::Whole(person.file), headline);
            problems.push(
                problem
                    .help("add the names by which the articles call them to `aliases`, or delete the file"),
            );
        }
    }
    names::check(dossier, problems);
}

fn check_article(article: &Article, problems: &mut Vec<Diagnostic>) {
    let mut report = |code: Code, what: &str, help: &'static str| {
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

fn check_event(dossier: &Dossier, event: &Event, problems: &mut Vec<Diagnostic>) {
    let mut report = |code: Code, headline: String, help: &'static str| {
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
    dates::event(dossier, event, problems);
}
