//! Two pages at one address, letter case ignored: some hosts and sticks know no case.

use std::collections::BTreeMap;

use super::Planned;

/// Pairs of pages that would overwrite each other: the one planned first, and the other.
pub(super) fn collisions(pages: &[Planned]) -> Vec<(usize, usize)> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut out = Vec::new();
    for (index, planned) in pages.iter().enumerate() {
        match seen.get(&planned.route.as_str().to_lowercase()) {
            Some(&first) => out.push((first, index)),
            None => {
                seen.insert(planned.route.as_str().to_lowercase(), index);
            }
        }
    }
    out
}
