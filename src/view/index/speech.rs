//! Direct speech by who speaks, and by the outlet that it was said to.

use std::collections::BTreeMap;

use crate::arena::Id;
use crate::model::{Article, Dossier, Entity, EntityKind, Target, Utterance};
use crate::plan::SitePlan;

/// Places of direct speech: the article, and the index there.
type Places = Vec<(Id<Article>, u32)>;

/// Who said what to whom, newest article first; only from articles whose sentences may be shown elsewhere.
#[derive(Debug, Default)]
pub(crate) struct Speech {
    by: BTreeMap<Id<Entity>, Places>,
    to: BTreeMap<Id<Entity>, Places>,
}

impl Speech {
    /// Goes through the articles in the order of sources.
    pub(super) fn of(dossier: &Dossier, plan: &SitePlan) -> Self {
        let mut speech = Speech::default();
        for &id in &plan.sources {
            let article = dossier.article(id);
            if !article.rights.allows_sentences() {
                continue;
            }
            for (index, utterance) in (0..).zip(article.utterances.iter()) {
                if let Some(speaker) = utterance.entity {
                    speech.by.entry(speaker).or_default().push((id, index));
                }
                if let Some(outlet) = outlet(dossier, utterance) {
                    speech.to.entry(outlet).or_default().push((id, index));
                }
            }
        }
        speech
    }

    /// What an entity said.
    pub(crate) fn said_by(&self, id: Id<Entity>) -> &[(Id<Article>, u32)] {
        self.by.get(&id).map_or(&[], Vec::as_slice)
    }

    /// What was said to an entity.
    pub(crate) fn said_to(&self, id: Id<Entity>) -> &[(Id<Article>, u32)] {
        self.to.get(&id).map_or(&[], Vec::as_slice)
    }
}

/// The organisation to which something was said, if exactly one bears the name in the text.
pub(crate) fn outlet(dossier: &Dossier, utterance: &Utterance) -> Option<Id<Entity>> {
    let name = utterance.through.as_deref()?;
    // Running text has "the Courier" where the file may have "Courier", and the other way round.
    let bare = name.strip_prefix("the ").or_else(|| name.strip_prefix("The ")).unwrap_or(name);
    match dossier.named(bare).or_else(|| dossier.named(&format!("the {bare}")))? {
        Target::Entity(id) if dossier.entity(id).kind == EntityKind::Organisation => Some(id),
        _ => None,
    }
}
