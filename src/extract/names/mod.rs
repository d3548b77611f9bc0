//! Names of people, organisations and places in English news text, found without a roster.

mod context;
mod cutter;
mod evidence;
mod fold;
mod headline;
mod judge;
mod lexicon;
mod line;
mod listed;
mod looks;
mod part;
mod person;
mod reader;
mod row;
mod run;
mod segment;
mod things;
mod titled;
mod token;

#[cfg(test)]
mod tests;

use std::ops::Range;

pub(crate) use listed::Listed;
pub use listed::{is_for_person, read_lists};

use evidence::Evidence;
use segment::Segment;
use token::Tokens;

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NameKind {
    /// A human being.
    Person,
    /// A firm, party, club, agency or court.
    Organisation,
    /// A country, town, street or building.
    Place,
}

/// How much speaks for a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// It might be otherwise.
    Low,
    /// Several signs agree.
    Medium,
    /// Nothing speaks against it.
    High,
}

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// The bytes of the name, without title and possessive s.
    pub range: Range<usize>,
    /// What it names.
    pub kind: NameKind,
    /// The number of the person within the text, counted from 0 in order of appearance; the same for all forms of one name.
    pub person: Option<u32>,
    /// The bytes of the title before the name: "Prime Minister".
    pub title: Option<Range<usize>>,
    /// What decided, in a few words.
    pub rule: &'static str,
    /// How much speaks for it.
    pub certainty: Certainty,
}

/// A person of a text with all mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The fullest form, as the text writes it.
    pub name: String,
    /// The forms used, in order of appearance, each once.
    pub forms: Vec<String>,
    /// The bytes of each mention, in order.
    pub mentions: Vec<Range<usize>>,
}

/// The names in `text`, in order, never overlapping, each on borders of characters.
///
/// ```
/// use cuttings::extract::names::{NameKind, find_names};
/// let text = "Prime Minister Jane Doe met voters in Leeds. Doe's visit was short.";
/// let names = find_names(text);
/// let people: Vec<_> = names.iter().filter(|n| n.kind == NameKind::Person).map(|n| &text[n.range.clone()]).collect();
/// assert_eq!(people, ["Jane Doe", "Doe"]);
/// assert_eq!(names[0].person, names[2].person);
/// ```
pub fn find_names(text: &str) -> Vec<Name> {
    let mut tokens = Tokens::new(text, lexicon::english());
    line::mark(&mut tokens);
    let mut segments = segment::segments(&tokens);
    titled::join_named_as_places(&tokens, &mut segments);
    let mut evidence = Evidence::with_capacity(segments.len());
    let verdicts = judge::judge(&tokens, &segments, &mut evidence);
    let headline = headline::persons(&tokens, &evidence);

    let mut found: Vec<(Segment, Name)> = things::names(&tokens, &verdicts);
    found.extend(headline.iter().map(|v| (v.segment, things::person(&tokens, v))));
    found.sort_by_key(|(segment, _)| segment.start);
    let people: Vec<usize> = (0..found.len()).filter(|&at| found[at].1.kind == NameKind::Person).collect();
    let mentions: Vec<&[token::Token]> =
        people.iter().map(|&at| &tokens.list[found[at].0.start..found[at].0.end]).collect();
    for (&at, number) in people.iter().zip(person::tie(text, &mentions)) {
        found[at].1.person = Some(number);
    }
    found.into_iter().map(|(_, name)| name).collect()
}

/// The people of `text` in order of appearance, each with its forms and mentions.
pub fn people_of(text: &str) -> Vec<Person> {
    let mut people: Vec<Person> = Vec::new();
    for name in find_names(text) {
        let Some(number) = name.person else { continue };
        if people.len() <= number as usize {
            people.push(Person { name: String::new(), forms: Vec::new(), mentions: Vec::new() });
        }
        let Some(person) = people.get_mut(number as usize) else { continue };
        let form = text[name.range.clone()].split_whitespace().collect::<Vec<_>>().join(" ");
        if form.len() > person.name.len() {
            person.name.clone_from(&form);
        }
        if !person.forms.contains(&form) {
            person.forms.push(form);
        }
        person.mentions.push(name.range);
    }
    people
}
