//! Things in a row with small typed ids. Everything is iterated in the order of ids, so output never depends on a hash.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};
use std::sync::Arc;

/// The place of a `T` in its [`Arena`]. An `Id<Person>` is not an `Id<Event>`.
pub struct Id<T>(u32, PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// The id of the thing at `index`, counted from 0.
    pub const fn from_index(index: u32) -> Self {
        Self(index, PhantomData)
    }

    /// The place in the arena, counted from 0.
    pub const fn index(self) -> usize {
        self.0 as usize
    }
}

// Written by hand because `derive` would ask the same of `T`, which an id does not hold.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Id({})", self.0)
    }
}

/// Things of one kind, each with an [`Id`]. They may be shared with another arena.
#[derive(Debug)]
pub struct Arena<T> {
    items: Vec<Arc<T>>,
}

// Written by hand because `derive` would ask the same of `T`, which is shared.
impl<T> Clone for Arena<T> {
    fn clone(&self) -> Self {
        Self { items: self.items.clone() }
    }
}

impl<T> Arena<T> {
    /// An arena that has room for so many things.
    pub fn with_capacity(count: usize) -> Self {
        Self { items: Vec::with_capacity(count) }
    }

    /// An arena with nothing in it.
    pub const fn new() -> Self {
        Self { items: Vec::new() }
    }

    /// Adds `item` at the end and gives its id.
    pub fn push(&mut self, item: impl Into<Arc<T>>) -> Id<T> {
        let index =
            u32::try_from(self.items.len()).expect("a dossier has fewer than four thousand million things");
        self.items.push(item.into());
        Id::from_index(index)
    }

    /// How many things there are.
    pub const fn len(&self) -> usize {
        self.items.len()
    }

    /// Whether there is nothing.
    pub const fn is_empty(&self) -> bool {
        self.items.is_empty()
    }

    /// The thing called `id`, if this arena is long enough.
    pub fn get(&self, id: Id<T>) -> Option<&T> {
        self.items.get(id.index()).map(Arc::as_ref)
    }

    /// Whether another arena has as many things, each shared with this one or alike.
    pub fn is_like(&self, other: &Self, are_alike: impl Fn(&T, &T) -> bool) -> bool {
        let mut pairs = self.items.iter().zip(&other.items);
        self.len() == other.len() && pairs.all(|(a, b)| Arc::ptr_eq(a, b) || are_alike(a, b))
    }

    /// All ids, in order.
    pub fn ids(&self) -> impl ExactSizeIterator<Item = Id<T>> + use<T> {
        (0..self.items.len() as u32).map(Id::from_index)
    }

    /// All things with their ids, in the order of ids.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Id<T>, &T)> + DoubleEndedIterator {
        self.items.iter().enumerate().map(|(index, item)| (Id::from_index(index as u32), &**item))
    }
}

impl<T> Default for Arena<T> {
    fn default() -> Self {
        Self::new()
    }
}

impl<T> FromIterator<T> for Arena<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        let mut arena = Self::new();
        for item in items {
            arena.push(item);
        }
        arena
    }
}

impl<T> Index<Id<T>> for Arena<T> {
    type Output = T;

    fn index(&self, id: Id<T>) -> &T {
        &self.items[id.index()]
    }
}

/// A value for every thing of an arena.
pub struct IdMap<T, V> {
    values: Vec<V>,
    of: PhantomData<fn() -> T>,
}

impl<T, V> IdMap<T, V> {
    /// A map that gives `make(id)` for every id of `arena`, made in the order of ids.
    pub fn from_fn(arena: &Arena<T>, make: impl FnMut(Id<T>) -> V) -> Self {
        Self { values: arena.ids().map(make).collect(), of: PhantomData }
    }

    /// A map that gives the default value for every id of `arena`.
    pub fn new(arena: &Arena<T>) -> Self
    where
        V: Default,
    {
        Self::from_fn(arena, |_| V::default())
    }

    /// The value of a thing; nothing if the arena has grown since.
    pub fn get(&self, id: Id<T>) -> Option<&V> {
        self.values.get(id.index())
    }

    /// All values with their ids, in the order of ids.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (Id<T>, &V)> + DoubleEndedIterator {
        self.values.iter().enumerate().map(|(index, value)| (Id::from_index(index as u32), value))
    }

    /// How many values there are: as many as the arena had things.
    pub const fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are no values.
    pub const fn is_empty(&self) -> bool {
        self.values.is_empty()
    }
}

impl<T, V> FromIterator<V> for IdMap<T, V> {
    /// The values in the order of ids, one for each.
    fn from_iter<I: IntoIterator<Item = V>>(values: I) -> Self {
        Self { values: values.into_iter().collect(), of: PhantomData }
    }
}

impl<T, V> Default for IdMap<T, V> {
    fn default() -> Self {
        Self { values: Vec::new(), of: PhantomData }
    }
}

impl<T, V: Clone> Clone for IdMap<T, V> {
    fn clone(&self) -> Self {
        Self { values: self.values.clone(), of: PhantomData }
    }
}

impl<T, V: fmt::Debug> fmt::Debug for IdMap<T, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.iter()).finish()
    }
}

impl<T, V> Index<Id<T>> for IdMap<T, V> {
    type Output = V;

    fn index(&self, id: Id<T>) -> &V {
        &self.values[id.index()]
    }
}

impl<T, V> IndexMut<Id<T>> for IdMap<T, V> {
    fn index_mut(&mut self, id: Id<T>) -> &mut V {
        &mut self.values[id.index()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_count_up_and_lead_back() {
        let mut arena = Arena::new();
        let (first, second) = (arena.push("harry"), arena.push("charles"));
        assert_eq!((arena[first], arena[second], arena.len()), ("harry", "charles", 2));
        assert!(first < second);
        assert_eq!(arena.ids().collect::<Vec<_>>(), [first, second]);
        assert_eq!(arena.iter().rev().map(|(id, _)| id.index()).collect::<Vec<_>>(), [1, 0]);
        assert_eq!(arena.get(Id::from_index(2)), None);
        assert_eq!(format!("{second:?}"), "Id(1)");
    }

    #[test]
    fn a_map_has_a_value_for_every_id() {
        let arena: Arena<&str> = ["a", "bb"].into_iter().collect();
        let mut lengths = IdMap::from_fn(&arena, |id| arena[id].len());
        lengths[Id::from_index(0)] += 5;
        assert_eq!(format!("{lengths:?}"), "{Id(0): 6, Id(1): 2}");
        let lists: IdMap<&str, Vec<u8>> = IdMap::new(&arena);
        assert!(lists.len() == 2 && lists.iter().all(|(_, list)| list.is_empty()));
    }
}
