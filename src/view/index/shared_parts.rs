//! What many pages show alike, made once for all of them.

use std::collections::hash_map::Entry;
use std::hash::Hash;
use std::sync::{Mutex, MutexGuard, PoisonError};

use foldhash::HashMap;
use serde::Serialize;

use crate::arena::Id;
use crate::date::Date;
use crate::model::{Article, Entity};
use crate::view::{ArticleLink, DateView, EntityLink, NavigationItem, Shared};

use super::navigation::Section;

/// So many parts of a kind are kept from before, and as many of those made since. All links of a small dossier find room; of a large one
/// those that pages near each other show, since keeping all would take memory that grows with it.
const MOST: usize = 2_048;

/// Parts of views.
#[derive(Debug, Default)]
pub(crate) struct SharedParts {
    /// Links to articles.
    pub(crate) articles: Memory<(Way, Id<Article>), ArticleLink>,
    /// Links to entities.
    pub(crate) entities: Memory<(Way, Id<Entity>), EntityLink>,
    /// The navigation of the pages of a section, or its tools.
    pub(crate) navigation: Memory<(Way, Section, bool), Vec<NavigationItem>>,
    /// Dates in words.
    pub(crate) dates: Memory<Date, DateView>,
}

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
pub(crate) struct Memory<K, V> {
    kept: Mutex<Kept<K, V>>,
}

/// The parts asked for of late, and those before them.
#[derive(Debug)]
struct Kept<K, V> {
    late: HashMap<K, Shared<V>>,
    before: HashMap<K, Shared<V>>,
}

impl<K, V> Default for Memory<K, V> {
    fn default() -> Self {
        Memory { kept: Mutex::new(Kept { late: HashMap::default(), before: HashMap::default() }) }
    }
}

impl<K: Eq + Hash, V: Serialize> Memory<K, V> {
    /// What is kept under a key, or what `make` makes. Two threads may make it at once, which costs time but changes nothing.
    pub(crate) fn get(&self, key: K, make: impl FnOnce() -> V) -> Shared<V> {
        if let Some(part) = self.lock().find(&key) {
            return part;
        }
        let part = Shared::new(make());
        let forgotten = self.lock().keep(key, part.clone());
        drop(forgotten);
        part
    }

    fn lock(&self) -> MutexGuard<'_, Kept<K, V>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<K: Eq + Hash, V> Kept<K, V> {
    fn find(&mut self, key: &K) -> Option<Shared<V>> {
        if let Some(part) = self.late.get(key) {
            return Some(part.clone());
        }
        let (key, part) = self.before.remove_entry(key)?;
        self.late.insert(key, part.clone());
        Some(part)
    }

    /// Keeps a part, and gives back those that are kept no longer.
    fn keep(&mut self, key: K, part: Shared<V>) -> HashMap<K, Shared<V>> {
        let full = self.late.len() >= MOST;
        let forgotten = if full {
            let late = std::mem::take(&mut self.late);
            std::mem::replace(&mut self.before, late)
        } else {
            HashMap::default()
        };
        if let Entry::Vacant(place) = self.late.entry(key) {
            place.insert(part);
        }
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
        let memory: Memory<usize, usize> = Memory::default();
        for key in 0..MOST * 4 {
            assert_eq!(*memory.get(key, || key), key);
            assert_eq!(*memory.get(0, || MOST), 0);
        }
        let kept = memory.lock();
        assert!(kept.late.len() <= MOST && kept.before.len() <= MOST);
        drop(kept);
        assert_eq!(*memory.get(1, || MOST), MOST);
    }
}
