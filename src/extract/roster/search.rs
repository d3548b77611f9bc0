//! Names found in a folded text: every form at every place, then the longest.

use std::ops::Range;

use super::Roster;
use crate::text::script::without_blanks;

/// A form that stands in a text, before anything is decided. Offsets are bytes of the folded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) range: Range<usize>,
    pub(crate) pattern: u32,
    /// The forms are those that begin with "the", which `range` includes.
    pub(crate) article: bool,
}

/// Appends the forms of `roster` that stand in `text` between word borders; they may overlap.
pub(crate) fn find_hits(roster: &Roster, text: &str, hits: &mut Vec<Hit>) {
    let Some(automaton) = &roster.automaton else {
        return;
    };
    for found in automaton.find_overlapping_iter(text) {
        let range = found.range();
        if !at_word_borders(text, &range) {
            continue;
        }
        let pattern = found.pattern().as_u32();
        let forms = roster.pattern_forms(pattern);
        let article = article_before(text, range.start);
        let loud = article.is_some_and(|start| text[start..].starts_with("THE"));
        let capitals_fit = |capitals: bool| !capitals || loud || stands_among_capitals(text, &range);
        let fits = |with_article: bool| {
            forms.iter().any(|spelt| spelt.article == with_article && capitals_fit(spelt.capitals))
        };
        if fits(false) {
            hits.push(Hit { range: range.clone(), pattern, article: false });
        }
        if let Some(start) = article.filter(|_| fits(true)) {
            hits.push(Hit { range: start..range.end, pattern, article: true });
        }
    }
}

/// Whether a name may begin and end at the ends of `range`. Scripts without blanks have no borders to keep.
pub(crate) fn at_word_borders(text: &str, range: &Range<usize>) -> bool {
    let joined = |left: Option<char>, right: Option<char>| match (left, right) {
        (Some(left), Some(right)) => {
            is_word(left) && is_word(right) && !without_blanks(left) && !without_blanks(right)
        }
        _ => false,
    };
    let inside = &text[range.clone()];
    !joined(text[..range.start].chars().next_back(), inside.chars().next())
        && !joined(inside.chars().next_back(), text[range.end..].chars().next())
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Where the article right before byte `at` begins, if one stands there.
fn article_before(text: &str, at: usize) -> Option<usize> {
    let before = text[..at].strip_suffix(' ')?;
    let start = before.len().checked_sub(3)?;
    let article = before.get(start..)?;
    let whole = !before[..start].ends_with(is_word);
    (whole && matches!(article, "the" | "The" | "THE")).then_some(start)
}

/// Whether the words around `range` are in capitals too, up to four words on each side, so that "US" in running text
/// is not taken for "Us" in a headline. Several words in capitals need no company.
fn stands_among_capitals(text: &str, range: &Range<usize>) -> bool {
    if text[range.clone()].contains(' ') {
        return true;
    }
    let behind = words(&text[range.end..]).take(4);
    let mut before_start = range.start.saturating_sub(40);
    while !text.is_char_boundary(before_start) {
        before_start += 1;
    }
    let before = words(&text[before_start..range.start]).collect::<Vec<_>>();
    let near = before.iter().rev().take(4).copied().chain(behind);
    let (mut capitals, mut others) = (0, 0);
    for word in near.filter(|word| word.chars().any(char::is_alphabetic)) {
        if word.chars().any(char::is_lowercase) {
            others += 1;
        } else if word.chars().count() > 1 {
            capitals += 1;
        }
    }
    others == 0 || capitals > 3 * others
}

/// The words of `text`: runs of letters, figures, inner apostrophes and hyphens.
pub(crate) fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '-' | '’')))
        .map(|word| word.trim_matches(['\'', '-', '’']))
        .filter(|word| !word.is_empty())
}
