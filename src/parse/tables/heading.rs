//! What every file with a text has.

use super::event::SOURCE;
use crate::yaml::{Field, Kind, Shape};

pub(super) const HEADING: &[Field] = &[
    Field::new(
        "slug",
        Shape::Text,
        "The key, and the last part of the address; without it, the file name is the key.",
    ),
    Field::new("draft", Shape::Flag, "Not finished: left out of the site unless drafts are asked for."),
    Field::new("publish", Shape::Flag, "The opposite of `draft`, as other programs write it."),
    Field::new("added", Shape::Date, "When the dossier took it in."),
    Field::new("updated", Shape::Date, "When it was last changed.").or(&["modified", "lastmod"]),
    Field::new("tags", Shape::Texts, "Free words."),
    Field::new(
        "allow",
        Shape::ByCode(&[]),
        "Problems of this file that you have judged and `check` need not show: the code, and the reason. Errors cannot be allowed.",
    ),
    Field::new("extra", Shape::Free, "Free fields, passed on to templates."),
];

pub(super) const SUGGESTION: &[Field] = &[
    Field::new(
        "suggested_from",
        Shape::Groups(&SOURCE),
        "The passages that the program made a draft of this from; not published.",
    ),
    Field::new(
        "refused",
        Shape::Flag,
        "A draft that you have turned down for good: it stays out, and is not drafted again.",
    ),
];

pub(super) const CORRECTIONS: &[Field] = &[Field::new(
    "corrections",
    Shape::Groups(&CORRECTION),
    "What was wrong and is right now, shown to readers.",
)];

pub(in crate::parse) static CORRECTION: Kind = Kind {
    name: "correction",
    owner: "a correction",
    about: "A correction.",
    short: Some("What was wrong and is right now."),
    named_address: false,
    fields: &[&[
        Field::new("date", Shape::Date, "When it was made."),
        Field::new("text", Shape::Text, "What was wrong and is right now.").needed(),
    ]],
};
