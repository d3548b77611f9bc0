//! Which lines are headlines, where a capital says nothing, and which line breaks only wrap a paragraph.

use super::lexicon::class;
use super::token::{Gap, Shape, Style, Token, Tokens};

/// No wrapped line is longer, in bytes.
const LONGEST_WRAPPED: u32 = 110;

/// Gives every token the style of its line, and turns breaks inside paragraphs into spaces.
pub(super) fn mark(tokens: &mut Tokens<'_>) {
    let wrapped = is_wrapped(tokens);
    let mut start = 0;
    for at in 1..=tokens.list.len() {
        let breaks = tokens.list.get(at).is_none_or(|token| matches!(token.gap, Gap::Line | Gap::Paragraph));
        if !breaks {
            continue;
        }
        let style = style(tokens, start, at);
        if style != Style::Running {
            tokens.list[start..at].iter_mut().for_each(|token| token.style = style);
        }
        if wrapped && at < tokens.list.len() && runs_on(tokens, start, at) {
            tokens.list[at].gap = Gap::Space;
            tokens.list[at].opens = false;
        }
        start = at;
    }
}

/// Whether the text is broken at some column: lines of like length, many of which go on in lower case.
fn is_wrapped(tokens: &Tokens<'_>) -> bool {
    let (mut lines, mut lower, mut long, mut longest, mut begin, mut end) = (0_u32, 0_u32, 0_u32, 0, 0, 0);
    for token in &tokens.list {
        if token.gap == Gap::Line {
            lines += 1;
            lower += u32::from(token.shape == Shape::Lower);
            long += u32::from(end - begin >= 50);
        }
        if matches!(token.gap, Gap::Line | Gap::Paragraph) {
            begin = token.start;
        }
        end = token.end;
        longest = longest.max(end - begin);
        if longest > LONGEST_WRAPPED {
            return false;
        }
    }
    lines >= 2 && lower * 6 >= lines && long * 3 >= lines * 2
}

/// Whether the line of the tokens in `start..end` goes on in the next one.
fn runs_on(tokens: &Tokens<'_>, start: usize, end: usize) -> bool {
    let (first, last, next) = (&tokens.list[start], &tokens.list[end - 1], &tokens.list[end]);
    let ended = matches!(last.shape, Shape::Mark('.' | '!' | '?' | ':' | '"' | '”'));
    next.gap == Gap::Line && !ended && first.style == Style::Running && last.end - first.start >= 40
}

fn style(tokens: &Tokens<'_>, start: usize, end: usize) -> Style {
    let (mut upper, mut capital, mut lower, mut long_lower, mut words) = (0, 0, 0, 0, 0);
    for token in &tokens.list[start..end] {
        match token.shape {
            Shape::Upper => upper += 1,
            Shape::Capital => {
                capital += 1;
                words += u32::from(is_plain_word(token));
            }
            Shape::Lower => {
                lower += 1;
                long_lower += u32::from(token.end - token.start > 4);
            }
            _ => {}
        }
    }
    let ends_with_stop = tokens.list[end - 1].is_mark('.');
    if upper >= 2 && upper >= 4 * (capital + lower) || upper >= 4 && upper >= 2 * (capital + lower) {
        Style::Capitals
    } else if capital >= 3
        && words >= 2
        && words * 5 >= capital * 2
        && long_lower * 6 <= capital
        && lower <= capital
        && !ends_with_stop
    {
        Style::Title
    } else {
        Style::Running
    }
}

/// A word that would be written small in running text.
fn is_plain_word(token: &Token) -> bool {
    let name = class::ANY_GIVEN
        | class::FAMILY
        | class::PLACE
        | class::ORGANISATION_TAIL
        | class::TITLE
        | class::CALENDAR;
    token.is(class::WORD | class::FUNCTION) && !token.is(name | class::DEMONYM | class::EVENT)
}
