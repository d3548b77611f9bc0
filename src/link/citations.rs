//! Sources and citations: the article found, the passage there, the words proved.

use super::keys::Keys;
use crate::arena::{Arena, Id};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::model::{Article, Citation, ProvedQuote, Rights};
use crate::parse::{CitationRecord, NearWords, Outcome, Proofs, Written};
use crate::text::span::Span;

/// What following a citation needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Evidence<'e> {
    pub(super) keys: &'e Keys,
    pub(super) articles: &'e Arena<Article>,
    pub(super) proofs: &'e Proofs<'e>,
}

impl Evidence<'_> {
    /// The citations of a list of sources; those that cannot be followed are reported and left out.
    pub(super) fn citations(
        &self,
        sources: &[CitationRecord],
        problems: &mut Vec<Diagnostic>,
    ) -> Vec<Citation> {
        sources.iter().filter_map(|source| self.citation(source, problems)).collect()
    }

    fn citation(&self, source: &CitationRecord, problems: &mut Vec<Diagnostic>) -> Option<Citation> {
        let article = self.keys.article(&source.article.text, &source.article.place, problems)?;
        let passage = source
            .passage
            .as_ref()
            .and_then(|(number, place)| self.passage(article, *number, place, problems));
        let quote = source.quote.as_ref().and_then(|quote| self.quote(article, quote, passage, problems));
        let passage =
            passage.or_else(|| quote.as_ref().and_then(|quote| quote.places.first()).map(|place| place.0));
        Some(Citation { article, passage, quote })
    }

    /// A passage that the article has, or nothing and a problem.
    pub(super) fn passage(
        &self,
        article: Id<Article>,
        number: u32,
        place: &Place,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<u32> {
        let article = &self.articles[article];
        if number <= article.passages {
            return Some(number);
        }
        let headline = format!("`{}` has no ¶{number}: it has {}", article.key, passages(article.passages));
        problems.push(Diagnostic::new(Code::UnknownPassage, place.clone(), headline));
        None
    }

    /// The words proved to stand in the article, or nothing and a problem.
    pub(super) fn quote(
        &self,
        id: Id<Article>,
        quote: &Written,
        passage: Option<u32>,
        problems: &mut Vec<Diagnostic>,
    ) -> Option<ProvedQuote> {
        let article = &self.articles[id];
        if article.rights == Rights::Metadata {
            let headline = format!("`{}` may not be quoted: its rights are `metadata`", article.key);
            let problem = Diagnostic::new(Code::QuoteNotPublished, quote.place.clone(), headline);
            problems
                .push(problem.help(
                    "leave the words out and cite the article alone, or set its `rights` to `excerpt`",
                ));
            return None;
        }
        match self.proofs.get(&quote.place)? {
            Outcome::Misquote { nearest } => {
                problems.push(misquote(article, quote, nearest.as_ref()));
                None
            }
            Outcome::Proved { places, words } => {
                let first = places.first().map_or(0, |place| place.0);
                if let Some(passage) =
                    passage.filter(|&passage| places.iter().all(|place| place.0 != passage))
                {
                    let headline =
                        format!("the words stand in ¶{first} of `{}`, not in ¶{passage}", article.key);
                    let problem = Diagnostic::new(Code::UnknownPassage, quote.place.clone(), headline);
                    problems.push(
                        problem.help(format!("write ¶{first}, or leave the passage out: the words find it")),
                    );
                }
                Some(ProvedQuote { text: words.clone(), places: places.clone() })
            }
        }
    }
}

fn passages(count: u32) -> String {
    match count {
        0 => "no text".to_owned(),
        1 => "one passage".to_owned(),
        _ => format!("{count} passages"),
    }
}

fn misquote(article: &Article, quote: &Written, nearest: Option<&NearWords>) -> Diagnostic {
    let headline = format!("these words are not in `{}`", article.key);
    let problem = Diagnostic::new(Code::Misquote, quote.place.clone(), headline).note("quoted here");
    let Some(near) = nearest else {
        return problem.help("nothing in the article comes near; is it the right article?");
    };
    let span = Span { file: article.file, start: near.start, end: near.end };
    let problem = problem.related(span, format!("the nearest words, in ¶{}", near.passage));
    let (quoted, written) = (&near.difference.0, &near.difference.1);
    let problem = match (quoted.is_empty(), written.is_empty()) {
        (false, false) => {
            problem.help(format!("the quotation has “{quoted}” where the article has “{written}”"))
        }
        (false, true) => problem.help(format!("the article does not have “{quoted}” there")),
        (true, false) => {
            problem.help(format!("the article also has “{written}” there; an ellipsis may skip words"))
        }
        (true, true) => problem,
    };
    problem.help(format!("the article says: “{}”", near.words))
}
