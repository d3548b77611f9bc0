//! Articles with the same text, or with large parts of it.

use std::collections::BTreeMap;

use super::near_copies::{KeptCopies, Sample, near_copies};
use crate::arena::Id;
use crate::date::Date;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::digest::Digest;
use crate::model::{Article, Dossier};
use crate::text::sketch::Sketch;

/// An article with fewer words than this may well have the text of another.
const WORTH_COMPARING: u32 = 20;

/// What comparing articles needs: the hashes of their words and the samples, in the order of their ids.
#[derive(Debug)]
pub struct TextsOfArticles {
    pub(in crate::link) digests: Vec<Digest>,
    pub(in crate::link) sketches: Vec<Sketch>,
}

/// Reports each article that has the text of an earlier one, or half of its own text from one, unless it is known where both come from.
pub(super) fn check(
    dossier: &Dossier,
    texts: &TextsOfArticles,
    kept: Option<&mut KeptCopies>,
    problems: &mut Vec<Diagnostic>,
) {
    let mut first: BTreeMap<Digest, Id<Article>> = BTreeMap::new();
    let mut copies: BTreeMap<Id<Article>, Id<Article>> = BTreeMap::new();
    for ((id, article), digest) in dossier.articles().zip(&texts.digests) {
        if article.words >= WORTH_COMPARING {
            let other = *first.entry(*digest).or_insert(id);
            if other != id {
                copies.insert(id, other);
            }
        }
    }
    let samples = dossier.articles().zip(&texts.sketches).map(|((_, article), sketch)| Sample {
        sketch: sketch.clone(),
        date: article.date.as_ref().map(Date::sort_key),
    });
    let near = near_copies(samples.collect(), kept);
    for ((id, article), near) in dossier.articles().zip(near) {
        let (other, share) = match (copies.get(&id), near) {
            (Some(&other), _) => (other, "the same text as".to_owned()),
            (None, Some((other, share))) => (other, format!("about {share}% of its text in common with")),
            (None, None) => continue,
        };
        if dossier.origins([id, other]).len() == 1 {
            continue;
        }
        let other = dossier.article(other);
        let headline = format!("`{}` has {share} `{}`", article.key, other.key);
        let problem = Diagnostic::new(Code::SameText, Place::Whole(article.file), headline)
            .related(Place::Whole(other.file), "the other one")
            .help(format!("if one repeats the other, say so: `derived_from: {}`; if both repeat an agency, name it in both", other.key))
            .help("if it was added twice, delete one");
        problems.push(problem);
    }
}
