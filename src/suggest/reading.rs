//! All articles read once: what each names and of which dates it speaks.

use rayon::prelude::*;

use super::article_text::ArticleText;
use super::language::is_english;
use super::naming::Naming;
use super::people::Tally;
use crate::arena::Id;
use crate::extract::events::{self, Gathering, Reading};
use crate::failure::Failure;
use crate::load::Files;
use crate::model::{Article, Dossier};

/// So many articles are read before what was found in them is taken in, so that memory does not grow with their number.
const AT_ONCE: usize = 256;

/// What all articles hold together.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) gathering: Gathering,
    pub(super) tally: Tally,
    pub(super) not_english: usize,
}

/// Reads every article.
pub(super) fn read_articles(files: &dyn Files, dossier: &Dossier) -> Result<Found, Failure> {
    let ids: Vec<Id<Article>> = dossier.articles().map(|(id, _)| id).collect();
    let mut found = Found::default();
    for some in ids.chunks(AT_ONCE) {
        let read: Vec<Result<Read, Failure>> =
            some.par_iter().map(|&id| read_article(files, dossier, id)).collect();
        for (id, result) in some.iter().zip(read) {
            let Read { reading, naming, is_english } = result?;
            found.not_english += usize::from(!is_english);
            let number = id.index() as u32;
            found.gathering.add(number, reading);
            found.tally.add(number, naming.named);
            found.tally.add_things(number, naming.things);
        }
    }
    Ok(found)
}

/// What one article holds.
struct Read {
    reading: Reading,
    naming: Naming,
    is_english: bool,
}

fn read_article(files: &dyn Files, dossier: &Dossier, id: Id<Article>) -> Result<Read, Failure> {
    let article = dossier.article(id);
    let mut text = ArticleText::read(files, dossier, id)?;
    let is_english = is_english(article.language.as_deref(), &text.joined);
    if !is_english {
        text = ArticleText::default();
    }
    let naming = Naming::read(dossier, article, &text);
    let sightings = naming.sightings();
    let reading = events::read(&events::Article {
        date: article.date.as_ref(),
        passages: &text.passages(),
        people: Some(&sightings),
    });
    Ok(Read { reading, naming, is_english })
}
