//! Made-up dossiers of any size, the same for the same seed: articles with gaps in their headers, people by Zipf's law with
//! aliases and titles, events with proved quotations, claims that sometimes differ.

mod article;
mod chance;
mod files;
mod happening;
mod names;
mod words;

/// How large a dossier is to be, and which one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Size {
    /// Another seed, another dossier.
    pub(crate) seed: u64,
    /// The number of articles; all else grows with it.
    pub(crate) articles: usize,
}

impl Size {
    fn people(self) -> usize {
        self.articles / 6 + 12
    }

    fn organisations(self) -> usize {
        self.articles / 25 + 4
    }

    fn places(self) -> usize {
        self.articles / 40 + 4
    }

    fn events(self) -> usize {
        self.articles.div_ceil(happening::ARTICLES_AN_EVENT).max(1)
    }
}

/// Every file of the project, with its text.
pub(crate) fn files(size: Size) -> impl Iterator<Item = (String, String)> {
    let people = (0..size.people()).map(move |rank| files::person(size, rank));
    let events = (0..size.events()).map(move |number| files::event(size, number));
    let articles = (0..size.articles).map(move |number| article::file(size, number));
    [files::settings(size), files::about()]
        .into_iter()
        .chain(files::names(size))
        .chain(people)
        .chain(events)
        .chain(articles)
}

/// The keys of the people of whom an article is sure to tell.
pub(crate) fn people_of(size: Size, article: usize) -> Vec<String> {
    let happening = happening::Happening::of(size, article / happening::ARTICLES_AN_EVENT);
    happening.people.iter().map(|&rank| names::Person::of(size.seed, rank).key).collect()
}
