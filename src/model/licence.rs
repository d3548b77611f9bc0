//! Licences that have an address of their own.

/// The host of the deeds of Creative Commons.
const COMMONS: &str = "https://creativecommons.org";

/// A licence that programs know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Licence {
    /// Its short name, as lists of licences have it: `CC-BY-4.0`.
    pub name: String,
    /// Where it can be read.
    pub url: String,
}

impl Licence {
    /// The licence that an editor's words name; `None` for words of any other kind, and for a name that leaves its version open.
    ///
    /// ```
    /// use cuttings::model::Licence;
    /// let licence = Licence::find("CC BY-SA 4.0").unwrap();
    /// assert_eq!((&*licence.name, &*licence.url), ("CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"));
    /// assert_eq!(Licence::find("CC BY"), None);
    /// ```
    pub fn find(words: &str) -> Option<Licence> {
        let words = words.to_ascii_lowercase();
        let parts: Vec<&str> = words
            .trim_start_matches("https://")
            .trim_start_matches("http://")
            .split(|c: char| !(c.is_ascii_alphanumeric() || c == '.'))
            .filter(|part| !part.is_empty() && !FILLING.contains(part))
            .map(short)
            .collect();
        let made = |name: &str, url: String| Some(Licence { name: name.to_owned(), url });
        match parts.as_slice() {
            ["cc0"] | ["cc0", "1.0"] | ["cc", "zero", "1.0"] => {
                made("CC0-1.0", format!("{COMMONS}/publicdomain/zero/1.0/"))
            }
            ["odbl"] | ["odbl", "1.0"] => {
                made("ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/".to_owned())
            }
            ["cc", terms @ .., version] if VERSIONS.contains(version) && TERMS.contains(&terms) => {
                let terms = terms.join("-");
                let name = format!("CC-{}-{version}", terms.to_ascii_uppercase());
                Some(Licence { name, url: format!("{COMMONS}/licenses/{terms}/{version}/") })
            }
            _ => None,
        }
    }
}

/// Words that change nothing.
const FILLING: [&str; 7] =
    ["international", "licence", "license", "licenses", "unported", "the", "universal"];

const VERSIONS: [&str; 5] = ["1.0", "2.0", "2.5", "3.0", "4.0"];

/// The terms that Creative Commons put together, in its order.
const TERMS: [&[&str]; 6] =
    [&["by"], &["by", "sa"], &["by", "nc"], &["by", "nd"], &["by", "nc", "sa"], &["by", "nc", "nd"]];

/// The short form of a word of a licence's long name.
fn short(part: &str) -> &str {
    match part {
        "creativecommons.org" => "cc",
        "attribution" => "by",
        "sharealike" => "sa",
        "noncommercial" => "nc",
        "noderivatives" | "noderivs" => "nd",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn licences_are_known_by_their_names_and_addresses() {
        for (words, name) in [
            ("CC BY 4.0", Some("CC-BY-4.0")),
            ("cc-by-nc-nd 3.0", Some("CC-BY-NC-ND-3.0")),
            ("CC BY-SA 4.0 International", Some("CC-BY-SA-4.0")),
            ("https://creativecommons.org/licenses/by/4.0/", Some("CC-BY-4.0")),
            ("CC0", Some("CC0-1.0")),
            ("ODbL 1.0", Some("ODbL-1.0")),
            ("CC BY", None),
            ("CC SA-BY 4.0", None),
            ("not CC BY 4.0", None),
            ("All rights reserved", None),
            ("", None),
        ] {
            assert_eq!(Licence::find(words).map(|licence| licence.name).as_deref(), name, "{words}");
        }
    }
}
