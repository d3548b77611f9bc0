//! What the pages of a folder show alike, made once for all of them.

use std::hash::Hash;
use std::sync::{Mutex, PoisonError};

use foldhash::HashMap;
use serde::Serialize;

use crate::arena::Id;
use crate::model::{Article, Entity};
use crate::plan::{Route, SitePlan};
use crate::view::{ArticleLink, EntityLink, NavigationItem, Shared};

use super::navigation::Section;

/// So many parts of a kind are kept at most. Pages that stand near each other show the same links, so that keeping all of them, which
/// grows with the dossier, would gain little.
const MOST: usize = 512;

/// Parts of views, as they are seen from a folder.
#[derive(Debug)]
pub(crate) struct SharedParts {
    folders: Vec<Box<str>>,
    /// Links to articles.
    pub(crate) articles: Memory<Id<Article>, ArticleLink>,
    /// Links to entities.
    pub(crate) entities: Memory<Id<Entity>, EntityLink>,
    /// The navigation of the pages of a section, or its tools.
    pub(crate) navigation: Memory<(Section, bool), Vec<NavigationItem>>,
}

/// A folder of pages below the top one, or the top one itself. Pages in one folder have the same relative addresses of others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Folder(u32);

impl SharedParts {
    /// Nothing is made before it is asked for.
    pub(crate) fn new(plan: &SitePlan) -> Self {
        let folders = plan.pages.iter().map(|planned| planned.route.folder());
        // Folders of folders hold the pages of one thing, which are too few to share anything.
        let mut folders: Vec<Box<str>> =
            folders.filter(|folder| is_shallow(folder)).map(Into::into).collect();
        folders.sort_unstable();
        folders.dedup();
        SharedParts {
            folders,
            articles: Memory::default(),
            entities: Memory::default(),
            navigation: Memory::default(),
        }
    }

    /// The folder of a page, if its pages share links.
    pub(crate) fn folder(&self, route: &Route) -> Option<Folder> {
        let at = self.folders.binary_search_by(|folder| (**folder).cmp(route.folder())).ok()?;
        u32::try_from(at).ok().map(Folder)
    }
}

fn is_shallow(folder: &str) -> bool {
    folder.matches('/').count() <= 1
}

/// Parts of one kind by folder and key, as far as they were asked for.
#[derive(Debug)]
pub(crate) struct Memory<K, V> {
    kept: Mutex<HashMap<(Folder, K), Shared<V>>>,
}

impl<K, V> Default for Memory<K, V> {
    fn default() -> Self {
        Memory { kept: Mutex::default() }
    }
}

impl<K: Eq + Hash, V: Serialize> Memory<K, V> {
    /// What is kept under a key, or what `make` makes. Two threads may make it at once, which costs time but changes nothing.
    pub(crate) fn get(&self, folder: Folder, key: K, make: impl FnOnce() -> V) -> Shared<V> {
        let key = (folder, key);
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        kept.unwrap_or_else(|| {
            let part = Shared::new(make());
            let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
            if kept.len() >= MOST {
                kept.clear();
            }
            kept.insert(key, part.clone());
            part
        })
    }
}
