//! Phrases with places for values: `{name} and {other}`.

/// Puts values into the places of a phrase. A place without a value stays as it is, so that a slip is seen; a value is never looked through
/// for places again.
///
/// ```
/// use cuttings::text::places::fill;
///
/// assert_eq!(fill("{a}, {b} and {c}", &[("a", "{b}"), ("b", "x")]), "{b}, x and {c}");
/// assert_eq!(fill("an open {brace", &[]), "an open {brace");
/// ```
pub fn fill(phrase: &str, values: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(phrase.len() + 16);
    let mut rest = phrase;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let value = after.split_once('}').and_then(|(name, tail)| {
            values.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value, tail))
        });
        if let Some((value, tail)) = value {
            out.push_str(value);
            rest = tail;
        } else {
            out.push('{');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// The names of the places of a phrase, in the order of the alphabet, each once.
///
/// ```
/// assert_eq!(cuttings::text::places::places("{b}, {a} and {b}"), ["a", "b"]);
/// ```
pub fn places(phrase: &str) -> Vec<&str> {
    let mut found: Vec<&str> =
        phrase.split('{').skip(1).filter_map(|rest| Some(rest.split_once('}')?.0)).collect();
    found.sort_unstable();
    found.dedup();
    found
}
