//! The references of a dossier in its style, each worked out at most once.

use std::sync::OnceLock;

use super::plain;
use super::reference::Reference;
use super::styled::Styled;
use super::work::Work;
use crate::arena::{Id, IdMap};
use crate::model::{Article, Dossier};

/// Writes references in the style that the settings name.
#[derive(Debug)]
pub struct References {
    styled: Option<Styled>,
    /// What a style of the Citation Style Language takes long over, kept for the other pages that cite the same article.
    known: IdMap<Article, OnceLock<Reference>>,
}

impl References {
    /// For a dossier. Costs the reading of one style and its language; nothing for the program's own style.
    pub fn new(dossier: &Dossier) -> Self {
        let settings = dossier.settings();
        let styled = Styled::new(settings.citation_style, &settings.language);
        let count = if styled.is_some() { dossier.articles().len() } else { 0 };
        References { styled, known: (0..count).map(|_| OnceLock::new()).collect() }
    }

    /// The reference of an article. From however many threads it is asked for, it is the same.
    pub fn article(&self, dossier: &Dossier, id: Id<Article>) -> Reference {
        let work = || Work::of_article(dossier, dossier.article(id));
        match &self.styled {
            Some(styled) => self.known[id].get_or_init(|| styled.reference(&work())).clone(),
            None => plain::reference(&work()),
        }
    }

    /// The reference of the dossier itself: title, editors, state, address, licence.
    pub fn dossier(&self, dossier: &Dossier) -> Reference {
        let work = Work::of_dossier(dossier);
        let reference = match &self.styled {
            Some(styled) => styled.reference(&work),
            None => plain::reference(&work),
        };
        match &work.licence {
            Some(licence) => reference.with(&format!(" Licence: {licence}.")),
            None => reference,
        }
    }
}
