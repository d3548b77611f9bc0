//! What the parts are measured on: the articles of one made-up dossier, as a whole and taken apart.

use std::sync::Arc;

use cuttings::extract::roster::{Facts, Form, Roster, RosterBuilder};
use cuttings::link::{LinkInput, names as entity_names};
use cuttings::load::content::classify;
use cuttings::load::{ContentFile, Files as _, MemoryFiles};
use cuttings::parse::{
    self, ArticleProofs, ArticleReading, EntityNames, ReadingContext, Records, WantedQuotes,
};
use cuttings::pipeline::{Gathered, Options, gather};

use super::dossier::{Size, files};

pub(crate) const SIZE: Size = Size { seed: 1, articles: 200 };

/// Dates as people write them in headers, of every kind.
pub(crate) const DATES: [&str; 16] = [
    "2025-09-10",
    "2025-09",
    "2025",
    "2025-09-10 14:30",
    "2025-09-10T14:30:00+02:00",
    "2025-09-10T14:30Z",
    "2025-09-10/2025-09-12",
    "2025-09-10/..",
    "../2025-09",
    "2025-09~",
    "2025?",
    "198X",
    "2025-21",
    "Y-17000",
    "10 September 2025",
    "2025-13-40",
];

/// Headers and bodies of all articles.
fn articles() -> impl Iterator<Item = (String, String)> {
    let articles = files(SIZE).filter(|(path, _)| path.starts_with("content/articles/"));
    articles.map(|(path, text)| {
        let parts = text.strip_prefix("---\n").and_then(|text| text.split_once("---\n"));
        let (header, body) = parts.unwrap_or_else(|| panic!("{path} has a header and a body"));
        (header.to_owned(), body.to_owned())
    })
}

/// The headers of all articles.
pub(crate) fn headers() -> Vec<String> {
    articles().map(|(header, _)| header).collect()
}

/// The texts of all articles, of 300 to 700 words each, some passages with what Markdown has for them.
pub(crate) fn bodies() -> Vec<String> {
    let marked = |(number, passage): (usize, &str)| match number % 8 {
        2 => format!("## A heading\n\n{passage}"),
        3 => format!("> {passage}"),
        4 => format!("- {passage}\n- [a link](https://news.example/{number}) to *another*"),
        _ => passage.to_owned(),
    };
    let body = |(_, body): (String, String)| {
        body.trim().split("\n\n").enumerate().map(marked).collect::<Vec<_>>().join("\n\n")
    };
    articles().map(body).collect()
}

/// The names of all people.
pub(crate) fn names() -> Vec<String> {
    let people = files(SIZE).filter(|(path, _)| path.starts_with("content/people/"));
    let name = |text: String| text.lines().find_map(|line| line.strip_prefix("name: ").map(str::to_owned));
    people.filter_map(|(_, text)| name(text)).collect()
}

/// Finds them.
pub(crate) fn roster(names: &[String]) -> Roster {
    let mut roster = RosterBuilder::new();
    for (key, name) in names.iter().enumerate() {
        roster.add(key as u32, &[Form::new(name)], &Facts::default());
    }
    roster.build()
}

/// The whole project in memory.
pub(crate) fn project() -> MemoryFiles {
    files(SIZE).fold(MemoryFiles::new(), |project, (path, text)| project.with(&path, text))
}

/// The project read and linked.
pub(crate) fn gathered(project: &MemoryFiles) -> Gathered {
    let read = gather(project, &MemoryFiles::new(), &Options::default());
    let gathered = read.expect("memory does not fail");
    assert!(!gathered.has_errors(), "a made-up dossier is without errors");
    gathered
}

/// A project that is read and not linked.
pub(crate) struct Read {
    content: Vec<ContentFile>,
    records: Records,
    names: Arc<EntityNames>,
    readings: Vec<Arc<ArticleReading>>,
    between: Vec<ArticleProofs>,
}

impl Read {
    pub(crate) fn of(project: &MemoryFiles) -> Self {
        let content = classify(&project.list().expect("memory does not fail"));
        let mut problems = Vec::new();
        let records = parse::records(project, &content, None, &mut problems).expect("memory does not fail");
        let (wanted, names) = (Arc::new(WantedQuotes::of(&records)), entity_names(&records, false, None));
        let needs =
            ReadingContext { names: &names, wanted: &wanted, drafts: false, rights: records.settings.rights };
        let readings = parse::articles(project, &content, needs, None, &mut problems);
        let readings = readings.expect("memory does not fail");
        let between =
            parse::prove_between_articles(project, &content, &readings).expect("memory does not fail");
        Read { content, records, names, readings, between }
    }

    /// What linking uses up.
    pub(crate) fn input(&self) -> LinkInput<'_> {
        let Read { content, records, names, readings, between } = self;
        LinkInput {
            content,
            records: records.clone(),
            readings: readings.clone(),
            names,
            between: between.clone(),
            drafts: false,
        }
    }
}
