//! Who stands in a sentence.

use super::reading::{Article, Dated};
use crate::extract::names::{Name, NameKind, find_names};
use std::collections::BTreeMap;

/// Gives every dated sentence its people: those whom the caller knows, or the names that the text itself shows.
///
/// `text` is all passages joined, with the byte at which each begins.
pub(super) fn put_in(article: &Article<'_>, text: (&str, &[usize]), dated: &mut [Dated]) {
    let found;
    let places: Vec<(usize, &str)> = if let Some(sightings) = article.people {
        let start = |passage: u32| text.1.get(passage as usize).copied();
        sightings
            .iter()
            .filter_map(|sighting| {
                Some((start(sighting.passage)? + sighting.start as usize, sighting.person))
            })
            .collect()
    } else if dated.is_empty() {
        return;
    } else {
        found = named(text.0);
        found.iter().map(|(start, name)| (*start, name.as_str())).collect()
    };
    for sentence in dated {
        let Some(&start) = text.1.get(sentence.passage as usize) else { continue };
        let inside = start + sentence.range.start as usize..start + sentence.range.end as usize;
        let place = |byte: usize| places.partition_point(|(at, _)| *at < byte);
        let here = places.get(place(inside.start)..place(inside.end)).unwrap_or_default();
        let mut people: Vec<String> = here.iter().map(|(_, name)| (*name).to_owned()).collect();
        people.sort_unstable();
        people.dedup();
        sentence.people = people;
    }
}

/// Where each person is named, by the fullest form of the name in the text.
fn named(text: &str) -> Vec<(usize, String)> {
    let names: Vec<Name> =
        find_names(text).into_iter().filter(|name| name.kind == NameKind::Person).collect();
    let mut fullest: BTreeMap<u32, &str> = BTreeMap::new();
    for name in &names {
        let (Some(person), form) = (name.person, &text[name.range.clone()]) else { continue };
        let known = fullest.entry(person).or_insert(form);
        if form.len() > known.len() {
            *known = form;
        }
    }
    let one_line = |form: &str| form.split_whitespace().collect::<Vec<_>>().join(" ");
    names.iter().filter_map(|name| Some((name.range.start, one_line(fullest.get(&name.person?)?)))).collect()
}
