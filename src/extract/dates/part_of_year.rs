//! Quarters, halves and centuries: "third quarter of 2024", "the first half of the year", "Q3 2025", "the 20th century".

use super::calendar::Point;
use super::lexicon::Class;
use super::mention::Unit;
use super::reader::{Found, Reader};
use super::tense::Tense;
use super::token::JOINED;

impl Reader<'_> {
    /// The phrase that begins with a rank: of a century, a weekday or a part of a year.
    pub(super) fn rank_phrase(&self, at: usize) -> Option<Found> {
        if let Some(found) = self.century(at).or_else(|| self.ranked_weekday(at)) {
            return Some(found);
        }
        let (code, end) = self.part_of_year(at)?;
        if let Some((year, stop)) = self.year_of_part(end) {
            return Some(
                Found::point(at, stop, Some(Point::PartOfYear(year, code)), "part of a year").with_year(),
            );
        }
        let halves = code >= 40;
        if halves
            && !(self.class(end) == Class::Of
                && self.class(end + 1) == Class::The
                && self.is_unit(end + 2, Unit::Year))
        {
            return None;
        }
        let year = self.now().map(|now| {
            let begins = if code >= 40 { i16::from(code - 40) * 6 + 1 } else { i16::from(code - 33) * 3 + 1 };
            let ahead = begins > i16::from(now.month()) && self.tense(at, end) != Tense::Future;
            now.year() - i16::from(ahead)
        });
        let stop = if halves { end + 3 } else { end };
        Some(Found::point(at, stop, year.map(|year| Point::PartOfYear(year, code)), "part of the year"))
    }

    /// "Third quarter", "third-quarter", "first half", "last quarter": EDTF's code and the end.
    pub(super) fn part_of_year(&self, at: usize) -> Option<(u8, usize)> {
        let rank = match self.class(at) {
            Class::Ordinal => u8::try_from(self.token(at).value).ok()?,
            Class::Figure => u8::try_from(self.token(at).number).ok()?,
            _ => return None,
        };
        let mut next = self.skip_hyphen(at + 1);
        next = self.skip_hyphen(self.skip_class(next, Class::Fiscal));
        if !self.follows(next) {
            return None;
        }
        let quarter = self.is_unit(next, Unit::Quarter);
        match (rank, quarter, self.class(next)) {
            (1..=4, true, _) => Some((32 + rank, next + 1)),
            (1..=2, _, Class::Half) => Some((39 + rank, next + 1)),
            _ => None,
        }
    }

    /// After "third quarter": "of 2024", "2024", "of last year", "this year".
    fn year_of_part(&self, at: usize) -> Option<(i16, usize)> {
        let next = self.skip_class(at, Class::Of);
        let next = self.skip_class(next, Class::Fiscal);
        self.year_after(next).or_else(|| self.year_by_pointer(at))
    }

    /// "Q3", "Q3 2024", found at the figure.
    pub(super) fn q_phrase(&self, at: usize) -> Option<Found> {
        let token = self.token(at);
        let q = token.has(JOINED)
            && token.digits == 1
            && (1..=4).contains(&token.number)
            && self.is_word(at.wrapping_sub(1), "q");
        if !q || self.joined(at - 1) {
            return None;
        }
        let code = 32 + token.number as u8;
        let (year, end) = match self.year_of_part(at + 1) {
            Some((year, end)) => (Some(year), end),
            None => (
                self.now()
                    .map(|now| now.year() - i16::from(i16::from(code - 33) * 3 + 1 > i16::from(now.month()))),
                at + 1,
            ),
        };
        Some(Found::point(at - 1, end, year.map(|year| Point::PartOfYear(year, code)), "quarter in figures"))
    }

    /// "20th century", "the nineteenth century".
    fn century(&self, at: usize) -> Option<Found> {
        let token = self.token(at);
        let mut rank = match token.class {
            Class::Ordinal => i32::from(token.value),
            Class::Cardinal if self.class(self.skip_hyphen(at + 1)) == Class::Ordinal => {
                i32::from(token.value)
            }
            Class::Figure => i32::try_from(token.number).ok()?,
            _ => return None,
        };
        let mut next = self.skip_hyphen(at + 1);
        if token.class == Class::Cardinal {
            rank += i32::from(self.token(next).value);
            next = self.skip_hyphen(next + 1);
        }
        if !self.is_unit(next, Unit::Century) || !(1..=22).contains(&rank) || !self.follows(next) {
            return None;
        }
        // A century before the first has no form in EDTF's level 1.
        if let Some(end) = self.before_christ(next + 1) {
            return Some(Found::point(at, end, None, "century before the first"));
        }
        let year = i16::try_from((rank - 1) * 100).ok()?;
        Some(Found::point(at, next + 1, Some(Point::Century(year)), "century").with_year())
    }
}
