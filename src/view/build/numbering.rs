//! The articles cited on one page, or in one part of the print page, by one numbering.

use std::collections::{BTreeMap, BTreeSet};

use crate::arena::Id;
use crate::model::{Article, Citation, Target};
use crate::view::{CitationView, ClaimView, EventCard, MarkView, PlainLink, ReferenceView, ViewContext};

/// Gives each article the number of its first citation, and remembers where it is cited.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbering {
    prefix: String,
    cited: Vec<Cited>,
    numbers: BTreeMap<Id<Article>, usize>,
}

/// An article cited.
#[derive(Clone, Debug)]
struct Cited {
    article: Id<Article>,
    passages: BTreeSet<u32>,
    marks: usize,
}

impl Numbering {
    /// For a page, or for a part of one whose anchors begin with `prefix`.
    pub(super) fn new(prefix: &str) -> Self {
        Numbering { prefix: prefix.to_owned(), ..Numbering::default() }
    }

    /// A mark for one more citation.
    pub(super) fn mark(&mut self, article: Id<Article>, passage: Option<u32>) -> MarkView {
        let next = self.cited.len();
        let index = *self.numbers.entry(article).or_insert(next);
        if index == next {
            self.cited.push(Cited { article, passages: BTreeSet::new(), marks: 0 });
        }
        let (number, cited) = (index + 1, &mut self.cited[index]);
        cited.marks += 1;
        cited.passages.extend(passage);
        MarkView {
            number: number as u32,
            anchor: format!("{}cite-{number}-{}", self.prefix, cited.marks),
            url: format!("#{}ref-{number}", self.prefix),
        }
    }

    /// Citations, each with its mark.
    pub(super) fn citations(
        &mut self,
        context: &ViewContext<'_>,
        citations: &[Citation],
    ) -> Vec<CitationView> {
        let view = |citation: &Citation| {
            let view = context.citation(citation);
            CitationView { mark: Some(self.mark(citation.article, view.passage)), ..view }
        };
        citations.iter().map(view).collect()
    }

    /// Gives the citations of claims their marks.
    pub(super) fn claims(&mut self, context: &ViewContext<'_>, mut claims: Vec<ClaimView>) -> Vec<ClaimView> {
        let accounts = claims.iter_mut().flat_map(|claim| &mut claim.accounts);
        accounts.flat_map(|account| &mut account.citations).for_each(|cited| self.number(context, cited));
        claims
    }

    /// Gives the citations of events their marks.
    pub(super) fn events<'e>(
        &mut self,
        context: &ViewContext<'_>,
        events: impl Iterator<Item = &'e mut EventCard>,
    ) {
        events.flat_map(|card| &mut card.citations).for_each(|cited| self.number(context, cited));
    }

    fn number(&mut self, context: &ViewContext<'_>, cited: &mut CitationView) {
        if let Some(Target::Article(id)) = context.dossier().find(&cited.article.key) {
            cited.mark = Some(self.mark(id, cited.passage));
        }
    }

    /// The articles cited, in order of their numbers, in the dossier's style.
    pub(super) fn references(&self, context: &ViewContext<'_>) -> Vec<ReferenceView> {
        let view = |(cited, number): (&Cited, usize)| {
            let passage = |&passage: &u32| PlainLink {
                label: format!("¶{passage}"),
                url: context.passage_url(cited.article, Some(passage)),
            };
            let mark = |mark| PlainLink {
                label: letters(mark),
                url: format!("#{}cite-{number}-{mark}", self.prefix),
            };
            let article = context.article_link(cited.article);
            ReferenceView {
                number: number as u32,
                anchor: format!("{}ref-{number}", self.prefix),
                reference_html: context.reference(cited.article).html(Some(&article.url)),
                article,
                passages: cited.passages.iter().map(passage).collect(),
                marks: (1..=cited.marks).map(mark).collect(),
            }
        };
        self.cited.iter().zip(1..).map(view).collect()
    }
}

/// `a`, `b`, ... `z`, `aa`, ...: marks and camps are told apart by letters.
pub(super) fn letters(number: usize) -> String {
    let mut rest = number;
    let mut letters = Vec::new();
    while rest > 0 {
        rest -= 1;
        letters.push(char::from(b'a' + (rest % 26) as u8));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    #[test]
    fn letters() {
        for (number, text) in [(1, "a"), (26, "z"), (27, "aa"), (52, "az"), (703, "aaa")] {
            assert_eq!(super::letters(number), text);
        }
    }
}
