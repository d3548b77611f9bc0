//! Suggestions for programs: one JSON object a line.

use serde::Serialize;

use super::{Figures, Happening, NewAlias, NewEntity, Suggestions};

/// A line; `kind` says what is suggested.
#[derive(Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Line<'s> {
    Person(&'s NewEntity),
    Organisation(&'s NewEntity),
    Place(&'s NewEntity),
    Alias(&'s NewAlias),
    Event(&'s Happening),
    Claim(&'s Figures),
}

/// The suggestions as JSON, one object a line, with `kind` `person`, `organisation`, `place`, `alias`, `event` or `claim`.
pub fn in_json(found: &Suggestions) -> String {
    let people = found.people.first.iter().map(Line::Person);
    let organisations = found.organisations.first.iter().map(Line::Organisation);
    let places = found.places.first.iter().map(Line::Place);
    let aliases = found.aliases.first.iter().map(Line::Alias);
    let events = found.events.first.iter().map(Line::Event);
    let claims = found.figures.first.iter().map(Line::Claim);
    let mut out = String::new();
    for line in people.chain(organisations).chain(places).chain(aliases).chain(events).chain(claims) {
        out.push_str(&serde_json::to_string(&line).expect("plain values become JSON"));
        out.push('\n');
    }
    out
}
