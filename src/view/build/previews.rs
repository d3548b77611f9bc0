//! What shows beside a link before it is followed, for every thing that has a page.

use std::collections::BTreeMap;

use crate::arena::Id;
use crate::model::{Article, Citation, ClaimStatus, Dossier, Entity, Event, Target};
use crate::view::words::Counted;
use crate::view::{PreviewView, ViewContext};

/// So many names stand in one line.
const NAMES: usize = 4;
/// Quoted words of one passage, in characters; more is read on the page.
const LONGEST_QUOTE: usize = 320;

/// The words that the dossier quotes, by article and passage.
#[derive(Debug, Default)]
pub struct QuotedWords<'d> {
    words: BTreeMap<(Id<Article>, u32), Vec<&'d str>>,
}

impl<'d> QuotedWords<'d> {
    /// Every proved quotation of events, answers, facts and texts, where the article's rights let it be shown.
    pub fn of(dossier: &'d Dossier) -> Self {
        let mut quoted = QuotedWords::default();
        for citation in dossier.citations() {
            quoted.add(dossier, citation);
        }
        quoted
    }

    fn add(&mut self, dossier: &Dossier, citation: &'d Citation) {
        let Some(quote) = &citation.quote else { return };
        if !dossier.article(citation.article).rights.allows_quotes() {
            return;
        }
        let Some(passage) = citation.passage.or_else(|| quote.places.first().map(|place| place.0)) else {
            return;
        };
        let words = self.words.entry((citation.article, passage)).or_default();
        // What is quoted as part of longer words need not stand twice.
        if !words.iter().any(|known| known.contains(&*quote.text)) {
            words.retain(|known| !quote.text.contains(known));
            words.push(&quote.text);
        }
    }

    fn article(&self, id: Id<Article>) -> BTreeMap<u32, String> {
        let passages = self.words.range((id, 0)..=(id, u32::MAX));
        passages.map(|((_, passage), words)| (*passage, shortened(&words.join(" … ")))).collect()
    }
}

fn shortened(words: &str) -> String {
    match words.char_indices().nth(LONGEST_QUOTE) {
        None => words.to_owned(),
        Some((end, _)) => {
            let cut = &words[..end];
            format!("{} …", cut.rfind(' ').map_or(cut, |at| &cut[..at]))
        }
    }
}

impl ViewContext<'_> {
    /// A thing in brief; `None` for a free page.
    pub fn preview(&self, target: Target, quoted: &QuotedWords<'_>) -> Option<PreviewView> {
        match target {
            Target::Entity(id) => Some(self.entity_preview(id)),
            Target::Event(id) => Some(self.event_preview(id)),
            Target::Article(id) => Some(self.article_preview(id, quoted)),
            Target::Page(_) => None,
        }
    }

    fn entity_preview(&self, id: Id<Entity>) -> PreviewView {
        let (card, words) = (self.entity_card(id), self.words());
        let mut counts = vec![words.count(Counted::Source, card.articles)];
        counts.extend((card.events > 0).then(|| words.count(Counted::Event, card.events)));
        PreviewView {
            title: card.link.name.clone(),
            lines: card.role.into_iter().chain([counts.join(&words.comma)]).collect(),
            ..PreviewView::default()
        }
    }

    fn event_preview(&self, id: Id<Event>) -> PreviewView {
        let (event, words) = (self.dossier().event(id), self.words());
        let name = |id: &Id<Entity>| self.dossier().entity(*id).name.to_string();
        let date = self.date(event.date.as_ref()).map(|date| date.words.clone());
        let when = date.into_iter().chain(event.place.as_ref().map(name)).collect::<Vec<_>>();
        let mut who: Vec<String> =
            event.people.iter().chain(&event.organisations).take(NAMES).map(name).collect();
        if event.people.len() + event.organisations.len() > NAMES {
            who.push("…".to_owned());
        }
        let articles: std::collections::BTreeSet<_> =
            event.sources.iter().map(|cited| cited.article).collect();
        let is_disputed = |id: &&Id<_>| self.dossier().claim(**id).status == ClaimStatus::Disputed;
        let lines = [
            when.join(&words.comma),
            who.join(&words.comma),
            words.independence(articles.len(), event.independent_sources as usize),
        ];
        PreviewView {
            title: event.title.to_string(),
            lines: lines.into_iter().filter(|line| !line.is_empty()).collect(),
            mark: event
                .claims
                .iter()
                .find(is_disputed)
                .map(|_| words.status(ClaimStatus::Disputed).label.clone()),
            ..PreviewView::default()
        }
    }

    fn article_preview(&self, id: Id<Article>, quoted: &QuotedWords<'_>) -> PreviewView {
        let (link, words) = (self.article_link(id), self.words());
        let published =
            link.publisher.as_deref().into_iter().chain(link.date.as_ref().map(|date| &*date.words));
        let authors =
            self.dossier().article(id).authors.iter().take(NAMES).map(|author| author.name.to_string());
        let lines = [
            published.collect::<Vec<_>>().join(&words.comma),
            authors.collect::<Vec<_>>().join(&words.comma),
        ];
        PreviewView {
            title: link.title.clone(),
            lines: lines.into_iter().filter(|line| !line.is_empty()).collect(),
            quotes: quoted.article(id),
            language: link.language.clone(),
            ..PreviewView::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_words_end_between_words() {
        assert_eq!(shortened("short"), "short");
        let long = shortened(&"word ".repeat(100));
        assert!(long.ends_with("word …") && long.chars().count() <= LONGEST_QUOTE + 2, "{long}");
    }
}
