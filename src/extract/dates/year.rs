//! Years and decades that stand alone, in figures and in words.

use super::calendar::Point;
use super::lexicon::Class;
use super::reader::{Found, Reader};
use super::token::{CAPITAL, GROUPED, ORDINAL, PLURAL};

impl Reader<'_> {
    /// A year that stands alone.
    pub(super) fn year_phrase(&self, at: usize) -> Option<Found> {
        let token = self.token(at);
        if let Some(decade) = self.decade_phrase(at) {
            return Some(decade);
        }
        if token.digits != 4
            || token.has(PLURAL | GROUPED | ORDINAL)
            || !(1000..2200).contains(&token.number)
            || !self.plain_figure(at)
        {
            return None;
        }
        let before = self.class_before(at);
        if before == Class::Label || self.counts_something(at) || self.part_of_code(at) {
            return None;
        }
        let modern = (1900..2100).contains(&token.number) && !self.far_ahead(token.number);
        if !modern && !self.year_is_pointed_at(at) {
            return None;
        }
        // "at 1945", "some 2000", "over 1900": counts and hours.
        if matches!(before, Class::At | Class::About | Class::Bound | Class::Figure | Class::Multiplier)
            && !(modern && before == Class::About)
        {
            return None;
        }
        Some(Found::point(at, at + 1, Some(Point::Year(token.number as i16)), "year").with_year())
    }

    /// "44 BC", "300 B.C."
    pub(super) fn year_before_christ(&self, at: usize) -> Option<Found> {
        let token = self.token(at);
        let end = self.before_christ(at + 1)?;
        let year = i16::try_from(token.number).ok().filter(|year| (1..9000).contains(year))?;
        let plain = !token.has(GROUPED | ORDINAL | PLURAL) && !self.joined(at);
        plain.then(|| Found::point(at, end, Some(Point::Year(1 - year)), "year before the first").with_year())
    }

    /// The end of "BC", "BCE" or "B.C." at a token.
    pub(super) fn before_christ(&self, at: usize) -> Option<usize> {
        if !self.capital(at) || !self.follows(at) {
            return None;
        }
        if self.is_word(at, "bc") || self.is_word(at, "bce") {
            return Some(at + 1);
        }
        let dotted = self.is_word(at, "b")
            && self.is_mark(at + 1, b'.')
            && self.is_word(at + 2, "c")
            && self.joined(at + 2);
        dotted.then(|| self.skip_mark(at + 3, b'.'))
    }

    /// Whether the words before a figure make a year of it, even of one long ago or far ahead.
    fn year_is_pointed_at(&self, at: usize) -> bool {
        let number = self.token(at).number;
        match self.class_before(at) {
            Class::In
            | Class::Since
            | Class::Until
            | Class::During
            | Class::Part
            | Class::Fiscal
            | Class::Month
            | Class::Season
            | Class::Unit => true,
            // "From 297 to 1051", "1410 to 1430": figures that are compared, and hours.
            Class::To => number >= 1600 && self.token(at.wrapping_sub(2)).digits == 4,
            // "Between 1500 and 1520".
            Class::And => number >= 1500 && self.class(at.wrapping_sub(3)) == Class::Between,
            Class::By | Class::Of | Class::From | Class::Between | Class::Relative | Class::Each => {
                number >= 1500
            }
            _ => {
                number >= 1500
                    && (self.is_mark(at.wrapping_sub(1), b'(') || self.is_mark(at.wrapping_sub(1), b'\''))
            }
        }
    }

    /// Whether a bare figure is too far ahead of the text's day for a year: "2034" heads a note of that hour.
    fn far_ahead(&self, number: u32) -> bool {
        let now = self.now().map_or(2040, |now| u32::from(now.year().unsigned_abs()));
        number > now + 10
    }

    /// "1980s", "'80s", "80s".
    pub(super) fn decade_phrase(&self, at: usize) -> Option<Found> {
        let token = self.token(at);
        let apostrophe = self.is_mark(at + 1, b'\'')
            && self.joined(at + 1)
            && self.joined(at + 2)
            && self.is_word(at + 2, "s");
        let plural = token.has(PLURAL) || apostrophe;
        if token.class != Class::Figure || !plural || !token.number.is_multiple_of(10) || token.has(GROUPED) {
            return None;
        }
        let end = if token.has(PLURAL) { at + 1 } else { at + 3 };
        let start = if self.is_mark(at.wrapping_sub(1), b'\'') && self.joined(at) { at - 1 } else { at };
        match token.digits {
            4 if (1000..2200).contains(&token.number) => {
                // "The 1800s" are a century.
                let year = token.number as i16;
                let point =
                    if year % 100 == 0 && year != 2000 { Point::Century(year) } else { Point::Decade(year) };
                Some(Found::point(at, end, Some(point), "decade in figures").with_year())
            }
            2 if start < at || matches!(self.class_before(at), Class::The | Class::Part) => {
                // A person in his 80s is no decade.
                let year = self.decade_for(token.number as i16);
                Some(Found::point(start, end, Some(Point::Decade(year)), "decade in two figures").with_year())
            }
            _ => None,
        }
    }

    /// "Nineteen ninety-seven", "twenty twenty-five", "two thousand and one", "nineteen oh five".
    pub(super) fn spelt_year(&self, at: usize) -> Option<(i16, usize)> {
        let token = self.token(at);
        if token.class != Class::Cardinal {
            return None;
        }
        if token.value == 2 {
            let (number, end) = self.spelt(at)?;
            let is_year = (2000..2100).contains(&number) && !self.counts_something(end - 1);
            return is_year.then_some((number as i16, end));
        }
        if !(16..=20).contains(&token.value) {
            return None;
        }
        let next = self.skip_hyphen(at + 1);
        let tens = self.token(next);
        if tens.class != Class::Cardinal || !(10..=90).contains(&tens.value) || !self.follows(next) {
            return None;
        }
        let mut end = next + 1;
        let mut year = token.value * 100 + tens.value;
        let unit = self.skip_hyphen(end);
        if tens.value >= 20
            && self.class(unit) == Class::Cardinal
            && (1..=9).contains(&self.token(unit).value)
        {
            year += self.token(unit).value;
            end = unit + 1;
        }
        // "Twenty thirteen people" is improbable, "twenty ten-pound notes" is not: a hyphen or unit after it makes a count.
        let counts = self.hyphen(end) || self.counts_something(end - 1) || self.class(end) == Class::Unit;
        (!counts).then_some((year, end))
    }

    /// Whether the figure counts what follows: "2000 people", "1500 metres", "1,800 GMT".
    pub(super) fn counts_something(&self, at: usize) -> bool {
        let mut next = at + 1;
        if self.hyphen(next) {
            next += 1;
        }
        let token = self.token(next);
        if !self.follows(next) {
            return false;
        }
        match token.class {
            Class::Counted | Class::Multiplier | Class::Zone | Class::AmPm | Class::Clock => {
                !token.has(CAPITAL) || token.class != Class::Counted
            }
            // "The 2024 week of action" is one of that year.
            Class::Unit => self.word(next).ends_with('s'),
            Class::Mark => token.is_mark(b'%') || token.is_mark(b'$'),
            _ => false,
        }
    }

    /// Whether marks tie the figure to other figures.
    fn part_of_code(&self, at: usize) -> bool {
        let before = at >= 2
            && self.joined(at)
            && self.joined(at - 1)
            && self.class(at - 1) == Class::Mark
            && self.class(at - 2) == Class::Figure
            && !self.is_mark(at - 1, b',')
            && !self.is_mark(at - 1, b'(');
        let after = self.joined(at + 1)
            && self.joined(at + 2)
            && self.class(at + 1) == Class::Mark
            && self.class(at + 2) == Class::Figure
            && !self.is_mark(at + 1, b',');
        before || after
    }
}
