//! Who appears with whom.

use std::collections::{BTreeMap, HashMap};

use crate::arena::{Arena, Id, IdMap};
use crate::model::{Article, Entity, EntityKind, Event, Together};

/// So many companions are kept for a person, the strongest.
const KEPT: usize = 30;

/// In an article that names more people than this, only the first ones named are counted as appearing together: a list of
/// guests says little about any two of them, and pairs grow with the square.
const COUNTED: usize = 40;

type Pair = (Id<Entity>, Id<Entity>);

/// For each person, who appears with them in articles, passages and events.
pub(super) fn together(
    entities: &Arena<Entity>,
    articles: &Arena<Article>,
    events: &Arena<Event>,
) -> IdMap<Entity, Vec<Together>> {
    // Sorted once all are counted: a map in order would be sought through for each pair of each passage.
    let mut pairs: HashMap<Pair, [u32; 3]> = HashMap::new();
    let is_person = |id: &Id<Entity>| entities[*id].kind == EntityKind::Person;
    for (_, article) in articles.iter() {
        let mentions = article.mentions.iter().filter(|mention| is_person(&mention.entity));
        let people: Vec<Id<Entity>> = mentions.clone().map(|mention| mention.entity).collect();
        count(&people, 0, &mut pairs);
        let mut by_passage: BTreeMap<u32, Vec<Id<Entity>>> = BTreeMap::new();
        for mention in mentions {
            by_passage.entry(mention.passage).or_default().push(mention.entity);
        }
        for people in by_passage.values() {
            count(people, 1, &mut pairs);
        }
    }
    for (_, event) in events.iter() {
        count(&event.people, 2, &mut pairs);
    }
    let mut out: IdMap<Entity, Vec<Together>> = IdMap::new(entities);
    let mut pairs: Vec<(Pair, [u32; 3])> = pairs.into_iter().collect();
    pairs.sort_unstable();
    for ((a, b), [articles, passages, events]) in pairs {
        out[a].push(Together { with: b, articles, passages, events });
        out[b].push(Together { with: a, articles, passages, events });
    }
    for id in entities.ids() {
        let list = &mut out[id];
        list.sort_by_key(|one| (std::cmp::Reverse((one.events, one.articles, one.passages)), one.with));
        list.truncate(KEPT);
        list.shrink_to_fit();
    }
    out
}

fn count(people: &[Id<Entity>], kind: usize, pairs: &mut HashMap<Pair, [u32; 3]>) {
    let mut distinct: Vec<Id<Entity>> = Vec::new();
    for &person in people {
        if distinct.len() < COUNTED && !distinct.contains(&person) {
            distinct.push(person);
        }
    }
    distinct.sort_unstable();
    for (index, &a) in distinct.iter().enumerate() {
        for &b in &distinct[index + 1..] {
            pairs.entry((a, b)).or_default()[kind] += 1;
        }
    }
}
