//! What to do with each thing found: a new file, or a word that it is there already.

use std::collections::BTreeSet;

use super::article_file::{ArticleFile, article_file};
use super::found::{Body, Found};
use super::happening::{EventFile, FoundEvent, event_file};
use super::inputs::{Outcome, Taken};
use super::known::{Known, Likeness};
use super::overrides::Overrides;

/// What became of one file, page or entry.
#[derive(Debug)]
pub enum Settled {
    /// A new article, its file, and one that shares much of its text.
    New(Box<Found>, ArticleFile, Option<Likeness>),
    /// A new event of a timeline, and its draft.
    Event(Box<FoundEvent>, EventFile),
    /// It is there already: what it was, and what it is like.
    Repeated(String, Likeness),
    /// It could not be read: what it was, and why not.
    Failed(String, String),
    /// A file in a folder that is none of those that are read.
    PassedOver(String),
}

/// Settles what was taken, in its order. Each article is `known` from then on. With `copies`, what is there already is added all the same.
pub fn settle(taken: Taken, known: &mut Known, overrides: &Overrides, copies: bool) -> Vec<Settled> {
    let own: BTreeSet<String> = taken.iter().filter_map(stem).collect();
    let one = |outcome: Outcome| match outcome {
        Outcome::Failed(origin, reason) => Settled::Failed(origin, reason),
        Outcome::PassedOver(origin) => Settled::PassedOver(origin),
        Outcome::Event(event) => {
            if let Some(same) = known.event_likeness(&event).filter(|_| !copies) {
                return Settled::Repeated(event.origin, same);
            }
            let file = event_file(&event, &|key| known.is_taken(key));
            known.remember_event(&event, &file.key);
            Settled::Event(event, file)
        }
        Outcome::Found(mut found) => {
            overrides.apply(&mut found);
            known.name_outlet(&mut found);
            let likeness = known.likeness(&found);
            let shares = match likeness {
                Some(shares @ Likeness::Shares(..)) => Some(shares),
                Some(same) if !copies => return Settled::Repeated(found.origin, same),
                other => other,
            };
            let file = {
                let is_key = |key: &str| known.is_taken(key) || own.contains(&slug::slugify(key));
                article_file(&found, &|key| known.is_taken(key), &is_key)
            };
            known.remember(&found, &file.key);
            Settled::New(found, file, shares)
        }
    };
    taken.into_iter().map(one).collect()
}

/// The key that a note has by its name: other notes may link to it.
fn stem(outcome: &Outcome) -> Option<String> {
    match outcome {
        Outcome::Found(found) if matches!(found.body, Body::Whole { .. }) => {
            found.stem.as_deref().map(slug::slugify)
        }
        _ => None,
    }
}
