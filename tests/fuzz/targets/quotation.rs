//! The proof of quotations: words that stand in a text are found there, and what is found is a place of the text.

use cuttings::text::fold::{Folding, fold};
use cuttings::text::quotation::{Proof, prove};
use cuttings::text::segment::paragraphs;

/// So many passages of a text are looked for in it, from its beginning to its end.
const TRIED: usize = 64;

/// An article and a quotation, with a byte of zero between them.
pub(crate) fn run(data: &[u8]) {
    let (text, quote) = super::two_texts(data);
    let passages: Vec<&str> = paragraphs(&text).into_iter().map(|range| &text[range]).collect();
    match prove(&passages, &quote) {
        Proof::Proved { passage, range, spans } => {
            assert!(passages[passage].get(range.clone()).is_some(), "{range:?} of {passage} in {text:?}");
            for (passage, range) in spans {
                assert!(passages[passage].get(range.clone()).is_some(), "{range:?} of {passage} in {text:?}");
            }
        }
        Proof::Misquote { nearest: Some(nearest) } => {
            let words = passages[nearest.passage].get(nearest.range.clone());
            assert!(words.is_some(), "{:?} in {text:?}", nearest.range);
            assert!((0.0..=1.0).contains(&nearest.similarity), "{nearest:?}");
        }
        Proof::Misquote { nearest: None } => {}
    }
    for passage in passages.iter().step_by(1 + passages.len() / TRIED) {
        let is_proved = matches!(prove(&passages, passage), Proof::Proved { .. });
        // An apostrophe that Unicode has among the letters is a mark here.
        let has_words = fold(passage, Folding::Quotation).text().contains(char::is_alphanumeric);
        assert!(is_proved || !has_words, "{passage:?} does not hold its own words");
    }
    for folding in [Folding::Plain, Folding::Caseless, Folding::Quotation] {
        check_folding(&text, folding);
    }
}

/// Every part of a folded text leads back to a part of the text.
fn check_folding(text: &str, folding: Folding) {
    let folded = fold(text, folding);
    let borders: Vec<usize> = folded.text().char_indices().map(|(at, _)| at).collect();
    for pair in borders.windows(2).take(200) {
        let range = folded.range(pair[0]..pair[1]);
        assert!(text.get(range.clone()).is_some(), "{range:?} cuts a character of {text:?} {folding:?}");
    }
}
