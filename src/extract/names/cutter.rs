//! Cuts a run of capitalised words where one name ends and the next begins.

use super::fold;
use super::lexicon::{LONGEST_PHRASE, class};
use super::segment::{Guess, Segment};
use super::token::{Shape, Token, Tokens};

/// Reads a run from left to right.
pub(super) struct Cutter<'t, 'a> {
    tokens: &'t Tokens<'a>,
    end: usize,
    out: &'t mut Vec<Segment>,
    /// The first token of the name that is being read.
    first: Option<usize>,
    title: Option<(usize, usize)>,
    run: usize,
}

impl<'t, 'a> Cutter<'t, 'a> {
    /// Cuts the tokens of `start..end` into segments, which go to `out`.
    pub(super) fn new(tokens: &'t Tokens<'a>, start: usize, end: usize, out: &'t mut Vec<Segment>) -> Self {
        Self { tokens, end, out, first: None, title: None, run: start }
    }

    /// Cuts the run.
    pub(super) fn cut(mut self) {
        let mut at = self.run;
        while at < self.end {
            at = self.step(at);
        }
        self.flush(self.end);
    }

    /// Reads the token at `at` and gives the index of the next one to read.
    fn step(&mut self, at: usize) -> usize {
        let token = self.tokens.list[at];
        if at > self.run
            && self.first.is_some()
            && matches!(token.shape, Shape::Mark('"' | '“' | '(' | '\'' | '‘'))
        {
            let close = |t: &Token| matches!(t.shape, Shape::Mark('"' | '”' | ')' | '\'' | '’'));
            return (at + 1..self.end).find(|&i| close(&self.tokens.list[i])).map_or(self.end, |i| i + 1);
        }
        if !token.is_word() || token.shape == Shape::Lower {
            return at + 1;
        }
        if let Some(next) = self.phrase(at).and_then(|(end, classes)| self.listed(at, end, classes)) {
            return next;
        }
        if self.is_title(at) {
            self.flush(at);
            self.title = Some((self.title.map_or(at, |(start, _)| start), at + 1));
            return at + 1;
        }
        if self.first.is_none() && self.is_skipped(at) {
            self.single(at, Guess::Other);
            return at + 1;
        }
        if self.is_break(at) {
            self.flush(at);
            self.single(at, Guess::Other);
            return at + 1;
        }
        if self.first.is_none() && self.is_peerage(at) {
            self.single(at, Guess::Other);
            return at + 1;
        }
        if self.is_place(at) {
            self.flush(at);
            self.single(at, Guess::Place);
            return at + 1;
        }
        if self.is_acronym(at) {
            self.flush(at);
            self.single(at, acronym(&token));
            return at + 1;
        }
        if self.is_day(at) || self.is_people(at) {
            self.flush(at);
            self.single(at, Guess::Other);
            return at + 1;
        }
        self.first.get_or_insert(at);
        at + 1
    }

    /// A listed phrase of two words or more: gives the next token to read if the phrase stands for itself.
    fn listed(&mut self, at: usize, end: usize, classes: u32) -> Option<usize> {
        if classes & (class::HONORIFIC | class::TITLE) != 0 {
            self.flush(at);
            self.title = Some((self.title.map_or(at, |(start, _)| start), end));
            return Some(end);
        }
        if self.reads_name(at)
            || self.title.is_some_and(|(_, title)| title == at) && classes & class::PLACE != 0
        {
            return None;
        }
        self.flush(at);
        let rest = self.tail(end);
        let guess = if classes & class::PLACE != 0 && rest.is_none() {
            Guess::Place
        } else if classes & (class::ORGANISATION | class::PLACE) != 0 {
            Guess::Organisation
        } else {
            Guess::Other
        };
        let end = rest.unwrap_or(end);
        self.push(at, end, guess);
        Some(end)
    }

    /// The end of the organisation's words from `start` on, if the run goes on with such.
    fn tail(&self, start: usize) -> Option<usize> {
        (start..self.end.min(start + 4))
            .take_while(|&at| {
                self.tokens.list[at].shape == Shape::Capital && !self.tokens.list[at].is(class::TITLE)
            })
            .filter(|&at| self.tokens.list[at].is(class::ORGANISATION_TAIL | class::EVENT))
            .last()
            .map(|at| at + 1)
    }

    fn single(&mut self, at: usize, guess: Guess) {
        self.push(at, at + 1, guess);
    }

    fn push(&mut self, start: usize, end: usize, guess: Guess) {
        let title = self.title.take();
        self.out.push(Segment { start, end, guess, title, after_other: start > self.run && title.is_none() });
    }

    /// Ends the name that is being read before the token at `end`.
    fn flush(&mut self, end: usize) {
        let Some(start) = self.first.take() else { return };
        let mut end = end;
        // The first token has a capital.
        while !self.tokens.list[end - 1].is_capitalised() {
            end -= 1;
        }
        self.push(start, end, Guess::Open);
    }

