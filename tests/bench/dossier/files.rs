//! The files of people, organisations, places, events, and the settings.

use super::Size;
use super::article;
use super::chance::Chance;
use super::happening::{ARTICLES_AN_EVENT, Happening};
use super::names::{Person, key_of, organisation, place};

pub(super) fn settings(size: Size) -> (String, String) {
    let text = format!(
        "title: The harbour papers\nsubtitle: A made-up story in {} articles\nlanguage: en\nrights: full\nbase_url: https://papers.example/\n",
        size.articles
    );
    ("content/dossier.yaml".into(), text)
}

pub(super) fn person(size: Size, rank: usize) -> (String, String) {
    let chance = &mut Chance::new(size.seed, "file", rank);
    let person = Person::of(size.seed, rank);
    let mut text = format!("---\nname: {}\naliases:\n  - {}\n", person.full(), person.family);
    if let Some(title) = person.title {
        text += &format!("  - {title} {}\nrole: {title}\n", person.family);
    }
    if chance.once_in(3) {
        let other = Person::of(size.seed, chance.zipf(size.people()));
        if other.key != person.key {
            text += &format!("relations:\n  - {{to: {}, kind: colleague}}\n", other.key);
        }
    }
    let happening = Happening::of(size, rank % size.events());
    text += &format!("---\n{} is known for [[{}]].\n", person.given, happening.key());
    (format!("content/people/{}.md", person.key), text)
}

pub(super) fn named(folder: &str, name: &str) -> (String, String) {
    (format!("content/{folder}/{}.md", key_of(name)), format!("---\nname: {name}\n---\n"))
}

pub(super) fn event(size: Size, number: usize) -> (String, String) {
    let happening = Happening::of(size, number);
    let first = number * ARTICLES_AN_EVENT;
    let articles: Vec<usize> = (first..size.articles.min(first + ARTICLES_AN_EVENT)).collect();
    let people: Vec<String> = happening.people.iter().map(|&rank| Person::of(size.seed, rank).key).collect();
    let mut text = format!(
        "---\ntitle: The {} about the {} in {}\ndate: \"{}\"\nkind: {}\nplace: {}\npeople: [{}]\norganisations: [{}]\nsources:\n",
        happening.kind,
        happening.about,
        place(happening.place),
        happening.day,
        happening.kind,
        key_of(&place(happening.place)),
        people.join(", "),
        key_of(&organisation(happening.organisation)),
    );
    for &number in articles.iter().take(3) {
        text += &source("  ", size, number, &happening.report(size.seed));
    }
    text += "claims:\n  - question: How long did it last?\n    accounts:\n";
    let mut answers: Vec<(usize, Vec<usize>)> = Vec::new();
    for &article in &articles {
        let minutes = happening.minutes(article);
        match answers.iter_mut().find(|(known, _)| *known == minutes) {
            Some((_, list)) => list.push(article),
            None => answers.push((minutes, vec![article])),
        }
    }
    for (minutes, articles) in answers {
        text += &format!("      - value: {minutes} minutes\n        sources:\n");
        for article in articles {
            text += &source("          ", size, article, &happening.length(article));
        }
    }
    text += &format!(
        "---\nIt brought together [[{}]] and others [@{}, ¶1].\n",
        people.join("]], [["),
        article::key(size, first)
    );
    (format!("content/events/{}.md", happening.key()), text)
}

fn source(indent: &str, size: Size, article: usize, quote: &str) -> String {
    format!("{indent}- {{article: {}, quote: \"{quote}\"}}\n", article::key(size, article))
}

pub(super) fn about() -> (String, String) {
    ("content/pages/about.md".into(), "---\ntitle: About\n---\nNothing in these papers happened.\n".into())
}

/// Every organisation and place.
pub(super) fn names(size: Size) -> impl Iterator<Item = (String, String)> {
    let organisations = (0..size.organisations()).map(|number| named("organisations", &organisation(number)));
    organisations.chain((0..size.places()).map(|number| named("places", &place(number))))
}
