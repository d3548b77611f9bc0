//! What many pages show alike, made once for all of them.

use std::hash::Hash;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use foldhash::HashMap;

use crate::arena::Id;
use crate::cite::Reference;
use crate::date::Date;
use crate::model::{Article, Claim, Entity, Event};
use crate::plan::Route;
use crate::view::{ArticleLink, ClaimView, DateView, EntityLink, EventCard, NavigationItem, Shared};

use super::navigation::Section;

/// So many parts of a kind are kept from before, and as many of those made since. All links of a small dossier find room; of a large one
/// those that pages near each other show, since keeping all would take memory that grows with it.
const MOST: usize = 1_024;

/// The same of large parts, which the pages of articles about one event show one after the other.
const MOST_LARGE: usize = 32;

/// Parts of views.
#[derive(Debug)]
pub(crate) struct SharedParts {
    /// Links to articles.
    pub(crate) articles: Memory<(Way, Id<Article>), Shared<ArticleLink>>,
    /// Links to entities.
    pub(crate) entities: Memory<(Way, Id<Entity>), Shared<EntityLink>>,
    /// The navigation of the pages of a section, or its tools.
    pub(crate) navigation: Memory<(Way, Section, bool), Shared<Vec<NavigationItem>>>,
    /// Dates in words.
    pub(crate) dates: Memory<Date, Shared<DateView>>,
    /// References to articles.
    pub(crate) references: Memory<Id<Article>, Arc<Reference>>,
    /// Events in a list whose citations have no marks.
    pub(crate) events: Memory<(Folder, Id<Event>), Shared<EventCard>>,
    /// Claims whose citations have no marks.
    pub(crate) claims: Memory<(Folder, Id<Claim>), Shared<ClaimView>>,
    /// An address in each folder of things at which no page stands.
    nowhere: [Route; 5],
}

impl Default for SharedParts {
    fn default() -> Self {
        SharedParts {
            articles: Memory::with_room(MOST),
            entities: Memory::with_room(MOST),
            navigation: Memory::with_room(MOST),
            dates: Memory::with_room(MOST),
            references: Memory::with_room(MOST),
            events: Memory::with_room(MOST_LARGE),
            claims: Memory::with_room(MOST_LARGE),
            nowhere: ["articles", "events", "people", "organisations", "places"]
                .map(|folder| Route::new(format!("{folder}/-"))),
        }
    }
}

impl SharedParts {
    /// The folder of things in which the pages of `folder` stand, and an address in it that is none of theirs: seen from there a part has
    /// no link that is right on one page only, as a bare anchor would be.
    pub(crate) fn nowhere_in(&self, folder: &str) -> Option<(Folder, &Route)> {
        let at = self.nowhere.iter().position(|route| route.folder() == folder)?;
        Some((Folder(at), &self.nowhere[at]))
    }
}

/// A folder of the pages of articles, events, people, organisations or places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Folder(usize);

/// Where a page stands, seen from a folder at the top: all pages of which this is the same have the same relative address of a page in
/// that folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Way {
    /// At the top.
    Top,
    /// In the folder itself.
    Beside,
    /// In another folder at the top.
    Over,
}

impl Way {
    /// Where the pages of a folder stand, as a route gives it, seen from a folder at the top, or from the top by an empty name. Pages of
    /// folders in folders are too few to share anything.
    pub(crate) fn of(folder: &str, seen_from: &str) -> Option<Self> {
        match folder.bytes().filter(|&byte| byte == b'/').count() {
            0 => Some(Way::Top),
            1 if folder.strip_suffix('/') == Some(seen_from) => Some(Way::Beside),
            1 => Some(Way::Over),
            _ => None,
        }
    }
}

/// Parts of one kind by what they are of, as far as they were asked for.
#[derive(Debug)]
pub(crate) struct Memory<K, P> {
    room: usize,
    kept: Mutex<Kept<K, P>>,
}

/// The parts asked for of late, and those before them.
#[derive(Debug)]
struct Kept<K, P> {
    late: HashMap<K, P>,
    before: HashMap<K, P>,
}

impl<K, P> Memory<K, P> {
    fn with_room(room: usize) -> Self {
        Memory { room, kept: Mutex::new(Kept { late: HashMap::default(), before: HashMap::default() }) }
    }
}

impl<K: Eq + Hash, P: Clone> Memory<K, P> {
    /// What is kept under a key, or what `make` makes. Two threads may make it at once, which costs time but changes nothing.
    pub(crate) fn get(&self, key: K, make: impl FnOnce() -> P) -> P {
        if let Some(part) = self.lock().find(&key) {
            return part;
        }
        let part = make();
        let forgotten = self.lock().keep(self.room, key, part.clone());
        drop(forgotten);
        part
    }

    fn lock(&self) -> MutexGuard<'_, Kept<K, P>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K: Eq + Hash, P: Clone> Kept<K, P> {
    fn find(&mut self, key: &K) -> Option<P> {
        if let Some(part) = self.late.get(key) {
            return Some(part.clone());
        }
        let (key, part) = self.before.remove_entry(key)?;
        self.late.insert(key, part.clone());
        Some(part)
    }

    /// Keeps a part, and gives back those that are kept no longer.
    fn keep(&mut self, room: usize, key: K, part: P) -> HashMap<K, P> {
        let forgotten = if self.late.len() < room {
            HashMap::default()
        } else {
            let late = std::mem::take(&mut self.late);
            std::mem::replace(&mut self.before, late)
        };
        self.late.insert(key, part);
        forgotten
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_one_way_have_the_same_addresses() {
        for (folder, seen_from, way) in [
            ("", "articles", Some(Way::Top)),
            ("articles/", "articles", Some(Way::Beside)),
            ("people/", "articles", Some(Way::Over)),
            ("", "", Some(Way::Top)),
            ("people/", "", Some(Way::Over)),
            ("a/b/", "articles", None),
        ] {
            assert_eq!(Way::of(folder, seen_from), way, "{folder} {seen_from}");
        }
    }

    #[test]
    fn what_is_asked_for_again_is_kept() {
        let memory: Memory<usize, usize> = Memory::with_room(MOST);
        for key in 0..MOST * 4 {
            assert_eq!(memory.get(key, || key), key);
            assert_eq!(memory.get(0, || MOST), 0);
        }
        let kept = |kept: &Kept<usize, usize>| (kept.late.len(), kept.before.len());
        assert!(kept(&memory.lock()).max((0, 0)) <= (MOST, MOST));
        assert_eq!(memory.get(1, || MOST), MOST);
    }
}
