//! What stands right before and behind a form: whether it is a name by itself or part of a longer one.

use std::ops::Range;

use super::rule::Rule;
use super::small_words::SmallWords;
use super::vocabulary::{Class, is_field, is_generation, is_short_form};
use crate::extract::names::Listed;
use crate::extract::roster::words;

/// How a form stands among its neighbours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    /// By itself.
    Alone,
    /// Behind a title ("Mr.", "Prince"), whose word this is.
    Titled(Range<usize>),
    /// Behind capitalised words that may be first names and initials; where they begin.
    Named(usize),
    /// Part of a longer name that the roster does not have; whether that may be a person's.
    PartOfName(bool),
    /// Nobody can say.
    Doubtful(Rule),
}

/// A form in its text, with what the search knows of its neighbours.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around<'a> {
    /// The folded passage.
    pub(super) text: &'a str,
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether another form of the roster ends right before it, and whether one starts right behind it.
    pub(super) known: [bool; 2],
    /// Somebody's strong form.
    pub(super) strong: bool,
    /// It is a title, or somebody's who bears one: "of" and a name behind it may make it another one's.
    pub(super) titular: bool,
    /// What the article writes with a small letter.
    pub(super) small_words: &'a SmallWords<'a>,
}

impl Around<'_> {
    /// Strong and of several words: it needs less protection.
    fn is_sturdy(&self) -> bool {
        self.strong && self.text[self.start..self.end].contains(' ')
    }
}

/// How the form stands: the worst of both sides.
pub(super) fn standing(around: Around<'_>) -> Standing {
    let behind = behind(around);
    if matches!(behind, Standing::PartOfName(_)) {
        return behind;
    }
    let before = before(around);
    match (&before, &behind) {
        (Standing::PartOfName(_), _) | (_, Standing::Alone) => before,
        _ => behind,
    }
}

fn before(around: Around<'_>) -> Standing {
    let left = &around.text[..around.start];
    let Some(last) = left.chars().next_back() else {
        return Standing::Alone;
    };
    match last {
        ' ' => {}
        '@' | '#' | '_' | '\\' => return Standing::PartOfName(false),
        '/' if last_token(left).contains(['.', ':']) => return Standing::PartOfName(false),
        '.' => return glued_to_full_stop(left),
        '\'' => return behind_apostrophe(left),
        '-' => return behind_hyphen(around, &left[..left.len() - 1]),
        _ => return Standing::Alone,
    }
    let trimmed = left.trim_end();
    if trimmed.ends_with('&') && !around.known[0] {
        let capital = trimmed.trim_end_matches('&').trim_end().ends_with(char::is_alphanumeric);
        return if capital { Standing::PartOfName(false) } else { Standing::Alone };
    }
    if around.known[0] {
        return Standing::Alone;
    }
    let Some(word) = word_before(around.text, around.start) else {
        return Standing::Alone;
    };
    behind_word(around, &word)
}

/// "example.Harry" is an address, "said.Harry" a missing blank, "J.Harry" a name.
fn glued_to_full_stop(left: &str) -> Standing {
    let token = last_token(left).trim_end_matches('.');
    if token.contains(['.', '/', '@']) || token.is_empty() && left.ends_with("..") {
        return if token.is_empty() { Standing::Alone } else { Standing::PartOfName(true) };
    }
    let ends_word = token.chars().next_back().is_some_and(|c| c.is_lowercase() || !c.is_alphanumeric());
    if ends_word && !Class::of(token).is(Class::TITLE) { Standing::Alone } else { Standing::PartOfName(true) }
}

/// "O'Harry" is one name; "d'Harry" and a quotation mark are none.
fn behind_apostrophe(left: &str) -> Standing {
    let before = &left[..left.len() - 1];
    match before.chars().next_back() {
        Some(c) if c.is_uppercase() => Standing::PartOfName(true),
        _ => Standing::Alone,
    }
}

fn behind_hyphen(around: Around<'_>, left: &str) -> Standing {
    let token = last_token(left);
    let token = token.rsplit(|c: char| !c.is_alphanumeric() && c != '\'').next().unwrap_or("");
    let capital = token.chars().next().is_some_and(char::is_uppercase);
    let prefix = matches!(
        token,
        "Al" | "El" | "Ex" | "Anti" | "Pro" | "Non" | "Post" | "Pre" | "Mid" | "Then" | "AL" | "EL"
    );
    if token.eq_ignore_ascii_case("then") || token.eq_ignore_ascii_case("ex") {
        return Standing::Doubtful(Rule::FormerHolder);
    }
    if capital && !prefix && !around.known[0] { Standing::PartOfName(true) } else { Standing::Alone }
}

