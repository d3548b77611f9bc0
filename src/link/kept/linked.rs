//! Entities and events with their claims, as they were linked the last time.

use std::sync::Arc;

use crate::arena::Id;
use crate::diagnostic::Diagnostic;
use crate::model::{Citation, Claim, Entity, Event, Key};

/// What was made of a record: the thing, its claims, and what was wrong.
#[derive(Clone, Debug)]
pub(in crate::link) struct Linked<T> {
    pub(in crate::link) thing: Arc<T>,
    pub(in crate::link) claims: Vec<Arc<Claim>>,
    pub(in crate::link) problems: Arc<[Diagnostic]>,
}

/// What was made of the records of one kind, in the order of ids.
#[derive(Debug)]
pub(in crate::link) struct KeptLinked<R, T>(Vec<(Arc<R>, Linked<T>)>);

// Written by hand because `derive` would ask the same of `R` and `T`.
impl<R, T> Default for KeptLinked<R, T> {
    fn default() -> Self {
        KeptLinked(Vec::new())
    }
}

/// Whatever is made of a record, rests on articles and has claims.
pub(in crate::link) trait Linkable: Clone + Send + Sync {
    fn key(&self) -> &Key;
    fn sources(&self) -> &[Citation];
    fn claims(&self) -> &[Id<Claim>];
    fn set_claims(&mut self, claims: Vec<Id<Claim>>);
}

impl Linkable for Entity {
    fn key(&self) -> &Key {
        &self.key
    }

    fn sources(&self) -> &[Citation] {
        &self.sources
    }

    fn claims(&self) -> &[Id<Claim>] {
        &self.claims
    }

    fn set_claims(&mut self, claims: Vec<Id<Claim>>) {
        self.claims = claims;
    }
}

impl Linkable for Event {
    fn key(&self) -> &Key {
        &self.key
    }

    fn sources(&self) -> &[Citation] {
        &self.sources
    }

    fn claims(&self) -> &[Id<Claim>] {
        &self.claims
    }

    fn set_claims(&mut self, claims: Vec<Id<Claim>>) {
        self.claims = claims;
    }
}

impl<R, T: Linkable> KeptLinked<R, T> {
    /// What was made of a record the last time, if it is the same one and every article that it cites is, too.
    pub(in crate::link) fn get(&self, index: usize, record: &Arc<R>, changed: &[bool]) -> Option<Linked<T>> {
        let (last, linked) = self.0.get(index)?;
        let of_claims =
            linked.claims.iter().flat_map(|claim| &claim.accounts).flat_map(|account| &account.sources);
        let mut cited = linked.thing.sources().iter().chain(of_claims);
        let holds = Arc::ptr_eq(last, record)
            && cited.all(|citation| !changed.get(citation.article.index()).is_none_or(|changed| *changed));
        holds.then(|| linked.clone())
    }

    /// Keeps what was made this time.
    pub(in crate::link) fn keep(&mut self, linked: Vec<(Arc<R>, Linked<T>)>) {
        self.0 = linked;
    }
}
