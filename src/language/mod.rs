//! What pages say, in the language of the dossier.
//!
//! A language is a file of phrases, `i18n/de.yaml`. Five are compiled in with the built-in theme. A theme of the project brings phrases of its
//! own for one of them, or another language; what a file lacks is said in English. Plural forms and digits go by ICU4X.

mod calendar;
mod collation;
mod count;
mod read;
mod slip;
mod spoken;
mod table;
mod words;

pub use crate::text::places::fill;
pub use collation::Collation;
pub use count::{Counted, Counts};
pub use read::Unreadable;
pub use slip::Slip;
pub use words::{
    KindWords, PageWords, SliceWords, StatusWords, StatusesWords, TieWords, TimelineWords, TimelinesWords,
    Words,
};

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_yaml::Value;

/// The code and the file of every language that is compiled in, English first.
pub const BUILT_IN: &[(&str, &str)] = &[
    ("en", include_str!("../../themes/default/i18n/en.yaml")),
    ("de", include_str!("../../themes/default/i18n/de.yaml")),
    ("fr", include_str!("../../themes/default/i18n/fr.yaml")),
    ("es", include_str!("../../themes/default/i18n/es.yaml")),
    ("ar", include_str!("../../themes/default/i18n/ar.yaml")),
];

/// The phrases of one language.
#[derive(Debug)]
pub struct Language {
    tag: String,
    words: Words,
    templates: BTreeMap<String, String>,
    texts: Option<String>,
}

static ENGLISH: LazyLock<Language> = LazyLock::new(|| {
    let mut none = Vec::new();
    Language::of("en", &BASE, &mut none).expect("a test reads the English file")
});

impl Language {
    /// English, the language of whatever is said nowhere else.
    ///
    /// ```
    /// use cuttings::language::{Counted, Language};
    ///
    /// assert_eq!(Language::english().words().count(Counted::Source, 2), "2 sources");
    /// ```
    pub fn english() -> &'static Language {
        &ENGLISH
    }

    /// The language of a tag by BCP 47, with the files of a theme laid over the built-in one, and what is wrong with those.
    ///
    /// `files` gives the text of a theme's file by the tag in its name. A region's file (`de-AT`) lies over that of its language. `None` if
    /// there is no file for the language at all.
    pub fn load<'f>(tag: &str, files: impl Fn(&str) -> Option<&'f str>) -> Option<(Language, Vec<Slip>)> {
        let tag = if tag.is_empty() { "en" } else { tag };
        let primary = tag.split(['-', '_']).next().unwrap_or(tag).to_ascii_lowercase();
        let built_in = BUILT_IN.iter().find(|(code, _)| *code == primary).map(|(_, text)| *text);
        let names = if primary == tag { vec![primary.as_str()] } else { vec![primary.as_str(), tag] };
        let own: Vec<(&str, &str)> = names.iter().filter_map(|name| Some((*name, files(name)?))).collect();
        if built_in.is_none() && own.is_empty() {
            return None;
        }
        let mut slips = Vec::new();
        let mut table = BASE.clone();
        if primary != "en" {
            table::without_dates(&mut table, tag);
        }
        if let Some(Ok(built_in)) = built_in.filter(|_| primary != "en").map(read::table) {
            table::lay_over(&mut table, &built_in, "", &mut Vec::new());
        }
        for (name, text) in own {
            let before = slips.len();
            match read::table(text) {
                Ok(own) => {
                    table::lay_over(&mut table, &own, name, &mut slips);
                    if built_in.is_none() && name == primary {
                        slips.extend(table::missing(&BASE, &own, name));
                    }
                }
                Err(unreadable) => slips.push(Slip::unreadable(name, unreadable)),
            }
            debug_assert!(slips.len() >= before);
        }
        let language = Language::of(tag, &table, &mut slips);
        language.map(|language| (language, slips))
    }

    fn of(tag: &str, table: &Value, slips: &mut Vec<Slip>) -> Option<Language> {
        let counts = Counts::new(tag, table.get("counts"), slips);
        let templates = serde_yaml::from_value(table.get("templates")?.clone()).ok()?;
        let words: Words = serde_yaml::from_value(table.get("views")?.clone()).ok()?;
        let dates = serde_yaml::from_value(table.get("dates")?.clone()).ok()?;
        Some(Language { tag: tag.to_owned(), words: words.with(tag, dates, counts), templates, texts: None })
    }

    /// Its tag by BCP 47.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    /// The same beside texts in the language of this tag, for pages that have no phrases in it.
    #[must_use]
    pub fn beside_texts_in(self, tag: &str) -> Self {
        let texts = Some(tag.to_owned()).filter(|tag| !tag.is_empty() && *tag != self.tag);
        Language { texts, ..self }
    }

    /// The tag of the language of the dossier's own texts, where it is not that of the phrases.
    pub fn texts(&self) -> Option<&str> {
        self.texts.as_deref()
    }

    /// The phrases of views.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The keys of all phrases that templates may ask for.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.templates.keys().map(String::as_str).chain(self.words.counts.keys())
    }

    /// A phrase of templates by its key.
    pub fn phrase(&self, key: &str) -> Option<&str> {
        self.templates.get(key).map(String::as_str)
    }
}

/// The English table, which every language has below it.
static BASE: LazyLock<Value> = LazyLock::new(|| {
    let mut table = read::table(BUILT_IN[0].1).unwrap_or(Value::Null);
    table::shorten(&mut table, None);
    table
});

#[cfg(test)]
mod tests;
