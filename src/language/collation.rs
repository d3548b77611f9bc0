//! The order of names in a list, and the letters under which they stand, as ICU4X has them for a language.

use std::cmp::Ordering;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::count::locale;

/// The alphabet of a language.
#[derive(Debug)]
pub struct Collation {
    names: Option<CollatorBorrowed<'static>>,
    /// Tells only letters apart, not their accents and case.
    letters: Option<CollatorBorrowed<'static>>,
}

impl Collation {
    /// That of a language by its tag; where ICU4X does not know the language, the order that most share.
    pub fn new(tag: &str) -> Self {
        let collator = |strength: Strength| {
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            Collator::try_new((&locale(tag)).into(), options).ok()
        };
        Collation { names: collator(Strength::Tertiary), letters: collator(Strength::Primary) }
    }

    /// What a name is sorted by; marks before its first letter do not count.
    ///
    /// ```
    /// use cuttings::language::Collation;
    /// let (german, swedish) = (Collation::new("de"), Collation::new("sv"));
    /// assert!(german.key("Österman") < german.key("Zorn"));
    /// assert!(swedish.key("Österman") > swedish.key("Zorn"));
    /// ```
    pub fn key<'n>(&self, name: &'n str) -> (Vec<u8>, &'n str) {
        let name = from_first_letter(name);
        let mut key = Vec::with_capacity(4 * name.len());
        if let Some(names) = &self.names {
            let Ok(()) = names.write_sort_key_to(name, &mut key);
        }
        (key, name)
    }

    /// The letter under which a name stands: "O" for "Österman" in German, "Ö" in Swedish, "Cs" for "Csurka" in Hungarian; `#` for a
    /// name that begins with none.
    pub fn letter(&self, name: &str) -> String {
        let mut letters = from_first_letter(name).nfc();
        let Some(first) = letters.next().filter(|first| first.is_alphabetic()) else { return "#".to_owned() };
        let plain: String = first.nfkd().filter(|letter| !is_combining_mark(*letter)).take(1).collect();
        let capital = |text: &str| -> String {
            let mut letters = text.chars();
            let first = letters.next().into_iter().flat_map(char::to_uppercase);
            first.chain(letters.flat_map(char::to_lowercase)).collect()
        };
        let Some(order) = &self.letters else { return capital(&plain) };
        let own = if order.compare(&plain, first.encode_utf8(&mut [0; 4])) == Ordering::Equal {
            plain
        } else {
            first.to_string()
        };
        match letters.next() {
            // Two letters that come after all that begin with the first one are a letter of their own.
            Some(next) if first.is_ascii() && next.is_ascii_alphabetic() => {
                let (pair, last) = (format!("{first}{next}"), format!("{first}zz"));
                let is_letter =
                    !next.eq_ignore_ascii_case(&'z') && order.compare(&pair, &last) == Ordering::Greater;
                capital(if is_letter { &pair } else { &own })
            }
            _ => capital(&own),
        }
    }
}

fn from_first_letter(name: &str) -> &str {
    name.trim_start_matches(|letter: char| !letter.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_as_their_language_orders_them() {
        for (tag, order) in [
            ("en", "Abel, Ábel, Åkesson, Zorn"),
            ("de", "Abel, Afrika, Ärger, Öde, Oder, Zorn"),
            ("sv", "Abel, Oden, Zorn, Åkesson, Ärlig, Österman"),
            ("es", "Nula, Nuñez, Ñandú, Oca"),
            ("cs", "Cibule, Hora, Chalupa, Ivan"),
            ("hu", "Cukor, Csurka, Dóra"),
            ("fr", "cote, coté, côte, Zola"),
            ("ar", "أحمد, باسم, سامي, ياسر, Adam"),
            ("", "“Abel”, Zorn"),
        ] {
            let collation = Collation::new(tag);
            let mut names: Vec<&str> = order.split(", ").collect();
            names.reverse();
            names.sort_by_cached_key(|name| collation.key(name));
            assert_eq!(names.join(", "), order, "{tag}");
        }
    }

    #[test]
    fn names_stand_under_the_letters_of_their_language() {
        for (tag, name, letter) in [
            ("en", "ada", "A"),
            ("en", "Österman", "O"),
            ("en", "“Quoted”", "Q"),
            ("en", "42nd Street", "#"),
            ("en", "Æther", "Æ"),
            ("de", "Österman", "O"),
            ("sv", "Österman", "Ö"),
            ("es", "Ñandú", "Ñ"),
            ("cs", "Chalupa", "Ch"),
            ("cs", "Cibule", "C"),
            ("hu", "Csurka", "Cs"),
            ("hu", "CZ", "C"),
            ("ar", "أحمد", "ا"),
            ("ru", "Ёлкин", "Е"),
            ("zh", "王", "王"),
            ("", "", "#"),
        ] {
            assert_eq!(Collation::new(tag).letter(name), letter, "{tag} {name}");
        }
    }
}