    /// The longest listed phrase of two words or more that begins at `start`, and its classes.
    fn phrase(&self, start: usize) -> Option<(usize, u32)> {
        let words = &self.tokens.list[start..self.end.min(start + LONGEST_PHRASE)];
        let (first, rest) = words.split_first()?;
        if !first.is(class::PHRASE) {
            return None;
        }
        let mut hash = first.hash;
        let ends = rest.iter().enumerate().filter(|(_, word)| !word.is_mark('.')).filter_map(|(at, word)| {
            hash = fold::join(hash, word.hash);
            let classes = self.tokens.lexicon.get(hash);
            (classes & !class::PHRASE != 0).then_some((start + at + 2, classes))
        });
        ends.last()
    }

    /// Whether the words read so far are the beginning of a person's name.
    fn reads_name(&self, at: usize) -> bool {
        self.first.is_some_and(|first| {
            let token = &self.tokens.list[first];
            at - first <= 3 && (token.is(class::ANY_GIVEN) || token.shape == Shape::Initial)
        })
    }

    /// A month or weekday that is not a name here: "Theresa May" and "April Jones" are.
    fn is_day(&self, at: usize) -> bool {
        let token = &self.tokens.list[at];
        let surname = self.first.is_some_and(|first| at - first == 1)
            && self.is_surname_here(at)
            && token.is(class::FAMILY);
        token.is(class::CALENDAR) && !surname && !self.is_given_here(at)
    }

    /// A people or a faith that is not a name here: "Christian Doe" and "Jane English" are.
    fn is_people(&self, at: usize) -> bool {
        self.tokens.list[at].is(class::DEMONYM) && !self.is_surname_here(at) && !self.is_given_here(at)
    }

    /// Whether the token begins a name: a given name before a word that is none of the ordinary ones.
    fn is_given_here(&self, at: usize) -> bool {
        let token = &self.tokens.list[at];
        let next = self.tokens.list.get(at + 1).filter(|_| at + 1 < self.end);
        if token.is(class::GIVEN) && self.first.is_none() && next.is_some_and(|n| n.shape == Shape::Lower) {
            return true;
        }
        let next = next.filter(|next| next.shape == Shape::Capital);
        let other = class::PLACE | class::DEMONYM | class::CALENDAR | class::GIVEN | class::TITLE;
        self.first.is_none()
            && token.is(class::GIVEN)
            && next.is_some_and(|n| {
                !n.is(other | class::EVENT | class::WORD) || n.is(class::FAMILY) && !n.is(class::GIVEN)
            })
    }

    /// Whether the token ends a name that begins with a given name: "Denzel Washington", "John Major".
    fn is_surname_here(&self, at: usize) -> bool {
        self.reads_name(at) && self.tokens.list[at].is(class::ANY_FAMILY)
    }

    fn is_title(&self, at: usize) -> bool {
        let list = &self.tokens.list;
        let token = &list[at];
        if token.shape == Shape::Initial
            || !token.is(class::HONORIFIC | class::TITLE | class::ROLE)
            || token.possessive
        {
            return false;
        }
        let next = list.get(at + 1).filter(|_| at + 1 < self.end);
        let office = token.is(class::HONORIFIC | class::TITLE);
        if self.is_surname_here(at) {
            return (office || !token.is(class::FAMILY)) && next.is_some_and(|t| t.is(class::GIVEN));
        }
        let Some(next) = next else {
            return !token.is(class::ANY_FAMILY | class::ANY_GIVEN) && (office || self.first.is_none());
        };
        // "Dean Smith", "Earl Grey", "Duke Ellington": a given name unless another follows.
        let as_given =
            token.is(class::GIVEN) && !next.is(class::GIVEN | class::FUNCTION) && next.is(class::ANY_FAMILY);
        // "Bishop Auckland", "Cook County", "Baker Street".
        let tail = next.is(class::ORGANISATION_TAIL | class::PLACE_TAIL | class::EVENT)
            && !next.is(class::ANY_GIVEN);
        if tail {
            return false;
        }
        if !office && token.is(class::ANY_GIVEN | class::ANY_FAMILY) {
            return next.is(class::GIVEN) && !token.is(class::GIVEN);
        }
        !as_given || self.title.is_some_and(|(_, end)| end == at)
    }

