//! Titles that stand before names.

use super::Gender;

/// Titles of women, in small letters.
pub(crate) const FEMALE_TITLES: &[&str] = &[
    "mrs", "ms", "miss", "mme", "madame", "lady", "dame", "queen", "princess", "duchess", "countess",
    "baroness", "empress", "sister", "mother", "aunt", "sra", "señora", "frau", "signora",
];

/// Titles of men, in small letters.
pub(crate) const MALE_TITLES: &[&str] = &[
    "mr", "sir", "lord", "king", "prince", "duke", "earl", "count", "baron", "emperor", "monsieur", "pope",
    "father", "brother", "uncle", "señor", "herr", "signor", "sultan", "sheikh",
];

/// Offices of the court and the police, in small letters: who bears one there is seldom who the text is about.
pub(crate) const SWORN_TITLES: &[&str] =
    &["judge", "justice", "sergeant", "sgt", "inspector", "detective", "constable"];

/// Titles and offices of anybody, in small letters.
pub(crate) const OTHER_TITLES: &[&str] = &[
    "dr",
    "prof",
    "professor",
    "rev",
    "reverend",
    "hon",
    "president",
    "vice-president",
    "chancellor",
    "premier",
    "minister",
    "secretary",
    "senator",
    "sen",
    "representative",
    "rep",
    "governor",
    "gov",
    "mayor",
    "councillor",
    "congressman",
    "congresswoman",
    "ambassador",
    "judge",
    "justice",
    "general",
    "gen",
    "colonel",
    "col",
    "major",
    "maj",
    "captain",
    "capt",
    "lieutenant",
    "lt",
    "sergeant",
    "sgt",
    "admiral",
    "commander",
    "inspector",
    "detective",
    "constable",
    "officer",
    "chief",
    "coach",
    "bishop",
    "archbishop",
    "cardinal",
    "rabbi",
    "imam",
    "ayatollah",
    "saint",
    "st",
    "director",
    "chairman",
    "chairwoman",
    "chair",
    "spokesman",
    "spokeswoman",
    "attorney",
    "counsel",
    "superintendent",
    "commissioner",
    "leader",
];

/// Titles that are part of the name: "Prince Harry" is nobody's "Mr. Harry".
pub(crate) const PERSONAL_TITLES: &[&str] = &[
    "king", "queen", "prince", "princess", "duke", "duchess", "emperor", "empress", "pope", "saint", "st",
    "sultan", "earl", "count", "countess", "baron", "baroness",
];

/// `word` in small letters and without a full stop, if it is a title that stands before names.
pub(super) fn title(word: &str) -> Option<String> {
    let word = word.trim_end_matches('.').to_lowercase();
    [FEMALE_TITLES, MALE_TITLES, OTHER_TITLES]
        .iter()
        .any(|list| list.contains(&word.as_str()))
        .then_some(word)
}

/// What a title in small letters says of who bears it.
pub(super) fn gender_of_title(title: &str) -> Option<Gender> {
    if FEMALE_TITLES.contains(&title) {
        Some(Gender::Female)
    } else if MALE_TITLES.contains(&title) {
        Some(Gender::Male)
    } else {
        None
    }
}
