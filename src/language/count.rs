//! Numbers with what they count, in the plural forms of a language.

use std::collections::BTreeMap;
use std::sync::Arc;

use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_locale_core::Locale;
use icu_plurals::{PluralCategory, PluralRules, PluralRulesOptions};
use serde_yaml::Value;

use super::{Slip, fill};
use crate::quantity::Number;

/// What the program itself counts; templates count by the key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Sources.
    Source,
    /// Sources that repeat no other.
    IndependentSource,
    /// Events.
    Event,
    /// Passages.
    Passage,
    /// Sources with one origin.
    OneOrigin,
    /// Sources with `{number}` origins.
    SomeOrigins,
    /// Origins behind all articles.
    OriginsBehind,
    /// Minutes of a time.
    Minutes,
    /// Days of a time.
    Days,
    /// Months of a time.
    Months,
    /// Years of a time.
    Years,
    /// Seconds of a time.
    Seconds,
    /// Hours of a time.
    Hours,
    /// Weeks of a time.
    Weeks,
    /// Hundredths between two shares.
    PercentagePoints,
    /// Millions of money.
    Millions,
    /// Thousands of millions of money.
    Billions,
    /// Millions of millions of money.
    Trillions,
    /// Events that a timeline cannot hold.
    WithoutBeginning,
    /// Events that a calendar cannot hold.
    WithoutDay,
}

impl Counted {
    /// Everything that is counted.
    pub const ALL: [Counted; 20] = [
        Counted::Source,
        Counted::IndependentSource,
        Counted::Event,
        Counted::Passage,
        Counted::OneOrigin,
        Counted::SomeOrigins,
        Counted::OriginsBehind,
        Counted::Minutes,
        Counted::Days,
        Counted::Months,
        Counted::Years,
        Counted::Seconds,
        Counted::Hours,
        Counted::Weeks,
        Counted::PercentagePoints,
        Counted::Millions,
        Counted::Billions,
        Counted::Trillions,
        Counted::WithoutBeginning,
        Counted::WithoutDay,
    ];

    /// Its key in a file of phrases.
    pub fn key(self) -> &'static str {
        match self {
            Counted::Source => "source",
            Counted::IndependentSource => "independent_source",
            Counted::Event => "event",
            Counted::Passage => "passage",
            Counted::OneOrigin => "one_origin",
            Counted::SomeOrigins => "some_origins",
            Counted::OriginsBehind => "origins_behind",
            Counted::Minutes => "minutes",
            Counted::Days => "days",
            Counted::Months => "months",
            Counted::Years => "years",
            Counted::Seconds => "seconds",
            Counted::Hours => "hours",
            Counted::Weeks => "weeks",
            Counted::PercentagePoints => "percentage_points",
            Counted::Millions => "millions",
            Counted::Billions => "billions",
            Counted::Trillions => "trillions",
            Counted::WithoutBeginning => "without_beginning",
            Counted::WithoutDay => "without_day",
        }
    }
}

/// The plural categories of ICU, as files of phrases name them.
const CATEGORIES: [(&str, PluralCategory); 6] = [
    ("zero", PluralCategory::Zero),
    ("one", PluralCategory::One),
    ("two", PluralCategory::Two),
    ("few", PluralCategory::Few),
    ("many", PluralCategory::Many),
    ("other", PluralCategory::Other),
];

/// The forms of one phrase, in the order of [`CATEGORIES`].
type Forms = [Option<String>; 6];

/// The phrases of a language that have a number, with its rules for plurals and digits.
#[derive(Clone, Debug, Default)]
pub struct Counts {
    forms: BTreeMap<String, Forms>,
    rules: Option<Arc<PluralRules>>,
    digits: Option<Arc<DecimalFormatter>>,
    figures: Option<Arc<DecimalFormatter>>,
}