    /// Words at the beginning of a sentence that are no part of the name after them.
    fn is_skipped(&self, at: usize) -> bool {
        let list = &self.tokens.list;
        let token = &list[at];
        if token.shape == Shape::Initial && !token.is(class::PLACE) {
            return token.opens && token.is(class::FUNCTION) && token.end - token.start == 1;
        }
        // "R-Texas", "T-shirt".
        if token.compound && self.tokens.str(at).as_bytes().get(1) == Some(&b'-') {
            return true;
        }
        if token.is(class::FUNCTION) && !(token.shape == Shape::Upper && token.is(class::PLACE)) {
            let next = list.get(at + 1);
            return !(token.is(class::GIVEN)
                && next.is_some_and(|n| n.is(class::ANY_FAMILY) && (!token.opens || !n.is(class::GIVEN))));
        }
        let named = class::ANY_GIVEN
            | class::ORGANISATION_TAIL
            | class::PLACE_TAIL
            | class::PLACE
            | class::ORGANISATION;
        if token.opens && at + 1 < self.end && token.is(class::ANY_WORD) && !token.is(named) {
            let next = &list[at + 1];
            return next.is(class::GIVEN)
                || next.shape == Shape::Initial
                || !token.is(class::ANY_FAMILY) && next.is(class::DEMONYM | class::PLACE);
        }
        token.is(class::TOPIC | class::OTHER)
            && !token.is(class::ANY_GIVEN | class::ANY_FAMILY | class::PLACE | class::ORGANISATION)
    }

    /// "Jane Doe The": a function word with a capital, where two lines or sentences ran together.
    fn is_break(&self, at: usize) -> bool {
        let token = &self.tokens.list[at];
        let name = class::ANY_GIVEN | class::ANY_FAMILY | class::PARTICLE;
        self.first.is_some_and(|first| at - first > 1 || !self.tokens.list[first].is(class::GIVEN))
            && token.shape == Shape::Capital
            && token.is(class::FUNCTION)
            && !token.is(name)
    }

    /// A listed place that is not part of a longer name.
    fn is_place(&self, at: usize) -> bool {
        let list = &self.tokens.list;
        let token = &list[at];
        if !token.is(class::PLACE) || self.title.is_some_and(|(_, end)| end == at) {
            return false;
        }
        // "Jane Doe LONDON": a caption ran into the next line.
        let next_line = token.shape == Shape::Upper && at > self.run && list[at - 1].shape == Shape::Capital;
        if self.first.is_some_and(|first| at - first == 1 || token.is(class::ANY_FAMILY) && !next_line)
            && self.reads_name(at)
        {
            return false;
        }
        let Some(next) = list.get(at + 1).filter(|_| at + 1 < self.end) else {
            return self.first.is_none() && !token.is(class::ANY_GIVEN | class::FAMILY);
        };
        if self.tail(at + 1).is_some() || next.is(class::PLACE_TAIL) && !next.is(class::ANY_GIVEN) {
            return false;
        }
        !(token.is(class::ANY_GIVEN) && (next.is(class::ANY_FAMILY) || next.classes == 0))
            || token.shape == Shape::Upper
    }

    /// "Prince of Wales": the place is part of a title.
    fn is_peerage(&self, at: usize) -> bool {
        let title = at.checked_sub(2).map(|before| &self.tokens.list[before]);
        self.tokens.list[at].is(class::PLACE)
            && self.tokens.str(at.saturating_sub(1)) == "of"
            && title.is_some_and(|t| t.shape == Shape::Capital && t.is(class::HONORIFIC))
    }

    /// "NATO", "IBM" between words: never part of a person's name, unless as initials ("JK Rowling").
    fn is_acronym(&self, at: usize) -> bool {
        let list = &self.tokens.list;
        let token = &list[at];
        let length = token.end - token.start;
        if token.shape == Shape::Initial {
            return length > 2 && token.is(class::PLACE | class::OTHER | class::ORGANISATION);
        }
        if token.shape != Shape::Upper || token.is(class::SUFFIX) || token.compound {
            return false;
        }
        let initials = length == 2
            && self.first.is_none()
            && !token.is(class::PLACE | class::ORGANISATION | class::ORGANISATION_TAIL | class::OTHER)
            && at + 1 < self.end
            && list[at + 1].is(class::ANY_FAMILY);
        let capitals = |t: &Token| matches!(t.shape, Shape::Upper | Shape::Initial);
        let next_is_upper =
            at + 1 < self.end && capitals(&list[at + 1]) || at > self.run && capitals(&list[at - 1]);
        // Agencies write family names in capitals beside given names: "Jean DUPONT", "Jean ROY".
        let family = self.reads_name(at)
            && (length > 3 || token.is(class::ANY_FAMILY))
            && !token.is(class::ORGANISATION);
        !(initials || family || next_is_upper && token.is(class::ANY_GIVEN | class::ANY_FAMILY))
    }
}

/// What a word in capitals between words in small letters names.
fn acronym(token: &Token) -> Guess {
    match token {
        t if t.is(class::PLACE) => Guess::Place,
        t if t.is(class::ORGANISATION) => Guess::Organisation,
        t if t.is(class::OTHER | class::CALENDAR | class::FUNCTION) || t.end - t.start < 3 => Guess::Other,
        t if t.is(class::ANY_WORD) && t.end - t.start > 3 => Guess::Other,
        _ => Guess::Organisation,
    }
}
