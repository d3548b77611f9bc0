//! Who leads here: the texts of the dossier that name a thing, with the sentence.

use std::collections::BTreeMap;

use crate::model::{Backlink, SentenceStore, Target};

/// Adds what one text leads to. Of several links to one thing the first one counts; a text that leads to itself does not.
pub(super) fn add(
    from: Target,
    targets: &[(Target, Box<str>)],
    sentences: &mut SentenceStore,
    backlinks: &mut BTreeMap<Target, Vec<Backlink>>,
) {
    let mut seen: Vec<Target> = Vec::new();
    for (to, sentence) in targets {
        if *to == from || seen.contains(to) {
            continue;
        }
        seen.push(*to);
        let sentence = (!sentence.is_empty()).then(|| sentences.push(sentence, 0));
        backlinks.entry(*to).or_default().push(Backlink { from, sentence });
    }
}
