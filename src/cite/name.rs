//! An author's name in its parts, where it shows them.

use crate::model::{Author, Dossier, EntityKind};
use crate::text::clean;

/// A name as reference formats take it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// A person whose parts are known.
    Person {
        /// The family name, without the small words before it.
        family: String,
        /// The given names.
        given: String,
        /// Small words before the family name: "van der".
        particle: String,
    },
    /// A body of people, or a name whose parts nobody could tell: never taken apart.
    Whole(String),
}

/// Words that stand in the names of bodies and not of people.
const BODIES: [&str; 22] = [
    "agency",
    "association",
    "bureau",
    "committee",
    "correspondent",
    "correspondents",
    "council",
    "desk",
    "editor",
    "editorial",
    "editors",
    "foundation",
    "journalists",
    "media",
    "news",
    "newsroom",
    "office",
    "press",
    "reporter",
    "reporters",
    "staff",
    "team",
];

/// Small words that belong to a family name.
const PARTICLES: [&str; 18] = [
    "af", "al", "bin", "da", "de", "del", "della", "den", "der", "di", "dos", "du", "la", "le", "van", "von",
    "zu", "ten",
];

impl Name {
    /// The names of an article's authors, in order; empty ones are left out.
    pub(super) fn all(dossier: &Dossier, authors: &[Author]) -> Vec<Name> {
        authors.iter().filter_map(|author| Name::of(dossier, author)).collect()
    }

    fn of(dossier: &Dossier, author: &Author) -> Option<Name> {
        let name = clean::line(&author.name);
        let is_body = author.entity.is_some_and(|id| dossier.entity(id).kind != EntityKind::Person);
        if name.is_empty() {
            return None;
        }
        Some(if is_body { Name::Whole(name) } else { Name::read(name) })
    }

    /// Takes a name apart at its comma, or before its last word if it looks like a person's in the western order.
    fn read(name: String) -> Name {
        if let Some((family, given)) = name.split_once(", ") {
            let (family, given) = (family.trim(), given.trim());
            let is_one_name =
                !given.contains(',') && !family.is_empty() && !given.is_empty() && !is_body(&name);
            // "Jo Brandt, Iris Calder" are two, as far as anybody can tell.
            let words = |name: &str| name.split(' ').count();
            let begins_small = family.starts_with(char::is_lowercase);
            let may_be_two = words(family) > 1 && words(given) > 1 && !begins_small;
            if is_one_name && !may_be_two && words(family) <= 4 {
                return Name::Person { family: family.into(), given: given.into(), particle: String::new() };
            }
            return Name::Whole(name);
        }
        western(&name).unwrap_or(Name::Whole(name))
    }

    /// "Jan van der Berg".
    pub(super) fn in_order(&self) -> String {
        match self {
            Name::Whole(name) => name.clone(),
            Name::Person { given, .. } => format!("{given} {}", self.last()),
        }
    }

    /// "van der Berg"; the whole where the parts are not known.
    pub(super) fn last(&self) -> String {
        match self {
            Name::Whole(name) => name.clone(),
            Name::Person { family, particle, .. } if particle.is_empty() => family.clone(),
            Name::Person { family, particle, .. } => format!("{particle} {family}"),
        }
    }

    /// "van der Berg, Jan".
    pub(super) fn inverted(&self) -> String {
        match self {
            Name::Whole(name) => name.clone(),
            Name::Person { given, .. } => format!("{}, {given}", self.last()),
        }
    }
}

fn is_body(name: &str) -> bool {
    let is_known = |word: &str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        BODIES.contains(&word.as_str())
            || matches!(word.as_str(), "the" | "and" | "of" | "for" | "with" | "by")
    };
    name.split(' ').any(is_known)
}

/// Two to four words in Latin letters that begin with capitals, small words of family names aside.
fn western(name: &str) -> Option<Name> {
    let words: Vec<&str> = name.split(' ').collect();
    let (last, before) = words.split_last()?;
    let small =
        before.iter().rev().take_while(|word| PARTICLES.contains(&word.to_lowercase().as_str())).count();
    let (given, particle) = before.split_at(before.len() - small);
    let fits = (1..=3).contains(&given.len()) && given.iter().chain([last]).all(|word| is_name_word(word));
    let shouts = last.len() > 1 && last.chars().all(char::is_uppercase);
    if !fits || shouts || is_body(name) {
        return None;
    }
    Some(Name::Person { family: (*last).to_owned(), given: given.join(" "), particle: particle.join(" ") })
}

/// A capital, then letters, hyphens, apostrophes or full stops; letters of scripts that put the family first never fit.
fn is_name_word(word: &str) -> bool {
    let is_latin = |c: char| c.is_ascii_alphabetic() || ('\u{c0}'..'\u{250}').contains(&c);
    word.chars().next().is_some_and(char::is_uppercase)
        && word.chars().all(|c| is_latin(c) || matches!(c, '-' | '\'' | '’' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_names_apart_only_where_they_show_their_parts() {
        for (name, parts) in [
            ("Ada Quill", Some(("Ada", "", "Quill"))),
            ("Quill, Ada", Some(("Ada", "", "Quill"))),
            ("A. B. Quill-O’Day", Some(("A. B.", "", "Quill-O’Day"))),
            ("Jan van der Berg", Some(("Jan", "van der", "Berg"))),
            ("van der Berg, Jan", Some(("Jan", "", "van der Berg"))),
            ("María Núñez", Some(("María", "", "Núñez"))),
            ("Plato", None),
            ("Staff reporters", None),
            ("The Kettle", None),
            ("Quill and Sons", None),
            ("Ada Quill, Bo Lid", None),
            ("Quill Nord, Ada", Some(("Ada", "", "Quill Nord"))),
            ("Ada Quill, Bo Lid, Cy Pot", None),
            ("王 小明", None),
            ("AP", None),
            ("Kettle AFP", None),
            ("a b", None),
            ("One Two Three Four Five", None),
        ] {
            let expected = match parts {
                None => Name::Whole(name.into()),
                Some((given, particle, family)) => {
                    Name::Person { family: family.into(), given: given.into(), particle: particle.into() }
                }
            };
            assert_eq!(Name::read(name.into()), expected);
        }
    }
}
