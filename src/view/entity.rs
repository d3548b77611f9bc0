//! People, organisations and places: the card in lists and the page.

use super::{
    ArticleLink, BacklinkGroup, CitationView, ClaimView, DateView, EntityLink, EventCard, PictureView,
    PlainLink, QuoteView, ReferenceView, Shared,
};
use serde::Serialize;

/// An entity in a list.
#[derive(Clone, Debug, Serialize)]
pub struct EntityCard {
    /// The link.
    pub link: Shared<EntityLink>,
    /// The name as lists file it, where the author gives it so: "Lindqvist, Ada"; show it in lists by name.
    pub filed: Option<String>,
    /// What they are, now or last.
    pub role: Option<String>,
    /// The portrait.
    pub image: Option<PictureView>,
    /// In how many articles they are named.
    pub articles: usize,
    /// In how many events they take part.
    pub events: usize,
    /// Other names.
    pub aliases: Vec<String>,
    /// Whether its page is a draft.
    pub draft: bool,
}

/// The page of a person, an organisation or a place.
#[derive(Clone, Debug, Serialize)]
pub struct EntityContent {
    /// What the card shows.
    pub card: EntityCard,
    /// The author's text.
    pub body_html: Option<String>,
    /// The articles that the text and the sources beside it cite, numbered as their marks are.
    pub references: Vec<ReferenceView>,
    /// What they are, with times.
    pub roles: Vec<RoleView>,
    /// When born, or founded.
    pub born: Option<Shared<DateView>>,
    /// When died, or closed.
    pub died: Option<Shared<DateView>>,
    /// Other names: with the time for which each holds.
    pub aliases: Vec<RoleView>,
    /// Pages elsewhere.
    pub links: Vec<PlainLink>,
    /// Ties to others, written here or there.
    pub relations: Vec<RelationView>,
    /// Sources for the facts above.
    pub citations: Vec<CitationView>,
    /// Their own timeline.
    pub events: Vec<Shared<EventCard>>,
    /// What each source calls them.
    pub forms: Vec<FormView>,
    /// Every mention in its sentence, by article.
    pub mentions: Vec<MentionsOfArticle>,
    /// How many mentions there are in all, on this page or others.
    pub mention_count: usize,
    /// Further pages of mentions.
    pub more_mentions: Vec<PlainLink>,
    /// Who appears with them.
    pub companions: Vec<CompanionView>,
    /// What they said, as articles quote them.
    pub quotes: Vec<QuoteView>,
    /// What others said to them, for outlets: speakers without a name among them.
    pub said_to: Vec<QuoteView>,
    /// Questions about them.
    pub claims: Vec<ClaimView>,
    /// Articles that they wrote or published.
    pub wrote: Vec<Shared<ArticleLink>>,
    /// Texts that lead here.
    pub backlinks: Vec<BacklinkGroup>,
    /// In how many articles of each year they are named, oldest first.
    pub appearances: Vec<AppearanceView>,
    /// Free keys.
    pub extra: Shared<serde_json::Value>,
}

/// Words that hold for a time: a role, a name.
#[derive(Clone, Debug, Serialize)]
pub struct RoleView {
    /// The words.
    pub text: String,
    /// The time in words: "since 8 September 2022"; `none` if always.
    pub time: Option<String>,
}

/// A tie to another entity.
#[derive(Clone, Debug, Serialize)]
pub struct RelationView {
    /// What the other one is to this one: "father".
    pub kind: String,
    /// The other one.
    pub entity: Shared<EntityLink>,
    /// The time in words.
    pub time: Option<String>,
}

/// A form of words by which sources call an entity.
#[derive(Clone, Debug, Serialize)]
pub struct FormView {
    /// The words.
    pub form: String,
    /// How often, in all.
    pub count: usize,
    /// The articles that use it.
    pub articles: Vec<Shared<ArticleLink>>,
}

/// The mentions of an entity in one article.
#[derive(Clone, Debug, Serialize)]
pub struct MentionsOfArticle {
    /// The article.
    pub article: Shared<ArticleLink>,
    /// How many mentions it has.
    pub count: usize,
    /// The mentions whose sentence may be shown.
    pub mentions: Vec<MentionView>,
}

/// A mention in its sentence.
#[derive(Clone, Debug, Serialize)]
pub struct MentionView {
    /// The sentence, with the form of words marked.
    pub sentence_html: String,
    /// The passage, counted from 1.
    pub passage: u32,
    /// The passage's address.
    pub url: String,
}

/// Somebody who appears with a person.
#[derive(Clone, Debug, Serialize)]
pub struct CompanionView {
    /// The other one.
    pub entity: Shared<EntityLink>,
    /// How they appear together, in words: "2 articles, 3 events".
    pub words: String,
}

/// Appearances in one year.
#[derive(Clone, Debug, Serialize)]
pub struct AppearanceView {
    /// The year, or "undated".
    pub label: String,
    /// How many articles.
    pub articles: usize,
}
