//! One note for each form of words that an article leaves open.

use std::collections::BTreeMap;

use crate::diagnostic::{Code, Diagnostic};
use crate::parse::{ArticleReading, EntityNames, RawUndecided};
use crate::text::span::Span;

/// The keys of all entities, by their places in the roster.
pub(super) fn keys_by_place(names: &EntityNames) -> BTreeMap<u32, &str> {
    names.keys.iter().map(|(key, place)| (*place, &**key)).collect()
}

/// The notes of one article: one for each form, at its first place. `keys` are those of [`keys_by_place`].
pub(super) fn notes(reading: &ArticleReading, keys: &BTreeMap<u32, &str>, problems: &mut Vec<Diagnostic>) {
    let mut by_form: BTreeMap<&str, Vec<&RawUndecided>> = BTreeMap::new();
    for open in &reading.found.undecided {
        by_form.entry(&open.form).or_default().push(open);
    }
    for (form, places) in by_form {
        let first = places[0];
        let span = Span { file: reading.record.heading.file, start: first.place.0, end: first.place.1 };
        let candidates: Vec<String> = first
            .candidates
            .iter()
            .filter_map(|place| keys.get(place))
            .map(|key| format!("`{key}`"))
            .collect();
        let headline = match candidates.as_slice() {
            [] => format!("who `{form}` means here stays open"),
            [one] => format!("`{form}` may mean {one}, and nothing in the article decides it"),
            [rest @ .., last] => format!("`{form}` may mean {} or {last}", rest.join(", ")),
        };
        let times = match places.len() {
            1 => String::new(),
            count => format!(" ({count} times)"),
        };
        let key = first.candidates.iter().find_map(|place| keys.get(place)).unwrap_or(&"none");
        let problem =
            Diagnostic::new(Code::UndecidedMention, span, format!("{headline}{times}")).note(first.why);
        problems.push(problem.help(format!(
            "settle it in the header: `mentions: [{{text: {form}, is: {key}}}]`, or `is: none`"
        )));
    }
}
