//! Weekdays by their rank: "the third Monday in May", "the last Friday of May 2024", "the first Monday of next month".
//!
//! Such words often tell of what recurs. Where they name no year and the clause is neither in the past nor in the future ("it meets on
//! the first Monday in May"), no one day is meant, and none is given.

use super::calendar::{Point, nth_weekday};
use super::lexicon::Class;
use super::mention::{DateKind, Unit};
use super::reader::{Found, Meaning, Reader};
use super::tense::Tense;
use super::token::ORDINAL;
use jiff::civil::Weekday;

/// The months within which a weekday is counted, with the years that hold them.
struct Stretch {
    /// The first and the last month; `None` where the words do not decide.
    months: Option<[(i16, i8); 2]>,
    end: usize,
}

impl Reader<'_> {
    /// The weekday whose rank stands at this token: "third Monday in May". Ranks of things with no date have no value.
    pub(super) fn ranked_weekday(&self, at: usize) -> Option<Found> {
        let token = self.token(at);
        let rank = match token.class {
            Class::Ordinal => i8::try_from(token.value).ok()?,
            Class::Figure => i8::try_from(token.number).ok()?,
            _ => return None,
        };
        let weekday = self.skip_hyphen(at + 1);
        // "The third Sunday in a row" is this Sunday.
        if self.class(weekday + 1) == Class::In && self.class(weekday + 2) == Class::A {
            return None;
        }
        self.weekday_by_rank((at, weekday), rank).or_else(|| self.rank_without_month(at, weekday))
    }

    /// "The last Friday of May", "last Friday in May"; "the last Sunday of the season" has no value. The tokens are the start, "last"
    /// and the weekday.
    pub(super) fn last_weekday(
        &self,
        (start, last, weekday): (usize, usize, usize),
        definite: bool,
    ) -> Option<Found> {
        if self.class(last) != Class::Last {
            return None;
        }
        self.weekday_by_rank((start, weekday), -1)
            .or_else(|| if definite { self.rank_without_month(start, weekday) } else { None })
    }

    fn weekday_by_rank(&self, (start, at): (usize, usize), rank: i8) -> Option<Found> {
        if !self.is_one_weekday(at) || !matches!(self.class(at + 1), Class::Of | Class::In) {
            return None;
        }
        let stretch = self.stretch(start, at + 2)?;
        // "The first or second Monday in May": one of two.
        let open = self.class_before(start) == Class::Or || self.repeats(stretch.end);
        let day = stretch.months.filter(|_| !open).and_then(|[first, last]| {
            let weekday = Weekday::from_monday_one_offset(i8::try_from(self.token(at).value).ok()?).ok()?;
            match rank {
                -1 => nth_weekday(last.0, last.1, -1, weekday),
                1..=5 => nth_weekday(first.0, first.1, rank, weekday),
                _ => None,
            }
        });
        let Some(day) = day else {
            return Some(
                Found::new(start, stretch.end, Meaning::Unknown, "weekday by its rank")
                    .of_kind(DateKind::Set),
            );
        };
        Some(Found::point(start, stretch.end, Some(Point::Day(day)), "weekday by its rank").with_year())
    }

    /// "The second Friday of the trial", "the first Monday after Easter".
    fn rank_without_month(&self, start: usize, at: usize) -> Option<Found> {
        let counted = matches!(self.class(at + 1), Class::Of | Class::In | Class::Relative | Class::Since);
        (self.is_one_weekday(at) && counted && self.follows(at + 1))
            .then(|| Found::new(start, at + 1, Meaning::Unknown, "rank of a weekday"))
    }

    /// Whether a weekday in the singular stands here.
    fn is_one_weekday(&self, at: usize) -> bool {
        let token = self.token(at);
        token.class == Class::Weekday && token.value <= 7 && self.follows(at) && self.is_weekday_name(at)
    }

    /// The month or year in which a weekday is counted.
    fn stretch(&self, start: usize, at: usize) -> Option<Stretch> {
        if !self.follows(at) {
            return None;
        }
        let of = |point: Option<Point>, end| Stretch { months: point.and_then(months), end };
        match self.class(at) {
            Class::Month if self.capital(at) => {
                let month = self.token(at).value as i8;
                let year = self.year_after(at + 1).or_else(|| self.year_by_pointer(at + 1));
                if let Some((year, end)) = year {
                    return Some(of(Some(Point::Month(year, month)), end));
                }
                let known = self.reference.is_none() || self.is_told_of_once(start, at + 1);
                let point = self.month_nearby(month, start, at + 1).filter(|_| known);
                Some(of(point, at + 1))
            }
            Class::Figure => self.year_after(at).map(|(year, end)| of(Some(Point::Year(year)), end)),
            // Which month "the month" is, the words leave open.
            Class::The if self.is_unit(at + 1, Unit::Month) || self.is_unit(at + 1, Unit::Year) => {
                Some(of(None, at + 2))
            }
            Class::Each => matches!(self.class(at + 1), Class::Unit | Class::Month).then(|| of(None, at + 2)),
            Class::The | Class::Last | Class::Next | Class::This | Class::That | Class::Same => {
                let found = self.base(at)?;
                let Meaning::Point(point @ (Point::Month(..) | Point::Year(_))) = found.meaning else {
                    return None;
                };
                Some(of(Some(point), found.end))
            }
            _ => None,
        }
    }

    /// "In May each year", "in May every year".
    fn repeats(&self, at: usize) -> bool {
        self.follows(at) && matches!(self.class(at), Class::Each | Class::Frequency)
    }

    /// Whether the clause is of the past or the future; "is held" and "meets" are of every year.
    fn is_told_of_once(&self, start: usize, end: usize) -> bool {
        if self.tense(start, end) == Tense::Unknown {
            return false;
        }
        let mut at = start;
        while self.follows(at) {
            at -= 1;
            if self.ends_sentence(at) {
                break;
            }
            let verb = if self.is_adverb(at + 1) { at + 2 } else { at + 1 };
            let token = self.token(verb);
            let participle =
                token.class == Class::PastVerb || token.class == Class::Other && token.has(ORDINAL);
            if self.class(at) == Class::BePresent && participle {
                return false;
            }
        }
        true
    }

    fn is_adverb(&self, at: usize) -> bool {
        self.word(at).ends_with("ly") || self.is_word(at, "always") || self.is_word(at, "often")
    }
}

/// The first and the last month of a month or year.
fn months(point: Point) -> Option<[(i16, i8); 2]> {
    match point {
        Point::Month(year, month) => Some([(year, month); 2]),
        Point::Year(year) => Some([(year, 1), (year, 12)]),
        _ => None,
    }
}
