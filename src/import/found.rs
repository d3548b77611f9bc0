//! What was found of one article, and where.

use crate::date::Date;

/// A value and the place that states it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact<T> {
    /// The value.
    pub value: T,
    /// Where it was found, in a word or two: `JSON-LD`, `og:title`, `your --date`.
    pub place: Box<str>,
}

/// Every statement of one field, the most trusted first.
///
/// ```
/// use cuttings::import::Facts;
/// let mut title = Facts::default();
/// title.add("og:title", "A tale");
/// title.add("<title>", "A tale | The Post");
/// assert_eq!(title.winner().map(|fact| fact.value), Some(&"A tale"));
/// assert_eq!(title.losers().len(), 1);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts<T>(Vec<Fact<T>>);

impl<T> Default for Facts<T> {
    fn default() -> Self {
        Facts(Vec::new())
    }
}

impl<T: PartialEq> Facts<T> {
    /// Adds a statement that is trusted less than those before it.
    pub fn add(&mut self, place: &str, value: T) {
        self.0.push(Fact { value, place: place.into() });
    }

    /// Adds a statement if there is one.
    pub fn add_some(&mut self, place: &str, value: Option<T>) {
        if let Some(value) = value {
            self.add(place, value);
        }
    }

    /// Puts a statement before all others.
    pub fn put_first(&mut self, place: &str, value: T) {
        self.0.insert(0, Fact { value, place: place.into() });
    }

    /// The most trusted statement.
    pub fn winner(&self) -> Option<Fact<&T>> {
        self.0.first().map(|fact| Fact { value: &fact.value, place: fact.place.clone() })
    }

    /// The most trusted value.
    pub fn value(&self) -> Option<&T> {
        self.0.first().map(|fact| &fact.value)
    }

    /// The statements that say something else than the winner.
    pub fn losers(&self) -> Vec<&Fact<T>> {
        let Some(winner) = self.0.first() else { return Vec::new() };
        self.0.iter().skip(1).filter(|fact| fact.value != winner.value).collect()
    }
}

/// The words of an article.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Body {
    /// None: an entry of a list.
    #[default]
    None,
    /// Markdown.
    Markdown(String),
    /// Plain paragraphs.
    Plain(String),
    /// A file with its own header or first lines, to be kept as it is.
    Whole {
        /// The file.
        text: String,
        /// Where its words begin, in bytes.
        start: usize,
        /// `md` or `txt`.
        ending: &'static str,
    },
}

impl Body {
    /// The words, without a header.
    pub fn words(&self) -> &str {
        match self {
            Body::None => "",
            Body::Markdown(text) | Body::Plain(text) => text,
            Body::Whole { text, start, .. } => text.get(*start..).unwrap_or(text),
        }
    }
}

/// One article as it was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// What the user named: a path, an address, or an entry of a list.
    pub origin: String,
    /// The name of its file without the ending, where that is to be its key.
    pub stem: Option<String>,
    /// The headline.
    pub title: Facts<String>,
    /// When it was published.
    pub date: Facts<Date>,
    /// Who wrote it.
    pub authors: Facts<Vec<String>>,
    /// The outlet.
    pub publisher: Facts<String>,
    /// The address of the original.
    pub source: Facts<String>,
    /// The language, as a code.
    pub language: Facts<String>,
    /// When the address was read.
    pub accessed: Facts<Date>,
    /// When its publisher last changed it.
    pub updated: Facts<Date>,
    /// A saved copy of the original.
    pub archived: Facts<String>,
    /// What it is, in a word.
    pub kind: Facts<String>,
    /// A summary in the source's words.
    pub description: Facts<String>,
    /// Free words.
    pub tags: Vec<String>,
    /// Its text.
    pub body: Body,
    /// What its editor has to know of how it was read.
    pub remarks: Vec<String>,
}

impl Found {
    /// The fields that every article should have and this one lacks, in words.
    pub fn missing(&self) -> Vec<&'static str> {
        let fields = [
            ("title", self.title.value().is_none()),
            ("date", self.date.value().is_none()),
            ("authors", self.authors.value().is_none()),
            ("publisher", self.publisher.value().is_none()),
            ("source", self.source.value().is_none()),
            ("text", self.body.words().trim().is_empty()),
        ];
        fields.into_iter().filter(|(_, is_missing)| *is_missing).map(|(name, _)| name).collect()
    }
}
