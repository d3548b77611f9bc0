//! Who leads here: the texts of the dossier that name a thing, with the sentence.

use std::collections::BTreeMap;

use super::references::Led;
use crate::model::{Backlink, SentenceStore, Target};

/// Adds what one text leads to. Of several links to one thing the first one counts; a text that leads to itself does not.
pub(super) fn add(
    from: Target,
    led: &Led<'_>,
    sentences: &mut SentenceStore,
    keeps_sentences: bool,
    backlinks: &mut BTreeMap<Target, Vec<Backlink>>,
) {
    let mut seen: Vec<Target> = Vec::new();
    for (to, sentence) in &led.targets {
        if *to == from || seen.contains(to) {
            continue;
        }
        seen.push(*to);
        let is_shown = keeps_sentences && !sentence.is_empty();
        let sentence = is_shown.then(|| sentences.push(sentence, 0));
        backlinks.entry(*to).or_default().push(Backlink { from, sentence });
    }
}
