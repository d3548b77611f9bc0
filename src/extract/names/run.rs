//! How far a run of words that may be names goes.

use super::lexicon::class;
use super::token::{Gap, Shape, Style, Token, Tokens};

/// The end of the run that begins at `start`: words with capitals, particles and nicknames between them, full stops of
/// abbreviations.
pub(super) fn end(tokens: &Tokens<'_>, start: usize) -> usize {
    let mut end = start + 1;
    loop {
        let last = &tokens.list[end - 1];
        if last.possessive {
            return end;
        }
        let Some(next) = tokens.list.get(end) else { return end };
        if next.style != Style::Running {
            return end;
        }
        if next.is_capitalised() && next.gap == Gap::Space {
            if end > start + 1 && ends_sentence(last, next) {
                return end;
            }
            end += 1;
        } else if is_inner_mark(last, next) && continues(tokens, end + 1) {
            end += 2;
        } else if let Some(after) = particles(tokens, end).or_else(|| nickname(tokens, end)) {
            end = after;
        } else {
            return end;
        }
    }
}

/// "Vitamin C. Other": an initial's full stop that also ends the sentence.
fn ends_sentence(last: &Token, next: &Token) -> bool {
    let name = class::ANY_FAMILY | class::ANY_GIVEN;
    last.shape == Shape::Initial
        && last.end - last.start == 2
        && next.is(class::FUNCTION | class::WORD)
        && !next.is(name)
}

/// A full stop after "Sen." or "J.", or the sign between two partners.
fn is_inner_mark(last: &Token, mark: &Token) -> bool {
    mark.is_mark('&') || mark.is_mark('.') && mark.gap == Gap::None && takes_stop(last)
}

fn continues(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens
        .list
        .get(at)
        .is_some_and(|t| t.is_capitalised() && t.gap == Gap::Space && t.style == Style::Running)
}

/// "Sen.", "Gen.": abbreviations before a name.
fn takes_stop(token: &Token) -> bool {
    token.end - token.start <= 5 && token.is(class::HONORIFIC | class::TITLE) || token.shape == Shape::Initial
}

/// The end of "van der", "de la", "bin" if a capital follows, which is read next. It is no capital that stands at `start`: that was taken
/// before, so the run always grows.
fn particles(tokens: &Tokens<'_>, start: usize) -> Option<usize> {
    let is_particle = |&at: &usize| {
        let token = &tokens.list[at];
        token.gap == Gap::Space && token.shape == Shape::Lower && tokens.classes(at) & class::PARTICLE != 0
    };
    let end = start + (start..tokens.list.len()).take_while(is_particle).count();
    continues(tokens, end).then_some(end)
}

/// The end of a nickname in quotation marks or brackets between given and family name: John "The Rock" Doe.
fn nickname(tokens: &Tokens<'_>, start: usize) -> Option<usize> {
    let list = &tokens.list;
    let open = &list[start];
    let close = match open.shape {
        Shape::Mark('"') => '"',
        Shape::Mark('“') => '”',
        Shape::Mark('(') => ')',
        Shape::Mark('\'') => '\'',
        Shape::Mark('‘') => '’',
        _ => return None,
    };
    let given = list[start - 1].is(class::ANY_GIVEN) || list[start - 1].shape == Shape::Initial;
    let bracket = close == ')';
    let named = list.get(start + 1).is_some_and(|t| t.is_capitalised() && !(bracket && t.is(class::PLACE)));
    let initials = list.get(start + 1).is_some_and(|t| t.shape == Shape::Initial);
    if open.gap != Gap::Space
        || !(given || bracket && initials)
        || !named
        || bracket && !initials && !list[start + 1].is(class::ANY_GIVEN)
    {
        return None;
    }
    let end = (start + 2..start + 5).find(|&at| list.get(at).is_some_and(|t| t.is_mark(close)))?;
    let words = list[start + 1..end].iter().all(Token::is_word);
    (words && continues(tokens, end + 1)).then_some(end + 2)
}