fn behind_word(around: Around<'_>, word: &Word<'_>) -> Standing {
    let text = word.text;
    if text.ends_with("'s") || text.ends_with("s'") {
        return Standing::Alone;
    }
    let class = Class::of(text);
    if class.is(Class::OTHER_TIME) {
        return Standing::Doubtful(Rule::FormerHolder);
    }
    if !text.starts_with(char::is_uppercase) {
        return Standing::Alone;
    }
    if class.is(Class::CARRIER) || class.is(Class::QUARTER) && !around.is_sturdy() {
        return Standing::PartOfName(false);
    }
    let initial = is_initial(text);
    let joined = around.text[..word.range.start].ends_with(['&', '/']);
    let title = class.is(Class::TITLE);
    if word.dotted && !title && !initial || joined && initial {
        return Standing::Alone;
    }
    if title {
        return Standing::Titled(word.range.clone());
    }
    let short_form = is_acronym(text) && !initial && (text.len() != 2 || is_short_form(text));
    if around.is_sturdy() || class.is(Class::NO_NAME) && !initial || short_form && !all_capitals(around) {
        return Standing::Alone;
    }
    if is_loud(around) {
        return if is_common(text, around.small_words) {
            Standing::Alone
        } else {
            Standing::Doubtful(Rule::CapitalNeighbour)
        };
    }
    behind_name(around, word)
}

/// Behind a capitalised word of no list: first names perhaps, or the first word of a sentence.
fn behind_name(around: Around<'_>, word: &Word<'_>) -> Standing {
    let text = word.text;
    let chain = chain_start(around.text, word.range.start);
    if starts_sentence(around.text, chain) && chain == word.range.start && !is_initial(text) {
        let listed = Listed::of(text);
        let ordinary = listed.is_word() && !listed.is_given() || is_common(text, around.small_words);
        return match (ordinary, listed.is_name()) {
            (true, _) => Standing::Alone,
            (false, true) => Standing::Named(chain),
            _ => Standing::Doubtful(Rule::CapitalNeighbour),
        };
    }
    if word_before(around.text, chain).is_some_and(|before| matches!(before.text, "in" | "In" | "at" | "At"))
    {
        return Standing::Doubtful(Rule::CapitalNeighbour);
    }
    Standing::Named(chain)
}

fn behind(around: Around<'_>) -> Standing {
    let right = &around.text[around.end..];
    let mut chars = right.chars();
    let Some(first) = chars.next() else {
        return Standing::Alone;
    };
    let second = chars.next().unwrap_or(' ');
    match first {
        ' ' => {}
        '@' | '_' | '\\' => return Standing::PartOfName(false),
        '.' if second.is_lowercase() => return Standing::PartOfName(false),
        '/' if last_token(&around.text[..around.end]).contains("//") => return Standing::PartOfName(false),
        '-' if second.is_uppercase() && !around.known[1] => return Standing::PartOfName(true),
        _ => return Standing::Alone,
    }
    let next = &right[1..];
    if around.known[1] {
        return Standing::Alone;
    }
    if let Some(company) = next.strip_prefix("& ") {
        let capital = company.starts_with(char::is_uppercase);
        return if capital { Standing::PartOfName(false) } else { Standing::Alone };
    }
    before_word(around, next)
}

fn before_word(around: Around<'_>, next: &str) -> Standing {
    let word = first_word(next);
    let rest = next[word.len()..].trim_start_matches('.');
    let capital = word.starts_with(char::is_uppercase);
    let capital_follows = || rest.strip_prefix(' ').is_some_and(|rest| rest.starts_with(char::is_uppercase));
    if around.titular && matches!(word, "of" | "Of" | "OF") && capital_follows() {
        let elsewhere = !Class::of(first_word(rest.trim_start())).is(Class::NO_NAME);
        return if elsewhere { Standing::Doubtful(Rule::HolderElsewhere) } else { Standing::Alone };
    }
    // "The minister for roads", but not "the mayor for years".
    let form = around.text[around.start..around.end].to_ascii_lowercase();
    let has_field =
        word == "of" || word == "for" && (form.ends_with("minister") || form.ends_with("secretary"));
    if around.titular && has_field && is_field(first_word(rest.trim_start())) {
        return Standing::Doubtful(Rule::HolderElsewhere);
    }
    if !capital {
        let joins = capital_follows() && Class::of(word).is(Class::PARTICLE);
        return if joins { Standing::PartOfName(true) } else { Standing::Alone };
    }
    let class = Class::of(word);
    if word == "I" {
        return Standing::Alone;
    }
    if class.is(Class::CALENDAR) || class.is(Class::TITLE) && around.strong {
        return Standing::Alone;
    }
    if is_generation(word) {
        return Standing::PartOfName(true);
    }
    if is_loud(around) {
        let common = is_common(word, around.small_words);
        return match (common, class.is(Class::INSTITUTION)) {
            (true, _) => Standing::Alone,
            (false, true) => Standing::PartOfName(false),
            _ => Standing::Doubtful(Rule::CapitalNeighbour),
        };
    }
    if is_acronym(word) || class.is(Class::STARTER) {
        return Standing::Alone;
    }
    let listed = Listed::of(word);
    let thing = class.is(Class::INSTITUTION) || listed.ends_things() || listed.is_word() && !listed.is_name();
    Standing::PartOfName(!thing)
}

