//! Puts what comparisons find into the words of a language, with its plural forms, digits and clock.

use super::{Counted, Words, fill};
use crate::date::words as date_words;
use crate::quantity::{
    Amount, Clock, Kind, Length, Number, Point, Said, Speaker, Unit, age, length, measure, places, plural,
    words as english,
};
use crate::text::language_tag::direction;
use crate::text::script::right_to_left;

const HOUR: i64 = 3_600;

impl Speaker for Words {
    fn phrase(&self, point: Point, said: &[String]) -> String {
        let phrase = self.comparisons.get(point.key()).map_or(point.english(), String::as_str);
        fill(phrase, &places(said))
    }

    fn said(&self, said: &Said) -> String {
        match said {
            Said::Written(text) => self.in_line(text),
            Said::Amount(amount) => self.amount(amount),
            Said::Amounts(from, to) if from.kind == Kind::Percentage => {
                self.run(&self.share(from.value), &self.share(to.value))
            }
            Said::Amounts(from, to) => self.run(&self.amount(from), &self.amount(to)),
            Said::Clock(Clock { from, to, half_known }) if from == to => self.time(*from, *half_known),
            Said::Clock(Clock { from, to, half_known }) => {
                self.run(&self.time(*from, *half_known), &self.time(*to, *half_known))
            }
            Said::Date(date) => date_words::phrase(date, &self.dates),
            Said::Weekday(day) => {
                self.weekdays.get(usize::from(*day).wrapping_sub(1)).cloned().unwrap_or_default()
            }
            Said::Thing(noun) => plural(noun),
            Said::Currency(code) => (*code).to_owned(),
        }
    }
}

impl Words {
    /// A calculated amount: "1 minute", "£200,000", "3 percentage points".
    pub fn amount(&self, amount: &Amount) -> String {
        let value = amount.value;
        match &amount.kind {
            Kind::Duration => self.length(&length(value, amount.unit)),
            Kind::Clock { .. } => self.length(&length(value, Number::from_int(HOUR))),
            Kind::Age => self.length(&age(value)),
            Kind::Percentage => self.counts.amount(Counted::PercentagePoints.key(), english::short(value)),
            Kind::Money { currency } => self.sum_of_money(currency, value),
            Kind::Count { noun } => {
                // Bare numbers are given as exactly as they differ, since nothing about them was converted.
                let short = if noun.is_empty() { value } else { english::short(value) };
                let digits = self.counts.number(short);
                match measure(noun).and_then(|unit| self.measures.get(unit)) {
                    Some(phrase) => fill(phrase, &[("n", &digits)]),
                    // What is counted has its name from an English text; in another language the two answers beside it say what.
                    None if noun.is_empty() || !self.is_english() => digits,
                    None if short == Number::ONE => format!("{digits} {noun}"),
                    None => format!("{digits} {}", plural(noun)),
                }
            }
        }
    }

    /// Words of a text in the middle of a line. Those that run the other way get marks around them, so that their figures and their
    /// marks of punctuation stay with them.
    pub fn in_line(&self, text: &str) -> String {
        let runs_left = direction(&self.tag) == "rtl";
        if text.chars().any(right_to_left) == runs_left {
            return text.to_owned();
        }
        let mark = if runs_left { '\u{200e}' } else { '\u{200f}' };
        format!("{mark}{text}{mark}")
    }

    /// A share itself, where a difference of shares is told in percentage points.
    fn share(&self, value: Number) -> String {
        format!("{}%", self.counts.number(value))
    }

    fn length(&self, length: &Length) -> String {
        let counted = |count: &Number, unit: &Unit| self.counts.amount(of_unit(*unit).key(), *count);
        match length {
            Length::Nothing => self.no_time.clone(),
            Length::LessThanSecond => self.less_than_second.clone(),
            Length::Exactly(parts) => {
                let parts: Vec<String> = parts.iter().map(|(count, unit)| counted(count, unit)).collect();
                match &parts[..] {
                    [one, other] => fill(&self.two_units, &[("one", one), ("other", other)]),
                    _ => parts.join(" "),
                }
            }
            Length::About(count, unit) => fill(&self.about, &[("time", &counted(count, unit))]),
        }
    }

