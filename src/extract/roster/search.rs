//! Names found in a folded text: every form at every place, then the longest.

use std::ops::Range;

use aho_corasick::{
    AhoCorasick, AhoCorasickBuilder, AhoCorasickKind, Anchored, Input, MatchKind, StartKind,
    automaton::OverlappingState,
};

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

/// The automaton with the bytes at which any of its patterns begins.
#[derive(Debug)]
pub(super) struct Matcher {
    automaton: AhoCorasick,
    starts: Box<[bool; 256]>,
}

impl Matcher {
    /// Too many names for the automaton's own limits would need gigabytes of them: there is no matcher then.
    pub(super) fn new(spellings: &[String]) -> Option<Self> {
        if spellings.is_empty() {
            return None;
        }
        let automaton = AhoCorasickBuilder::new()
            .match_kind(MatchKind::Standard)
            .start_kind(StartKind::Anchored)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(spellings)
            .ok()?;
        let mut starts = Box::new([false; 256]);
        for spelling in spellings {
            starts[usize::from(spelling.as_bytes()[0])] = true;
        }
        Some(Self { automaton, starts })
    }

    /// The next byte from `at` on where a name may begin: most words begin with a letter that no name has.
    fn next_start(&self, text: &str, at: usize) -> Option<usize> {
        let bytes = text.as_bytes();
        let mut before = at.checked_sub(1).map_or(b' ', |before| bytes[before]);
        let step = bytes[at..].iter().position(|&byte| {
            let begins = self.starts[usize::from(byte)] && (byte >= 0x80 || !before.is_ascii_alphanumeric());
            before = byte;
            begins
        })?;
        Some(at + step)
    }
}

/// Appends the forms of `roster` that stand in `text` between word borders; they may overlap.
pub(crate) fn find_hits(roster: &Roster, text: &str, hits: &mut Vec<Hit>) {
    let Some(matcher) = &roster.matcher else {
        return;
    };
    let mut from = 0;
    while let Some(start) = matcher.next_start(text, from) {
        from = start + 1;
        if !text.is_char_boundary(start) || !is_border(text, start) {
            continue;
        }
        // A search at one place only: it ends as soon as no form goes on.
        let input = Input::new(text).range(start..).anchored(Anchored::Yes);
        let mut state = OverlappingState::start();
        loop {
            if matcher.automaton.try_find_overlapping(input.clone(), &mut state).is_err() {
                return;
            }
            let Some(found) = state.get_match() else {
                break;
            };
            // Shorter forms that end at the same place are seen too; they have a start of their own.
            if found.start() == start && is_border(text, found.end()) {
                add_hits(roster, text, (start..found.end(), found.pattern().as_u32()), hits);
            }
        }
    }
}

fn add_hits(roster: &Roster, text: &str, found: (Range<usize>, u32), hits: &mut Vec<Hit>) {
    let (range, pattern) = found;
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

/// Whether a name may begin and end at the ends of `range`. Scripts without blanks have no borders to keep.
pub(crate) fn at_word_borders(text: &str, range: &Range<usize>) -> bool {
    is_border(text, range.start) && is_border(text, range.end)
}

fn is_border(text: &str, at: usize) -> bool {
    !is_joined(text[..at].chars().next_back(), text[at..].chars().next())
}

fn is_joined(left: Option<char>, right: Option<char>) -> bool {
    match (left, right) {
        (Some(left), Some(right)) => {
            is_word(left) && is_word(right) && !without_blanks(left) && !without_blanks(right)
        }
        _ => false,
    }
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
