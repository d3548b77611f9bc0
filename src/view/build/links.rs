//! Links to the things of the dossier, as seen from the page of a context.

use std::sync::Arc;

use crate::arena::Id;
use crate::cite::Reference;
use crate::date::Date;
use crate::model::{Article, Citation, Claim, Entity, Event, Rights, Subject, Target};
use crate::view::{
    ArticleLink, CitationView, DateView, EntityLink, EventLink, PlainLink, Shared, ViewContext,
};

/// The anchor of a passage.
pub(super) fn passage_anchor(number: u32) -> String {
    format!("p{number}")
}

impl ViewContext<'_> {
    /// A date in words.
    pub(super) fn date(&self, date: Option<&Date>) -> Option<Shared<DateView>> {
        let new = |date: &Date| {
            self.index().shared_parts.dates.get(date.clone(), || DateView::new(date, self.words()).into())
        };
        date.map(new)
    }

    /// The address of the page of a thing.
    pub(super) fn target_url(&self, target: Target) -> String {
        self.url(&self.plan().route(self.dossier(), target))
    }

    /// What a thing is called.
    pub(super) fn title(&self, target: Target) -> String {
        let dossier = self.dossier();
        let title = match target {
            Target::Article(id) => &dossier.article(id).title,
            Target::Entity(id) => &dossier.entity(id).name,
            Target::Event(id) => &dossier.event(id).title,
            Target::Page(id) => &dossier.page(id).title,
        };
        title.to_string()
    }

    /// A link to a thing, with what it is called.
    pub(super) fn plain_link(&self, target: Target) -> PlainLink {
        PlainLink { label: self.title(target), url: self.target_url(target) }
    }

    /// A link to an entity.
    pub(super) fn entity_link(&self, id: Id<Entity>) -> Shared<EntityLink> {
        let folder = self.dossier().entity(id).kind.folder();
        self.shared(|shared| &shared.entities, folder, |way| (way, id), || self.new_entity_link(id))
    }

    fn new_entity_link(&self, id: Id<Entity>) -> EntityLink {
        let entity = self.dossier().entity(id);
        EntityLink {
            kind: entity.kind.noun(),
            key: entity.key.to_string(),
            name: entity.name.to_string(),
            initials: initials(&entity.name),
            url: self.target_url(Target::Entity(id)),
        }
    }

    /// Links to entities.
    pub(super) fn entity_links(&self, ids: &[Id<Entity>]) -> Vec<Shared<EntityLink>> {
        ids.iter().map(|&id| self.entity_link(id)).collect()
    }

    /// A link to an event.
    pub(super) fn event_link(&self, id: Id<Event>) -> EventLink {
        let event = self.dossier().event(id);
        EventLink {
            key: event.key.to_string(),
            title: event.title.to_string(),
            date: self.date(event.date.as_ref()),
            url: self.target_url(Target::Event(id)),
        }
    }

    /// A link to an article.
    pub(super) fn article_link(&self, id: Id<Article>) -> Shared<ArticleLink> {
        self.shared(|shared| &shared.articles, "articles", |way| (way, id), || self.new_article_link(id))
    }

    fn new_article_link(&self, id: Id<Article>) -> ArticleLink {
        let article = self.dossier().article(id);
        let own = &self.index().site.language;
        let language = self.text_language(article).filter(|language| !language.eq_ignore_ascii_case(own));
        let label = &self.index().article_labels[id];
        ArticleLink {
            key: article.key.to_string(),
            title: article.title.to_string(),
            date: self.date(article.date.as_ref()),
            publisher: article.publisher.as_deref().map(str::to_owned),
            label: label.text.to_string(),
            label_has_date: label.has_date,
            label_language: language.clone().filter(|_| !label.has_date),
            url: self.target_url(Target::Article(id)),
            language,
        }
    }

    /// The language of an article's text. An article that names none is in that of the dossier, which is said where the pages are not.
    pub(super) fn text_language(&self, article: &Article) -> Option<String> {
        let inherited = self.index().site.text_language.as_deref();
        article.language.as_deref().or(inherited).map(str::to_owned)
    }

    /// The reference to an article, in the dossier's style.
    pub(super) fn reference(&self, id: Id<Article>) -> Arc<Reference> {
        let new = || Arc::new(self.index().references.article(self.dossier(), id));
        self.index().shared_parts.references.get(id, new)
    }

    /// The address of a passage, or of its article where the passage is not shown there.
    pub(super) fn passage_url(&self, id: Id<Article>, passage: Option<u32>) -> String {
        let route = self.plan().route(self.dossier(), Target::Article(id));
        match passage.filter(|&number| self.is_shown(id, number)) {
            Some(number) => self.anchor_url(&route, &passage_anchor(number)),
            None => self.url(&route),
        }
    }

    /// The same where there is a link to the article already.
    pub(super) fn passage_url_by(&self, link: &ArticleLink, id: Id<Article>, passage: Option<u32>) -> String {
        let slug = &*self.dossier().article(id).slug;
        let own = self.route.as_str().strip_prefix("articles/").and_then(|rest| rest.strip_suffix(".html"));
        match passage.filter(|&number| self.is_shown(id, number)) {
            Some(_) if own == Some(slug) => self.passage_url(id, passage),
            Some(number) => [&*link.url, "#", &passage_anchor(number)].concat(),
            None => link.url.clone(),
        }
    }

    /// Whether the page of an article shows a passage, or part of it.
    pub(super) fn is_shown(&self, id: Id<Article>, passage: u32) -> bool {
        let article = self.dossier().article(id);
        match article.rights {
            Rights::Full => (1..=article.passages).contains(&passage),
            Rights::Excerpt => self.proofs(id).iter().any(|&(number, _, _)| number == passage),
            Rights::Metadata => false,
        }
    }

    /// The ranges of an article's passages that may be shown though the rest may not.
    pub(super) fn proofs(&self, id: Id<Article>) -> &[(u32, u32, u32)] {
        self.index().proofs.get(&id).map_or(&[], Vec::as_slice)
    }

    /// A citation, with its words where they may be shown.
    pub(super) fn citation(&self, citation: &Citation) -> CitationView {
        let article = self.dossier().article(citation.article);
        let passage = citation.passage.or_else(|| Some(citation.quote.as_ref()?.places.first()?.0));
        let quote = citation.quote.as_ref().filter(|_| article.rights.allows_quotes());
        let link = self.article_link(citation.article);
        CitationView {
            passage,
            quote: quote.map(|quote| quote.text.to_string()),
            url: self.passage_url_by(&link, citation.article, passage),
            article: link,
            mark: None,
        }
    }

    /// Citations.
    pub(super) fn citations(&self, citations: &[Citation]) -> Vec<CitationView> {
        citations.iter().map(|citation| self.citation(citation)).collect()
    }

    /// A claim's place in the register.
    pub(super) fn claim_url(&self, id: Id<Claim>) -> String {
        self.anchor_url(self.plan().claim_route(id), &self.dossier().claim(id).anchor)
    }

    /// A claim's question, with its place in the register.
    pub(super) fn claim_link(&self, id: Id<Claim>) -> PlainLink {
        PlainLink { label: self.dossier().claim(id).question.to_string(), url: self.claim_url(id) }
    }

    /// What a claim is about.
    pub(super) fn subject_link(&self, subject: Subject) -> PlainLink {
        self.plain_link(match subject {
            Subject::Event(id) => Target::Event(id),
            Subject::Entity(id) => Target::Entity(id),
        })
    }

    /// An article's citation of something outside: a name, with the page of who bears it if there is one.
    pub(super) fn named_link(&self, name: &str, entity: Option<Id<Entity>>) -> PlainLink {
        let url = entity.map(|id| self.target_url(Target::Entity(id))).unwrap_or_default();
        PlainLink { label: name.to_owned(), url }
    }
}

/// The first letters of the first and of the last word.
fn initials(name: &str) -> String {
    // A number behind a king's name is no name.
    let is_number = |word: &&str| word.chars().all(|c| "IVX".contains(c));
    let words = name.split_whitespace().enumerate().filter(|(at, word)| *at == 0 || !is_number(word));
    let mut letters = words.filter_map(|(_, word)| word.chars().find(|c| c.is_alphanumeric()));
    let first = letters.next();
    let last = letters.last();
    first.into_iter().chain(last).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn initials() {
        for (name, letters) in [
            ("Prince Harry", "PH"),
            ("Sally Bedell Smith", "SS"),
            ("King Charles III", "KC"),
            ("X Ray", "XR"),
            ("“Ozzy”", "O"),
            ("李 白", "李白"),
            ("", ""),
            ("ßa", "SS"),
        ] {
            assert_eq!(super::initials(name), letters);
        }
    }
}
