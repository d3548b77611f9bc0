//! A quotation taken apart where it leaves words out.

use crate::text::fold::{Folding, fold};

/// How a piece follows the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joint {
    /// Words may have been left out.
    Skip,
    /// It begins the next passage, and the piece before ended one.
    NextPassage,
}

/// An unbroken run of quoted words, folded, without blanks around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct QuotedPiece {
    pub(super) text: String,
    pub(super) joint: Joint,
}

/// Whose word "[sic]" is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sic {
    /// The article's own, and quoted.
    Quoted,
    /// A remark of whoever quotes.
    Remarked,
}

/// The pieces of `quote` in order; none if it quotes no word. The first one's joint means nothing.
pub(super) fn pieces(quote: &str, sic: Sic) -> Vec<QuotedPiece> {
    let mut out: Vec<QuotedPiece> = Vec::new();
    for paragraph in paragraphs(quote) {
        let folded = fold(paragraph, Folding::Quotation);
        let mut joint = Joint::NextPassage;
        for part in split_at_ellipses(folded.text(), sic) {
            let text = part.trim();
            if text.contains(char::is_alphanumeric) {
                out.push(QuotedPiece { text: text.to_owned(), joint });
            }
            joint = Joint::Skip;
        }
    }
    strip_ends(&mut out);
    out.retain(|piece| piece.text.contains(char::is_alphanumeric));
    out
}

fn paragraphs(quote: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for line in quote.split_inclusive('\n') {
        if line.trim().is_empty() {
            out.push(&quote[start..at]);
            start = at + line.len();
        }
        at += line.len();
    }
    out.push(&quote[start..]);
    out.retain(|paragraph| !paragraph.trim().is_empty());
    out
}

/// Splits folded text at "...", "....", ". . ." and at these in brackets, and drops "[sic]" where it is a remark.
fn split_at_ellipses(text: &str, sic: Sic) -> Vec<String> {
    let text = match sic {
        Sic::Quoted => text.to_owned(),
        Sic::Remarked => text.replace(" [sic]", "").replace("[sic]", ""),
    };
    let text = text.replace(". . .", "...");
    let mut out = Vec::new();
    let mut rest = text.as_str();
    while let Some(at) = rest.find("...") {
        let before = rest[..at].trim_end();
        let behind = rest[at..].trim_start_matches('.');
        let bracketed = before.ends_with(['[', '(']) && behind.trim_start().starts_with([']', ')']);
        if bracketed {
            out.push(before[..before.len() - 1].to_owned());
            rest = &behind.trim_start()[1..];
        } else {
            out.push(before.to_owned());
            rest = behind;
        }
    }
    out.push(rest.to_owned());
    out
}

/// Drops quotation marks around the whole, and one comma or full stop at the end.
fn strip_ends(pieces: &mut [QuotedPiece]) {
    let single = pieces.len() == 1;
    if let Some(first) = pieces.first_mut() {
        let whole = !single || first.text.ends_with('\'') || first.text.matches('\'').count() == 1;
        if whole && let Some(rest) = first.text.strip_prefix('\'') {
            first.text = rest.trim_start().to_owned();
        }
    }
    if let Some(last) = pieces.last_mut() {
        let mut text = last.text.as_str();
        text = text.strip_suffix('\'').unwrap_or(text);
        text = text.strip_suffix([',', '.']).unwrap_or(text);
        text = text.strip_suffix('\'').unwrap_or(text);
        last.text = text.trim_end().to_owned();
    }
}
