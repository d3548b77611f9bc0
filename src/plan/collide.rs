//! Two pages at one address, letter case ignored: some hosts and sticks know no case.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::Planned;

/// Pairs of pages that would overwrite each other: the one planned first, and the other.
pub(super) fn collisions(pages: &[Planned]) -> Vec<(usize, usize)> {
    let mut seen: HashMap<String, usize> = HashMap::with_capacity(pages.len());
    let mut out = Vec::new();
    for (index, planned) in pages.iter().enumerate() {
        match seen.entry(planned.route.as_str().to_lowercase()) {
            Entry::Occupied(first) => out.push((*first.get(), index)),
            Entry::Vacant(place) => drop(place.insert(index)),
        }
    }
    out
}