impl Counts {
    /// From the section `counts` of a table. Forms that the language lacks are reported.
    pub(super) fn new(tag: &str, section: Option<&Value>, slips: &mut Vec<Slip>) -> Self {
        let locale = locale(tag);
        let rules = PluralRules::try_new((&locale).into(), PluralRulesOptions::default()).ok();
        let options = DecimalFormatterOptions::from(GroupingStrategy::Min2);
        let digits = DecimalFormatter::try_new((&locale).into(), options).ok();
        let figures = DecimalFormatter::try_new((&locale).into(), DecimalFormatterOptions::default()).ok();
        let mut forms: BTreeMap<String, Forms> = BTreeMap::new();
        for (key, value) in section.and_then(Value::as_mapping).into_iter().flatten() {
            let Some(key) = key.as_str() else { continue };
            let form = |name: &str| value.get(name).and_then(Value::as_str).map(str::to_owned);
            forms.insert(key.to_owned(), CATEGORIES.map(|(name, _)| form(name)));
        }
        let (rules, digits) = (rules.map(Arc::new), digits.map(Arc::new));
        let counts = Counts { forms, rules, digits, figures: figures.map(Arc::new) };
        for (key, category) in counts.missing() {
            let message = format!("the form `{category}` is missing, which this language has");
            slips.push(Slip::new(tag, &["counts", &key], message).warning_only());
        }
        counts
    }

    /// The keys of all phrases.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.forms.keys().map(String::as_str)
    }

    /// Whether there is such a phrase.
    pub fn has(&self, key: &str) -> bool {
        self.forms.contains_key(key)
    }

    /// A number with its phrase: "1 source", "12,000 sources". Only the digits if there is no such phrase.
    pub fn count(&self, key: &str, number: usize, values: &[(&str, &str)]) -> String {
        let category = self.rules.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(number));
        self.phrase(key, category, self.digits(number), values)
    }

    /// An exact amount with its phrase, in the digits of figures: "1 minute", "2.5 percentage points".
    pub fn amount(&self, key: &str, number: Number) -> String {
        let decimal = decimal(number);
        let category =
            self.rules.as_ref().map_or(PluralCategory::Other, |rules| rules.category_for(&decimal));
        self.phrase(key, category, self.number(number), &[])
    }

    fn phrase(&self, key: &str, category: PluralCategory, digits: String, values: &[(&str, &str)]) -> String {
        let at = CATEGORIES.iter().position(|(_, known)| *known == category).unwrap_or(5);
        let Some(forms) = self.forms.get(key) else { return digits };
        let Some(phrase) = forms[at].as_ref().or(forms[5].as_ref()) else { return digits };
        let mut all = vec![("n", digits.as_str())];
        all.extend(values);
        fill(phrase, &all)
    }

    /// The digits of a number, in groups from ten thousand on.
    pub fn digits(&self, number: usize) -> String {
        match &self.digits {
            Some(digits) => digits.format(&Decimal::from(number as u64)).to_string(),
            None => number.to_string(),
        }
    }

    /// The digits of an exact number, in groups wherever the language groups them, as sources write figures: "1,500".
    pub fn number(&self, number: Number) -> String {
        self.figures(&decimal(number), number)
    }

    /// The same for money: with two places behind the point if with any.
    pub fn money(&self, number: Number) -> String {
        let mut decimal = decimal(number);
        if !number.is_whole() {
            decimal.pad_end(-2);
        }
        self.figures(&decimal, number)
    }

    fn figures(&self, decimal: &Decimal, number: Number) -> String {
        match &self.figures {
            Some(figures) => figures.format(decimal).to_string(),
            None => number.to_string(),
        }
    }

    /// The plural categories that the language has and a phrase lacks.
    fn missing(&self) -> Vec<(String, &'static str)> {
        let Some(rules) = &self.rules else { return Vec::new() };
        let needed: Vec<PluralCategory> = rules.categories().collect();
        let mut missing = Vec::new();
        for (key, forms) in &self.forms {
            for ((name, category), form) in CATEGORIES.iter().zip(forms) {
                if needed.contains(category) && form.is_none() {
                    missing.push((key.clone(), *name));
                }
            }
        }
        missing
    }
}

/// A number as ICU4X takes it.
fn decimal(number: Number) -> Decimal {
    number.to_string().replace(',', "").parse().unwrap_or_default()
}

/// The locale of a tag, with the digits that this page is written in: those of its addresses, dates and numbers in brackets are the same.
pub(super) fn locale(tag: &str) -> Locale {
    let plain = tag.replace('_', "-");
    let latin = format!("{plain}-u-nu-latn");
    latin.parse().or_else(|_| plain.parse()).unwrap_or(Locale::UNKNOWN)
}
