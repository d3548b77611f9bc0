//! The search for a quotation through the passages of an article, linear in their length.

use std::ops::Range;

use super::nearest::nearest;
use super::pieces::{Joint, QuotedPiece, Sic, pieces};
use super::{Proof, REACH};
use crate::text::fold::{Folded, Folding, fold};
use crate::text::script::without_blanks;

/// Looks for `quote` in the passages of an article and says where it stands, or what comes nearest.
///
/// ```
/// use cuttings::text::quotation::{Proof, prove};
///
/// let passages = ["It was a long day.", "“It was a good talk,” he said, “and a short one.”"];
/// let Proof::Proved { passage, .. } = prove(&passages, "a good talk … and a short one") else {
///     panic!("the words are there");
/// };
/// assert_eq!(passage, 1);
/// assert!(matches!(prove(&passages, "It was a great talk"), Proof::Misquote { nearest: Some(_) }));
/// ```
pub fn prove(passages: &[&str], quote: &str) -> Proof {
    let (quoted, remarked) = (pieces(quote, Sic::Quoted), pieces(quote, Sic::Remarked));
    if quoted.is_empty() {
        return Proof::Misquote { nearest: None };
    }
    let folded: Vec<Folded<'_>> = passages.iter().map(|passage| fold(passage, Folding::Quotation)).collect();
    let is_other = remarked != quoted && !remarked.is_empty();
    for pieces in std::iter::once(&quoted).chain(is_other.then_some(&remarked)) {
        for start in 0..folded.len() {
            // All later starts in a passage find only what the first one finds, or less: one try a passage is enough.
            if let Some(spans) = place_all(&folded, start, pieces) {
                return proved(&folded, &spans);
            }
        }
    }
    if remarked.is_empty() {
        return Proof::Misquote { nearest: None };
    }
    Proof::Misquote { nearest: nearest(passages, quote) }
}

fn proved(folded: &[Folded<'_>], spans: &[(usize, Range<usize>)]) -> Proof {
    let spans: Vec<(usize, Range<usize>)> =
        spans.iter().map(|(passage, range)| (*passage, folded[*passage].range(range.clone()))).collect();
    let (passage, mut range) = spans.first().cloned().unwrap_or_default();
    for (_, span) in spans.iter().take_while(|span| span.0 == passage) {
        range.end = span.end;
    }
    Proof::Proved { passage, range, spans }
}

/// Places every piece as early as it goes, the first one in passage `start`.
fn place_all(
    folded: &[Folded<'_>],
    start: usize,
    pieces: &[QuotedPiece],
) -> Option<Vec<(usize, Range<usize>)>> {
    let mut spans: Vec<(usize, Range<usize>)> = Vec::with_capacity(pieces.len());
    for (index, piece) in pieces.iter().enumerate() {
        let closes = pieces.get(index + 1).is_some_and(|next| next.joint == Joint::NextPassage);
        let span = match spans.last() {
            None => place(folded[start].text(), 0, piece, closes).map(|range| (start, range))?,
            Some((passage, _)) if piece.joint == Joint::NextPassage => {
                let passage = passage + 1;
                (passage, place_at_start(folded.get(passage)?.text(), piece, closes)?)
            }
            Some((passage, range)) => {
                let last = folded.len().min(start + REACH + 1);
                (*passage..last).find_map(|at| {
                    let from = if at == *passage { range.end } else { 0 };
                    place(folded[at].text(), from, piece, closes).map(|range| (at, range))
                })?
            }
        };
        spans.push(span);
    }
    Some(spans)
}

/// The first place of `piece` in `text` from byte `from` on that begins and ends with whole words; at the end of the text
/// if it `closes` the passage.
fn place(text: &str, from: usize, piece: &QuotedPiece, closes: bool) -> Option<Range<usize>> {
    let piece = piece.text.as_str();
    if closes {
        let range = place_at_end(text, piece)?;
        return (range.start >= from).then_some(range);
    }
    text[from..]
        .match_indices(piece)
        .map(|(at, _)| from + at..from + at + piece.len())
        .find(|range| at_borders(text, range))
}

fn place_at_end(text: &str, piece: &str) -> Option<Range<usize>> {
    let start = text.rfind(piece)?;
    let range = start..start + piece.len();
    (!text[range.end..].contains(char::is_alphanumeric) && at_borders(text, &range)).then_some(range)
}

fn place_at_start(text: &str, piece: &QuotedPiece, closes: bool) -> Option<Range<usize>> {
    let range = place(text, 0, piece, closes)?;
    (!text[..range.start].contains(char::is_alphanumeric)).then_some(range)
}

/// Whether `range` cuts no word of `text`. Scripts without blanks have no borders to keep.
fn at_borders(text: &str, range: &Range<usize>) -> bool {
    let splits = |left: Option<char>, right: Option<char>| match (left, right) {
        (Some(left), Some(right)) => {
            left.is_alphanumeric()
                && right.is_alphanumeric()
                && !without_blanks(left)
                && !without_blanks(right)
        }
        _ => false,
    };
    let inside = &text[range.clone()];
    !splits(text[..range.start].chars().next_back(), inside.chars().next())
        && !splits(inside.chars().next_back(), text[range.end..].chars().next())
}