    fn sum_of_money(&self, currency: &str, value: Number) -> String {
        let large = [
            (1_000_000_000_000, Counted::Trillions),
            (1_000_000_000, Counted::Billions),
            (1_000_000, Counted::Millions),
        ];
        let in_large = large.into_iter().find_map(|(size, name)| {
            let size = Number::from_int(size);
            let is_round = value >= size && value.is_multiple_of(size.percent(1));
            is_round.then(|| self.counts.amount(name.key(), value.over(size).unwrap_or_default()))
        });
        let digits = in_large.unwrap_or_else(|| self.counts.money(value));
        fill(&self.money, &[("sign", english::currency_sign(currency)), ("n", &digits)])
    }

    /// A time of day. Where the text leaves morning and afternoon open, so does this.
    fn time(&self, seconds: Number, half_known: bool) -> String {
        if !half_known {
            return english::clock(seconds, false);
        }
        let minutes = seconds.over(Number::from_int(60)).unwrap_or_default().rounded().rem_euclid(1_440);
        date_words::time_of_day((minutes / 60) as u8, (minutes % 60) as u8, &self.dates)
    }

    fn run(&self, from: &str, to: &str) -> String {
        fill(&self.run, &[("from", from), ("until", to)])
    }

    fn is_english(&self) -> bool {
        self.tag == "en" || self.tag.starts_with("en-")
    }
}

fn of_unit(unit: Unit) -> Counted {
    match unit {
        Unit::Second => Counted::Seconds,
        Unit::Minute => Counted::Minutes,
        Unit::Hour => Counted::Hours,
        Unit::Day => Counted::Days,
        Unit::Week => Counted::Weeks,
        Unit::Month => Counted::Months,
        Unit::Year => Counted::Years,
    }
}

#[cfg(test)]
mod tests {
    use super::super::{BUILT_IN, Language};
    use super::*;
    use crate::quantity::{compare, parse};

    /// Each line of a table: two amounts, and what is said of them. The lines of a language stand below its code.
    #[test]
    fn comparisons_are_said_as_in_the_table() {
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/language/comparisons.txt");
        let table = std::fs::read_to_string(&path).unwrap();
        let pairs: Vec<&str> = table.lines().skip(1).take_while(|line| !line.is_empty()).map(pair).collect();
        let mut said = String::new();
        for (code, _) in BUILT_IN {
            let (language, _) = Language::load(code, |_| None).unwrap();
            said.push_str(&format!("{code}\n"));
            for pair in &pairs {
                let (one, other) = pair.split_once(" | ").unwrap();
                let found = compare(&parse(one).unwrap(), &parse(other).unwrap());
                said.push_str(&format!("{pair} | {}\n", found.finding.say(language.words())));
            }
            said.push('\n');
        }
        if std::env::var_os("CUTTINGS_ACCEPT").is_some() {
            std::fs::write(&path, &said).unwrap();
        }
        assert!(said == table || std::env::var_os("CUTTINGS_ACCEPT").is_some(), "{said}");
    }

    fn pair(line: &str) -> &str {
        line.match_indices(" | ").nth(1).map_or(line, |(at, _)| &line[..at])
    }

    #[test]
    fn every_finding_has_a_phrase_in_every_language_and_english_is_that_of_terminals() {
        for (code, _) in BUILT_IN {
            let (language, _) = Language::load(code, |_| None).unwrap();
            let phrases = &language.words().comparisons;
            for point in Point::all() {
                let phrase = phrases.get(point.key()).map(String::as_str);
                assert!(phrase.is_some(), "{code} lacks {point:?}");
                assert!(*code != "en" || phrase == Some(point.english()), "{point:?}");
            }
            assert_eq!(phrases.len(), Point::all().count(), "{code}");
            assert_eq!(language.words().weekdays.len(), 7, "{code}");
        }
    }
}
