//! Which words of an article may be shown of which no more may be shown: those that the dossier proves to stand there.

use std::collections::BTreeMap;

use crate::arena::Id;
use crate::model::{Article, Citation, Dossier, Rights};

/// The ranges proved in each article with the rights `excerpt`: passage and bytes of its plain text, sorted, merged where
/// they touch. A passage that is cited without words has an empty range, so that it can be led to.
pub(super) fn proofs(dossier: &Dossier) -> BTreeMap<Id<Article>, Vec<(u32, u32, u32)>> {
    let mut proofs: BTreeMap<Id<Article>, Vec<(u32, u32, u32)>> = BTreeMap::new();
    for Citation { article, passage, quote } in dossier.citations() {
        let cited = dossier.article(*article);
        if cited.rights == Rights::Excerpt {
            let ranges = proofs.entry(*article).or_default();
            let passage = passage.filter(|number| (1..=cited.passages).contains(number));
            ranges.extend(passage.map(|number| (number, 0, 0)));
            ranges.extend(quote.iter().flat_map(|quote| &quote.places));
        }
    }
    proofs.into_iter().map(|(article, ranges)| (article, merged(ranges))).collect()
}

fn merged(mut ranges: Vec<(u32, u32, u32)>) -> Vec<(u32, u32, u32)> {
    ranges.sort_unstable();
    let mut out: Vec<(u32, u32, u32)> = Vec::with_capacity(ranges.len());
    for (passage, start, end) in ranges {
        match out.last_mut() {
            Some(last) if last.0 == passage && last.2 >= start => last.2 = last.2.max(end),
            _ => out.push((passage, start, end)),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn ranges_that_touch_become_one() {
        let ranges = vec![(2, 0, 4), (1, 5, 9), (1, 0, 3), (1, 2, 5), (2, 6, 8)];
        assert_eq!(super::merged(ranges), [(1, 0, 9), (2, 0, 4), (2, 6, 8)]);
    }
}
