//! The spellings under which a form is looked for.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words inside a name that headlines write with a capital and running text does not.
const SMALL_WORDS: &[&str] = &[
    "of", "the", "and", "de", "du", "des", "von", "van", "der", "den", "la", "le", "al", "el", "bin", "da",
    "di",
];

/// The spellings of a folded form, each once, with whether it is all capitals where the form is not: as written, with a capital
/// at its start, with capitals at small words, in capitals, and all of these without accents.
pub(super) fn variants(form: &str) -> Vec<(String, bool)> {
    let mut out: Vec<(String, bool)> = Vec::with_capacity(3);
    let plain = without_accents(form);
    for base in [Some(form), plain.as_deref()].into_iter().flatten() {
        add(&mut out, base.to_owned(), false);
        add(&mut out, with_first_capital(base), false);
        if base.contains(' ') {
            add(&mut out, with_capital_small_words(base), false);
        }
        let capitals = base.to_uppercase();
        add(&mut out, capitals, true);
    }
    out
}

fn add(out: &mut Vec<(String, bool)>, spelling: String, capitals: bool) {
    if out.iter().all(|(present, _)| *present != spelling) {
        out.push((spelling, capitals));
    }
}

fn with_first_capital(form: &str) -> String {
    let mut chars = form.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        _ => form.to_owned(),
    }
}

fn with_capital_small_words(form: &str) -> String {
    let words: Vec<String> = form
        .split(' ')
        .map(|word| if SMALL_WORDS.contains(&word) { with_first_capital(word) } else { word.to_owned() })
        .collect();
    words.join(" ")
}

/// Latin letters without their accents, as many outlets print them; nothing if there are none.
fn without_accents(form: &str) -> Option<String> {
    if form.is_ascii() {
        return None;
    }
    let plain: String = form
        .chars()
        .flat_map(|c| {
            let latin = ('\u{c0}'..='\u{24f}').contains(&c) || ('\u{1e00}'..='\u{1eff}').contains(&c);
            let bare = if latin { c.nfd().find(|&part| !is_combining_mark(part)).unwrap_or(c) } else { c };
            std::iter::once(bare)
        })
        .collect();
    (plain != form).then_some(plain)
}

#[cfg(test)]
mod tests {
    use super::variants;

    #[test]
    fn spells_a_form_as_outlets_do() {
        let spell = |form: &str| variants(form).into_iter().map(|(text, _)| text).collect::<Vec<_>>();
        assert_eq!(spell("Harry"), ["Harry", "HARRY"]);
        assert_eq!(spell("Duke of Sussex"), ["Duke of Sussex", "Duke Of Sussex", "DUKE OF SUSSEX"]);
        assert_eq!(spell("von Hill"), ["von Hill", "Von Hill", "VON HILL"]);
        assert_eq!(spell("Zoë"), ["Zoë", "ZOË", "Zoe", "ZOE"]);
        assert_eq!(spell("王毅"), ["王毅"]);
        assert_eq!(spell("NATO"), ["NATO"]);
    }
}
