//! The state of one reading: the tokens, the reference, and the last date that the text named.

use super::calendar::Point;
use super::lexicon::{Class, UNITS};
use super::mention::{DateKind, Length, Unit};
use super::token::{CAPITAL, JOINED, PARAGRAPH, Token};
use jiff::civil;
use std::cell::Cell;

/// A reading of one text.
pub(super) struct Reader<'t> {
    pub(super) text: &'t str,
    pub(super) tokens: &'t [Token],
    /// When the text was written; a day, or something wider.
    pub(super) reference: Option<Point>,
    /// The last date that the text named.
    pub(super) last: Option<Point>,
    /// The last day that the text named.
    pub(super) last_day: Option<civil::Date>,
    /// Whether figures put the month before the day.
    pub(super) month_first: bool,
    /// How many expressions lie around the one that is being read.
    pub(super) depth: Cell<u8>,
}

/// A match of the grammar, in tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct Found {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) meaning: Meaning,
    pub(super) kind: DateKind,
    pub(super) approximate: bool,
    /// Whether the words themselves name the year.
    pub(super) has_year: bool,
    pub(super) rule: &'static str,
    /// For spans: where the first end stops and the second begins.
    pub(super) joint: Option<(usize, usize)>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Point(Point),
    /// From the one to the other.
    Span(Point, Point),
    /// Each of two, said as one expression: "8 and 9 September".
    Both(Point, Point),
    /// One of two.
    Either(Point, Point),
    Length(Length),
    /// -1 past, 0 present, 1 future.
    Open(i16),
    Unknown,
}

impl Found {
    pub(super) fn new(start: usize, end: usize, meaning: Meaning, rule: &'static str) -> Self {
        let kind = match meaning {
            Meaning::Length(_) => DateKind::Duration,
            Meaning::Point(Point::Part(_) | Point::Minute(..)) => DateKind::Time,
            _ => DateKind::Date,
        };
        Self { start, end, meaning, kind, approximate: false, has_year: false, rule, joint: None }
    }

    /// A date that is known if the point is.
    pub(super) fn point(start: usize, end: usize, point: Option<Point>, rule: &'static str) -> Self {
        Self::new(start, end, point.map_or(Meaning::Unknown, Meaning::Point), rule)
    }

    pub(super) fn length(
        start: usize,
        end: usize,
        halves: Option<u32>,
        unit: Unit,
        rule: &'static str,
    ) -> Self {
        Self::new(start, end, Meaning::Length(Length { halves, unit }), rule)
    }

    pub(super) fn with_year(mut self) -> Self {
        self.has_year = true;
        self
    }

    pub(super) fn of_kind(mut self, kind: DateKind) -> Self {
        self.kind = kind;
        self
    }

    pub(super) fn roughly(mut self, yes: bool) -> Self {
        self.approximate |= yes;
        self
    }

    /// The day, if the value is one.
    pub(super) fn day(&self) -> Option<civil::Date> {
        match self.meaning {
            Meaning::Point(Point::Day(day)) => Some(day),
            _ => None,
        }
    }
}

impl Reader<'_> {
    pub(super) fn token(&self, at: usize) -> Token {
        self.tokens.get(at).copied().unwrap_or(Token::END)
    }

    pub(super) fn class(&self, at: usize) -> Class {
        self.token(at).class
    }

    /// The class of the token before, if no paragraph ends between.
    pub(super) fn class_before(&self, at: usize) -> Class {
        if at == 0 || self.token(at).has(PARAGRAPH) { Class::End } else { self.class(at - 1) }
    }

    pub(super) fn is_mark(&self, at: usize, mark: u8) -> bool {
        self.token(at).is_mark(mark)
    }

    pub(super) fn joined(&self, at: usize) -> bool {
        self.token(at).has(JOINED)
    }

    pub(super) fn capital(&self, at: usize) -> bool {
        self.token(at).has(CAPITAL)
    }

    /// Whether the token continues the sentence's line of words: no paragraph before it.
    pub(super) fn follows(&self, at: usize) -> bool {
        !self.token(at).has(PARAGRAPH)
    }

    /// After a hyphen that joins two words, or where we are.
    pub(super) fn skip_hyphen(&self, at: usize) -> usize {
        if self.hyphen(at) { at + 1 } else { at }
    }

    /// Whether a hyphen without blanks stands here.
    pub(super) fn hyphen(&self, at: usize) -> bool {
        self.is_mark(at, b'-') && self.joined(at) && self.joined(at + 1)
    }

    pub(super) fn skip_mark(&self, at: usize, mark: u8) -> usize {
        if self.is_mark(at, mark) { at + 1 } else { at }
    }

    pub(super) fn skip_class(&self, at: usize, class: Class) -> usize {
        if self.class(at) == class && self.follows(at) { at + 1 } else { at }
    }

    pub(super) fn word(&self, at: usize) -> &str {
        let token = self.token(at);
        self.text.get(token.start as usize..token.end as usize).unwrap_or("")
    }

    pub(super) fn is_word(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// The unit at a token, and whether it stands in the plural.
    pub(super) fn unit(&self, at: usize) -> Option<(Unit, bool)> {
        let token = self.token(at);
        let plural = self.word(at).ends_with(['s', 'S']);
        match token.class {
            Class::Unit => Some((*UNITS.get(usize::try_from(token.value).ok()?)?, plural)),
            Class::DayPart if token.value == 3 => Some((Unit::Night, plural)),
            _ => None,
        }
    }

    /// Whether the token is this unit in the singular.
    pub(super) fn is_unit(&self, at: usize, unit: Unit) -> bool {
        self.unit(at) == Some((unit, false))
    }

    /// Whether a sentence ends with this token.
    pub(super) fn ends_sentence(&self, at: usize) -> bool {
        let token = self.token(at);
        if self.token(at + 1).has(PARAGRAPH) || token.class == Class::End {
            return true;
        }
        if token.class != Class::Mark
            || self.joined(at + 1) && !self.is_mark(at + 1, b'"') && !self.is_mark(at + 1, b'\'')
        {
            return false;
        }
        match u8::try_from(token.value) {
            Ok(b'!' | b'?' | b';') => true,
            Ok(b'.') => {
                let before = self.token(at.wrapping_sub(1));
                let initial = before.has(CAPITAL) && before.end - before.start <= 2 && self.joined(at);
                !initial
            }
            _ => false,
        }
    }

    /// The day of writing, if the reference is a day.
    pub(super) fn today(&self) -> Option<civil::Date> {
        self.reference.and_then(Point::day)
    }

    /// What "that" and "the following" count from: the last date of the text, or else the reference.
    pub(super) fn anchor(&self) -> Option<Point> {
        self.last.or(self.reference)
    }

    /// The day that "the following day" counts from. After dates that are wider than a day it is open.
    pub(super) fn anchor_day(&self) -> Option<civil::Date> {
        self.last_day.or_else(|| self.today().filter(|_| self.last.is_none()))
    }

    /// A day of the week that "the following week" counts from.
    pub(super) fn anchor_in_week(&self) -> Option<civil::Date> {
        match self.last {
            Some(Point::Week(day) | Point::Weekend(day)) => Some(day),
            _ => self.anchor_day(),
        }
    }
}
