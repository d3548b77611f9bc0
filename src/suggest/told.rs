//! The sentences with amounts that tell of events, read again from their articles.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::article_text::ArticleText;
use super::written::{Cited, day};
use crate::arena::Id;
use crate::extract::amounts::Amount;
use crate::extract::claims::tell;
use crate::extract::dates::find_dates;
use crate::failure::Failure;
use crate::load::Files;
use crate::model::{Article, Dossier, Event};

/// What a sentence is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum About {
    /// An event of the dossier.
    Written(Id<Event>),
    /// A suggested event, by its rank.
    Suggested(usize),
}

/// Which passages tell of what, by article.
pub(super) type Wanted = BTreeMap<u32, BTreeMap<About, Cited>>;

/// A sentence with amounts.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) article: u32,
    /// An index.
    pub(super) passage: u32,
    pub(super) text: String,
    pub(super) amounts: Vec<Amount>,
}

/// So many articles are read at once.
const AT_ONCE: usize = 256;

/// What one article tells of each event.
type ToldOfArticle = Vec<(About, Vec<Told>)>;

/// Reads the wanted passages; sentences come in the order of articles and of the text.
pub(super) fn read_told(
    files: &dyn Files,
    dossier: &Dossier,
    wanted: &Wanted,
) -> Result<BTreeMap<About, Vec<Told>>, Failure> {
    let articles: Vec<(&u32, &BTreeMap<About, Cited>)> = wanted.iter().collect();
    let mut out: BTreeMap<About, Vec<Told>> = BTreeMap::new();
    for some in articles.chunks(AT_ONCE) {
        let read: Vec<Result<ToldOfArticle, Failure>> =
            some.par_iter().map(|(article, wanted)| of_article(files, dossier, **article, wanted)).collect();
        for result in read {
            for (about, told) in result? {
                out.entry(about).or_default().extend(told);
            }
        }
    }
    Ok(out)
}

fn of_article(
    files: &dyn Files,
    dossier: &Dossier,
    article: u32,
    wanted: &BTreeMap<About, Cited>,
) -> Result<ToldOfArticle, Failure> {
    let id = Id::from_index(article);
    let text = ArticleText::read(files, dossier, id)?;
    let passages = text.passages();
    let mut out = Vec::new();
    for (&about, cited) in wanted {
        let mut cited_passages = cited.passages.clone();
        if let (true, About::Written(event)) = (cited.whole && cited_passages.is_empty(), about) {
            cited_passages = telling_of(dossier.event(event), dossier.article(id), &text);
        }
        let cited: Vec<u32> = cited_passages.into_iter().collect();
        let told = tell(&passages, &cited).into_iter().map(|told| Told {
            article,
            passage: told.passage,
            text: told.text.to_owned(),
            amounts: told.amounts,
        });
        out.push((about, told.collect()));
    }
    Ok(out)
}

/// The passages of an article, cited as a whole, that tell of an event: those that name its day, or else those that name two of its
/// people.
fn telling_of(event: &Event, article: &Article, text: &ArticleText) -> BTreeSet<u32> {
    let wanted = event.date.as_ref().and_then(day);
    let on_day: BTreeSet<u32> = find_dates(&text.joined, article.date.as_ref())
        .iter()
        .filter(|found| wanted.is_some() && found.date().and_then(day) == wanted)
        .map(|found| text.locate(found.range.start).0)
        .collect();
    if !on_day.is_empty() {
        return on_day;
    }
    let mut named: BTreeMap<u32, BTreeSet<usize>> = BTreeMap::new();
    for mention in article.mentions.iter().filter(|mention| event.people.contains(&mention.entity)) {
        named.entry(mention.passage.saturating_sub(1)).or_default().insert(mention.entity.index());
    }
    named.into_iter().filter(|(_, people)| people.len() > 1).map(|(passage, _)| passage).collect()
}
