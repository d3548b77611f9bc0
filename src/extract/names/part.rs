//! The letters of a word: which are capitals, and what that makes of it.

use super::token::Shape;

/// The letters of one part of a word, between hyphens.
#[derive(Clone, Copy, Default)]
pub(super) struct Part {
    upper: u32,
    lower: u32,
    /// Begins with a capital, or has one after an apostrophe: "d'Estaing".
    capital: bool,
    /// What is read next stands after an apostrophe.
    apostrophe: bool,
    /// Has a full stop after a single capital.
    initials: bool,
    /// Letters since the last full stop.
    run: u32,
}

impl Part {
    /// Takes a letter, a digit or an accent that stands by itself; false for what ends a word.
    pub(super) fn takes(&mut self, letter: char) -> bool {
        if !letter.is_alphanumeric() {
            return ('\u{300}'..='\u{36f}').contains(&letter);
        }
        let upper = letter.is_uppercase();
        if self.upper + self.lower == 0 || self.apostrophe {
            self.capital |= upper;
            self.apostrophe = false;
        }
        self.upper += u32::from(upper);
        self.lower += u32::from(!upper);
        self.run += 1;
        true
    }

    /// Takes an apostrophe that letters follow.
    pub(super) fn take_apostrophe(&mut self) {
        self.apostrophe = true;
    }

    /// Takes the full stop after an initial, or within an address.
    pub(super) fn take_stop(&mut self) {
        self.initials = true;
        self.run = 0;
    }

    /// Whether it is single capitals, each with a full stop but the last.
    pub(super) fn is_initials(&self) -> bool {
        self.lower == 0 && self.run == 1
    }

    /// Whether it has capitals only.
    pub(super) fn is_upper(&self) -> bool {
        self.lower == 0
    }

    /// The shape of a word that is this part alone.
    pub(super) fn shape(&self) -> Shape {
        match self {
            part if part.is_upper() && (part.initials || part.upper == 1) => Shape::Initial,
            part if part.is_upper() => Shape::Upper,
            part if part.capital => Shape::Capital,
            _ => Shape::Lower,
        }
    }

    /// The shape of `word`, a word with hyphens whose first and last parts these are.
    pub(super) fn shape_with(&self, first: &Part, word: &str) -> Shape {
        let prefix = word.split(['-', '\u{2010}', '\u{2011}']).next().unwrap_or_default();
        let particle = prefix.len() <= 3
            && matches!(
                prefix.to_lowercase().as_str(),
                "al" | "el"
                    | "ul"
                    | "an"
                    | "as"
                    | "ad"
                    | "ar"
                    | "ash"
                    | "at"
                    | "az"
                    | "abd"
                    | "abu"
                    | "bin"
                    | "ibn"
            );
        match (first.capital || particle, self.capital) {
            (true, true) if first.is_upper() && self.is_upper() && !particle => Shape::Upper,
            (true, true) => Shape::Capital,
            // Given names of Korea and China: "Jong-un", "Chia-hao".
            (true, false) if self.lower <= 4 && prefix.len() <= 5 && !first.is_upper() => Shape::Capital,
            _ => Shape::Lower,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Part, Shape};

    fn part(word: &str) -> Part {
        let mut part = Part::default();
        for letter in word.chars() {
            if !part.takes(letter) {
                part.take_apostrophe();
            }
        }
        part
    }

    #[test]
    fn shapes() {
        for (word, shape) in [
            ("street", Shape::Lower),
            ("Jane", Shape::Capital),
            ("McDoe", Shape::Capital),
            ("eBay", Shape::Lower),
            ("O'Doe", Shape::Capital),
            ("d'Estaing", Shape::Capital),
            ("NATO", Shape::Upper),
            ("J", Shape::Initial),
        ] {
            assert_eq!(part(word).shape(), shape, "{word}");
        }
    }

    #[test]
    fn shapes_of_words_with_hyphens() {
        for (first, last, shape) in [
            ("Jean", "Pierre", Shape::Capital),
            ("al", "Masri", Shape::Capital),
            ("Jong", "un", Shape::Capital),
            ("London", "based", Shape::Lower),
            ("ex", "Minister", Shape::Lower),
            ("ANNE", "MARIE", Shape::Upper),
        ] {
            let word = format!("{first}-{last}");
            assert_eq!(part(last).shape_with(&part(first), &word), shape, "{word}");
        }
    }
}