/// A word before a place in the text.
struct Word<'a> {
    text: &'a str,
    range: Range<usize>,
    /// A full stop follows it.
    dotted: bool,
}

/// The word right before byte `at`, with one blank between.
fn word_before(text: &str, at: usize) -> Option<Word<'_>> {
    let left = text[..at].strip_suffix(' ')?;
    let bare = left.strip_suffix('.').unwrap_or(left);
    let start = bare
        .char_indices()
        .rev()
        .take(40)
        .take_while(|&(_, c)| c.is_alphanumeric() || matches!(c, '\'' | '-' | '.'))
        .last()
        .map(|(at, _)| at)?;
    let word = bare[start..].trim_start_matches(['\'', '-', '.']);
    let start = bare.len() - word.len();
    (!word.is_empty()).then_some(Word {
        text: word,
        range: start..bare.len(),
        dotted: bare.len() < left.len(),
    })
}

/// Where the run of capitalised words and initials that ends with the word at `at` begins; at most four words are read.
fn chain_start(text: &str, at: usize) -> usize {
    let mut start = at;
    for _ in 0..3 {
        match word_before(text, start) {
            Some(word)
                if word.text.starts_with(char::is_uppercase)
                    && (!word.dotted || is_initial(word.text))
                    && !word.text.ends_with("'s")
                    && !Class::of(word.text).is(Class::STARTER_OR_DAY) =>
            {
                start = word.range.start;
            }
            _ => break,
        }
    }
    start
}

/// Whether a sentence, a quotation or the text begins at byte `at`.
pub(super) fn starts_sentence(text: &str, at: usize) -> bool {
    let left = text[..at].trim_end();
    let bare = left.trim_end_matches(['"', '\'', '(', '[']);
    bare.len() < left.len() && text[..at].ends_with(['"', '\'', '(', '['])
        || bare.is_empty()
        || bare.ends_with(['.', '!', '?', ':', ';', '*'])
        || matches!(bare.chars().next_back(), Some('•' | '·' | '|'))
}

/// The first run of letters, figures, apostrophes and hyphens.
pub(super) fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '\'' | '-'))).unwrap_or(text.len());
    let word = text[..end].trim_end_matches(['\'', '-']);
    word.strip_suffix("'s").unwrap_or(word)
}

/// What stands behind the last blank, as far as a name's neighbourhood goes.
fn last_token(text: &str) -> &str {
    clip_left(text).rsplit(' ').next().unwrap_or("")
}

pub(super) fn is_initial(word: &str) -> bool {
    word.split('.').all(|part| part.chars().count() <= 1) && word.starts_with(char::is_uppercase)
}

fn is_acronym(word: &str) -> bool {
    let mut letters = 0;
    word.chars().all(|c| {
        letters += usize::from(c.is_alphabetic());
        c.is_uppercase() || !c.is_alphabetic()
    }) && letters > 1
        && !is_generation(word)
        && word != "HMS"
}

fn all_capitals(around: Around<'_>) -> bool {
    is_acronym(&around.text[around.start..around.end])
}

/// Whether capitals say nothing here: the form is in capitals, or all longer words around it begin with one,
/// ordinary words among them.
fn is_loud(around: Around<'_>) -> bool {
    if all_capitals(around) {
        return true;
    }
    let near = |c: char| matches!(c, '.' | '!' | '?');
    let left = clip_left(&around.text[..around.start]);
    let left = left.rfind(near).map_or(left, |at| &left[at..]);
    let right = clip_right(&around.text[around.end..]);
    let right = right.find(near).map_or(right, |at| &right[..at]);
    let (mut capitals, mut ordinary) = (0, 0);
    let starts = usize::from(!left.trim().is_empty());
    let near = words(left).skip(starts).chain(words(right));
    for word in near.filter(|word| word.len() > 2 && word.starts_with(char::is_alphabetic)) {
        let class = Class::of(word);
        if word.starts_with(char::is_uppercase) {
            capitals += 1;
            ordinary += usize::from(class.is(Class::NO_NAME) && !class.is(Class::CALENDAR));
        } else if !class.is(Class::STARTER) {
            return false;
        }
    }
    ordinary > 0 && capitals >= 2
}

const NEAR: usize = 100;

fn clip_left(text: &str) -> &str {
    let mut at = text.len().saturating_sub(NEAR);
    while !text.is_char_boundary(at) {
        at += 1;
    }
    &text[at..]
}

fn clip_right(text: &str) -> &str {
    let mut at = text.len().min(NEAR);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    &text[..at]
}

/// Whether a capitalised word is an ordinary one: by the lists, or because the article has it with a small letter too.
fn is_common(word: &str, small_words: &SmallWords<'_>) -> bool {
    let listed = Listed::of(word);
    Class::of(word).is(Class::NO_NAME) || listed.is_word() && !listed.is_name() || small_words.contains(word)
}
