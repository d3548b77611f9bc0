//! Who is named where and with whom, as it was the last time.

use std::sync::Arc;

use crate::arena::{Arena, Id, IdMap};
use crate::link::indexes::mentioned_in;
use crate::link::together::together;
use crate::model::{Article, Entity, Event, MentionedIn, Together};

/// The tables of who is named where and with whom, and what they were made of.
#[derive(Debug, Default)]
pub(in crate::link) struct KeptPeople {
    articles: Arena<Article>,
    events: Arena<Event>,
    tables: PeopleTables,
}

/// The tables of who is named where and with whom.
#[derive(Clone, Debug, Default)]
pub(in crate::link) struct PeopleTables {
    pub(in crate::link) together: Arc<IdMap<Entity, Vec<Together>>>,
    pub(in crate::link) mentioned_in: Arc<IdMap<Entity, Vec<MentionedIn>>>,
}

impl PeopleTables {
    /// The tables of a dossier.
    pub(in crate::link) fn of(
        entities: &Arena<Entity>,
        articles: &Arena<Article>,
        events: &Arena<Event>,
    ) -> Self {
        let (together, mentioned_in) =
            rayon::join(|| together(entities, articles, events), || mentioned_in(entities, articles));
        PeopleTables { together: Arc::new(together), mentioned_in: Arc::new(mentioned_in) }
    }
}

impl KeptPeople {
    /// The tables of a dossier; those of the last time if every article names the same people in the same passages as it did then, and
    /// every event has the same.
    pub(in crate::link) fn tables(
        &mut self,
        entities: &Arena<Entity>,
        articles: &Arena<Article>,
        events: &Arena<Event>,
    ) -> PeopleTables {
        let are_same = self.articles.is_like(articles, names_the_same)
            && self.events.is_like(events, |one, other| one.people == other.people)
            && self.tables.together.len() == entities.len();
        if !are_same {
            self.tables = PeopleTables::of(entities, articles, events);
        }
        (self.articles, self.events) = (articles.clone(), events.clone());
        self.tables.clone()
    }
}

fn names_the_same(one: &Article, other: &Article) -> bool {
    fn named(article: &Article) -> impl Iterator<Item = (Id<Entity>, u32)> {
        article.mentions.iter().map(|mention| (mention.entity, mention.passage))
    }
    one.date == other.date && named(one).eq(named(other))
}
