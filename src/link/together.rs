//! Who appears with whom.

use rayon::prelude::*;

use crate::arena::{Arena, Id, IdMap};
use crate::model::{Article, Entity, EntityKind, Event, Together};

/// So many companions are kept for a person, the strongest.
const KEPT: usize = 30;

/// In an article that names more people than this, only the first ones named are counted as appearing together: a list of
/// guests says little about any two of them, and pairs grow with the square.
const COUNTED: usize = 40;

/// For each person, who appears with them in articles, passages and events.
pub(super) fn together(
    entities: &Arena<Entity>,
    articles: &Arena<Article>,
    events: &Arena<Event>,
) -> IdMap<Entity, Vec<Together>> {
    let mut pairs = Pairs::default();
    let is_person = |id: &Id<Entity>| entities[*id].kind == EntityKind::Person;
    let mut people: Vec<(u32, Id<Entity>)> = Vec::new();
    for (_, article) in articles.iter() {
        let mentions = article.mentions.iter().filter(|mention| is_person(&mention.entity));
        people.clear();
        people.extend(mentions.map(|mention| (mention.passage, mention.entity)));
        pairs.count(people.iter().map(|(_, person)| *person), IN_ARTICLES);
        // Stable: within a passage the first ones named stay first.
        people.sort_by_key(|(passage, _)| *passage);
        for passage in people.chunk_by(|(one, _), (other, _)| one == other) {
            pairs.count(passage.iter().map(|(_, person)| *person), IN_PASSAGES);
        }
    }
    for (_, event) in events.iter() {
        pairs.count(event.people.iter().copied(), IN_EVENTS);
    }
    let mut out: IdMap<Entity, Vec<Together>> = IdMap::new(entities);
    for (a, b, [articles, passages, events]) in pairs.counted() {
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

/// Every time two people appear together, as a number that sorts by the two: the first in its upper half, then the second, then in
/// what they appear. Sorted once and counted, which takes less than a map that is sought through for each pair of each passage.
#[derive(Default)]
struct Pairs {
    times: Vec<u64>,
    distinct: Vec<Id<Entity>>,
}

const IN_ARTICLES: u64 = 0;
const IN_PASSAGES: u64 = 1;
const IN_EVENTS: u64 = 2;

/// How many bits say in what two people appear.
const KIND_BITS: u32 = 2;
const KINDS: u64 = (1 << KIND_BITS) - 1;

impl Pairs {
    fn count(&mut self, people: impl Iterator<Item = Id<Entity>>, kind: u64) {
        let distinct = &mut self.distinct;
        distinct.clear();
        for person in people {
            if distinct.len() < COUNTED && !distinct.contains(&person) {
                distinct.push(person);
            }
        }
        distinct.sort_unstable();
        for (index, a) in distinct.iter().enumerate() {
            let first = (a.index() as u64) << 32;
            self.times
                .extend(distinct[index + 1..].iter().map(|b| first | (b.index() as u64) << KIND_BITS | kind));
        }
    }

    /// Each pair once, with the number of articles, passages and events.
    fn counted(mut self) -> impl Iterator<Item = (Id<Entity>, Id<Entity>, [u32; 3])> {
        self.times.par_sort_unstable();
        let mut rest = self.times.into_iter().peekable();
        std::iter::from_fn(move || {
            let first = rest.next()?;
            let mut counts = [0; 3];
            let mut add = |time: u64| counts[(time & KINDS) as usize] += 1;
            add(first);
            while let Some(same) = rest.next_if(|other| other >> KIND_BITS == first >> KIND_BITS) {
                add(same);
            }
            let (a, b) = ((first >> 32) as u32, (first as u32) >> KIND_BITS);
            Some((Id::from_index(a), Id::from_index(b), counts))
        })
    }
}
